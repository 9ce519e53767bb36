"""The shadow of a car as a number for each place."""

import numpy as np
from numpy.typing import NDArray

LUMINANCE = np.array((0.2126, 0.7152, 0.0722), np.float32)
"""Of linear red, green and blue (BT.709)."""


def light_left(shadowed: NDArray[np.float32], plate: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return which share of its light a car leaves to each place: float32 (h, w), 1 where it changes nothing.

    It is more than 1 where the car throws light onto the floor.

    Both are linear RGB (h, w, 3): the studio with the car's shadow, and without the car.
    """
    left: NDArray[np.float32] = (shadowed @ LUMINANCE) / np.maximum(plate @ LUMINANCE, 1e-4)
    return left
