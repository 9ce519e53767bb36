"""Masks of the glass go to other programs and come back, alone or beside those of their cars."""

import csv
import json
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from PIL import Image

from segmentation.cars.folder import find_cars
from segmentation.commands.command_line import run
from segmentation.errors import CarmaskError
from segmentation.interchange.exporting import export_labels, try_export
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import Fate, ImportPlan, import_masks
from segmentation.interchange.mask_format import EXCHANGED, FoundMask, NothingDrawn, Part
from segmentation.labels.kinds import GLASS_MASKS, MASK_KIND_OF
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_png
from segmentation.masks.subject import Subject
from tests.pictures import drawn, mask, photo_of_a_car
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car()
GLASS = CAR & np.uint8(255) * (np.indices(CAR.shape).sum(axis=0) % 5 == 0)
BOTH = (Subject.CAR, Subject.GLASS)

TWO_MASKS = array_shapes(min_dims=2, max_dims=2, max_side=9).flatmap(
    lambda shape: st.tuples(*(arrays(np.uint8, shape, elements=st.sampled_from([0, 255])) for _ in BOTH))
)
HOLD_GLASS = [form for form in FORMATS.values() if not form.is_of_cars]
HOLD_BOTH = [form for form in FORMATS.values() if form.holds_several]


def named(form):
    return form.name


@pytest.fixture
def glazed(drawn_folder):
    """The first angle has a mask of its car and one of its glass, the second one only of its car."""
    save_label(drawn_folder / "redcar_01.jpg", CAR)
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    save_label(drawn_folder / "redcar_01.jpg", GLASS, kind=GLASS_MASKS)
    return drawn_folder


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def export(folder, out, name, *subjects):
    return export_labels(find_cars(folder), out, FORMATS[name], subjects=subjects)


def take_in(folder, source, name, subject=Subject.GLASS, **plan):
    return import_masks(find_cars(folder), source, FORMATS[name], ImportPlan(subject=subject, **plan))


def newest_glass(folder, key="redcar_01"):
    return LabelStore(folder, GLASS_MASKS).newest(key)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


# --- what is written is found again


@pytest.mark.parametrize("form", HOLD_GLASS, ids=named)
def test_a_file_of_glass_alone_holds_every_pixel_of_it(form):
    @settings(max_examples=20)
    @given(TWO_MASKS)
    def law(masks):
        with tempfile.TemporaryDirectory() as folder:
            with form.write(Path(folder), (Subject.GLASS,)) as add:
                add("redcar_01.jpg", {Subject.GLASS: masks[1]})
            (found,) = form.find(Path(folder))
            assert drawn(found.mask(masks[1].shape, subject=Subject.GLASS)[0]) == drawn(masks[1])

    law()


@pytest.mark.parametrize("form", [form for form in HOLD_BOTH if form.is_exact], ids=named)
def test_a_file_of_both_holds_every_pixel_of_each_however_they_lie(form):
    @settings(max_examples=20)
    @given(TWO_MASKS)
    def law(masks):
        both = dict(zip(BOTH, masks, strict=True))
        with tempfile.TemporaryDirectory() as folder:
            with form.write(Path(folder), BOTH) as add:
                assert add("redcar_01.jpg", both) == 0
            (found,) = form.find(Path(folder))
            for subject in BOTH:
                assert drawn(found.mask(masks[0].shape, subject=subject)[0]) == drawn(both[subject])

    law()


@pytest.mark.parametrize("form", HOLD_BOTH, ids=named)
def test_a_photo_of_which_no_glass_was_saved_has_none_in_a_file_of_both(form, tmp_path):
    with form.write(tmp_path, BOTH) as add:
        add("redcar_01.jpg", {Subject.CAR: CAR})
    (found,) = form.find(tmp_path)
    assert drawn(found.mask(CAR.shape)[0]) == drawn(CAR)
    with pytest.raises(NothingDrawn):
        found.mask(CAR.shape, subject=Subject.GLASS)


def test_what_goes_to_other_programs_is_said_in_the_table_of_kinds():
    assert EXCHANGED == BOTH, "a kind that is new is not exchanged by accident"


# --- which label is meant


def part(label, drawing):
    return Part(label, lambda shape: mask(drawing))


def test_of_several_labels_the_one_called_like_the_subject_is_meant():
    found = FoundMask("redcar_01.jpg", [part("car", "11"), part("Glass", ".1"), part("wheel", "1.")])
    assert drawn(found.mask((1, 2), subject=Subject.GLASS)[0]) == ".1"
    assert drawn(found.mask((1, 2))[0]) == "11"


def test_the_only_label_is_the_cars_whatever_it_is_called_unless_it_is_another_subjects():
    assert drawn(FoundMask("a", [part("vehicle", ".1")]).mask((1, 2))[0]) == ".1"
    for label, subject in (("car", Subject.GLASS), ("glass", Subject.CAR)):
        with pytest.raises(NothingDrawn):
            FoundMask("a", [part(label, "11")]).mask((1, 2), subject=subject)


def test_glass_must_be_called_so_or_its_label_be_named():
    found = FoundMask("a", [part("vehicle", "11")])
    with pytest.raises(CarmaskError, match='"vehicle" is meant cannot be told'):
        found.mask((1, 2), subject=Subject.GLASS)
    assert drawn(found.mask((1, 2), "vehicle", Subject.GLASS)[0]) == "11"


def test_which_label_is_meant_is_one_answer_for_a_whole_file():
    labels = frozenset({"car", "wheel"})
    with pytest.raises(NothingDrawn):
        FoundMask("only a wheel", [part("wheel", "11")]).mask((1, 2), labels=labels)


def test_nameless_parts_count_only_where_nothing_has_a_name():
    found = FoundMask("a", [part("car", "1."), part("", ".1")])
    for label in (None, "car"):
        assert drawn(found.mask((1, 2), label)[0]) == "1."
    with pytest.raises(NothingDrawn):
        FoundMask("b", [part("", ".1")]).mask((1, 2), labels=frozenset({"car", ""}))
    assert drawn(FoundMask("c", [part("", ".1")]).mask((1, 2), subject=Subject.GLASS)[0]) == ".1"


def test_a_label_that_a_photo_lacks_is_said_with_those_that_it_has():
    found = FoundMask("a", [part("car", "11"), part("wheel", ".1")])
    with pytest.raises(NothingDrawn, match='called "Fenster" is drawn over it there, only "car", "wheel"'):
        found.mask((1, 2), "Fenster", Subject.GLASS)


@pytest.mark.parametrize(
    "names", ["names:\n  0: car\n  1: 'glass'\n", 'nc: 2\nnames: [car, "glass"]\n', "names:\n- car\n- glass\nnc: 2\n"]
)
def test_classes_of_yolo_are_known_by_the_names_beside_them(tmp_path, names):
    (tmp_path / "labels").mkdir()
    (tmp_path / "data.yaml").write_text(names)
    square = "{} 0 0 0.5 0 0.5 1 0 1\n"
    (tmp_path / "labels" / "redcar_01.txt").write_text(square.format(0) + square.format(1).replace("0.5", "0.25"))
    (found,) = FORMATS["yolo"].find(tmp_path)
    assert drawn(found.mask((1, 4), subject=Subject.GLASS)[0]) == "1..."
    assert drawn(found.mask((1, 4))[0]) == "11.."


# --- the export


def test_both_are_categories_of_one_file_and_a_table_names_the_revision_of_each(glazed, out):
    result = export(glazed, out, "coco", *BOTH)
    content = json.loads((out / "instances.json").read_text())
    assert content["categories"] == [{"id": 1, "name": "car"}, {"id": 2, "name": "glass"}]
    assert [(each["image_id"], each["category_id"]) for each in content["annotations"]] == [(1, 1), (1, 2), (2, 1)]
    assert [photo["file_name"] for photo in content["images"]] == ["redcar_01.jpg", "redcar_02.jpg"]
    _, first, second, third = rows(out / "photos.csv")
    assert (first[-1], second[-1], third[-1]) == ("car", "glass", "car")
    assert second[3] == newest_glass(glazed).sha256 and second[2] == first[2]
    assert [left.photo_path.name for left in result.left_out] == ["redcar_03.jpg"], "not every photo shows glass"


def test_glass_alone_is_left_out_where_there_is_none(glazed, out):
    result = export(glazed, out, "png", Subject.GLASS)
    assert [path.name for path in sorted(out.glob("*.png"))] == ["redcar_01_mask.png"]
    assert {left.reason for left in result.left_out} == {"It has no saved glass mask."}


def test_a_trial_says_the_same_of_both(glazed, out):
    trial = try_export(find_cars(glazed), subjects=BOTH)
    result = export(glazed, out, "cvat", *BOTH)
    assert trial.masks == result.masks and trial.left_out == result.left_out and trial.exported == 3


def test_where_no_glass_was_saved_that_is_said(drawn_folder, out):
    save_label(drawn_folder / "redcar_01.jpg", CAR)
    with pytest.raises(CarmaskError, match="has a saved glass mask that can be exported"):
        export(drawn_folder, out, "coco", Subject.GLASS)
    assert not out.exists()


@pytest.mark.parametrize("name", ["png", "png8", "png-indexed", "voc"])
def test_a_format_with_one_mask_for_a_photo_refuses_both(glazed, out, name):
    with pytest.raises(CarmaskError, match="room for one mask of a photo"):
        export(glazed, out, name, *BOTH)
    assert not out.exists()


@pytest.mark.parametrize("subjects", [(Subject.GLASS,), BOTH])
def test_carvanas_format_knows_cars_only(glazed, out, subjects):
    with pytest.raises(CarmaskError, match="knows cars only"):
        export(glazed, out, "carvana", *subjects)
    with pytest.raises(CarmaskError, match="knows cars only"):
        take_in(glazed, out, "carvana")
    assert not out.exists()


def test_pixels_that_polygons_of_both_tell_wrong_are_counted_together(glazed, out):
    result = export(glazed, out, "yolo", *BOTH)
    alone = {
        subject: export(glazed, out.with_name(subject.value), "yolo", subject).wrong_pixels["redcar_01.jpg"]
        for subject in BOTH
    }
    assert result.wrong_pixels["redcar_01.jpg"] == sum(alone.values())
    assert [row[0] for row in rows(out / "wrong_pixels.csv")[1:]] == ["redcar_01.jpg", "redcar_02.jpg"]


def test_glass_goes_nowhere_without_its_car_where_both_are_asked_for(glazed, out):
    save_label(glazed / "redcar_01.jpg", CAR, review="rejected", reason="glare")
    save_label(glazed / "redcar_03.jpg", GLASS, kind=GLASS_MASKS)
    result = export(glazed, out, "coco", *BOTH)
    assert [(mask.photo_path.name, mask.subject) for mask in result.masks] == [("redcar_02.jpg", Subject.CAR)]
    reasons = {left.photo_path.name: left.reason for left in result.left_out}
    assert "rejected its mask" in reasons["redcar_01.jpg"]
    assert reasons["redcar_03.jpg"] == "It has no saved mask."


@pytest.mark.parametrize("subjects", [(Subject.GLASS,), BOTH])
def test_of_glass_what_lies_within_the_car_is_exported(drawn_folder, out, subjects):
    save_label(drawn_folder / "redcar_01.jpg", CAR)
    save_label(drawn_folder / "redcar_01.jpg", ~CAR | GLASS, kind=GLASS_MASKS)
    export(drawn_folder, out, "coco", *subjects)
    (found,) = FORMATS["coco"].find(out)
    assert drawn(found.mask(CAR.shape, subject=Subject.GLASS)[0]) == drawn(GLASS)


def test_glass_of_a_car_without_a_mask_is_exported_whole(drawn_folder, out):
    save_label(drawn_folder / "redcar_01.jpg", GLASS, kind=GLASS_MASKS)
    export(drawn_folder, out, "coco", Subject.GLASS)
    (found,) = FORMATS["coco"].find(out)
    assert drawn(found.mask(CAR.shape, subject=Subject.GLASS)[0]) == drawn(GLASS)


# --- the import


@pytest.mark.parametrize("form", [form for form in HOLD_GLASS if form.is_exact], ids=named)
def test_glass_that_was_exported_comes_back_into_another_store_pixel_by_pixel(glazed, tmp_path, out, form):
    export(glazed, out, form.name, Subject.GLASS)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "redcar_01.jpg").write_bytes((glazed / "redcar_01.jpg").read_bytes())
    (outcome,) = take_in(elsewhere, out, form.name).outcomes
    assert (outcome.fate, outcome.revision) == (Fate.ADDED, 1)
    record = newest_glass(elsewhere)
    assert record.origin == "import"
    assert drawn(LabelStore(elsewhere, GLASS_MASKS).read_mask("redcar_01", record)) == drawn(GLASS)
    assert LabelStore(elsewhere).newest("redcar_01") is None


@pytest.mark.parametrize("form", [form for form in HOLD_BOTH if form.is_exact], ids=named)
def test_of_a_file_of_both_each_comes_back_as_what_it_is(glazed, out, form):
    export(glazed, out, form.name, *BOTH)
    cars = take_in(glazed, out, form.name, Subject.CAR)
    glass = take_in(glazed, out, form.name, Subject.GLASS)
    assert [outcome.fate for outcome in cars.outcomes] == [Fate.SAME, Fate.SAME]
    assert [outcome.fate for outcome in glass.outcomes] == [Fate.SAME, Fate.NOTHING]


def test_glass_that_was_mended_elsewhere_may_follow_the_revision_that_was_exported_and_no_other(glazed, out):
    export(glazed, out, "png", Subject.GLASS)
    (out / "redcar_01_mask.png").write_bytes(encode_png(CAR))
    (outcome,) = take_in(glazed, out, "png", dry_run=True).outcomes
    assert (outcome.fate, outcome.revision) == (Fate.ADDED, 2)
    save_label(glazed / "redcar_01.jpg", ~GLASS, kind=GLASS_MASKS)
    (outcome,) = take_in(glazed, out, "png").outcomes
    assert outcome.fate is Fate.KEPT_BACK and "saved revision 2 of its glass mask" in outcome.sentence
    assert newest_glass(glazed).revision == 2


def test_pictures_of_glass_are_not_taken_for_cars_where_the_table_beside_them_tells(glazed, out):
    export(glazed, out, "png", Subject.GLASS)
    (outcome,) = take_in(glazed, out, "png", Subject.CAR).outcomes
    assert outcome.fate is Fate.REFUSED
    assert outcome.sentence == "It was exported as something else than a mask, so it was not taken as one."


def test_a_table_of_before_glass_was_exported_is_one_of_cars(glazed, out):
    export(glazed, out, "png", Subject.CAR)
    heading, *table = rows(out / "photos.csv")
    text = "\n".join(",".join(row[:-1]) for row in (heading, *table))
    (out / "photos.csv").write_text(f"{text}\n")
    assert {outcome.fate for outcome in take_in(glazed, out, "png", Subject.CAR).outcomes} == {Fate.SAME}


def test_glass_that_was_drawn_into_a_file_of_cars_is_taken_as_the_file_names_it(drawn_folder, out):
    save_label(drawn_folder / "redcar_01.jpg", CAR)
    export(drawn_folder, out, "coco", Subject.CAR)
    content = json.loads((out / "instances.json").read_text())
    content["categories"].append({"id": 2, "name": "glass"})
    square = {"segmentation": [[40, 40, 60, 40, 60, 50, 40, 50]], "area": 200, "bbox": [40, 40, 20, 10]}
    content["annotations"].append({"id": 9, "image_id": 1, "category_id": 2, "iscrowd": 0, **square})
    (out / "instances.json").write_text(json.dumps(content))
    (outcome,) = take_in(drawn_folder, out, "coco").outcomes
    assert (outcome.fate, outcome.changed_pixels) == (Fate.ADDED, 200)


@pytest.mark.parametrize("saved_last", BOTH)
def test_of_a_file_of_both_a_mask_comes_back_only_over_the_photo_that_it_was_saved_over(drawn_folder, out, saved_last):
    photo = drawn_folder / "redcar_01.jpg"
    (saved_first,) = set(BOTH) - {saved_last}
    save_label(photo, CAR, kind=MASK_KIND_OF[saved_first])
    Image.fromarray(255 - PHOTO).save(photo, quality=95)
    save_label(photo, CAR, kind=MASK_KIND_OF[saved_last])
    export(drawn_folder, out, "coco", *BOTH)
    for subject in BOTH:
        save_label(photo, GLASS, "network", kind=MASK_KIND_OF[subject])
    (old,) = take_in(drawn_folder, out, "coco", saved_first, over_people=True).outcomes
    (new,) = take_in(drawn_folder, out, "coco", saved_last, over_people=True).outcomes
    assert old.fate is Fate.REFUSED and "not the one any more" in old.sentence
    assert new.fate is Fate.ADDED


# --- the commands


def test_the_commands_take_glass_and_both(glazed, tmp_path, out, capsys):
    assert run(["export-labels", str(glazed), "--format", "coco", "--of", "both", "--out", str(out)]) == 0
    assert "2 masks and 1 glass mask written." in capsys.readouterr().err
    (glazed / ".masks" / "glass").rename(tmp_path / "glass")
    source = str(out / "instances.json")
    assert run(["import", str(glazed), source, "--format", "coco", "--of", "glass", "--dry-run"]) == 0
    assert newest_glass(glazed) is None
    assert run(["import", str(glazed), source, "--format", "coco", "--of", "glass"]) == 0
    said = capsys.readouterr().err
    assert "1 masks saved" in said and "Over 1 photo nothing is drawn there." in said
    assert newest_glass(glazed).origin == "import"


def test_glass_in_the_format_that_is_usual_is_refused_with_what_to_choose(glazed, out, capsys):
    assert run(["export-labels", str(glazed), "--of", "glass", "--out", str(out)]) == 2
    assert "knows cars only. Choose another one for glass, such as COCO." in capsys.readouterr().err
