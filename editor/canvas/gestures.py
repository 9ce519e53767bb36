"""What the pointer does to the canvas itself while a button is held: pan, turn, size the brush, drag the divider."""

from math import atan2, degrees
from typing import Protocol

from PySide6.QtCore import QPointF, Qt, SignalInstance
from PySide6.QtGui import QCursor

from editor.canvas.canvas_view import CanvasView
from editor.canvas.turn_cursor import turn_cursor
from editor.tools.brush import LARGEST_PX

Cursor = Qt.CursorShape | QCursor

SNAP_DEGREES = 15
"""A photo that is turned with the key held that snaps stands at whole multiples of this."""


class Gesture(Protocol):
    """What began when a button went down, until it goes up.

    Attributes:
        cursor: the pointer's shape meanwhile, None if it stays that of the tool.
    """

    cursor: Cursor | None

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """Follow the pointer to a place of the widget, and return where the brush's ring is to be."""

    def cancel(self) -> bool:
        """Take back what was done so far, where that is possible; return whether it was."""


class Grips(Protocol):
    """What the left button takes hold of in the place of the tool, while the canvas has some."""

    def take(self, position: QPointF) -> Gesture:
        """Return what a press at a place of the widget begins."""

    def cursor_at(self, position: QPointF) -> Cursor:
        """Return the pointer's shape at a place of the widget."""

    @property
    def can_step_back(self) -> bool:
        """Whether something was moved that can be taken back."""

    def step_back(self) -> None:
        """Take back what was moved last."""

    def end(self) -> None:
        """Give the left button back to the tool."""


class Panning:
    """The photo moves with the pointer, by whole pixels of the screen: what has been drawn is moved, not drawn anew."""

    cursor: Cursor | None = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: CanvasView, start: QPointF) -> None:
        self._canvas, self._last = canvas, start

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """Move the photo as far as the pointer has gone; what is less than a pixel counts with the next move."""
        ratio = self._canvas.devicePixelRatioF()
        way = position - self._last
        whole = QPointF(round(way.x() * ratio) / ratio, round(way.y() * ratio) / ratio)
        self._last += whole
        self._canvas.pan_by(whole.x(), whole.y())
        return position

    def cancel(self) -> bool:
        """Leave it: what is seen is easily moved back."""
        return False


class Turning:
    """The photo turns about the middle of the canvas, and what the hand took stays under it.

    Its angle is that of the pointer about the middle, counted on from where it was taken; with `snap` held the photo
    stands at multiples of SNAP_DEGREES.
    """

    def __init__(self, canvas: CanvasView, start: QPointF, snap: Qt.KeyboardModifier) -> None:
        self.cursor: Cursor | None = turn_cursor()
        self._canvas, self._snap = canvas, snap
        self._before = canvas.transform, canvas.fits
        self._take(start)

    def _take(self, position: QPointF) -> None:
        """Count on from where the photo and the pointer are now."""
        self._start, self._angle = self._canvas.transform, self._angle_of(position)
        self._left = self._start

    def _angle_of(self, position: QPointF) -> float:
        middle = QPointF(self._canvas.width() / 2, self._canvas.height() / 2)
        way = position - middle
        return degrees(atan2(way.y(), way.x()))

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """Turn the photo with the pointer."""
        if self._canvas.transform != self._left:  # it was zoomed or moved on the way
            self._take(position)
        angle = self._start.degrees + self._angle_of(position) - self._angle
        if modifiers & self._snap:
            angle = round(angle / SNAP_DEGREES) * SNAP_DEGREES
        self._canvas.turn_to(angle, self._start)
        self._left = self._canvas.transform
        return position

    def cancel(self) -> bool:
        """Let the photo lie as it did."""
        self._canvas.lie_as(*self._before)
        return True


class Sizing:
    """The brush grows to the right, and its ring stays where it is."""

    cursor: Cursor | None = None

    def __init__(self, canvas: CanvasView, start: QPointF, diameter_px: int, chosen: SignalInstance) -> None:
        self._canvas, self._start = canvas, start
        self._diameter_px, self._chosen = diameter_px, chosen

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """Tell of the diameter with which the ring would reach the pointer's column."""
        wider = round((position.x() - self._start.x()) / self._canvas.transform.scale * 2)
        self._chosen.emit(max(1, min(LARGEST_PX, self._diameter_px + wider)))
        return self._start

    def cancel(self) -> bool:
        """Leave it: what is seen is easily moved back."""
        return False


class DividerDrag:
    """The divider of a split follows the pointer, as long as there is one."""

    cursor: Cursor | None = Qt.CursorShape.SplitHCursor

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """Move the divider there."""
        if self._canvas.split is not None:
            self._canvas.set_split(self._canvas.split.moved(position.x(), self._canvas.width()))
        return position

    def cancel(self) -> bool:
        """Leave it: what is seen is easily moved back."""
        return False
