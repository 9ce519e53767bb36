"""An outline that follows the photo where paint and wall differ: for masks that are a pixel or two off."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.light import blurred, carried

MOST_FOLLOWED_PX = 3.0
"""How far from the mask's outline it goes at most."""
_BAND_PX, _PURE_PX = 4.0, 3.0
"""Within the band the outline is sought; so far beyond it paint and wall are looked at, where they are pure."""
_NEARBY = (2.5, 0.01)
"""How far along the outline they are alike: sigma, px, and least share of `light.carried`."""
_ALONG_PX = 5.0
"""Over so much of the outline one place of it is found: the standard deviation of a Gaussian."""
_RAMP_PX = 1.5


@dataclass(frozen=True)
class Caution:
    """What the photo must show for the outline to be moved, each as two values: what is not enough, and what is.

    `left_alone_px`: an outline that is off by less stays where the mask has it. `apart`: how far the colours of paint
    and wall are from each other, linear light, root mean square of the channels. `clear`: mean distance of the colours
    from those of a single step between paint and wall that is good, and that is too large: trim, lamps or a mirror
    image lie there. `share`: of the band nearby, in which paint and wall must differ.
    """

    left_alone_px: float
    apart: tuple[float, float]
    clear: tuple[float, float]
    share: tuple[float, float]


WHOLE_OUTLINE = Caution(0.8, (0.12, 0.25), (0.12, 0.22), (0.5, 0.8))
"""Where the whole outline follows the photo, in places too that nobody has looked at."""
BRUSHED = Caution(0.3, (0.06, 0.15), (0.12, 0.22), (0.1, 0.4))
"""Where an editor has seen that the outline is off, and brushed: less will do, but for a single step."""


def followed(light: NDArray[np.float32], depth: NDArray[np.float32], caution: Caution) -> NDArray[np.float32]:
    """Return `depth` from an outline that was moved to where the photo has it.

    Every pixel beside the outline is taken for a mixture of the paint and the wall that lie a little farther from it.
    What is mixed in, added up across the outline, is by how much that is off; the mean along it moves it. It stays
    where paint and wall are alike, where they do not meet in one step, and where it is off by little. No part and no
    hole comes into being.

    Args:
        light: float32 (h, w, 3), linear.
        depth: float32 (h, w), px; see `outline.depth_of`.
        caution: what the photo must show.
    """
    paint, has_paint = carried(light, (depth >= _BAND_PX) & (depth <= _BAND_PX + _PURE_PX), *_NEARBY)
    wall, has_wall = carried(light, (depth <= -_BAND_PX) & (depth >= -_BAND_PX - _PURE_PX), *_NEARBY)
    way = paint - wall
    squared = (way * way).sum(axis=2)
    covered = np.clip(((light - wall) * way).sum(axis=2) / np.maximum(squared, 1e-6), 0, 1)
    band = (np.abs(depth) <= _BAND_PX) & has_paint & has_wall
    weight = (band * _between(np.sqrt(squared / 3), *caution.apart)).astype(np.float32)
    length = blurred((weight * (np.abs(depth) < 1)).astype(np.float32), _ALONG_PX) / 2
    missing = blurred((weight * (covered - np.clip(depth + 0.5, 0, 1))).astype(np.float32), _ALONG_PX)
    off = np.clip(missing / np.maximum(length, 1e-3), -MOST_FOLLOWED_PX, MOST_FOLLOWED_PX)
    step = np.clip((depth + off) / _RAMP_PX + 0.5, 0, 1)
    reached = blurred(weight, _ALONG_PX)
    rest = blurred((weight * np.abs(covered - step)).astype(np.float32), _ALONG_PX) / np.maximum(reached, 1e-4)
    share = reached / np.maximum(blurred(band.astype(np.float32), _ALONG_PX), 1e-4)
    trust = (1 - _between(rest, *caution.clear)) * _between(share, *caution.share) * (length > 0.02)
    size = np.abs(off)
    moved = np.sign(off) * np.minimum(size, 3 * np.maximum(size - caution.left_alone_px, 0))
    return without_strays(depth + blurred((moved * trust).astype(np.float32), _RAMP_PX), depth)


def _between(value: NDArray[np.floating[Any]], low: float, high: float) -> NDArray[np.float32]:
    """0 up to `low`, 1 from `high` on, a straight line between."""
    return np.asarray(np.clip((value - low) / (high - low), 0, 1), np.float32)


def without_strays(moved: NDArray[np.float32], depth: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return `moved`, but as in `depth` wherever a part has no pixel of the car and a hole none of the background."""
    whole = moved.copy()
    for sign in (1, -1):
        count, parts = cv2.connectedComponents((sign * moved > 0).astype(np.uint8), connectivity=8)
        has_own = np.zeros(count, np.bool_)
        has_own[parts[sign * depth > 0]] = True
        stray = ~has_own[parts] & (sign * moved > 0)
        whole[stray] = depth[stray]
    return whole
