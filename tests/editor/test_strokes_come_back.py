"""Strokes that were kept on this computer come back to their car, and never silently over what was saved later."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PySide6.QtCore import Qt

from editor.desk.leaving import Leaving
from editor.dialogs.recovery import Answer, RecoveryDialog
from editor.document.view_document import NetworkMask
from editor.journal.laying_over import laid_over
from editor.journal.recovery import TITLE, look_for
from editor.journal.unsaved_work import UnsavedWork
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.record import NetworkFacts
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, open_again, paint, shown, wait, wait_for_masks

FACTS = NetworkFacts("drawn", "a" * 64, 0.5)


def refuse(*_):
    raise CarmaskError("it cannot be written to")


def kept(application):
    return sorted(application.unsaved_folder.glob("*/*.npz"))


@pytest.fixture
def left(qtbot, two_cars, monkeypatch):
    """Two cars, the second one open; a stroke on the first was kept on this computer, as its folder was read-only."""
    two_cars.desk.ask_about_strokes = lambda *_: Leaving.KEEP
    two_cars.journal._timer.setInterval(0)
    paint(two_cars)
    with monkeypatch.context() as read_only:
        read_only.setattr(LabelStore, "save", refuse)
        go_to(qtbot, two_cars, 1)
    two_cars.desk.ask_about_strokes = lambda *_: Leaving.SAVE
    assert len(kept(two_cars)) == 1
    return two_cars


def go_to(qtbot, application, place):
    car = application.desk.catalogue.cars[place]
    application.desk.open_car(car)
    wait(qtbot, lambda: application.desk.document.car is car)
    wait_for_masks(qtbot, application)
    wait(qtbot, lambda: application.journal_disk.is_idle and application.background.is_idle)


def test_strokes_come_back_when_somebody_returns_to_their_car(qtbot, left):
    go_to(qtbot, left, 0)
    view = shown(left)
    assert view.history.titles == [TITLE] and view.mask.pixels[80, 20] == 255 and view.brushed[80, 20]
    assert "The unsaved strokes on redcar_01.jpg are back" in left.window.notices.text
    wait(qtbot, lambda: len(kept(left)) == 1)
    left.desk.save_shown()
    wait(qtbot, lambda: not view.is_dirty)
    wait(qtbot, lambda: kept(left) == [])


def test_that_they_are_back_is_told_no_more_once_they_are_saved(qtbot, left):
    go_to(qtbot, left, 0)
    assert any("are back" in notice for notice in left.window.notices.notices)
    left.desk.save_shown()
    wait(qtbot, lambda: not shown(left).is_dirty)
    assert not any("are back" in notice for notice in left.window.notices.notices)


def test_other_cars_of_the_folder_do_not_lead_back_to_strokes_that_were_left(qtbot, left, drawn_folder):
    before = left.desk.document
    left.desk.list_anew(left.desk.catalogue)
    wait(qtbot, lambda: left.background.is_idle)
    assert left.desk.document is before


def test_another_window_is_not_offered_what_this_one_brings_back_itself(left):
    assert look_for(left.unsaved_folder).found == []


def test_strokes_that_come_back_lie_over_what_was_saved_meanwhile(qtbot, left, drawn_folder):
    save_another_stroke(drawn_folder, left)
    go_to(qtbot, left, 0)
    wait(qtbot, lambda: shown(left).history.titles == [TITLE])
    assert shown(left).mask.pixels[80, 20] == 255, "the stroke that came back"
    assert shown(left).mask.pixels[80, 130] == 255, "the one that was saved"
    assert "Ann saved a newer mask since" in left.window.notices.text
    left.desk.document.undo()
    assert np.array_equal(shown(left).mask.pixels, newest_pixels(drawn_folder, "redcar_01"))


def save_another_stroke(folder, application, rows=slice(76, 84)):
    """Ann saves a stroke over the mask as the network draws it, by default one that covers (80, 130)."""
    network = application.desk.document.views[0].network  # the first photo of either car is the same
    mask = network.pixels.copy()
    mask[rows, 120:136] = 255
    photo = photo_facts(folder / "redcar_01.jpg", mask.shape)
    draft = draft_of(photo, mask, network=network.facts, network_mask=network.pixels, person="Ann")
    LabelStore(folder).save("redcar_01", draft, mask, None)


@pytest.fixture
def answered(monkeypatch):
    """Lets the dialog be answered with what is ticked by itself; returns the dialogs that were shown."""
    dialogs = []

    def decide(dialog):
        dialogs.append([dialog.masks.item(row).text() for row in range(dialog.masks.count())])
        for row in range(dialog.masks.count() if len(dialogs) > 1 else 0):
            dialog.masks.item(row).setCheckState(Qt.CheckState.Checked)
        dialog.decide(Answer.BRING_BACK)

    monkeypatch.setattr(RecoveryDialog, "exec", decide)
    return dialogs


def start(qtbot, application):
    application.look_for_unsaved()
    wait(qtbot, lambda: application.background.is_idle and application.journal_disk.is_idle)


@pytest.fixture
def crashed(qtbot, opened, drawn_folder):
    """The drawn car as it is open after a crash that has left a stroke on its first angle."""
    opened.journal._timer.setInterval(0)
    paint(opened)
    wait(qtbot, lambda: len(kept(opened)) == 1)
    opened.journal.leave_behind()
    wait(qtbot, lambda: opened.journal_disk.is_idle)
    opened.journal._let_folders_go()
    opened.desk.document.forget_strokes()
    open_again(qtbot, opened, drawn_folder)
    return opened


def test_a_newer_mask_is_shown_with_the_strokes_which_are_not_ticked_then(qtbot, crashed, answered, drawn_folder):
    save_another_stroke(drawn_folder, crashed)
    start(qtbot, crashed)
    assert "A newer mask was saved since" in answered[0][0] and "Ann" in answered[0][0]
    assert shown(crashed).history.titles == [] and len(kept(crashed)) == 1
    (found,) = look_for(crashed.unsaved_folder).found
    assert found.saved_since is not None
    height, width = found.picture.shape[:2]
    assert height == 2 * round(width * found.work.height / found.work.width)
    assert not np.array_equal(found.picture[: height // 2], found.picture[height // 2 :])


def test_if_they_are_ticked_all_the_same_both_are_in_the_mask(qtbot, crashed, answered, drawn_folder):
    save_another_stroke(drawn_folder, crashed)
    open_again(qtbot, crashed, drawn_folder)
    start(qtbot, crashed)
    start(qtbot, crashed)
    wait(qtbot, lambda: shown(crashed).history.titles == [TITLE])
    assert shown(crashed).mask.pixels[80, 20] == 255 and shown(crashed).mask.pixels[80, 130] == 255


def test_a_network_s_mask_that_was_saved_since_is_no_newer_work(qtbot, crashed, drawn_folder):
    save_another_stroke(drawn_folder, crashed, rows=slice(0))
    (found,) = look_for(crashed.unsaved_folder).found
    assert found.saved_since is None


def test_strokes_come_back_into_the_open_car_without_costing_a_mask_that_was_drawn(qtbot, crashed, answered):
    document = crashed.desk.document
    drawn = [view.mask for view in document.views]
    start(qtbot, crashed)
    assert crashed.desk.document is document
    assert shown(crashed).history.titles == [TITLE]
    assert [view.mask for view in document.views] == drawn


def test_strokes_made_meanwhile_stay_below_those_that_come_back(qtbot, crashed, answered):
    paint(crashed, row=80, column=130)
    start(qtbot, crashed)
    wait(qtbot, lambda: len(shown(crashed).history.titles) == 2)
    assert shown(crashed).mask.pixels[80, 20] == 255 and shown(crashed).mask.pixels[80, 130] == 255


# --- laying over

PIXELS = arrays.arrays(np.bool_, (12, 40))


def work_of(mask, brushed, begun="", network=FACTS.sha256):
    return UnsavedWork(
        "nowhere", "car", 1, "car_01", "a" * 64, *mask.shape, "2026-11-26T09:00:00+00:00",
        np.packbits(mask), np.packbits(brushed), begun_sha256=begun, network_sha256=network,
    )  # fmt: skip


@given(drawn=PIXELS, stroke=PIXELS)
def test_over_the_mask_that_they_began_with_strokes_give_the_mask_that_was_kept(drawn, stroke):
    below = drawn * np.uint8(255)
    mask = laid_over(work_of(drawn | stroke, stroke), below, NetworkMask(below, FACTS))
    assert np.array_equal(mask > 0, drawn | stroke)


@given(below=PIXELS, stroke=PIXELS)
def test_no_stroke_that_covers_is_ever_lost_below_another_mask(below, stroke):
    nothing = np.zeros(below.shape, np.uint8)
    mask = laid_over(work_of(stroke, stroke), below * np.uint8(255), NetworkMask(nothing, FACTS))
    assert (mask[stroke] == 255).all()


@given(st.data(), PIXELS)
def test_where_it_is_not_known_what_they_began_with_no_stroke_of_any_tool_is_lost(data, below):
    mask, brushed = data.draw(PIXELS), data.draw(PIXELS)
    laid = laid_over(work_of(mask, brushed, begun=None, network=""), below * np.uint8(255), None) > 0
    assert np.array_equal(laid, mask)
