"""The pen of a tablet, through the events that Qt sends of one."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.settings.schema import BRUSH_DIAMETER, FOLLOW_PRESSURE
from editor.tools.brush import BrushTool
from editor.tools.edge_brush import EdgeBrushTool
from editor.tools.tool import PointerEvent
from segmentation.masks.painting import Stroke
from tests.editor.conftest import shown
from tests.editor.paper import Paper
from tests.pictures import drawn, mask

PRESS, MOVE, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
TIP, ERASER = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser


# --- without a window


@pytest.mark.parametrize("kind", [BrushTool, EdgeBrushTool])
def test_the_harder_a_pen_is_pressed_the_wider_the_stroke(kind):
    paper = Paper(np.zeros((60, 200), np.uint8))
    brush = kind(paper)
    brush.diameter_px = 40
    brush.press(PointerEvent(30, 30, pressure=0.25))
    brush.move(PointerEvent(30, 170, pressure=1.0))
    brush.release()
    widths = np.count_nonzero(paper.pixels, axis=0)
    assert widths[30] in (10, 11, 12) and widths[170] == 40
    assert (np.diff(widths[30:165]) >= 0).all()


def test_a_brush_that_does_not_follow_the_pressure_has_its_whole_size():
    paper = Paper(np.zeros((60, 60), np.uint8))
    brush = BrushTool(paper)
    brush.diameter_px, brush.follows_pressure = 40, False
    brush.press(PointerEvent(30, 30, pressure=0.1))
    brush.release()
    assert np.count_nonzero(paper.pixels[30]) == 40


def test_the_lightest_touch_paints_the_pixel_under_it():
    pixels = mask("..... ..... .....")
    Stroke(pixels, 255, 40).move_to(1.2, 3.9, share=0.0)
    assert drawn(pixels) == "..... ...1. ....."


INSIDE = st.floats(0.5, 55.5)


@given(st.lists(st.tuples(INSIDE, INSIDE, st.floats(0, 1)), min_size=1, max_size=6), st.integers(2, 50))
def test_a_stroke_of_any_pressure_has_no_gaps_and_lies_within_that_of_full_pressure(path, diameter_px):
    full, light = (Stroke(np.zeros((56, 56), np.uint8), 255, diameter_px) for _ in range(2))
    for row, column, pressure in path:
        full.move_to(row, column)
        light.move_to(row, column, pressure)
    assert not (light.brushed & ~full.brushed).any()
    parts, _ = cv2.connectedComponents(light.brushed.astype(np.uint8), connectivity=8)
    assert parts == 2  # the stroke and what it left alone


# --- in the window


@pytest.fixture
def canvas(opened):
    """The canvas with a brush of 20 px over a mask whose right half is car."""
    opened.settings.change(BRUSH_DIAMETER, 20)
    half = np.zeros((96, 144), np.uint8)
    half[:, 72:] = 255
    opened.desk.document.replace(0, "Half", half)
    return opened.window.canvas


def device(pointer_type=TIP):
    return QPointingDevice(
        "pen", 7, QInputDevice.DeviceType.Stylus, pointer_type, QInputDevice.Capability.All, 1, 3, "seat",
        QPointingDeviceUniqueId(),
    )  # fmt: skip


@pytest.fixture
def pen(canvas):
    """A pen over the canvas: `pen(what, row, column, pressure)` sends an event, and returns whether it was taken."""
    tips = {kind: device(kind) for kind in (TIP, ERASER)}

    def send(what, row, column, pressure=1.0, buttons=LEFT, tip=TIP, at_ms=0):
        place = QPointF(*canvas.transform.to_widget(row, column))
        button = NO_BUTTON if what is MOVE else LEFT
        event = QTabletEvent(
            what, tips[tip], place, canvas.mapToGlobal(place), pressure, 0, 0, 0, 0, 0, PLAIN, button,
            NO_BUTTON if what is RELEASE else buttons,
        )  # fmt: skip
        event.setTimestamp(at_ms)
        event.ignore()
        QApplication.sendEvent(canvas, event)
        return event.isAccepted()

    yield send
    QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.TabletLeaveProximity))


def push_mouse(canvas, row, column):
    """Move the mouse with no button down; sent as it is, since Qt's own tester leaves out moves to the same place."""
    place = QPointF(*canvas.transform.to_widget(row, column))
    event = QMouseEvent(QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), NO_BUTTON, NO_BUTTON, PLAIN)
    QApplication.sendEvent(canvas, event)
    return place


def brushed_rows(opened, column):
    return np.count_nonzero(shown(opened).brushed[:, column])


def test_a_stroke_of_a_pen_is_as_wide_as_it_is_pressed_hard(opened, pen):
    assert pen(PRESS, 48, 20, 0.3)
    assert pen(MOVE, 48, 110, 1.0)
    assert pen(RELEASE, 48, 110, 0.0)
    assert shown(opened).history.titles == ["Half", "Brush"]
    assert brushed_rows(opened, 20) < 10 < brushed_rows(opened, 105)


def test_a_pen_on_the_canvas_takes_the_keys_back_from_a_number_that_was_typed(opened, canvas, pen):
    opened.window.cars.focus_filter()
    pen(PRESS, 48, 20)
    pen(RELEASE, 48, 20)
    assert canvas.hasFocus()


def test_pressure_can_be_left_out_of_account(opened, pen):
    opened.settings.change(FOLLOW_PRESSURE, False)
    pen(PRESS, 48, 20, 0.1)
    pen(RELEASE, 48, 20, 0.0)
    assert brushed_rows(opened, 20) == 20


def test_a_mouse_presses_as_hard_as_can_be(opened, canvas):
    at = QPointF(*canvas.transform.to_widget(48, 20)).toPoint()
    QTest.mouseClick(canvas, LEFT, PLAIN, at)
    assert brushed_rows(opened, 20) == 20


def test_the_other_end_of_the_pen_erases(opened, pen):
    before = shown(opened).mask.pixels.copy()
    pen(PRESS, 60, 40, tip=ERASER)
    pen(MOVE, 60, 100, tip=ERASER)
    pen(RELEASE, 60, 100, tip=ERASER)
    assert shown(opened).history.titles == ["Half", "Eraser"]
    assert (shown(opened).mask.pixels <= before).all()


def test_a_pen_in_the_air_moves_the_ring_and_paints_nothing(opened, canvas, pen):
    pen(MOVE, 48, 30, 0.0, buttons=NO_BUTTON)
    assert canvas.pointer is not None and canvas._ring is not None
    assert shown(opened).history.titles == ["Half"] and shown(opened).brushed is None


def test_a_pen_that_vanishes_in_a_stroke_ends_it_and_it_is_kept(opened, pen):
    pen(PRESS, 88, 20)
    pen(MOVE, 88, 80)
    QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.TabletLeaveProximity))
    assert not opened.window.hand.tool.is_busy
    assert shown(opened).history.titles == ["Half", "Brush"]
    assert shown(opened).mask.pixels[88, 60] == 255


def test_a_pen_that_went_up_unheard_ends_the_stroke_when_it_is_seen_again(opened, canvas, pen):
    pen(PRESS, 88, 20)
    pen(MOVE, 88, 80)
    pen(MOVE, 30, 30, 0.0, buttons=NO_BUTTON)
    assert shown(opened).history.titles == ["Half", "Brush"]
    assert not shown(opened).brushed[:60].any()
    place = push_mouse(canvas, 40, 40)
    assert canvas.pointer == place


def test_a_mouse_that_is_pushed_does_not_break_the_stroke_of_a_pen(opened, canvas, pen):
    pen(PRESS, 88, 20)
    push_mouse(canvas, 10, 10)
    assert opened.window.hand.tool.is_busy
    pen(MOVE, 88, 80)
    pen(RELEASE, 88, 80)
    assert shown(opened).history.titles == ["Half", "Brush"]
    assert not shown(opened).brushed[:60].any()


def test_a_click_of_the_mouse_ends_the_stroke_of_a_pen_that_says_nothing_more(opened, canvas, pen):
    pen(PRESS, 88, 20)
    pen(MOVE, 88, 80)
    QTest.mouseClick(canvas, LEFT, PLAIN, QPointF(*canvas.transform.to_widget(8, 8)).toPoint())
    assert shown(opened).history.titles == ["Half", "Brush", "Brush"]


def test_two_taps_close_a_polygon_as_a_double_click_does(opened, pen):
    opened.window.actions_of["edit.polygon"].trigger()
    for number, corner in enumerate(((5, 5), (5, 60), (30, 60), (30, 60))):
        at_ms = 1000 * number if number < 3 else 2100
        pen(PRESS, *corner, at_ms=at_ms)
        pen(RELEASE, *corner, at_ms=at_ms + 20)
    assert shown(opened).history.titles == ["Half", "Polygon"]


def test_two_slow_taps_are_two_corners(opened, pen):
    opened.window.actions_of["edit.polygon"].trigger()
    for number, corner in enumerate(((5, 5), (5, 60), (30, 60), (30, 61))):
        pen(PRESS, *corner, at_ms=5000 * number)
        pen(RELEASE, *corner, at_ms=5000 * number + 20)
    assert opened.window.hand.tool.is_busy
    opened.window.hand.tool.cancel()
