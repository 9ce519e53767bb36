"""The line of a shape under way, drawn so that it is seen on any photo."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.canvas.coordinates import ViewTransform
from segmentation.masks.capsule import Point

MARGIN = 3


def paint_loop(painter: QPainter, loop: Sequence[Point], transform: ViewTransform) -> None:
    """Draw the closed line through `loop`, (row, column) in photo pixels, light on dark.

    Neither dashed nor smoothed: a lasso of thousands of points is drawn with every move of the hand.
    """
    if not loop:
        return
    line = QPolygonF([QPointF(*transform.to_widget(row, column)) for row, column in loop])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(0, 0, 0), 3), QPen(QColor("#ffffff"), 1)):
        painter.setPen(pen)
        painter.drawPolygon(line)


def changed_part(old: Sequence[Point], new: Sequence[Point], transform: ViewTransform) -> QRect:
    """Return the part of the widget in which two lines may differ: where they end and close, if they begin alike."""
    pairs = enumerate(zip(old, new, strict=False))
    alike = next((n for n, (a, b) in pairs if a is not b and a != b), min(len(old), len(new)))
    last_alike = max(0, alike - 1)
    points = [*old[:1], *new[:1], *old[last_alike:], *new[last_alike:]]
    if not points:
        return QRect()
    line = QPolygonF([QPointF(*transform.to_widget(row, column)) for row, column in points])
    return line.boundingRect().toAlignedRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
