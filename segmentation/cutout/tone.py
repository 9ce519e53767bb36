"""White balance and exposure, one for a whole set, from the wall that its cars stand before."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.light import image_of, light_of, luminance_of
from segmentation.cutout.studio import Studio

WALL_LUMINANCE = 0.85
"""What a well exposed white wall has, linear light: 237 of 255."""
MOST_BALANCE, MOST_EXPOSURE = 1.15, 1.25
"""How many times lighter a channel is made against the others, or all of them together; or as much darker."""
_DARK_TO = 40
"""What is darker in a channel is no wall; sRGB value."""
_CLIPPED_LIGHT = float(light_of(np.full((1, 1, 3), 252, np.uint8))[0, 0, 0])
"""What is lighter in a channel has lost its colour."""
_LIGHTEST_SHARE = 0.3
"""This share of the plate, the lightest, is taken for the wall: lettering, floor and shadows are darker."""
_COLOUR_FROM = 0.6
"""The wall's colour is that of what has this share of its luminance, for the wall itself may be clipped."""
_PIXELS_AT_LEAST = 500
_WALL_AT_LEAST = 0.3
"""Luminance from which a wall may be meant to be white."""
_MOST_TINT = 1.4
"""A wall whose channels differ more is painted, and says nothing of the light."""
_HIGHLIGHTS = 99.0
"""Percentile of the car's light that is not driven beyond white."""


@dataclass(frozen=True)
class Tone:
    """By how much the light of each channel, linear, is multiplied."""

    red: float = 1.0
    green: float = 1.0
    blue: float = 1.0

    def at(self, strength: float) -> "Tone":
        """Return the part of it that `strength` from 0 (nothing) to 1 (all) asks for."""
        return Tone(self.red**strength, self.green**strength, self.blue**strength)

    def applied_to(self, light: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return `light` (H, W, 3), linear, with this tone; not clipped. The very array where nothing changes."""
        if self == AS_PHOTOGRAPHED:
            return light
        return np.asarray(light * np.array((self.red, self.green, self.blue), np.float32), np.float32)

    @property
    def values(self) -> NDArray[np.uint8]:
        """What becomes of each sRGB value, uint8 (256, 3)."""
        grey = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1)
        return np.asarray(image_of(self.applied_to(light_of(grey[None])))[0], np.uint8)


AS_PHOTOGRAPHED = Tone()


def tone_of(studio: Studio, car_light: NDArray[np.float32]) -> Tone:
    """Return the tone that makes the wall of `studio` neutral and as light as a white wall is.

    By medians over the lightest parts of the plate, within limits; nothing is changed where there is too little of
    them or the wall is dark or painted. A set is not made so light that the lightest parts of its cars are lost.

    Args:
        studio: of the set.
        car_light: float32 (n, 3), linear light of pixels of its cars.
    """
    plate = studio.plate
    light = light_of(plate[(studio.seen > 0) & (plate.min(axis=2) > _DARK_TO)][None])[0]
    if len(light) < _PIXELS_AT_LEAST:
        return Tone()
    luminance = luminance_of(light)
    wall_luminance = float(np.quantile(luminance, 1 - _LIGHTEST_SHARE / 2))
    if wall_luminance < _WALL_AT_LEAST:
        return Tone()
    is_coloured = (luminance >= _COLOUR_FROM * wall_luminance) & (light.max(axis=1) < _CLIPPED_LIGHT)
    if is_coloured.sum() < _PIXELS_AT_LEAST:
        return Tone()
    wall = light[is_coloured]
    tint = np.exp(np.median(np.log(wall) - np.log(luminance_of(wall))[:, None], axis=0))
    if tint.max() / tint.min() > _MOST_TINT:
        return Tone()
    gains = np.clip(1 / tint, 1 / MOST_BALANCE, MOST_BALANCE)
    exposure = float(np.clip(WALL_LUMINANCE / wall_luminance, 1 / MOST_EXPOSURE, MOST_EXPOSURE))
    if len(car_light):
        lightest = float(np.percentile((car_light * gains.astype(np.float32)).max(axis=1), _HIGHLIGHTS))
        exposure = min(exposure, max(1.0, 1 / max(lightest, 1e-3)))
    red, green, blue = (round(float(gain) * exposure, 4) for gain in gains)
    return Tone(red, green, blue)
