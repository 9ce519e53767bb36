"""Random changes of a photo and its mask that leave it a photo of a car in this studio."""

import cv2
import numpy as np
from numpy.typing import NDArray

SCALE_FRACTION = 0.1
SHIFT_FRACTION = 0.06
ROTATION_DEGREES = 4.0
GREY_CAR_CHANCE = 0.35
"""Chance that the car alone loses its colour: silver and white cars before the white wall are the hard case."""


def augment(
    image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return a randomly changed copy of `image` (H, W, 3) and of its soft `mask` (H, W), 0 to 255."""
    if random.random() < 0.5:
        image, mask = np.ascontiguousarray(image[:, ::-1]), np.ascontiguousarray(mask[:, ::-1])
    image, mask = _moved(image, mask, random)
    if random.random() < GREY_CAR_CHANCE:
        image = _with_grey_car(image, mask, random)
    return _recoloured(image, random), mask


def _moved(
    image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Scale, turn and shift both; the border is continued, in the mask too (a car may leave the frame)."""
    height, width = mask.shape
    scale = 1 + random.uniform(-SCALE_FRACTION, SCALE_FRACTION)
    degrees = random.uniform(-ROTATION_DEGREES, ROTATION_DEGREES)
    matrix = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), degrees, scale), np.float64)
    matrix[:, 2] += random.uniform(-SHIFT_FRACTION, SHIFT_FRACTION, 2) * (width, height)
    moved = [
        cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        for picture in (image, mask)
    ]
    return np.asarray(moved[0], np.uint8), np.asarray(moved[1], np.uint8)


def _with_grey_car(image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Take the colour out of the car alone, and lift it towards white by a random part."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float32)
    lift = random.uniform(0, 0.8)
    paint = (grey * (1 - lift) + 245 * lift)[..., None]
    alpha = (mask.astype(np.float32) / 255)[..., None]
    return np.asarray(image * (1 - alpha) + paint * alpha, np.uint8)


def _recoloured(image: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Change exposure, contrast and white balance through one table per channel."""
    values = np.linspace(0, 1, 256)
    gamma = np.exp(random.uniform(-0.3, 0.3))
    contrast = random.uniform(0.85, 1.15)
    gains = random.uniform(0.94, 1.06, 3) * random.uniform(0.85, 1.25)
    curve = (values**gamma - 0.5) * contrast + 0.5
    table = np.clip(curve[:, None] * gains * 255, 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(image, table[None]), np.uint8)
