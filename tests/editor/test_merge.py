"""When two saved the same mask: what does not overlap merges by itself, the rest is compared and decided."""

import dataclasses
import platform
import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from editor.desk.merge_choice import MergeChoice
from editor.desk.merge_words import merge_words
from editor.dialogs.merge.dialog import MINE, THEIRS, MergeDialog
from editor.tools.tool import PointerEvent
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.meeting import Mine, meet
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, paint, shown, wait

KEY, CAR = "redcar_01", 255


def save_mine(qtbot, application):
    paint(application, row=85, column=10)
    application.desk.save_shown()
    wait(qtbot, lambda: not shown(application).is_dirty)
    return LabelStore(shown(application).view.photo_path.parent).newest(KEY)


def save_as_anna(folder, pixels, parent):
    photo = photo_facts(folder / "redcar_01.jpg", pixels.shape)
    store = LabelStore(folder)
    parent_mask = None if parent is None else store.read_mask(KEY, parent)
    draft = draft_of(photo, pixels, parent=parent, parent_mask=parent_mask)
    return store.save(KEY, dataclasses.replace(draft, author="Anna", host="studio-3"), pixels, parent)


def with_box(pixels, top, left, size=6, value=CAR):
    changed = pixels.copy()
    changed[top : top + size, left : left + size] = value
    return changed


@pytest.fixture
def both_begun(qtbot, opened, drawn_folder):
    """The first angle is saved and open here, and Anna has begun with the same revision."""
    return opened, save_mine(qtbot, opened), shown(opened).mask.pixels.copy()


def test_what_does_not_overlap_is_merged_and_saved_in_one_step_to_undo(qtbot, both_begun, drawn_folder):
    opened, first, before = both_begun
    head = save_as_anna(drawn_folder, with_box(before, 52, 60), first)
    paint(opened, row=60, column=130)
    mine = shown(opened).mask.pixels.copy()
    opened.desk.save_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy and not shown(opened).is_dirty)
    merged = with_box(mine, 52, 60)
    record = LabelStore(drawn_folder).newest(KEY)
    assert np.array_equal(newest_pixels(drawn_folder, KEY), merged)
    assert np.array_equal(shown(opened).mask.pixels, merged)
    assert (record.revision, record.origin, record.parent_sha256) == (3, "merge", head.sha256) and record.merged_sha256
    assert "Anna on studio-3" in opened.window.notices.text and "merged" in opened.window.notices.text
    opened.desk.document.undo()
    assert np.array_equal(shown(opened).mask.pixels, mine) and shown(opened).is_dirty


def test_a_merge_that_nobody_asked_for_is_made_when_the_angle_is_left_too(qtbot, both_begun, drawn_folder):
    opened, first, before = both_begun
    save_as_anna(drawn_folder, with_box(before, 52, 60), first)
    paint(opened, row=60, column=130)
    opened.desk.show_angle(1)
    wait(qtbot, lambda: not opened.desk.saving.is_busy and not opened.desk.document.views[0].is_dirty)
    assert LabelStore(drawn_folder).newest(KEY).origin == "merge"


def test_a_merged_mask_is_not_accepted_unseen_and_the_car_stays_open(qtbot, both_begun, drawn_folder):
    opened, first, before = both_begun
    save_as_anna(drawn_folder, with_box(before, 52, 60), first)
    paint(opened, row=60, column=130)
    went_on = []
    opened.window.reviewing.accept_car(lambda: went_on.append(1))
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    record = LabelStore(drawn_folder).newest(KEY)
    assert (record.origin, record.review) == ("merge", "") and went_on == []
    assert any("not accepted" in sentence for sentence in opened.window.notices.notices)


def dispute(opened, first, before, folder):
    """Anna and the person here change the same two places differently."""
    theirs = with_box(with_box(before, 52, 60), 52, 100)
    head = save_as_anna(folder, theirs, first)
    mine = with_box(with_box(before, 52, 66), 52, 106)
    opened.desk.document.replace(0, "Brush", mine)
    return head, mine, theirs


def test_what_both_changed_is_told_and_both_masks_are_kept(qtbot, both_begun, drawn_folder):
    opened, first, before = both_begun
    head, mine, _ = dispute(opened, first, before, drawn_folder)
    opened.desk.save_shown()
    wait(qtbot, lambda: "both of you changed 2 places" in opened.window.notices.text)
    assert LabelStore(drawn_folder).newest(KEY) == head
    assert shown(opened).is_dirty and np.array_equal(shown(opened).mask.pixels, mine)
    assert opened.window.notices.offered.isVisible()


def compare(qtbot, opened, monkeypatch, use):
    """Save until it is told, press the button beside it, and `use` the dialog."""
    used = []

    def exec_dialog(dialog):
        used.append(dialog)
        use(dialog)

    monkeypatch.setattr(MergeDialog, "exec", exec_dialog)
    opened.desk.save_shown()
    wait(qtbot, lambda: opened.window.notices.offered.isVisible())
    opened.window.notices.offered.click()
    wait(qtbot, lambda: bool(used))
    return used[0]


def press(qtbot, dialog, *keys):
    for key, modifier in keys:
        qtbot.keyClick(dialog, key, modifier)


NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def test_places_are_decided_one_by_one_and_the_result_is_saved_after_theirs(
    qtbot, both_begun, drawn_folder, monkeypatch
):
    opened, first, before = both_begun
    head, mine, theirs = dispute(opened, first, before, drawn_folder)

    def use(dialog):
        dialog.show()
        assert not dialog.save.isEnabled()
        dialog.take(True)
        dialog.take(False)
        assert dialog.save.isEnabled()
        dialog.accept()

    compare(qtbot, opened, monkeypatch, use)
    wait(qtbot, lambda: not opened.desk.saving.is_busy and not shown(opened).is_dirty)
    assert not opened.window.notices.offered.isVisible()
    expected = mine.copy()
    expected[:, 86:] = theirs[:, 86:]
    record = LabelStore(drawn_folder).newest(KEY)
    assert np.array_equal(newest_pixels(drawn_folder, KEY), expected)
    assert (record.revision, record.origin, record.parent_sha256) == (3, "merge", head.sha256)
    opened.desk.document.undo()
    assert np.array_equal(shown(opened).mask.pixels, mine)


def test_closing_the_comparison_keeps_both(qtbot, both_begun, drawn_folder, monkeypatch):
    opened, first, before = both_begun
    head, mine, _ = dispute(opened, first, before, drawn_folder)
    compare(qtbot, opened, monkeypatch, lambda dialog: (dialog.take_all(False), dialog.reject()))
    assert LabelStore(drawn_folder).newest(KEY) == head and np.array_equal(shown(opened).mask.pixels, mine)
    assert opened.window.actions_of["mask.merge"].isEnabled()


def test_somebody_who_saves_once_more_while_both_are_compared_is_not_passed_over(
    qtbot, both_begun, drawn_folder, monkeypatch
):
    opened, first, before = both_begun
    head, _, theirs = dispute(opened, first, before, drawn_folder)

    def use(dialog):
        save_as_anna(drawn_folder, with_box(theirs, 80, 130), head)
        dialog.take_all(True)
        dialog.accept()

    compare(qtbot, opened, monkeypatch, use)
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    records = LabelStore(drawn_folder).revisions(KEY)
    assert [record.revision for record in records] == [1, 2, 3, 4]
    assert newest_pixels(drawn_folder, KEY)[82, 132] == CAR


def test_a_stroke_under_the_hand_ends_and_counts_before_both_masks_are_compared(
    qtbot, both_begun, drawn_folder, monkeypatch
):
    opened, first, before = both_begun
    dispute(opened, first, before, drawn_folder)
    seen, hand = [], opened.window.hand
    opened.window.dialogs.merging.ready.disconnect()
    opened.window.dialogs.merging.ready.connect(lambda *_: hand.tool.press(PointerEvent(85.0, 130.0)))
    opened.window.dialogs.merging.ready.connect(opened.window.dialogs._open_merge_soon)

    def use(dialog):
        seen.append((hand.tool.holds_pointer, np.array_equal(dialog.choice.meeting.mine.pixels, painted())))
        opened.window.dialogs.merging.ready.disconnect()

    def painted():
        return shown(opened).mask.pixels

    compare(qtbot, opened, monkeypatch, use)
    assert seen == [(False, True)] and painted()[85, 130]


def test_who_has_gone_to_another_angle_is_not_asked_to_compare(qtbot, both_begun, drawn_folder, monkeypatch):
    opened, first, before = both_begun
    dispute(opened, first, before, drawn_folder)
    opened.desk.save_shown()
    wait(qtbot, lambda: opened.window.notices.offered.isVisible())
    monkeypatch.setattr(MergeDialog, "exec", lambda _: pytest.fail("It is about an angle that is not shown."))
    with qtbot.waitSignal(opened.window.dialogs.merging.ready):
        opened.window.notices.offered.click()
        opened.desk.show_angle(1)
    QApplication.processEvents()
    assert opened.desk.document.shown_index == 1


def test_the_comparison_closes_when_its_car_is_left(qtbot, both_begun, drawn_folder, monkeypatch):
    opened, first, before = both_begun
    head, *_ = dispute(opened, first, before, drawn_folder)

    def use(dialog):
        dialog.show()
        opened.desk.strokes_end.emit()
        assert dialog.isHidden()

    compare(qtbot, opened, monkeypatch, use)
    assert LabelStore(drawn_folder).newest(KEY) == head


# --- the dialog


@pytest.fixture
def meeting(tmp_path, drawn_folder):
    before = with_box(np.zeros((96, 144), np.uint8), 30, 40, size=30)
    first = save_as_anna(drawn_folder, before, None)
    head = save_as_anna(drawn_folder, with_box(with_box(before, 2, 2), 2, 120), first)
    mine = with_box(with_box(before, 2, 8), 2, 126)
    return meet(LabelStore(drawn_folder), KEY, Mine(head.photo, mine, first), head)


@pytest.fixture
def dialog(qtbot, meeting):
    photo = np.full((96, 144, 4), 200, np.uint8)
    dialog = MergeDialog(meeting, merge_words(meeting, "Anna"), [photo], ("#ff8a1f", 45))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_the_keys_decide_every_place(qtbot, dialog, meeting):
    press(qtbot, dialog.list, (Qt.Key.Key_M, NONE), (Qt.Key.Key_T, NONE))
    assert dialog.choice.takes_mine == [True, False]
    press(qtbot, dialog.list, (Qt.Key.Key_T, SHIFT))
    assert dialog.choice.takes_mine == [False, False]
    assert np.array_equal(dialog.choice.result, meeting.theirs)
    press(qtbot, dialog.list, (Qt.Key.Key_M, SHIFT))
    assert np.array_equal(dialog.choice.result, meeting.mine.pixels)


def words_in(dialog):
    shown = [*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)]
    rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    return "\n".join([*(widget.text() for widget in shown), *rows, *dialog.view.titles])


def test_of_somebody_else_s_mask_it_is_said_whose_it_is(dialog):
    dialog.take(False)
    assert "Both of you changed" in words_in(dialog) and "Theirs: Anna on studio-3" in words_in(dialog)
    assert "1  theirs" in words_in(dialog)


def test_one_s_own_two_masks_are_not_called_somebody_else_s(qtbot, meeting):
    head = dataclasses.replace(meeting.head, host=platform.node() or "unknown")
    own = dataclasses.replace(meeting, head=head)
    photo = np.full((96, 144, 4), 200, np.uint8)
    dialog = MergeDialog(own, merge_words(own, "Anna"), [photo], ("#ff8a1f", 45))
    qtbot.addWidget(dialog)
    dialog.take(True)
    dialog.take(False)
    words = words_in(dialog)
    assert "You changed twice" in words and "1  this one" in words and "2  the other" in words
    assert not re.search(r"\b(theirs|yours|both of you|Anna)\b", words, re.IGNORECASE)


def test_a_decision_can_be_changed(qtbot, dialog):
    dialog.take(True)
    dialog.list.setCurrentRow(0)
    dialog.take(False)
    assert dialog.choice.takes_mine == [False, None]


def test_enter_does_nothing_before_all_is_decided(qtbot, dialog):
    press(qtbot, dialog, (Qt.Key.Key_Return, NONE))
    assert dialog.isVisible() and dialog.merged is None
    dialog.take_all(True)
    press(qtbot, dialog, (Qt.Key.Key_Return, NONE))
    assert not dialog.isVisible() and dialog.merged is not None


def test_esc_keeps_both(qtbot, dialog):
    dialog.take_all(True)
    press(qtbot, dialog, (Qt.Key.Key_Escape, NONE))
    assert not dialog.isVisible() and dialog.merged is None


def test_a_click_on_a_place_in_a_mask_takes_it_from_there(qtbot, dialog):
    dialog.view.show_all()
    for number, tile, takes_mine in ((0, THEIRS, False), (1, MINE, True)):
        point = dialog.view.place_on_widget(number, tile).center().toPoint()
        qtbot.mouseClick(dialog.view, Qt.MouseButton.LeftButton, pos=point)
        assert dialog.choice.takes_mine[number] is takes_mine
        dialog.view.show_all()


def test_a_click_on_a_place_in_the_result_only_goes_there(qtbot, dialog):
    dialog.view.show_all()
    point = dialog.view.place_on_widget(1, 3).center().toPoint()
    qtbot.mouseClick(dialog.view, Qt.MouseButton.LeftButton, pos=point)
    assert dialog.choice.current == 1 and dialog.choice.takes_mine == [None, None]


def test_a_drag_moves_all_tiles_and_takes_nothing(qtbot, dialog):
    start = dialog.view.tile(MINE).center()
    before = [dialog.view.place_on_widget(0, tile).x() for tile in range(4)]
    dialog.view.zoom = dialog.view.zoom.zoomed(4, 100, 100, dialog.view.shape, (300, 200))
    before = [dialog.view.place_on_widget(0, tile).x() for tile in range(4)]
    qtbot.mousePress(dialog.view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(dialog.view, start + QPointF(40, 0).toPoint())
    qtbot.mouseRelease(dialog.view, Qt.MouseButton.LeftButton, pos=start + QPointF(40, 0).toPoint())
    after = [dialog.view.place_on_widget(0, tile).x() for tile in range(4)]
    moved = [late - early for late, early in zip(after, before, strict=True)]
    assert moved == pytest.approx([moved[0]] * 4) and dialog.choice.takes_mine == [None, None]


def test_the_result_is_seen_as_it_is_decided(qtbot, dialog):
    def colour_of(tile):
        centre = dialog.view.place_on_widget(0, tile).center()
        x = round(centre.x() + (dialog.view.place_on_widget(0, tile).width() - 12) / 4)
        picture = dialog.view.grab().toImage()
        return picture.pixelColor(x, round(centre.y())).name()

    dialog.list.setCurrentRow(0)
    assert colour_of(MINE) != colour_of(THEIRS)
    dialog.take_all(True)
    assert colour_of(3) == colour_of(MINE)
    dialog.take_all(False)
    assert colour_of(3) == colour_of(THEIRS)


def test_a_choice_that_is_not_finished_is_no_mask(meeting):
    choice = MergeChoice(meeting)
    choice.take(True)
    with pytest.raises(ValueError, match="shorter"):
        choice.merged()
