"""What the photos of a set tell together of their studio: how it looks without the car, and how its floor is lit."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.floor import Surface, surface_through
from segmentation.cutout.light import light_of, luminance_of
from segmentation.cutout.shadow import FLOOR_FROM
from segmentation.images.pixel_box import box_of

_RIM_PX = 3
"""So near the mask a pixel may hold something of the car; small px, as everywhere here."""
_UNSHADED_PX = 30.0
"""So far from the car its shadow is faint."""
_LIGHTEST = 0.9
"""Share of the views that are darker at a place of the floor than what counts as its own light."""
_FLOOR_SEEN_AT_LEAST = 3
_MOST_VIEWS = 255
"""They are counted in uint8."""


@dataclass(frozen=True)
class Studio:
    """A studio without its car, in small px (see `floor.small_shape`).

    `plate` is uint8 (h, w, 3), sRGB, smooth where every view has car; `seen` uint8 (h, w), in how many views there is
    none; `floor` the light of its floor, None where too little of it is seen.
    """

    plate: NDArray[np.uint8]
    seen: NDArray[np.uint8]
    floor: Surface | None


def studio_of(images: Sequence[NDArray[np.uint8]], masks: Sequence[NDArray[np.uint8]]) -> Studio:
    """Return the studio of photos that one camera took from one place.

    The plate is the median of the views where they are not car. The floor is a surface through what is nearly the
    lightest of the views that have no car nearby.

    Args:
        images: uint8 (h, w, 3), sRGB, in small px; 1 to 255, all of one size.
        masks: uint8 (h, w), how much of each small pixel is car, 0 to 255.

    Raises:
        ValueError: there are none, or so many that they could not be counted.
    """
    if not 0 < len(images) <= _MOST_VIEWS:
        raise ValueError(f"a studio of {len(images)} views, not 1 to {_MOST_VIEWS}")
    stacked = np.stack(images)
    covered = np.stack([_with_rim(mask) for mask in masks])
    seen = np.asarray((~covered).sum(axis=0), np.uint8)
    median = _of_rank(stacked, covered, 0.5)
    return Studio(_filled(median, seen > 0), seen, _floor(stacked, masks))


def _with_rim(mask: NDArray[np.uint8]) -> NDArray[np.bool_]:
    side = 2 * _RIM_PX + 1
    return np.asarray(cv2.dilate(mask, np.ones((side, side), np.uint8)) > 0, np.bool_)


def _of_rank(values: NDArray[np.uint8], hidden: NDArray[np.bool_], share: float) -> NDArray[np.uint8]:
    """Of `values` (n, h, w) or (n, h, w, 3) at each place that which so large a share of those not hidden is below."""
    extra = values.ndim - hidden.ndim
    hides = hidden.reshape(hidden.shape + (1,) * extra)
    ordered = np.sort(np.where(hides, 255, values).astype(np.uint8), axis=0)
    count = (~hidden).sum(axis=0)
    rank = np.maximum(0, (share * (count - 1)).astype(np.intp)).reshape((1, *hidden.shape[1:]) + (1,) * extra)
    return np.asarray(np.take_along_axis(ordered, rank, axis=0)[0], np.uint8)


def _filled(picture: NDArray[np.uint8], known: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """`picture` with what is not known filled in from around it, more coarsely the farther away that is."""
    weight = known.astype(np.float32)
    full = _pushed_and_pulled(picture.astype(np.float32) * weight[..., None], weight)
    return np.where(known[..., None], picture, np.round(np.clip(full, 0, 255))).astype(np.uint8)


def _pushed_and_pulled(weighed: NDArray[np.float32], weight: NDArray[np.float32]) -> NDArray[np.float32]:
    """Colours from their sums and weights: where the weight is small, those of the same picture at half its size.

    The push-pull of S. Gortler et al., "The Lumigraph", SIGGRAPH 1996, section 3.4.
    """
    height, width = weight.shape
    own = weighed / np.maximum(weight, 1e-6)[..., None]
    if min(height, width) < 2 or weight.min() >= 1:
        return np.asarray(own, np.float32)
    size = ((width + 1) // 2, (height + 1) // 2)
    half, half_weight = (np.asarray(cv2.resize(each, size, interpolation=cv2.INTER_AREA), np.float32)
                         for each in (weighed, weight))  # fmt: skip
    grown = np.minimum(1, 4 * half_weight)
    lifted = half * (grown / np.maximum(half_weight, 1e-6))[..., None]
    coarse = _pushed_and_pulled(np.asarray(lifted, np.float32), np.asarray(grown, np.float32))
    behind = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
    share = np.minimum(weight, 1)[..., None]
    return np.asarray(share * own + (1 - share) * behind, np.float32)


def _floor(images: NDArray[np.uint8], masks: Sequence[NDArray[np.uint8]]) -> Surface | None:
    boxes = [box for box in (box_of(mask > 127) for mask in masks) if not box.is_empty]
    if not boxes:
        return None
    top = int(np.median([box.top + FLOOR_FROM * box.height for box in boxes]))
    near = np.stack([_distance(mask)[top:] < _UNSHADED_PX for mask in masks])
    lightest = _of_rank(images[:, top:], near, _LIGHTEST)
    luminance = np.full(images.shape[1:3], 1e-4, np.float32)
    luminance[top:] = np.maximum(luminance_of(light_of(lightest)), 1e-4)
    asked = np.zeros(images.shape[1:3], np.bool_)
    asked[top:] = (~near).sum(axis=0) >= min(_FLOOR_SEEN_AT_LEAST, len(masks))
    return surface_through(np.log(luminance), asked)


def _distance(mask: NDArray[np.uint8]) -> NDArray[np.float32]:
    free = (mask == 0).astype(np.uint8)
    return np.asarray(cv2.distanceTransform(free, cv2.DIST_L2, cv2.DIST_MASK_5), np.float32)
