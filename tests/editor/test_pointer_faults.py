"""What happens to hand and window in the middle of a gesture: it goes on or ends cleanly, as one step to undo."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.canvas.display import Display
from editor.tools.hand import KINDS
from tests.editor.conftest import PATIENCE_MS, shown

NO_BUTTON = Qt.MouseButton.NoButton
LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
SIZING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def canvas(opened):
    """The canvas of the whole window, with the keys, over a drawn car whose mask is the network's."""
    opened.window.hand.diameter_px = 8
    opened.window.canvas.setFocus()
    return opened.window.canvas


def place(canvas, row, column):
    return QPointF(*canvas.transform.to_widget(row, column)).toPoint()


def send(canvas, kind, at, button=NO_BUTTON, buttons=NO_BUTTON, modifiers=NONE):
    """Send a mouse event as the system does: `button` is the one that changed, `buttons` those that are down."""
    at = QPointF(at)
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, canvas.mapToGlobal(at), button, buttons, modifiers))


def press(canvas, at, button=LEFT, buttons=LEFT, modifiers=NONE):
    send(canvas, QEvent.Type.MouseButtonPress, at, button, buttons, modifiers)


def move(canvas, at, buttons=LEFT, modifiers=NONE):
    send(canvas, QEvent.Type.MouseMove, at, NO_BUTTON, buttons, modifiers)


def release(canvas, at, button=LEFT, buttons=NO_BUTTON):
    send(canvas, QEvent.Type.MouseButtonRelease, at, button, buttons)


def wheel(canvas, at):
    event = QWheelEvent(
        QPointF(at), canvas.mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120), LEFT, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def change_of_screen(canvas):
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.DevicePixelRatioChange))


def key(canvas, key, modifiers=NONE):
    QTest.keyClick(canvas, key, modifiers)


def lose_focus(canvas):
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))


HERE, THERE, END = (70, 20), (70, 60), (70, 100)
BESIDE = QPoint(-400, -400)

GOES_ON = {
    "a right button goes down and up": lambda c: (
        press(c, place(c, *THERE), RIGHT, LEFT | RIGHT), release(c, place(c, *THERE), RIGHT, LEFT),
    ),
    "a middle button goes down and up": lambda c: (
        press(c, place(c, *THERE), MIDDLE, LEFT | MIDDLE), release(c, place(c, *THERE), MIDDLE, LEFT),
    ),
    "the pointer leaves the window and comes back": lambda c: (
        move(c, place(c, *THERE)), QApplication.sendEvent(c, QEvent(QEvent.Type.Leave)), move(c, place(c, *THERE)),
    ),
    "the window loses the keys": lose_focus,
    "the wheel zooms": lambda c: wheel(c, place(c, *THERE)),
    "the window comes to a finer screen": change_of_screen,
    "the brush is sized with a key": lambda c: key(c, Qt.Key.Key_BracketRight),
    "space is pressed and released": lambda c: key(c, Qt.Key.Key_Space),
    "the mask is hidden and shown": lambda c: key(c, Qt.Key.Key_H),
    "alt is pressed and released": lambda c: key(c, Qt.Key.Key_Alt),
}  # fmt: skip


@pytest.mark.parametrize("event", GOES_ON)
def test_a_stroke_goes_on_when(opened, canvas, event):
    press(canvas, place(canvas, *HERE))
    move(canvas, place(canvas, *THERE))
    GOES_ON[event](canvas)
    assert opened.window.hand.tool.is_busy
    move(canvas, place(canvas, *END))
    release(canvas, place(canvas, *END))
    assert not opened.window.hand.tool.is_busy
    assert shown(opened).history.titles == ["Brush"]
    assert shown(opened).mask.pixels[70, 20:100].all()
    assert not shown(opened).painting


ENDS = {
    "another tool is taken": lambda w: key(w.canvas, Qt.Key.Key_L),
    "the hand erases": lambda w: key(w.canvas, Qt.Key.Key_E),
    "the mask is saved": lambda w: key(w.canvas, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
    "another angle is shown": lambda w: key(w.canvas, Qt.Key.Key_Right),
    "another angle is clicked on": lambda w: w.strip.angle_chosen.emit(2),
    "the panels are hidden": lambda w: key(w.canvas, Qt.Key.Key_Tab),
    "a folder is opened": lambda w: (w.open_folder(w.desk.catalogue.folder), w.desk.strokes_end.emit()),
    "the mask is copied": lambda w: key(w.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    "the button went up over another window": lambda w: move(w.canvas, place(w.canvas, *THERE), NO_BUTTON),
    "the button goes up beside the window": lambda w: release(w.canvas, BESIDE),
}  # fmt: skip


@pytest.mark.parametrize("event", ENDS)
def test_a_stroke_ends_as_one_step_when(opened, canvas, event):
    view = shown(opened)
    press(canvas, place(canvas, *HERE))
    move(canvas, place(canvas, *THERE))
    ENDS[event](opened.window)
    assert not opened.window.hand.tool.is_busy and not view.painting
    after = view.mask.pixels.copy()
    move(canvas, place(canvas, *END))
    release(canvas, place(canvas, *END))
    assert view.history.titles == ["Brush"]
    assert np.array_equal(view.mask.pixels, after)
    assert view.mask.pixels[70, 20:60].all()


@pytest.mark.parametrize("undone", ["Ctrl+Z", "Escape"])
@pytest.mark.parametrize("tool", [name for name in KINDS if name != "polygon"])
def test_a_gesture_that_is_taken_back_while_the_button_is_down_leaves_the_mask_as_it_was(opened, canvas, tool, undone):
    before = shown(opened).mask.pixels.copy()
    opened.window.hand.take(tool)
    press(canvas, place(canvas, *HERE))
    for point in (THERE, (40, 60), (40, 20)):
        move(canvas, place(canvas, *point))
    if undone == "Escape":
        key(canvas, Qt.Key.Key_Escape)
    else:
        key(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    move(canvas, place(canvas, *END))
    release(canvas, place(canvas, *END))
    assert np.array_equal(shown(opened).mask.pixels, before)
    assert shown(opened).history.titles == []
    assert not shown(opened).painting


@pytest.mark.parametrize(("button", "modifiers"), [(MIDDLE, NONE), (RIGHT, SIZING)], ids=["panning", "sizing"])
def test_a_left_button_that_comes_to_another_paints_nothing_and_ends_nothing(opened, canvas, button, modifiers):
    before = shown(opened).mask.pixels.copy()
    press(canvas, place(canvas, *HERE), button, button, modifiers)
    move(canvas, place(canvas, *HERE) + QPoint(10, 0), button, modifiers)
    press(canvas, place(canvas, *HERE), LEFT, button | LEFT, modifiers)
    move(canvas, place(canvas, *HERE) + QPoint(20, 0), button | LEFT, modifiers)
    release(canvas, place(canvas, *HERE), LEFT, button)
    assert not opened.window.hand.tool.is_busy
    there, size = canvas.transform, opened.window.hand.diameter_px
    move(canvas, place(canvas, *HERE) + QPoint(60, 0), button, modifiers)
    assert (canvas.transform, opened.window.hand.diameter_px) != (there, size)
    release(canvas, place(canvas, *HERE), button)
    assert np.array_equal(shown(opened).mask.pixels, before)
    assert shown(opened).history.titles == []


@pytest.mark.parametrize(("button", "modifiers"), [(MIDDLE, NONE), (RIGHT, SIZING)], ids=["panning", "sizing"])
def test_what_a_button_began_ends_where_its_release_went_to_another_window(opened, canvas, button, modifiers):
    press(canvas, place(canvas, *HERE), button, button, modifiers)
    move(canvas, place(canvas, *HERE) + QPoint(10, 0), button, modifiers)
    there, size = canvas.transform, opened.window.hand.diameter_px
    for across in (30, 60):
        move(canvas, place(canvas, *HERE) + QPoint(across, 0), NO_BUTTON)
    assert (canvas.transform, opened.window.hand.diameter_px) == (there, size)


def test_a_notice_that_comes_in_a_stroke_does_not_move_the_photo_under_the_hand(qtbot, opened, canvas):
    start = canvas.mapToGlobal(place(canvas, *HERE))
    press(canvas, place(canvas, *HERE))
    height = canvas.height()
    opened.window.notices.tell("The network's process ended unexpectedly. " * 8)
    qtbot.waitUntil(lambda: canvas.height() < height, timeout=PATIENCE_MS)
    row, column = canvas.transform.to_photo(*canvas.mapFromGlobal(QPointF(start)).toTuple())
    assert (row, column) == pytest.approx(HERE, abs=1)
    release(canvas, place(canvas, *HERE))
    qtbot.waitUntil(lambda: canvas.transform.y > 0, timeout=PATIENCE_MS)
    top, bottom = (canvas.transform.to_widget(row, 0)[1] for row in (0, 96))
    assert 0 <= top < bottom <= canvas.height()


def test_the_legend_stays_on_a_canvas_that_a_notice_makes_lower_in_a_stroke(qtbot, opened, canvas):
    canvas.set_display(Display.SINCE_NETWORK)
    press(canvas, place(canvas, *HERE))
    height = canvas.height()
    opened.window.notices.tell("The network's process ended unexpectedly. " * 8)
    qtbot.waitUntil(lambda: canvas.height() < height, timeout=PATIENCE_MS)
    assert canvas.legend.isVisible() and canvas.rect().contains(canvas.legend.geometry())
    release(canvas, place(canvas, *HERE))


def test_after_focus_was_lost_with_alt_held_the_ring_no_longer_says_that_it_erases(canvas):
    move(canvas, place(canvas, *HERE), NO_BUTTON)
    QTest.keyPress(canvas, Qt.Key.Key_Alt)
    assert canvas._ring[2]
    lose_focus(canvas)
    assert not canvas._ring[2]


def test_on_a_finer_screen_the_zoom_is_told_anew(qtbot, canvas):
    with qtbot.waitSignal(canvas.zoom_changed, timeout=PATIENCE_MS):
        change_of_screen(canvas)


def test_the_first_corner_of_a_polygon_can_be_taken_back_on_an_untouched_mask(opened, canvas):
    opened.window.hand.take("polygon")
    press(canvas, place(canvas, *HERE))
    release(canvas, place(canvas, *HERE))
    key(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not opened.window.hand.tool.is_busy
