"""Small photos of one car that stands elsewhere in each, in a studio that is a little blue, with a shadow."""

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.pictures import photo_of_a_car

SHAPE = (384, 576)
TINT = (0.90, 0.96, 1.0)
Picture = NDArray[np.uint8]


def small_set(angles: int = 9) -> list[tuple[Picture, Picture]]:
    """Return photo, uint8 (H, W, 3), and true mask, uint8 (H, W), of each angle."""
    photo, car = photo_of_a_car(*SHAPE)
    return [_at(photo, car, round(shift)) for shift in np.linspace(-110, 110, angles)]


def _at(photo: Picture, car: Picture, right_px: int) -> tuple[Picture, Picture]:
    mask = np.roll(car, right_px, axis=1)
    paint = np.roll(photo, right_px, axis=1)
    rows = np.linspace(0, 1, SHAPE[0])[:, None]
    studio = np.broadcast_to(225 - 45 * np.clip(4 * (rows - 0.5), 0, 1), SHAPE)
    foot = np.where(np.arange(SHAPE[0])[:, None] > 0.6 * SHAPE[0], mask, 0).astype(np.uint8)
    shadow = cv2.GaussianBlur(foot, (0, 0), 14).astype(np.float32) / 255
    empty = (studio * (1 - 0.4 * shadow))[..., None] * TINT
    return np.where(mask[..., None] > 0, paint, empty).astype(np.uint8), mask
