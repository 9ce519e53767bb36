"""Strokes of a car that was left can be taken back when it is open again."""

import gc
import shutil
import weakref

import numpy as np
import pytest

from editor.desk.histories import Histories
from editor.document.painted_mask import PaintedMask
from editor.document.view_document import ViewDocument
from segmentation.cars.car import View
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from segmentation.masks.edit import edit_between
from segmentation.masks.history import EditHistory
from segmentation.masks.subject import Subject
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks


def open_car(qtbot, application, number):
    before = application.desk.document
    application.desk.open_car(application.desk.catalogue.cars[number])
    qtbot.waitUntil(lambda: application.desk.document is not before, timeout=PATIENCE_MS)
    wait_for_masks(qtbot, application)


def test_a_stroke_is_taken_back_after_another_car_was_open(qtbot, two_cars):
    before = shown(two_cars).mask.pixels.copy()
    paint(two_cars)
    painted = shown(two_cars).mask.pixels.copy()
    open_car(qtbot, two_cars, 1)
    open_car(qtbot, two_cars, 0)
    assert np.array_equal(shown(two_cars).mask.pixels, painted)
    assert not shown(two_cars).is_dirty
    two_cars.desk.document.undo()
    assert np.array_equal(shown(two_cars).mask.pixels, before)
    assert shown(two_cars).is_dirty


def test_what_was_taken_back_can_be_done_again_after_another_car_was_open(qtbot, two_cars):
    paint(two_cars, 80, 20)
    paint(two_cars, 70, 90)
    two_cars.desk.document.undo()
    open_car(qtbot, two_cars, 1)
    open_car(qtbot, two_cars, 0)
    assert shown(two_cars).history.titles == ["Brush"]
    assert shown(two_cars).history.undone_titles == ["Brush"]


def test_glass_that_was_taken_back_before_it_was_saved_can_be_done_again_after_coming_back(qtbot, two_cars):
    paint(two_cars)
    two_cars.desk.save_shown()
    qtbot.waitUntil(lambda: not two_cars.desk.saving.is_busy, timeout=PATIENCE_MS)
    pixels = np.zeros((96, 144), np.uint8)
    pixels[80:83, 18:22] = 255
    two_cars.desk.document.replace(0, "Lasso", pixels, Subject.GLASS)
    pixels = shown(two_cars).glass.mask.pixels.copy()
    two_cars.desk.document.undo()
    open_car(qtbot, two_cars, 1)
    open_car(qtbot, two_cars, 0)
    two_cars.desk.document.redo()
    assert np.array_equal(shown(two_cars).glass.mask.pixels, pixels) and pixels.any()
    two_cars.desk.document.undo()
    assert not shown(two_cars).glass.mask.pixels.any()


def test_strokes_on_a_mask_that_somebody_saved_meanwhile_are_gone(qtbot, two_cars, drawn_folder):
    paint(two_cars)
    open_car(qtbot, two_cars, 1)
    store, photo = LabelStore(drawn_folder), drawn_folder / "redcar_01.jpg"
    theirs = np.zeros((96, 144), np.uint8)
    store.save("redcar_01", draft_of(photo_facts(photo, (96, 144)), theirs), theirs, store.newest("redcar_01"))
    open_car(qtbot, two_cars, 0)
    assert not shown(two_cars).history.can_undo


def left_view(tmp_path, number):
    """A saved view with a step of some hundred bytes."""
    view = ViewDocument(
        View("car", number, str(tmp_path / f"car_{number:02d}.jpg"), f"car_{number:02d}"), EditHistory(8)
    )
    random = np.random.default_rng(number)
    pixels = random.integers(0, 2, (40, 40)).astype(np.uint8) * 255
    edit = edit_between("Step", np.zeros_like(pixels), pixels)
    assert edit is not None
    view.history.push(edit)
    view.history.mark_saved()
    view.record = f"record {number}"
    return view


def test_the_car_that_was_left_longest_ago_is_forgotten_first(tmp_path):
    views = [left_view(tmp_path, number) for number in (1, 2, 3)]
    histories = Histories(limit_bytes=2 * views[0].history.size_bytes + 50)
    for view in views:
        histories.keep(view)
    kept = [view.history for view in views]
    for view in views:
        view.history = EditHistory(8)
        histories.give_back(view)
    assert [view.history is history for view, history in zip(views, kept, strict=True)] == [False, True, True]


def test_strokes_that_were_not_wanted_leave_no_step_behind(qtbot, two_cars):
    paint(two_cars, 80, 20)
    two_cars.desk.save_shown()
    qtbot.waitUntil(lambda: not shown(two_cars).is_dirty, timeout=PATIENCE_MS)
    saved = shown(two_cars).mask.pixels.copy()
    paint(two_cars, 70, 90)
    two_cars.desk.document.forget_strokes()
    open_car(qtbot, two_cars, 1)
    open_car(qtbot, two_cars, 0)
    assert np.array_equal(shown(two_cars).mask.pixels, saved)
    while shown(two_cars).history.can_undo:
        two_cars.desk.document.undo()


def test_a_step_that_does_not_fit_stays_where_it_was(opened):
    paint(opened)
    shown(opened).mask.pixels[:] = 0
    with pytest.raises(ValueError, match="does not continue"):
        opened.desk.document.undo()
    assert shown(opened).history.titles == ["Brush"]


def test_a_step_stays_where_it_was_whatever_goes_wrong_as_it_is_taken_back(opened, monkeypatch):
    paint(opened)
    monkeypatch.setattr(PaintedMask, "apply", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        opened.desk.document.undo()
    assert shown(opened).history.titles == ["Brush"]


def test_the_photos_of_a_car_that_was_left_are_not_kept_in_memory(qtbot, two_cars):
    documents = []
    for number in (1, 0, 1, 0):
        documents.append(weakref.ref(two_cars.desk.document))
        open_car(qtbot, two_cars, number)
    gc.collect()
    assert sum(document() is not None for document in documents[:-1]) <= 1


def test_undo_can_be_asked_for_after_coming_back_to_a_car_of_one_photo(qtbot, application, drawn_folder):
    for angle in (2, 3):
        (drawn_folder / f"redcar_{angle:02d}.jpg").unlink()
    shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / "zebra_01.jpg")
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    paint(application)
    open_car(qtbot, application, 1)
    open_car(qtbot, application, 0)
    assert application.window.actions_of["edit.undo"].isEnabled()
