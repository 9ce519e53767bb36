"""A drawn front of a car with a number plate on it."""

import cv2
import numpy as np
from numpy.typing import NDArray

SHAPE = (240, 400)
FLAT = ((120.0, 150.0), (120.0, 250.0), (170.0, 250.0), (170.0, 150.0))
"""The corners of the plate, (row, column)."""

_PIECES = np.random.default_rng(3).integers(60, 120, (15, 25)).astype(np.uint8)


def body() -> NDArray[np.uint8]:
    """Return a body of soft pieces, uint8 (H, W, 3)."""
    return cv2.merge([cv2.resize(_PIECES, SHAPE[::-1], interpolation=cv2.INTER_CUBIC)] * 3)


def front() -> NDArray[np.uint8]:
    """Return the body with a number plate at FLAT."""
    image = body()
    cv2.rectangle(image, (150, 120), (249, 169), (220,) * 3, -1)
    cv2.putText(image, "MASK 16", (157, 153), cv2.FONT_HERSHEY_SIMPLEX, 0.62, (30,) * 3, 2, cv2.LINE_AA)
    return image
