"""What the pointer does to the canvas itself while a button is held: pan, size the brush, drag the divider."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt, SignalInstance

from editor.canvas.canvas_view import CanvasView
from editor.tools.brush import LARGEST_PX


class Gesture(Protocol):
    """What began when a button went down, until it goes up.

    Attributes:
        cursor: the pointer's shape meanwhile, None if it stays that of the tool.
    """

    cursor: Qt.CursorShape | None

    def move(self, position: QPointF) -> QPointF:
        """Follow the pointer to a place of the widget, and return where the brush's ring is to be."""


class Panning:
    """The photo moves with the pointer."""

    cursor: Qt.CursorShape | None = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: CanvasView, start: QPointF) -> None:
        self._canvas, self._last = canvas, start

    def move(self, position: QPointF) -> QPointF:
        """Move the photo as far as the pointer has gone."""
        way, self._last = position - self._last, position
        self._canvas.pan_by(way.x(), way.y())
        return position


class Sizing:
    """The brush grows to the right, and its ring stays where it is."""

    cursor: Qt.CursorShape | None = None

    def __init__(self, canvas: CanvasView, start: QPointF, diameter_px: int, chosen: SignalInstance) -> None:
        self._canvas, self._start = canvas, start
        self._diameter_px, self._chosen = diameter_px, chosen

    def move(self, position: QPointF) -> QPointF:
        """Tell of the diameter with which the ring would reach the pointer's column."""
        wider = round((position.x() - self._start.x()) / self._canvas.transform.scale * 2)
        self._chosen.emit(max(1, min(LARGEST_PX, self._diameter_px + wider)))
        return self._start


class DividerDrag:
    """The divider of a split follows the pointer, as long as there is one."""

    cursor: Qt.CursorShape | None = Qt.CursorShape.SplitHCursor

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    def move(self, position: QPointF) -> QPointF:
        """Move the divider there."""
        if self._canvas.split is not None:
            self._canvas.set_split(self._canvas.split.moved(position.x(), self._canvas.width()))
        return position
