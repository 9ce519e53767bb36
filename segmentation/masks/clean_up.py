"""Mending a whole mask at once: holes, specks, and an outline that is too tight, too wide or ragged.

Masks are uint8 (H, W), 0 or CAR; every function returns a new one and leaves the one it is given alone. Parts of car
hang together by edges or corners of pixels, holes by edges only, so that a line of car one pixel wide closes a hole.
Beyond the picture there is neither car nor background: its edge is no outline.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.masks.files import CAR
from segmentation.masks.holes import small_holes

Mask = NDArray[np.uint8]


def fill_holes(mask: Mask, below_px: int) -> Mask:
    """Make car of each hole of fewer than `below_px` pixels; background that reaches the picture's edge is no hole."""
    filled = mask.copy()
    for box, hole in small_holes(mask, below_px):
        filled[box][hole] = CAR
    return filled


def remove_specks(mask: Mask, below_px: int) -> Mask:
    """Make background of each part of car of fewer than `below_px` pixels."""
    _, parts, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    is_speck = stats[:, cv2.CC_STAT_AREA] < below_px
    is_speck[0] = False  # what is no car
    return np.where(is_speck[parts], np.uint8(0), mask)


def keep_largest(mask: Mask, _px: int = 0) -> Mask:
    """Keep the largest part of car alone; of equal ones the one that begins uppermost."""
    _, parts, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    areas = stats[1:, cv2.CC_STAT_AREA]
    return np.where(parts == int(np.argmax(areas)) + 1, np.uint8(CAR), np.uint8(0)) if areas.size else mask.copy()


def grow(mask: Mask, by_px: int) -> Mask:
    """Make car of every pixel whose centre is within `by_px` of that of a car's pixel, in a straight line."""
    return _within(mask > 0, by_px) * np.uint8(CAR)


def shrink(mask: Mask, by_px: int) -> Mask:
    """Make background of every pixel whose centre is within `by_px` of that of a pixel of background."""
    return ~_within(mask == 0, by_px) * np.uint8(CAR)


def smooth(mask: Mask, by_px: int) -> Mask:
    """Take away from the outline what is finer than about `by_px`.

    Car is where a Gaussian mean of this standard deviation finds car in half of the surroundings; straight outlines
    stay where they are, corners are rounded, and what is thin goes.
    """
    mean = cv2.GaussianBlur(mask, (0, 0), by_px, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(mean > CAR // 2, np.uint8) * np.uint8(CAR)


def _within(pixels: NDArray[np.bool_], distance_px: int) -> NDArray[np.bool_]:
    """Whether each pixel's centre is within `distance_px` of that of one of `pixels`, bool (H, W)."""
    if not pixels.any():
        return np.zeros(pixels.shape, np.bool_)
    distance = cv2.distanceTransform(np.asarray(~pixels, np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(distance <= distance_px + 1e-3, np.bool_)  # precise to some 1e-4 px (OpenCV, float32)


@dataclass(frozen=True)
class CleanUp:
    """A row of the table: what it is called, what its number means, and the numbers that make sense."""

    title: str
    number: str
    clean: Callable[[Mask, int], Mask]
    usual_px: int = 1
    most_px: int = 1
    unit: str = "px"

    @property
    def takes_number(self) -> bool:
        """Whether there is a number to choose."""
        return bool(self.number)


CLEAN_UPS = (
    CleanUp("Fill holes", "smaller than", fill_holes, 500, 1_000_000, "pixels"),
    CleanUp("Remove specks", "smaller than", remove_specks, 1000, 1_000_000, "pixels"),
    CleanUp("Keep the largest part", "", keep_largest),
    CleanUp("Grow", "by", grow, 1, 200),
    CleanUp("Shrink", "by", shrink, 1, 200),
    CleanUp("Smooth the outline", "by", smooth, 2, 50),
)
"""In the order in which they are offered."""
