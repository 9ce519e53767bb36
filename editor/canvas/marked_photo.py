"""A photo on a widget with what is drawn over it to work by: markings, the line of a shape under way, the ring."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from editor.canvas.loop import changed_part, paint_loop
from editor.canvas.markings import Marking, PlacedShape
from editor.canvas.placed_photo import PlacedPhoto
from editor.canvas.ring import Ring
from segmentation.masks.capsule import Point


class MarkedPhoto(PlacedPhoto):
    """Holds them, and asks for `update` where they change; photo and mask below them are its heir's part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markings: dict[str, Marking] = {}
        self._loop: Sequence[Point] = ()
        self._ring: tuple[QPointF, float, bool] | None = None
        self._ring_painter = Ring()

    def marking(self, name: str) -> Marking | None:
        """Return the marking of that name, None while there is none."""
        return self._markings.get(name)

    def show_marking(self, name: str, marking: Marking | None) -> None:
        """Draw a marking in place of the one of that name, or none; what has a new name comes on top."""
        before = self._markings.pop(name, None) if marking is None else self._markings.get(name)
        if marking == before:
            return
        if marking is not None:
            self._markings[name] = marking
        place = self._place
        for changed in (before, marking):
            if changed is not None and place is not None:
                self.update(changed.touched(place))

    @property
    def _place(self) -> PlacedShape | None:
        shape = self.photo_shape
        return None if shape is None else PlacedShape(shape, self._transform)

    def show_loop(self, loop: Sequence[Point]) -> None:
        """Draw the closed line through `loop`, (row, column) in photo pixels; none if it is empty."""
        if loop is not self._loop:
            self.update(changed_part(self._loop, loop, self._transform))
            self._loop = loop

    def show_ring(self, centre: QPointF, diameter_px: float, erases: bool) -> None:
        """Draw the brush's ring round a widget point; `diameter_px` is in photo pixels."""
        self._replace_ring((centre, diameter_px, erases))

    def hide_ring(self) -> None:
        """Draw no ring."""
        self._replace_ring(None)

    def _replace_ring(self, ring: tuple[QPointF, float, bool] | None) -> None:
        for changed in (self._ring, ring):
            if changed is not None:
                self.update(self._ring_painter.rectangle(changed[0], changed[1] * self._transform.scale / 2))
        self._ring = ring

    def _paint_over(self, painter: QPainter, exposed: QRect) -> None:
        """Draw all of them, for a part of the widget."""
        place = self._place
        if place is not None:
            for marking in self._markings.values():
                marking.paint(painter, exposed, place)
        paint_loop(painter, self._loop, self._transform)
        if self._ring is not None:
            centre, diameter_px, erases = self._ring
            radius = diameter_px * self._transform.scale / 2
            self._ring_painter.paint(painter, centre, radius, erases=erases, ratio=self.devicePixelRatioF())
