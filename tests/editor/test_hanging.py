"""A disk or share that does not answer hangs nothing but the thread that asked it."""

import os
import shutil
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from editor.dialogs import questions
from editor.jobs.background import Background
from editor.journal.recovery import look_for
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, paint, shown, wait, wait_for_masks

SHARE, DISK = Path("share"), Path("disk")


pytestmark = pytest.mark.usefixtures("no_patience")


@pytest.fixture
def pool(qtbot, gate):
    pool = Background(threads=2, spare=2)
    yield pool
    gate.set()
    pool.finish(drop_waiting=False)


def hang(pool, gate, results, about=SHARE):
    begun = threading.Event()

    def job():
        begun.set()
        gate.wait()

    pool.run(job, results.append, results.append, about=about)
    return begun


def test_work_about_other_folders_goes_on_while_a_share_hangs(qtbot, pool, gate):
    results, told = [], []
    pool.hangs.connect(lambda folder: told.append(("hangs", folder)))
    pool.answers.connect(lambda folder: told.append(("answers", folder)))
    begun = [hang(pool, gate, results) for _ in range(2)]
    wait(qtbot, lambda: all(one.is_set() for one in begun))
    pool.look()
    assert told == [("hangs", SHARE)]
    for number in range(3):
        pool.run(lambda number=number: number, results.append, results.append, about=DISK if number else None)
    wait(qtbot, lambda: sorted(results) == [0, 1, 2])
    gate.set()
    wait(qtbot, lambda: len(results) == 5 and told == [("hangs", SHARE), ("answers", SHARE)])


def test_jobs_about_a_folder_that_hangs_take_no_further_threads_and_are_done_once_it_answers(qtbot, pool, gate):
    results, order = [], []
    begun = [hang(pool, gate, results) for _ in range(2)]
    wait(qtbot, lambda: all(one.is_set() for one in begun))
    pool.look()
    for number in range(5):
        pool.run(partial(order.append, number), results.append, results.append, about=SHARE)
    pool.run(lambda: "other", results.append, results.append)
    wait(qtbot, lambda: results == ["other"])
    assert order == []
    gate.set()
    wait(qtbot, lambda: len(results) == 8 and order == list(range(5)))


def test_what_is_no_longer_wanted_does_not_wait_for_the_share(qtbot, pool, gate):
    results = []
    begun = [hang(pool, gate, results) for _ in range(2)]
    wait(qtbot, lambda: all(one.is_set() for one in begun))
    pool.look()
    ticket = pool.run(lambda: "never", results.append, results.append, about=SHARE)
    ticket.cancel()
    pool.run(lambda: "other", results.append, results.append)
    wait(qtbot, lambda: results == ["other"])


def test_a_thread_that_hangs_is_not_waited_for_at_the_end(qtbot, pool, gate):
    begun = hang(pool, gate, [])
    wait(qtbot, begun.is_set)
    assert not pool.finish(drop_waiting=True, within_ms=1)


@pytest.fixture
def hung_saves(opened, gate, monkeypatch):
    """Saves hang at the disk until the gate is opened."""
    save = LabelStore.save

    def hung(*arguments):
        gate.wait()
        return save(*arguments)

    monkeypatch.setattr(LabelStore, "save", hung)
    return opened


def save_until_it_hangs(qtbot, application):
    paint(application)
    application.desk.save_shown()
    wait(qtbot, lambda: any(ticket.began for ticket in application.disk._waiting))
    application.disk.look()


def test_a_save_that_hangs_is_told_once_and_painting_goes_on(qtbot, hung_saves, gate, drawn_folder):
    save_until_it_hangs(qtbot, hung_saves)
    hung_saves.disk.look()
    assert [str(drawn_folder) in sentence for sentence in hung_saves.window.notices.notices] == [True]
    paint(hung_saves, row=60)
    assert shown(hung_saves).is_dirty
    gate.set()
    wait(qtbot, lambda: not hung_saves.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 1


def answered(monkeypatch, words):
    """Questions are answered with the button of those words; return what was asked."""
    asked = []

    def press(box):
        asked.append(box.text())
        next(button for button in box.buttons() if button.text() == words).click()

    monkeypatch.setattr(questions.QMessageBox, "exec", press)
    return asked


def test_the_window_can_be_closed_while_a_save_hangs_and_the_strokes_are_offered_at_the_next_start(
    qtbot, hung_saves, monkeypatch
):
    save_until_it_hangs(qtbot, hung_saves)
    mine = shown(hung_saves).mask.pixels.copy()
    asked = answered(monkeypatch, "Leave without waiting")
    hung_saves.window.close()
    wait(qtbot, lambda: not hung_saves.window.isVisible())
    assert len(asked) == 1 and "angle 1 is not written yet" in asked[0]
    hung_saves.journal.close()
    wait(qtbot, lambda: hung_saves.journal_disk.is_idle)
    (found,) = look_for(hung_saves.unsaved_folder).found
    assert found.work.label_key == "redcar_01" and (found.work.mask == mine).all()


def test_who_waits_stays_and_leaves_once_the_share_answers(qtbot, hung_saves, gate, monkeypatch, drawn_folder):
    save_until_it_hangs(qtbot, hung_saves)
    mine = shown(hung_saves).mask.pixels.copy()
    asked = answered(monkeypatch, "Wait")
    hung_saves.window.close()
    hung_saves.window.close()
    assert len(asked) == 2 and hung_saves.window.isVisible()
    gate.set()
    wait(qtbot, lambda: not hung_saves.window.isVisible())
    assert (newest_pixels(drawn_folder, "redcar_01") == mine).all()


def test_another_folder_can_be_opened_and_saved_in_while_the_first_one_hangs(
    qtbot, hung_saves, gate, monkeypatch, drawn_folder
):
    other = drawn_folder.parent / "other"
    shutil.copytree(drawn_folder, other, ignore=shutil.ignore_patterns(".masks"))
    save_until_it_hangs(qtbot, hung_saves)
    monkeypatch.undo()
    answered(monkeypatch, "Leave without waiting")
    hung_saves.window.open_folder(other)
    wait(qtbot, lambda: hung_saves.desk.catalogue.folder == other)
    wait_for_masks(qtbot, hung_saves)
    paint(hung_saves)
    hung_saves.desk.save_shown()
    wait(qtbot, lambda: LabelStore(other).newest("redcar_01") is not None)


def test_the_question_ends_by_itself_when_the_share_answers(qtbot, opened, monkeypatch):
    answers = opened.desk.saving.answers
    boxes = []

    def exec_until_answered(box):
        boxes.append(box)
        box.show()
        answers.emit(Path("share"))
        assert not box.isVisible()

    monkeypatch.setattr(QMessageBox, "exec", exec_until_answered)
    assert questions.ask_whether_to_wait(opened.window, answers, [1])
    assert len(boxes) == 1


def test_a_question_that_was_answered_is_not_kept_by_its_window(opened, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda box: None)
    for _ in range(3):
        questions.ask_whether_to_wait(opened.window, opened.desk.saving.answers, [1])
        questions.ask_about_strokes(opened.window, [1], True)
        questions.show_notices(opened.window, ["The disk is full."])
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert opened.window.findChildren(QMessageBox) == []


def test_photos_of_a_share_that_hangs_do_not_keep_the_window_from_closing(
    qtbot, application, drawn_folder, gate, monkeypatch
):
    monkeypatch.setattr("editor.desk.car_reading.read_view", lambda *_: gate.wait())
    monkeypatch.setattr("editor.desk.car_reading.read_view_thumbnail", lambda *_: gate.wait())
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: sum(ticket.began is not None for ticket in application.background._waiting) == 2)
    application.background.look()
    assert "may hang" in application.window.notices.text
    application.window.close()
    assert not application.window.isVisible()


PROGRAM = """
import os, sys, threading
from pathlib import Path
import editor.application as application
from editor.jobs.background import Background
from PySide6.QtCore import QTimer

application.PATIENCE_MS = 50
class Stub(application.Application):
    def __init__(self, settings):
        folders = (Path(sys.argv[1]) / name for name in ("trainings", "sample", "unsaved", "windows"))
        super().__init__(settings, (sys.executable, "-c", ""), (sys.executable, "-c", ""), None, *folders)
        self.background.run(lambda: open(sys.argv[2]).read(), print, print)  # a pipe that nobody writes to
        QTimer.singleShot(0, self.window.close)
application.Application = Stub
application.default_settings_path = lambda: Path(sys.argv[1]) / "settings.json"
print("ended with", application.run(Path(sys.argv[1])), flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_the_program_ends_although_a_pipe_is_read_that_nobody_writes_to(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", PROGRAM, str(tmp_path), str(tmp_path / "pipe")]
    ended = subprocess.run(command, cwd=root, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, timeout=50)
    assert ended.returncode == 0
