"""Accepting, rejecting with a reason, and taking either back: each a revision that says who and why."""

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.commands.keymap import Keymap
from editor.commands.presets import PRESETS
from editor.commands.table import COMMANDS
from editor.dialogs.reject import TITLES, RejectDialog
from editor.document.view_document import ViewState
from editor.settings.schema import KEYS_PRESET
from editor.strip.strip_model import StripModel
from segmentation.labels.record import LONGEST_NOTE, REASONS
from segmentation.labels.review import REASON_WORDS
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore
from tests.editor.conftest import open_again, paint, wait

REVIEWS = ("mask.accept", "mask.accept_car", "mask.accept_rest", "mask.reject", "mask.take_back")


def press(application, command):
    """Press the first key of a command on the window."""
    QTest.keySequence(application.window, application.window.keymap[command][0])


def settled(qtbot, application):
    wait(qtbot, lambda: not application.desk.saving.is_busy)


def revisions(folder, key="redcar_01"):
    return LabelStore(folder).revisions(key)


@pytest.fixture
def answer(opened, monkeypatch):
    """Answers the question why a mask is rejected as a hand at the keyboard does: with these keys."""
    keys = [Qt.Key.Key_3, Qt.Key.Key_Return]

    def show(dialog):
        dialog.show()
        for key in keys:
            QTest.keyClick(dialog, key)

    monkeypatch.setattr("editor.window.dialogs.show_dialog", show)
    return keys


@pytest.fixture
def dialog(qtbot):
    dialog = RejectDialog("redcar_01.jpg")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


# --- at the desk


def test_a_key_a_number_and_enter_reject_a_mask_and_go_on(qtbot, opened, drawn_folder, answer):
    opened.desk.author.choose("Cleo")
    press(opened, "mask.reject")
    assert opened.desk.document.shown_index == 1
    settled(qtbot, opened)
    (record,) = revisions(drawn_folder)
    assert (record.review, record.reason, record.reviewer, record.note) == ("rejected", "wheel", "Cleo", "")
    assert opened.desk.document.views[0].state is ViewState.REJECTED


def test_esc_rejects_nothing(qtbot, opened, drawn_folder, answer):
    answer[:] = [Qt.Key.Key_3, Qt.Key.Key_Escape]
    press(opened, "mask.reject")
    assert opened.desk.document.shown_index == 0 and revisions(drawn_folder) == []


def test_a_car_that_is_left_under_the_question_is_not_rejected_and_nor_is_the_next_one(
    qtbot, two_cars, drawn_folder, monkeypatch
):
    gate, desk, closed = threading.Event(), two_cars.desk, []
    _, second = two_cars.window.cars.listed
    paint(two_cars)
    two_cars.disk.run(gate.wait, lambda _: None, lambda _: None)
    desk.open_car(second)
    assert desk.is_leaving

    def show(dialog):
        dialog.show()
        QTest.keyClick(dialog, Qt.Key.Key_3)
        gate.set()
        wait(qtbot, lambda: desk.document.car is second)
        closed.append(dialog.isHidden())
        dialog.accept()  # as a key does that was pressed in the last moment

    monkeypatch.setattr("editor.window.dialogs.show_dialog", show)
    press(two_cars, "mask.reject")
    settled(qtbot, two_cars)
    assert closed == [True] and revisions(drawn_folder, "zebra_01") == []
    assert not any(record.review for record in revisions(drawn_folder))


def test_the_strip_says_that_an_angle_is_rejected_by_whom_and_why(qtbot, opened, drawn_folder):
    opened.desk.author.choose("Cleo")
    opened.window.reviewing.reject_shown("antenna", "Left of the door.\n")
    settled(qtbot, opened)
    row = opened.window.strip.model().index(0)
    assert isinstance(row.model(), StripModel)
    words = "rejected by Cleo: antenna (Left of the door.)"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == f"Angle 1, {words}"
    assert f"redcar_01.jpg: {words}" in row.data(Qt.ItemDataRole.ToolTipRole)


def test_strokes_on_a_rejected_mask_make_it_a_corrected_one(qtbot, opened, drawn_folder):
    opened.window.reviewing.reject_shown("glare", "")
    settled(qtbot, opened)
    opened.desk.show_angle(0)
    paint(opened)
    assert opened.desk.document.shown.state is ViewState.CORRECTED
    press(opened, "file.save")
    settled(qtbot, opened)
    assert [state_of(record) for record in revisions(drawn_folder)] == [LabelState.REJECTED, LabelState.CORRECTED]


@pytest.mark.parametrize("review", ["accepted", "rejected"])
def test_what_was_said_of_a_mask_is_taken_back_as_a_revision(qtbot, opened, drawn_folder, review):
    author, reviewing = opened.desk.author, opened.window.reviewing
    author.choose("Ann")
    reviewing.accept_shown() if review == "accepted" else reviewing.reject_shown("other", "")
    settled(qtbot, opened)
    author.choose("Cleo")
    opened.desk.show_angle(0)
    press(opened, "mask.take_back")
    settled(qtbot, opened)
    first, second = revisions(drawn_folder)
    assert (first.review, first.reviewer) == (review, "Ann")
    assert (second.review, second.reviewer, second.author, second.reason) == ("", "Cleo", first.author, "")
    assert second.mask_file == first.mask_file and opened.desk.document.shown.state is ViewState.NETWORK


def test_there_is_nothing_to_take_back_of_a_mask_that_nobody_reviewed(qtbot, opened, drawn_folder):
    action = opened.window.actions_of["mask.take_back"]
    assert not action.isEnabled()
    opened.window.reviewing.take_back()
    settled(qtbot, opened)
    assert revisions(drawn_folder) == []
    opened.window.reviewing.accept_shown()
    settled(qtbot, opened)
    opened.desk.show_angle(0)
    assert action.isEnabled()
    paint(opened)
    assert not action.isEnabled()  # its strokes were accepted by nobody


def test_the_author_of_a_mask_stays_its_author_when_another_accepts_it(qtbot, opened, drawn_folder):
    opened.desk.author.choose("Ann")
    paint(opened)
    press(opened, "file.save")
    settled(qtbot, opened)
    opened.desk.author.choose("Cleo")
    press(opened, "mask.accept")
    settled(qtbot, opened)
    assert [(record.author, record.reviewer) for record in revisions(drawn_folder)] == [("Ann", ""), ("Ann", "Cleo")]


def test_a_car_with_a_rejected_angle_is_not_accepted_over_it(qtbot, opened, drawn_folder):
    opened.window.reviewing.reject_shown("reshoot", "")
    settled(qtbot, opened)
    press(opened, "mask.accept_car")
    settled(qtbot, opened)
    assert "the mask at angle 1 is rejected" in opened.window.notices.text
    assert [record.review for record in revisions(drawn_folder)] == ["rejected"]
    assert revisions(drawn_folder, "redcar_02") == []


def test_what_keeps_a_car_from_being_accepted_is_said_with_a_button_that_accepts_the_rest(
    qtbot, two_cars, drawn_folder
):
    desk, notices = two_cars.desk, two_cars.window.notices
    two_cars.window.reviewing.reject_shown("reshoot", "")
    settled(qtbot, two_cars)
    press(two_cars, "mask.accept_car")
    assert "the mask at angle 1 is rejected" in notices.text and notices.offered.isVisible()
    notices.offered.click()
    wait(qtbot, lambda: desk.document.car.car_id == "zebra")
    found = [[record.review for record in revisions(drawn_folder, f"redcar_{angle:02d}")] for angle in (1, 2, 3)]
    assert found == [["rejected"], ["accepted"], ["accepted"]]
    assert notices.isHidden()


def test_the_rest_is_accepted_by_a_key_without_what_has_no_mask(qtbot, two_cars, drawn_folder):
    document = two_cars.desk.document
    document.views[1].forget()
    press(two_cars, "mask.accept_rest")
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    assert [len(revisions(drawn_folder, f"redcar_{angle:02d}")) for angle in (1, 2, 3)] == [1, 0, 1]


def test_a_rejected_mask_that_was_mended_is_part_of_the_rest(qtbot, opened):
    opened.window.reviewing.reject_shown("wheel", "")
    settled(qtbot, opened)
    opened.desk.show_angle(0)
    paint(opened)
    press(opened, "mask.accept_rest")
    settled(qtbot, opened)
    assert {view.state for view in opened.desk.document.views} == {ViewState.ACCEPTED}


@pytest.mark.parametrize("command", ["mask.accept_car", "mask.accept_rest"])
def test_a_rejection_on_its_way_to_the_disk_is_not_accepted_over(qtbot, opened, drawn_folder, slow_disk, command):
    opened.window.reviewing.reject_shown("reshoot", "")
    press(opened, command)
    slow_disk.set()
    settled(qtbot, opened)
    assert [record.review for record in revisions(drawn_folder)] == ["rejected"]


def test_where_no_angle_is_left_to_accept_nothing_is_offered(qtbot, opened):
    opened.window.reviewing.reject_shown("reshoot", "")
    press(opened, "mask.accept_rest")
    settled(qtbot, opened)
    assert not opened.window.actions_of["mask.accept_rest"].isEnabled()
    press(opened, "mask.accept_car")
    assert "No other angle is left to accept" in opened.window.notices.text
    assert not opened.window.notices.offered.isVisible()


def test_opened_again_each_angle_is_as_it_was_left(qtbot, opened, drawn_folder):
    opened.window.reviewing.reject_shown("glass", "Rear window.")
    opened.window.reviewing.accept_shown()
    settled(qtbot, opened)
    open_again(qtbot, opened, drawn_folder)
    assert [view.state for view in opened.desk.document.views[:2]] == [ViewState.REJECTED, ViewState.ACCEPTED]


# --- the question


def test_every_reason_has_a_title_and_words():
    assert tuple(TITLES) == REASONS == tuple(REASON_WORDS)


@pytest.mark.parametrize("place", range(len(REASONS)))
def test_each_reason_has_its_number(dialog, place):
    QTest.keyClick(dialog, Qt.Key.Key_1 + place)
    assert dialog.reason == REASONS[place] and dialog.reject_mask.isEnabled()


def test_each_reason_can_be_clicked(dialog):
    for place, reason in enumerate(REASONS):
        QTest.mouseClick(dialog._reasons.button(place), Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
        assert dialog.reason == reason


def test_without_a_reason_nothing_is_rejected(dialog):
    assert not dialog.reject_mask.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.reason == ""


def test_numbers_in_the_note_belong_to_the_note(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_2)
    dialog.note.setFocus()
    QTest.keyClicks(dialog.note, "3 px too wide")
    assert (dialog.reason, dialog.note.text()) == ("glass", "3 px too wide")


def test_a_note_is_no_longer_than_a_record_takes(dialog):
    QTest.keyClicks(dialog.note, "a" * (LONGEST_NOTE + 10))
    assert len(dialog.note.text()) == LONGEST_NOTE


# --- keys


@pytest.mark.parametrize("preset", PRESETS)
def test_whichever_program_the_hands_know_reviews_have_keys_of_their_own(settings, preset):
    settings.change(KEYS_PRESET, preset)
    keymap = Keymap(settings, COMMANDS)
    taken = [key for command in COMMANDS for key in keymap[command.id]]
    for command in REVIEWS:
        assert keymap[command] and all(taken.count(key) == 1 for key in keymap[command])
