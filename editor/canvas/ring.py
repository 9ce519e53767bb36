"""The brush's ring, drawn once for each size and then only copied: a large one takes longer to draw than its stroke."""

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from editor.canvas.mask_overlay import argb_picture

SMALLEST_RADIUS = 1.5
"""Widget pixels; a smaller ring could not be seen."""

WIDTH, BRIGHT_WIDTH = 3, 1.2
"""Of its dark line, in widget pixels, and of the bright one in it, so that it is seen on any photo."""

LARGEST_KEPT = 1000
"""Radius in pixels of the screen up to which the pieces of a ring are kept: 6 MB."""

PIECES, LEAST_ROWS = 6, 200
"""Into so many pieces each half of a ring is cut, none with fewer rows: its middle need be neither kept nor drawn."""

DARK, BRIGHT, ERASING = QColor(0, 0, 0, 190), QColor("#ffffff"), QColor("#ff9d3c")


@dataclass(frozen=True)
class Piece:
    """A part of a ring's picture, premultiplied ARGB (rows, columns); `row` and `column` are of its corner in that."""

    row: int
    column: int
    pixels: NDArray[np.uint32]


class Ring:
    """Draws rings; keeps the pieces of the last one."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
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
            self._pieces = pieces_of(radius, erases, ratio)
            self._drawn = radius, erases, ratio
        corner = _corner(centre, _reach(radius)) * ratio
        left, top = floor(corner.x() + 0.5), floor(corner.y() + 0.5)  # rounded once, so that no piece is put beside it
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        for piece in self._pieces:
            painter.drawImage(QPoint(left + piece.column, top + piece.row), argb_picture(piece.pixels))
        painter.restore()


def _reach(radius: float) -> int:
    return ceil(max(SMALLEST_RADIUS, radius) + WIDTH / 2) + 1


def _corner(centre: QPointF, reach: int) -> QPointF:
    return QPointF(centre.x() - reach, centre.y() - reach)


def pieces_of(radius: float, erases: bool, ratio: float) -> list[Piece]:
    """Return the picture of a ring in pieces, without the middle; only the pixels that it covers are computed."""
    middle, radius = _reach(radius) * ratio, max(SMALLEST_RADIUS, radius) * ratio
    runs = _runs(ceil(2 * middle), middle, radius, WIDTH / 2 * ratio + 0.5)
    places, shapes, size = _pieces(runs)
    before = np.cumsum(runs.lengths) - runs.lengths
    columns = np.arange(runs.lengths.sum()) + np.repeat(runs.first - before, runs.lengths)
    across = np.square(columns + 0.5 - middle)
    away = np.abs(np.sqrt(across + np.repeat(np.square(runs.rows + 0.5 - middle), runs.lengths)) - radius)
    bright = np.clip(BRIGHT_WIDTH / 2 * ratio + 0.5 - away, 0, 1)
    dark = np.clip(WIDTH / 2 * ratio + 0.5 - away, 0, 1) * DARK.alphaF()
    ring = np.zeros(size, np.uint32)
    ring[np.repeat(places, runs.lengths) + columns] = _colours(bright, dark, ERASING if erases else BRIGHT)
    return [
        Piece(row, column, ring[start : start + height * width].reshape(height, width))
        for start, row, column, height, width in shapes
    ]


def _colours(bright: NDArray[np.float64], dark: NDArray[np.float64], colour: QColor) -> NDArray[np.uint32]:
    """Return premultiplied ARGB (n,) of pixels that `colour` covers by `bright`, over black by `dark`, 0 to 1 each."""
    parts = {24: 255 * (bright + dark * (1 - bright))}
    parts |= {shift: bright * part for shift, part in ((16, colour.red()), (8, colour.green()), (0, colour.blue()))}
    whole = np.zeros(len(bright), np.uint32)
    for shift, part in parts.items():
        whole |= (part + 0.5).astype(np.uint32) << np.uint32(shift)
    return whole


@dataclass(frozen=True)
class Runs:
    """Pixels of a square that lie side by side in a row, int (n,): the row, the first column, and how many."""

    rows: NDArray[np.intp]
    first: NDArray[np.intp]
    lengths: NDArray[np.intp]


def _runs(side: int, middle: float, radius: float, width: float) -> Runs:
    """Return the runs of all pixels of a square within `width` of a circle, each pixel once.

    Each row of the square has a run of them at the left, the first `side` ones, and one at the right of the middle.
    """
    down = np.arange(side) + 0.5 - middle
    outer = np.sqrt(np.maximum(0, (radius + width) ** 2 - down**2))
    inner = np.sqrt(np.maximum(0, max(0, radius - width) ** 2 - down**2))
    starts = np.concatenate([middle - outer, middle + inner])
    ends = np.concatenate([middle - inner, middle + outer])
    first = np.clip(np.floor(starts), 0, side).astype(np.intp)
    last = np.clip(np.ceil(ends), 0, side).astype(np.intp)
    first[side:] = np.maximum(first[side:], last[:side])
    return Runs(np.tile(np.arange(side), 2), first, np.maximum(0, last - first))


def _pieces(runs: Runs) -> tuple[NDArray[np.intp], list[tuple[int, int, int, int, int]], int]:
    """Return where the pixels of each run go, so that column c of it is at place + c, the pieces, and the size of all.

    A piece is (place of its first pixel, row, column, rows, columns): a box around the runs of some rows of one half.
    """
    half = len(runs.rows) // 2
    places, shapes, size = np.zeros(2 * half, np.intp), [], 0
    rows = max(LEAST_ROWS, half // PIECES)
    for start in (start for begin in (0, half) for start in range(begin, begin + half, rows)):
        some = slice(start, min(start + rows, half if start < half else 2 * half))
        there = runs.lengths[some] > 0
        if not there.any():
            continue
        left = int(runs.first[some][there].min())
        width = int((runs.first[some] + runs.lengths[some])[there].max()) - left
        height = some.stop - some.start
        places[some] = size + np.arange(height) * width - left
        shapes.append((size, int(runs.rows[start]), left, height, width))
        size += height * width
    return places, shapes, size


def draw_circle(painter: QPainter, centre: QPointF, radius: float, erases: bool) -> None:
    """Draw a ring of any size, all in widget pixels, by Qt."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(DARK, WIDTH), QPen(ERASING if erases else BRIGHT, BRIGHT_WIDTH)):
        painter.setPen(pen)
        painter.drawEllipse(centre, radius, radius)
