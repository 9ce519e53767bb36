"""What becomes of the open car's masks when another network is taken into use."""

import numpy as np

from editor.document.view_document import ViewState
from editor.settings.schema import PREDICT_ON_OPEN, REDRAW_UNTOUCHED
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks


def wait_for(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def change_network(qtbot, application, monkeypatch):
    """Take another network into use, which draws the lower half instead of the upper one, and wait for its masks."""
    monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
    application.desk.change_network()
    wait_for(qtbot, lambda: not application.desk.predicting.is_busy)
    wait_for(qtbot, lambda: application.background.is_idle)


def drawn_by(view):
    """Which network's mask the view shows."""
    top, bottom = view.mask.pixels[0, -1], view.mask.pixels[-1, -1]
    return {(255, 0): "half", (0, 255): "lower-half"}[(int(top), int(bottom))]


def test_untouched_masks_are_drawn_anew_by_another_network(qtbot, opened, monkeypatch):
    change_network(qtbot, opened, monkeypatch)
    views = opened.desk.document.views
    assert [drawn_by(view) for view in views] == ["lower-half"] * 3
    assert {view.network.facts.name for view in views} == {"lower-half"}
    assert {view.state for view in views} == {ViewState.NETWORK}
    assert not any(view.is_dirty or view.history.can_undo for view in views)


def test_a_painted_a_saved_and_an_undone_mask_are_never_drawn_over(qtbot, opened, monkeypatch):
    paint(opened)
    opened.desk.show_angle(1)
    opened.desk.save_shown()
    opened.desk.show_angle(2)
    paint(opened)
    opened.desk.document.undo()
    wait_for(qtbot, lambda: not opened.desk.saving.is_busy)
    before = [view.mask.pixels.copy() for view in opened.desk.document.views]
    change_network(qtbot, opened, monkeypatch)
    opened.desk.predict_car()
    wait_for(qtbot, lambda: not opened.desk.predicting.is_busy)
    wait_for(qtbot, lambda: opened.background.is_idle)
    after = [view.mask.pixels for view in opened.desk.document.views]
    assert all(np.array_equal(mine, now) for mine, now in zip(before, after, strict=True))


def test_a_stroke_made_while_the_masks_are_drawn_anew_wins_and_keeps_its_network(
    qtbot, opened, drawn_folder, monkeypatch
):
    monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
    opened.desk.change_network()
    paint(opened)
    mine = shown(opened).mask.pixels.copy()
    wait_for(qtbot, lambda: not opened.desk.predicting.is_busy)
    wait_for(qtbot, lambda: opened.background.is_idle)
    assert np.array_equal(shown(opened).mask.pixels, mine)
    assert drawn_by(opened.desk.document.views[1]) == "lower-half"
    opened.desk.save_shown()
    wait_for(qtbot, lambda: not opened.desk.saving.is_busy)
    record = LabelStore(drawn_folder).newest("redcar_01")
    assert record.network.name == "half"  # whose mask the stroke was made on


def test_masks_stay_where_they_are_not_wanted_anew_and_the_next_ones_are_of_the_new_network(
    qtbot, opened, settings, monkeypatch
):
    settings.change(REDRAW_UNTOUCHED, False)
    change_network(qtbot, opened, monkeypatch)
    assert [drawn_by(view) for view in opened.desk.document.views] == ["half"] * 3
    opened.desk.predict_shown()
    wait_for(qtbot, lambda: drawn_by(shown(opened)) == "lower-half")


def test_angles_without_a_mask_stay_without_where_masks_are_drawn_on_demand(
    qtbot, application, settings, drawn_folder, monkeypatch
):
    settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(drawn_folder)
    wait_for(qtbot, lambda: application.desk.document is not None and shown(application).photo is not None)
    wait_for(qtbot, lambda: application.background.is_idle)
    change_network(qtbot, application, monkeypatch)
    assert {view.state for view in application.desk.document.views} == {ViewState.NO_MASK}


def test_what_was_asked_for_before_the_change_is_drawn_by_the_new_network(
    qtbot, application, drawn_folder, monkeypatch
):
    application.window.open_folder(drawn_folder)
    wait_for(qtbot, lambda: application.desk.predicting.is_busy)
    change_network(qtbot, application, monkeypatch)
    assert [drawn_by(view) for view in application.desk.document.views] == ["lower-half"] * 3


def test_a_mask_that_is_still_being_read_when_the_network_changes_is_drawn_by_the_new_one(
    qtbot, application, drawn_folder, monkeypatch
):
    def change_once():
        application.worker.finished.disconnect(change_once)
        monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
        application.desk.change_network()

    application.worker.finished.connect(change_once)  # the desk heard of the mask before and has begun to read it
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: application.background.is_idle)
    assert [drawn_by(view) for view in application.desk.document.views] == ["lower-half"] * 3
