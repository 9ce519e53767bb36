"""The segmenter that runs our network in Keras, on whichever backend Keras was told to use."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from segmentation.inference.devices import DeviceChoice
from segmentation.inference.full_size import predict_full_size
from segmentation.inference.segmenter import OutOfDeviceMemory
from segmentation.network.full_memory import is_out_of_memory
from segmentation.network.weights import load_network


class KerasSegmenter:
    """The network of a card on one device, in float32.

    It runs through Keras' `predict_on_batch`, which compiles the network once on every backend. Measured
    with the 640x960 network on two busy cores, TensorFlow: 0.26 s a photo, the compiling call 0.6 s;
    `predict` 0.34 s (it builds a data pipeline for each call), calling the network uncompiled 0.36 s,
    and XLA (`jit_compile=True`) 0.34 s after 1.6 s of compiling.
    """

    def __init__(self, card_path: Path, choice: DeviceChoice) -> None:
        """Load the network of `card_path` on `choice` and run it once, so that the first photo is no slower.

        Raises:
            CarmaskError: as `load_network`.
            OutOfDeviceMemory: the graphics card has no room for it.
        """
        self.device = choice.label
        self._choice = choice
        with self._on_device():
            self._network, self.card = load_network(card_path)
            _, self._height, self._width, _ = self._network.input_shape
            self._network.predict_on_batch(np.zeros((1, self._height, self._width, 3), np.float32))

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the probability of car of `image`, as every `Segmenter` does."""
        return predict_full_size(image, self._run, (self._height, self._width), self.card)

    def _run(self, framed: Sequence[NDArray[np.uint8]]) -> list[NDArray[np.float32]]:
        """Run one after the other: a graphics card without room for one photo is rare, one without for two is not."""
        with self._on_device():
            return [
                np.asarray(self._network.predict_on_batch(photo[None].astype(np.float32))[0, :, :, 0])
                for photo in framed
            ]

    @contextmanager
    def _on_device(self) -> Iterator[None]:
        try:
            with keras.device(self._choice.device_id):
                yield
        except Exception as error:
            if not self._choice.is_cpu and is_out_of_memory(error):
                raise OutOfDeviceMemory(str(error)) from error
            raise
