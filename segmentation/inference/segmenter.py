"""What anything that finds the car in a photo offers, whichever engine it runs on; needs no Keras."""

from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.masks.files import CAR
from segmentation.network.card import ModelCard


class OutOfDeviceMemory(Exception):
    """The graphics card has no room for the network or for a prediction; the CPU may have it."""


class Segmenter(Protocol):
    """A loaded network: photos in, probability of car out."""

    @property
    def card(self) -> ModelCard:
        """The card of the network."""

    @property
    def device(self) -> str:
        """What it runs on, in words for people, such as "CPU"."""

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the probability of car of `image` (H, W, 3), RGB 0 to 255, at the photo's own size.

        The result is uint8 (H, W): 255 times the probability, rounded; in holes that the card has filled, the lowest
        value of car.

        Raises:
            OutOfDeviceMemory: the graphics card is full; never raised on the CPU.
        """


def mask_of(probability: NDArray[np.uint8], threshold: float) -> NDArray[np.uint8]:
    """Return the mask, uint8 (H, W), 0 or CAR, of `probability`, uint8 (H, W).

    A pixel is car where `probability / 255 >= threshold`, compared in float64: a threshold of 0.5 takes
    values from 128 on, 0.2 from 51 on (51 / 255 is 0.2), 0 takes all pixels, and only over 1 takes none.
    """
    table = np.where(np.arange(256) >= lowest_of_car(threshold), CAR, 0).astype(np.uint8)
    return np.asarray(cv2.LUT(probability, table), np.uint8)


def lowest_of_car(threshold: float) -> int:
    """Return the lowest value of a probability, 0 to 255, that `mask_of` takes for car; 256 over a threshold of 1."""
    return int(np.count_nonzero(np.arange(256) / 255 < threshold))
