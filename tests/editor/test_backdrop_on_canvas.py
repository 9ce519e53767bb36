"""The backdrop moved on the canvas: by real presses and keys, however the photo lies, and as the export knows it."""

import shutil

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from editor.canvas.backdrop_grips import STAND
from editor.canvas.display import Display
from editor.canvas.photo_painting import EMPTY
from editor.desk.stand_editing import Grip
from segmentation.cutout.stand import Stand
from segmentation.masks.subject import Subject
from tests.editor.conftest import PATIENCE_MS, shown
from tests.editor.moving_backdrop import drag, kept, now, on_widget, rested

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TOLD = Stand(0.65, (0.8, 0.5), 0.5)


@pytest.fixture
def hall(tmp_path):
    """A picture with a floor as backdrop."""
    rows, columns = np.mgrid[0:600, 0:1000]
    pixels = np.dstack((rows / 3, columns / 5, 255 - rows / 3)).astype(np.uint8)
    Image.fromarray(pixels).save(tmp_path / "hall.png")
    (tmp_path / "hall.json").write_text('{"horizon": 0.65, "spot": [0.8, 0.5], "scale": 0.5}')
    return str(tmp_path / "hall.png")


@pytest.fixture
def moving(qtbot, opened, hall):
    """The editor whose canvas has the grips of that backdrop."""
    opened.window.dialogs.backdrop.show(hall)
    opened.window.actions_of["backdrop.move"].trigger()
    rested(qtbot, opened)
    return opened


@pytest.mark.parametrize("turn", [0.0, 90.0, -30.0])
@pytest.mark.parametrize("zoom", [None, 300.0])
def test_a_place_of_the_floor_follows_the_pointer_however_the_photo_lies(qtbot, moving, hall, turn, zoom):
    canvas = moving.window.canvas
    canvas.turn_to(turn)
    if zoom:
        canvas.zoom_to(zoom)
    place = (0.72, 0.45)
    begin = on_widget(moving, *place)
    drag(canvas, begin, begin + QPoint(9, 6))
    assert kept(moving, hall) is not None and kept(moving, hall) != TOLD
    gone = on_widget(moving, *place) - (begin + QPoint(9, 6))
    assert max(abs(gone.x()), abs(gone.y())) <= 2
    rested(qtbot, moving)
    assert not shown(moving).is_dirty


def test_the_horizon_and_the_ends_of_the_bar_are_taken_where_they_are_and_the_ends_come_back(qtbot, moving, hall):
    canvas = moving.window.canvas
    at = on_widget(moving, 0.65, 0.32)
    drag(canvas, at, at - QPoint(0, 20))
    assert (on_widget(moving, now(moving).horizon, 0.32) - at + QPoint(0, 20)).manhattanLength() <= 1
    assert (*now(moving).spot, now(moving).scale) == pytest.approx((0.8, 0.5, 0.5))
    end = on_widget(moving, 0.8, 0.75)
    QTest.mousePress(canvas, LEFT, NO_KEY, end)
    QTest.mouseMove(canvas, end + QPoint(20, 0))
    drawn = canvas.marking(STAND)
    places = drawn.places(canvas.transform, canvas.photo_shape[1])
    assert places.bar[1] == pytest.approx((end.x() + 20, end.y()), abs=1.5)  # it is under the hand
    QTest.mouseRelease(canvas, LEFT, NO_KEY, end + QPoint(20, 0))
    places = canvas.marking(STAND).places(canvas.transform, canvas.photo_shape[1])
    assert places.bar[1] == pytest.approx((end.x(), end.y()), abs=1.5)  # as wide as the cars are
    assert kept(moving, hall).scale < 0.5
    rested(qtbot, moving)


def test_while_it_is_dragged_a_rough_backdrop_is_shown_and_the_whole_picture_after_a_rest(qtbot, moving):
    canvas = moving.window.canvas
    begin = on_widget(moving, 0.7, 0.5)
    QTest.mousePress(canvas, LEFT, NO_KEY, begin)
    QTest.mouseMove(canvas, begin + QPoint(25, 0))
    assert canvas.staged.pictures.levels == []
    QTest.mouseRelease(canvas, LEFT, NO_KEY, begin + QPoint(25, 0))
    rested(qtbot, moving)
    assert canvas.staged.pictures.stale == EMPTY and canvas.staged.stage.wish.stand == now(moving).rounded


def test_the_pointer_says_what_it_would_take(moving):
    canvas = moving.window.canvas
    canvas.turn_to(0)

    def shape_at(row, column):
        QTest.mouseMove(canvas, on_widget(moving, row, column))
        return canvas.cursor().shape()

    assert shape_at(0.72, 0.4) is Qt.CursorShape.OpenHandCursor
    assert shape_at(0.65, 0.5) is Qt.CursorShape.SizeVerCursor
    assert shape_at(0.8, 0.25) is Qt.CursorShape.SizeHorCursor
    canvas.turn_to(90)
    assert shape_at(0.65, 0.5) is Qt.CursorShape.SizeHorCursor


def test_keys_move_what_the_eye_sees_move_and_go_by_the_screen(qtbot, moving):
    canvas, before = moving.window.canvas, now(moving)
    angle = moving.desk.document.shown_index
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert now(moving).spot[1] < before.spot[1] and moving.desk.document.shown_index == angle
    small = before.spot[1] - now(moving).spot[1]
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert now(moving).spot[1] - before.spot[1] + small == pytest.approx(8 * small, rel=1e-3)
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert now(moving).scale < before.scale  # the backdrop is larger
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert now(moving).horizon < before.horizon
    canvas.turn_to(180)
    moving.window.grips.grip = Grip.SPOT
    column = now(moving).spot[1]
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert now(moving).spot[1] > column
    rested(qtbot, moving)


def test_esc_takes_a_drag_back_and_the_next_one_ends_it(qtbot, moving, hall):
    canvas, actions = moving.window.canvas, moving.window.actions_of
    begin = on_widget(moving, 0.7, 0.5)
    QTest.mousePress(canvas, LEFT, NO_KEY, begin)
    QTest.mouseMove(canvas, begin + QPoint(25, 6))
    assert kept(moving, hall) is not None
    actions["edit.cancel"].trigger()
    assert kept(moving, hall) is None and moving.window.grips.are_shown
    QTest.mouseMove(canvas, begin + QPoint(60, 6))
    QTest.mouseRelease(canvas, LEFT, NO_KEY, begin + QPoint(60, 6))
    assert kept(moving, hall) is None
    actions["edit.cancel"].trigger()
    assert not moving.window.grips.are_shown and canvas.marking(STAND) is None
    rested(qtbot, moving)


def test_undo_and_backspace_take_back_moves_and_no_strokes(qtbot, moving, hall):
    canvas, actions = moving.window.canvas, moving.window.actions_of
    assert not actions["edit.undo"].isEnabled()
    begin = on_widget(moving, 0.7, 0.5)
    drag(canvas, begin, begin + QPoint(20, 0))
    first = kept(moving, hall)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert kept(moving, hall) != first
    actions["edit.undo"].trigger()
    assert kept(moving, hall) == first
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    assert kept(moving, hall) is None and not actions["edit.undo"].isEnabled()
    rested(qtbot, moving)


def test_tools_paint_nothing_meanwhile_and_a_stroke_or_shape_that_was_begun_is_kept(qtbot, opened, hall):
    window = opened.window
    canvas = window.canvas
    window.dialogs.backdrop.show(hall)
    QTest.mousePress(canvas, LEFT, NO_KEY, QPoint(300, 200))
    QTest.mouseMove(canvas, QPoint(330, 200))
    window.actions_of["backdrop.move"].trigger()
    assert shown(opened).history.titles and not shown(opened).painting
    QTest.mouseRelease(canvas, LEFT, NO_KEY, QPoint(330, 200))
    strokes, mask = len(shown(opened).history.titles), shown(opened).mask.pixels.copy()
    rested(qtbot, opened)
    assert window.hand_label.text() == "Moving the backdrop"
    drag(canvas, QPoint(300, 220), QPoint(340, 230))
    QTest.mouseDClick(canvas, LEFT, NO_KEY, QPoint(310, 220))
    assert len(shown(opened).history.titles) == strokes and np.array_equal(shown(opened).mask.pixels, mask)
    window.actions_of["backdrop.move"].trigger()
    assert not window.grips.are_shown
    assert window.hand_label.text() == "Brush paints"
    window.actions_of["edit.polygon"].trigger()
    QTest.mouseClick(canvas, LEFT, NO_KEY, QPoint(300, 220))
    QTest.mouseClick(canvas, LEFT, NO_KEY, QPoint(340, 220))
    corners = len(window.hand.tool.loop)
    window.actions_of["backdrop.move"].trigger()
    QTest.mouseDClick(canvas, LEFT, NO_KEY, QPoint(320, 240))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert not window.grips.are_shown and len(window.hand.tool.loop) == corners and window.hand.tool.is_busy
    rested(qtbot, opened)


@pytest.mark.parametrize("command", ["edit.brush", "edit.lasso", "display.next", "view.sheet", "mask.paint_glass"])
def test_a_tool_another_display_another_page_and_the_glass_end_it(qtbot, moving, command):
    moving.window.actions_of[command].trigger()
    assert not moving.window.grips.are_shown and moving.window.canvas.marking(STAND) is None
    assert not moving.window.actions_of["backdrop.move"].isChecked()
    qtbot.waitUntil(lambda: moving.background.is_idle, timeout=PATIENCE_MS)


def test_panning_zooming_and_another_angle_go_on_as_ever(qtbot, moving):
    canvas = moving.window.canvas
    canvas.zoom_to(200)
    before, stand = canvas.transform, now(moving)
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, NO_KEY, QPoint(300, 200))
    QTest.mouseMove(canvas, QPoint(320, 210))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, NO_KEY, QPoint(320, 210))
    assert (canvas.transform.x, canvas.transform.y) == (before.x + 20, before.y + 10) and now(moving) == stand
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert moving.desk.document.shown_index == 1 and moving.window.grips.are_shown
    rested(qtbot, moving)
    assert now(moving) == stand


def test_cars_stand_again_as_the_backdrop_says_and_that_can_be_taken_back(qtbot, moving, hall):
    canvas, actions = moving.window.canvas, moving.window.actions_of
    assert not actions["backdrop.put_back"].isEnabled()
    begin = on_widget(moving, 0.7, 0.5)
    drag(canvas, begin, begin + QPoint(20, 0))
    moved = kept(moving, hall)
    actions["backdrop.put_back"].trigger()
    assert kept(moving, hall) is None and now(moving).numbers == pytest.approx(TOLD.numbers)
    actions["edit.undo"].trigger()
    assert kept(moving, hall) == moved
    rested(qtbot, moving)


def test_where_the_backdrop_says_can_be_taken_back_without_grips_before(qtbot, moving, hall):
    actions = moving.window.actions_of
    QTest.keyClick(moving.window.canvas, Qt.Key.Key_Right)
    moved = kept(moving, hall)
    actions["backdrop.move"].trigger()
    moving.window.canvas.set_display(Display.OVERLAY)
    actions["backdrop.put_back"].trigger()
    assert kept(moving, hall) is None and moving.window.canvas.shows_backdrop
    actions["edit.undo"].trigger()
    assert kept(moving, hall) == moved
    rested(qtbot, moving)


def test_undo_takes_back_moves_of_the_backdrop_that_is_shown_and_of_no_other(qtbot, moving, hall, tmp_path):
    canvas, actions = moving.window.canvas, moving.window.actions_of
    other = str(tmp_path / "other.png")
    shutil.copy(hall, other)
    shutil.copy(tmp_path / "hall.json", tmp_path / "other.json")
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    in_hall = kept(moving, hall)
    moving.window.dialogs.backdrop.show(other)
    assert moving.window.grips.are_shown and not actions["edit.undo"].isEnabled()
    rested(qtbot, moving)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    assert kept(moving, other) is None and kept(moving, hall) == in_hall
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    actions["edit.undo"].trigger()
    assert kept(moving, other) is None and kept(moving, hall) == in_hall
    moving.window.dialogs.backdrop.show(hall)
    rested(qtbot, moving)
    actions["edit.undo"].trigger()
    actions["edit.undo"].trigger()
    assert kept(moving, hall) is None and not actions["edit.undo"].isEnabled()
    rested(qtbot, moving)


def test_a_drag_ends_where_another_backdrop_comes(qtbot, moving, hall, tmp_path):
    canvas, other = moving.window.canvas, str(tmp_path / "other.png")
    shutil.copy(hall, other)
    shutil.copy(tmp_path / "hall.json", tmp_path / "other.json")
    begin = on_widget(moving, 0.7, 0.5)
    QTest.mousePress(canvas, LEFT, NO_KEY, begin)
    QTest.mouseMove(canvas, begin + QPoint(25, 0))
    in_hall = kept(moving, hall)
    moving.window.dialogs.backdrop.show(other)
    QTest.mouseMove(canvas, begin + QPoint(60, 0))
    moving.window.actions_of["edit.cancel"].trigger()
    QTest.mouseRelease(canvas, LEFT, NO_KEY, begin + QPoint(60, 0))
    assert kept(moving, other) is None and kept(moving, hall) == in_hall
    rested(qtbot, moving)


def test_keys_move_nothing_that_the_pointer_holds_and_esc_takes_back_the_drag(qtbot, moving, hall):
    canvas, begin = moving.window.canvas, on_widget(moving, 0.7, 0.5)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    before = kept(moving, hall)
    QTest.mousePress(canvas, LEFT, NO_KEY, begin)
    QTest.mouseMove(canvas, begin + QPoint(25, 0))
    dragged = kept(moving, hall)
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert kept(moving, hall) == dragged != before
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NO_KEY, begin)
    assert kept(moving, hall) == before
    moving.window.actions_of["edit.undo"].trigger()
    assert kept(moving, hall) is None and not moving.window.actions_of["edit.undo"].isEnabled()
    rested(qtbot, moving)


def test_esc_takes_back_a_drag_in_which_cars_were_put_back(qtbot, moving, hall):
    canvas, actions, begin = moving.window.canvas, moving.window.actions_of, on_widget(moving, 0.7, 0.5)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    before = kept(moving, hall)
    QTest.mousePress(canvas, LEFT, NO_KEY, begin)
    QTest.mouseMove(canvas, begin + QPoint(25, 0))
    actions["backdrop.put_back"].trigger()
    assert kept(moving, hall) is None
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NO_KEY, begin)
    assert kept(moving, hall) == before
    rested(qtbot, moving)


def test_a_key_that_is_held_until_the_backdrop_is_there_makes_one_step(qtbot, opened, hall):
    opened.window.dialogs.backdrop.show(hall)
    opened.window.actions_of["backdrop.move"].trigger()
    canvas, actions = opened.window.canvas, opened.window.actions_of
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, NO_KEY, "", True)  # a repeat
    assert canvas.staged.stage is None
    QTest.keyPress(canvas, Qt.Key.Key_Right)
    rested(qtbot, opened)
    assert kept(opened, hall) is None
    for _ in range(3):
        QApplication.sendEvent(canvas, held)
    QTest.keyRelease(canvas, Qt.Key.Key_Right)
    assert kept(opened, hall) is not None
    actions["edit.undo"].trigger()
    assert kept(opened, hall) is None and not actions["edit.undo"].isEnabled()
    rested(qtbot, opened)


@pytest.mark.parametrize("command", ["edit.number_plate", "mask.paint_smart_edge"])
def test_one_note_is_there_at_a_time(qtbot, opened, hall, command):
    window = opened.window
    notes = window.subjects.note, window.plates.note
    window.dialogs.backdrop.show(hall)
    window.actions_of[command].trigger()
    assert [note.isVisible() for note in notes].count(True) == 1
    window.actions_of["backdrop.move"].trigger()
    moving = window.canvas.findChild(QLabel, "backdrop_note")
    assert moving.isVisible() and not any(note.isVisible() for note in notes)
    window.actions_of["backdrop.move"].trigger()
    assert not moving.isVisible() and [note.isVisible() for note in notes].count(True) == 1
    rested(qtbot, opened)


def test_while_the_smart_edge_is_brushed_the_backdrop_is_moved_and_brushing_goes_on_afterwards(qtbot, opened, hall):
    window, canvas = opened.window, opened.window.canvas
    window.dialogs.backdrop.show(hall)
    window.actions_of["mask.paint_smart_edge"].trigger()
    canvas.set_display(Display.BACKDROP)
    rested(qtbot, opened)
    window.actions_of["backdrop.move"].trigger()
    begin = on_widget(opened, 0.72, 0.45)
    drag(canvas, begin, begin + QPoint(9, 6))
    assert kept(opened, hall) is not None and not shown(opened).is_dirty
    rested(qtbot, opened)
    assert canvas.staged.stage.wish.stand == kept(opened, hall) and canvas.shows_result
    window.actions_of["backdrop.move"].trigger()
    assert not window.grips.are_shown and opened.desk.document.subject is Subject.SMART_EDGE
    drag(canvas, QPoint(300, 200), QPoint(330, 200))
    assert shown(opened).smart_edge.mask.pixels.any()
    rested(qtbot, opened)


def test_who_goes_on_to_brush_the_smart_edge_moves_the_backdrop_no_more(qtbot, moving):
    moving.window.actions_of["mask.paint_smart_edge"].trigger()
    assert not moving.window.grips.are_shown and moving.window.canvas.shows_result
    moving.window.actions_of["backdrop.move"].trigger()
    moving.window.actions_of["mask.paint_smart_edge"].trigger()
    assert not moving.window.grips.are_shown and not moving.window.canvas.shows_result
    rested(qtbot, moving)


def test_while_the_backdrop_cannot_be_shown_nothing_is_taken_hold_of(qtbot, moving, hall, tmp_path):
    canvas = moving.window.canvas
    (tmp_path / "hall.png").unlink()
    moving.desk.show_angle(1)
    canvas.set_display(Display.OVERLAY)
    moving.window.actions_of["backdrop.move"].trigger()
    qtbot.waitUntil(lambda: bool(canvas.staged.problem), timeout=PATIENCE_MS)
    drag(canvas, QPoint(300, 220), QPoint(340, 230))
    assert kept(moving, hall) is None and canvas.marking(STAND) is None and not shown(moving).is_dirty
    assert "hall.png" in canvas.legend.text
