"""Whether two engines draw the same: the same photos through both, compared pixel by pixel."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmentation.inference.segmenter import Segmenter, mask_of


@dataclass(frozen=True)
class Parity:
    """How far two segmenters are apart over some photos.

    `largest_difference` is of the probability, 0 to 1, in steps of 1/255, as each `predict` returns it, small holes
    filled; `differing_share` is the share of all pixels whose mask differs.
    """

    photos: int
    largest_difference: float
    differing_share: float


def compare(one: Segmenter, other: Segmenter, photos: Iterable[NDArray[np.uint8]]) -> Parity:
    """Let both predict `photos`, at least one, RGB, uint8 (H, W, 3), and cut each at its own card's threshold.

    Raises:
        ValueError: there are no photos.
    """
    count = differing = pixels = largest = 0
    for photo in photos:
        first, second = one.predict(photo), other.predict(photo)
        largest = max(largest, int(np.abs(first.astype(np.int16) - second).max()))
        differing += int(np.count_nonzero(mask_of(first, one.card.threshold) != mask_of(second, other.card.threshold)))
        pixels += first.size
        count += 1
    if not count:
        raise ValueError("there are no photos to compare two engines by")
    return Parity(count, largest / 255, differing / pixels)
