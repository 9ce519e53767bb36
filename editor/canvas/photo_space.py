"""A painter of the widget that draws in photo pixels, or on the photo alone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from editor.canvas.coordinates import ViewTransform


def draw_in_photo_pixels(painter: QPainter, transform: ViewTransform) -> None:
    """Have the painter draw in photo pixels, x the column and y the row."""
    painter.translate(transform.x, transform.y)
    painter.rotate(transform.degrees)
    painter.scale(transform.scale, transform.scale)


def clip_to_photo(painter: QPainter, transform: ViewTransform, shape: tuple[int, int]) -> None:
    """Have the painter draw nothing beside a photo of `shape` (H, W)."""
    before = painter.transform()
    draw_in_photo_pixels(painter, transform)
    painter.setClipRect(QRectF(0, 0, shape[1], shape[0]), Qt.ClipOperation.IntersectClip)
    painter.setTransform(before)
