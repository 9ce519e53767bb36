"""What a network learns from: photos with true masks; needs no Keras."""

import hashlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from segmentation.cars.car import Catalogue, View
from segmentation.cars.mask_names import mask_name
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_size, read_thumbnail
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.files import read_mask
from segmentation.masks.rle import decode
from segmentation.progress import Cancelled, IsCancelled, Progress, Report

_CHECKED_SIDE_PX = 64


class TrueMask(Protocol):
    """Where the true mask of a photo is, and which of its pixels are touched: a human was there."""

    @property
    def is_touched(self) -> bool:
        """Whether any pixel is touched."""

    def read(self, shape: tuple[int, int]) -> NDArray[np.uint8]:
        """Return the mask, uint8 (H, W), 0 or 255, of a photo of `shape` (H, W) in px.

        Raises:
            CarmaskError: it cannot be read, has another size, or is empty: every photo shows a car.
        """

    def touched(self, shape: tuple[int, int]) -> NDArray[np.uint8] | None:
        """Return the touched pixels, uint8 (H, W), 0 or 255, of a photo of `shape` in px; None where there are none.

        Raises:
            CarmaskError: what is known of them does not fit the photo.
        """


@dataclass(frozen=True)
class MaskFile:
    """A true mask in a picture file of its own; nobody knows which pixels in it a human touched."""

    path: Path
    is_touched = False

    def read(self, shape: tuple[int, int]) -> NDArray[np.uint8]:
        """Return the mask, as every `TrueMask` does."""
        return _not_empty(read_mask(self.path, shape), f"The mask {self.path.name}")

    def touched(self, shape: tuple[int, int]) -> None:
        """Return None, as every `TrueMask` without touched pixels does."""


@dataclass(frozen=True)
class SavedLabel:
    """A true mask that was saved in the label store of the photos' folder."""

    store: LabelStore
    key: str
    record: Record

    @property
    def is_touched(self) -> bool:
        """Whether a human brushed over any pixel, or changed one of a network's mask."""
        return any(self._run_lengths())

    def read(self, shape: tuple[int, int]) -> NDArray[np.uint8]:
        """Return the mask, as every `TrueMask` does."""
        mask = self.store.read_mask(self.key, self.record)
        if mask.shape != shape:
            raise CarmaskError(
                f"The saved mask {self.key} is {mask.shape[1]} x {mask.shape[0]} pixels, its photo "
                f"{shape[1]} x {shape[0]}; it was left alone."
            )
        return _not_empty(mask, f"The saved mask {self.key}")

    def touched(self, shape: tuple[int, int]) -> NDArray[np.uint8] | None:
        """Return the touched pixels, as every `TrueMask` does."""
        if not self.is_touched:
            return None
        try:
            brushed, changed = (decode(text, shape) for text in self._run_lengths())
        except CarmaskError as error:
            raise CarmaskError(
                f"Which pixels of the saved mask {self.key} a person changed cannot be told, so its photo was left "
                f"out. {error} Open it in carmask and save it again."
            ) from error
        return brushed | changed

    def _run_lengths(self) -> tuple[str, str]:
        """What was brushed over, and what was changed; without a network the latter is the whole mask."""
        return self.record.brushed, self.record.changed if self.record.network is not None else ""


@dataclass(frozen=True)
class Sample:
    """One photo and its true mask; `car_id` keeps all angles of a car on one side of the split."""

    car_id: str
    photo_path: Path
    mask: TrueMask

    @property
    def is_corrected(self) -> bool:
        """Whether a human touched its mask."""
        return self.mask.is_touched


@dataclass(frozen=True)
class FoundSamples:
    """The photos that have a true mask, the number of those that have none, and sentences about unusable ones."""

    samples: list[Sample]
    photos_without_mask: int
    problems: list[str]


def find_samples(
    catalogue: Catalogue,
    masks_folder: Path | None,
    cars: Collection[str] | None,
    report: Report,
    cancelled: IsCancelled,
) -> FoundSamples:
    """Return the photos of `catalogue` that have a true mask, each read once to see that both are whole.

    The true mask is the newest saved one if a human made, imported or accepted it, else
    `<mask name>_mask.gif` or `.png` in `masks_folder` (see `mask_name`).

    Args:
        catalogue: the photos.
        masks_folder: where masks are that no label store holds; None if nowhere.
        cars: learn from these cars only; None takes all.
        report: told after every photo.
        cancelled: asked before every photo.

    Raises:
        Cancelled: `cancelled()` said so.
    """
    all_views = [view for car in catalogue.cars for view in car.views]
    names = {view: mask_name(view, catalogue.folder) for view in all_views}
    photos_of_name = Counter(names.values())
    ambiguous = {name for name, photos in photos_of_name.items() if photos > 1}
    views = [view for view in all_views if cars is None or view.car_id in cars]
    samples, problems, without_mask = [], list(catalogue.problems), 0
    for done, view in enumerate(views, 1):
        if cancelled():
            raise Cancelled
        try:
            mask = _saved_label(view, problems) or _mask_file(view, names[view], masks_folder, ambiguous)
            if mask is None:
                without_mask += 1
            else:
                _check(view.photo_path, mask)
                samples.append(Sample(view.car_id, view.photo_path, mask))
        except CarmaskError as error:
            problems.append(str(error))
        report(Progress(done, len(views), "photos looked at"))
    return FoundSamples(samples, without_mask, problems)


def _saved_label(view: View, problems: list[str]) -> SavedLabel | None:
    store = LabelStore(view.photo_path.parent)
    record = store.newest(view.label_key, problems)
    if record is None or not record.is_true:
        return None
    if record.photo.sha256 != _sha256_of(view.photo_path):
        raise CarmaskError(
            f"{view.photo_path.name} is not the photo any more over which its mask was saved, so it was left out. "
            "Look at it in carmask and save its mask again."
        )
    return SavedLabel(store, view.label_key, record)


def _sha256_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CarmaskError(f"{path.name} cannot be read ({error.strerror}).") from error


def _mask_file(view: View, name: str, masks_folder: Path | None, ambiguous: Collection[str]) -> MaskFile | None:
    if masks_folder is None:
        return None
    for ending in ("gif", "png"):
        path = masks_folder / f"{name}_mask.{ending}"
        if path.is_file():
            if name in ambiguous:
                raise CarmaskError(
                    f"{path.name} may belong to {view.photo_path} or to a photo of that name in another folder, "
                    "so it was left out. Train on each folder by itself, or rename the photos."
                )
            return MaskFile(path)
    return None


def _not_empty(mask: NDArray[np.uint8], subject: str) -> NDArray[np.uint8]:
    if not mask.any():
        raise CarmaskError(f"{subject} is empty: no pixel of it is car. Its photo was left out.")
    return mask


def _check(photo_path: Path, mask: TrueMask) -> None:
    """Read both, the photo at a fraction of its size: hours into a training is late to learn that one is cut short.

    Raises:
        CarmaskError: one is damaged, the sizes differ, or the mask is empty.
    """
    read_thumbnail(photo_path, _CHECKED_SIDE_PX)
    shape = read_size(photo_path)
    mask.read(shape)
    mask.touched(shape)
