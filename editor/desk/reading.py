"""What a view needs from the disk, read in one go off the window's thread."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.document.pyramid import photo_levels
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo, read_thumbnail
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore

THUMBNAIL_SIDE_PX = 320


@dataclass(frozen=True)
class ViewContent:
    """A photo's levels and its newest saved mask, uint8 (H, W); `problem` is a sentence if that is unreadable."""

    levels: list[NDArray[np.uint8]]
    record: Record | None
    mask: NDArray[np.uint8] | None
    problem: str = ""


@dataclass(frozen=True)
class Thumbnail:
    """A small photo, uint8 (h, w, 3) RGB, and its saved mask as soft grey (h, w), None if there is none."""

    photo: NDArray[np.uint8]
    mask: NDArray[np.uint8] | None


def read_view(view: View) -> ViewContent:
    """Read the photo of `view` and its newest saved mask.

    Raises:
        CarmaskError: the photo cannot be read. A saved mask that cannot be read is told in `problem`.
    """
    image = read_photo(view.photo_path)
    levels = photo_levels(image)
    try:
        record, mask = _newest_label(view)
    except CarmaskError as error:
        return ViewContent(levels, None, None, str(error))
    if mask is not None and mask.shape != image.shape[:2]:
        sizes = f"{mask.shape[1]} x {mask.shape[0]}, the photo {image.shape[1]} x {image.shape[0]}"
        sentence = f"The saved mask of {view.photo_path.name} is {sizes} pixels; it was left alone and not shown."
        return ViewContent(levels, None, None, sentence)
    return ViewContent(levels, record, mask)


def read_view_thumbnail(view: View) -> Thumbnail:
    """Read a small picture of `view` with its saved mask.

    Raises:
        CarmaskError: the photo cannot be read; an unreadable mask is left out, `read_view` tells of it.
    """
    photo = read_thumbnail(view.photo_path, THUMBNAIL_SIDE_PX)
    try:
        _, mask = _newest_label(view)
    except CarmaskError:
        mask = None
    return Thumbnail(photo, None if mask is None else shrunk(mask, photo.shape[:2]))


def shrunk(mask: NDArray[np.uint8], shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Return `mask` area-averaged to `shape` (h, w, ...)."""
    return np.asarray(cv2.resize(mask, (shape[1], shape[0]), interpolation=cv2.INTER_AREA), np.uint8)


def _newest_label(view: View) -> tuple[Record | None, NDArray[np.uint8] | None]:
    store = LabelStore(view.photo_path.parent)
    record = store.newest(view.label_key)
    return record, None if record is None else store.read_mask(view.label_key, record)
