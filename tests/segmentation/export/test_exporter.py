"""Tests of the exporter: what it answers to the window, and the process that makes the pictures."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from segmentation import messages
from segmentation.batch.export_manifest import MANIFEST_NAME
from segmentation.exporter import answer_to
from segmentation.messages import Cancelled, Exported, ExportPlanned, ExportRequest, Failed, Progressed
from segmentation.progress import never_cancelled
from tests.conftest import ROOT
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
pytestmark = pytest.mark.usefixtures("at_once")


@pytest.fixture
def request_(drawn_folder: Path, preset: str, out: Path) -> ExportRequest:
    """Asks for the accepted views 1 and 2 of the red car, of which the third has no mask, and of a whole zebra."""
    for angle in (1, 2):
        shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"zebra_{angle:02d}.jpg")
    for name in ("redcar_01", "redcar_02", "zebra_01", "zebra_02"):
        save_label(drawn_folder / f"{name}.jpg", CAR, review="accepted")
    return ExportRequest(str(drawn_folder), str(out), [], False, ["accepted"], preset, "", "", 0.0)


def answer(request: ExportRequest, cancelled=never_cancelled, said=None):
    say = (said if said is not None else []).append
    return answer_to(messages.encode(request), say, cancelled)


def trial(request: ExportRequest) -> ExportPlanned:
    return answer(replace(request, is_trial=True))


def pictures(request: ExportRequest) -> list[str]:
    return sorted(path.name for path in Path(request.out).rglob("*.png"))


def test_a_trial_counts_what_would_be_made_and_writes_nothing(request_):
    said = []
    assert answer(replace(request_, is_trial=True), said=said) == ExportPlanned(4, 2, 1, 0, [], "")
    assert said[-1] == Progressed(5, 5, "photos", 0.0)
    assert not Path(request_.out).exists()


def test_a_trial_counts_the_pictures_that_would_wait_for_a_number_plate(request_):
    assert trial(replace(request_, plates="blur")) == ExportPlanned(4, 2, 1, 0, [], "", without_plate=4)
    assert len(answer(replace(request_, plates="blur")).held_back) == 4


def test_a_car_without_a_spin_is_no_picture_that_failed(request_):
    done = answer(replace(request_, spins=["webp"]))
    assert not done.failures and done.made == 4 and done.spins == 1
    assert done.remarks == ["redcar has no spin: 2 of its 3 angles are delivered."]


def test_pictures_are_made_as_the_trial_said_and_kept_the_next_time(request_):
    said = []
    assert answer(request_, said=said) == Exported(4, 0, 1, 0, [], [])
    assert pictures(request_) == ["redcar_01.png", "redcar_02.png", "zebra_01.png", "zebra_02.png"]
    assert (said[-1].done, said[-1].total, said[-1].unit) == (4, 4, "photos")
    assert answer(request_) == Exported(0, 4, 1, 0, [], [])


def test_only_cars_with_every_angle_accepted_are_taken_where_that_is_asked_for(request_):
    assert trial(replace(request_, whole_only=True)) == ExportPlanned(2, 1, 0, 1, [], "")
    answer(replace(request_, whole_only=True))
    assert pictures(request_) == ["zebra_01.png", "zebra_02.png"]


def test_only_the_named_cars_are_taken(request_, drawn_folder):
    answer(replace(request_, cars=[str(drawn_folder / "redcar_01.jpg")]))
    assert pictures(request_) == ["redcar_01.png", "redcar_02.png"]


def test_what_is_held_back_and_why_is_told(request_, drawn_folder):
    cut = CAR.copy()
    cut[60:70, :40] = 255
    save_label(drawn_folder / "zebra_02.jpg", cut, review="accepted")
    done = answer(request_)
    assert (done.made, len(done.held_back)) == (3, 1)
    assert "zebra_02.jpg" in done.held_back[0] and "cut by the frame" in done.held_back[0]
    assert (Path(request_.out) / "held-back" / "zebra_02.png").exists()


def test_an_empty_mask_is_a_failure_that_the_trial_tells_of(request_, drawn_folder):
    save_label(drawn_folder / "zebra_02.jpg", CAR * 0, review="accepted")
    planned = trial(request_)
    assert planned.pictures == 3 and "zebra_02.jpg" in planned.failures[0] and "empty" in planned.failures[0]
    assert answer(request_).failures == planned.failures


def test_a_rejected_mask_is_left_out_and_the_trial_tells_who_rejected_it_and_why(request_, drawn_folder):
    save_label(drawn_folder / "zebra_02.jpg", CAR, review="rejected", reviewer="Cleo", reason="glare")
    planned = trial(request_)
    assert planned.failures == ["zebra_02.jpg is left out: Cleo rejected its mask, glare."]
    assert (planned.pictures, planned.left_out) == (3, 2) and answer(request_).failures == []


def test_nothing_accepted_is_a_plan_of_nothing(request_):
    planned = trial(replace(request_, states=["network"]))
    assert (planned.pictures, planned.left_out) == (0, 5)


def test_other_settings_need_to_be_allowed_to_replace(request_):
    answer(request_)
    other = replace(request_, backdrop="#0000ff")
    assert "made with other settings" in trial(other).obstacle
    assert "made with other settings" in answer(other).sentence
    assert trial(replace(other, overwrite=True)).obstacle == ""
    assert answer(replace(other, overwrite=True)).made == 4


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"backdrop": "nowhere.jpg"}, "nowhere.jpg"),
        ({"backdrop": "transparent", "picture_kind": "jpeg"}, "JPEG cannot be transparent"),
        ({"preset": "nobody"}, "There is no preset nobody"),
        ({"shadow": 7.0}, "out of range"),
        ({"cars": ["/elsewhere/car_01.jpg"]}, "not in"),
    ],
)
def test_what_cannot_be_is_a_sentence(changes, words, request_):
    failed = answer(replace(request_, **changes))
    assert isinstance(failed, Failed) and words in failed.sentence


def test_pictures_do_not_go_among_the_photos(request_, drawn_folder):
    failed = answer(replace(request_, out=str(drawn_folder / "pictures"), is_trial=True))
    assert "not written among the photos" in failed.sentence and not (drawn_folder / "pictures").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told_before(request_, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert f"Nothing may be written in {closed}" in trial(replace(request_, out=str(closed / "new"))).obstacle


def test_a_file_in_the_place_of_the_folder_is_told_before(request_, tmp_path):
    (tmp_path / "file").write_text("")
    assert "Nothing may be written" in trial(replace(request_, out=str(tmp_path / "file" / "new"))).obstacle


def test_a_trial_that_nobody_waits_for_any_more_ends(request_):
    assert answer(replace(request_, is_trial=True), cancelled=lambda: True) == Cancelled(0)


def test_another_request_is_a_defect_in_a_sentence():
    assert "does not stop" in answer_to(messages.encode(messages.StopRequest()), print, never_cancelled).sentence


def exporter() -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "main.py"), "--exporter"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_process_makes_the_pictures_in_others_and_ends(request_):
    with exporter() as process:
        process.stdin.write(messages.encode(request_))
        process.stdin.flush()
        answers = [messages.decode(line) for line in process.stdout]
    assert answers[-1] == Exported(4, 0, 1, 0, [], []) and process.returncode == 0
    assert len(json.loads((Path(request_.out) / MANIFEST_NAME).read_text())["photos"]) == 4


def test_the_process_stops_with_the_window_and_the_same_request_goes_on(request_):
    with exporter() as process:
        answers, _ = process.communicate(messages.encode(request_))
    assert messages.decode(answers.splitlines()[-1]) == Cancelled(0)
    done = answer(request_)
    assert done.made + done.kept == 4 and len(pictures(request_)) == 4


def test_where_the_process_is_killed_none_of_its_own_is_left(request_):
    with exporter() as process:
        process.stdin.write(messages.encode(request_))
        process.stdin.flush()
        assert isinstance(messages.decode(process.stdout.readline()), Progressed)
        process.kill()
        process.stderr.read()  # ends once the last of them, which have it open too, has ended
