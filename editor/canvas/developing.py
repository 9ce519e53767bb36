"""How the photo is shown, never how it is: exposure, contrast, and edges that glare hides."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

GLARE_TILES = 12
"""Local contrast is stretched in so many parts of the photo across and down: one is about as large as a door."""

GLARE_LIMIT = 8.0
"""How far it is stretched: OpenCV's clip limit. Far more and the noise of a white wall looks like a pattern."""

LARGEST_STOPS = 3.0
CONTRAST = (50, 300)
"""Least and most contrast, percent."""


@dataclass(frozen=True)
class Development:
    """What is done to the photo before it is shown.

    `stops` of exposure brighten or darken it, each by a factor of two; `contrast_percent` stretches it about the middle
    grey; with `shows_glare` local contrast is stretched so that a white roof before a white wall shows its edge.
    """

    stops: float = 0.0
    contrast_percent: int = 100
    shows_glare: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the photo is shown as it is."""
        return self == Development()


def developed(levels: list[NDArray[np.uint8]], development: Development) -> list[NDArray[np.uint8]]:
    """Return the `levels` of a photo, uint8 (H, W, 4), blue first, as they are to be shown; new ones unless plain."""
    if development.is_plain:
        return levels
    return [_developed(level, development) for level in levels]


def _developed(level: NDArray[np.uint8], development: Development) -> NDArray[np.uint8]:
    picture = _without_glare(level) if development.shows_glare else level
    return np.asarray(cv2.LUT(picture, tone_curve(development.stops, development.contrast_percent)), np.uint8)


@cache
def tone_curve(stops: float, contrast_percent: int) -> NDArray[np.uint8]:
    """Return what each of the 256 grey values becomes, uint8 (256,).

    Exposure counts in linear light, for which a display's gamma of 2.2 is taken.
    """
    values = np.arange(256) / 255
    exposed = np.clip(values**2.2 * 2**stops, 0, 1) ** (1 / 2.2)
    return np.asarray(np.clip((exposed - 0.5) * contrast_percent / 100 + 0.5, 0, 1) * 255 + 0.5, np.uint8)


def _without_glare(level: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Stretch the local contrast of the lightness (CLAHE, Zuiderveld 1994), and leave the colours."""
    lab = cv2.cvtColor(level, cv2.COLOR_BGR2LAB)
    stretch: Any = cv2.createCLAHE(GLARE_LIMIT, (GLARE_TILES, GLARE_TILES))
    lab[..., 0] = stretch.apply(lab[..., 0])
    return np.asarray(cv2.cvtColor(cv2.cvtColor(lab, cv2.COLOR_LAB2BGR), cv2.COLOR_BGR2BGRA), np.uint8)
