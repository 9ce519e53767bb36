"""A folder in which nothing can be saved is reviewed only: it is said, nothing is lost, and it ends by itself."""

import errno
import shutil
import threading

import pytest

from editor.desk import review_only
from editor.desk.leaving import Leaving
from editor.dialogs import questions
from editor.journal.recovery import look_for
from editor.panels.review_only_note import ReviewOnlyNote
from segmentation.labels import store as store_module
from segmentation.labels.store import LabelStore
from tests.editor.conftest import paint, shown, wait


@pytest.fixture
def disk(monkeypatch):
    """A disk with the fault that a test sets; it may run as root, whom the modes of files do not stop."""

    class Disk:
        fault = 0

    write = store_module.write_temporary

    def written(folder, content):
        if Disk.fault:
            raise OSError(Disk.fault, "fault")
        return write(folder, content)

    monkeypatch.setattr(store_module, "write_temporary", written)
    monkeypatch.setattr("segmentation.atomic.write_temporary", written)
    return Disk


def look(qtbot, application):
    application.review_only.look()
    wait(qtbot, lambda: not application.review_only.is_trying)


def note(application):
    (note,) = application.window.canvas.findChildren(ReviewOnlyNote)
    return note.text() if note.isVisible() else ""


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (errno.EROFS, "the disk or share can only be read"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "your account may not write there"),
    ],
)
def test_a_folder_that_cannot_be_written_to_is_said_when_a_car_opens(
    qtbot, application, drawn_folder, disk, fault, words
):
    disk.fault = fault
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: words in note(application))
    assert any("Masks cannot be saved in" in sentence and words in sentence for sentence in notices(application))


def notices(application):
    return application.window.notices.notices


def test_nothing_is_said_of_a_folder_that_can_be_written_to(qtbot, opened):
    look(qtbot, opened)
    assert note(opened) == "" and notices(opened) == []


def test_a_folder_that_turns_read_only_is_noticed_by_the_claim_that_cannot_be_written(qtbot, opened, disk):
    disk.fault = errno.EROFS
    opened.claims.beat()
    wait(qtbot, lambda: "can only be read" in note(opened))


def test_a_folder_that_turns_read_only_is_noticed_by_the_save_that_fails(qtbot, opened, disk):
    disk.fault = errno.EROFS
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: "can only be read" in note(opened))
    assert shown(opened).is_dirty


def test_strokes_made_meanwhile_are_kept_on_this_computer(qtbot, opened, disk):
    disk.fault = errno.EROFS
    look(qtbot, opened)
    disk.fault = 0  # the journal's own disk is another one
    paint(opened)
    opened.journal.write()
    wait(qtbot, lambda: opened.journal_disk.is_idle)
    assert len(list(opened.unsaved_folder.glob("*/*.npz"))) == 1


def test_it_ends_by_itself_when_writing_works_again(qtbot, opened, disk, drawn_folder):
    disk.fault = errno.ENOSPC
    look(qtbot, opened)
    paint(opened)
    disk.fault = 0
    opened.review_only._timer.timeout.emit()
    wait(qtbot, lambda: note(opened) == "")
    assert "can be saved in" in notices(opened)[-1] and "1 angle of this car" in notices(opened)[-1]
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 1


def test_another_reason_is_told_and_the_same_one_is_not_told_twice(qtbot, opened, disk):
    disk.fault = errno.ENOSPC
    for _ in range(2):
        look(qtbot, opened)
    assert len(notices(opened)) == 1
    disk.fault = errno.EROFS
    look(qtbot, opened)
    assert len(notices(opened)) == 2


def test_a_car_with_strokes_that_cannot_be_saved_can_be_left_and_they_are_offered_at_the_next_start(
    qtbot, opened, disk, monkeypatch
):
    paint(opened)
    mine = shown(opened).mask.pixels.copy()
    opened.desk.ask_about_strokes = lambda angles, has_failed: Leaving.KEEP if has_failed else Leaving.SAVE

    def refused(*_):
        raise store_module.NotWritten("The mask is not saved.", "the disk is full")

    monkeypatch.setattr(LabelStore, "save", refused)
    opened.window.close()
    wait(qtbot, lambda: not opened.window.isVisible())
    opened.journal.close()
    wait(qtbot, lambda: opened.journal_disk.is_idle)
    (found,) = look_for(opened.unsaved_folder).found
    assert (found.work.mask == mine).all()


def test_the_question_after_a_failed_save_offers_to_keep_the_strokes(opened, monkeypatch):
    def press(box):
        next(button for button in box.buttons() if "keep them on this computer" in button.text()).click()

    monkeypatch.setattr(questions.QMessageBox, "exec", press)
    assert questions.ask_about_strokes(opened.window, [1], True) is Leaving.KEEP


@pytest.mark.parametrize("is_slow_one_first", [True, False])
def test_a_late_answer_about_the_folder_before_says_nothing_of_the_open_one(
    qtbot, application, drawn_folder, tmp_path, monkeypatch, is_slow_one_first
):
    locked, gate, begun, ended = tmp_path / "locked", threading.Event(), threading.Event(), threading.Event()
    shutil.copytree(drawn_folder, locked)

    def answer(folders):
        if folders == [locked]:
            return locked, "the disk is full"
        begun.set()
        gate.wait()
        ended.set()
        return None

    monkeypatch.setattr(review_only, "first_not_writable", answer)
    application.window.open_folder(drawn_folder)
    wait(qtbot, begun.is_set)
    if is_slow_one_first:
        gate.set()
    application.window.open_folder(locked)
    wait(qtbot, lambda: "the disk is full" in note(application))
    gate.set()
    wait(qtbot, lambda: ended.is_set() and application.background.is_idle)
    assert "the disk is full" in note(application)
