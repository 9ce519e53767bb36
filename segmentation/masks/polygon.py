"""Which pixels a closed line encloses: what lasso, polygon and rectangle take hold of."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.capsule import Point


def pixels_inside(points: Sequence[Point], shape: tuple[int, int]) -> tuple[PixelBox, NDArray[np.bool_]]:
    """Return the pixels of a picture of `shape` (H, W) whose centre the closed line through `points` goes around.

    The line goes back to the first point by itself. Where it crosses itself, whatever it goes around in either
    direction is inside (the nonzero rule), so that a loop in a lasso leaves no hole.

    Returns:
        The box of rows and columns that the line spans within the picture, and bool (box.height, box.width).
    """
    corners = np.asarray(points, np.float64).reshape(-1, 2)
    if len(corners) < 3:
        return PixelBox(0, 0, 0, 0), np.zeros((0, 0), np.bool_)
    top, left = np.floor(corners.min(axis=0)).astype(int).tolist()
    bottom, right = np.ceil(corners.max(axis=0)).astype(int).tolist()
    box = PixelBox(top, left, bottom, right).clipped_to(shape)
    turns = np.zeros((box.height, box.width + 1), np.int32)
    rows, columns, directions = _crossings(corners, box)
    np.add.at(turns, (rows, columns), directions)
    return box, np.asarray(np.cumsum(turns, axis=1)[:, : box.width] != 0, np.bool_)


def _crossings(
    corners: NDArray[np.float64], box: PixelBox
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.int32]]:
    """Where the line crosses the middles of the rows of `box`.

    Returns:
        For each crossing its row in the box, the first column whose centre lies behind it, at most the box's width,
        and 1 where the line goes down, -1 where it goes up.
    """
    starts, ends = corners, np.roll(corners, -1, axis=0)
    direction = np.where(ends[:, 0] > starts[:, 0], 1, -1).astype(np.int32)
    upper = np.minimum(starts[:, 0], ends[:, 0])
    lower = np.maximum(starts[:, 0], ends[:, 0])
    first = np.clip(np.ceil(upper - 0.5), box.top, box.bottom).astype(np.intp)
    after_last = np.clip(np.ceil(lower - 0.5), box.top, box.bottom).astype(np.intp)
    counts = after_last - first
    edge = np.repeat(np.arange(len(corners)), counts)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts) + first[edge]
    down, across = (ends - starts)[edge].T
    crossing = starts[edge, 1] + (row + 0.5 - starts[edge, 0]) * across / down
    column = np.clip(np.ceil(crossing - 0.5), box.left, box.right).astype(np.intp)
    return row - box.top, column - box.left, direction[edge]
