"""When two saved the glass of one photo: it is merged and compared as masks of cars are, and the car is left alone."""

import dataclasses

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.canvas.other_mask_lines import GLASS_COLOUR
from editor.dialogs.merge.dialog import MergeDialog
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject
from tests.editor.conftest import shown, wait

KEY, PANE = "redcar_01", 255


def glass_store(folder):
    return LabelStore(folder, GLASS_MASKS)


def save_as_anna(folder, pixels, parent):
    photo = photo_facts(folder / f"{KEY}.jpg", pixels.shape)
    store = glass_store(folder)
    parent_mask = None if parent is None else store.read_mask(KEY, parent)
    draft = draft_of(photo, pixels, parent=parent, parent_mask=parent_mask)
    return store.save(KEY, dataclasses.replace(draft, author="Anna", host="studio-3"), pixels, parent)


def with_pane(pixels, top, left, size=6, value=PANE):
    changed = pixels.copy()
    changed[top : top + size, left : left + size] = value
    return changed


def glass(application):
    return shown(application).glass.mask.pixels


def change_glass(application, pixels):
    application.desk.document.replace(0, "Brush", pixels, Subject.GLASS)


@pytest.fixture
def glazed(qtbot, opened):
    """The drawn car is open; its glass is painted, and its car saved."""
    opened.desk.save_shown()
    wait(qtbot, lambda: shown(opened).record is not None)
    QTest.keyClick(opened.window.canvas, Qt.Key.Key_K)
    return opened


@pytest.fixture
def both_begun(qtbot, glazed, drawn_folder):
    """A first pane is saved here, and Anna has begun with the same revision."""
    change_glass(glazed, with_pane(np.zeros(shown(glazed).shape, np.uint8), 60, 60))
    glazed.desk.save_shown()
    wait(qtbot, lambda: not shown(glazed).is_dirty)
    return glazed, glass_store(drawn_folder).newest(KEY), glass(glazed).copy()


def test_panes_at_different_places_are_merged_and_saved_in_one_step_to_undo(qtbot, both_begun, drawn_folder):
    opened, first, before = both_begun
    head = save_as_anna(drawn_folder, with_pane(before, 30, 20), first)
    mine = with_pane(before, 60, 110)
    change_glass(opened, mine)
    opened.desk.save_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy and not shown(opened).is_dirty)
    record = glass_store(drawn_folder).newest(KEY)
    assert np.array_equal(glass(opened), with_pane(mine, 30, 20))
    assert np.array_equal(glass_store(drawn_folder).read_mask(KEY, record), glass(opened))
    assert (record.revision, record.origin, record.parent_sha256) == (3, "merge", head.sha256) and record.merged_sha256
    assert "saved the glass mask of redcar_01.jpg" in opened.window.notices.text
    assert LabelStore(drawn_folder).newest(KEY).revision == 1, "nothing was done to the car"
    opened.desk.document.undo()
    assert np.array_equal(glass(opened), mine) and shown(opened).is_dirty_of(Subject.GLASS)


def test_two_who_both_draw_the_first_glass_of_a_photo_began_with_none(qtbot, glazed, drawn_folder):
    empty = np.zeros(shown(glazed).shape, np.uint8)
    theirs = with_pane(empty, 40, 100)
    save_as_anna(drawn_folder, theirs, None)
    change_glass(glazed, with_pane(empty, 60, 60))
    glazed.desk.save_shown()
    wait(qtbot, lambda: not glazed.desk.saving.is_busy and not shown(glazed).is_dirty)
    assert np.array_equal(glass(glazed), with_pane(theirs, 60, 60))


def dispute(opened, first, before, folder):
    """Anna moves a pane and the person here moves the same one differently."""
    head = save_as_anna(folder, with_pane(before, 60, 66), first)
    mine = with_pane(before, 66, 60)
    change_glass(opened, mine)
    return head, mine


def test_a_pane_that_both_changed_is_compared_over_the_photo_in_the_colour_of_glass(
    qtbot, both_begun, drawn_folder, monkeypatch
):
    opened, first, before = both_begun
    head, mine = dispute(opened, first, before, drawn_folder)
    seen = []

    def use(dialog):
        meeting = dialog.choice.meeting
        seen.append((dialog.windowTitle(), meeting.subject, np.array_equal(meeting.base, before)))
        assert np.array_equal(meeting.mine.pixels, mine) and meeting.head == head
        dialog.take(False)
        dialog.accept()

    monkeypatch.setattr(MergeDialog, "exec", use)
    opened.desk.save_shown()
    wait(qtbot, lambda: opened.window.notices.offered.isVisible())
    assert "saved the glass mask of redcar_01.jpg" in opened.window.notices.text
    assert np.array_equal(glass(opened), mine) and glass_store(drawn_folder).newest(KEY) == head
    QTest.keyClick(opened.window.canvas, Qt.Key.Key_K)
    opened.window.notices.offered.click()
    wait(qtbot, lambda: bool(seen) and not opened.desk.saving.is_busy and not shown(opened).is_dirty)
    assert seen == [("Two glass masks of redcar_01.jpg", Subject.GLASS, True)]
    assert opened.desk.document.subject is Subject.GLASS, "what is compared is what is seen behind the dialog"
    assert glass_store(drawn_folder).newest(KEY).origin == "merge" and not opened.window.notices.offered.isVisible()
    assert np.array_equal(glass(opened), with_pane(before, 60, 66))


def test_the_tiles_of_a_comparison_of_glass_have_the_colour_of_glass(qtbot, both_begun, drawn_folder, monkeypatch):
    opened, first, before = both_begun
    dispute(opened, first, before, drawn_folder)
    colours = []
    make = MergeDialog.__init__

    def watched(dialog, meeting, words, photo, overlay, parent=None):
        colours.append(overlay[0])
        make(dialog, meeting, words, photo, overlay, parent)

    monkeypatch.setattr(MergeDialog, "__init__", watched)
    monkeypatch.setattr(MergeDialog, "exec", MergeDialog.reject)
    opened.desk.save_shown()
    wait(qtbot, lambda: opened.window.notices.offered.isVisible())
    opened.window.actions_of["mask.merge"].trigger()
    wait(qtbot, lambda: bool(colours))
    assert colours == [GLASS_COLOUR]


@pytest.fixture
def both_disputed(qtbot, both_begun, drawn_folder, monkeypatch):
    """Anna changed car and glass where they were changed here too; what is compared is taken as it is here."""
    opened, first, before = both_begun
    dispute(opened, first, before, drawn_folder)
    car = shown(opened).mask.pixels.copy()
    cars = LabelStore(drawn_folder)
    parent = cars.newest(KEY)
    photo = photo_facts(drawn_folder / f"{KEY}.jpg", car.shape)
    theirs = with_pane(car, 52, 60)
    draft = draft_of(photo, theirs, parent=parent, parent_mask=car)
    cars.save(KEY, dataclasses.replace(draft, author="Anna"), theirs, parent)
    opened.desk.document.replace(0, "Brush", with_pane(car, 52, 66))
    compared = []

    def use(dialog):
        compared.append(dialog.choice.meeting.subject)
        dialog.take_all(True)
        dialog.accept()

    monkeypatch.setattr(MergeDialog, "exec", use)
    opened.desk.save_shown()
    return opened, compared


def test_each_of_two_disputes_of_one_photo_is_offered_until_it_is_settled_itself(qtbot, both_disputed):
    opened, compared = both_disputed
    notices = opened.window.notices
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    masks = {"saved the mask of": Subject.CAR, "saved the glass mask of": Subject.GLASS}
    assert [any(words in notice for notice in notices.notices) for words in masks] == [True, True]
    for count in (1, 2):
        asked = next(subject for words, subject in masks.items() if words in notices.text)
        opened.desk.document.paint(next(subject for subject in masks.values() if subject is not asked))
        notices.offered.click()
        wait(qtbot, lambda count=count: len(compared) == count and not opened.desk.saving.is_busy)
        assert compared[-1] is asked
        wait(qtbot, lambda asked=asked: not shown(opened).is_dirty_of(asked))
    assert set(compared) == set(masks.values()) and not notices.offered.isVisible()


def test_car_and_glass_that_were_both_disputed_are_compared_one_after_the_other(qtbot, both_disputed):
    opened, compared = both_disputed
    wait(qtbot, lambda: len(opened.window.notices.notices) >= 2 or opened.window.notices.offered.isVisible())
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    for count in (1, 2):
        assert opened.window.dialogs.can_merge
        opened.window.dialogs.show_merge()
        wait(qtbot, lambda count=count: len(compared) == count and not opened.desk.saving.is_busy)
    wait(qtbot, lambda: not shown(opened).is_dirty)
    assert compared == [Subject.GLASS, Subject.CAR] and not opened.window.dialogs.can_merge
