"""The canvas under the hand: tools, panning, zooming and sizing the brush with pointer and keys."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QSinglePointEvent,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from editor.canvas.canvas_view import CanvasView
from editor.canvas.floor_drawing import FloorDrawing
from editor.canvas.gestures import Cursor, DividerDrag, Gesture, Grips, Panning, Sizing, Turning
from editor.canvas.held_keys import HeldKeys
from editor.canvas.pen import Pen
from editor.canvas.pointing import ZOOM_PER_NOTCH, notches_of, scrolled_diameter, tool_event
from editor.canvas.turn_cursor import turn_cursor
from editor.tools.hand import FLOOR_LINE, ROUND, Hand
from editor.tools.tool import PointerEvent

SMALLEST_RING_PX = 3.0
"""A ring smaller than this on the screen is hard to find; a cross stands in for it."""


class Canvas(CanvasView):
    """A CanvasView that hands the pointer to the tool that is taken.

    The left button is the tool's; Space or the middle button pans; R, or Shift with these, turns the photo; the wheel
    zooms at the pointer; Shift and the wheel, or Ctrl, Alt and the right button dragged sideways, size the brush; H
    hides the mask. The divider of a split is the left button's where it stands. The pen of a tablet does what a mouse
    does, and tells the tool how hard it is pressed.

    Signals:
        diameter_chosen(px): the hand has sized the brush.
        tolerance_chosen(steps): the hand has dragged the magic wand.
        pointer_moved(row, column): where the pointer is, in photo pixels.
        gesture_begun: the tool was put down, so there is something under way that can be taken back.
        gesture_ended: what a button did to the canvas itself, or to its grips, is over.

    Attributes:
        grips: what the left button moves in the place of the tool, which paints nothing meanwhile; None for nothing.
    """

    diameter_chosen = Signal(int)
    tolerance_chosen = Signal(int)
    pointer_moved = Signal(float, float)
    gesture_begun = Signal()
    gesture_ended = Signal()

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = hand
        self._pointer: QPointF | None = None
        self._held = Qt.MouseButton.NoButton  # the button of the gesture; to the tool the left one means all
        self._gesture: Gesture | None = None
        self.grips: Grips | None = None
        self._corner = QPointF()  # of the canvas on the screen, when the tool was put down
        self._fits_afterwards = False
        self._keys = HeldKeys(self)
        self._pen = Pen(self)
        self._pen.gone.connect(self._end_gestures)
        self.setTabletTracking(True)
        hand.floor_lines.listen(self._show_floor_line)
        hand.limits.listen(self.refresh_pointer)

    @property
    def pointer(self) -> QPointF | None:
        """Where the pointer is on the canvas, None while it is elsewhere."""
        return self._pointer

    # --- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to use the tool, to pan or to size the brush; a second button does nothing.

        A stroke of a pen that has said no more is over.
        """
        self._lose_pen()
        self._press(event)

    def _press(self, event: QSinglePointEvent) -> None:
        self._let_go_of_lost_button(event.buttons())
        if self._held or self._hand.tool.holds_pointer:
            return
        gesture = self._gesture_of(event)
        if gesture is not None:
            self._held, self._gesture = event.button(), gesture
            self._show_pointer(event.modifiers())
        elif event.button() == Qt.MouseButton.LeftButton and self.photo_shape is not None:
            self.show_overlay(True)  # nobody paints what he does not see
            self.show_before(False)
            self._corner = self.mapToGlobal(QPointF())
            self._end_split_under(event.position())
            self._hand.tool.press(self._tool_event(event))
            self.show_loop(self._hand.tool.loop)
            self.gesture_begun.emit()

    def _gesture_of(self, event: QSinglePointEvent) -> Gesture | None:
        """Return what a button does to the canvas itself, None where it is the tool's."""
        position, button = event.position(), event.button()
        left = button == Qt.MouseButton.LeftButton
        if left and self._keys.turns:
            return Turning(self, position, Qt.KeyboardModifier.ShiftModifier)
        if button == Qt.MouseButton.MiddleButton or (left and self._keys.pans):
            turns = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            return Turning(self, position, Qt.KeyboardModifier.ControlModifier) if turns else Panning(self, position)
        if left and self._is_on_divider(position) and not self._hand.tool.is_busy:
            return DividerDrag(self)
        if button == Qt.MouseButton.RightButton and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return Sizing(self, position, self._hand.diameter_px, self.diameter_chosen)
        return self.grips.take(position) if left and self.grips is not None else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """End what takes several clicks; else it is one click more, but for one that has just ended something."""
        self._lose_pen()
        self._press_again(event)

    def _press_again(self, event: QSinglePointEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_of_tool = is_left and not self._keys.pans and not self._keys.turns and self.grips is None
        if is_left and self._keys.turns:
            self.turn_to(0)
        elif not is_of_tool or not self._hand.takes_several_clicks:
            self._press(event)
        elif self._hand.tool.is_busy:
            self.close_shape()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on painting, panning or sizing; move the ring. While a pen is down, a mouse beside it was only pushed."""
        if not self._pen.is_down:
            self._move(event)

    def _move(self, event: QSinglePointEvent) -> None:
        self._let_go_of_lost_button(event.buttons())
        position = event.position()
        if self._gesture is not None:
            position = self._gesture.move(position, event.modifiers())
        elif self.grips is None:
            self._move_tool(event)
        self._pointer = position
        self._show_pointer(event.modifiers())
        self.pointer_moved.emit(*self.transform.to_photo(position.x(), position.y()))

    def _move_tool(self, event: QSinglePointEvent) -> None:
        tool, tool_event = self._hand.tool, self._tool_event(event)
        if not tool.holds_pointer:
            tool.hover(tool_event)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._end_split_under(event.position())
            self._drag_tool(tool_event)
        else:
            tool.release()  # the button went up over another window, which kept the news
        self.show_loop(tool.loop)

    def _drag_tool(self, event: PointerEvent) -> None:
        before = self._hand.wand.tolerance
        self._hand.tool.move(event)
        if self._hand.wand.tolerance != before:
            self.tolerance_chosen.emit(self._hand.wand.tolerance)

    def _is_on_divider(self, position: QPointF) -> bool:
        return self.split is not None and self.split.is_grabbed_at(position.x(), self.width())

    def _end_split_under(self, position: QPointF) -> None:
        """End the split where the tool reaches to its right: the mask as it is now is not seen there."""
        reach = self._hand.diameter_px * self.transform.scale / 2 if self._hand.name in ROUND else 0.0
        if self.split is not None and position.x() + reach > self.split.x(self.width()):
            self.set_split(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the button began."""
        if not self._pen.is_down:
            self._release(event)

    def _release(self, event: QSinglePointEvent) -> None:
        if event.button() == self._held:
            self._let_go()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._hand.tool.release()
            self.show_loop(self._hand.tool.loop)
        self._fit_if_due()
        self._show_pointer(event.modifiers())

    def _fit_if_due(self) -> None:
        if self._fits_afterwards and not self._hand.tool.holds_pointer:
            self._fits_afterwards = False
            self.fit()

    def _let_go(self) -> None:
        self._held, self._gesture = Qt.MouseButton.NoButton, None
        self.gesture_ended.emit()

    def undo_gesture(self) -> bool:
        """Undo a drag of photo or grips, or let the photo stand upright while R is held; return whether that was so."""
        if self._gesture is not None and self._gesture.cancel():
            self._let_go()
        elif self._keys.turns:
            self.turn_to(0)
        else:
            return False
        self._show_pointer()
        return True

    def _let_go_of_lost_button(self, buttons: Qt.MouseButton) -> None:
        """End what a button began that went up over another window, which kept the news."""
        if self._held and not buttons & self._held:
            self._let_go()

    # --- the pen of a tablet

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Do with a pen what is done with a mouse; taken, so that Qt makes no mouse's events of it."""
        event.accept()
        if event.type() == QEvent.Type.TabletPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            press = self._press_again if self._pen.press(event) else self._press
            press(event)
            return
        if not event.buttons():  # also where it went up unheard
            self._pen.lift()
        if event.type() == QEvent.Type.TabletMove:
            self._move(event)
        elif event.type() == QEvent.Type.TabletRelease:
            self._release(event)

    def _lose_pen(self) -> None:
        """End what a pen began that is not there any more, and keep it."""
        if self._pen.is_down:
            self._pen.lift()
            self._end_gestures()

    def _end_gestures(self) -> None:
        self._hand.tool.release()
        self._let_go()
        self._fit_if_due()
        self.refresh_pointer()

    # --- wheel, and coming and going

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, or size the brush with Shift."""
        notches = notches_of(event)
        if notches == 0:
            return  # a touch pad says so when the fingers are lifted
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.diameter_chosen.emit(scrolled_diameter(self._hand.diameter_px, notches))
        else:
            self.zoom_by(ZOOM_PER_NOTCH**notches, event.position())
        self._show_pointer(event.modifiers())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the photo where it is under the hand while the tool is down, as when a notice pushes the canvas."""
        if not self._hand.tool.holds_pointer:
            super().resizeEvent(event)
            return
        self._fits_afterwards = self._fits_afterwards or self.fits
        self._placed_for = event.size()
        corner = self.mapToGlobal(QPointF())
        self.pan_by(self._corner.x() - corner.x(), self._corner.y() - corner.y())
        self._corner = corner
        self.legend.place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the ring as soon as the pointer comes in."""
        self._pointer = event.position()
        self._show_pointer()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the ring."""
        self._pointer = None
        self.hide_ring()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin what a held key does, turn car and background round with Alt; end a shape, or take back its corner."""
        if self._keys.press(event):
            pass
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._hand.tool.is_busy:
            self.close_shape()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._hand.can_step_back:
            self._hand.tool.step_back()
            self.show_loop(self._hand.tool.loop)
        elif event.key() != Qt.Key.Key_Alt:
            super().keyPressEvent(event)
            return
        self._show_pointer(event.modifiers())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End what the held key began."""
        if not event.isAutoRepeat():
            self._keys.release(event)
            self._show_pointer(event.modifiers())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget held keys."""
        self._keys.forget()
        self._show_pointer()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep a held key; tell the zoom anew on a screen with finer pixels, of which the photo then takes more."""
        if event.type() == QEvent.Type.ShortcutOverride and self._keys.keeps(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.zoom_changed.emit(self.zoom_percent)
        return super().event(event)

    # --- the look of the pointer

    def refresh_pointer(self) -> None:
        """Draw ring, loop and floor line anew after the tool was changed by something else than the pointer."""
        self._show_pointer()
        self._show_floor_line()
        self.show_loop(self._hand.tool.loop)

    def close_shape(self) -> None:
        """End what takes several clicks."""
        self._hand.tool.close()
        self.show_loop(self._hand.tool.loop)

    def _show_floor_line(self) -> None:
        """Draw the floor line while it means something: the tool that draws it is in hand, or it limits others."""
        is_drawn = self._hand.name == FLOOR_LINE
        line = None
        if self._document is not None and (is_drawn or self._hand.limits.limits.floor is not None):
            line = self._hand.floor_lines.of(self._document.shown.view)
        self.show_marking(FLOOR_LINE, None if line is None else FloorDrawing(line, has_grips=is_drawn))

    def _show_pointer(self, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Give the pointer its shape, and draw the ring where that is what it is."""
        cursor = self._cursor_of_canvas()
        if cursor is None and self._hand.name not in ROUND:
            cursor = Qt.CursorShape.CrossCursor
        if cursor is not None or self._pointer is None:
            self.hide_ring()
            self.setCursor(Qt.CursorShape.ArrowCursor if cursor is None else cursor)
            return
        tiny = self._hand.diameter_px * self.transform.scale < SMALLEST_RING_PX
        self.setCursor(Qt.CursorShape.CrossCursor if tiny else Qt.CursorShape.BlankCursor)
        opposite = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        self.show_ring(self._pointer, self._hand.diameter_px, self._hand.erases != opposite)

    def _cursor_of_canvas(self) -> Cursor | None:
        """The pointer's shape where a press would do something to the canvas itself, None where it is the tool's."""
        if self._gesture is not None:
            return self._gesture.cursor
        if self._keys.turns:
            return turn_cursor()
        if self._keys.pans:
            return Qt.CursorShape.OpenHandCursor
        if self.photo_shape is None or self._pointer is None:
            return Qt.CursorShape.ArrowCursor
        if self._is_on_divider(self._pointer) and not self._hand.tool.holds_pointer:
            return Qt.CursorShape.SplitHCursor
        return None if self.grips is None else self.grips.cursor_at(self._pointer)

    def _tool_event(self, event: QSinglePointEvent) -> PointerEvent:
        return tool_event(event, self.transform, erases=self._hand.erases)
