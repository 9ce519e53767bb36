"""Where a part of a mask has really changed: a box around a wide brush's move is for the most part as it was."""

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox

BANDS = 8
LEAST_ROWS = 32
WORTH_PX = 20_000
"""To paint so many pixels takes as long as to begin with one box more; a smaller box is not looked at."""


def changed_bands(before: NDArray[np.uint8], now: NDArray[np.uint8], box: PixelBox) -> list[PixelBox]:
    """Return boxes around all pixels of `box` that differ, from top to bottom; they have no pixel in common.

    Each is a band of rows, as wide as what differs there, and bands that differ alike are one.

    Args:
        before: uint8 (H, W).
        now: of the same shape.
        box: within both.
    """
    if box.height * box.width <= WORTH_PX:
        return [] if box.is_empty else [box]
    bands: list[PixelBox] = []
    rows = max(LEAST_ROWS, -(-box.height // BANDS))
    for top in range(box.top, box.bottom, rows):
        whole = PixelBox(top, box.left, min(top + rows, box.bottom), box.right)
        columns = np.flatnonzero(np.bitwise_or.reduce(before[whole.slices] ^ now[whole.slices], axis=0))
        if columns.size:
            _add(bands, PixelBox(top, box.left + int(columns[0]), whole.bottom, box.left + int(columns[-1]) + 1))
    return bands


def _add(bands: list[PixelBox], band: PixelBox) -> None:
    """Add a band below the others; to the last one, if the box around both is hardly larger than they are."""
    if bands:
        both = bands[-1].union(band)
        if _size(both) - _size(bands[-1]) - _size(band) < WORTH_PX:
            bands[-1] = both
            return
    bands.append(band)


def _size(box: PixelBox) -> int:
    return box.height * box.width
