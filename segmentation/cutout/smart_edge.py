"""The smart edge: where an editor brushed over the outline, it follows the photo; elsewhere the mask has it."""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.following import BRUSHED, followed, without_strays
from segmentation.cutout.outline import depth_of
from segmentation.images.pixel_box import box_of

WHOLLY_PX, REACH_PX = 2.0, 8.0
"""So far around what was brushed the outline follows wholly, and so far at all: a thin stroke will do, and the outline
has no step where it ends."""
SEEN_PX = 64
"""Nothing farther than this from a pixel has a say in where its outline goes: the sum of what is blurred."""


def following_where(
    brushed: NDArray[np.uint8], light: NDArray[np.float32], mask: NDArray[np.uint8], depth: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return `depth`, and near what was brushed that from an outline that was moved to where the photo has it.

    Farther than REACH_PX from it nothing changes, to the last bit. No part and no hole comes into being.

    Args:
        brushed: uint8 (h, w), 0 or 255.
        light: float32 (h, w, 3), linear.
        mask: uint8 (h, w), 0 or 255, whose outline is moved.
        depth: float32 (h, w), px, as it is where nothing was brushed; see `outline.depth_of`.
    """
    box = box_of(brushed > 0)
    if box.is_empty:
        return depth
    part = box.grown(round(REACH_PX) + SEEN_PX).clipped_to(mask.shape).slices
    of_mask = depth_of(np.ascontiguousarray(mask[part]))
    share = share_of(np.ascontiguousarray(brushed[part]))
    before = depth[part]
    moved = before + share * (followed(np.ascontiguousarray(light[part]), of_mask, BRUSHED) - before)
    found = depth.copy()
    found[part] = np.where(share > 0, without_strays(moved, of_mask), before)
    return found


def share_of(brushed: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return how much the outline follows at each pixel, float32 (h, w): 1 up to WHOLLY_PX, 0 from REACH_PX on."""
    away = cv2.distanceTransform(np.where(brushed > 0, 0, 1).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(np.clip((REACH_PX - away) / (REACH_PX - WHOLLY_PX), 0, 1), np.float32)
