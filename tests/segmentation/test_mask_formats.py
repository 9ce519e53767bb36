"""Every format of masks: what was written is found again, and the files of the formats' own libraries are read."""

import gzip
import json
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.interchange import polygons
from segmentation.interchange.carvana import find_carvana
from segmentation.interchange.cvat import find_cvat
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.label_studio import find_label_studio
from segmentation.interchange.mask_format import FoundMask, Part
from segmentation.masks.files import read_mask
from segmentation.masks.subject import Subject
from tests.conftest import ROOT
from tests.pictures import drawn, mask, photo_of_a_car

GOLDEN = ROOT / "tests" / "golden" / "formats"
SHAPE = (45, 70)
MASKS = arrays(np.uint8, array_shapes(min_dims=2, max_dims=2, max_side=9), elements=st.sampled_from([0, 255]))
CAR = photo_of_a_car()[1]


def written(form, out, masks):
    with form.write(out, (Subject.CAR,)) as add:
        return {name: add(name, {Subject.CAR: pixels}) for name, pixels in masks.items()}


def found_in(form, path, shape=SHAPE):
    return {found.photo_name: found.mask(shape)[0] for found in form.find(path)}


def stems(masks):
    return {Path(name).stem: pixels for name, pixels in masks.items()}


# --- there and back


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_what_was_written_is_found_again_pixel_by_pixel(form):
    @settings(max_examples=20)
    @example(np.zeros((1, 1), np.uint8))
    @example(np.full((1, 1), 255, np.uint8))
    @example(np.full((3, 5), 255, np.uint8))
    @example(mask("1... .... ...1"))
    @example(mask("1111 1..1 1111"))
    @example(mask("11111 1...1 1.1.1 1...1 11111"))
    @given(MASKS)
    def law(pixels):
        with tempfile.TemporaryDirectory() as folder:
            written(form, Path(folder), {"redcar_01.jpg": pixels})
            again = stems(found_in(form, Path(folder), pixels.shape))
        assert list(again) == ["redcar_01"]
        assert again["redcar_01"].dtype == np.uint8 and drawn(again["redcar_01"]) == drawn(pixels)

    law()


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_many_masks_keep_their_names(form, tmp_path):
    masks = {"redcar_01.jpg": CAR, "bluecar_16.png": CAR[::-1].copy(), "redcar_02.jpg": np.zeros_like(CAR)}
    written(form, tmp_path, masks)
    again = stems(found_in(form, tmp_path, CAR.shape))
    assert {name: drawn(pixels) for name, pixels in again.items()} == {
        name: drawn(pixels) for name, pixels in stems(masks).items()
    }


@pytest.mark.parametrize("form", [form for form in FORMATS.values() if form.is_exact], ids=lambda form: form.name)
def test_no_pixel_of_an_exact_format_is_counted_as_wrong(form, tmp_path):
    assert written(form, tmp_path, {"redcar_01.jpg": CAR}) == {"redcar_01.jpg": 0}


def test_cocos_polygons_lose_nothing_where_pycocotools_draws_them(tmp_path):
    assert written(FORMATS["coco-polygons"], tmp_path, {"redcar_01.jpg": CAR}) == {"redcar_01.jpg": 0}


def test_what_programs_for_yolo_will_draw_otherwise_is_counted(tmp_path):
    box = np.zeros((20, 30), np.uint8)
    box[5:10, 5:12] = 255
    # Filled with their outlines, polygons of these programs are a pixel wider and higher: 8 x 6 instead of 7 x 5.
    assert written(FORMATS["yolo"], tmp_path, {"redcar_01.jpg": box}) == {"redcar_01.jpg": 8 * 6 - 7 * 5}


def test_a_mask_in_polygons_says_how_many_pixels_their_sides_run_through(tmp_path):
    file = tmp_path / "instances.json"
    content = json.loads((GOLDEN / "coco-polygons.json").read_text())
    file.write_text(json.dumps(content))
    (found,) = FORMATS["coco-polygons"].find(file)
    assert found.mask(SHAPE)[1] > 100
    content["annotations"][0]["segmentation"] = [[1, 1, 4, 1, 4, 4, 1, 4]]
    file.write_text(json.dumps(content))
    (found,) = FORMATS["coco-polygons"].find(file)
    assert found.mask(SHAPE)[1] == 0


# --- the formats' own libraries


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("coco", "coco.json"),
        ("coco", "coco-lists.json"),
        ("label-studio", "label-studio.json"),
        ("labelme", "labelme"),
        ("cvat", "cvat.xml"),
        ("png", "truth"),
    ],
)
def test_the_files_of_its_own_library_are_read_exactly(name, file):
    found = stems(found_in(FORMATS[name], GOLDEN / file))
    assert sorted(found) == ["car_01", "empty_01", "full_01"]
    for stem, pixels in found.items():
        assert drawn(pixels) == drawn(read_mask(GOLDEN / "truth" / f"{stem}.png"))


def test_polygons_are_drawn_as_pycocotools_draws_them():
    (found,) = FORMATS["coco-polygons"].find(GOLDEN / "coco-polygons.json")
    assert drawn(found.mask(SHAPE)[0]) == drawn(read_mask(GOLDEN / "coco-polygons.png"))


@given(st.lists(st.tuples(st.integers(-3, 75), st.integers(-3, 50)), min_size=1, max_size=12))
def test_a_ring_along_the_sides_of_pixels_is_drawn_as_any_other(corners):
    following = corners[1:] + corners[:1]
    level = [point for here, there in zip(corners, following, strict=True) for point in (here, (there[0], here[1]))]
    there_and_back = [level[0], (30.5, 41.5)]
    rings = [np.array(points, np.float64) for points in (level, level + there_and_back)]
    assert drawn(polygons.drawn(rings[:1], SHAPE)) == drawn(polygons.drawn(rings[1:], SHAPE))


def test_run_lengths_are_packed_as_pycocotools_packs_them(tmp_path):
    masks = {f"{name}.jpg": read_mask(GOLDEN / "truth" / f"{name}.png") for name in ("car_01", "empty_01", "full_01")}
    written(FORMATS["coco"], tmp_path, masks)
    ours, theirs = (json.loads(path.read_text()) for path in (tmp_path / "instances.json", GOLDEN / "coco.json"))
    assert [each["segmentation"] for each in ours["annotations"]] == [
        each["segmentation"] for each in theirs["annotations"]
    ]


def test_strokes_are_packed_as_label_studio_unpacks_them_or_shorter(tmp_path):
    masks = {f"{name}.jpg": read_mask(GOLDEN / "truth" / f"{name}.png") for name in ("car_01", "empty_01", "full_01")}
    written(FORMATS["label-studio"], tmp_path, masks)
    ours = [
        task["annotations"][0]["result"][0]["value"]["rle"]
        for task in json.loads((tmp_path / "tasks.json").read_text())
    ]
    theirs = [
        task["annotations"][0]["result"][0]["value"]["rle"]
        for task in json.loads((GOLDEN / "label-studio.json").read_text())
    ]
    assert all(len(own) <= len(other) for own, other in zip(ours, theirs, strict=True))


# --- pictures


def test_an_indexed_picture_counts_by_its_indices_not_by_its_colours(tmp_path):
    written(FORMATS["voc"], tmp_path, {"redcar_01.jpg": mask("11 ..")})
    path = tmp_path / "SegmentationClass" / "redcar_01.png"
    with Image.open(path) as picture:
        assert picture.mode == "P" and np.asarray(picture).tolist() == [[1, 1], [0, 0]]
    assert (tmp_path / "ImageSets" / "Segmentation" / "default.txt").read_text() == "redcar_01\n"


@pytest.mark.parametrize(
    ("indices", "sentence"),
    [
        ([[0, 1, 255]], "1 pixels marked as neither"),
        ([[0, 1, 2]], "the classes 0, 1, 2"),
        ([[3, 4, 4]], "classes 3, 4"),
    ],
)
def test_an_indexed_picture_with_more_than_a_car_is_refused(tmp_path, indices, sentence):
    picture = Image.fromarray(np.array(indices, np.uint8), "L")
    picture.putpalette([value for index in range(256) for value in (index, 0, 0)])
    picture.save(tmp_path / "redcar_01.png")
    (found,) = FORMATS["png"].find(tmp_path)
    with pytest.raises(CarmaskError, match=sentence):
        found.mask((1, 3))


def test_an_indexed_picture_in_black_and_white_counts_by_its_colours(tmp_path):
    picture = Image.fromarray(np.array([[0, 1]], np.uint8), "L")
    picture.putpalette((255, 255, 255, 0, 0, 0))
    picture.save(tmp_path / "redcar_01_mask.png")
    assert drawn(found_in(FORMATS["png"], tmp_path, (1, 2))["redcar_01"]) == "1."


def test_a_table_of_run_lengths_may_be_packed(tmp_path):
    path = tmp_path / "train_masks.csv.gz"
    path.write_bytes(gzip.compress(b"\xef\xbb\xbfimg,rle_mask\r\nredcar_01.jpg,1 2\r\n"))
    (found,) = find_carvana(path)
    assert found.photo_name == "redcar_01.jpg" and drawn(found.mask((1, 3))[0]) == "11."


# --- names and labels


def test_the_photo_of_a_task_is_known_by_the_last_part_of_its_address(tmp_path):
    addresses = [
        "/data/upload/7/0a1b2c3d-red_01.jpg",
        "/data/local-files/?d=cars/red_01.jpg",
        "s3://bucket/cars/red_01.jpg",
    ]
    tasks = [{"data": {"image": address}, "annotations": []} for address in addresses]
    (tmp_path / "tasks.json").write_text(json.dumps(tasks))
    assert [Path(found.photo_name).name for found in find_label_studio(tmp_path)] == ["red_01.jpg"] * 3


def test_a_label_is_asked_for_where_it_is_not_plain_which_one_is_the_car():
    def part(label, drawing):
        return Part(label, lambda shape: mask(drawing))

    wheels_too = FoundMask("redcar_01.jpg", [part("Car", "1."), part("wheel", ".1"), part("body", "11")])
    assert drawn(wheels_too.mask((1, 2))[0]) == "1."
    assert drawn(wheels_too.mask((1, 2), "wheel")[0]) == ".1"
    with pytest.raises(CarmaskError, match='labels "body", "wheel" is meant cannot be told; say what it is called'):
        FoundMask("redcar_01.jpg", wheels_too.parts[1:]).mask((1, 2))


def test_parts_of_one_label_are_one_mask(tmp_path):
    part = '<mask label="car" rle="0, 1" left="{}" top="0" width="1" height="1"/>'
    parts = part.format(0) + part.format(2)
    (tmp_path / "annotations.xml").write_text(
        f'<annotations><image id="0" name="a_01.jpg" width="3" height="1">{parts}</image></annotations>'
    )
    (found,) = find_cvat(tmp_path)
    assert drawn(found.mask((1, 3))[0]) == "1.1"
