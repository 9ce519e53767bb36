"""What can be measured of a cut-out without knowing the truth, so that a bad one is not delivered silently."""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.cutout import CutOut
from segmentation.cutout.light import blurred, image_of, light_of

_DARK = 30
_RIM_PX, _INNER_FROM_PX, _INNER_TO_PX = 1.5, 4.0, 8.0
_NEAR_PX = 4.0
_SEEN = 0.02


def halo_score(cut: CutOut) -> float:
    """Return how much lighter the rim of the car is on a dark backdrop than its own paint would be, values of 255.

    The rim is what lies within 1.5 px of the outline; its paint is what lies 4 to 8 px deep nearby, with the same
    alpha. Positive is a light fringe, negative a dark one; the mean over rim and channels. 0.0 for a car without any
    pixel that deep.
    """
    depth = cut.depth
    inner = ((depth >= _INNER_FROM_PX) & (depth <= _INNER_TO_PX)).astype(np.float32)
    reached = blurred(inner, _NEAR_PX)
    rim = (np.abs(depth) < _RIM_PX) & (reached > _SEEN)
    if not rim.any():
        return 0.0
    paint = blurred(cut.colour * inner[..., None], _NEAR_PX)[rim] / reached[rim][:, None]
    alpha = cut.alpha[rim][:, None]
    dark = (1 - alpha) * light_of(np.full((1, 3), _DARK, np.uint8))
    shown, expected = image_of(alpha * cut.colour[rim] + dark), image_of(alpha * paint + dark)
    return float((shown.astype(np.float64) - expected).mean())


def stray_contours(cut: CutOut, mask: NDArray[np.uint8]) -> int:
    """Return how many parts and holes the outline of `cut` has more than that of `mask` (H, W), 0 or 255."""
    ours = _contours((cut.alpha > 0.5).astype(np.uint8))
    return max(0, ours - _contours((mask[cut.box.slices] > 0).astype(np.uint8)))


def _contours(car: NDArray[np.uint8]) -> int:
    return len(cv2.findContours(car, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)[0])


def pixels_at_the_rim(mask: NDArray[np.uint8]) -> int:
    """Return how many px of the photo's outermost rows and columns are car in `mask` (H, W): it is cut by the frame."""
    ends = (mask[0], mask[-1], mask[1:-1, 0], mask[1:-1, -1])
    return int(sum(np.count_nonzero(end) for end in ends))
