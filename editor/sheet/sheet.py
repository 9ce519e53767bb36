"""The sheet under the hand: choosing, opening, zooming and panning with pointer and keys."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from editor.canvas.canvas_view import CanvasView
from editor.canvas.pointing import ZOOM_PER_NOTCH, notches_of
from editor.document.state_words import sentence_of
from editor.sheet.reduced_photos import ReducedPhotos
from editor.sheet.sheet_view import SheetView
from editor.theme.labels import plain_tool_tip


class Sheet(SheetView):
    """A SheetView that is used by hand.

    A click chooses an angle, a double click or Enter opens the chosen one; the wheel zooms and a drag moves all photos
    alike; H held hides the masks; Shift and the wheel scroll where there are more angles than have room.

    Signals:
        angle_chosen(index): the view that was clicked or gone to.
        opened: the shown angle is to be worked on.
    """

    angle_chosen = Signal(int)
    opened = Signal()

    def __init__(self, canvas: CanvasView, photos: ReducedPhotos, parent: QWidget | None = None) -> None:
        super().__init__(canvas, photos, parent)
        self._pointer: QPointF | None = None
        self._pressed_at: QPointF | None = None
        self._panning_from: QPointF | None = None

    @property
    def pointer(self) -> QPointF | None:
        """Where the pointer is on the sheet, None while it is elsewhere."""
        return self._pointer

    # --- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what may become a click or a drag; the middle button drags at once."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._begin_panning(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move all photos while a button drags."""
        self._pointer = event.position()
        pressed, held = self._pressed_at, Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton
        if not event.buttons() & held:
            self._end_drag()  # the button went up over another window, which kept the news
        elif pressed is not None and _is_drag(pressed, event.position()):
            self._pressed_at = None
            self._begin_panning(pressed)
        if self._panning_from is not None:
            move = event.position() - self._panning_from
            self._panning_from = event.position()
            self.pan_by(move.x(), move.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or choose the angle that was clicked."""
        pressed = self._pressed_at if event.button() == Qt.MouseButton.LeftButton else None
        self._end_drag()
        index = None if pressed is None else self.index_at(pressed.toPoint())
        if index is not None:
            self.angle_chosen.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an angle."""
        index = self.index_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.angle_chosen.emit(index)
            self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom all photos at the pointer, or scroll with Shift."""
        notches = notches_of(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() - notches * bar.singleStep()))
        else:
            self.zoom_by(ZOOM_PER_NOTCH**notches, event.position())
        event.accept()

    def _begin_panning(self, place: QPointF) -> None:
        self._panning_from = place
        if not self.fits:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _end_drag(self) -> None:
        self._pressed_at = self._panning_from = None
        self.viewport().unsetCursor()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what an angle is where the pointer rests; forget the pointer when it leaves."""
        if isinstance(event, QHelpEvent):
            index = self.index_at(event.pos())
            if index is not None and self._document is not None:
                QToolTip.showText(event.globalPos(), plain_tool_tip(sentence_of(self._document.views[index])), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._pointer = None
        return super().viewportEvent(event)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the frame up and down, open an angle, hide the masks while H is held.

        To the left and right, and to both ends, the keys of the commands go.
        """
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._document is not None:
            rows = 1 if event.key() == Qt.Key.Key_Down else -1
            self.angle_chosen.emit(self.grid.index_below(self._document.shown_index, rows))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_H and not event.modifiers():
            self.hide_masks(True)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show the masks again."""
        if event.key() == Qt.Key.Key_H and not event.isAutoRepeat():
            self.hide_masks(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the held key: its release goes to another widget."""
        self.hide_masks(False)
        super().focusOutEvent(event)


def _is_drag(pressed: QPointF, place: QPointF) -> bool:
    return (place - pressed).manhattanLength() >= QApplication.startDragDistance()
