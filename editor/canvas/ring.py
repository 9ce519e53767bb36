"""The brush's ring, drawn once for each size and then only copied: a large one takes longer to draw than its stroke."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

SMALLEST_RADIUS = 1.5
"""Widget pixels; a smaller ring could not be seen."""

WIDTH = 3
"""Of its dark line, in widget pixels, so that the bright one in it is seen on any photo."""

LARGEST_KEPT = 700
"""Radius in pixels of the screen up to which the picture of a ring is kept: 8 MB."""

DARK, BRIGHT, ERASING = QColor(0, 0, 0, 190), QColor("#ffffff"), QColor("#ff9d3c")


class Ring:
    """Draws rings; keeps the picture of the last one."""

    def __init__(self) -> None:
        self._picture = QImage()
        self._drawn: tuple[float, bool, float] | None = None

    def rectangle(self, centre: QPointF, radius: float) -> QRect:
        """Return the widget pixels that a ring of `radius` round `centre` may cover."""
        reach = _reach(radius)
        corner = _corner(centre, reach)
        return QRect(int(corner.x() // 1), int(corner.y() // 1), 2 * reach + 1, 2 * reach + 1)

    def paint(self, painter: QPainter, centre: QPointF, radius: float, *, erases: bool, ratio: float) -> None:
        """Draw a ring, all in widget pixels, where `ratio` pixels of the screen are a widget pixel."""
        if radius * ratio > LARGEST_KEPT:
            _draw(painter, centre, radius, erases)
            return
        if self._drawn != (radius, erases, ratio):
            self._picture = _picture(radius, erases, ratio)
            self._drawn = radius, erases, ratio
        painter.drawImage(_corner(centre, _reach(radius)), self._picture)


def _reach(radius: float) -> int:
    return ceil(max(SMALLEST_RADIUS, radius) + WIDTH / 2) + 1


def _corner(centre: QPointF, reach: int) -> QPointF:
    return QPointF(centre.x() - reach, centre.y() - reach)


def _picture(radius: float, erases: bool, ratio: float) -> QImage:
    reach = _reach(radius)
    side = ceil(2 * reach * ratio)
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _draw(painter, QPointF(reach, reach), radius, erases)
    painter.end()
    return picture


def _draw(painter: QPainter, centre: QPointF, radius: float, erases: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = max(SMALLEST_RADIUS, radius)
    for pen in (QPen(DARK, WIDTH), QPen(ERASING if erases else BRIGHT, 1.2)):
        painter.setPen(pen)
        painter.drawEllipse(centre, radius, radius)
