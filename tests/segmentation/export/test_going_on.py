"""An export goes on where it was, whatever stopped it."""

import json
import os
import signal
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.batch import exporting
from segmentation.batch.delivery import Entry, failed
from segmentation.batch.export_job import ExportJob
from segmentation.batch.export_manifest import MANIFEST_NAME
from segmentation.commands.terminal import Terminal
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from tests.ctrl_c import press_ctrl_c
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import THREE, export, files, manifest
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car()
Output = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("at_once")
def test_what_is_there_already_is_kept_and_what_is_missing_or_damaged_is_made(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    before = {name: (out / name).read_bytes() for name in THREE}
    (out / "redcar_01.png").unlink()
    (out / "redcar_02.png").write_bytes(b"half")
    assert export(accepted, out, preset) == 0
    assert "2 pictures made, 1 were there already" in capsys.readouterr().err
    assert {name: (out / name).read_bytes() for name in THREE} == before


@pytest.mark.usefixtures("at_once")
def test_a_mask_that_was_corrected_since_is_made_anew(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    smaller = CAR.copy()
    smaller[24:30] = 0
    save_label(accepted / "redcar_02.jpg", smaller, review="accepted")
    capsys.readouterr()
    assert export(accepted, out, preset) == 0
    assert "1 picture made, 2 were there already" in capsys.readouterr().err
    assert manifest(out)["photos"]["redcar_02.jpg"]["records"]["labels"]["revision"] == 2


@pytest.mark.usefixtures("at_once")
def test_an_angle_that_is_accepted_later_moves_the_numbers_of_the_others(drawn_folder, tmp_path, preset):
    facts = json.loads(Path(preset).read_text()) | {"file_name": "{car}-{number}", "angles_first": [3]}
    Path(preset).write_text(json.dumps(facts))
    out, fresh = tmp_path / "went on", tmp_path / "fresh"
    save_label(drawn_folder / "redcar_01.jpg", CAR, review="accepted")
    smaller = CAR.copy()
    smaller[24:30] = 0
    save_label(drawn_folder / "redcar_02.jpg", smaller, review="accepted")
    assert export(drawn_folder, out, preset) == 0
    smaller[30:34] = 0
    save_label(drawn_folder / "redcar_03.jpg", smaller, review="accepted")
    for folder in (out, fresh):
        assert export(drawn_folder, folder, preset) == 0
        assert manifest(folder)["photos"]["redcar_03.jpg"]["file"] == "redcar-1.png"
    assert files(out) == files(fresh) == ["redcar-1.png", "redcar-2.png", "redcar-3.png"]
    assert all((out / name).read_bytes() == (fresh / name).read_bytes() for name in files(out))


@pytest.mark.usefixtures("at_once")
def test_a_picture_that_is_held_back_leaves_none_of_another_angle_in_its_place(drawn_folder, out, preset):
    Path(preset).write_text(json.dumps(json.loads(Path(preset).read_text()) | {"file_name": "{car}-{number}"}))
    save_label(drawn_folder / "redcar_02.jpg", CAR, review="accepted")
    assert export(drawn_folder, out, preset) == 0
    cut = CAR.copy()
    cut[50:60] = 255  # to the frame of the photo
    save_label(drawn_folder / "redcar_01.jpg", cut, review="accepted")
    assert export(drawn_folder, out, preset) == 1
    assert files(out) == ["held-back/redcar-1.png", "redcar-2.png"]


@pytest.mark.usefixtures("at_once")
def test_other_settings_want_another_folder_or_overwrite(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    assert export(accepted, out, preset, "--choke", "1") == 2
    assert "made with other settings. Choose another folder, or make them anew" in capsys.readouterr().err
    assert export(accepted, out, preset, "--choke", "1", "--overwrite") == 0
    assert "3 pictures made" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_run_that_was_killed_before_it_could_say_what_it_made_goes_on(accepted, out, preset):
    export(accepted, out, preset)
    content = manifest(out) | {"photos": {}}
    (out / MANIFEST_NAME).write_text(json.dumps(content))
    assert export(accepted, out, preset) == 0
    assert len(manifest(out)["photos"]) == 3


@pytest.mark.usefixtures("at_once")
def test_a_file_that_the_export_did_not_make_is_left_alone(accepted, out, preset, capsys: Output):
    out.mkdir()
    (out / "redcar_01.png").write_bytes(b"somebody's")
    assert export(accepted, out, preset) == 1
    assert (out / "redcar_01.png").read_bytes() == b"somebody's"
    assert "is there already and was not made by this export" in capsys.readouterr().err
    assert files(out) == THREE


def kill_itself_at_the_second(job: ExportJob) -> Entry:
    if job.name == "redcar_02.jpg":
        os.kill(os.getpid(), signal.SIGKILL)
    return exporting.work_on(job)


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_a_process_that_is_killed_costs_its_own_photo_and_the_rest_goes_on(
    accepted, out, preset, capsys: Output, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(exporting, "work_on", kill_itself_at_the_second)
    assert export(accepted, out, preset, "--processes", "1") == 1
    assert "redcar_02.jpg: the process that made its picture was ended" in capsys.readouterr().err
    assert files(out) == ["redcar_01.png", "redcar_03.png"]
    monkeypatch.undo()
    assert export(accepted, out, preset, "--processes", "1") == 0
    assert files(out) == THREE


@pytest.mark.skipif(os.name == "nt", reason="a test cannot press Ctrl+C on Windows")
def test_ctrl_c_ends_with_all_that_is_made_and_the_same_command_goes_on(
    accepted, out, preset, capsys: Output, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as impatient:
        impatient.setattr(Terminal, "report", lambda self, progress: press_ctrl_c())
        assert export(accepted, out, preset, "--processes", "1") == 130
    assert "Stopped. What was finished is kept." in capsys.readouterr().err
    told = [entry["file"] for entry in manifest(out)["photos"].values()]
    assert THREE[0] in told and THREE[2] not in told  # the second may have been made beside the first
    assert export(accepted, out, preset, "--processes", "1") == 0
    assert files(out) == THREE


@pytest.mark.usefixtures("at_once")
def test_ctrl_c_stops_while_a_car_is_still_being_read(accepted, out, preset, capsys: Output, monkeypatch):
    read_mask, read = LabelStore.read_mask, []

    def read_and_interrupted(store: LabelStore, key: str, record: Record) -> np.ndarray:
        read.append(key)
        press_ctrl_c()
        return read_mask(store, key, record)

    monkeypatch.setattr(LabelStore, "read_mask", read_and_interrupted)
    assert export(accepted, out, preset) == 130
    assert "Stopped. What was finished is kept." in capsys.readouterr().err
    assert read == ["redcar_01"] and files(out) == []


@pytest.mark.usefixtures("at_once")
def test_a_picture_of_an_earlier_run_stays_ours_when_a_later_one_fails(accepted, out, preset):
    export(accepted, out, preset)
    photo = (accepted / "redcar_01.jpg").read_bytes()
    (accepted / "redcar_01.jpg").write_bytes(b"no photo")
    assert export(accepted, out, preset) == 1
    (accepted / "redcar_01.jpg").write_bytes(photo)
    assert export(accepted, out, preset) == 0


def test_a_failed_entry_names_the_photo_once():
    before = Entry("a.jpg", "a.png", "delivered", sha256="00")
    entry = failed("a.jpg", replace(before), "it is damaged.")
    assert (entry.sentence, entry.file) == ("a.jpg: it is damaged.", "a.png")


@pytest.mark.usefixtures("at_once")
def test_what_failed_names_what_the_picture_that_is_still_there_was_made_with_and_is_tried_again(accepted, out, preset):
    export(accepted, out, preset)
    made = manifest(out)["photos"]["redcar_02.jpg"]
    mask = next((accepted / ".masks" / "labels" / "redcar_02").glob("m-*.png"))
    whole = mask.read_bytes()
    mask.write_bytes(b"damaged")
    assert export(accepted, out, preset) == 1
    failed_now = manifest(out)["photos"]["redcar_02.jpg"]
    assert failed_now == made | {"result": "failed", "sentence": failed_now["sentence"]}
    mask.write_bytes(whole)
    assert export(accepted, out, preset) == 0
    assert manifest(out)["photos"]["redcar_02.jpg"] == made


@pytest.mark.usefixtures("at_once")
def test_a_manifest_of_a_newer_carmask_is_left_alone_with_a_sentence(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    newer = json.dumps(manifest(out) | {"schema": 99})
    (out / MANIFEST_NAME).write_text(newer)
    assert export(accepted, out, preset, "--overwrite") == 2
    assert "was written by a newer carmask" in capsys.readouterr().err
    assert (out / MANIFEST_NAME).read_text() == newer


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    "part",
    [
        {"file": 5},
        {"file": ["x"]},
        {"file": "a\0b"},
        {"sentence": 7},
        {"result": "lost"},
        {"records": 3},
        {"key": 7},
        {"bytes": "x"},
        {"is_spin": 1},
    ],
)
def test_a_manifest_whose_parts_are_none_of_ours_is_damaged(part, accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    content = manifest(out)
    content["photos"]["redcar_01.jpg"] |= part
    (out / MANIFEST_NAME).write_text(json.dumps(content))
    assert export(accepted, out, preset) == 2
    assert "is damaged, so it is not known" in capsys.readouterr().err and len(files(out)) == 3


@pytest.mark.usefixtures("at_once")
def test_the_same_mask_saved_over_a_replaced_photo_lets_its_picture_go_out(accepted, out, preset, capsys: Output):
    Image.fromarray(np.where(CAR[..., None] > 0, PHOTO, PHOTO - 10).astype(np.uint8)).save(
        accepted / "redcar_02.jpg", quality=95
    )
    assert export(accepted, out, preset) == 1
    assert "its photo is another than the one that its mask was saved for" in capsys.readouterr().err
    save_label(accepted / "redcar_02.jpg", CAR, review="accepted")
    assert export(accepted, out, preset) == 0
    assert files(out) == THREE and manifest(out)["photos"]["redcar_02.jpg"]["result"] == "delivered"


@pytest.mark.usefixtures("at_once")
def test_a_picture_that_is_kept_names_the_newest_revision_of_its_mask(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    save_label(accepted / "redcar_02.jpg", CAR, "network", review="accepted")
    capsys.readouterr()
    assert export(accepted, out, preset) == 0
    assert "0 pictures made, 3 were there already" in capsys.readouterr().err
    assert manifest(out)["photos"]["redcar_02.jpg"]["records"]["labels"]["revision"] == 2


@pytest.mark.usefixtures("at_once")
def test_an_export_of_an_older_carmask_goes_on_and_then_names_all_that_was_used(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    content = manifest(out)
    old = {name: entry | {"revision": 1} for name, entry in content["photos"].items()}
    for entry in old.values():
        del entry["records"], entry["profile"]
    (out / MANIFEST_NAME).write_text(json.dumps(content | {"schema": 1, "photos": old}))
    capsys.readouterr()
    assert export(accepted, out, preset) == 0
    assert "0 pictures made, 3 were there already" in capsys.readouterr().err
    kept = {name: entry | {"result": "kept"} for name, entry in content["photos"].items()}
    assert manifest(out) == content | {"photos": kept}
