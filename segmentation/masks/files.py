"""Mask pictures on disk: reading any two-valued picture, writing small ones."""

import io
import zlib
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.images.refusals import DECODING_ERRORS, PIXEL_LIMIT

MASK_FORMATS = ("PNG", "GIF", "TIFF", "BMP")
MASK_SUFFIXES = frozenset({".png", ".gif", ".tif", ".tiff", ".bmp"})
"""File name endings that count as masks, lower case."""

RUN_LENGTHS_ONLY = zlib.Z_RLE
"""How PNGs of masks are packed: with Pillow's `optimize` they take a twentieth less room and four times as long."""

CAR = 255
"""Value of a car pixel in every mask; 0 is everything else."""


def read_mask(path: Path, shape: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """Return the mask in `path` as uint8 (H, W), 0 or CAR.

    A GIF opens with raw values {0, 1} or {0, 255} depending on who wrote it, so grey values decide:
    over 127 is car. Anything with more than two grey values is no mask, nor are two on one side of that.

    Args:
        path: a two-valued picture.
        shape: (H, W) in px that the mask must have; None takes any.

    Raises:
        CarmaskError: missing, damaged, of another size, animated, or with more than two values.
    """
    return _two_valued(read_grey(path, shape), path.name)


def decode_mask(content: bytes, name: str, shape: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """Return the mask in `content`, the bytes of the file called `name`, as `read_mask` does."""
    return _two_valued(_grey(io.BytesIO(content), name, shape), name)


def read_grey(path: Path, shape: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """Return the picture in `path` as grey values, uint8 (H, W), with all the shades that it has.

    Raises:
        CarmaskError: missing, damaged, of another size than `shape`, or animated.
    """
    try:
        if not path.is_file():  # opening a pipe would wait for whoever fills it
            raise CarmaskError(f"The mask {path.name} is not there, or is no file ({path}).")
        with path.open("rb") as file:
            return _grey(file, path.name, shape)
    except OSError as error:
        raise CarmaskError(f"The mask {path.name} cannot be read ({error.strerror}).") from error


def _grey(file: BinaryIO, name: str, shape: tuple[int, int] | None) -> NDArray[np.uint8]:
    try:
        with Image.open(file, formats=MASK_FORMATS) as image:
            if image.width * image.height > PIXEL_LIMIT:
                raise CarmaskError(f"The mask {name} is too large to be opened.")
            if shape is not None and (image.height, image.width) != shape:
                raise CarmaskError(
                    f"The mask {name} is {image.width} x {image.height} pixels, its photo "
                    f"{shape[1]} x {shape[0]}; it was left alone."
                )
            if getattr(image, "n_frames", 1) != 1:
                raise CarmaskError(f"The mask {name} is animated; a mask is one picture.")
            return np.asarray(image.convert("L"), np.uint8)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise CarmaskError(f"The mask {name} is too large to be opened.") from error
    except DECODING_ERRORS as error:
        raise CarmaskError(f"The mask {name} is damaged and cannot be read.") from error


def _two_valued(grey: NDArray[np.uint8], name: str) -> NDArray[np.uint8]:
    darkest, lightest = grey.min(), grey.max()
    if ((grey != darkest) & (grey != lightest)).any():
        raise CarmaskError(f"{name} has shades between car and background; a mask has two values.")
    car = grey > 127
    if darkest != lightest and (darkest > 127 or lightest <= 127):
        raise CarmaskError(
            f"{name} has two shades too much alike to tell car from background; save it in black and white."
        )
    return car * np.uint8(CAR)


def encode_png(mask: NDArray[np.uint8]) -> bytes:
    """Return `mask` (H, W), 0 or CAR, as a 1-bit PNG: about 5 kB for a car at 1918x1280."""
    stream = io.BytesIO()
    write_png(mask, stream)
    return stream.getvalue()


def encode_gif(mask: NDArray[np.uint8]) -> bytes:
    """Return `mask` (H, W), 0 or CAR, as a two-valued GIF, lossless, as the Carvana data has them."""
    stream = io.BytesIO()
    write_gif(mask, stream)
    return stream.getvalue()


def write_png(mask: NDArray[np.uint8], file: BinaryIO) -> None:
    """Write what `encode_png` returns; into a file of the disk it is packed without keeping other threads waiting."""
    _bilevel(mask).save(file, "PNG", compress_type=RUN_LENGTHS_ONLY)


def write_gif(mask: NDArray[np.uint8], file: BinaryIO) -> None:
    """Write what `encode_gif` returns; into a file of the disk it is packed without keeping other threads waiting."""
    _bilevel(mask).save(file, "GIF")


def _bilevel(mask: NDArray[np.uint8]) -> Image.Image:
    if mask.ndim != 2 or mask.dtype != np.uint8:
        raise ValueError(f"a mask is uint8 (H, W), not {mask.dtype} {mask.shape}")
    return Image.fromarray(mask).convert("1", dither=Image.Dither.NONE)
