"""A segmenter without a network, for tests of all that is around one."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from segmentation.inference.devices import CPU, DeviceChoice
from segmentation.inference.segmenter import OutOfDeviceMemory
from segmentation.network.card import ModelCard

CARD = ModelCard("unet-abc.weights.h5", "abc", {}, 0.5)


class RednessSegmenter:
    """Takes what is red for a car: `tests.pictures.photo_of_a_car` has its true mask found but for JPEG noise."""

    def __init__(self, choice: DeviceChoice = CPU, card: ModelCard = CARD) -> None:
        self.device = choice.label
        self.card = card
        self.predictions = 0
        self.before_prediction: Callable[[], None] = lambda: None

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return how much redder than green each pixel is."""
        self.before_prediction()
        self.predictions += 1
        redness = image[..., 0].astype(np.int16) - image[..., 1]
        return np.asarray(np.clip(redness * 2, 0, 255), np.uint8)


class FullCard(RednessSegmenter):
    """A graphics card that has room for the network and for no photo; the CPU has room for all."""

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Raise OutOfDeviceMemory unless on the CPU."""
        if self.device != CPU.label:
            raise OutOfDeviceMemory
        return super().predict(image)
