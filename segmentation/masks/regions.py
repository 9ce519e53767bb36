"""Pixels that hang together with one of them: of one value in a mask, of like colours in a photo."""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox

Region = tuple[PixelBox, NDArray[np.bool_]]
"""The smallest box around some pixels, and which of its pixels they are, bool (box.height, box.width)."""


def region_of_value(mask: NDArray[np.uint8], row: int, column: int) -> Region:
    """Return the pixels of `mask` (H, W) of one value that hang together by edges with that of `row` and `column`."""
    return _flooded(mask, row, column, 0)


def region_of_colour(photo: NDArray[np.uint8], row: int, column: int, tolerance: int) -> Region:
    """Return the pixels of `photo` that hang together by edges with that of `row` and `column` and look like it.

    Args:
        photo: uint8 (H, W, 3).
        row: of the pixel, inside the photo.
        column: likewise.
        tolerance: how far each of the three colours may be from that pixel's, 0 to 255.
    """
    return _flooded(photo, row, column, tolerance)


def _flooded(picture: NDArray[np.uint8], row: int, column: int, tolerance: int) -> Region:
    height, width = picture.shape[:2]
    flooded = np.zeros((height + 2, width + 2), np.uint8)  # OpenCV wants a pixel's room around the picture
    differences = (tolerance,) * 3
    flags = 4 | cv2.FLOODFILL_FIXED_RANGE | cv2.FLOODFILL_MASK_ONLY | (1 << 8)
    _, _, _, (left, top, across, down) = cv2.floodFill(
        np.ascontiguousarray(picture), flooded, (column, row), 0, differences, differences, flags
    )
    box = PixelBox(top, left, top + down, left + across)
    return box, flooded[1:-1, 1:-1][box.slices] > 0
