"""Cutting a car out of its photo, at the size that the spin shows."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

LARGEST_SIDE_PX = 1280
"""Of a cut-out's longer side."""

LIMIT_BYTES = 256 * 2**20
"""All cut-outs of a car together; of more than 32 angles each is smaller."""

BYTES_A_PIXEL = 5


@dataclass(frozen=True)
class CutOut:
    """A car without its background.

    `pixels` is uint8 (h, w, 4), blue first, premultiplied with the mask, which is its last channel; `mask` is the mask
    alone, uint8 (h, w), where a pixel that is partly car lies between 0 and 255.
    """

    pixels: NDArray[np.uint8]
    mask: NDArray[np.uint8]


def longest_side(angles: int) -> int:
    """Return the longer side in px of each of so many cut-outs, so that all together keep within the limit."""
    square = (LIMIT_BYTES / BYTES_A_PIXEL / max(1, angles)) ** 0.5
    return min(LARGEST_SIDE_PX, int(square))


def level_to_cut(levels: list[NDArray[np.uint8]], side_px: int) -> int:
    """Return the coarsest level whose longer side is at least `side_px`, the finest if none is."""
    enough = [number for number, level in enumerate(levels) if max(level.shape[:2]) >= side_px]
    return enough[-1] if enough else 0


def cut_out(photo: NDArray[np.uint8], mask: NDArray[np.uint8], side_px: int) -> CutOut:
    """Cut the car out of a photo.

    Args:
        photo: uint8 (H, W, 4), blue first.
        mask: uint8 (H, W), 0 to 255.
        side_px: the longer side of what is returned at most; a smaller photo is not enlarged.
    """
    height, width = mask.shape
    scale = min(1.0, side_px / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.uint8)
    pixels = cv2.resize(photo, size, interpolation=cv2.INTER_AREA)
    pixels[..., 3] = 255
    cut = cv2.multiply(pixels, cv2.merge([small] * 4), scale=1 / 255)
    return CutOut(np.asarray(cut, np.uint8), small)
