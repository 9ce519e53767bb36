"""Run lengths as the Carvana challenge writes them: row by row, counted from 1, `start length` pairs."""

import re

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.images.refusals import PIXEL_LIMIT
from segmentation.masks.files import CAR

_PAIRS = re.compile(r"(?:[0-9]{1,12} [0-9]{1,12}(?: [0-9]{1,12} [0-9]{1,12})*)?")


def encode(mask: NDArray[np.uint8] | NDArray[np.bool_]) -> str:
    """Return the run lengths of what is not 0 in `mask` (H, W), "" for an empty mask.

    Row-major and 1-based, as in the challenge's own `train_masks.csv`. A background pixel is set before the
    first and after the last, or runs that touch either end would be lost or left open.
    """
    covered = np.zeros(mask.size + 2, np.bool_)
    covered[1:-1] = mask.ravel() != 0
    edges = np.flatnonzero(covered[1:] != covered[:-1])
    starts, ends = edges[::2], edges[1::2]
    return " ".join(map(str, np.stack((starts + 1, ends - starts), axis=1).ravel().tolist()))


def decode(text: str, shape: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the mask of `shape` (H, W) px, 0 or CAR, whose run lengths are `text`.

    Raises:
        CarmaskError: no pairs of numbers, runs of no length, out of order, overlapping or outside the picture, or that
            has more than PIXEL_LIMIT pixels.
    """
    starts, ends = _runs(text, shape)
    mask = np.zeros(shape[0] * shape[1], np.uint8)
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        mask[start:end] = CAR
    return mask.reshape(shape)


def check(text: str, shape: tuple[int, int]) -> None:
    """Refuse what `decode` would, without drawing the mask.

    Raises:
        CarmaskError: as `decode` does.
    """
    _runs(text, shape)


def covered_px(text: str) -> int:
    """Return how many pixels the run lengths `text` cover, whatever picture they are of.

    Raises:
        CarmaskError: no pairs of numbers.
    """
    _check_pairs(text)
    return sum(map(int, text.split()[1::2]))


def _runs(text: str, shape: tuple[int, int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where each run begins and where it has ended, int64 (N,), counted from 0."""
    _check_pairs(text)
    if shape[0] * shape[1] > PIXEL_LIMIT:
        raise CarmaskError("The run lengths of a mask are of a picture larger than any that carmask opens.")
    pairs = np.array([int(number) for number in text.split()], np.int64).reshape(-1, 2)
    starts, ends = pairs[:, 0] - 1, pairs.sum(axis=1) - 1
    size = shape[0] * shape[1]
    if (pairs < 1).any() or (ends > size).any():
        raise CarmaskError(f"The run lengths of a mask do not fit a picture of {shape[1]} x {shape[0]} pixels.")
    if (starts[1:] < ends[:-1]).any():
        raise CarmaskError("The run lengths of a mask are damaged: they overlap or are out of order.")
    return starts, ends


def _check_pairs(text: str) -> None:
    if not _PAIRS.fullmatch(text):
        raise CarmaskError("The run lengths of a mask are damaged: they are not pairs of numbers.")
