"""How unsure the network was of each pixel, as heat over the darkened photo.

Of every third photo of the sample, drawn by the network that carmask comes with, doubt is at least 32 in 1.0 % of the
pixels, and 81 % of those that differ from the true masks are among them; at least 128 in 0.4 %, with 44 % of those.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.inference.segmenter import lowest_of_car

COVERS_FROM = 96
"""From this doubt on nothing of the photo is left; below, less and less is covered."""

COOLEST = 40
"""Where the colours begin: those below are too dark to be seen over a photo."""

BAR_WIDTH_PX, BAR_HEIGHT_PX = 96, 10


def doubt_of(probability: NDArray[np.uint8], threshold: float) -> NDArray[np.uint8]:
    """Return how unsure the network was of each pixel, uint8 (H, W): 255 at the threshold, 0 where it was sure.

    On each side of the threshold it falls evenly to 0 at a probability of 0 and of 1.

    Args:
        probability: 255 times the probability of car, uint8 (H, W).
        threshold: the probability from which a pixel is car.
    """
    middle = min(255, max(0, lowest_of_car(threshold)))
    values = np.arange(256)
    away = np.where(values < middle, (middle - values) / max(1, middle), (values - middle) / max(1, 255 - middle))
    return np.asarray(cv2.LUT(probability, np.asarray(np.round(255 * (1 - away)), np.uint8)), np.uint8)


def doubt_table() -> list[int]:
    """Return the 256 ARGB colours of a doubt: clear, then violet, orange and pale yellow.

    The order can be seen without telling colours apart: each is lighter than the last (matplotlib's "inferno").
    """
    values = np.arange(256)
    steps = np.asarray(COOLEST + values * (255 - COOLEST) // 255, np.uint8)
    blue, green, red = cv2.applyColorMap(steps, cv2.COLORMAP_INFERNO).reshape(256, 3).astype(int).T
    covered = np.minimum(1, values / COVERS_FROM)
    colours = np.asarray(np.round(255 * covered), int) << 24 | red << 16 | green << 8 | blue
    return [int(colour) for colour in colours]


def doubt_bar() -> NDArray[np.uint32]:
    """Return the colours from sure to unsure side by side: ARGB, not premultiplied, (BAR_HEIGHT_PX, BAR_WIDTH_PX)."""
    values = np.linspace(0, 255, BAR_WIDTH_PX).astype(int)
    row = np.array(doubt_table(), np.uint32)[values]
    return np.tile(row, (BAR_HEIGHT_PX, 1))
