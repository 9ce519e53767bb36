"""Thin lines between the pixels of a photo that is seen from close by."""

from math import ceil, floor

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from editor.canvas.coordinates import ViewTransform
from segmentation.images.pixel_box import PixelBox

GRID_FROM = 8.0
"""From this many pixels of the screen a photo pixel on, lines are thin beside what is between them: 800 %."""

DARK, LIGHT = QColor(0, 0, 0, 64), QColor(255, 255, 255, 64)
"""One of the two is seen, whatever the photo's colour is."""

Lines = list[QLineF]


def paint_pixel_grid(
    painter: QPainter, exposed: QRect, shape: tuple[int, int], transform: ViewTransform, ratio: float
) -> None:
    """Draw what is `exposed` of the lines, in widget pixels; nothing from farther away than GRID_FROM.

    Each is a dark and a light line side by side, one pixel of the screen wide.

    Args:
        painter: of the widget.
        exposed: the part of it to draw.
        shape: (H, W) of the photo.
        transform: how the photo lies on the widget.
        ratio: pixels of the screen a widget pixel.
    """
    if transform.scale * ratio < GRID_FROM:
        return
    part = QRect(*transform.rectangle(PixelBox(0, 0, *shape), margin=0)).intersected(exposed)
    if part.isEmpty():
        return
    lines = _upright_lines if transform.is_upright else _turned_lines
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for colour, shift in ((DARK, -1 / ratio), (LIGHT, 0.0)):
        painter.setPen(QPen(colour, 0))
        for of_one_kind in lines(part, shape, transform, ratio, shift):
            painter.drawLines(of_one_kind)
    painter.restore()


def _upright_lines(
    part: QRect, _: tuple[int, int], transform: ViewTransform, ratio: float, shift: float
) -> tuple[Lines, Lines]:
    """Lines between columns and between rows, `shift` aside, from side to side of a part of the photo."""
    left, top, right, bottom = part.left(), part.top(), part.left() + part.width(), part.top() + part.height()
    columns = [x + shift for x in _places(left, right, transform.x, transform.scale, ratio)]
    rows = [y + shift for y in _places(top, bottom, transform.y, transform.scale, ratio)]
    return [QLineF(x, top, x, bottom) for x in columns], [QLineF(left, y, right, y) for y in rows]


def _places(start: int, end: int, origin: float, scale: float, ratio: float) -> list[float]:
    """Where lines are from `start` to `end` of the widget, each in the middle of a pixel of the screen."""
    first, last = floor((start - origin) / scale), ceil((end - origin) / scale)
    return [(floor((origin + number * scale) * ratio) + 0.5) / ratio for number in range(first, last + 1)]


def _turned_lines(
    part: QRect, shape: tuple[int, int], transform: ViewTransform, _: float, shift: float
) -> tuple[Lines, Lines]:
    """The same where the photo is turned: from side to side of what is seen of it, in its own pixels."""
    sides = part.left(), part.top(), part.left() + part.width(), part.top() + part.height()
    top, left, bottom, right = transform.part_of_photo(*sides)
    seen = PixelBox(floor(top), floor(left), ceil(bottom), ceil(right)).clipped_to(shape)
    aside = shift / transform.scale

    def line(start: tuple[float, float], end: tuple[float, float]) -> QLineF:
        return QLineF(*transform.to_widget(*start), *transform.to_widget(*end))

    columns = [line((seen.top, at + aside), (seen.bottom, at + aside)) for at in range(seen.left, seen.right + 1)]
    rows = [line((at + aside, seen.left), (at + aside, seen.right)) for at in range(seen.top, seen.bottom + 1)]
    return columns, rows
