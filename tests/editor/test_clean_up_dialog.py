"""Cleaning a mask up: seen before it is done, one step to undo, and nothing where it is given up."""

import numpy as np
import pytest

from editor.desk.mask_trial import MaskTrial
from editor.dialogs.clean_up import CleanUpDialog
from editor.document.view_document import NetworkMask
from editor.journal.unsaved_work import read
from segmentation.errors import CarmaskError
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, shown


@pytest.fixture
def spotted(opened):
    """The open car with a block for a mask, a hole of six pixels in it and a speck of four beside it."""
    pixels = np.zeros_like(shown(opened).mask.pixels)
    pixels[30:80, 20:120] = 255
    pixels[2:4, 2:4] = 255
    pixels[60:62, 70:73] = 0
    opened.desk.document.replace(0, "Spots", pixels)
    return opened


@pytest.fixture
def dialog(qtbot, spotted):
    dialog = CleanUpDialog(spotted.desk.try_change(), spotted.settings, spotted.window)
    qtbot.addWidget(dialog)
    dialog.show()
    tried(qtbot, dialog)
    yield dialog
    if dialog.isVisible():
        dialog.reject()


def tried(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog._trial.is_ready, timeout=PATIENCE_MS)


def test_what_is_chosen_is_seen_and_told_before_it_is_done(spotted, dialog):
    assert dialog.chosen.title == "Fill holes"
    assert shown(spotted).mask.pixels[60:62, 70:73].all()
    assert dialog.told.text() == "6 pixels would change."
    assert shown(spotted).history.undo_title == "Spots"


def test_another_choice_begins_from_the_mask_as_it_was(qtbot, spotted, dialog):
    dialog.choose("Remove specks")
    tried(qtbot, dialog)
    assert not shown(spotted).mask.pixels[60:62, 70:73].any()
    assert not shown(spotted).mask.pixels[:8, :8].any()


def test_a_number_chooses_its_row_and_is_remembered(qtbot, spotted, dialog):
    dialog.numbers["Grow"].setValue(7)
    tried(qtbot, dialog)
    assert dialog.chosen.title == "Grow"
    dialog.reject()
    again = CleanUpDialog(spotted.desk.try_change(), spotted.settings, spotted.window)
    qtbot.addWidget(again)
    assert again.numbers["Grow"].value() == 7
    again.reject()


def test_applying_is_one_step_that_can_be_taken_back(spotted, dialog):
    dialog.apply.click()
    assert shown(spotted).history.undo_title == "Fill holes"
    assert shown(spotted).mask.pixels[60:62, 70:73].all()
    spotted.desk.document.undo()
    assert not shown(spotted).mask.pixels[60:62, 70:73].any()


def test_giving_up_leaves_the_mask_as_it_was_and_no_step(spotted, dialog):
    dialog.reject()
    assert not shown(spotted).mask.pixels[60:62, 70:73].any()
    assert shown(spotted).history.undo_title == "Spots"
    assert not shown(spotted).painting


def test_what_would_change_nothing_cannot_be_applied(qtbot, dialog):
    dialog.numbers["Fill holes"].setValue(2)
    tried(qtbot, dialog)
    assert dialog.told.text() == "Nothing would change."
    assert not dialog.apply.isEnabled()


def test_nothing_is_taken_that_was_not_seen_yet(spotted, dialog):
    dialog.choose("Grow")
    dialog.accept()
    assert dialog.isVisible()
    assert shown(spotted).history.undo_title == "Spots"


def test_of_several_changes_asked_for_quickly_the_last_one_is_seen(qtbot, spotted):
    trial = spotted.desk.try_change()
    for value in (1, 2, 3):
        trial.show(lambda mask, value=value: np.where(np.arange(mask.shape[1]) < value, 255, mask).astype(np.uint8))
    qtbot.waitUntil(lambda: trial.is_ready, timeout=PATIENCE_MS)
    assert shown(spotted).mask.pixels[10, :4].tolist() == [255, 255, 255, 0]
    trial.give_up()


def test_a_change_that_cannot_be_done_is_told_and_changes_nothing(qtbot, spotted):
    def fail(mask):
        raise CarmaskError("This mask is beyond mending.")

    trial = spotted.desk.try_change()
    with qtbot.waitSignal(trial.failed, timeout=PATIENCE_MS) as told:
        trial.show(fail)
    assert told.args == ["This mask is beyond mending."]
    trial.give_up()
    assert shown(spotted).history.undo_title == "Spots"


def test_without_a_car_there_is_nothing_to_try(application):
    assert application.desk.try_change() is None


def test_the_command_opens_the_clean_ups_with_the_mask_in_sight(spotted, monkeypatch):
    opened_with = []

    def look(dialog):
        opened_with.append((dialog.chosen.title, spotted.window.canvas.overlay_shown))
        dialog.reject()

    monkeypatch.setattr(CleanUpDialog, "exec", look)
    spotted.window.canvas.show_overlay(False)
    spotted.window.actions_of["mask.clean_up"].trigger()
    assert opened_with == [("Fill holes", True)]


def test_the_trial_is_of_the_angle_that_was_shown_at_its_beginning(qtbot, spotted):
    trial = spotted.desk.try_change()
    assert isinstance(trial, MaskTrial)
    assert shown(spotted).painting
    trial.give_up()
    assert not shown(spotted).painting


def in_the_journal(qtbot, application):
    """The masks that a crash would leave now."""
    application.journal._timer.setInterval(3_600_000)
    qtbot.waitUntil(lambda: application.journal_disk.is_idle, timeout=PATIENCE_MS)
    application.journal.write()
    qtbot.waitUntil(lambda: application.journal_disk.is_idle, timeout=PATIENCE_MS)
    return [read(path).mask for path in application.unsaved_folder.glob("*/*.npz")]


def test_a_crash_leaves_the_mask_as_it_was_before_the_trial(qtbot, spotted, dialog):
    before = shown(spotted).before_trial.copy()
    assert shown(spotted).mask.pixels[60:62, 70:73].all() and not before[60:62, 70:73].any()
    assert [mask.tolist() for mask in in_the_journal(qtbot, spotted)] == [before.tolist()]
    dialog.apply.click()
    assert [mask[60:62, 70:73].all() for mask in in_the_journal(qtbot, spotted)] == [True]


def test_a_crash_leaves_nothing_of_a_trial_over_a_mask_without_strokes(qtbot, opened):
    trial = opened.desk.try_change()
    trial.show(lambda mask: 255 - mask)
    qtbot.waitUntil(lambda: trial.is_ready, timeout=PATIENCE_MS)
    assert in_the_journal(qtbot, opened) == []
    trial.give_up()


def test_leaving_the_car_gives_the_trial_up_and_never_saves_what_was_only_seen(qtbot, spotted, monkeypatch):
    before = shown(spotted).mask.pixels.copy()
    document, ended = spotted.desk.document, []

    def leave_while_open(dialog):
        dialog.choose("Grow")
        tried(qtbot, dialog)
        spotted.desk.leave_car(lambda: ended.append(True))
        assert not dialog.isVisible()

    monkeypatch.setattr(CleanUpDialog, "exec", leave_while_open)
    spotted.window.actions_of["mask.clean_up"].trigger()
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    view = document.views[0]
    assert np.array_equal(view.mask.pixels, before) and not view.is_dirty
    store = LabelStore(view.view.photo_path.parent)
    assert np.array_equal(store.read_mask(view.view.label_key, store.newest(view.view.label_key)), before)


def test_a_closed_dialog_is_gone(qtbot, spotted, monkeypatch):
    monkeypatch.setattr(CleanUpDialog, "exec", CleanUpDialog.reject)
    for _ in range(3):
        spotted.window.actions_of["mask.clean_up"].trigger()
    qtbot.waitUntil(lambda: not spotted.window.findChildren(CleanUpDialog), timeout=PATIENCE_MS)


def test_a_mask_of_the_network_that_comes_meanwhile_is_taken_afterwards(qtbot, spotted, dialog):
    asked_for = NetworkMask(255 - shown(spotted).network.pixels, shown(spotted).network.facts)
    spotted.desk.document.network_mask_drawn(0, asked_for, forced=True)
    dialog.apply.click()
    assert np.array_equal(shown(spotted).mask.pixels, asked_for.pixels)
    assert shown(spotted).history.titles[-2:] == ["Fill holes", "Network's mask"]
