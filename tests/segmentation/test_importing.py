"""Masks of other programs become revisions: after what is there, never in its place."""

import csv
import errno
import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from segmentation.cars.folder import find_cars
from segmentation.commands.command_line import run
from segmentation.errors import CarmaskError
from segmentation.interchange.exporting import export_labels
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import Fate, ImportPlan, import_masks
from segmentation.interchange.photo_index import PhotoIndex
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_png, read_mask
from tests.pictures import drawn, photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
OTHER = CAR[:, ::-1] ^ (np.arange(CAR.size).reshape(CAR.shape) % 7 == 0) * np.uint8(255)
Output = pytest.CaptureFixture[str]


@pytest.fixture
def pictures(tmp_path):
    """A folder with a mask for the second and third angle of the red car."""
    folder = tmp_path / "masks"
    folder.mkdir()
    for angle in (2, 3):
        (folder / f"redcar_{angle:02d}_mask.png").write_bytes(encode_png(OTHER))
    return folder


def take_in(folder, source, name="png", **plan):
    return import_masks(find_cars(folder), source, FORMATS[name], ImportPlan(**plan))


def newest(folder, key="redcar_02"):
    return LabelStore(folder).newest(key)


def test_a_mask_becomes_a_revision_of_origin_import(drawn_folder, pictures):
    result = take_in(drawn_folder, pictures)
    assert [(outcome.fate, outcome.revision) for outcome in result.outcomes] == [(Fate.ADDED, 1)] * 2
    record = newest(drawn_folder)
    assert (record.origin, record.revision, record.review, record.is_true) == ("import", 1, "", True)
    assert drawn(LabelStore(drawn_folder).read_mask("redcar_02", record)) == drawn(OTHER)
    assert newest(drawn_folder, "redcar_01") is None


def test_who_imports_is_the_author(drawn_folder, pictures):
    take_in(drawn_folder, pictures, person="Anna")
    assert newest(drawn_folder).author == "Anna"


def test_a_mask_of_the_network_is_followed_by_the_imported_one(drawn_folder, pictures):
    first = save_label(drawn_folder / "redcar_02.jpg", CAR, "network")
    (outcome, _) = take_in(drawn_folder, pictures).outcomes
    assert outcome.revision == 2 and outcome.changed_pixels == np.count_nonzero(CAR != OTHER)
    assert newest(drawn_folder).parent_sha256 == first.sha256


@pytest.mark.parametrize(
    ("origin", "review", "done"), [("human", "", "saved"), ("network", "accepted", "accepted"), ("merge", "", "saved")]
)
def test_a_mask_that_a_person_stands_behind_stays_the_newest_and_that_is_said(
    drawn_folder, pictures, origin, review, done
):
    record = save_label(drawn_folder / "redcar_02.jpg", CAR, origin, review)
    (outcome, other) = take_in(drawn_folder, pictures).outcomes
    assert outcome.fate is Fate.KEPT_BACK and other.fate is Fate.ADDED
    assert f"{record.author} {done} revision 1 of its mask" in outcome.sentence
    assert newest(drawn_folder) == record


def test_a_rejected_mask_is_a_persons_word_too(drawn_folder, pictures):
    rejected = save_label(
        drawn_folder / "redcar_02.jpg", CAR, "network", review="rejected", reason="wheel", reviewer="Cleo"
    )
    (outcome, _) = take_in(drawn_folder, pictures).outcomes
    assert "Cleo rejected revision 1 of its mask" in outcome.sentence and newest(drawn_folder) == rejected


def test_whoever_takes_back_that_a_mask_was_accepted_has_a_word_too(drawn_folder, pictures):
    back = save_label(drawn_folder / "redcar_02.jpg", CAR, "network", reviewer="Cleo")
    (outcome, _) = take_in(drawn_folder, pictures).outcomes
    assert "Cleo took back what was said in revision 1 of its mask" in outcome.sentence
    assert outcome.fate is Fate.KEPT_BACK and newest(drawn_folder) == back


def test_over_people_the_persons_mask_is_kept_as_the_revision_before(drawn_folder, pictures):
    record = save_label(drawn_folder / "redcar_02.jpg", CAR)
    take_in(drawn_folder, pictures, over_people=True)
    assert LabelStore(drawn_folder).revisions("redcar_02")[0] == record
    assert newest(drawn_folder).parent_sha256 == record.sha256


def test_the_same_mask_is_not_saved_again(drawn_folder, pictures):
    take_in(drawn_folder, pictures)
    again = take_in(drawn_folder, pictures)
    assert again.count(Fate.SAME) == 2 and newest(drawn_folder).revision == 1


def test_a_dry_run_says_the_same_and_saves_nothing(drawn_folder, pictures):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    before = sorted(drawn_folder.rglob("*"))
    dry = take_in(drawn_folder, pictures, dry_run=True)
    assert sorted(drawn_folder.rglob("*")) == before
    assert dry.outcomes == take_in(drawn_folder, pictures).outcomes


def test_what_was_exported_and_mended_elsewhere_may_come_back_over_its_own_revision(drawn_folder, tmp_path):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS["png"])
    (tmp_path / "out" / "redcar_02_mask.png").write_bytes(encode_png(OTHER))
    (outcome,) = take_in(drawn_folder, tmp_path / "out").outcomes
    assert (outcome.fate, outcome.revision) == (Fate.ADDED, 2)


def test_what_a_person_did_after_the_export_is_not_followed_by_what_came_back(drawn_folder, tmp_path):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS["png"])
    save_label(drawn_folder / "redcar_02.jpg", OTHER)
    (outcome,) = take_in(drawn_folder, tmp_path / "out").outcomes
    assert outcome.fate is Fate.KEPT_BACK and newest(drawn_folder).revision == 2


def test_a_photo_that_was_replaced_since_the_export_is_left_alone(drawn_folder, tmp_path):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS["coco"])
    Image.new("RGB", CAR.shape[::-1]).save(drawn_folder / "redcar_02.jpg")
    (outcome,) = take_in(drawn_folder, tmp_path / "out", "coco").outcomes
    assert outcome.fate is Fate.REFUSED and "not the one any more" in outcome.sentence


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_exported_is_the_same_when_it_comes_back(drawn_folder, tmp_path, name):
    shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / "front left.jpg")
    (view,) = (view for car in find_cars(drawn_folder).cars for view in car.views if " " in view.photo_path.name)
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    shutil.copytree(
        drawn_folder / ".masks" / "labels" / "redcar_02", drawn_folder / ".masks" / "labels" / view.label_key
    )
    export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS[name])
    result = take_in(drawn_folder, tmp_path / "out", name)
    assert {outcome.photo_path.name for outcome in result.outcomes} == {"redcar_02.jpg", "front left.jpg"}
    assert {outcome.fate for outcome in result.outcomes} == {Fate.SAME}


def test_into_a_folder_that_has_nothing_yet_every_format_brings_the_same_masks(drawn_folder, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(drawn_folder, elsewhere)
    save_label(drawn_folder / "redcar_02.jpg", OTHER)
    for number, (name, form) in enumerate(FORMATS.items(), 1):
        target = tmp_path / name
        shutil.copytree(elsewhere, target)
        export_labels(find_cars(drawn_folder), tmp_path / f"out{number}", form)
        take_in(target, tmp_path / f"out{number}", name)
        assert drawn(LabelStore(target).read_mask("redcar_02", newest(target))) == drawn(OTHER), name


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("redcar_09_mask.png", encode_png(OTHER), "No photo in the opened folder is called so"),
        ("redcar_02_mask.png", encode_png(OTHER[:50]), "is 144 x 50 pixels, its photo 144 x 96; it was left alone"),
        ("redcar_02_mask.png", b"no picture", "is damaged and cannot be read"),
    ],
)
def test_a_mask_that_does_not_fit_costs_itself_only(drawn_folder, pictures, name, content, sentence):
    (pictures / name).write_bytes(content)
    result = take_in(drawn_folder, pictures)
    (refused,) = (outcome for outcome in result.outcomes if outcome.fate is Fate.REFUSED)
    assert sentence in refused.sentence and newest(drawn_folder, "redcar_03").origin == "import"


def test_a_mask_with_shades_is_refused(drawn_folder, pictures):
    Image.fromarray(np.arange(CAR.size, dtype=np.uint8).reshape(CAR.shape)).save(pictures / "redcar_02_mask.png")
    outcome = take_in(drawn_folder, pictures).outcomes[0]
    assert outcome.fate is Fate.REFUSED and "has shades between car and background" in outcome.sentence


def test_two_masks_of_one_photo_are_not_mixed_up(drawn_folder, pictures):
    (pictures / "redcar_02.png").write_bytes(encode_png(CAR))
    fates = [(outcome.name, outcome.fate) for outcome in take_in(drawn_folder, pictures).outcomes]
    assert sorted(fate for _, fate in fates) == [Fate.ADDED, Fate.ADDED, Fate.REFUSED]


def test_photos_of_one_name_in_two_folders_are_not_mixed_up(drawn_folder, tmp_path, pictures):
    studio = tmp_path / "studio"
    for part in ("a", "b"):
        shutil.copytree(drawn_folder, studio / part)
    result = take_in(studio, pictures)
    assert result.count(Fate.REFUSED) == 2
    assert "import into each folder by itself" in result.outcomes[0].sentence


@given(st.sampled_from(["../", "/etc/", "..\\", "C:\\", "a/../../", "\0", "//host/share/"]), st.text(max_size=10))
@settings(max_examples=50)
def test_a_name_that_leads_elsewhere_is_looked_up_and_never_opened(before, after):
    index = PhotoIndex(find_cars(Path(__file__).parents[2] / "resources" / "sample"), {})
    try:
        view, _ = index.find(before + after)
    except CarmaskError:
        return
    assert view.photo_path.name.casefold().startswith(after.casefold())


def test_when_it_is_given_up_what_was_saved_is_kept(drawn_folder, pictures):
    told = []
    result = import_masks(
        find_cars(drawn_folder), pictures, FORMATS["png"], ImportPlan(), told.append, lambda: bool(told)
    )
    assert result.was_cancelled and [outcome.fate for outcome in result.outcomes] == [Fate.ADDED]
    assert newest(drawn_folder).revision == 1 and newest(drawn_folder, "redcar_03") is None


def test_a_full_disk_ends_the_import_and_says_what_is_kept(drawn_folder, pictures, monkeypatch, capsys: Output):
    saved = LabelStore.save

    def save(*facts):
        monkeypatch.setattr(os, "fsync", full)
        return saved(*facts)

    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    take_in(drawn_folder, pictures / "redcar_02_mask.png")
    monkeypatch.setattr(LabelStore, "save", save)
    assert run(["import", str(drawn_folder), str(pictures), "--format", "png"]) == 2
    said = capsys.readouterr().err
    assert "The mask of redcar_03 is not saved: the disk is full; make room. Those before it are" in said
    assert newest(drawn_folder).revision == 1 and newest(drawn_folder, "redcar_03") is None


def test_who_saves_while_a_mask_is_imported_stays_on_top(drawn_folder, pictures, monkeypatch):
    saved = LabelStore.save

    def save_after_somebody(store, key, *facts):
        monkeypatch.setattr(LabelStore, "save", saved)
        save_label(drawn_folder / "redcar_02.jpg", CAR)
        return saved(store, key, *facts)

    monkeypatch.setattr(LabelStore, "save", save_after_somebody)
    outcome = take_in(drawn_folder, pictures).outcomes[0]
    assert outcome.fate is Fate.KEPT_BACK and "saved revision 1 of its mask meanwhile" in outcome.sentence
    (kept,) = (drawn_folder / ".masks" / "labels" / "redcar_02").glob(Path(outcome.sentence.split()[-1][:-1]).name)
    assert drawn(read_mask(kept)) == drawn(OTHER)


def test_a_damaged_newest_mask_is_told_and_followed(drawn_folder, pictures):
    save_label(drawn_folder / "redcar_02.jpg", CAR, "network")
    for path in (drawn_folder / ".masks" / "labels" / "redcar_02").glob("m-*.png"):
        path.write_bytes(b"")
    result = take_in(drawn_folder, pictures)
    assert "damaged or changed" in result.problems[0] and newest(drawn_folder).revision == 2


def test_a_table_of_photos_that_was_changed_is_refused(drawn_folder, pictures):
    (pictures / "photos.csv").write_text("img,photo\nredcar_02.png,../../etc/passwd\n")
    with pytest.raises(CarmaskError, match="is not as carmask wrote it"):
        take_in(drawn_folder, pictures)


def test_a_table_of_photos_that_leads_elsewhere_finds_nothing(drawn_folder, pictures):
    row = "redcar_02.jpg,./../../secret.jpg,aa,bb"
    (pictures / "photos.csv").write_text(f"img,photo,photo_sha256,record_sha256\n{row}\n")
    outcome = take_in(drawn_folder, pictures).outcomes[0]
    assert outcome.fate is Fate.REFUSED and "which is not in the opened folder" in outcome.sentence


def test_a_photo_over_which_nothing_is_drawn_keeps_what_it_has(drawn_folder, tmp_path, capsys: Output):
    record = save_label(drawn_folder / "redcar_02.jpg", CAR, "network")
    photo = {"id": 1, "file_name": "redcar_02.jpg", "height": 96, "width": 144}
    content = {"images": [photo], "annotations": [], "categories": []}
    (tmp_path / "instances.json").write_text(json.dumps(content))
    command = ["import", str(drawn_folder), str(tmp_path / "instances.json"), "--format", "coco"]
    assert run(command) == 0 and newest(drawn_folder) == record
    assert "Over 1 photo nothing is drawn there." in capsys.readouterr().err


# --- the command


def test_import_tells_what_became_of_the_masks(drawn_folder, pictures, tmp_path, capsys: Output):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    report = tmp_path / "report.csv"
    assert run(["import", str(drawn_folder), str(pictures), "--format", "png", "--report", str(report)]) == 0
    said = capsys.readouterr().err
    assert "1 masks saved, 0 are the same already, 1 kept back, 0 refused." in said
    assert "redcar_02: kept back." in said
    with report.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["name"], row["fate"], row["revision"]) for row in rows] == [
        ("redcar_02", "kept back", ""),
        ("redcar_03", "added", "1"),
    ]


def test_import_ends_with_status_1_where_a_mask_was_refused(drawn_folder, pictures, capsys: Output):
    (pictures / "redcar_09_mask.png").write_bytes(encode_png(OTHER))
    assert run(["import", str(drawn_folder), str(pictures), "--format", "png", "--dry-run"]) == 1
    assert "This was a dry run: nothing was saved." in capsys.readouterr().err
    assert not (drawn_folder / ".masks").exists()


def test_import_says_when_a_report_is_there_already(drawn_folder, pictures, capsys: Output):
    arguments = ["import", str(drawn_folder), str(pictures), "--format", "png", "--report", str(pictures)]
    assert run(arguments) == 2
    assert "is there already; nothing was imported" in capsys.readouterr().err and newest(drawn_folder) is None


def test_import_takes_the_label_that_is_named(drawn_folder, tmp_path, capsys: Output):
    box = {"points": [[10, 10], [20, 20]], "shape_type": "rectangle"}
    content = {"imagePath": "redcar_02.jpg", "imageHeight": 96, "imageWidth": 144}
    content["shapes"] = [{"label": "body", **box}, {"label": "plate", **box}]
    (tmp_path / "redcar_02.json").write_text(json.dumps(content))
    command = ["import", str(drawn_folder), str(tmp_path / "redcar_02.json"), "--format", "labelme"]
    assert run(command) == 1
    assert run([*command, "--label", "plate"]) == 0
    assert np.count_nonzero(LabelStore(drawn_folder).read_mask("redcar_02", newest(drawn_folder))) == 100


def test_a_label_that_is_nowhere_in_the_file_ends_the_import_with_a_word(drawn_folder, tmp_path, capsys: Output):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS["coco"])
    command = ["import", str(drawn_folder), str(tmp_path / "out"), "--format", "coco", "--label", "vehicel"]
    assert run(command) == 2
    assert 'Nothing there is called "vehicel", only "car". Nothing was imported.' in capsys.readouterr().err


def test_photos_of_which_only_something_else_is_drawn_keep_what_they_have(drawn_folder, tmp_path):
    box = {"points": [[10, 10], [20, 20]], "shape_type": "rectangle"}
    for angle, label in ((1, "car"), (2, "wheel")):
        content = {"imagePath": f"redcar_{angle:02d}.jpg", "imageHeight": 96, "imageWidth": 144}
        content["shapes"] = [{"label": label, **box}]
        (tmp_path / f"redcar_{angle:02d}.json").write_text(json.dumps(content))
    assert [outcome.fate for outcome in take_in(drawn_folder, tmp_path, "labelme").outcomes] == [
        Fate.ADDED,
        Fate.NOTHING,
    ]


def test_export_labels_says_what_polygons_lose(drawn_folder, tmp_path, capsys: Output):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    assert run(["export-labels", str(drawn_folder), "--format", "yolo", "--out", str(tmp_path / "out")]) == 0
    assert "Polygons cannot tell every mask exactly" in capsys.readouterr().err
    (heading, row) = (tmp_path / "out" / "wrong_pixels.csv").read_text().splitlines()
    assert heading == "img,wrong_pixels" and row.startswith("redcar_02.jpg,") and not row.endswith(",0")
