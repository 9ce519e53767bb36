"""Finished pictures as files that say what their colours are: the same pixels always become the same bytes."""

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from segmentation.cutout.tiff_facts import with_camera, without_camera
from segmentation.errors import CarmaskError

SUFFIXES = {"png": ".png", "webp": ".webp", "tiff": ".tif", "jpeg": ".jpg", "avif": ".avif", "psd": ".psd"}
"""File name endings by format."""
WITHOUT_ALPHA = frozenset({"jpeg"})
WITHOUT_QUALITY = frozenset({"png", "tiff", "psd"})
LAYERED = frozenset({"psd"})
"""Kinds that are made of layers, by `photoshop.layered_file`, and of no picture alone."""
LOWEST_QUALITY = 50
"""What a limit of bytes may press the quality down to; below, cars look like mosaics."""


class FileTooLarge(CarmaskError):
    """A file is larger than it may be, at the lowest quality that is left to it; `content` is that file."""

    def __init__(self, kind: str, content: bytes, most_bytes: int) -> None:
        super().__init__(
            f"its {kind.upper()} file has {len(content):,} bytes, more than the {most_bytes:,} that are allowed: make "
            "the picture smaller"
        )
        self.content = content


_DATE_IN_PROFILE = slice(24, 36)
_EPOCH = b"\x07\xb2\x00\x01\x00\x01" + bytes(6)
"""1970-01-01 as ICC.1:2022, 4.2 writes it; a profile made now would say now, and no two files were the same."""


def encode(
    picture: NDArray[np.uint8],
    kind: str,
    quality: int = 92,
    most_bytes: int | None = None,
    exif: bytes = b"",
    profile: bytes = b"",
) -> bytes:
    """Return the file of `picture`.

    Args:
        picture: uint8 (H, W, 3) or with alpha (H, W, 4).
        kind: a key of SUFFIXES, none of LAYERED; JPEG has no alpha.
        quality: 1 to 100, without meaning for those WITHOUT_QUALITY, which lose nothing.
        most_bytes: how large the file may be, at the cost of quality down to LOWEST_QUALITY; None sets no limit.
        exif: what is said of the photo, as `exif.carried_exif` returns it.
        profile: the ICC profile of its colours, b"" for sRGB.

    Raises:
        FileTooLarge: the file would be larger than `most_bytes`.
        CarmaskError: Pillow cannot write such files here.
    """
    if kind in WITHOUT_ALPHA and picture.shape[2] == 4:
        raise ValueError(f"{kind} has no alpha")
    if kind in LAYERED:
        raise ValueError(f"{kind} is made of layers")
    image = Image.fromarray(picture)
    said = without_camera(exif) if kind == "tiff" else exif

    def at(wanted: int) -> bytes:
        stream = io.BytesIO()
        try:
            image.save(stream, kind, icc_profile=profile or srgb_profile(), exif=said, **_options(kind, wanted))
        except (KeyError, OSError) as error:
            raise CarmaskError(f"This computer's Pillow cannot write {kind.upper()} ({error}).") from error
        return with_camera(stream.getvalue(), exif) if kind == "tiff" else stream.getvalue()

    content = at(quality)
    if most_bytes is None or len(content) <= most_bytes:
        return content
    if kind in WITHOUT_QUALITY:
        raise FileTooLarge(kind, content, most_bytes)
    return largest_within(at, kind, quality, most_bytes)


def largest_within(at: Callable[[int], bytes], kind: str, quality: int, most_bytes: int) -> bytes:
    """Return the file of the best quality below `quality` that has no more than `most_bytes`, found by halves.

    Args:
        at: makes the file of a quality.
        kind: a key of SUFFIXES, for the error.
        quality: at which it is too large.
        most_bytes: how large it may be.

    Raises:
        FileTooLarge: it is larger at LOWEST_QUALITY, too.
    """
    low, high = min(LOWEST_QUALITY, quality), quality - 1
    best = at(low)
    if len(best) > most_bytes:
        raise FileTooLarge(kind, best, most_bytes)
    while low < high:
        middle = (low + high + 1) // 2
        content = at(middle)
        if len(content) <= most_bytes:
            low, best = middle, content
        else:
            high = middle - 1
    return best


def _options(kind: str, quality: int) -> dict[str, Any]:
    options: dict[str, dict[str, Any]] = {
        "png": {"compress_level": 1},
        "webp": {"quality": quality, "method": 4, "exact": True},
        "tiff": {"compression": "tiff_lzw"},
        "jpeg": {"quality": quality, "subsampling": 0, "optimize": True, "progressive": True},
        "avif": {"quality": quality, "max_threads": 1},
    }
    return options[kind]


@cache
def srgb_profile() -> bytes:
    """Return the ICC profile of sRGB that is put into every file, always the same bytes."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE_IN_PROFILE] = _EPOCH
    return bytes(profile)
