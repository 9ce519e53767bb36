"""From a photo of any size to its probability, whichever engine runs the network."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.framing import Framing
from segmentation.inference.small_holes import without_small_holes
from segmentation.network.card import ModelCard

RunNetwork = Callable[[Sequence[NDArray[np.uint8]]], list[NDArray[np.float32]]]
"""Takes framed photos, each uint8 (H, W, 3), RGB, and returns their probabilities of car, float32 (H, W), 0 to 1."""


def predict_full_size(
    image: NDArray[np.uint8], run_network: RunNetwork, frame_shape: tuple[int, int], card: ModelCard
) -> NDArray[np.uint8]:
    """Return 255 times the probability of car of `image`, rounded, uint8 (H, W), small holes raised to just car.

    Args:
        image: RGB, uint8 (H, W, 3).
        run_network: runs photos of `frame_shape`; it is given the photo, and its mirror image with flip averaging.
        frame_shape: (height, width) in px of what the network takes.
        card: of the network; says whether its mean with the mirror image's probability is taken, at twice the time,
            and which holes are filled.
    """
    framing = Framing(image.shape[0], image.shape[1], *frame_shape)
    framed = framing.frame(image)
    views = [framed, np.asarray(cv2.flip(framed, 1), np.uint8)] if card.flip_averaging else [framed]
    probability, *mirrored = run_network(views)
    for other in mirrored:
        probability = np.asarray(cv2.addWeighted(probability, 0.5, cv2.flip(other, 1), 0.5, 0), np.float32)
    found = np.asarray(cv2.convertScaleAbs(framing.unframe(probability), alpha=255), np.uint8)
    return without_small_holes(found, card.threshold, card.smallest_hole_px / framing.scale**2)
