"""Masks for many photos, one file each; a run that was broken off goes on where it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.atomic import write_atomically
from segmentation.batch.outcomes import FAILED, KEPT, WRITTEN, Outcome
from segmentation.cars.car import View
from segmentation.cars.mask_names import mask_name
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo, read_size
from segmentation.inference.segmenter import Segmenter, mask_of
from segmentation.masks.files import encode_gif, encode_png, read_mask
from segmentation.pace import Pace, clock
from segmentation.progress import Cancelled, IsCancelled, Progress, Report

ENCODERS = {"png": encode_png, "gif": encode_gif}
"""Mask formats by file name ending."""


@dataclass(frozen=True)
class MaskFolder:
    """Where masks go of the photos in `photos`.

    `ending` is a key of ENCODERS, `redraws` says that whole masks are drawn anew.
    """

    folder: Path
    photos: Path
    ending: str
    redraws: bool = False

    def path_of(self, view: View) -> Path:
        """Return where the mask of `view` goes."""
        return self.folder / f"{mask_name(view, self.photos)}_mask.{self.ending}"


def predict_views(
    views: Sequence[View],
    segmenter: Segmenter,
    masks: MaskFolder,
    outcomes: list[Outcome],
    report: Report,
    cancelled: IsCancelled,
) -> None:
    """Draw a mask for each of `views` and append what became of it to `outcomes`.

    A photo that cannot be read costs its own mask only. Each mask file is whole or not there.

    Raises:
        CarmaskError: a mask cannot be written, so that the next ones could not be either.
        Cancelled: `cancelled()` said so, between two photos.
    """
    pace = Pace()
    mask_names: dict[str, str] = {}
    for done, view in enumerate(views, 1):
        if cancelled():
            raise Cancelled
        outcome = _outcome_of(view, segmenter, masks, mask_names)
        outcomes.append(outcome)
        pace.done += outcome.result == WRITTEN
        left = clock(pace.seconds_left(len(views) - done))
        report(Progress(done, len(views), "photos", f"{pace.units_per_second():.2f} photos a second, {left} left"))


def _outcome_of(view: View, segmenter: Segmenter, masks: MaskFolder, mask_names: dict[str, str]) -> Outcome:
    path = masks.path_of(view)
    photo = str(view.photo_path)
    same_name = mask_names.setdefault(path.name.lower(), photo)
    try:
        if same_name != photo:
            raise CarmaskError(
                f"Its mask would be called {path.name} like that of {same_name}, which was kept. "
                "Give the command for each folder by itself."
            )
        if not masks.redraws and _is_whole_mask(path, view):
            return Outcome(photo, path.name, KEPT)
        mask = _drawn(view, segmenter)
    except CarmaskError as error:
        return Outcome(photo, "", FAILED, str(error))
    except MemoryError:
        return Outcome(photo, "", FAILED, f"{view.photo_path.name} needs more memory than is free.")
    try:
        write_atomically(path, ENCODERS[masks.ending](mask))
    except OSError as error:
        raise CarmaskError(
            f"The mask {path.name} cannot be written to {path.parent} ({error.strerror}). The masks before it are "
            "whole: make room there and give the same command again to go on."
        ) from error
    return Outcome(photo, path.name, WRITTEN)


def _is_whole_mask(path: Path, view: View) -> bool:
    """Whether `path` is a mask of the photo's size; one of another size is of a photo that has changed since."""
    if not path.exists():
        return False
    shape = read_size(view.photo_path)
    try:
        read_mask(path, shape)
    except CarmaskError:
        return False
    return True


def _drawn(view: View, segmenter: Segmenter) -> NDArray[np.uint8]:
    return mask_of(segmenter.predict(read_photo(view.photo_path)), segmenter.card.threshold)
