"""What was done to the masks of a photo and to its number plate, to be taken back and done again."""

import zlib
from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edit import MaskEdit
from segmentation.masks.files import CAR
from segmentation.masks.number_plate import PlateEdit
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class PackedEdit:
    """A MaskEdit in a few kB: one bit for each pixel, then deflated."""

    title: str
    box: PixelBox
    before: bytes
    after: bytes
    subject: Subject

    @classmethod
    def of(cls, edit: MaskEdit) -> "PackedEdit":
        """Return `edit`, packed."""
        return cls(edit.title, edit.box, _packed(edit.before), _packed(edit.after), edit.subject)

    def unpacked(self) -> MaskEdit:
        """Return the edit as it was."""
        before, after = _unpacked(self.before, self.box), _unpacked(self.after, self.box)
        return MaskEdit(self.title, self.box, before, after, self.subject)

    @property
    def size_bytes(self) -> int:
        """Memory of both pictures."""
        return len(self.before) + len(self.after)


Edit = MaskEdit | PlateEdit


@dataclass(eq=False)
class SavePoint:
    """A mask on its way to the disk: how many of its edits were done, None once undo cannot come back to that."""

    subject: Subject
    position: int | None


class EditHistory:
    """The edits of the masks of one photo in order, with a mark for each mask where it was last saved.

    The edits of car, glass and number plate are one row, in which the last is taken back first, whatever it is of;
    what is said of the plate is saved by itself. Over `limit_mib` the oldest edits are forgotten; the last one can
    always be taken back.
    """

    def __init__(self, limit_mib: float) -> None:
        self._limit_bytes = limit_mib * 2**20
        self._done: deque[PackedEdit | PlateEdit] = deque()
        self._undone: list[PackedEdit | PlateEdit] = []
        self._position = dict.fromkeys(Subject, 0)  # edits that led to each mask as it is, the forgotten ones too
        self._has_forgotten = False
        self._saved = {subject: SavePoint(subject, 0) for subject in Subject}
        self._being_saved: list[SavePoint] = []

    def push(self, edit: Edit) -> None:
        """Remember `edit`, which was just applied; what was taken back before is gone."""
        for point in (*self._saved.values(), *self._being_saved):
            if point.position is not None and point.position > self._position[point.subject]:
                point.position = None
        self._undone.clear()
        self._done.append(edit if isinstance(edit, PlateEdit) else PackedEdit.of(edit))
        self._move(edit.subject, 1)
        while len(self._done) > 1 and self.size_bytes > self._limit_bytes:
            self._done.popleft()
            self._has_forgotten = True

    def join(self, edit: PlateEdit) -> None:
        """Remember `edit` as one step with the last one, if that was of the same title."""
        last = self._done[-1] if self._done and not self._undone else None
        if isinstance(last, PlateEdit) and last.title == edit.title:
            self._done[-1] = PlateEdit(edit.title, last.before, edit.after)
        else:
            self.push(edit)

    def _move(self, subject: Subject | None, by: int) -> None:
        if subject is not None:
            self._position[subject] += by

    def undo(self) -> Edit | None:
        """Return the edit to apply that takes the last one back; None if there is none."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        self._move(self._undone[-1].subject, -1)
        return self._undone[-1].unpacked().reversed()

    def redo(self) -> Edit | None:
        """Return the edit to apply that was taken back last; None if there is none."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        self._move(self._done[-1].subject, 1)
        return self._done[-1].unpacked()

    def steps_of(self, subject: Subject) -> int:
        """Return how many edits led to a mask as it is, the forgotten ones too."""
        return self._position[subject]

    def begin_save(self, subject: Subject = Subject.CAR) -> SavePoint:
        """Return a mask as it is now as a point to be saved; strokes and other saves may go on meanwhile."""
        point = SavePoint(subject, self._position[subject])
        self._being_saved.append(point)
        return point

    def end_save(self, point: SavePoint, *, saved: bool) -> None:
        """Say how the save of `point` ended; if it is on the disk, that is where the mask is clean."""
        if point in self._being_saved:
            self._being_saved.remove(point)
            if saved:
                self._saved[point.subject] = point

    def mark_saved(self) -> None:
        """Say that the masks on disk are the masks as they are now, however saves under way end."""
        self._being_saved.clear()
        self._saved = {subject: SavePoint(subject, position) for subject, position in self._position.items()}

    def is_clean_of(self, subject: Subject) -> bool:
        """Whether a mask is as it was when it was last saved, and as each save under way will leave it.

        A saved state out of reach never comes back.
        """
        under_way = (point for point in self._being_saved if point.subject is subject)
        return all(point.position == self._position[subject] for point in (self._saved[subject], *under_way))

    def was_worked_on(self, subject: Subject) -> bool:
        """Whether a mask has edits, done or taken back, or is on its way to the disk."""
        edits = (edit.subject for edit in (*self._done, *self._undone))
        return subject in (*edits, *(point.subject for point in self._being_saved))

    def is_changed(self, subject: Subject) -> bool:
        """Whether a mask has edits that can be taken back."""
        return any(edit.subject is subject for edit in self._done)

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return bool(self._undone)

    @property
    def undo_title(self) -> str:
        """What would be taken back, "" if nothing."""
        return self._done[-1].title if self._done else ""

    @property
    def redo_title(self) -> str:
        """What would be done again, "" if nothing."""
        return self._undone[-1].title if self._undone else ""

    @property
    def titles(self) -> list[str]:
        """What can be taken back, the oldest first."""
        return [edit.title for edit in self._done]

    @property
    def undone_titles(self) -> list[str]:
        """What can be done again, in the order in which it would be."""
        return [edit.title for edit in reversed(self._undone)]

    @property
    def has_forgotten(self) -> bool:
        """Whether there were steps once that can no more be taken back."""
        return self._has_forgotten

    @property
    def is_clean(self) -> bool:
        """Whether every mask is as it was when it was last saved."""
        return all(self.is_clean_of(subject) for subject in Subject)

    @property
    def size_bytes(self) -> int:
        """Memory of all edits."""
        return sum(edit.size_bytes for edit in (*self._done, *self._undone))


def _packed(pixels: NDArray[np.uint8]) -> bytes:
    return zlib.compress(np.packbits(pixels > 0).tobytes(), level=1)


def _unpacked(packed: bytes, box: PixelBox) -> NDArray[np.uint8]:
    bits = np.unpackbits(np.frombuffer(zlib.decompress(packed), np.uint8), count=box.height * box.width)
    return (bits * np.uint8(CAR)).reshape(box.height, box.width)
