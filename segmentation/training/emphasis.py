"""How much each pixel of a target counts in training: outlines, thin parts and corrected pixels more."""

import cv2
import numpy as np
from numpy.typing import NDArray

OUTLINE_WINDOW_PX = 15
OUTLINE_WEIGHT = 5.0
THIN_WIDTH_PX = 13
"""Parts and gaps narrower than this are lost first: antennas, roof rails, the floor between spokes."""
THIN_WEIGHT = 4.0
TOUCHED_WEIGHT = 5.0
"""As much as an outline: where a human corrected a network's mask, it was wrong, be it on plain paint."""

_DISC = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (THIN_WIDTH_PX, THIN_WIDTH_PX))


def emphasis(target: NDArray[np.uint8], touched: NDArray[np.uint8] | None = None) -> NDArray[np.float32]:
    """Return the weight of each pixel of the soft `target` (H, W), 0 to 255, as float32 (H, W) of 1 and more.

    It is 1 far from any outline and rises by OUTLINE_WEIGHT on it: 4a(1 - a), with a the mean of the target
    over OUTLINE_WINDOW_PX squared, is 0 where the window is all car or all wall and 1 where it is half and
    half; the winners of the Carvana challenge weighted a band the same way. THIN_WEIGHT comes on top where
    an opening with a disc of THIN_WIDTH_PX takes car away, or a closing fills a gap, and TOUCHED_WEIGHT by the
    share, 0 to 255, of each pixel of `touched` (H, W) that a human touched.
    """
    around = cv2.blur(target, (OUTLINE_WINDOW_PX, OUTLINE_WINDOW_PX)).astype(np.float32) / 255
    thin = cv2.morphologyEx(target, cv2.MORPH_TOPHAT, _DISC)
    gap = cv2.morphologyEx(target, cv2.MORPH_BLACKHAT, _DISC)
    weight = 1 + OUTLINE_WEIGHT * 4 * around * (1 - around) + THIN_WEIGHT / 255 * np.maximum(thin, gap)
    if touched is not None:
        weight += TOUCHED_WEIGHT / 255 * touched
    return np.asarray(weight, np.float32)
