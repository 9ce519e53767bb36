"""Between sRGB values and linear light, in which pixels are mixed as lenses mix them."""

import cv2
import numpy as np
from numpy.typing import NDArray

_STEPS = 1 << 14
"""Places of the way back; between dark neighbours they stand at most an eighth of a value of sRGB apart."""


def _linear(srgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """IEC 61966-2-1, 5.2: from values 0 to 1 to light 0 to 1."""
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def _encoded(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """The inverse of `_linear`."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.power(light, 1 / 2.4) - 0.055)


_LIGHT_OF_VALUE = _linear(np.arange(256) / 255).astype(np.float32)
_VALUE_OF_LIGHT = np.round(_encoded(np.arange(_STEPS + 1) / _STEPS) * 255).astype(np.uint8)


def light_of(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the linear light, 0 to 1, of `image` (H, W, 3), sRGB values 0 to 255; of the same shape."""
    return np.asarray(cv2.LUT(image, _LIGHT_OF_VALUE), np.float32) if image.size else image.astype(np.float32)


def image_of(light: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return the sRGB values of `light` (H, W, 3), rounded; what lies outside of 0 to 1 is clipped.

    `image_of(light_of(image))` is `image`.
    """
    places = np.clip(light, 0, 1) * np.float32(_STEPS) + np.float32(0.5)
    return np.asarray(_VALUE_OF_LIGHT[places.astype(np.uint16)], np.uint8)


def values_of(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the sRGB values of `light` (H, W, 3), 0 to 255 and not rounded; what lies outside of 0 to 1 is clipped."""
    return np.asarray(_encoded(np.clip(light, 0, 1).astype(np.float64)) * 255, np.float32)


def luminance_of(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the luminance (H, W), 0 to 1, of linear `light` (H, W, 3), RGB: ITU-R BT.709, 3.2."""
    return np.asarray(light @ np.array((0.2126, 0.7152, 0.0722), np.float32), np.float32)


def blurred(picture: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    """Return `picture` (H, W) or (H, W, 3) through a Gaussian of that standard deviation; the rim is repeated."""
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma_px, borderType=cv2.BORDER_REPLICATE), np.float32)


def carried(
    light: NDArray[np.float32], where: NDArray[np.bool_], sigma_px: float, least: float
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Return the colours of the pixels `where`, carried to those beside them, and where that reaches.

    A normalised blur of `light`, (H, W) or (H, W, 3), by a Gaussian of that standard deviation; it reaches where the
    pixels take at least the share `least` of it.
    """
    weight = where.astype(np.float32)
    count = blurred(weight, sigma_px)
    of_channels = (...,) if light.ndim == 2 else (..., None)
    colour = blurred(light * weight[of_channels], sigma_px) / np.maximum(count, 1e-6)[of_channels]
    return np.asarray(colour, np.float32), count > least
