"""Files of masks that are damaged, or made to do harm: each is refused with a sentence, before it costs anything."""

import base64
import contextlib
import io
import json
import os
import re
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.interchange import brush_bits, coco_runs, polygons
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.new_files import harmless, write_table
from segmentation.interchange.run_length_table import LONGEST_LINE, rows_of
from tests.segmentation.forgeries import png_that_claims

SHAPE = (4, 6)


def masks_in(name, path, shape=SHAPE):
    return [found.mask(shape)[0] for found in FORMATS[name].find(path)]


def coco_file(folder, *shown, size=SHAPE, **facts):
    photo = {"id": 1, "file_name": "redcar_01.jpg", "height": size[0], "width": size[1], **facts}
    annotations = [{"image_id": 1, "category_id": 1, "segmentation": each} for each in shown]
    path = folder / "instances.json"
    path.write_text(
        json.dumps({"images": [photo], "annotations": annotations, "categories": [{"id": 1, "name": "car"}]})
    )
    return path


# --- sizes


def test_a_file_of_2_gb_is_refused_by_its_size_alone(tmp_path):
    path = coco_file(tmp_path)
    os.truncate(path, 2 * 2**30)  # a hole: it takes no room on the disk
    with pytest.raises(CarmaskError, match="is larger than 512 MB, so it was not read"):
        masks_in("coco", path)


@pytest.mark.parametrize("size", [(46_000, 46_000), [0, 6], [-4, 6], ["4", 6], [4.0, 6], [True, 6], [10**30, 1]])
def test_run_lengths_of_another_size_are_not_decoded(tmp_path, size):
    path = coco_file(tmp_path, {"size": size, "counts": "0" * 1000})
    tracemalloc.start()
    with pytest.raises(CarmaskError, match="it was left alone|damaged"):
        masks_in("coco", path)
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()


def test_a_photo_of_another_size_is_said_with_both_sizes(tmp_path):
    with pytest.raises(CarmaskError, match="Its mask is for 2000 x 1000 pixels, the photo has 6 x 4"):
        masks_in("coco", coco_file(tmp_path, {"size": [1000, 2000], "counts": "0"}, size=(1000, 2000)))


def test_a_picture_that_claims_to_be_huge_is_not_decoded(tmp_path):
    (tmp_path / "redcar_01.png").write_bytes(png_that_claims(60_000, 60_000))
    with pytest.raises(CarmaskError, match="is too large to be opened"):
        masks_in("png", tmp_path)


def test_a_patch_that_claims_to_be_huge_is_not_decoded(tmp_path):
    patch = base64.b64encode(png_that_claims(60_000, 60_000)).decode()
    labelme_file(tmp_path, mask=patch)
    with pytest.raises(CarmaskError, match="damaged|not of one size"):
        masks_in("labelme", tmp_path)


def test_a_packed_table_that_unpacks_to_an_endless_line_is_given_up(tmp_path):
    import gzip

    path = tmp_path / "bomb.csv.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b"img,rle_mask\n")
        for _ in range(LONGEST_LINE // 2**20 + 8):
            file.write(b"1" * 2**20)
    with pytest.raises(CarmaskError, match="line 2: it is far too long"):
        masks_in("carvana", path)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "instances.json")
    with pytest.raises(CarmaskError, match="no ordinary file"):
        masks_in("coco", tmp_path)


def test_links_in_a_folder_of_pictures_are_not_followed(tmp_path):
    Image.new("L", (6, 4)).save(tmp_path / "secret.png")
    (tmp_path / "masks").mkdir()
    (tmp_path / "masks" / "redcar_01.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(CarmaskError, match="no files with the ending"):
        masks_in("png", tmp_path / "masks")


# --- XML


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>',
        '<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://example.com/a.dtd">',
    ],
)
def test_a_document_type_is_refused_before_any_entity(tmp_path, declared):
    (tmp_path / "annotations.xml").write_text(f'<?xml version="1.0"?>{declared}<annotations/>')
    with pytest.raises(CarmaskError, match="has a document type"):
        masks_in("cvat", tmp_path)


@pytest.mark.parametrize("text", ["", "<a>", "<a></b>", "no xml", "<annotations>&unknown;</annotations>"])
def test_what_is_no_xml_is_a_sentence(tmp_path, text):
    (tmp_path / "annotations.xml").write_text(text)
    with pytest.raises(CarmaskError, match="is no XML file, or is damaged"):
        masks_in("cvat", tmp_path)


@pytest.mark.parametrize(
    "attributes",
    [
        'rle="0, 1" left="6" top="0" width="1" height="1"',
        'rle="0, 2" left="0" top="0" width="1" height="1"',
        'rle="0, 1" left="-1" top="0" width="1" height="1"',
        'rle="0, 1" left="0" top="0" width="999999999" height="999999999"',
        'rle="" left="0" top="0" width="1" height="1"',
        'rle="0, x" left="0" top="0" width="1" height="1"',
        'left="0" top="0" width="1" height="1"',
    ],
)
def test_a_box_that_does_not_fit_is_refused(tmp_path, attributes):
    photo = f'<image id="0" name="a_01.jpg" width="6" height="4"><mask label="car" {attributes}/></image>'
    (tmp_path / "annotations.xml").write_text(f"<annotations>{photo}</annotations>")
    with pytest.raises(CarmaskError, match="reaches out of the photo|damaged"):
        masks_in("cvat", tmp_path)


# --- JSON


@pytest.mark.parametrize(
    "text",
    ["", "[", "{}", "[]", "null", "7", '{"images": 1, "annotations": 2, "categories": 3}', "[" * 100_000, "1" * 5000],
)
@pytest.mark.parametrize("name", ["coco", "label-studio"])
def test_any_other_json_is_a_sentence_or_no_mask(tmp_path, name, text):
    path = tmp_path / "file.json"
    path.write_text(text)
    with contextlib.suppress(CarmaskError):
        assert masks_in(name, path) == []


@pytest.mark.parametrize(
    "counts",
    ["", "~", "\u00e9", "P", "oooooooooooo0", [], [24.0], [-1, 25], [25], [12], ["24"], [10**40], [[24]], None, {}, 24],
)
def test_run_lengths_that_are_damaged_are_refused(tmp_path, counts):
    with pytest.raises(CarmaskError):
        masks_in("coco", coco_file(tmp_path, {"size": list(SHAPE), "counts": counts}))


@pytest.mark.parametrize(
    "ring",
    [[1, 2, 3], ["a", 1], [1e9, 1e9, 0, 0, 1, 1], [float("nan"), 1, 2, 3, 4, 5], [float("inf"), 1, 2, 3, 4, 5], None],
)
def test_a_polygon_that_is_damaged_is_refused(tmp_path, ring):
    with pytest.raises(CarmaskError):
        masks_in("coco-polygons", coco_file(tmp_path, [ring]))


def test_a_polygon_that_goes_to_and_fro_for_ever_is_not_drawn():
    to_and_fro = np.tile(np.array([[0.0, 0.0], [6.0, 4.0]]), (100_000, 1))
    with pytest.raises(CarmaskError, match="to and fro"):
        polygons.drawn([to_and_fro], SHAPE)


@pytest.mark.parametrize("slant", [0, 1])
def test_a_zigzag_over_a_large_photo_is_refused_before_it_takes_memory(slant):
    height, width = 4000, 6000
    corners = 100_000
    x = np.tile([0, 0, width, width], corners // 4)
    y = (np.arange(corners) + slant) // 2 % height
    with pytest.raises(CarmaskError, match="to and fro"):
        polygons.drawn([np.column_stack((x, y)).astype(float)], (height, width))


@given(st.lists(st.tuples(st.floats(-20, 20), st.floats(-20, 20)), min_size=3, max_size=30), st.integers(1, 200))
def test_a_long_ring_that_is_followed_in_parts_covers_the_same(corners, at_once):
    ring = np.array(corners)
    whole = polygons.drawn([ring], SHAPE)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(polygons, "_STEPS_AT_ONCE", at_once)
        assert np.array_equal(polygons.drawn([ring], SHAPE), whole)


def labelme_file(folder, **changes):
    patch = io.BytesIO()
    Image.new("L", (1, 1)).save(patch, "PNG")
    drawn = {
        "label": "car",
        "points": [[0, 0], [0, 0]],
        "shape_type": "mask",
        "mask": base64.b64encode(patch.getvalue()).decode(),
    }
    content = {"imagePath": "redcar_01.jpg", "imageHeight": 4, "imageWidth": 6, "shapes": [{**drawn, **changes}]}
    (folder / "redcar_01.json").write_text(json.dumps(content))


@pytest.mark.parametrize(
    "changes",
    [
        {"points": [[0, 0], [6, 4]]},
        {"points": [[-1, 0], [0, 0]]},
        {"points": [[0, 0], [1, 0]]},
        {"points": [[float("nan"), 0], [1, 0]]},
        {"points": []},
        {"mask": "no base64!"},
        {"mask": base64.b64encode(b"no picture").decode()},
        {"shape_type": "circle"},
    ],
)
def test_a_patch_that_does_not_fit_is_refused(tmp_path, changes):
    labelme_file(tmp_path, **changes)
    with pytest.raises(CarmaskError):
        masks_in("labelme", tmp_path)


@pytest.mark.parametrize(
    "text", ["0 1 2 3", "0 0 0 1 0 1 1e999", "car 0 0 1 0 1 1", "0 0 0 1 0 1 nan", "0 9 9 9 8 8 8", "\xe9"]
)
def test_a_line_that_is_no_polygon_is_refused(tmp_path, text):
    (tmp_path / "redcar_01.txt").write_bytes(text.encode())
    with pytest.raises(CarmaskError):
        masks_in("yolo", tmp_path)


@pytest.mark.parametrize("content", [[], [1], [256], [-1], "text", [0] * 9, [255] * 100])
def test_brush_strokes_that_are_damaged_are_refused(content):
    with pytest.raises(CarmaskError):
        brush_bits.drawn(content, SHAPE)


def test_brush_strokes_that_unpack_to_more_than_the_photo_are_refused():
    packed = brush_bits.packed(np.zeros((4000, 6000), np.uint8))
    with pytest.raises(CarmaskError, match="not for a photo of 6 x 4 pixels"):
        brush_bits.drawn(packed, SHAPE)


@given(st.binary(max_size=60))
def test_any_bytes_give_strokes_or_a_sentence(content):
    head = brush_bits.packed(np.zeros(SHAPE, np.uint8))[:7]
    with contextlib.suppress(CarmaskError):
        assert brush_bits.drawn([*head, *content], SHAPE).shape == SHAPE


@given(st.text(st.characters(min_codepoint=40, max_codepoint=115), max_size=20))
def test_any_letters_give_a_mask_or_a_sentence(text):
    with contextlib.suppress(CarmaskError):
        assert coco_runs.drawn(text, SHAPE).shape == SHAPE


# --- tables


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"a,b\n", "its first line must be img,rle_mask"),
        (b"img,rle_mask\nredcar_01.jpg\n", "line 2: it does not have the two cells"),
        (b"img,rle_mask\na,1 1,2\n", "line 2: it does not have the two cells"),
        (b"img,rle_mask\n\xff,1 1\n", "line 2: it is no text"),
    ],
)
def test_a_table_that_is_damaged_is_refused_with_the_number_of_the_line(tmp_path, content, sentence):
    (tmp_path / "masks.csv").write_bytes(content)
    with pytest.raises(CarmaskError, match=re.escape(sentence)):
        list(rows_of(tmp_path / "masks.csv"))


def test_a_packed_table_that_is_cut_short_is_a_sentence(tmp_path):
    import gzip

    (tmp_path / "masks.csv.gz").write_bytes(gzip.compress(b"img,rle_mask\n" + b"a,1 1\n" * 1000)[:-20])
    with pytest.raises(CarmaskError, match="is cut short"):
        list(rows_of(tmp_path / "masks.csv.gz"))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula_to_a_spreadsheet(tmp_path, cell):
    assert harmless(cell) == f"'{cell}"
    write_table(tmp_path / "table.csv", ("photo",), [(cell,)])
    assert (tmp_path / "table.csv").read_bytes().splitlines()[1].lstrip(b'"').startswith(b"'")


def test_other_cells_stay_as_they_are():
    assert [harmless(cell) for cell in ("", "./=1.jpg", "1 2", "a=b")] == ["", "./=1.jpg", "1 2", "a=b"]
