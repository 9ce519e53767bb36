"""The light of a studio's floor as a smooth surface through what is seen of it."""

import cv2
import numpy as np
from numpy.typing import NDArray

REFERENCE_WIDTH = 1920
"""Width of the photo whose px softness and reach are told in; in one twice as wide they are twice as many."""
SHRINKING = 4
"""Light and shadow are soft: they are sought in a photo of a quarter of the reference's width, in small px."""
_ROUNDS = 6
_PIXELS_AT_LEAST = 200
_PIXELS_ENOUGH = 20000
_DIGITS = 5
"""A hundred-thousandth of a log-luminance is not seen, but processors differ in digits behind it."""

Surface = tuple[float, ...]
"""Six coefficients of a polynomial of the second degree in the shares of height and width: log-luminance."""


def small_shape(shape: tuple[int, ...]) -> tuple[int, int, float]:
    """Return rows and columns of a photo of `shape` (H, W) in small px, and how many px of it are one."""
    columns = REFERENCE_WIDTH // SHRINKING
    shrinking = shape[1] / columns
    return max(1, round(shape[0] / shrinking)), columns, shrinking


def shrunk(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return `picture` (H, W) or (H, W, 3) in small px, area-averaged."""
    rows, columns, _ = small_shape(picture.shape)
    return np.asarray(cv2.resize(picture, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)


def surface_through(log_luminance: NDArray[np.float32], asked: NDArray[np.bool_]) -> Surface | None:
    """Return the surface through the lighter of the pixels `asked`, both (H, W); None if they are too few.

    Fitted again and again, with less weight on what is darker than the fit before.
    """
    rows, columns = np.nonzero(asked)
    if len(rows) < _PIXELS_AT_LEAST:
        return None
    height, width = asked.shape
    every = max(1, len(rows) // _PIXELS_ENOUGH)
    rows, columns = rows[::every], columns[::every]
    terms = _terms(rows / height, columns / width)
    wanted = log_luminance[rows, columns].astype(np.float64)
    weight = np.ones(len(rows))
    for _ in range(_ROUNDS):
        weighed = terms * weight[:, None]
        found = np.linalg.lstsq(weighed, wanted * weight, rcond=None)[0]
        off = wanted - terms @ found
        weight = np.where(off > 0, 1, np.exp(-((off / 0.04) ** 2)))
    return tuple(round(float(each), _DIGITS) for each in found)


def luminance_of_surface(surface: Surface, shape: tuple[int, int]) -> NDArray[np.float32]:
    """Return the luminance of `surface` in a photo of `shape` (H, W), float32 (H, W), linear light."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width]
    log_luminance = _terms((y / height).ravel(), (x / width).ravel()) @ np.array(surface)
    return np.asarray(np.exp(log_luminance.reshape(height, width)), np.float32)


def _terms(y: NDArray[np.float64], x: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack((np.ones_like(x), x, y, x * x, x * y, y * y))
