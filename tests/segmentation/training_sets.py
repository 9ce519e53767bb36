"""Drawn photos to train on."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.training.samples import Sample
from tests.pictures import photo_of_a_car


@dataclass(frozen=True)
class MaskInMemory:
    """A true mask that needs no file; `touches` are its touched pixels, if any."""

    mask: NDArray[np.uint8]
    touches: NDArray[np.uint8] | None = None

    @property
    def is_touched(self) -> bool:
        """Whether any pixel is touched."""
        return self.touches is not None

    def read(self, shape: tuple[int, int]) -> NDArray[np.uint8]:
        """Return the mask."""
        assert self.mask.shape == shape
        return self.mask

    def touched(self, shape: tuple[int, int]) -> NDArray[np.uint8] | None:
        """Return the touched pixels."""
        assert self.mask.shape == shape
        return self.touches


def drawn_samples(folder: Path, cars: int, angles: int) -> list[Sample]:
    """Write photos of 96x144 px of cars in different places and colours into `folder`."""
    samples = []
    for car in range(cars):
        for angle in range(1, angles + 1):
            image, truth = (np.roll(picture, 9 * car + 5 * angle, axis=1) for picture in photo_of_a_car())
            path = folder / f"car{car}_{angle:02d}.png"
            Image.fromarray(np.roll(image, car, axis=2)).save(path)
            samples.append(Sample(f"car{car}", path, MaskInMemory(truth)))
    return samples
