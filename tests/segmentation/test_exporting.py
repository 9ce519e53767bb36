"""The export of saved masks, in Carvana's layout, read back with Pillow and csv."""

import csv
import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.car import Car, View
from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.interchange.exported_names import exported_name, exported_names
from segmentation.interchange.exporting import LeftOut, try_export, write_export_report
from segmentation.interchange.exporting import export_labels as export_in
from segmentation.interchange.formats import CARVANA
from segmentation.interchange.photo_index import PhotoIndex, read_origins
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from segmentation.masks.rle import decode
from segmentation.progress import Cancelled
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

SHAPE = (96, 144)
_, CAR_MASK = photo_of_a_car()


def export_labels(catalogue, out, *watching):
    return export_in(catalogue, out, CARVANA, *watching)


def label(photo, mask=CAR_MASK):
    (view,) = (v for car in find_cars(photo.parent).cars for v in car.views if v.photo_path == photo)
    LabelStore(photo.parent).save(view.label_key, draft_of(photo_facts(photo, mask.shape), mask), mask, None)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture
def out(tmp_path):
    return tmp_path / "exports" / "new"


@pytest.fixture
def labelled(drawn_folder):
    label(drawn_folder / "redcar_01.jpg")
    label(drawn_folder / "redcar_03.jpg", np.full(SHAPE, 255, np.uint8))
    return drawn_folder


def test_the_masks_are_two_valued_pictures_with_the_same_pixels(labelled, out):
    export_labels(find_cars(labelled), out)
    assert sorted(path.name for path in (out / "train_masks").iterdir()) == ["redcar_01_mask.gif", "redcar_03_mask.gif"]
    with Image.open(out / "train_masks" / "redcar_01_mask.gif") as image:
        grey = np.asarray(image.convert("L"))
    assert sorted(np.unique(grey)) == [0, 255] and np.array_equal(grey, CAR_MASK)


def test_the_table_has_a_row_for_each_mask_whose_run_lengths_are_that_mask(labelled, out):
    export_labels(find_cars(labelled), out)
    heading, *table = rows(out / "train_masks.csv")
    assert heading == ["img", "rle_mask"] and [name for name, _ in table] == ["redcar_01.jpg", "redcar_03.jpg"]
    assert np.array_equal(decode(table[0][1], SHAPE), CAR_MASK) and table[1][1] == f"1 {SHAPE[0] * SHAPE[1]}"


def test_a_table_says_of_which_photo_and_which_revision_each_mask_is(labelled, out):
    export_labels(find_cars(labelled), out)
    record = LabelStore(labelled).newest("redcar_01")
    heading, first, _ = rows(out / "photos.csv")
    assert heading == ["img", "photo", "photo_sha256", "record_sha256", "of"]
    assert first == ["redcar_01.jpg", "./redcar_01.jpg", record.photo.sha256, record.sha256, "car"]


def test_photos_left_out_are_named_with_the_reason(labelled, out):
    result = export_labels(find_cars(labelled), out)
    assert (result.exported, result.renamed, result.folder) == (2, 0, out)
    assert [(left.photo_path.name, left.reason) for left in result.left_out] == [
        ("redcar_02.jpg", "It has no saved mask.")
    ]
    assert rows(out / "left_out.csv") == [["photo", "reason"], ["./redcar_02.jpg", "It has no saved mask."]]


def test_photos_called_otherwise_get_a_name_and_a_table_says_which(drawn_folder, out):
    shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / "=1+1.jpg")
    label(drawn_folder / "=1+1.jpg")
    result = export_labels(find_cars(drawn_folder), out)
    assert result.renamed == 1 and (out / "train_masks" / "cars_01_mask.gif").is_file()
    assert rows(out / "photos.csv")[1][:2] == ["cars_01.jpg", "./=1+1.jpg"]
    assert rows(out / "train_masks.csv")[1][0] == "cars_01.jpg"


def test_the_newest_revision_is_exported(labelled, out):
    store = LabelStore(labelled)
    parent = store.newest("redcar_01")
    newer = np.zeros(SHAPE, np.uint8)
    store.save("redcar_01", draft_of(parent.photo, newer, parent=parent, parent_mask=CAR_MASK), newer, parent)
    export_labels(find_cars(labelled), out)
    assert rows(out / "train_masks.csv")[1] == ["redcar_01.jpg", ""]


def test_a_revision_that_could_not_be_read_is_said(labelled, out):
    (labelled / ".masks" / "labels" / "redcar_01" / "r000002.json").write_bytes(b"{")
    result = export_labels(find_cars(labelled), out)
    assert result.exported == 2 and "Revision 2 of the mask of redcar_01 is damaged" in result.problems[0]


def test_a_rejected_mask_is_left_out_and_it_is_said_who_rejected_it_and_why(labelled, out):
    save_label(labelled / "redcar_01.jpg", CAR_MASK, review="rejected", reviewer="Ben", reason="glare")
    result = export_labels(find_cars(labelled), out)
    assert result.exported == 1
    assert LeftOut(labelled / "redcar_01.jpg", "Ben rejected its mask, glare.") in result.left_out


def test_a_damaged_mask_costs_its_own_photo_only(labelled, out):
    for path in (labelled / ".masks" / "labels" / "redcar_01").glob("m-*.png"):
        path.write_bytes(b"")
    result = export_labels(find_cars(labelled), out)
    assert result.exported == 1 and "damaged or changed after it was saved" in result.left_out[0].reason


def test_a_mask_of_another_size_than_the_photo_is_left_out(labelled, out):
    Image.new("RGB", (200, 100)).save(labelled / "redcar_01.jpg")
    result = export_labels(find_cars(labelled), out)
    assert result.left_out[0].reason == "Its saved mask is 144 x 96 pixels, the photo 200 x 100."


def test_photos_of_one_name_in_two_folders_are_all_exported_and_told_apart(labelled, tmp_path, out):
    studio = tmp_path / "studio"
    for part in ("test", "train"):
        shutil.copytree(labelled, studio / part)
    result = export_labels(find_cars(studio), out)
    assert result.exported == 4 and result.renamed == 2
    assert [left.photo_path.name for left in result.left_out] == ["redcar_02.jpg", "redcar_02.jpg"]
    _, *table = rows(out / "photos.csv")
    assert [row[:2] for row in table] == [
        ["redcar_01.jpg", "./test/redcar_01.jpg"],
        ["redcar_03.jpg", "./test/redcar_03.jpg"],
        ["redcar2_01.jpg", "./train/redcar_01.jpg"],
        ["redcar2_03.jpg", "./train/redcar_03.jpg"],
    ]
    assert len(list((out / "train_masks").iterdir())) == 4


def test_photos_of_one_name_are_found_again_by_an_import(labelled, tmp_path, out):
    studio = tmp_path / "studio"
    for part in ("test", "train"):
        shutil.copytree(labelled, studio / part)
    catalogue = find_cars(studio)
    export_labels(catalogue, out)
    for origins in (read_origins(out), {}):  # also where the table was not handed on
        view, _ = PhotoIndex(catalogue, origins).find("redcar2_01")
        assert view.photo_path == studio / "train" / "redcar_01.jpg"


def test_masks_of_photos_that_differ_in_their_ending_alone_are_not_written_over(labelled, tmp_path, out):
    studio = tmp_path / "studio"
    shutil.copytree(labelled, studio / "a")
    shutil.copytree(labelled, studio / "b")
    Image.open(studio / "b" / "redcar_01.jpg").save(studio / "b" / "redcar_01.png")
    (studio / "b" / "redcar_01.jpg").unlink()
    export_labels(find_cars(studio), out)
    names = [path.name for path in (out / "train_masks").iterdir()]
    assert len({name.lower() for name in names}) == len(names) == 4


def test_folders_that_make_the_same_car_stay_two_cars(tmp_path):
    for folder in ("A-1", "A1", "a 1"):
        (tmp_path / folder).mkdir()
        Image.new("RGB", (8, 6)).save(tmp_path / folder / "front left.jpg")
    names = exported_names(find_cars(tmp_path).cars).values()
    assert sorted(name.lower() for name in names) == ["a12_01.jpg", "a13_01.jpg", "a1_01.jpg"]


def test_a_number_never_makes_the_id_of_another_car():
    def car(folder, car_id):
        return Car(car_id, (View(car_id, 1, str(Path(folder, f"{car_id}_01.jpg")), f"{car_id}_01"),))

    names = exported_names([car("a", "red"), car("b", "red"), car("b", "red2"), car("c", "Red")])
    assert list(names.values()) == ["red_01.jpg", "red3_01.jpg", "red2_01.jpg", "Red4_01.jpg"]


@pytest.mark.parametrize("inside", ["notes.txt", ".hidden"])
def test_a_folder_in_use_is_left_alone(labelled, out, inside):
    out.mkdir(parents=True)
    (out / inside).write_text("mine")
    with pytest.raises(CarmaskError, match="is there already. Nothing was written over"):
        export_labels(find_cars(labelled), out)
    assert [path.name for path in out.iterdir()] == [inside]


def test_a_file_is_not_written_over(labelled, tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(CarmaskError, match="is there already"):
        export_labels(find_cars(labelled), tmp_path / "out")


def test_an_empty_folder_may_be_filled(labelled, out):
    out.mkdir(parents=True)
    assert export_labels(find_cars(labelled), out).exported == 2
    assert (out / "train_masks.csv").is_file()


def test_without_any_saved_mask_nothing_is_made(drawn_folder, out):
    with pytest.raises(CarmaskError, match="has a saved mask that can be exported"):
        export_labels(find_cars(drawn_folder), out)
    assert list(out.parent.iterdir()) == []


def test_a_cancelled_export_leaves_nothing_behind(labelled, out):
    told = []
    with pytest.raises(Cancelled):
        export_labels(find_cars(labelled), out, told.append, lambda: len(told) == 2)
    assert [(progress.done, progress.total) for progress in told] == [(1, 3), (2, 3)]
    assert list(out.parent.iterdir()) == []


def test_a_full_disk_is_said_and_leaves_nothing_behind(labelled, out, monkeypatch):
    def fail(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CarmaskError, match="No space left on device; see that there is room"):
        export_labels(find_cars(labelled), out)
    assert list(out.parent.iterdir()) == []


def test_the_photos_and_labels_stay_as_they_were(labelled, out):
    before = {path: path.read_bytes() for path in labelled.rglob("*") if path.is_file()}
    export_labels(find_cars(labelled), out)
    assert {path: path.read_bytes() for path in labelled.rglob("*") if path.is_file()} == before
    assert not any(path.name.startswith(TEMPORARY_PREFIX) for path in out.parent.iterdir())


def test_a_photo_that_is_of_another_car_and_angle_than_its_name_says_is_renamed():
    photo = "/photos/A1/IMG_01.jpg"
    assert exported_name(View("A1", 3, photo, "IMG_01")) == "A1_03.jpg"
    assert exported_name(View("IMG", 1, photo, "IMG_01")) == "IMG_01.jpg"


def test_a_trial_tells_what_would_be_exported_and_writes_nothing(labelled, out, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    trial = try_export(find_cars(labelled))
    assert sorted(tmp_path.rglob("*")) == before
    result = export_labels(find_cars(labelled), out)
    assert trial.masks == result.masks and trial.left_out == result.left_out
    assert (trial.exported, trial.renamed) == (2, 0)


def test_a_trial_can_be_given_up(labelled):
    with pytest.raises(Cancelled):
        try_export(find_cars(labelled), cancelled=lambda: True)


def test_the_report_has_a_row_for_each_photo_and_no_formula(labelled, tmp_path):
    trial = try_export(find_cars(labelled))
    forged = replace(trial, left_out=(LeftOut(Path("=cmd|' /C calc'!A0"), "@none"),))
    write_export_report(tmp_path / "report.csv", forged)
    heading, *told = rows(tmp_path / "report.csv")
    assert heading == ["photo", "of", "exported_as", "reason"]
    assert [Path(row[0]).name for row in told[:2]] == ["redcar_01.jpg", "redcar_03.jpg"]
    assert told[2] == ["'=cmd|' /C calc'!A0", "", "", "'@none"]
    with pytest.raises(FileExistsError):
        write_export_report(tmp_path / "report.csv", forged)
