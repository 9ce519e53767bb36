"""The photos that the bench looks at: real ones where they are, else the sample's, which cost about as much.

They are copied into folders where nothing is written beside the originals.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.images.framing import Framing
from segmentation.images.reading import read_photo
from segmentation.resources import SAMPLE_PHOTOS
from tests.carvana import CARVANA, missing_photos

CAR = "whitesedan" if missing_photos() else "fff9b3a5373f"
"""A car of sixteen photos of 1918x1280 px."""


LARGE_ANGLES = 3
"""As many large photos as stay in memory while one goes from angle to angle."""


def photo_paths() -> list[Path]:
    """Return the sixteen photos of the car, in the order of their angles."""
    return sorted((SAMPLE_PHOTOS if missing_photos() else CARVANA / "train").glob(f"{CAR}_*.jpg"))


def mask_path(photo: Path) -> Path:
    """Return the true mask of one of the photos."""
    if missing_photos():
        return SAMPLE_PHOTOS.parent / "masks" / f"{photo.stem}_mask.png"
    return CARVANA / "train_masks" / f"{photo.stem}_mask.gif"


def one_photo() -> Path:
    """Return the photo of the fourth angle, wherever one is enough."""
    return photo_paths()[3]


def framed_photo(height: int, width: int) -> NDArray[np.uint8]:
    """Return `one_photo` in a frame of `height` and `width` px: uint8 (height, width, 3), RGB."""
    photo = read_photo(one_photo())
    return Framing(photo.shape[0], photo.shape[1], height, width).frame(photo)


@contextmanager
def one_car() -> Iterator[Path]:
    """Give a temporary folder with the photos of the car."""
    with tempfile.TemporaryDirectory() as name:
        for photo in photo_paths():
            shutil.copy(photo, name)
        yield Path(name)


@contextmanager
def large_car() -> Iterator[Path]:
    """Give a temporary folder with the first LARGE_ANGLES photos enlarged to 6000x4000."""
    with tempfile.TemporaryDirectory() as name:
        for path in photo_paths()[:LARGE_ANGLES]:
            with Image.open(path) as photo:
                photo.resize((6000, 4000), Image.Resampling.BICUBIC).save(Path(name) / path.name, quality=92)
        yield Path(name)
