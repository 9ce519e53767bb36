"""What happens at the desk: opening, drawing, painting, saving, leaving."""

import os
import shutil
import signal

import numpy as np
import pytest

from editor.desk.leaving import Leaving
from editor.document.view_document import ViewState
from editor.settings.schema import PREDICT_ON_OPEN
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks


def wait_until_saved(qtbot, application):
    qtbot.waitUntil(lambda: not application.desk.saving.is_busy, timeout=PATIENCE_MS)


def test_opening_a_folder_shows_its_first_car_with_the_network_s_masks(opened):
    assert opened.desk.document.car.car_id == "redcar"
    assert {view.state for view in opened.desk.document.views} == {ViewState.NETWORK}
    assert shown(opened).mask.pixels[0, 0] == 255 and shown(opened).mask.pixels[-1, 0] == 0


def test_the_window_is_usable_before_any_worker_runs(application):
    assert application.window.isVisible()
    assert not application.worker.is_running


def test_no_worker_is_started_where_masks_are_not_to_be_drawn(qtbot, application, settings, drawn_folder):
    settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(
        lambda: application.desk.document is not None and shown(application).photo is not None, timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: application.background.is_idle, timeout=PATIENCE_MS)
    assert not application.worker.is_running
    assert shown(application).state is ViewState.NO_MASK


def test_a_stroke_makes_the_angle_corrected_and_unsaved(opened):
    paint(opened)
    assert shown(opened).state is ViewState.CORRECTED
    assert shown(opened).is_dirty


def test_undo_and_redo_bring_back_the_same_pixels(opened):
    before = shown(opened).mask.pixels.copy()
    paint(opened)
    after = shown(opened).mask.pixels.copy()
    opened.desk.document.undo()
    assert np.array_equal(shown(opened).mask.pixels, before)
    opened.desk.document.redo()
    assert np.array_equal(shown(opened).mask.pixels, after)
    assert not np.array_equal(before, after)


def test_each_angle_has_its_own_history(opened):
    paint(opened)
    opened.desk.document.show(1)
    opened.desk.document.undo()
    assert opened.desk.document.views[0].history.can_undo


def test_a_saved_mask_is_there_when_the_folder_is_opened_again(qtbot, opened, drawn_folder):
    paint(opened)
    saved = shown(opened).mask.pixels.copy()
    opened.desk.save_shown()
    wait_until_saved(qtbot, opened)
    assert not shown(opened).is_dirty
    opened.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: opened.desk.document.views[0].record is not None, timeout=PATIENCE_MS)
    assert np.array_equal(shown(opened).mask.pixels, saved)
    assert shown(opened).state is ViewState.CORRECTED


def test_strokes_made_while_the_mask_is_being_saved_stay_unsaved(qtbot, opened):
    paint(opened)
    opened.desk.save_shown()
    paint(opened, row=90, column=100)
    wait_until_saved(qtbot, opened)
    assert shown(opened).is_dirty
    opened.desk.document.undo()
    assert not shown(opened).is_dirty


def test_the_record_tells_what_the_hand_changed(qtbot, opened, drawn_folder):
    paint(opened)
    opened.desk.save_shown()
    wait_until_saved(qtbot, opened)
    record = LabelStore(drawn_folder).newest("redcar_01")
    assert record.origin == "human"
    assert record.network.name == "half"
    assert record.changed and record.brushed


def test_accepting_saves_the_network_s_mask_and_goes_on(qtbot, opened, drawn_folder):
    opened.window.reviewing.accept_shown()
    wait_until_saved(qtbot, opened)
    record = LabelStore(drawn_folder).newest("redcar_01")
    assert (record.origin, record.review) == ("network", "accepted")
    assert opened.desk.document.views[0].state is ViewState.ACCEPTED
    assert opened.desk.document.shown_index == 1


def test_a_stroke_on_an_accepted_mask_makes_it_corrected_again(qtbot, opened):
    opened.window.reviewing.accept_shown()
    wait_until_saved(qtbot, opened)
    opened.desk.document.show(0)
    paint(opened)
    assert shown(opened).state is ViewState.CORRECTED


def test_leaving_an_angle_saves_its_strokes(qtbot, opened, drawn_folder):
    paint(opened)
    opened.desk.show_angle(1)
    wait_until_saved(qtbot, opened)
    assert LabelStore(drawn_folder).newest("redcar_01") is not None


def test_a_full_disk_is_told_and_the_strokes_stay(qtbot, opened, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    paint(opened)
    kept = shown(opened).mask.pixels.copy()
    monkeypatch.setattr(os, "fsync", full)
    opened.desk.save_shown()
    qtbot.waitUntil(lambda: bool(opened.window.notices.text), timeout=PATIENCE_MS)
    assert shown(opened).is_dirty
    assert np.array_equal(shown(opened).mask.pixels, kept)


def test_the_window_stays_open_when_the_strokes_cannot_be_saved(qtbot, opened, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    paint(opened)
    monkeypatch.setattr(os, "fsync", full)
    asked = []
    opened.desk.ask_about_strokes = lambda angles, has_failed: asked.append((angles, has_failed)) or Leaving.STAY
    opened.window.close()
    qtbot.waitUntil(lambda: asked == [([1], True)], timeout=PATIENCE_MS)
    assert opened.window.isVisible() and opened.window.notices.text
    monkeypatch.undo()


def test_closing_the_window_saves_first(qtbot, opened, drawn_folder):
    paint(opened)
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=PATIENCE_MS)
    assert LabelStore(drawn_folder).newest("redcar_01") is not None


def test_the_network_never_writes_over_a_hand_s_mask_unasked(qtbot, opened):
    paint(opened)
    mine = shown(opened).mask.pixels.copy()
    opened.desk.predict_car()
    qtbot.waitUntil(lambda: not opened.desk.predicting.is_busy, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=PATIENCE_MS)
    assert np.array_equal(shown(opened).mask.pixels, mine)


def test_drawing_a_hand_s_mask_anew_is_a_step_that_can_be_taken_back(qtbot, opened):
    network = shown(opened).mask.pixels.copy()
    paint(opened)
    mine = shown(opened).mask.pixels.copy()
    opened.desk.predict_shown()
    qtbot.waitUntil(lambda: np.array_equal(shown(opened).mask.pixels, network), timeout=PATIENCE_MS)
    opened.desk.document.undo()
    assert np.array_equal(shown(opened).mask.pixels, mine)


def test_a_killed_worker_costs_one_sentence_and_one_restart(qtbot, opened):
    paint(opened)
    mine = shown(opened).mask.pixels.copy()
    os.kill(opened.worker.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: "unexpectedly" in opened.window.notices.text, timeout=PATIENCE_MS)
    opened.desk.document.show(1)
    opened.desk.predict_shown()
    qtbot.waitUntil(lambda: not opened.desk.predicting.is_busy, timeout=PATIENCE_MS)
    assert np.array_equal(opened.desk.document.views[0].mask.pixels, mine)
    assert len(opened.window.notices.notices) == 1


def test_a_worker_that_dies_at_work_is_restarted_and_goes_on(qtbot, application, drawn_folder, tmp_path, monkeypatch):
    monkeypatch.setenv("FAKE_WORKER_DIES", str(tmp_path / "died"))
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    assert "started again" in application.window.notices.text


def test_a_photo_the_network_refuses_fails_alone(qtbot, application, drawn_folder, monkeypatch):
    monkeypatch.setenv("FAKE_WORKER_REFUSES", "1")
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    views = application.desk.document.views
    qtbot.waitUntil(lambda: all(view.state is ViewState.FAILED for view in views), timeout=PATIENCE_MS)
    assert "no opinion" in application.window.notices.text


def test_a_broken_photo_fails_alone_and_the_rest_of_the_car_opens(qtbot, application, drawn_folder):
    (drawn_folder / "redcar_02.jpg").write_bytes((drawn_folder / "redcar_02.jpg").read_bytes()[:900])
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    views = application.desk.document.views
    qtbot.waitUntil(lambda: views[1].state is ViewState.FAILED, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: views[0].mask is not None and views[2].mask is not None, timeout=PATIENCE_MS)
    assert "redcar_02.jpg" in application.window.notices.text


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_folder_without_photos_is_told_and_the_open_car_stays(qtbot, opened, tmp_path, name):
    folder = tmp_path / name
    if name == "empty":
        folder.mkdir()
    opened.window.open_folder(folder)
    qtbot.waitUntil(lambda: name in opened.window.notices.text, timeout=PATIENCE_MS)
    assert opened.desk.document.car.car_id == "redcar"


def test_a_photo_that_vanished_is_told(qtbot, application, settings, drawn_folder):
    settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(
        lambda: application.desk.document is not None and shown(application).photo is not None, timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: application.background.is_idle, timeout=PATIENCE_MS)
    shutil.move(drawn_folder / "redcar_01.jpg", drawn_folder.parent / "elsewhere.jpg")
    application.desk.predict_shown()
    qtbot.waitUntil(lambda: "redcar_01.jpg" in application.window.notices.text, timeout=PATIENCE_MS)


def test_the_window_closes_although_a_save_is_still_under_way(qtbot, opened, drawn_folder):
    paint(opened)
    opened.desk.save_shown()
    opened.desk.document.undo()
    opened.desk.document.redo()
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=PATIENCE_MS)
    assert LabelStore(drawn_folder).newest("redcar_01") is not None


def test_the_ends_of_a_car_are_told_and_a_click_on_the_shown_angle_is_not(opened):
    told = []
    opened.desk.told.connect(told.append)
    opened.desk.show_angle(1)
    opened.desk.show_angle(1)
    assert told == []
    opened.desk.show_angle(3)
    opened.desk.show_angle(3)
    opened.desk.show_angle(-1)
    assert told == ["This is the last angle of the car."] * 2 + ["This is the first angle of the car."]


def test_choosing_the_angle_that_is_shown_saves_nothing(qtbot, opened, drawn_folder):
    paint(opened)
    opened.desk.show_angle(0)
    wait_until_saved(qtbot, opened)
    assert shown(opened).is_dirty
    assert LabelStore(drawn_folder).newest("redcar_01") is None


def test_what_the_network_drew_is_known_of_a_corrected_mask_that_is_opened_again(qtbot, opened, drawn_folder):
    drawn, facts = shown(opened).network.pixels.copy(), shown(opened).network.facts
    paint(opened)
    opened.desk.save_shown()
    wait_until_saved(qtbot, opened)
    before = opened.desk.document
    opened.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: opened.desk.document is not before, timeout=PATIENCE_MS)
    wait_for_masks(qtbot, opened)
    assert np.array_equal(shown(opened).network.pixels, drawn) and shown(opened).network.facts == facts
    assert not np.array_equal(shown(opened).mask.pixels, drawn)
    paint(opened, row=90, column=120)
    opened.desk.save_shown()
    wait_until_saved(qtbot, opened)
    assert LabelStore(drawn_folder).newest("redcar_01").network == facts
