"""Strokes that were left behind knowingly, where their car stays open after all: they can be lost again."""

import os

import pytest

from editor.desk.leaving import Leaving
from editor.journal.recovery import look_for
from segmentation.cars.naming import FolderNaming
from segmentation.errors import CarmaskError
from segmentation.labels.store import LabelStore
from tests.editor.conftest import paint, shown, wait
from tests.editor.test_never_lost import full_disk


def refuse(*_):
    raise CarmaskError("it cannot be written to")


@pytest.fixture
def stayed(qtbot, opened, monkeypatch, drawn_folder):
    """A car whose strokes were left behind for other cars of its folder, which could not be made."""
    failures = []
    folder_cars = opened.window.dialogs.folder_cars
    folder_cars.failed.connect(failures.append)
    opened.desk.ask_about_strokes = lambda *_: Leaving.KEEP
    opened.journal._timer.setInterval(0)
    paint(opened)
    with monkeypatch.context() as read_only:
        read_only.setattr(LabelStore, "save", refuse)
        read_only.setattr("editor.desk.folder_cars.keep_naming", refuse)
        folder_cars.keep(drawn_folder, FolderNaming())
        wait(qtbot, lambda: bool(failures))
    wait(qtbot, lambda: opened.journal_disk.is_idle)
    assert opened.desk.can_be_left and shown(opened).is_dirty
    return opened


def left(application):
    return sorted(application.unsaved_folder.glob("*/*.npz"))


def test_the_next_stroke_is_kept_from_being_lost(qtbot, stayed, monkeypatch):
    paint(stayed, row=40)
    assert not stayed.desk.can_be_left
    asked = []
    stayed.desk.ask_about_strokes = lambda *question: asked.append(question) or Leaving.STAY
    monkeypatch.setattr(os, "fsync", full_disk)
    stayed.window.close()
    wait(qtbot, lambda: bool(asked))
    monkeypatch.undo()
    assert stayed.window.isVisible() and shown(stayed).is_dirty


def test_the_next_stroke_is_in_the_journal_in_the_place_of_what_was_left(qtbot, stayed):
    (before,) = left(stayed)
    paint(stayed, row=40)
    wait(qtbot, lambda: len(left(stayed)) == 1 and left(stayed) != [before])
    stayed.journal._let_folders_go()  # as the end of the program does
    (found,) = look_for(stayed.unsaved_folder).found
    assert (found.work.mask == shown(stayed).mask.pixels).all()


def test_nothing_is_offered_any_more_of_what_is_saved_at_last(qtbot, stayed):
    paint(stayed, row=40)
    stayed.desk.save_shown()
    wait(qtbot, lambda: not shown(stayed).is_dirty)
    wait(qtbot, lambda: left(stayed) == [])


def test_a_network_s_mask_of_another_angle_changes_nothing_about_what_was_left(stayed):
    stayed.desk.document.mask_changed.emit(1, None)
    assert stayed.desk.can_be_left
