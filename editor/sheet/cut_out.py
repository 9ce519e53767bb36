"""Cutting a car out of its photo, at the size that the spin shows."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.compositing import DISPLAY_POWER
from segmentation.cutout.picture import darkness_of
from segmentation.cutout.shadow import Shadow, light_left
from segmentation.images.pixel_box import box_of

LARGEST_SIDE_PX = 1280
"""Of a cut-out's longer side."""

LIMIT_BYTES = 256 * 2**20
"""All cut-outs of a car together; of more than 32 angles each is smaller."""

BYTES_A_PIXEL = 6


@dataclass(frozen=True)
class CutOut:
    """A car without its background.

    `pixels` is uint8 (h, w, 4), blue first, premultiplied with the mask, which is its last channel; `mask` is the mask
    alone, uint8 (h, w), where a pixel that is partly car lies between 0 and 255. `shade` is the car's shadow, uint8
    (h, w): how much black lies over the ground; None where it was not asked for.
    """

    pixels: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    shade: NDArray[np.uint8] | None = None


def longest_side(angles: int) -> int:
    """Return the longer side in px of each of so many cut-outs, so that all together keep within the limit."""
    square = (LIMIT_BYTES / BYTES_A_PIXEL / max(1, angles)) ** 0.5
    return min(LARGEST_SIDE_PX, int(square))


def level_to_cut(levels: list[NDArray[np.uint8]], side_px: int) -> int:
    """Return the coarsest level whose longer side is at least `side_px`, the finest if none is."""
    enough = [number for number, level in enumerate(levels) if max(level.shape[:2]) >= side_px]
    return enough[-1] if enough else 0


def cut_out(photo: NDArray[np.uint8], mask: NDArray[np.uint8], side_px: int, *, has_shade: bool = False) -> CutOut:
    """Cut the car out of a photo.

    Args:
        photo: uint8 (H, W, 4), blue first.
        mask: uint8 (H, W), 0 to 255.
        side_px: the longer side of what is returned at most; a smaller photo is not enlarged.
        has_shade: whether its shadow is sought too.
    """
    height, width = mask.shape
    scale = min(1.0, side_px / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.uint8)
    pixels = cv2.resize(photo, size, interpolation=cv2.INTER_AREA)
    pixels[..., 3] = 255
    cut = cv2.multiply(pixels, cv2.merge([small] * 4), scale=1 / 255)
    shade = _shade_of(photo, mask, (size[1], size[0])) if has_shade else None
    return CutOut(np.asarray(cut, np.uint8), small, shade)


def _shade_of(photo: NDArray[np.uint8], mask: NDArray[np.uint8], shape: tuple[int, int]) -> NDArray[np.uint8]:
    """The kept shadow as black over the ground, whose values are not light: see `compositing.DISPLAY_POWER`."""
    car = np.where(mask > 127, 255, 0).astype(np.uint8)
    box = box_of(car > 0)
    if box.is_empty:
        return np.zeros(shape, np.uint8)
    left = light_left(darkness_of(photo[..., 2::-1], car, box, Shadow()), 1.0, shape)
    return np.round(255 * (1 - np.power(left, np.float32(DISPLAY_POWER)))).astype(np.uint8)
