"""The brush's ring, drawn once for each size and then only copied: a large one takes longer to draw than its stroke."""

from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from editor.canvas.mask_overlay import argb_picture

SMALLEST_RADIUS = 1.5
"""Widget pixels; a smaller ring could not be seen."""

WIDTH, BRIGHT_WIDTH = 3, 1.2
"""Of its dark line, in widget pixels, and of the bright one in it, so that it is seen on any photo."""

LARGEST_KEPT = 700
"""Radius in pixels of the screen up to which the picture of a ring is kept: 8 MB."""

DARK, BRIGHT, ERASING = QColor(0, 0, 0, 190), QColor("#ffffff"), QColor("#ff9d3c")


class Ring:
    """Draws rings; keeps the picture of the last one."""

    def __init__(self) -> None:
        self._pixels = np.empty((0, 0), np.uint32)
        self._drawn: tuple[float, bool, float] | None = None

    def rectangle(self, centre: QPointF, radius: float) -> QRect:
        """Return the widget pixels that a ring of `radius` round `centre` may cover.

        To leave out what is inside a large ring costs more than it saves: many parts are slower to copy than one.
        """
        reach = _reach(radius)
        corner = _corner(centre, reach)
        return QRect(floor(corner.x()), floor(corner.y()), 2 * reach + 1, 2 * reach + 1)

    def paint(self, painter: QPainter, centre: QPointF, radius: float, *, erases: bool, ratio: float) -> None:
        """Draw a ring, all in widget pixels, where `ratio` pixels of the screen are a widget pixel."""
        if radius * ratio > LARGEST_KEPT:
            draw_circle(painter, centre, radius, erases)
            return
        if self._drawn != (radius, erases, ratio):
            self._pixels = _pixels(radius, erases, ratio)
            self._drawn = radius, erases, ratio
        picture = argb_picture(self._pixels)
        picture.setDevicePixelRatio(ratio)
        painter.drawImage(_corner(centre, _reach(radius)), picture)


def _reach(radius: float) -> int:
    return ceil(max(SMALLEST_RADIUS, radius) + WIDTH / 2) + 1


def _corner(centre: QPointF, reach: int) -> QPointF:
    return QPointF(centre.x() - reach, centre.y() - reach)


def _pixels(radius: float, erases: bool, ratio: float) -> NDArray[np.uint32]:
    """Return a ring, premultiplied ARGB (side, side) of the screen; only the pixels that it covers are computed."""
    reach = _reach(radius)
    middle, radius = reach * ratio, max(SMALLEST_RADIUS, radius) * ratio
    side = ceil(2 * middle)
    rows, columns = _near_circle(side, middle, radius, WIDTH / 2 * ratio + 1)
    away = np.abs(np.hypot(rows + 0.5 - middle, columns + 0.5 - middle) - radius)
    bright = np.clip(BRIGHT_WIDTH / 2 * ratio + 0.5 - away, 0, 1)
    dark = np.clip(WIDTH / 2 * ratio + 0.5 - away, 0, 1) * DARK.alphaF()
    colour = ERASING if erases else BRIGHT
    ring = np.zeros((side, side, 4), np.uint8)
    parts = [bright * part for part in (colour.blue(), colour.green(), colour.red())]
    ring[rows, columns] = np.stack([*parts, 255 * (bright + dark * (1 - bright))], axis=1) + 0.5
    return ring.view(np.uint32)[..., 0]


def _near_circle(side: int, middle: float, radius: float, width: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return rows and columns of all pixels of a square within `width` of a circle, some of them more than once.

    Each row of the square has a run of them at the left and one at the right of the middle.
    """
    down = np.arange(side) + 0.5 - middle
    outer = np.sqrt(np.maximum(0, (radius + width) ** 2 - down**2))
    inner = np.sqrt(np.maximum(0, max(0, radius - width) ** 2 - down**2))
    starts = np.concatenate([middle - outer, middle + inner])
    ends = np.concatenate([middle - inner, middle + outer])
    first = np.clip(np.floor(starts), 0, side).astype(np.intp)
    lengths = np.clip(np.ceil(ends), 0, side).astype(np.intp) - first
    before = np.cumsum(lengths) - lengths
    columns = np.arange(lengths.sum()) + np.repeat(first - before, lengths)
    return np.repeat(np.tile(np.arange(side), 2), lengths), columns


def draw_circle(painter: QPainter, centre: QPointF, radius: float, erases: bool) -> None:
    """Draw a ring of any size, all in widget pixels, by Qt."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(DARK, WIDTH), QPen(ERASING if erases else BRIGHT, BRIGHT_WIDTH)):
        painter.setPen(pen)
        painter.drawEllipse(centre, radius, radius)
