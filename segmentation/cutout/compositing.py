"""A car before its backdrop: mixed in linear light, resized with its colours multiplied by alpha."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.cutout import CutOut
from segmentation.cutout.light import image_of, light_of
from segmentation.cutout.placing import Placement, resized
from segmentation.images.pixel_box import PixelBox

DISPLAY_POWER = 1 / 2.2
"""Programs lay transparent pixels over others in sRGB, not in light; this makes a shadow there as deep as it was."""


@dataclass(frozen=True)
class Layers:
    """Car and shadow as they come to stand in the picture, at its rows and columns `box`.

    `car` is float32 (h, w, 4), linear light multiplied by alpha, and alpha; `left` float32 (h, w), the share of the
    backdrop's light that the shadow leaves, 0 to 1.
    """

    car: NDArray[np.float32]
    left: NDArray[np.float32]
    box: PixelBox


def laid_out(
    cut: CutOut, shadow: NDArray[np.float32] | None, placement: Placement, frame_shape: tuple[int, int]
) -> Layers:
    """Return the layers of a car in a picture of `frame_shape` (H, W), px.

    Args:
        cut: the car, within `placement.region`.
        shadow: float32 (H, W) of the photo, the share of light that is left; None for no shadow.
        placement: of its set.
        frame_shape: of the picture.
    """
    left = None if shadow is None else placed_light(shadow, placement)
    return seen_layers(placed_car(cut, placement), left, placement, frame_shape)


def placed_car(cut: CutOut, placement: Placement) -> NDArray[np.float32]:
    """Return the car as large as it comes to stand, float32 (rows, columns, 4), linear light times alpha, and alpha."""
    region = placement.region
    car = np.zeros((region.height, region.width, 4), np.float32)
    inside = cut.box.clipped_to_box(region)
    own = inside.moved(-cut.box.top, -cut.box.left)
    car[inside.moved(-region.top, -region.left).slices] = cut.premultiplied[own.slices]
    car = resized(car, placement.rows, placement.columns)
    alpha = np.clip(car[..., 3:], 0, 1)
    return np.concatenate((np.clip(car[..., :3], 0, alpha), alpha), axis=2)


def placed_light(shadow: NDArray[np.float32], placement: Placement) -> NDArray[np.float32]:
    """Return the light that `shadow`, float32 (H, W) of the photo, leaves, as large as it comes to stand."""
    part = np.ascontiguousarray(shadow[placement.region.slices])
    return np.clip(resized(part, placement.rows, placement.columns), 0, 1)


def seen_layers(
    car: NDArray[np.float32],
    left: NDArray[np.float32] | None,
    placement: Placement,
    frame_shape: tuple[int, int],
) -> Layers:
    """Return as layers what is seen of `car`, and of the light that is `left`, all of it if None, in a picture."""
    whole = PixelBox(placement.top, placement.left, placement.top + placement.rows, placement.left + placement.columns)
    seen = whole.clipped_to(frame_shape)
    part = seen.moved(-placement.top, -placement.left).slices
    return Layers(car[part], np.ones(car[part].shape[:2], np.float32) if left is None else left[part], seen)


def before(layers: Layers, backdrop: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the picture of `layers` before `backdrop`, both uint8 (H, W, 3), sRGB."""
    picture = backdrop.copy()
    behind = light_of(backdrop[layers.box.slices]) * layers.left[..., None]
    picture[layers.box.slices] = image_of(layers.car[..., :3] + (1 - layers.car[..., 3:]) * behind)
    return picture


def alone(layers: Layers, frame_shape: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the picture of `layers` before nothing, uint8 (H, W, 4): sRGB, not multiplied by alpha, and alpha.

    The shadow is black with some alpha. Where alpha is 0 the colour is 0, so that equal pictures have equal bytes.
    """
    picture = np.zeros((*frame_shape, 4), np.uint8)
    alpha = layers.car[..., 3]
    shade = 1 - np.power(layers.left, np.float32(DISPLAY_POWER))
    whole = alpha + (1 - alpha) * shade
    colour = image_of(np.asarray(layers.car[..., :3] / np.maximum(alpha, 1e-4)[..., None], np.float32))
    share = alpha / np.maximum(whole, 1e-4)
    part = picture[layers.box.slices]
    part[..., 3] = np.round(whole * 255)
    part[..., :3] = np.round(colour * share[..., None]) * (part[..., 3:] > 0)
    return picture
