"""The floor line over the photo: thin and dashed, with grips while the tool that moves it is in the hand."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.canvas.coordinates import ViewTransform
from editor.tools.floor_line import FloorLine
from editor.tools.floor_line_tool import grips

PIECES = 48
"""A bent line is drawn in so many straight pieces; a straight one is one piece."""

GRIP_PX = 9
MARGIN_PX = 8


@dataclass(frozen=True)
class FloorDrawing:
    """A floor line to be drawn, and whether it has grips."""

    line: FloorLine
    has_grips: bool


def paint_floor_line(
    painter: QPainter, exposed: QRect, drawing: FloorDrawing, shape: tuple[int, int], transform: ViewTransform
) -> None:
    """Draw the line over a photo of `shape` (H, W), unless none of it is `exposed`, in widget pixels."""
    pieces = PIECES if 2 * drawing.line.middle != drawing.line.left + drawing.line.right else 1
    columns = np.linspace(0, shape[1], pieces + 1)
    rows = drawing.line.rows(columns, shape)
    line = QPolygonF([QPointF(*transform.to_widget(*p)) for p in zip(rows.tolist(), columns.tolist(), strict=True)])
    touched = line.boundingRect().adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
    if not touched.intersects(QRectF(exposed)):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    light = QPen(QColor("#ffffff"), 1.4, Qt.PenStyle.CustomDashLine)
    light.setDashPattern([6.0, 4.0])
    for pen in (QPen(QColor(0, 0, 0, 130), 2.6), light):
        painter.setPen(pen)
        painter.drawPolyline(line)
    if drawing.has_grips:
        painter.setPen(QPen(QColor(0, 0, 0, 200), 1))
        painter.setBrush(QColor("#ffffff"))
        for grip in grips(drawing.line, shape):
            x, y = transform.to_widget(*grip)
            painter.drawEllipse(QPointF(x, y), GRIP_PX / 2, GRIP_PX / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
