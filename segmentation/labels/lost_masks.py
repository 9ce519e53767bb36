"""Masks whose file is lost or damaged, found again in other files or worked out of the revisions around them."""

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.labels.layout import read_content
from segmentation.labels.record import Record
from segmentation.masks.files import decode_mask, encode_png
from segmentation.masks.rle import decode


def found_again(record: Record, folder: Path, names: Sequence[str]) -> bytes | None:
    """Return the bytes of the lost mask of `record` out of any of the files called `names` in `folder`, None if none.

    Only bytes of the very hash that the record names are returned: nothing is guessed.
    """
    for name in names:
        try:
            content = read_content(folder / name)
        except (OSError, ValueError):
            continue
        if hashlib.sha256(content).hexdigest() == record.mask_sha256:
            return content
    return None


def worked_out(record: Record, others: Iterable[tuple[Record, bytes]]) -> bytes | None:
    """Return the bytes of the lost mask of `record`, worked out of what changed in it; None where that cannot be.

    What changed is recorded against what the network drew, or without a network against the record before or an empty
    mask: so any revision of the same network tells the one, and the record before the other. The hash must be the one
    recorded.

    Args:
        record: the record of the lost mask.
        others: records of the same photo whose masks are whole, with their bytes.
    """
    shape = (record.photo.height, record.photo.width)
    try:
        changed = decode(record.changed, shape)
    except CarmaskError:
        return None
    for start in _starts(record, others, shape):
        for content in _encoded(start ^ changed):
            if hashlib.sha256(content).hexdigest() == record.mask_sha256:
                return content
    return None


def _starts(
    record: Record, others: Iterable[tuple[Record, bytes]], shape: tuple[int, int]
) -> Iterator[NDArray[np.uint8]]:
    """Yield the masks against which `record` may say what changed."""
    if record.network is None:
        yield np.zeros(shape, np.uint8)
    for other, content in others:
        try:
            mask = decode_mask(content, other.mask_file, shape)
            if record.network is None and other.sha256 == record.parent_sha256:
                yield mask
            elif record.network is not None and other.network == record.network:
                yield mask ^ decode(other.changed, shape)
        except CarmaskError:
            continue


def _encoded(mask: NDArray[np.uint8]) -> Iterator[bytes]:
    """Yield the mask as this carmask writes it, and as earlier ones did."""
    yield encode_png(mask)
    stream = io.BytesIO()
    Image.fromarray(mask).convert("1", dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    yield stream.getvalue()
