"""From the two values of a mask to the alpha of a cut-out."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.light import blurred

LARGEST_CHOKE_PX = 3.0
LARGEST_FEATHER_PX = 10.0

_THINNEST_PX = 1e-3
"""Narrowest ramp that is computed as one."""
_SMOOTHING_PX = 1.2
"""Takes the steps of the pixels out of the outline; what remains of a straight line is within 0.1 px of it."""
_REACH_PX = LARGEST_CHOKE_PX + LARGEST_FEATHER_PX / 2 + 4
"""How far from the outline distances are told apart; beyond, a pixel is wholly car or wholly background."""


@dataclass(frozen=True)
class Finish:
    """How the outline of a cut-out is finished, in px of the photo.

    `choke_px` moves it inwards, -3 to 3; `feather_px` is the width of the ramp from background to car, 0 to 10. Both
    shrink and grow with the picture: of a photo that is shown half as large, a feather of 2 px is 1 px wide. With
    `follows_photo` it is first moved to where the photo has it, see `following.followed`.

    Raises:
        ValueError: out of these ranges.
    """

    choke_px: float = 0.0
    feather_px: float = 1.25
    follows_photo: bool = False

    def __post_init__(self) -> None:
        if not abs(self.choke_px) <= LARGEST_CHOKE_PX:
            raise ValueError(f"a choke of {self.choke_px} px is not within -3 to 3")
        if not 0 <= self.feather_px <= LARGEST_FEATHER_PX:
            raise ValueError(f"a feather of {self.feather_px} px is not within 0 to 10")


def depth_of(mask: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return how deep each pixel of `mask` (H, W), 0 or 255, lies within the car, px, negative outside; float32 (H, W).

    The distance to the outline with the steps of the pixels smoothed away, but for parts of one or two pixels. It is
    never negative on a pixel of the car and never positive on one of the background: the mask is the authority.
    """
    steps = np.clip(_steps_from(mask), -_REACH_PX, _REACH_PX)
    smooth = np.where(_is_thin(mask), steps, blurred(steps, _SMOOTHING_PX))
    return np.where(mask > 0, np.maximum(smooth, 0), np.minimum(smooth, 0))


def alpha_of(mask: NDArray[np.uint8], finish: Finish, depth: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
    """Return the share of each pixel that the car covers, float32 (H, W), 0 to 1.

    Without choke it is at least a half where `mask` (H, W), 0 or 255, is car, and at most a half elsewhere; without
    feather too it is the mask. `depth` is `depth_of(mask)` where that is at hand.
    """
    if finish == Finish(0.0, 0.0):
        return (mask > 0).astype(np.float32)
    deep = (depth_of(mask) if depth is None else depth) - np.float32(finish.choke_px)
    if finish.feather_px == 0:
        return (deep > 0).astype(np.float32)
    return np.asarray(
        np.clip(deep / np.float32(max(finish.feather_px, _THINNEST_PX)) + np.float32(0.5), 0, 1), np.float32
    )


def moved_px(mask: NDArray[np.uint8], alpha: NDArray[np.float32]) -> float:
    """Return how far the outline of `alpha`, where it is a half, lies from that of `mask`, px, at the 99th percentile.

    Both are (H, W). Measured at the pixels on one side of one outline and the other side of the other, from the
    outline of the mask; 0.0 where there are none.
    """
    other = np.where(mask > 0, alpha < 0.5, alpha > 0.5)
    if not other.any():
        return 0.0
    return float(np.percentile(np.abs(_steps_from(mask)[other]), 99)) + 0.5


def moved_pixels(mask: NDArray[np.uint8], alpha: NDArray[np.float32]) -> int:
    """Return how many pixels are car by `mask` and less than a half of it by `alpha`, both (H, W), or the reverse."""
    return int(np.count_nonzero(np.where(mask > 0, alpha < 0.5, alpha > 0.5)))


def _is_thin(mask: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which pixels are of parts or gaps of one or two pixels, such as antennas: smoothing would take them away."""
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    thin_part = cv2.morphologyEx(mask, cv2.MORPH_OPEN, cross) != mask
    thin_gap = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, cross) != mask
    return np.asarray(thin_part | thin_gap, np.bool_)


def _steps_from(mask: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Distances from the outline as the pixels have it, px, half a pixel at the pixels beside it, negative outside."""
    car = (mask > 0).astype(np.uint8)
    within = cv2.distanceTransform(car, cv2.DIST_L2, cv2.DIST_MASK_5)
    without = cv2.distanceTransform(1 - car, cv2.DIST_L2, cv2.DIST_MASK_5)
    return np.where(car > 0, within - 0.5, 0.5 - without).astype(np.float32)
