"""RAW files of cameras, developed by LibRaw where the extra `raw` is installed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.images.refusals import PIXEL_LIMIT, damaged, too_large, unreadable

RAW_SUFFIXES = frozenset({
    ".3fr", ".arw", ".cr2", ".cr3", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw",
    ".orf", ".pef", ".raf", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f",
})  # fmt: skip
"""File name endings of RAW files, lower case; a file with another one is never given to LibRaw."""

_GAMMA_OF_SRGB = (2.4, 12.92)
"""Power and slope near black, IEC 61966-2-1; LibRaw's own are those of BT.709."""
_ON_THEIR_SIDE = (5, 6)
"""LibRaw's `flip` of photos that are turned by a quarter."""
_NO_CAMERA_BEFORE = 1990
"""A time before says that there is none; LibRaw counts from 1970."""


def is_raw(path: PurePath) -> bool:
    """Return whether `path` is called like a RAW file."""
    return path.suffix.lower() in RAW_SUFFIXES


def read_raw(path: Path, *, half_size: bool = False) -> NDArray[np.uint8]:
    """Return the photo in `path` developed, uint8 (H, W, 3), sRGB, upright; with `half_size` half as large a side.

    With the white balance of the camera and as light as it was exposed: photos of one car stay alike, and a white wall
    is not made whiter.

    Raises:
        CarmaskError: LibRaw is not installed, the file is missing, none of its kinds, damaged, or too large.
    """
    with _opened(path) as raw:
        image = raw.postprocess(use_camera_wb=True, no_auto_bright=True, gamma=_GAMMA_OF_SRGB, half_size=half_size)
        return np.asarray(image, np.uint8)


def raw_size(path: Path) -> tuple[int, int]:
    """Return (height, width) in px of the photo as `read_raw` would give it, without developing it.

    Raises:
        CarmaskError: as `read_raw`.
    """
    with _opened(path) as raw:
        sizes = raw.sizes
        height, width = sizes.height, sizes.width
        if sizes.pixel_aspect < 1:  # LibRaw makes pixels square by stretching the shorter side
            height = int(height / sizes.pixel_aspect + 0.5)
        elif sizes.pixel_aspect > 1:
            width = int(width * sizes.pixel_aspect + 0.5)
        return (width, height) if sizes.flip in _ON_THEIR_SIDE else (height, width)


def raw_time_taken(path: Path) -> datetime | None:
    """Return when the photo in `path` was taken by the camera's clock, to the second; None if it is silent.

    Raises:
        CarmaskError: as `read_raw`.
    """
    with _opened(path) as raw:
        taken: datetime | None = raw.other.timestamp
        return taken if taken is not None and taken.year >= _NO_CAMERA_BEFORE else None


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """Open `path`, header only, and refuse what is too large; what LibRaw raises meanwhile becomes a sentence."""
    rawpy = _library(path)
    if not path.is_file():  # opening a pipe would wait for whoever fills it
        raise CarmaskError(f"{path.name} is not there any more, or is no file ({path}).")
    try:
        with path.open("rb"):
            pass  # LibRaw tells a missing permission from a damaged file by no word
        with rawpy.imread(str(path)) as raw:
            if raw.sizes.raw_height * raw.sizes.raw_width > PIXEL_LIMIT:
                raise too_large(path)
            yield raw
    except rawpy.LibRawFileUnsupportedError as error:
        raise CarmaskError(
            f"{path.name} is no RAW file, or of a camera that carmask does not know. Export it as JPEG or TIFF."
        ) from error
    except rawpy.LibRawUnsufficientMemoryError as error:
        raise unreadable(path, MemoryError()) from error
    except (rawpy.LibRawError, ValueError) as error:
        raise damaged(path) from error
    except (OSError, MemoryError) as error:
        raise unreadable(path, error) from error


def _library(path: Path) -> Any:
    """Return rawpy, which only those install who have RAW files."""
    try:
        import rawpy
    except ImportError as error:
        raise CarmaskError(
            f'{path.name} is a camera\'s RAW file. carmask reads those with its extra: pip install "carmask[raw]".'
        ) from error
    return rawpy
