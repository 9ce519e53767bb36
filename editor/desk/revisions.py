"""The saved revisions of one mask, read for a person to look at; what is large is read when it is asked for."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.document.pyramid import MaskPyramid
from editor.language.texts import tr
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.rle import covered_px
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class Revision:
    """One revision as it is listed.

    `record` lacks the run lengths, which would fill the memory with five hundred of them; it is None where it cannot
    be read, and `problem` says why. `changed_px` are other than the network drew them, None where there was none.
    """

    number: int
    record: Record | None = None
    changed_px: int | None = None
    problem: str = ""


@dataclass(frozen=True)
class Compared:
    """A mask beside another one: so many pixels are added and taken away since that one.

    `is_on_screen` says that it is the mask that is on the screen, pixel by pixel.
    """

    pyramid: MaskPyramid
    is_on_screen: bool
    other: MaskPyramid | None = None
    added_px: int = 0
    taken_px: int = 0

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """The mask, uint8 (H, W), 0 or CAR."""
        return self.pyramid.levels[0]


@dataclass(frozen=True)
class SavedMasks:
    """The saved masks of `subject` of one photo, shown with (H, W) of `shape`, px.

    Each method reads from the disk, off the window's thread, and raises CarmaskError where that is in vain.
    """

    view: View
    subject: Subject
    shape: tuple[int, int]

    @property
    def store(self) -> LabelStore:
        """Where they are."""
        return LabelStore(self.view.photo_path.parent, MASK_KIND_OF[self.subject])

    def revisions(self) -> list[Revision]:
        """Return all revisions, the newest first, also those that cannot be read."""
        return [_listed(number, read) for number, read in self.store.numbered(self.view.label_key)]

    def mask(self, record: Record) -> NDArray[np.uint8]:
        """Return the mask of a revision, uint8 (H, W); one of another size than the photo's is refused."""
        mask = self.store.read_mask(self.view.label_key, record)
        if mask.shape != self.shape:
            raise CarmaskError(
                tr(
                    "The mask of revision {n} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but "
                    "cannot be shown here.",
                    n=record.revision,
                    mask_size=f"{mask.shape[1]} x {mask.shape[0]}",
                    photo_size=f"{self.shape[1]} x {self.shape[0]}",
                )
            )
        return mask

    def small_mask(self, record: Record, shape: tuple[int, int]) -> NDArray[np.uint8]:
        """Return the mask of a revision averaged to (h, w) of `shape`, uint8."""
        small = cv2.resize(self.mask(record), (shape[1], shape[0]), interpolation=cv2.INTER_AREA)
        return np.asarray(small, np.uint8)

    def compared(
        self, record: Record, other: Record | NDArray[np.uint8] | None, on_screen: NDArray[np.uint8] | None
    ) -> Compared:
        """Return the mask of a revision beside that of another one, or beside a mask, uint8 (H, W)."""
        mask = self.mask(record)
        is_on_screen = on_screen is not None and np.array_equal(mask, on_screen)
        if other is None:
            return Compared(MaskPyramid(mask), is_on_screen)
        beside = self.mask(other) if isinstance(other, Record) else other
        added, taken = int(np.count_nonzero(mask > beside)), int(np.count_nonzero(mask < beside))
        return Compared(MaskPyramid(mask), is_on_screen, MaskPyramid(beside), added, taken)


def one_before(revisions: list[Revision], number: int) -> Record | None:
    """Return the newest readable record that is older than revision `number`; None if there is none."""
    older = (revision.record for revision in revisions if revision.number < number)
    return next((record for record in older if record is not None), None)


def _listed(number: int, read: Record | str) -> Revision:
    if isinstance(read, str):
        return Revision(number, problem=read)
    changed = None
    if read.network is not None:
        try:
            changed = covered_px(read.changed)
        except CarmaskError:
            changed = None  # nonsense in it keeps nobody from seeing the mask
    return Revision(number, replace(read, changed="", brushed="", extra={}), changed)
