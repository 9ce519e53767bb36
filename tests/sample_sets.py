"""The sample's cars as sets of views."""

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.car_set import SetView
from segmentation.masks.files import read_mask
from segmentation.resources import SAMPLE_PHOTOS

CARS = ("redpickup", "whitesedan")


def sample_mask(name: str) -> NDArray[np.uint8]:
    """Return the true mask of the sample's photo called `name`, uint8 (H, W), 0 or 255."""
    return read_mask(SAMPLE_PHOTOS.parent / "masks" / f"{name}_mask.png")


def sample_views(car: str) -> list[SetView]:
    """Return all sixteen views of a car of the sample."""
    names = [f"{car}_{angle:02d}" for angle in range(1, 17)]
    return [SetView.of(SAMPLE_PHOTOS / f"{name}.jpg", angle, sample_mask(name)) for angle, name in enumerate(names, 1)]
