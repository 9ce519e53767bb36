"""A finished picture as the layers that a person goes on with: backdrop, shadow, reflection, car and glass.

Programs mix layers in sRGB values, where a finished picture was mixed in linear light. So the layers are not what went
into it: each is as near to that as it can be while it makes, over those below, the same picture. A layer whose alpha is
`a` and whose colour is `c` over `b` makes `a c + (1 - a) b`, and multiplied `b (1 - a (1 - c))`, all of it sRGB values
from 0 to 1 (ISO 32000-1, 11.3). What the finished picture has there is known, `a` is chosen, and `c` follows.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.compositing import Layers, shade_alone
from segmentation.cutout.light import light_of, values_of
from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.images.profiles import IN_SRGB, OwnColours

_LEAST = np.float32(1 / 512)
"""An alpha below rounds to nothing."""
_SEEN = np.float32(0.5)
"""So many values of 255 are seen all the same: light that is mixed with a dark backdrop goes a long way."""
_ALIKE = np.float32(400)
"""Colours whose squared distance is that are trusted half in saying an alpha: 20 values of 255."""

Values = NDArray[np.float32]
"""Values 0 to 255 as they are written, or alpha 0 to 1, not rounded."""


@dataclass(frozen=True)
class Layer:
    """One layer, at the rows and columns `box` of the picture.

    `pixels` are uint8 (h, w, 4), colour as it is written and alpha; `mask`, uint8 (h, w), is how much of them is
    shown, None for all that alpha says; with `multiplies` they take light from what is below.
    """

    name: str
    pixels: NDArray[np.uint8]
    box: PixelBox
    mask: NDArray[np.uint8] | None = None
    multiplies: bool = False


@dataclass(frozen=True)
class Parts:
    """What a layered picture is made of, at the size of the picture and all of the same box as `layers`.

    `solid` is the car without its glass, float32 (h, w, 4), linear light times alpha, and alpha; None where no glass
    was drawn. `around` is the photo, float32 (h, w, 3), linear: what comes to light where a person shows more of it.
    `own` are the colours that all of it is in.
    """

    layers: Layers
    solid: NDArray[np.float32] | None
    around: NDArray[np.float32]
    own: OwnColours = IN_SRGB

    def values_of(self, light: NDArray[np.float32]) -> Values:
        """Return the values of `light` (h, w, 3) as they are written, between those of whole values in a line."""
        values = values_of(light)
        if self.own.colorants is None:
            return values
        whole, curve = np.arange(256), self.own.curve
        by_channel = [np.interp(values[..., channel], whole, curve[:, channel]) for channel in range(3)]
        return np.dstack(by_channel).astype(np.float32)


def layered(parts: Parts, backdrop: NDArray[np.uint8] | None, frame_shape: tuple[int, int]) -> list[Layer]:
    """Return the layers of a picture from the lowest upwards; over each other they are `before` or `alone`.

    Args:
        parts: what stands in it.
        backdrop: uint8 (H, W, 3), in the colours of `parts`; None for a transparent picture, which has no such layer.
        frame_shape: (H, W) of the picture, px.
    """
    whole = PixelBox(0, 0, *frame_shape)
    if backdrop is None:
        return _cropped(_floating(parts))
    opaque = np.full((*frame_shape, 1), 255, np.uint8)
    written = np.dstack((parts.own.finished(backdrop), opaque))
    return [Layer("Background", written, whole), *_cropped(_standing(parts, backdrop))]


def _cropped(layers: list[Layer]) -> list[Layer]:
    """`layers` without what is empty of them; the car's waits behind its mask and stays."""
    kept = []
    for layer in layers:
        own = box_of(layer.pixels[..., 3] > 0)
        if layer.mask is None and own.is_empty:
            continue
        if layer.mask is None:
            layer = replace(layer, pixels=layer.pixels[own.slices], box=own.moved(layer.box.top, layer.box.left))
        kept.append(layer)
    return kept


def _standing(parts: Parts, backdrop: NDArray[np.uint8]) -> list[Layer]:
    """The layers that stand before `backdrop`."""
    stage, box = parts.layers, parts.layers.box
    below: Values = parts.own.finished(backdrop[box.slices]).astype(np.float32)
    light = light_of(backdrop[box.slices]) * stage.left[..., None]
    found = []
    if (stage.left < 1).any():
        shadow = _shade(below, parts.values_of(light))
        found.append(Layer("Shadow", shadow, box, multiplies=True))
        below = _multiplied(shadow, below)
    if stage.mirrored is not None:
        light = _over(stage.mirrored, light)
        reflection = _covering(parts, stage.mirrored, below, light)
        found.append(Layer("Reflection", reflection, box))
        below = _laid(reflection, below)
    pane, solid = _glazed(parts)
    car = _covering(parts, solid, below, _over(solid, light))
    found.append(_masked(parts, car))
    if pane is not None:
        below = _laid(car, below)
        found.append(Layer("Glass", _covering(parts, pane, below, _over(stage.car, light)), box))
    return found


def _floating(parts: Parts) -> list[Layer]:
    """The layers of a picture before nothing."""
    stage, box = parts.layers, parts.layers.box
    found = []
    if (stage.left < 1).any():
        shadow = np.zeros((*stage.left.shape, 4), np.uint8)
        shadow[..., 3] = np.round(shade_alone(stage.left) * 255)
        found.append(Layer("Shadow", shadow, box, multiplies=True))
    if stage.mirrored is not None:
        found.append(Layer("Reflection", _encoded(parts, stage.mirrored), box))
    pane, solid = _glazed(parts)
    found.append(_masked(parts, _encoded(parts, solid)))
    if pane is not None:
        found.append(Layer("Glass", _encoded(parts, pane), box))
    return found


def _masked(parts: Parts, car: NDArray[np.uint8]) -> Layer:
    """The car with its alpha as the mask of a layer, and the photo where that hides it."""
    is_hidden = car[..., 3:] == 0
    colour = np.where(is_hidden, np.round(parts.values_of(parts.around)), car[..., :3]).astype(np.uint8)
    return Layer("Car", np.dstack((colour, np.full_like(car[..., 3], 255))), parts.layers.box, car[..., 3].copy())


def _glazed(parts: Parts) -> tuple[NDArray[np.float32] | None, NDArray[np.float32]]:
    """The glass, None where there is none, and the car below it, which together are the car.

    Where there is no glass the car is itself to the last bit, though resizing has mixed it with what is beside it.
    """
    car, solid = parts.layers.car, parts.solid
    if solid is None:
        return None, car
    seen = np.clip(1 - solid[..., 3:], 0, 1)
    alpha = np.where(seen > _LEAST, 1 - (1 - car[..., 3:]) / np.maximum(seen, _LEAST), 0).clip(0, 1)
    is_pane = alpha > _LEAST
    light = np.clip(car[..., :3] - (1 - alpha) * solid[..., :3], 0, alpha)
    pane = np.dstack((light, alpha)) * is_pane
    return np.asarray(pane, np.float32), np.asarray(np.where(is_pane, solid, car), np.float32)


def _over(upper: NDArray[np.float32], light: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(upper[..., :3] + (1 - upper[..., 3:]) * light, np.float32)


def _colour_of(parts: Parts, layer: NDArray[np.float32]) -> Values:
    return parts.values_of(np.asarray(layer[..., :3] / np.maximum(layer[..., 3:], 1e-4), np.float32))


def _encoded(parts: Parts, layer: NDArray[np.float32]) -> NDArray[np.uint8]:
    alpha = np.round(layer[..., 3:] * 255)
    return np.asarray(np.dstack((np.round(_colour_of(parts, layer)) * (alpha > 0), alpha)), np.uint8)


def _laid(layer: NDArray[np.uint8], below: Values) -> Values:
    alpha = layer[..., 3:] / np.float32(255)
    return np.asarray(alpha * layer[..., :3] + (1 - alpha) * below, np.float32)


def _multiplied(layer: NDArray[np.uint8], below: Values) -> Values:
    alpha, colour = layer[..., 3:] / np.float32(255), layer[..., :3] / np.float32(255)
    return np.asarray(below * (1 - alpha * (1 - colour)), np.float32)


def _shade(below: Values, wanted: Values) -> NDArray[np.uint8]:
    """The layer that multiplied onto `below` makes `wanted`, which is nowhere lighter: black but for a trace of hue."""
    taken = 1 - np.where(below > 0, wanted / np.maximum(below, 1), 1).clip(0, 1)
    alpha = taken.max(axis=2, keepdims=True)
    colour = 1 - taken / np.maximum(alpha, _LEAST)
    alpha = np.round(255 * alpha)
    return np.asarray(np.dstack((np.round(255 * colour.clip(0, 1)) * (alpha > 0), alpha)), np.uint8)


def _covering(parts: Parts, layer: NDArray[np.float32], below: Values, light: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The layer that over `below` makes what has the light `light`, in the colour of `layer` as far as that can be.

    Of all alphas the one is taken that brings its colour nearest to what is wanted; where the colours are too much
    alike to tell, its own. It is raised where a colour from 0 to 255 could not make up for the rest.
    """
    own, alpha, wanted = _colour_of(parts, layer), layer[..., 3:], parts.values_of(light)
    apart, step = own - below, wanted - below
    is_seen = (alpha > _LEAST) | ((alpha > 0) & (np.abs(step).max(axis=2, keepdims=True) > _SEEN))
    square = np.square(apart).sum(axis=2, keepdims=True)
    told = square / (square + _ALIKE)
    best = (apart * step).sum(axis=2, keepdims=True) / np.maximum(square, 1)
    least = np.maximum(step / np.maximum(255 - below, 1), -step / np.maximum(below, 1)).max(axis=2, keepdims=True)
    alpha = np.maximum(told * best.clip(0, 1) + (1 - told) * alpha, least).clip(0, 1)
    alpha = np.where(is_seen, np.ceil(255 * alpha) / 255, 0)
    colour = (wanted - (1 - alpha) * below) / np.maximum(alpha, _LEAST)
    colour = np.where(alpha > 0, colour.clip(0, 255), 0)
    return np.asarray(np.dstack((np.round(colour), np.round(255 * alpha))), np.uint8)
