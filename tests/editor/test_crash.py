"""What a crash leaves of unsaved strokes, and how they come back."""

import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from editor.dialogs import recovery as recovery_dialog
from editor.dialogs.recovery import Answer, RecoveryDialog
from editor.journal import journal as journal_module
from editor.journal.recovery import TITLE, look_for
from editor.journal.unsaved_work import encode, read
from editor.tools.tool import PointerEvent
from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from tests.conftest import ROOT
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks


def kept(application):
    return sorted(application.unsaved_folder.glob("*/*.npz"))


@pytest.fixture
def quick(monkeypatch, application):
    """The journal writes at once."""
    application.journal._timer.setInterval(0)


def wait(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def test_strokes_are_kept_within_two_seconds_and_let_go_once_they_are_saved(qtbot, opened):
    assert journal_module.BEHIND_MS < 2000
    paint(opened)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    opened.desk.save_shown()
    wait(qtbot, lambda: kept(opened) == [])


def test_what_is_saved_is_let_go_at_once_so_that_a_crash_brings_nothing_older_back(qtbot, opened):
    opened.journal._timer.setInterval(3_600_000)
    paint(opened)
    opened.journal.write()
    wait(qtbot, lambda: len(kept(opened)) == 1)
    opened.desk.save_shown()
    wait(qtbot, lambda: kept(opened) == [])


def test_a_stroke_made_while_the_mask_is_saved_stays_in_the_journal(qtbot, opened):
    opened.journal._timer.setInterval(3_600_000)
    gate = threading.Event()
    opened.disk.run(gate.wait, lambda _: None, lambda _: None)
    paint(opened)
    opened.desk.save_shown()
    paint(opened, row=90, column=120)
    gate.set()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    assert np.array_equal(read(kept(opened)[0]).mask, shown(opened).mask.pixels)


def test_what_is_saved_while_an_older_mask_is_written_to_the_journal_is_let_go_as_soon_as_that_is_done(qtbot, opened):
    opened.journal._timer.setInterval(3_600_000)
    gate = threading.Event()
    opened.journal_disk.run(gate.wait, lambda _: None, lambda _: None)
    paint(opened)
    opened.journal.write()
    paint(opened, row=90, column=120)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    gate.set()
    wait(qtbot, lambda: opened.journal_disk.is_idle)
    assert kept(opened) == []


def test_strokes_that_cannot_be_taken_out_are_a_sentence(qtbot, quick, opened, monkeypatch):
    def read_only(path, missing_ok=False):
        raise OSError(30, "Read-only file system")

    told = []
    opened.journal.notice.connect(told.append)
    paint(opened)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    monkeypatch.setattr(Path, "unlink", read_only)
    opened.desk.document.undo()
    wait(qtbot, lambda: bool(told))
    monkeypatch.undo()
    assert "Read-only file system" in told[0] and "next start" in told[0]
    paint(opened)
    opened.desk.document.undo()
    wait(qtbot, lambda: kept(opened) == [])


def test_a_stroke_that_is_still_under_way_is_kept_too(qtbot, quick, opened):
    brush = opened.window.hand.brush
    brush.press(PointerEvent(80.0, 20.0))
    wait(qtbot, lambda: len(kept(opened)) == 1)
    brush.release()


def test_strokes_that_are_taken_back_need_not_be_kept(qtbot, quick, opened):
    paint(opened)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    opened.desk.document.undo()
    wait(qtbot, lambda: kept(opened) == [])


def test_a_program_that_ends_as_it_should_leaves_nothing(qtbot, quick, opened):
    paint(opened)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    opened.desk.document.forget_strokes()
    opened.journal.close()
    wait(qtbot, lambda: opened.journal_disk.is_idle)
    assert list(opened.unsaved_folder.iterdir()) == []


def test_a_full_disk_is_told_once_and_painting_goes_on(qtbot, quick, opened, monkeypatch):
    attempts = []

    def full(path, content):
        attempts.append(path)
        raise OSError(28, "No space left on device")

    told = []
    opened.journal.notice.connect(told.append)
    monkeypatch.setattr(journal_module, "write_atomically", full)
    for number, row in enumerate((70, 75, 80), 1):
        paint(opened, row)
        wait(qtbot, lambda number=number: len(attempts) >= number and opened.journal_disk.is_idle)
    assert len(told) == 1 and "No space left on device" in told[0]
    monkeypatch.undo()
    opened.journal._timer.setInterval(0)
    paint(opened, 85)
    wait(qtbot, lambda: len(told) == 2)
    assert "again" in told[1]
    assert len(shown(opened).history.titles) == 4


def test_strokes_of_a_window_that_is_open_are_no_crash(qtbot, quick, opened):
    paint(opened)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    assert look_for(opened.unsaved_folder).found == []


@pytest.fixture
def crashed(tmp_path, drawn_folder):
    """What an editor leaves that was killed after a dab on each of two angles."""
    command = [sys.executable, "-m", "tests.editor.crashing_editor"]
    arguments = [tmp_path / "crashed.json", tmp_path / "unsaved", drawn_folder]
    process = subprocess.Popen(
        [*command, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "painted\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return tmp_path / "unsaved"


@pytest.fixture
def answered(monkeypatch):
    """Lets the dialog be answered as `answers` says: an Answer, and which masks are not ticked."""
    answers = {"answer": Answer.BRING_BACK, "unticked": ()}

    def decide(dialog):
        for row in answers["unticked"]:
            dialog.masks.item(row).setCheckState(Qt.CheckState.Unchecked)
        dialog.decide(answers["answer"])

    monkeypatch.setattr(RecoveryDialog, "exec", decide)
    monkeypatch.setattr(recovery_dialog, "ask_to_discard_strokes", lambda parent, masks: True)
    return answers


def start(qtbot, application):
    application.look_for_unsaved()
    wait(qtbot, lambda: application.background.is_idle and application.journal_disk.is_idle)


def test_after_a_kill_every_stroke_comes_back_as_a_step_that_can_be_saved(
    qtbot, crashed, answered, application, drawn_folder
):
    start(qtbot, application)
    wait_for_masks(qtbot, application)
    document = application.desk.document
    for index in (0, 1):
        view = document.views[index]
        wait(qtbot, lambda view=view: view.history.titles == [TITLE])
        assert view.mask.pixels[80, 20 + index] == 255
        assert view.brushed[80, 20 + index]
    assert document.views[2].history.titles == []
    application.desk.save_dirty()
    wait(qtbot, lambda: not document.dirty_indices)
    store = LabelStore(drawn_folder)
    assert np.array_equal(store.read_mask("redcar_01", store.newest("redcar_01")), document.views[0].mask.pixels)
    wait(qtbot, lambda: kept(application) == [])


def test_what_comes_back_can_be_taken_back(qtbot, crashed, answered, application):
    start(qtbot, application)
    wait_for_masks(qtbot, application)
    wait(qtbot, lambda: shown(application).history.titles == [TITLE])
    before = shown(application).mask.pixels.copy()
    application.desk.document.undo()
    assert not np.array_equal(shown(application).mask.pixels, before)
    application.desk.document.redo()
    assert np.array_equal(shown(application).mask.pixels, before)


def test_what_is_not_ticked_stays_for_another_time(qtbot, crashed, answered, application):
    answered["unticked"] = (1,)
    start(qtbot, application)
    wait_for_masks(qtbot, application)
    wait(qtbot, lambda: len(kept(application)) == 2)
    assert sum(bool(view.history.titles) for view in application.desk.document.views) == 1


def test_decided_later_everything_stays(qtbot, crashed, answered, application):
    answered["answer"] = Answer.LATER
    start(qtbot, application)
    assert len(kept(application)) == 2
    assert application.desk.document is None
    assert len(look_for(application.unsaved_folder).found) == 2


def test_discarded_strokes_are_gone(qtbot, crashed, answered, application):
    answered["answer"] = Answer.DISCARD
    start(qtbot, application)
    assert kept(application) == []
    assert look_for(application.unsaved_folder).found == []
    assert list(application.unsaved_folder.iterdir()) == []


def test_discarded_strokes_that_cannot_be_removed_are_a_sentence(qtbot, crashed, answered, application, monkeypatch):
    def read_only(path, missing_ok=False):
        raise OSError(30, "Read-only file system")

    answered["answer"] = Answer.DISCARD
    monkeypatch.setattr(Path, "unlink", read_only)
    start(qtbot, application)
    monkeypatch.undo()
    assert "Read-only file system" in application.window.notices.text
    assert len(kept(application)) == 2


def test_nothing_is_discarded_before_the_question_is_answered(qtbot, crashed, answered, application, monkeypatch):
    answered["answer"] = Answer.DISCARD
    monkeypatch.setattr(recovery_dialog, "ask_to_discard_strokes", lambda parent, masks: False)
    start(qtbot, application)
    assert len(kept(application)) == 2


def test_strokes_on_a_photo_that_was_replaced_are_left_alone_and_told(
    qtbot, crashed, answered, application, drawn_folder
):
    content = (drawn_folder / "redcar_01.jpg").read_bytes()
    for angle in (1, 2):
        (drawn_folder / f"redcar_{angle:02d}.jpg").write_bytes(content + b"another")
    told = []
    application.unsaved.recovery.notice.connect(told.append)
    start(qtbot, application)
    wait(qtbot, lambda: len(told) == 2)
    assert all("another photo" in sentence for sentence in told)
    assert len(kept(application)) == 2


def test_a_damaged_file_is_told_and_the_others_come_back(qtbot, crashed, answered, application):
    damaged = kept(application)[0]
    damaged.write_bytes(damaged.read_bytes()[:-5])
    told = []
    application.window.notices.tell = told.append
    start(qtbot, application)
    wait_for_masks(qtbot, application)
    assert any("damaged" in sentence for sentence in told)
    wait(qtbot, lambda: sum(bool(view.history.titles) for view in application.desk.document.views) == 1)
    assert damaged.exists()


def test_a_mask_that_could_not_be_kept_is_tried_again_without_another_stroke(qtbot, quick, opened, monkeypatch):
    write, attempts = journal_module.write_atomically, []

    def fail_once(path, content):
        attempts.append(path)
        if len(attempts) == 1:
            raise OSError(5, "Input/output error")
        write(path, content)

    monkeypatch.setattr(journal_module, "write_atomically", fail_once)
    opened.journal._again.setInterval(0)
    paint(opened)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    assert len(attempts) == 2


def test_of_two_crashes_on_one_photo_the_newer_strokes_are_ticked(qtbot, crashed, application):
    path = kept(application)[0]
    older = replace(read(path), written_utc="2020-01-01T00:00:00+00:00")
    other = path.parent.parent / "0000"
    other.mkdir()
    (other / path.name).write_bytes(encode(older))
    left = look_for(application.unsaved_folder)
    dialog = RecoveryDialog(left.found, application.window)
    qtbot.addWidget(dialog)
    assert len(left.found) == 3
    assert all(one.work.written_utc > "2020-02" for one in dialog.ticked)
    assert len(dialog.ticked) == 2


def test_what_a_kill_during_a_write_has_left_is_swept_away(crashed, application):
    folder = kept(application)[0].parent
    for path in folder.glob("*.npz"):
        path.unlink()
    (folder / f"{TEMPORARY_PREFIX}half").write_bytes(b"PK")
    assert look_for(application.unsaved_folder).found == []
    assert not folder.exists()


def test_strokes_that_were_saved_after_all_are_not_offered(crashed, application, drawn_folder):
    path = next(path for path in kept(application) if read(path).label_key == "redcar_01")
    mask = read(path).mask
    photo = photo_facts(drawn_folder / "redcar_01.jpg", mask.shape)
    LabelStore(drawn_folder).save("redcar_01", draft_of(photo, mask), mask, None)
    left = look_for(application.unsaved_folder)
    assert [found.work.label_key for found in left.found] == ["redcar_02"]
    assert not path.exists()
