"""Lines along the edges of a photo, from one point to another: what a smart outline is made of."""

import math
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.capsule import Point

WINDOW_PX = 400
"""So large a window about the start is looked at, as it is near by and halved again and again for what is farther.

Its edges take some 30 ms to find, whatever the photo's size.
"""

CANNY = (16.0, 60.0)
"""From which differences on an edge goes on, and begins (Canny), grey values."""

STRONGEST_EDGE = 100.0
"""Edges stronger than this are not preferred: a lamp's rim is no better than the car's."""

SMOOTHING_PX = 1.0
"""Standard deviation of the blur that keeps the noise of the camera from being edges."""

STRETCH_PX = 96
"""A line that was found in a smaller picture is found anew in pieces of this length, in the photo as it is."""

ROOM_PX = 20
"""... with so much about each piece to find a better way in."""

STRAIGHT_PX = 0.7
"""So far a line may leave the middles of its pixels, to have fewer corners; what slants has no stairs then."""

Line = tuple[Point, ...]


class EdgePath:
    """Lines from one point of a photo along its edges (livewire: Mortensen and Barrett, Intelligent scissors, 1995).

    The first line into a distance takes some 30 ms, each one after it a fraction of one.
    """

    def __init__(self, photo: NDArray[np.uint8], start: Point) -> None:
        """Begin at a point.

        Args:
            photo: uint8 (H, W, 3) or (H, W, 4); the fourth is not looked at.
            start: row and column in px; one outside is taken to the nearest pixel.
        """
        self._photo = photo
        self.start = _inside(start, photo.shape)
        self._windows: dict[int, _Window] = {}

    def to(self, end: Point) -> Line:
        """Return the line to `end`, from the start's exact place to its own, as near to the edges as halving lets it.

        Where there is no telling one way from another, it is straight.
        """
        end = _inside(end, self._photo.shape)
        farthest = max(abs(end[0] - self.start[0]), abs(end[1] - self.start[1]))
        halvings = max(0, math.ceil(math.log2(max(1.0, farthest) / (WINDOW_PX / 2 - 4))))
        if halvings not in self._windows:
            row, column, reach = int(self.start[0]), int(self.start[1]), WINDOW_PX // 2 * 2**halvings
            around = PixelBox(row - reach, column - reach, row + reach, column + reach)
            self._windows[halvings] = _Window(self._photo, self.start, around, halvings)
        return self._windows[halvings].line(end)

    def exactly_to(self, end: Point) -> Line:
        """Return the line to `end` with every part of it found in the photo as it is, however far it goes."""
        rough = self.to(end)
        if self._windows.keys() == {0}:
            return rough
        # Twice, since the joints of the first time are where the halved picture had them.
        return _found_anew(self._photo, _found_anew(self._photo, rough, 0.0), 0.5)


class _Window:
    """A part of a photo, halved so many times, with the cheapest ways from a point of it to everywhere in it."""

    def __init__(self, photo: NDArray[np.uint8], start: Point, box: PixelBox, halvings: int = 0) -> None:
        self._start, self._size = start, 2**halvings
        self._box = box.clipped_to(photo.shape)
        part = np.ascontiguousarray(photo[self._box.slices][..., :3])
        small = max(1, self._box.width // self._size), max(1, self._box.height // self._size)
        part = np.asarray(cv2.resize(part, small, interpolation=cv2.INTER_AREA), np.uint8) if halvings else part
        self._shape = part.shape[:2]
        self._ways = cv2.segmentation.IntelligentScissorsMB()
        self._ways.setEdgeFeatureCannyParameters(*CANNY)
        self._ways.setGradientMagnitudeMaxLimit(STRONGEST_EDGE)
        self._ways.applyImage(cv2.GaussianBlur(part, (0, 0), SMOOTHING_PX))
        self._ways.buildMap(self._pixel(start))

    def line(self, end: Point) -> Line:
        """The line from the start to `end`, which is inside the window."""
        try:
            way = self._ways.getContour(self._pixel(end)).reshape(-1, 2)
        except cv2.error:  # it finds no way where all are alike
            return self._start, end
        corners = cv2.approxPolyDP(way, STRAIGHT_PX, False).reshape(-1, 2)[1:-1].astype(float)
        rows = (corners[:, 1] + 0.5) * self._size + self._box.top
        columns = (corners[:, 0] + 0.5) * self._size + self._box.left
        return self._start, *zip(rows.tolist(), columns.tolist(), strict=True), end

    def _pixel(self, point: Point) -> tuple[int, int]:
        """OpenCV's name for the pixel of the window under `point`: column, row."""
        row, column = (int(point[0]) - self._box.top) // self._size, (int(point[1]) - self._box.left) // self._size
        return min(column, self._shape[1] - 1), min(row, self._shape[0] - 1)


def _found_anew(photo: NDArray[np.uint8], line: Line, phase: float) -> Line:
    """The line piece by piece in small windows; its first joint is `phase` pieces along it."""
    corners = np.asarray(line)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(corners, axis=0).T))])
    places = np.arange(STRETCH_PX * (phase or 1.0), along[-1] - STRETCH_PX / 4, STRETCH_PX)
    rows, columns = (np.interp(places, along, corners[:, axis]).tolist() for axis in (0, 1))
    joints = [line[0], *zip(rows, columns, strict=True), line[-1]]
    found: list[Point] = [line[0]]
    for start, end in pairwise(joints):
        top, bottom = sorted((int(start[0]), int(end[0])))
        left, right = sorted((int(start[1]), int(end[1])))
        found += _Window(photo, start, PixelBox(top, left, bottom + 1, right + 1).grown(ROOM_PX)).line(end)[1:]
    return tuple(found)


def _inside(point: Point, shape: tuple[int, ...]) -> Point:
    """The point itself, or the middle of the nearest pixel of a picture of `shape` if it is outside."""
    row, column = point
    inside_row = row if 0 <= row < shape[0] else min(max(row, 0.5), shape[0] - 0.5)
    inside_column = column if 0 <= column < shape[1] else min(max(column, 0.5), shape[1] - 0.5)
    return inside_row, inside_column
