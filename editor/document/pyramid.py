"""A picture at full size and halved again and again, so that a small view of a large photo is drawn fast."""

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox

SMALLEST_SIDE_PX = 400
"""Levels end before the longer side falls below this, and before the shorter one is nothing."""


def photo_levels(image: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """Return `image` (H, W, 3) RGB as 32-bit levels (H, W, 4), blue first as Qt's RGB32 has it, each half the last."""
    levels = [np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2BGRA), np.uint8)]
    while _can_be_halved(levels[-1].shape):
        levels.append(_halved(levels[-1]))
    return levels


class MaskPyramid:
    """A mask, uint8 (H, W), with area-averaged halves that follow its changes box by box.

    `levels[0]` is the mask itself, shared and not copied; `levels[n][r, c]` is the mean of four pixels of
    the level before, so a level's pixel covers `2**n` pixels of the mask.
    """

    def __init__(self, mask: NDArray[np.uint8]) -> None:
        self.levels = [mask]
        while _can_be_halved(self.levels[-1].shape):
            self.levels.append(_halved(self.levels[-1]))

    def from_level(self, level: int) -> "MaskPyramid":
        """Return the mask as it is from a level on; pixels are shared, and follow its changes with this one's."""
        coarser = MaskPyramid.__new__(MaskPyramid)
        coarser.levels = self.levels[level:]
        return coarser

    def refresh(self, box: PixelBox) -> None:
        """Bring the halves up to date after the pixels of `box` have changed."""
        refresh_levels(self.levels, box)


def refresh_levels(levels: list[NDArray[np.uint8]], box: PixelBox) -> None:
    """Bring the halves of `levels`, (H, W) or (H, W, n), up to date after pixels of `box` of the first have changed."""
    for finer, coarser in pairwise(levels):
        box = at_level(box, 1).clipped_to(coarser.shape)
        if box.is_empty:
            return
        source = finer[2 * box.top : 2 * box.bottom, 2 * box.left : 2 * box.right]
        coarser[box.slices] = _halved(source)


def at_level(box: PixelBox, level: int) -> PixelBox:
    """Return the pixels of a level that `box`, in pixels of the mask, lies in or touches."""
    size = 2**level
    return PixelBox(box.top // size, box.left // size, -(-box.bottom // size), -(-box.right // size))


def from_level(box: PixelBox, level: int) -> PixelBox:
    """Return the pixels of the mask that those of `box`, in pixels of a level, are of."""
    size = 2**level
    return PixelBox(box.top * size, box.left * size, box.bottom * size, box.right * size)


def _can_be_halved(shape: tuple[int, ...]) -> bool:
    """Whether a picture of `shape` (H, W, ...) has a level after it."""
    return max(shape[:2]) // 2 >= SMALLEST_SIDE_PX and min(shape[:2]) >= 2


def _halved(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Mean of each 2x2 block; an odd last row or column is left out, so that levels stay aligned."""
    height, width = picture.shape[0] // 2, picture.shape[1] // 2
    even = picture[: 2 * height, : 2 * width]
    return np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
