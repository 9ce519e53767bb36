"""Thin lines between the pixels of a photo that is seen from close by."""

from math import ceil, floor

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from editor.canvas.coordinates import ViewTransform

GRID_FROM = 8.0
"""From this many pixels of the screen a photo pixel on, lines are thin beside what is between them: 800 %."""

DARK, LIGHT = QColor(0, 0, 0, 64), QColor(255, 255, 255, 64)
"""One of the two is seen, whatever the photo's colour is."""


def paint_pixel_grid(painter: QPainter, exposed: QRect, photo: QRectF, transform: ViewTransform, ratio: float) -> None:
    """Draw what is `exposed` of the lines, in widget pixels; nothing from farther away than GRID_FROM.

    Each is a dark and a light line side by side, one pixel of the screen wide.

    Args:
        painter: of the widget.
        exposed: the part of it to draw.
        photo: where the photo lies on the widget.
        transform: the same as scale and place.
        ratio: pixels of the screen a widget pixel.
    """
    if transform.scale * ratio < GRID_FROM:
        return
    part = photo.toAlignedRect().intersected(exposed)
    if part.isEmpty():
        return
    left, top, right, bottom = part.left(), part.top(), part.left() + part.width(), part.top() + part.height()
    columns = _lines(left, right, transform.x, transform.scale, ratio)
    rows = _lines(top, bottom, transform.y, transform.scale, ratio)
    pixel = 1 / ratio
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for colour, shift in ((DARK, -pixel), (LIGHT, 0.0)):
        painter.setPen(QPen(colour, 0))
        painter.drawLines([QLineF(x + shift, top, x + shift, bottom) for x in columns])
        painter.drawLines([QLineF(left, y + shift, right, y + shift) for y in rows])
    painter.restore()


def _lines(start: int, end: int, origin: float, scale: float, ratio: float) -> list[float]:
    """Where lines are from `start` to `end` of the widget, each in the middle of a pixel of the screen."""
    first, last = floor((start - origin) / scale), ceil((end - origin) / scale)
    return [(floor((origin + number * scale) * ratio) + 0.5) / ratio for number in range(first, last + 1)]
