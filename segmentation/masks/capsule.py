"""Which pixels lie within a distance of a straight line: what a round brush passes over in one move."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox

Point = tuple[float, float]
"""Row and column in px; (0, 0) is the outer corner of the first pixel, whose centre is (0.5, 0.5)."""

_STRAIGHT_PX = 1e-9
"""A line that leaves its row or column by less than this keeps to it; dividing by less would overflow."""


BAND_PX = 128
"""Rows of the boxes in which new pixels are sought."""


def box_around(start: Point, end: Point, radius_px: float) -> PixelBox:
    """Return the box of all pixels touched by the disc of `radius_px` on its way from `start` to `end`."""
    return PixelBox(
        math.floor(min(start[0], end[0]) - radius_px),
        math.floor(min(start[1], end[1]) - radius_px),
        math.ceil(max(start[0], end[0]) + radius_px),
        math.ceil(max(start[1], end[1]) + radius_px),
    )


def pixels_near_line(box: PixelBox, start: Point, end: Point, radius_px: float) -> NDArray[np.bool_]:
    """Return which pixels of `box` have their centre within `radius_px` of the line from `start` to `end`.

    The result is bool (box.height, box.width).
    """
    return runs_near_line(box, start, end, radius_px).pixels(box)


def runs_near_line(box: PixelBox, start: Point, end: Point, radius_px: float) -> "Runs":
    """Return where in each row of `box` pixels have their centre within `radius_px` of the line from `start` to `end`.

    The shape is convex, so each row of it is one run of pixels from the leftmost to the rightmost reach of its two
    discs and of the band between them: exact, and much less work than a distance for each pixel.
    """
    rows = np.arange(box.top + 0.5, box.bottom)
    reaches = [_disc(rows, start, radius_px)]
    if start != end:
        reaches += [_disc(rows, end, radius_px), _band(rows, start, end, radius_px)]
    left = np.minimum.reduce([reach[0] for reach in reaches])
    right = np.maximum.reduce([reach[1] for reach in reaches])
    first = np.clip(np.ceil(left - 0.5), box.left, box.right) - box.left
    after_last = np.clip(np.floor(right - 0.5) + 1, box.left, box.right) - box.left
    small = np.uint16 if box.width < 2**16 else np.uint32
    return Runs(box, first.astype(small), np.maximum(after_last - first, 0).astype(small))


@dataclass(frozen=True)
class Runs:
    """One run of pixels in each row of `box`: from its column `first` on, `length` of them, 0 for none.

    Both are (box.height,), of the smallest unsigned type that has room for the box's width.
    """

    box: PixelBox
    first: NDArray[np.unsignedinteger]
    length: NDArray[np.unsignedinteger]

    def pixels(self, part: PixelBox) -> NDArray[np.bool_]:
        """Return which pixels of `part`, a part of `box`, lie in the runs: bool (part.height, part.width).

        A column before the first wraps round to a large number, so that one comparison of small numbers does for both.
        """
        rows = slice(part.top - self.box.top, part.bottom - self.box.top)
        columns = np.arange(part.left - self.box.left, part.right - self.box.left, dtype=self.first.dtype)
        after_first = np.subtract(columns, self.first[rows, None])
        return np.asarray(after_first < self.length[rows, None], np.bool_)

    def parts_beyond(self, known: "Runs") -> list[PixelBox]:
        """Return boxes around all pixels that are in these runs and not in the `known` ones of the same box.

        A large disc that is moved a little reaches new pixels in a thin crescent, and a box around that is mostly old
        ones: the boxes are cut every BAND_PX rows, and left and right of what is known.
        """
        first, known_first = self.first.astype(np.int64), known.first.astype(np.int64)
        after_last, known_after_last = first + self.length, known_first + known.length
        sides = [(first, np.minimum(after_last, known_first)), (np.maximum(first, known_after_last), after_last)]
        return [part for side in sides for part in self._bands(*side)]

    def _bands(self, begin: NDArray[np.int64], end: NDArray[np.int64]) -> Iterator[PixelBox]:
        """Yield boxes around runs from `begin` to before `end` in each row, where they have any pixels."""
        tops = np.arange(0, self.box.height, BAND_PX)
        is_filled = begin < end
        left = np.minimum.reduceat(np.where(is_filled, begin, self.box.width), tops)
        right = np.maximum.reduceat(np.where(is_filled, end, 0), tops)
        for band in np.flatnonzero(left < right):
            top = int(tops[band])
            in_box = PixelBox(top, int(left[band]), min(top + BAND_PX, self.box.height), int(right[band]))
            yield in_box.moved(self.box.top, self.box.left)


Reach = tuple[NDArray[np.float64], NDArray[np.float64]]
"""The leftmost and rightmost column of a shape in each row, px; infinity and minus infinity where it has none."""


def _disc(rows: NDArray[np.float64], centre: Point, radius_px: float) -> Reach:
    squares = radius_px**2 - (rows - centre[0]) ** 2
    half = np.sqrt(np.maximum(squares, 0))
    return _where(squares >= 0, centre[1] - half, centre[1] + half)


def _band(rows: NDArray[np.float64], start: Point, end: Point, radius_px: float) -> Reach:
    """The rectangle whose middle line goes from `start` to `end`, `radius_px` to either side."""
    down, across = end[0] - start[0], end[1] - start[1]
    length = math.hypot(down, across)
    below = rows - start[0]
    left, right = np.full(rows.shape, -np.inf), np.full(rows.shape, np.inf)
    inside = np.full(rows.shape, length > 2 * _STRAIGHT_PX)
    if abs(down) > _STRAIGHT_PX:  # not further than the radius to either side
        middle, half = below * across / down, radius_px * length / abs(down)
        left, right = np.maximum(left, middle - half), np.minimum(right, middle + half)
    else:
        inside &= np.abs(below) <= radius_px
    if abs(across) > _STRAIGHT_PX:  # not before the start, not behind the end
        ends = np.stack((-below * down, length**2 - below * down)) / across
        left, right = np.maximum(left, ends.min(axis=0)), np.minimum(right, ends.max(axis=0))
    else:
        inside &= (below * down >= 0) & (below * down <= length**2)
    return _where(inside & (left <= right), start[1] + left, start[1] + right)


def _where(inside: NDArray[np.bool_], left: NDArray[np.float64], right: NDArray[np.float64]) -> Reach:
    return np.where(inside, left, np.inf), np.where(inside, right, -np.inf)
