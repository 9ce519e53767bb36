"""The line of a shape under way, drawn so that it is seen on any photo."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.canvas.coordinates import ViewTransform
from segmentation.masks.capsule import Point

DASH = 4.0
"""Length of light and dark stretches, in widget pixels."""
MARGIN = 3


def paint_loop(painter: QPainter, loop: Sequence[Point], transform: ViewTransform) -> None:
    """Draw the closed line through `loop`, (row, column) in photo pixels, dashed light on dark."""
    if not loop:
        return
    line = _on_widget(loop, transform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1.6))
    painter.drawPolygon(line)
    light = QPen(QColor("#ffffff"), 1.6)
    light.setDashPattern([DASH / light.widthF(), DASH / light.widthF()])
    painter.setPen(light)
    painter.drawPolygon(line)


def loop_rectangle(loop: Sequence[Point], transform: ViewTransform) -> QRect:
    """Return the part of the widget that the line takes; empty if there is none."""
    if not loop:
        return QRect()
    return _on_widget(loop, transform).boundingRect().toAlignedRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def _on_widget(loop: Sequence[Point], transform: ViewTransform) -> QPolygonF:
    return QPolygonF([QPointF(*transform.to_widget(row, column)) for row, column in loop])
