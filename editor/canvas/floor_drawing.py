"""The floor line over the photo: thin and dashed, with grips while the tool that moves it is in the hand."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.canvas.markings import PlacedShape
from editor.tools.floor_line import FloorLine
from editor.tools.floor_line_tool import grips

PIECES = 48
"""A bent line is drawn in so many straight pieces; a straight one is one piece."""

GRIP_PX = 9
MARGIN_PX = 8


@dataclass(frozen=True)
class FloorDrawing:
    """A marking: a floor line, and whether it has grips."""

    line: FloorLine
    has_grips: bool

    def touched(self, place: PlacedShape) -> QRect:
        """Return the widget pixels that line and grips may cover."""
        return _around(self._polyline(place))

    def paint(self, painter: QPainter, exposed: QRect, place: PlacedShape) -> None:
        """Draw the line, unless none of it is `exposed`, in widget pixels."""
        line = self._polyline(place)
        if not _around(line).intersects(exposed):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        light = QPen(QColor("#ffffff"), 1.4, Qt.PenStyle.CustomDashLine)
        light.setDashPattern([6.0, 4.0])
        for pen in (QPen(QColor(0, 0, 0, 130), 2.6), light):
            painter.setPen(pen)
            painter.drawPolyline(line)
        if self.has_grips:
            painter.setPen(QPen(QColor(0, 0, 0, 200), 1))
            painter.setBrush(QColor("#ffffff"))
            for grip in grips(self.line, place.shape):
                x, y = place.transform.to_widget(*grip)
                painter.drawEllipse(QPointF(x, y), GRIP_PX / 2, GRIP_PX / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _polyline(self, place: PlacedShape) -> QPolygonF:
        """The line from the left end of the photo to the right one, in widget pixels."""
        pieces = PIECES if 2 * self.line.middle != self.line.left + self.line.right else 1
        columns = np.linspace(0, place.shape[1], pieces + 1)
        rows = self.line.rows(columns, place.shape)
        points = zip(rows.tolist(), columns.tolist(), strict=True)
        return QPolygonF([QPointF(*place.transform.to_widget(*point)) for point in points])


def _around(line: QPolygonF) -> QRect:
    return line.boundingRect().adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX).toAlignedRect()
