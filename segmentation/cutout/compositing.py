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
    backdrop's light that the shadow leaves, 0 to 1; `mirrored` the car in the floor, as `car`, None for a dull floor.
    """

    car: NDArray[np.float32]
    left: NDArray[np.float32]
    box: PixelBox
    mirrored: NDArray[np.float32] | None = None

    @property
    def lit(self) -> NDArray[np.float32]:
        """The car before its own reflection: all that has a colour of its own, as `car`."""
        return self.car if self.mirrored is None else self.car + (1 - self.car[..., 3:]) * self.mirrored


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
    mirrored: NDArray[np.float32] | None = None,
) -> Layers:
    """Return as layers what is seen of `car`, and of the light that is `left`, all of it if None, in a picture.

    `mirrored` may have more rows than `car`, below; None for a dull floor.
    """
    rows = car.shape[0] if mirrored is None else mirrored.shape[0]
    whole = PixelBox(placement.top, placement.left, placement.top + rows, placement.left + placement.columns)
    seen = whole.clipped_to(frame_shape)
    part = seen.moved(-placement.top, -placement.left).slices
    light = np.ones(car.shape[:2], np.float32) if left is None else left
    more = rows - car.shape[0]
    if more:
        car = np.pad(car, ((0, more), (0, 0), (0, 0)))
        light = np.pad(light, ((0, more), (0, 0)), constant_values=1)
    return Layers(car[part], light[part], seen, None if mirrored is None else mirrored[part])


def before(layers: Layers, backdrop: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the picture of `layers` before `backdrop`, both uint8 (H, W, 3), sRGB."""
    picture = backdrop.copy()
    behind = light_of(backdrop[layers.box.slices]) * layers.left[..., None]
    lit = layers.lit
    picture[layers.box.slices] = image_of(lit[..., :3] + (1 - lit[..., 3:]) * behind)
    return picture


def alone(layers: Layers, frame_shape: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the picture of `layers` before nothing, uint8 (H, W, 4): sRGB, not multiplied by alpha, and alpha.

    The shadow is black with some alpha. Where alpha is 0 the colour is 0, so that equal pictures have equal bytes.
    """
    picture = np.zeros((*frame_shape, 4), np.uint8)
    lit = layers.lit
    alpha = lit[..., 3]
    shade = shade_alone(layers.left)
    whole = alpha + (1 - alpha) * shade
    colour = image_of(np.asarray(lit[..., :3] / np.maximum(alpha, 1e-4)[..., None], np.float32))
    share = alpha / np.maximum(whole, 1e-4)
    part = picture[layers.box.slices]
    part[..., 3] = np.round(whole * 255)
    part[..., :3] = np.round(colour * share[..., None]) * (part[..., 3:] > 0)
    return picture


def shade_alone(left: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the alpha, 0 to 1, of a black that takes as much light as `left` of it is left, before nothing."""
    return np.asarray(1 - np.power(left, np.float32(DISPLAY_POWER)), np.float32)
