"""Where a network is wrong over the photos it learns from, so that it looks there again: hard-example replay."""

import io
import zipfile
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError

CELL_PX = 32
"""Side of the squares whose error is one number: small against a window, large against a wavering outline."""

ErrorMap = NDArray[np.float32]
"""Mean absolute error of each cell of a framed photo, float32 (rows, columns) of 0 to 1."""


def error_map(probability: NDArray[np.float32], target: NDArray[np.uint8]) -> ErrorMap:
    """Return the mean of |probability - target| in each cell.

    Args:
        probability: float32 (H, W), 0 to 1; H and W are multiples of CELL_PX.
        target: the soft mask, uint8 (H, W), 0 to 255.
    """
    height, width = target.shape
    wrong = np.abs(probability - target.astype(np.float32) / 255)
    return np.asarray(cv2.resize(wrong, (width // CELL_PX, height // CELL_PX), interpolation=cv2.INTER_AREA))


def draw_photo(maps: NDArray[np.float32], random: np.random.Generator) -> int:
    """Return the index of a photo; one with four times the error is drawn twice as often.

    The square root keeps single photos with a bad true mask from being all that is looked at.

    Args:
        maps: the error map of every photo, (photos, rows, columns).
        random: decides.
    """
    share = np.sqrt(maps.sum(axis=(1, 2), dtype=np.float64) + 1e-9)
    return int(random.choice(len(maps), p=share / share.sum()))


def draw_spot(errors: ErrorMap, random: np.random.Generator) -> tuple[float, float]:
    """Return a point (x, y) in px of the framed photo; each cell is drawn as often as its error is large."""
    share = errors.ravel().astype(np.float64) + 1e-9
    row, column = divmod(int(random.choice(share.size, p=share / share.sum())), errors.shape[1])
    x, y = (np.array([column, row]) + random.random(2)) * CELL_PX
    return float(x), float(y)


def save_errors(path: Path, epoch: int, maps: NDArray[np.float32]) -> None:
    """Write the `maps` that were made after `epoch` whole epochs to `path`, whole or not at all.

    Raises:
        OSError: they cannot be written.
    """
    stream = io.BytesIO()
    np.savez_compressed(stream, epoch=np.array(epoch), maps=maps)
    write_atomically(path, stream.getvalue())


def load_errors(path: Path, epoch: int) -> NDArray[np.float32] | None:
    """Return the maps in `path`, or None if there are none that were made after `epoch` epochs.

    Raises:
        CarmaskError: the file is damaged.
    """
    if not path.exists():
        return None
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            return np.asarray(file["maps"], np.float32) if int(file["epoch"]) == epoch else None
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise CarmaskError(f"The training's file {path} is damaged; delete it to have it made anew.") from error
