"""`carmask export` as a person meets it: what it makes, keeps, holds back and says."""

import errno
import json
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.atomic import write_atomically
from segmentation.batch import export_job, exporting
from segmentation.batch.export_job import ExportJob, failed, make
from segmentation.batch.export_manifest import MANIFEST_NAME
from segmentation.commands.command_line import run
from segmentation.commands.terminal import Terminal
from tests.ctrl_c import press_ctrl_c
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car()
Output = pytest.CaptureFixture[str]


class OneProcess(exporting.Processes):
    """Makes pictures in the process of the test, one after the other."""

    def results(self, work, cancelled) -> Iterator[export_job.Entry]:
        backdrop = exporting.painted(self._settings)
        for one in work:
            yield make(one, self._settings, backdrop) if isinstance(one, ExportJob) else one


@pytest.fixture(autouse=True)
def preset(tmp_path: Path) -> str:
    """A preset of small pictures, which drawn cars do not have to be enlarged much for."""
    path = tmp_path / "small.json"
    facts = {"title": "Small", "source": "a test", "dated": "2026-11-26", "width": 160, "height": 120}
    path.write_text(json.dumps(facts | {"kind": "png", "file_name": "{car}_{angle:02d}", "shadow": 0}))
    return str(path)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "Processes", OneProcess)


@pytest.fixture
def accepted(drawn_folder: Path) -> Path:
    """The drawn car with its three angles accepted."""
    for angle in (1, 2, 3):
        save_label(drawn_folder / f"redcar_{angle:02d}.jpg", CAR, review="accepted")
    return drawn_folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


def export(folder: Path, out: Path, preset: str, *more: str) -> int:
    return run(["export", str(folder), "--out", str(out), "--preset", preset, *more])


def files(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*.*") if path.name != MANIFEST_NAME)


def manifest(out: Path) -> dict:
    return json.loads((out / MANIFEST_NAME).read_text())


THREE = ["redcar_01.png", "redcar_02.png", "redcar_03.png"]


# --- what is made


def test_every_accepted_view_becomes_a_picture_in_a_process_of_its_own(accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset, "--backdrop", "#0000ff", "--processes", "2") == 0
    assert files(out) == THREE
    with Image.open(out / "redcar_01.png") as picture:
        pixels = np.asarray(picture)
    assert pixels.shape == (120, 160, 3) and tuple(pixels[0, 0]) == (0, 0, 255)
    assert pixels[70, 80, 0] > 150
    said = capsys.readouterr().err
    assert "3 pictures made, 0 were there already, 0 held back, 0 failed" in said
    assert "Outlines were moved by 0.0 pixels at most" in said and "3 of 3 photos" in said


@pytest.mark.usefixtures("at_once")
def test_the_manifest_says_what_each_picture_was_made_of(accepted, out, preset):
    export(accepted, out, preset)
    content = manifest(out)
    entry = content["photos"]["redcar_01.jpg"]
    assert entry["result"] == "delivered" and entry["file"] == "redcar_01.png" and entry["revision"] == 1
    assert entry["sha256"] == export_job.sha256_of(out / "redcar_01.png")
    assert entry["figures"]["moved_px"] == 0 and content["settings"]["preset"]["title"] == "Small"


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("kind", ["png", "webp", "tiff", "jpeg", "avif"])
def test_the_same_photos_masks_and_settings_give_the_same_bytes(kind, accepted, tmp_path, preset):
    for name in ("one", "other"):
        assert export(accepted, tmp_path / name, preset, "--format", kind) == 0
    one, other = (sorted((tmp_path / name).iterdir()) for name in ("one", "other"))
    assert len(one) == 4 and [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("states", "made"), [(["accepted"], 1), (["corrected"], 1), (["accepted", "network"], 2)])
def test_only_masks_in_the_wanted_states_are_taken(states, made, drawn_folder, out, preset, capsys: Output):
    save_label(drawn_folder / "redcar_01.jpg", CAR, review="accepted")
    save_label(drawn_folder / "redcar_02.jpg", CAR, origin="human")
    save_label(drawn_folder / "redcar_03.jpg", CAR, origin="network")
    export(drawn_folder, out, preset, "--states", *states)
    assert len(files(out)) == made
    left_out = "photo left out" if made == 2 else "photos left out"
    assert f"{3 - made} {left_out}: no saved mask that is {' or '.join(states)}." in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_the_folders_of_the_photos_are_kept(tmp_path, out, preset):
    for folder in ("monday", "tuesday"):
        (tmp_path / "all" / folder).mkdir(parents=True)
        Image.fromarray(PHOTO).save(tmp_path / "all" / folder / "car_01.jpg")
        save_label(tmp_path / "all" / folder / "car_01.jpg", CAR, review="accepted")
    assert export(tmp_path / "all", out, preset) == 0
    assert files(out) == ["monday/car_01.png", "tuesday/car_01.png"]


@pytest.mark.usefixtures("at_once")
def test_pictures_are_numbered_in_the_order_that_the_preset_wants(accepted, out, preset):
    facts = json.loads(Path(preset).read_text()) | {"file_name": "{car}-{number}", "angles_first": [3]}
    Path(preset).write_text(json.dumps(facts))
    export(accepted, out, preset)
    files_of = {photo: entry["file"] for photo, entry in manifest(out)["photos"].items()}
    assert files_of == {
        "redcar_03.jpg": "redcar-1.png",
        "redcar_01.jpg": "redcar-2.png",
        "redcar_02.jpg": "redcar-3.png",
    }


@pytest.mark.usefixtures("at_once")
def test_no_picture_is_written_over_another(accepted, out, preset, capsys: Output):
    Path(preset).write_text(json.dumps(json.loads(Path(preset).read_text()) | {"file_name": "{car}"}))
    assert export(accepted, out, preset) == 1
    assert files(out) == ["redcar.png"]
    assert "redcar_02.jpg: its picture would be called redcar.png like that of" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_one_angle_of_a_car_is_enough(drawn_folder, out, preset):
    save_label(drawn_folder / "redcar_02.jpg", CAR, review="accepted")
    assert export(drawn_folder, out, preset) == 0
    assert files(out) == ["redcar_02.png"]


def test_a_dry_run_says_what_would_be_made_and_makes_nothing(accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset, "--dry-run") == 0
    said = capsys.readouterr()
    assert f"{accepted / 'redcar_01.jpg'} -> {out / 'redcar_01.png'}" in said.out.splitlines()
    assert "3 pictures would be made. Nothing was written." in said.err
    assert not out.exists()


# --- going on


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
    assert manifest(out)["photos"]["redcar_02.jpg"]["revision"] == 2


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


# --- what is held back


@pytest.mark.usefixtures("at_once")
def test_a_car_cut_by_the_frame_waits_for_a_look(accepted, out, preset, capsys: Output):
    cut = CAR.copy()
    cut[50:60, :] = 255
    save_label(accepted / "redcar_02.jpg", cut, review="accepted")
    assert export(accepted, out, preset) == 1
    assert files(out) == ["held-back/redcar_02.png", "redcar_01.png", "redcar_03.png"]
    said = capsys.readouterr().err
    assert "redcar_02.jpg: its car is cut by the frame of the photo along 20 pixels." in said
    assert f"Look at those in {out / 'held-back'}; --deliver-all delivers them all the same." in said


@pytest.mark.usefixtures("at_once")
def test_what_is_held_back_is_delivered_where_a_person_says_so_or_its_mask_was_mended(accepted, out, preset):
    cut = CAR.copy()
    cut[50:60, :] = 255
    save_label(accepted / "redcar_02.jpg", cut, review="accepted")
    export(accepted, out, preset)
    assert export(accepted, out, preset) == 1
    assert export(accepted, out, preset, "--deliver-all") == 0
    assert files(out) == THREE
    save_label(accepted / "redcar_02.jpg", CAR, review="accepted")
    assert export(accepted, out, preset) == 0
    assert files(out) == THREE


@pytest.mark.usefixtures("at_once")
def test_a_photo_that_was_replaced_since_waits_for_a_look(accepted, out, preset, capsys: Output):
    Image.fromarray(255 - PHOTO).save(accepted / "redcar_03.jpg")
    assert export(accepted, out, preset) == 1
    assert "redcar_03.jpg: its photo is another than the one that its mask was saved for" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_photo_that_would_be_enlarged_too_much_waits_for_a_look(accepted, out, capsys: Output):
    assert export(accepted, out, "plain-white") == 1
    assert "its photo is too small: it is enlarged" in capsys.readouterr().err


# --- what goes wrong


@pytest.mark.usefixtures("at_once")
def test_a_photo_that_cannot_be_used_is_a_sentence_and_the_rest_goes_on(accepted, out, preset, capsys: Output):
    save_label(accepted / "redcar_01.jpg", np.zeros_like(CAR), review="accepted")
    (accepted / "redcar_02.jpg").write_bytes(b"no photo")
    Image.new("RGB", (30, 20)).save(accepted / "redcar_03.jpg")
    assert export(accepted, out, preset) == 1
    said = capsys.readouterr().err
    assert "redcar_01.jpg: Its mask is empty" in said
    assert "redcar_02.jpg is not a photo" in said
    assert "redcar_03.jpg: Its mask is 144 x 96 pixels, the photo 30 x 20" in said
    assert "0 pictures made, 0 were there already, 0 held back, 3 failed" in said


@pytest.mark.usefixtures("at_once")
def test_a_full_disk_ends_the_run_in_a_sentence_and_the_same_command_completes_it(
    accepted, out, preset, capsys: Output, monkeypatch: pytest.MonkeyPatch
):
    written = []

    def write_two(path: Path, content: bytes) -> None:
        if path.suffix == ".png":
            if len(written) == 2:
                raise OSError(errno.ENOSPC, "No space left on device")
            written.append(path)
        write_atomically(path, content)

    with monkeypatch.context() as full:
        full.setattr(export_job, "write_atomically", write_two)
        assert export(accepted, out, preset) == 2
    said = capsys.readouterr().err
    assert "No space left on device). Make room and give the same command again to go on." in said
    assert files(out) == THREE[:2]
    assert export(accepted, out, preset) == 0
    assert "1 picture made, 2 were there already" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_a_sentence(accepted, tmp_path, preset, capsys: Output):
    (tmp_path / "locked").mkdir(mode=0o500)
    assert export(accepted, tmp_path / "locked" / "out", preset) == 2
    assert "Pictures cannot be written to" in capsys.readouterr().err


def test_a_file_in_the_place_of_the_folder_is_a_sentence(accepted, out, preset, capsys: Output):
    out.write_bytes(b"")
    assert export(accepted, out, preset) == 2
    assert f"{out}" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{}", '{"photos": 3, "settings": {}}', "[" * 99999])
def test_a_damaged_manifest_is_a_sentence(content, accepted, out, preset, capsys: Output):
    out.mkdir()
    (out / MANIFEST_NAME).write_text(content)
    assert export(accepted, out, preset) == 2
    assert "is damaged, so it is not known how the pictures there were made" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_manifest_that_names_files_elsewhere_is_refused(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    content = manifest(out)
    content["photos"]["redcar_01.jpg"]["file"] = "../cars/redcar_01.jpg"
    (out / MANIFEST_NAME).write_text(json.dumps(content))
    assert export(accepted, out, preset) == 2
    assert "names files outside of its folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--backdrop", "pink"], "pink is no backdrop"),
        (["--preset", "nothing"], "There is no preset nothing"),
        (["--choke", "4"], "That cannot be: a choke of 4.0 px is not within -3 to 3"),
        (["--shadow", "3"], "That cannot be"),
        (["--quality", "0"], "That cannot be: wrong quality"),
        (["--format", "jpeg", "--backdrop", "transparent"], "JPEG cannot be transparent. Choose --format png"),
        (["--cars", "bluecar"], "has no photos of bluecar. Nothing was made."),
        (["--states", "network"], "is network. Accept some, or name other --states."),
    ],
)
def test_an_option_that_makes_no_sense_is_a_sentence(more, sentence, accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset, *more) == 2
    assert sentence in capsys.readouterr().err


def test_pictures_are_not_written_among_the_photos(accepted, preset, capsys: Output):
    assert export(accepted, accepted / "new", preset) == 2
    assert "Pictures are not written among the photos" in capsys.readouterr().err
    assert not (accepted / "new").exists()


# --- processes


def kill_itself_at_the_second(job: ExportJob) -> export_job.Entry:
    if job.name == "redcar_02.jpg":
        os.kill(os.getpid(), signal.SIGKILL)
    return exporting._work(job)


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_a_process_that_is_killed_costs_its_own_photo_and_the_rest_goes_on(
    accepted, out, preset, capsys: Output, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(exporting, "_work", kill_itself_at_the_second)
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
    assert list(manifest(out)["photos"]) == ["redcar_01.jpg"]
    assert export(accepted, out, preset, "--processes", "1") == 0
    assert files(out) == THREE


@pytest.mark.usefixtures("at_once")
def test_a_picture_of_an_earlier_run_stays_ours_when_a_later_one_fails(accepted, out, preset):
    export(accepted, out, preset)
    photo = (accepted / "redcar_01.jpg").read_bytes()
    (accepted / "redcar_01.jpg").write_bytes(b"no photo")
    assert export(accepted, out, preset) == 1
    (accepted / "redcar_01.jpg").write_bytes(photo)
    assert export(accepted, out, preset) == 0


def test_a_failed_entry_names_the_photo_once():
    before = export_job.Entry("a.jpg", "a.png", "delivered", sha256="00")
    entry = failed("a.jpg", replace(before), "it is damaged.")
    assert (entry.sentence, entry.file, entry.key) == ("a.jpg: it is damaged.", "a.png", "")
