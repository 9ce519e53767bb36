"""From a photo of any size to its probability, whichever engine runs the network."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.framing import Framing

RunNetwork = Callable[[NDArray[np.uint8]], NDArray[np.float32]]
"""Takes a framed photo, uint8 (H, W, 3), RGB, and returns its probability of car, float32 (H, W), 0 to 1."""


def predict_full_size(
    image: NDArray[np.uint8], run_network: RunNetwork, frame_shape: tuple[int, int], flip_averaging: bool
) -> NDArray[np.uint8]:
    """Return 255 times the probability of car of `image`, rounded, uint8 (H, W).

    Args:
        image: RGB, uint8 (H, W, 3).
        run_network: runs a photo of `frame_shape`.
        frame_shape: (height, width) in px of what the network takes.
        flip_averaging: take the mean with the mirror image's probability, at twice the time.
    """
    framing = Framing(image.shape[0], image.shape[1], *frame_shape)
    framed = framing.frame(image)
    probability = run_network(framed)
    if flip_averaging:
        mirrored = run_network(np.ascontiguousarray(framed[:, ::-1]))
        probability = np.asarray((probability + mirrored[:, ::-1]) / 2, np.float32)
    return np.asarray(cv2.convertScaleAbs(framing.unframe(probability), alpha=255), np.uint8)
