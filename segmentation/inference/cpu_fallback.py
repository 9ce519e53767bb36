"""A segmenter that moves to the CPU, aloud, once the graphics card has no room left."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from segmentation.inference.devices import CPU, GRAPHICS_CARD_FULL, DeviceChoice
from segmentation.inference.segmenter import OutOfDeviceMemory, Segmenter
from segmentation.network.card import ModelCard

Announce = Callable[[Segmenter, str], None]
"""Told the segmenter in use and a note, "" or a sentence: once at the start and at every change."""


class CpuFallback:
    """Runs on `choice`; a full graphics card costs one retry on the CPU, where it then stays."""

    def __init__(self, open_on: Callable[[DeviceChoice], Segmenter], choice: DeviceChoice, announce: Announce) -> None:
        """Open the network with `open_on` and announce it.

        Raises:
            CarmaskError: as `open_on` does.
        """
        self._open_on = open_on
        self._announce = announce
        try:
            self._segmenter = open_on(choice)
        except OutOfDeviceMemory:
            self._move_to_cpu()
        else:
            announce(self._segmenter, choice.note)

    @property
    def card(self) -> ModelCard:
        """The card of the network."""
        return self._segmenter.card

    @property
    def device(self) -> str:
        """What it runs on now."""
        return self._segmenter.device

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the probability of car of `image`, as every `Segmenter` does."""
        try:
            return self._segmenter.predict(image)
        except OutOfDeviceMemory:
            self._move_to_cpu()
            return self._segmenter.predict(image)

    def _move_to_cpu(self) -> None:
        self._segmenter = self._open_on(CPU)
        self._announce(self._segmenter, GRAPHICS_CARD_FULL)
