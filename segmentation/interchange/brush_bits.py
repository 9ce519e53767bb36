"""Label Studio's brush masks: a stream of bits packed into bytes.

Source: `label_studio_sdk/converter/brush.py`, which follows thi.ng's rle-pack. 32 bits say how many values follow, five
how many bits a value has less one, four times four how long the four kinds of counts are less one. Then block after
block: one bit, 1 for a value that is repeated and 0 for values one by one; two for the kind of its count; the count
less one; the value or values. The values are those of a picture of four channels, row by row; the fourth is the mask.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange.mask_format import Shape
from segmentation.masks.files import CAR
from segmentation.masks.lengths import lengths_of

_CHANNELS = 4
_COUNT_BITS = (3, 4, 8, 16)
_VALUE_BITS = 8
_HEAD_BITS = 32 + 5 + 4 * len(_COUNT_BITS)
_ALPHA_OVER = 128
"""Label Studio counts a value over this as drawn."""

_DAMAGED = "The brush strokes of a mask are damaged: they are not packed as Label Studio packs them."


def packed(mask: NDArray[np.uint8]) -> list[int]:
    """Return `mask` (H, W), 0 or CAR, as the bytes of a brush mask."""
    lengths = lengths_of(mask) * _CHANNELS
    values = np.zeros(lengths.size, np.int64)
    values[1::2] = CAR
    longest = 2 ** _COUNT_BITS[-1]
    pieces = -(-lengths // longest)
    counts = np.full(int(pieces.sum()), longest, np.int64)
    last = np.cumsum(pieces)[pieces > 0] - 1
    counts[last] = (lengths - (pieces - 1) * longest)[pieces > 0]
    values = np.repeat(values, pieces)
    kinds = np.searchsorted([2**bits for bits in _COUNT_BITS], counts)
    bits = np.array(_COUNT_BITS)[kinds]
    blocks = ((((0b100 | kinds) << bits) | (counts - 1)) << _VALUE_BITS) | values
    stream = np.concatenate((_head(mask.size * _CHANNELS), _bits_of(blocks, 3 + bits + _VALUE_BITS)))
    content: list[int] = np.packbits(stream).tolist()
    return content


def _head(values: int) -> NDArray[np.uint8]:
    text = f"{values:032b}{_VALUE_BITS - 1:05b}{''.join(f'{bits - 1:04b}' for bits in _COUNT_BITS)}"
    return np.frombuffer(text.encode(), np.uint8) - ord("0")


def _bits_of(numbers: NDArray[np.int64], bits: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Return the lowest `bits` of each of `numbers`, the highest of them first, one after the other."""
    all_bits = np.unpackbits(numbers.astype(">u4").view(np.uint8)).reshape(-1, 32)
    return all_bits[np.arange(32) >= 32 - bits[:, None]]


def drawn(content: Sequence[int], shape: Shape) -> NDArray[np.uint8]:
    """Return the mask, uint8 (H, W), 0 or CAR, of `shape` that the bytes `content` hold.

    Raises:
        CarmaskError: they are damaged, or of a picture of another size.
    """
    stream = _Bits(content)
    size = shape[0] * shape[1] * _CHANNELS
    if stream.take(32) != size:
        raise CarmaskError(f"The brush strokes of a mask are not for a photo of {shape[1]} x {shape[0]} pixels.")
    value_bits = stream.take(5) + 1
    count_bits = [stream.take(4) + 1 for _ in _COUNT_BITS]
    values = np.empty(size, np.uint8)
    done = 0
    while done < size:
        is_repeated = stream.take(1)
        count = stream.take(count_bits[stream.take(2)]) + 1
        if done + count > size or value_bits > _VALUE_BITS:
            raise CarmaskError(_DAMAGED)
        values[done : done + count] = stream.take(value_bits) if is_repeated else stream.take_each(count, value_bits)
        done += count
    alpha = values.reshape(-1, _CHANNELS)[:, -1]
    return (alpha > _ALPHA_OVER).reshape(shape) * np.uint8(CAR)


class _Bits:
    """Bytes as a stream of bits, the highest of each first."""

    def __init__(self, content: Sequence[int]) -> None:
        try:
            self._bytes = bytes(content)
        except (ValueError, TypeError) as error:
            raise CarmaskError(_DAMAGED) from error
        self._bits = np.unpackbits(np.frombuffer(self._bytes, np.uint8))
        self._place = 0

    def take(self, bits: int) -> int:
        """Return the number that the next `bits`, 32 at most, are."""
        first, end = self._place, self._place + bits
        if end > self._bits.size:
            raise CarmaskError(_DAMAGED)
        self._place = end
        last_byte = -(-end // 8)
        number = int.from_bytes(self._bytes[first // 8 : last_byte], "big") >> (last_byte * 8 - end)
        return number & ((1 << bits) - 1)

    def take_each(self, count: int, bits: int) -> NDArray[np.uint8]:
        """Return the next `count` numbers, uint8 (count,), of `bits` each, eight at most."""
        end = self._place + count * bits
        if end > self._bits.size:
            raise CarmaskError(_DAMAGED)
        rows = self._bits[self._place : end].reshape(count, bits)
        self._place = end
        return (np.packbits(rows, axis=1)[:, 0] >> np.uint8(8 - bits)).astype(np.uint8)
