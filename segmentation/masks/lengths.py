"""How long the runs of a mask are, background first: what COCO and CVAT count, each in its own order of pixels."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmentation.errors import CarmaskError
from segmentation.masks.files import CAR


def lengths_of(pixels: NDArray[np.uint8] | NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the lengths, int64 (N,), of the runs in `pixels` (any shape, in C order), background first.

    The first is 0 where the first pixel is car; their sum is the number of pixels.
    """
    covered = pixels.ravel() != 0
    changes = np.flatnonzero(covered[1:] != covered[:-1]) + 1
    leading = [0, 0] if covered.size and covered[0] else [0]
    return np.diff(np.concatenate((leading, changes, [covered.size])))


def pixels_of(lengths: ArrayLike | Sequence[int], size: int) -> NDArray[np.uint8]:
    """Return the `size` pixels, uint8 (size,), 0 or CAR, whose runs have these lengths, background first.

    Raises:
        CarmaskError: no whole numbers, negative ones, or they do not add up to `size`.
    """
    try:
        counts = np.asarray(lengths)
        if counts.size == 0 or counts.ndim != 1 or counts.dtype.kind not in "iu":
            raise ValueError
        counts = counts.astype(np.int64)
    except (ValueError, TypeError, OverflowError) as error:
        raise CarmaskError("The run lengths of a mask are damaged: they are no whole numbers.") from error
    if (counts < 0).any() or (counts > size).any() or int(counts.sum()) != size:
        raise CarmaskError(f"The run lengths of a mask are damaged: they do not make {size:,} pixels.")
    values = np.zeros(counts.size, np.uint8)
    values[1::2] = CAR
    return np.repeat(values, counts)
