"""COCO's run lengths: column by column, background first, as a list or packed into letters.

The packed form is that of pycocotools (`rleToString` in maskApi.c): from the fourth on, each length less the one two
before it; then five bits a letter, the lowest first, with a sixth that says whether more follow.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange.mask_format import Shape
from segmentation.masks.lengths import lengths_of, pixels_of

_FIRST_LETTER = 48
_MORE, _SIGN, _BITS = 0x20, 0x10, 5
_MOST_LETTERS = 8
"""Letters of one length; eight hold more pixels than any photo may have."""


def packed(mask: NDArray[np.uint8]) -> str:
    """Return the run lengths of `mask` (H, W), 0 or CAR, packed into letters."""
    lengths = lengths_of(np.asarray(cv2.transpose(mask), np.uint8))
    rest = lengths.copy()
    rest[3:] -= lengths[1:-2]
    letters = np.zeros((rest.size, _MOST_LETTERS), np.uint8)
    is_used = np.zeros(letters.shape, np.bool_)
    open_ones = np.ones(rest.size, np.bool_)
    for place in range(_MOST_LETTERS):
        low = rest & 0x1F
        rest >>= _BITS
        more = np.where(low & _SIGN, rest != -1, rest != 0)
        letters[:, place] = low + _MORE * more + _FIRST_LETTER
        is_used[:, place] = open_ones
        open_ones = open_ones & more
    return letters[is_used].tobytes().decode("ascii")


def drawn(counts: Any, shape: Shape) -> NDArray[np.uint8]:
    """Return the mask, uint8 (H, W), 0 or CAR, of `shape` whose run lengths are `counts`, packed or a list.

    Raises:
        CarmaskError: they are damaged, or make another number of pixels.
    """
    lengths = _unpacked(counts) if isinstance(counts, str) else counts
    columns = pixels_of(lengths, shape[0] * shape[1]).reshape(shape[1], shape[0])
    return np.asarray(cv2.transpose(columns), np.uint8)


def _unpacked(text: str) -> NDArray[np.int64]:
    damaged = CarmaskError("The run lengths of a mask are damaged: they are not packed as COCO packs them.")
    try:
        letters = np.frombuffer(text.encode("ascii"), np.uint8).astype(np.int64) - _FIRST_LETTER
    except UnicodeEncodeError as error:
        raise damaged from error
    if not letters.size or (letters < 0).any() or (letters > 0x3F).any() or letters[-1] & _MORE:
        raise damaged
    ends = np.flatnonzero(letters & _MORE == 0)
    starts = np.concatenate(([0], ends[:-1] + 1))
    if (ends - starts >= _MOST_LETTERS).any():
        raise damaged
    places = np.arange(letters.size) - np.repeat(starts, ends - starts + 1)
    lengths = np.add.reduceat((letters & 0x1F) << (_BITS * places), starts)
    is_negative = (letters[ends] & _SIGN) != 0
    lengths -= np.where(is_negative, np.int64(1) << (_BITS * (places[ends] + 1)), 0)
    for first in (1, 2):  # each is told by its difference to the one two before; the first of all stands alone
        lengths[first::2] = np.cumsum(lengths[first::2])
    return lengths
