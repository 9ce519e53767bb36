"""Small holes in what the network takes for car: filling them makes its masks better (docs/network.md)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.inference.segmenter import lowest_of_car
from segmentation.masks.holes import small_holes


def without_small_holes(probability: NDArray[np.uint8], threshold: float, smallest_px: float) -> NDArray[np.uint8]:
    """Return `probability`, uint8 (H, W), with each hole of fewer than `smallest_px` pixels just made car.

    A hole is what is no car at `threshold`, 0 to 1, hangs together by edges of pixels and has car all around. The
    values of its pixels are raised to the lowest one of car.
    """
    if smallest_px <= 1:
        return probability
    lowest = lowest_of_car(threshold)
    is_car = np.asarray(cv2.threshold(probability, lowest - 1, 1, cv2.THRESH_BINARY)[1], np.uint8)
    filled = probability.copy()
    for box, hole in small_holes(is_car, smallest_px):
        filled[box][hole] = lowest
    return filled
