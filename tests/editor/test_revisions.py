"""The saved revisions of a mask in the window, and the way back to one."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.dialogs.revisions import revision_list
from editor.dialogs.revisions.dialog import ALONE, BEFORE, ON_SCREEN
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.sealing import seal
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject
from tests.editor.conftest import newest_pixels, open_again, paint, shown, wait
from tests.segmentation.saved_labels import save_label


def masks_of(count, shape=(96, 144)):
    """One mask after the other, each with a block more."""
    masks = [np.zeros(shape, np.uint8)]
    for number in range(1, count):
        masks.append(masks[-1].copy())
        masks[-1][10 : 10 + number, 10:20] = 255
    return masks


MASKS = masks_of(4)


@pytest.fixture
def saved(qtbot, opened, drawn_folder):
    """The open car with four revisions of its first mask, the third one damaged."""
    people = ("Anna", "Ben", "Carla", "Ben")
    for person, mask in zip(people, MASKS, strict=True):
        save_label(drawn_folder / "redcar_01.jpg", mask, author=person)
    record_file(drawn_folder, 3).write_text("{}")
    open_again(qtbot, opened, drawn_folder)
    return opened


def record_file(folder, number, key="redcar_01"):
    return folder / ".masks" / "labels" / key / f"r{number:06d}.json"


@pytest.fixture
def show(qtbot, monkeypatch):
    """Opens the dialog by its command and does not wait for its end."""
    dialogs = []

    def opened_by(application):
        monkeypatch.setattr("editor.window.dialogs.show_dialog", dialogs.append)
        application.window.actions_of["mask.revisions"].trigger()
        dialog = dialogs[-1]
        qtbot.addWidget(dialog)
        dialog.show()
        wait(qtbot, lambda: application.background.is_idle)
        return dialog

    yield opened_by
    for dialog in dialogs:
        dialog.reject()


def choose(qtbot, application, dialog, row):
    """Go to a row with the arrow keys, as a person does."""
    while dialog.list.currentIndex().row() != row:
        below = dialog.list.currentIndex().row() < row
        QTest.keyClick(dialog.list, Qt.Key.Key_Down if below else Qt.Key.Key_Up)
    wait(qtbot, lambda: application.background.is_idle)


def compare_with(qtbot, application, dialog, choice):
    QTest.mouseClick(dialog.compare_with.button(choice), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    wait(qtbot, lambda: application.background.is_idle)


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_revision_is_listed_newest_first_with_who_and_a_picture(qtbot, saved, show):
    dialog = show(saved)
    rows = [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]
    assert [row.split(",")[0] for row in rows] == ["Revision 4", "Revision 3", "Revision 2", "Revision 1"]
    assert "Ben" in rows[0] and "Anna" in rows[3]
    qtbot.waitUntil(lambda: dialog.model.kept_pictures == 3)
    assert dialog.heading.text() == "4 revisions, the newest first"


def test_a_damaged_one_is_listed_with_the_sentence_why(qtbot, saved, show):
    dialog = show(saved)
    choose(qtbot, saved, dialog, 1)
    assert "cannot be read" in dialog.model.index(1).data()
    assert "Revision 3 of the mask of redcar_01 is damaged" in dialog.picture.words
    assert not dialog.go_back.isEnabled()


def test_one_that_a_newer_carmask_saved_is_listed_with_the_sentence_why(qtbot, saved, show, drawn_folder):
    newer = LabelStore(drawn_folder).newest("redcar_01")
    content = b'{"schema": 99, "revision": 5}\n'
    record_file(drawn_folder, newer.revision + 1).write_bytes(seal(content))
    dialog = show(saved)
    assert dialog.chosen.number == 5
    assert "was saved by a newer carmask" in dialog.picture.words


def test_the_chosen_one_is_compared_with_the_readable_one_before(qtbot, saved, show):
    dialog = show(saved)
    assert dialog.compare_with.checkedId() == BEFORE
    assert dialog.counts.text() == "20 pixels added, 0 taken away"  # the third is damaged, so since the second
    choose(qtbot, saved, dialog, 3)
    assert dialog.counts.text() == "This is the first revision."


def test_it_is_compared_with_the_mask_on_the_screen_unsaved_strokes_and_all(qtbot, saved, show):
    paint(saved, row=80, column=100)
    painted = shown(saved).mask.pixels.copy()
    dialog = show(saved)
    compare_with(qtbot, saved, dialog, ON_SCREEN)
    choose(qtbot, saved, dialog, 2)
    away = np.count_nonzero(painted > MASKS[1])
    assert dialog.counts.text() == f"0 pixels added, {away:,} taken away"
    compare_with(qtbot, saved, dialog, ALONE)
    assert dialog.counts.text() == "" and dialog.picture.compared.other is None


def test_going_back_is_one_step_to_undo_and_loses_no_unsaved_stroke(qtbot, saved, show):
    paint(saved, row=80, column=100)
    painted = shown(saved).mask.pixels.copy()
    dialog = show(saved)
    choose(qtbot, saved, dialog, 2)
    press(dialog.go_back)
    assert not dialog.isVisible()
    assert np.array_equal(shown(saved).mask.pixels, MASKS[1])
    assert shown(saved).history.undo_title == "Revision 2"
    saved.window.actions_of["edit.undo"].trigger()
    assert np.array_equal(shown(saved).mask.pixels, painted)


def test_the_usual_save_makes_it_a_new_revision_and_nothing_is_lost(qtbot, saved, show, drawn_folder):
    dialog = show(saved)
    choose(qtbot, saved, dialog, 2)
    press(dialog.go_back)
    saved.desk.save_shown()
    wait(qtbot, lambda: not saved.desk.saving.is_busy)
    store = LabelStore(drawn_folder)
    assert [record.revision for record in store.revisions("redcar_01")] == [1, 2, 4, 5]
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), MASKS[1])


def test_what_is_on_the_screen_already_cannot_be_gone_back_to(qtbot, saved, show):
    dialog = show(saved)
    assert not dialog.go_back.isEnabled() and dialog.why_not_back.text() == "This is the mask on the screen."
    choose(qtbot, saved, dialog, 2)
    assert dialog.go_back.isEnabled() and dialog.go_back.text() == "Go back to this"


def test_closed_without_going_back_nothing_has_changed(qtbot, saved, show):
    dialog = show(saved)
    choose(qtbot, saved, dialog, 3)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert np.array_equal(shown(saved).mask.pixels, MASKS[3]) and not shown(saved).is_dirty


def test_a_mask_of_another_size_is_told_and_not_gone_back_to(qtbot, opened, drawn_folder, show):
    save_label(drawn_folder / "redcar_01.jpg", np.zeros((48, 72), np.uint8))
    dialog = show(opened)
    assert "has 72 x 48 pixels, the photo 144 x 96" in dialog.picture.words
    assert not dialog.go_back.isEnabled()


def test_a_mask_whose_picture_is_gone_is_told(qtbot, saved, show, drawn_folder):
    for picture in (drawn_folder / ".masks" / "labels" / "redcar_01").glob("m-*.png"):
        picture.unlink()
    dialog = show(saved)
    assert "cannot be read" in dialog.picture.words
    assert dialog.model.rowCount() == 4


def test_where_nothing_is_saved_it_says_how_to_save(qtbot, opened, show):
    dialog = show(opened)
    assert "No mask of this angle is saved yet" in dialog.picture.words
    assert dialog.model.rowCount() == 0 and not dialog.go_back.isEnabled()


def test_with_the_glass_in_hand_it_is_about_the_glass(qtbot, saved, drawn_folder, show):
    save_label(drawn_folder / "redcar_01.jpg", MASKS[2], kind=GLASS_MASKS, author="Glazier")
    saved.window.actions_of["mask.paint_glass"].trigger()
    dialog = show(saved)
    assert dialog.windowTitle() == "Revisions of this glass mask"
    assert "Glazier" in dialog.model.index(0).data()
    press(dialog.go_back)
    assert np.array_equal(shown(saved).of(Subject.GLASS).mask.pixels, MASKS[2])
    assert np.array_equal(shown(saved).mask.pixels, MASKS[3])


def test_of_many_revisions_few_pictures_are_in_memory_and_no_run_lengths(
    qtbot, opened, drawn_folder, show, monkeypatch
):
    monkeypatch.setattr(revision_list, "KEPT_PICTURES", 8)
    photo = drawn_folder / "redcar_01.jpg"
    for number in range(30):
        save_label(photo, MASKS[number % 4], note=str(number))
    dialog = show(opened)
    for row in (0, 15, 29):
        dialog.list.scrollTo(dialog.model.index(row))
        dialog.list.grab()
        wait(qtbot, lambda: opened.background.is_idle)
    assert 0 < dialog.model.kept_pictures <= 8
    assert all(not revision.record.changed for revision in dialog.model.revisions)


def test_the_wheel_zooms_a_drag_moves_and_a_double_click_shows_all(qtbot, saved, show):
    picture = show(saved).picture
    whole = picture.grab().toImage()
    middle = QPointF(picture.rect().center())
    turn = QWheelEvent(
        middle, picture.mapToGlobal(middle), QPoint(), QPoint(0, 360), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(picture, turn)
    close = picture.grab().toImage()
    assert close != whole
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    QTest.mouseMove(picture, middle.toPoint() + QPoint(60, 30))
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=middle.toPoint() + QPoint(60, 30))
    assert picture.grab().toImage() != close
    QTest.mouseDClick(picture, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert picture.grab().toImage() == whole


def test_it_reads_nothing_more_once_it_is_closed(qtbot, saved, show):
    dialog = show(saved)
    dialog.reject()
    dialog.list.grab()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LayoutRequest))
    assert saved.background.is_idle
