"""Drawn RAW files: a picture as a camera's sensor would have counted it, in Adobe's DNG, one colour a pixel."""

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WHITE, BLACK = 16_383, 512
"""Counts of the sensor for white and for no light, of 14 bits."""

_SHORT, _LONG, _TEXT, _BYTE, _RATIONAL, _SIGNED_RATIONAL = 3, 4, 2, 1, 5, 10
_FORMATS = {_SHORT: "H", _LONG: "I", _BYTE: "B", _TEXT: "B", _RATIONAL: "I", _SIGNED_RATIONAL: "i"}
_XYZ_TO_SRGB = (3.2406, -1.5372, -0.4986, -0.9689, 1.8758, 0.0415, 0.0557, -0.2040, 1.0570)
"""IEC 61966-2-1: the sensor of this camera sees in sRGB's own primaries."""


def write_dng(path: Path, image: NDArray[np.uint8], orientation: int = 1, taken: str = "2024:05:01 10:00:00") -> None:
    """Write `image`, uint8 (H, W, 3) of even sides, sRGB, as a DNG 1.4 whose EXIF orientation is `orientation`."""
    height, width = image.shape[:2]
    light = (image / 255.0) ** 2.2
    mosaic = np.empty((height, width))
    for (row, column), channel in {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 2}.items():
        mosaic[row::2, column::2] = light[row::2, column::2, channel]
    counts = np.round(BLACK + mosaic * (WHITE - BLACK)).astype("<u2").tobytes()
    path.write_bytes(_tiff(_tags(width, height, len(counts), orientation, taken), counts))


def forge_dng(path: Path, width: int, height: int) -> None:
    """Write a DNG that claims to have `width` x `height` pixels and has none."""
    path.write_bytes(_tiff(_tags(width, height, 16, 1, ""), b"\0" * 16))


def _tags(width: int, height: int, size: int, orientation: int, taken: str) -> list[tuple[int, int, tuple[int, ...]]]:
    matrix = [number for value in _XYZ_TO_SRGB for number in (round(value * 10_000), 10_000)]
    return [
        (254, _LONG, (0,)), (256, _LONG, (width,)), (257, _LONG, (height,)), (258, _SHORT, (16,)),
        (259, _SHORT, (1,)), (262, _SHORT, (32_803,)), (271, _TEXT, _text("Drawn")), (272, _TEXT, _text("Studio")),
        (273, _LONG, (0,)), (274, _SHORT, (orientation,)), (277, _SHORT, (1,)), (278, _LONG, (height,)),
        (279, _LONG, (size,)), (306, _TEXT, _text(taken)), (33_421, _SHORT, (2, 2)), (33_422, _BYTE, (0, 1, 1, 2)),
        (50_706, _BYTE, (1, 4, 0, 0)), (50_707, _BYTE, (1, 1, 0, 0)), (50_708, _TEXT, _text("Drawn Studio")),
        (50_714, _SHORT, (BLACK,)), (50_717, _SHORT, (WHITE,)), (50_721, _SIGNED_RATIONAL, tuple(matrix)),
        (50_728, _RATIONAL, (1, 1, 1, 1, 1, 1)), (50_778, _SHORT, (21,)),
    ]  # fmt: skip


def _text(text: str) -> tuple[int, ...]:
    return (*text.encode("ascii"), 0)


def _tiff(tags: list[tuple[int, int, tuple[int, ...]]], pixels: bytes) -> bytes:
    """Return a little-endian TIFF 6.0 with one directory; the tag 273 is set to where `pixels` begin."""
    begin = 8 + 2 + 12 * len(tags) + 4
    values, entries = b"", b""
    sizes = [_packed(kind, numbers) for _, kind, numbers in tags]
    pixels_at = begin + sum(len(packed) + len(packed) % 2 for packed in sizes if len(packed) > 4)
    for (tag, kind, numbers), packed in zip(tags, sizes, strict=True):
        packed = struct.pack("<I", pixels_at) if tag == 273 else packed
        count = len(numbers) // 2 if kind in (_RATIONAL, _SIGNED_RATIONAL) else len(numbers)
        place = packed.ljust(4, b"\0")
        if len(packed) > 4:
            place = struct.pack("<I", begin + len(values))
            values += packed + b"\0" * (len(packed) % 2)
        entries += struct.pack("<HHI", tag, kind, count) + place
    return struct.pack("<2sHIH", b"II", 42, 8, len(tags)) + entries + struct.pack("<I", 0) + values + pixels


def _packed(kind: int, numbers: tuple[int, ...]) -> bytes:
    return struct.pack(f"<{len(numbers)}{_FORMATS[kind]}", *numbers)
