"""The system ends the program: by a signal in whatever goes on, or by a log-out that may be called off."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from editor.desk.leaving import Leaving
from editor.journal.recovery import look_for
from editor.settings.schema import SAVE_ON_LEAVE
from editor.tools.tool import PointerEvent
from editor.window import ending as ending_module
from segmentation.labels.store import LabelStore
from tests.conftest import ROOT
from tests.editor.conftest import newest_pixels, paint, shown, wait
from tests.editor.ending_editor import ASKS, AT_REST, DIALOG, FIRST_DAB, HANGS, IN_A_STROKE, SECOND_DAB
from tests.editor.test_saved_meanwhile import save_as_somebody_else

LONGEST_S = 40
"""A window that has not ended by then never will; the machine may be busy."""

DABS = {"redcar_01": FIRST_DAB, "redcar_02": SECOND_DAB}


@pytest.fixture
def start(tmp_path, drawn_folder):
    """Start an editor in a case and return its process once it has painted."""
    begun = []

    def begin(case):
        arguments = [tmp_path / "own" / "ended.json", tmp_path / "unsaved", drawn_folder, case]
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.editor.ending_editor", *map(str, arguments)], cwd=ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        begun.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "painted\n"
        return process

    yield begin
    for process in begun:
        process.kill()
        process.communicate()


def saved(folder, key):
    """The newest mask of a photo, all 0 where none is saved."""
    record = LabelStore(folder).newest(key)
    return np.zeros((160, 240), np.uint8) if record is None else newest_pixels(folder, key)


def offered(tmp_path):
    """What the next start offers, by label key."""
    left = look_for(tmp_path / "unsaved")
    for lock in left.locks:
        lock.unlock()
    assert left.problems == []
    return {one.work.label_key: one.work.mask for one in left.found}


def has_dab(mask, key):
    row, column = DABS[key]
    return bool(mask[int(row), int(column)])


@pytest.mark.parametrize(
    ("name", "case"),
    [("SIGTERM", AT_REST), ("SIGTERM", IN_A_STROKE), ("SIGHUP", IN_A_STROKE), ("SIGINT", IN_A_STROKE)],
)
def test_a_signal_closes_the_window_and_every_stroke_is_saved(start, drawn_folder, tmp_path, name, case):
    editor = start(case)
    editor.send_signal(getattr(signal, name))
    _, told = editor.communicate(timeout=LONGEST_S)
    assert editor.returncode == 0 and "Traceback" not in told
    for key in DABS:
        assert has_dab(saved(drawn_folder, key), key)
    assert offered(tmp_path) == {}


def test_a_question_that_is_open_holds_nothing_up(start, drawn_folder):
    editor = start(DIALOG)
    editor.send_signal(signal.SIGTERM)
    assert editor.wait(timeout=LONGEST_S) == 0
    assert all(has_dab(saved(drawn_folder, key), key) for key in DABS)


def test_whoever_wants_to_be_asked_about_strokes_is_offered_them_at_the_next_start(start, drawn_folder, tmp_path):
    editor = start(ASKS)
    editor.send_signal(signal.SIGTERM)
    assert editor.wait(timeout=LONGEST_S) == 0
    found = offered(tmp_path)
    assert found.keys() == DABS.keys() and all(has_dab(found[key], key) for key in DABS)
    assert not saved(drawn_folder, "redcar_01").any()


def test_a_disk_that_hangs_holds_nothing_up_and_every_stroke_is_offered(start, drawn_folder, tmp_path):
    editor = start(HANGS)
    editor.send_signal(signal.SIGHUP)
    assert editor.wait(timeout=LONGEST_S) == 0
    found = offered(tmp_path)
    assert all(has_dab(found[key], key) for key in DABS)


def test_a_second_ctrl_c_ends_the_program_at_once_and_every_stroke_is_offered(start, tmp_path):
    editor = start(HANGS)
    while editor.poll() is None:  # another one counts once the first was answered
        editor.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):  # a storm of them would leave no time for an answer
            editor.wait(timeout=0.1)
    assert editor.returncode == -signal.SIGINT
    found = offered(tmp_path)
    assert all(has_dab(found[key], key) for key in DABS)


# --- log-out


class Manager:
    """Stands in for the system's own, which only it can make."""

    def __init__(self, *, may_ask=False):
        self.may_ask = may_ask
        self.said = []
        self.restart = []

    def allowsInteraction(self):  # noqa: N802
        return self.may_ask

    def release(self):
        self.said.append("released")

    def cancel(self):
        self.said.append("cancelled")

    def setRestartCommand(self, command):  # noqa: N802
        self.restart = command


def test_before_a_log_out_strokes_are_saved_and_the_window_stays(opened, drawn_folder):
    paint(opened)
    opened.ending.make_safe(Manager())
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), shown(opened).mask.pixels)
    assert opened.window.isVisible() and not opened.ending.is_asked


def test_before_a_log_out_a_stroke_under_way_is_saved_too(opened, drawn_folder):
    opened.window.hand.brush.press(PointerEvent(80.0, 20.0))
    opened.ending.make_safe(Manager())
    assert newest_pixels(drawn_folder, "redcar_01")[80, 20]


def test_where_nobody_can_be_asked_strokes_to_be_asked_about_are_kept_on_this_computer(opened, drawn_folder):
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    paint(opened)
    opened.ending.make_safe(Manager(may_ask=False))
    assert len(list(opened.unsaved_folder.glob("*/*.npz"))) == 1
    assert LabelStore(drawn_folder).newest("redcar_01") is None


@pytest.mark.parametrize(
    ("answer", "is_saved", "said"),
    [
        (Leaving.SAVE, True, ["released"]),
        (Leaving.DISCARD, False, ["released"]),
        (Leaving.STAY, False, ["released", "cancelled"]),
    ],
)
def test_where_the_system_lets_the_person_be_asked_the_answer_counts(opened, drawn_folder, answer, is_saved, said):
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    asked = []
    opened.desk.ask_about_strokes = lambda *question: asked.append(question) or answer
    paint(opened)
    manager = Manager(may_ask=True)
    opened.ending.make_safe(manager)
    assert asked == [([1], False)] and manager.said == said
    assert (LabelStore(drawn_folder).newest("redcar_01") is not None) is is_saved
    if answer is not Leaving.SAVE:  # that it was saved is heard of later
        assert shown(opened).is_dirty and opened.desk.can_be_left is (answer is Leaving.DISCARD)
    if answer is Leaving.DISCARD:
        assert list(opened.unsaved_folder.glob("*/*.npz")) == []


@pytest.fixture
def called_off(opened):
    """A log-out before which strokes were not wanted, and which was called off."""
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    opened.desk.ask_about_strokes = lambda *_: Leaving.DISCARD
    paint(opened)
    opened.ending.make_safe(Manager(may_ask=True))
    return opened


def test_strokes_that_a_log_out_was_not_to_save_can_be_saved_once_it_is_called_off(qtbot, called_off, drawn_folder):
    called_off.desk.save_shown()
    wait(qtbot, lambda: not shown(called_off).is_dirty)
    assert newest_pixels(drawn_folder, "redcar_01")[80, 20]


def test_once_a_log_out_is_called_off_strokes_are_kept_again_with_the_next_one(qtbot, called_off):
    paint(called_off, row=90, column=120)
    called_off.journal.write()
    wait(qtbot, lambda: called_off.journal_disk.is_idle)
    assert len(list(called_off.unsaved_folder.glob("*/*.npz"))) == 1 and not called_off.desk.can_be_left


def test_once_a_log_out_is_called_off_leaving_the_car_asks_again(qtbot, called_off):
    asked = []
    called_off.desk.ask_about_strokes = lambda *question: asked.append(question) or Leaving.STAY
    called_off.desk.leave_car(lambda: None)
    assert asked == [([1], False)] and not called_off.desk.is_leaving


def test_a_log_out_that_goes_on_closes_the_window_without_asking_again(qtbot, called_off):
    called_off.desk.ask_about_strokes = lambda *_: pytest.fail("asked twice")
    called_off.window.close()
    assert not called_off.window.isVisible()


def test_what_is_asked_before_a_log_out_about_something_else_saves_over_nobody_s_mask(
    qtbot, opened, drawn_folder, monkeypatch
):
    theirs = save_as_somebody_else(drawn_folder, np.full_like(shown(opened).mask.pixels, 255))
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: "“Save mask”" in opened.window.notices.text)
    monkeypatch.setattr(ending_module, "questions_before_leaving", lambda *_: [("A training is running", "Stop it?")])
    opened.ending.make_safe(Manager(may_ask=True))
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01") == theirs and shown(opened).is_dirty


def test_a_disk_that_hangs_does_not_hold_a_log_out_up_and_strokes_are_kept(opened, slow_disk, monkeypatch):
    monkeypatch.setattr(ending_module, "SAFE_WITHIN_MS", 100)
    paint(opened)
    opened.ending.make_safe(Manager())
    assert len(list(opened.unsaved_folder.glob("*/*.npz"))) == 1


def test_the_next_log_in_opens_the_folder_again(opened, drawn_folder):
    manager = Manager()
    opened.ending.tell_how_to_restart(manager)
    assert manager.restart == [sys.executable, str(Path(sys.argv[0]).absolute()), str(drawn_folder)]


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="a signal that this system does not have")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_once_nothing_hears_them_any_more_signals_end_the_program_as_before(name):
    code = (
        "import os, signal\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from editor.jobs.end_signals import EndSignals\n"
        "application = QCoreApplication([])\n"
        f"signal.signal(signal.{name}, signal.SIG_DFL)\n"  # what nohup started ignores it
        "EndSignals().close()\n"
        f"os.kill(os.getpid(), signal.{name})\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == -getattr(signal, name)
