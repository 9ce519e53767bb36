"""How pictures of the studio become files."""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

JPEG_QUALITY = 88


def write_photo(path: Path, linear: NDArray[np.float32]) -> None:
    """Write linear RGB, float (h, w, 3) where 1 is white, as a JPEG in sRGB.

    Raises:
        OSError: it could not be written.
    """
    _write(path, encoded(linear)[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])


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
    _write(path, shares.astype(np.float32), [cv2.IMWRITE_TIFF_COMPRESSION, 8])


def _write(path: Path, pixels: NDArray[np.uint8] | NDArray[np.float32], options: list[int]) -> None:
    done, data = cv2.imencode(path.suffix, pixels, options)
    if not done:
        raise OSError(f"{path} could not be encoded.")
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(data.tobytes())
    beside.replace(path)
