"""Turning the photo: by keys and by a drag, with what says so and takes it back."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.canvas.split import Beside, Split
from tests.editor.turned_canvas import LEFT, NO_KEY, canvas_over, document_of, drag

MIDDLE = Qt.MouseButton.MiddleButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ANGLES = st.floats(-180, 180)


@pytest.fixture
def document(tmp_path):
    return document_of(tmp_path)


@pytest.fixture
def canvas(qtbot, document):
    return canvas_over(qtbot, document)


def hold_r(canvas):
    QTest.keyPress(canvas, Qt.Key.Key_R)


def around(canvas, degrees, far=100):
    """A point so far from the middle of the canvas, clockwise from the right."""
    turn = math.radians(degrees)
    return QPoint(round(150 + far * math.cos(turn)), round(150 + far * math.sin(turn)))


def test_r_and_a_drag_turn_the_photo_about_the_middle_and_the_hand_keeps_what_it_took(canvas, document):
    canvas.centre(200)
    taken = canvas.transform.to_photo(250, 150)
    hold_r(canvas)
    drag(canvas, around(canvas, 0), around(canvas, 40))
    QTest.keyRelease(canvas, Qt.Key.Key_R)
    assert canvas.turn == pytest.approx(40, abs=0.5)
    end = around(canvas, 40)
    assert canvas.transform.to_photo(end.x(), end.y()) == pytest.approx(taken, abs=0.5)
    assert canvas.zoom_percent == 200
    assert not document.shown.history.can_undo
    drag(canvas, QPoint(100, 100), QPoint(120, 120))
    assert document.shown.history.can_undo  # R is up again


@pytest.mark.parametrize(
    ("begin", "button", "turning", "snapping"),
    [(Qt.Key.Key_R, LEFT, NO_KEY, SHIFT), (Qt.Key.Key_Space, LEFT, SHIFT, SHIFT | CONTROL),
     (None, MIDDLE, SHIFT, SHIFT | CONTROL)],
)  # fmt: skip
def test_every_way_to_turn_has_one_in_steps_of_15_degrees(canvas, begin, button, turning, snapping):
    if begin is not None:
        QTest.keyPress(canvas, begin)
    drag(canvas, around(canvas, 10), around(canvas, 50), button, turning)
    assert canvas.turn == pytest.approx(40, abs=0.7)
    canvas.turn_to(4)
    QTest.mousePress(canvas, button, turning, around(canvas, 10))
    move_with(canvas, around(canvas, 50), button, snapping)
    QTest.mouseRelease(canvas, button, snapping, around(canvas, 50))
    assert canvas.turn == 45


def move_with(canvas, point, button, modifiers):
    """A move with keys held, which QTest.mouseMove has none of."""
    place = QPointF(point)
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, place, canvas.mapToGlobal(place), Qt.MouseButton.NoButton, button, modifiers)
    QApplication.sendEvent(canvas, event)


def test_it_snaps_to_upright_when_it_is_all_but_so(canvas):
    for degrees, snapped in ((0.9, 0), (-0.9, 0), (89.2, 90), (1.4, 1.4), (360.5, 0), (-180.4, 180)):
        canvas.turn_to(degrees)
        assert canvas.turn == pytest.approx(snapped)


def test_a_double_click_with_r_held_stands_the_photo_upright(canvas):
    canvas.turn_to(50)
    hold_r(canvas)
    QTest.mouseDClick(canvas, LEFT, NO_KEY, QPoint(80, 80))
    assert canvas.turn == 0


def test_the_photo_can_be_zoomed_while_it_is_turned(canvas):
    canvas.centre(200)
    hold_r(canvas)
    QTest.mousePress(canvas, LEFT, NO_KEY, around(canvas, 0))
    QTest.mouseMove(canvas, around(canvas, 30))
    canvas.zoom_to(300)
    QTest.mouseMove(canvas, around(canvas, 30))
    QTest.mouseMove(canvas, around(canvas, 60))
    assert canvas.zoom_percent == 300
    assert canvas.turn == pytest.approx(60, abs=1)


@given(ANGLES, ANGLES)
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_in_the_middle_stays_there_however_often_it_is_turned(canvas, first, second):
    canvas.centre(300)
    canvas.pan_by(30, -20)
    before = canvas.transform.to_photo(150, 150)
    canvas.turn_to(first)
    canvas.turn_to(second)
    assert canvas.transform.to_photo(150, 150) == pytest.approx(before, abs=1e-6)


def test_a_fitted_photo_that_is_turned_and_turned_back_is_fitted_again(canvas):
    assert canvas.fits
    before = canvas.transform
    canvas.turn_to(30)
    assert not canvas.fits
    canvas.turn_to(0)
    assert canvas.fits and canvas.transform == before


def test_fit_shows_all_of_a_turned_photo_and_keeps_its_turn(canvas):
    canvas.turn_to(45)
    canvas.fit()
    assert canvas.fits and canvas.turn == 45
    corners = [canvas.transform.to_widget(row, column) for row in (0, 96) for column in (0, 144)]
    assert all(0 < x < 300 and 0 < y < 300 for x, y in corners)


def test_the_next_angle_is_turned_alike_and_another_car_stands_upright(canvas, document, tmp_path):
    canvas.centre(200)
    canvas.turn_to(25)
    lay = canvas.transform
    document.show(1)
    assert canvas.transform == lay
    other = document_of(tmp_path)
    canvas.set_document(other)
    assert canvas.turn == 0 and canvas.fits


# --- in the window


@pytest.fixture
def window(opened):
    opened.window.canvas.setFocus()
    return opened.window


def press(window, key, modifiers=NO_KEY):
    QTest.keyClick(window.canvas, key, modifiers)


def test_keys_turn_it_by_15_degrees_and_the_status_bar_says_so_until_it_is_upright(window):
    button = window.status.turn
    assert not button.isVisible()
    press(window, Qt.Key.Key_6)
    press(window, Qt.Key.Key_6)
    assert window.canvas.turn == 30 and button.isVisible() and button.text() == "turned 30°"
    press(window, Qt.Key.Key_4)
    assert window.canvas.turn == 15
    press(window, Qt.Key.Key_R, SHIFT)
    assert window.canvas.turn == 0 and not button.isVisible()
    window.canvas.turn_to(-120)
    QTest.mouseClick(button, LEFT)
    assert window.canvas.turn == 0


def test_on_the_sheet_nothing_is_turned_and_turning_goes_back_to_the_canvas(window):
    window.canvas.turn_to(30)
    press(window, Qt.Key.Key_S)
    assert not window.status.turn.isVisible()
    window.actions_of["view.turn_right"].trigger()
    assert not window.centre.shows_sheet
    assert window.canvas.turn == 45 and window.status.turn.isVisible()


def test_escape_takes_a_turn_under_way_back_and_stands_it_upright_while_r_is_held(window):
    canvas = window.canvas
    canvas.turn_to(20)
    lay = canvas.transform
    hold_r(canvas)
    QTest.mousePress(canvas, LEFT, NO_KEY, QPoint(400, 200))
    QTest.mouseMove(canvas, QPoint(500, 300))
    assert canvas.transform != lay
    press(window, Qt.Key.Key_Escape)
    assert canvas.transform == lay
    QTest.mouseMove(canvas, QPoint(520, 320))
    assert canvas.transform == lay
    QTest.mouseRelease(canvas, LEFT, NO_KEY, QPoint(520, 320))
    press(window, Qt.Key.Key_Escape)
    assert canvas.turn == 0


def test_r_that_repeats_while_shift_is_held_with_it_is_not_the_key_that_stands_it_upright(window):
    canvas = window.canvas
    hold_r(canvas)
    canvas.turn_to(45)
    repeated = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_R, SHIFT, "R", True)
    repeated.ignore()
    QApplication.sendEvent(canvas, repeated)
    assert repeated.isAccepted()  # so that no shortcut takes it
    QTest.keyRelease(canvas, Qt.Key.Key_R)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_R, SHIFT, "R", False)
    asked.ignore()
    QApplication.sendEvent(canvas, asked)
    assert not asked.isAccepted()


def test_a_divider_is_not_taken_while_the_photo_is_to_be_turned(canvas):
    canvas.set_split(Split(Beside.PHOTO))
    hold_r(canvas)
    drag(canvas, QPoint(150, 40), QPoint(230, 60))
    assert canvas.split == Split(Beside.PHOTO)
    assert canvas.turn != 0
