"""Masks as little drawings: "..1 .11" is two rows, a dot is background, a one is car."""

import numpy as np
from numpy.typing import NDArray


def mask(drawing: str) -> NDArray[np.uint8]:
    """Return the drawing as a mask, uint8 (H, W), 0 or 255."""
    return np.array([[255 if pixel == "1" else 0 for pixel in row] for row in drawing.split()], np.uint8)


def drawn(pixels: NDArray[np.uint8]) -> str:
    """Return a mask as its drawing, the inverse of `mask`."""
    return " ".join("".join("1" if pixel else "." for pixel in row) for row in pixels)


def photo_of_a_car(height: int = 96, width: int = 144) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return a drawn photo, uint8 (height, width, 3), of a red car before a grey wall, and its true mask."""
    image = np.full((height, width, 3), 200, np.uint8)
    image[height * 3 // 4 :] = 120
    truth = np.zeros((height, width), np.uint8)
    truth[height * 4 // 10 : height * 8 // 10, width // 6 : width * 5 // 6] = 255
    truth[height // 4 : height * 4 // 10, width // 3 : width * 2 // 3] = 255
    image[truth > 0] = (180, 30, 30)
    return image, truth
