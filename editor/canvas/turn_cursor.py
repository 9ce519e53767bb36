"""The pointer while it turns the photo: an arrow that goes round. Qt has none."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap, QPolygonF

SIZE_PX, RADIUS_PX = 24, 8
MIDDLE = QPointF(SIZE_PX / 2, SIZE_PX / 2)
SIXTEENTHS = 16
"""Qt counts angles of arcs in sixteenths of a degree, against the clock from the right."""

FROM_DEGREES, ROUND_DEGREES = 30, 300
ARROW_PX = 5


@cache
def turn_cursor() -> QCursor:
    """Return it, light with a dark rim as cursors are."""
    picture = QPixmap(SIZE_PX, SIZE_PX)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    around = QRectF(MIDDLE.x() - RADIUS_PX, MIDDLE.y() - RADIUS_PX, 2 * RADIUS_PX, 2 * RADIUS_PX)
    tip = MIDDLE + QPointF(RADIUS_PX * 0.87 + 1, -RADIUS_PX / 2 + ARROW_PX - 1)
    arrow = QPolygonF([tip, tip + QPointF(1, -ARROW_PX - 2), tip + QPointF(-ARROW_PX - 2, -2)])
    for colour, width in ((QColor("#000000"), 4.5), (QColor("#ffffff"), 2.0)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(around, FROM_DEGREES * SIXTEENTHS, ROUND_DEGREES * SIXTEENTHS)
        painter.setPen(QPen(colour, width / 2))
        painter.setBrush(colour)
        painter.drawPolygon(arrow)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.end()
    return QCursor(picture)
