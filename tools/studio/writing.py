"""How pictures of the studio become files."""

import io
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.atomic import write_atomically

JPEG_QUALITY = 88


def write_photo(path: Path, linear: NDArray[np.float32]) -> None:
    """Write linear RGB, float (h, w, 3) where 1 is white, as a JPEG in sRGB.

    Raises:
        OSError: it could not be written.
    """
    _write(path, Image.fromarray(encoded(linear)), "JPEG", quality=JPEG_QUALITY)


def encoded(linear: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return linear light as sRGB, uint8 of the same shape (IEC 61966-2-1)."""
    light = np.clip(linear, 0, 1)
    curve = np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)
    return np.round(255 * curve).astype(np.uint8)


def write_shares(path: Path, shares: NDArray[np.float32]) -> None:
    """Write float32 (h, w) as a TIFF of the same numbers, compressed.

    Raises:
        OSError: it could not be written.
    """
    _write(path, Image.fromarray(shares.astype(np.float32)), "TIFF", compression="tiff_adobe_deflate")


def write_mask(path: Path, mask: NDArray[np.bool_]) -> None:
    """Write bool (h, w) as a PNG of one bit a pixel, white where it is true.

    Raises:
        OSError: it could not be written.
    """
    _write(path, Image.fromarray(mask), "PNG", optimize=True)


def _write(path: Path, picture: Image.Image, kind: str, **options: Any) -> None:
    content = io.BytesIO()
    picture.save(content, kind, **options)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, content.getvalue())
