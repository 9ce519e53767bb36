"""Finding strokes that a crash has left unsaved, and bringing them back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import product
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLockFile, QObject, Signal

from editor.document.car_document import CarDocument
from editor.jobs.background import Background
from editor.journal.journal import LOCK_NAME, Journal
from editor.journal.laying_over import laid_over, was_saved_since
from editor.journal.unsaved_work import SUFFIX, KeptWork, Place, UnsavedWork, read
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.car import Car, Catalogue, View
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_thumbnail
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject

PICTURE_PX = 200
LAID_NEXT = 80
"""Priority in the background: the shown photo is read first, all else after it."""

TITLE = marked("Strokes brought back")
TINTS = {Subject.CAR: (255, 138, 31), Subject.GLASS: (0, 209, 178), Subject.SMART_EDGE: (192, 107, 255)}
"""Red, green and blue of what each mask covers in a picture."""


@dataclass(frozen=True)
class Found(KeptWork):
    """Unsaved work of a run that crashed, its file, and a picture of photo and mask, uint8 (H, W, 3).

    `saved_since` is the record of a mask that a person saved later, None if nobody did; below the picture then comes
    one of photo and that mask.
    """

    picture: NDArray[np.uint8]
    saved_since: Record | None = None


@dataclass
class LeftBehind:
    """Everything that crashes have left, the newest last; `locks` keep other windows from looking at it meanwhile."""

    found: list[Found] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    locks: list[QLockFile] = field(default_factory=list)


def look_for(root: Path) -> LeftBehind:
    """Return what is in the folders of `root` that no running program holds; empty ones and saved masks are removed."""
    left = LeftBehind()
    for folder in sorted(root.glob("*/")):
        lock = QLockFile(str(folder / LOCK_NAME))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue
        for unfinished in folder.glob(f"{TEMPORARY_PREFIX}*"):
            unfinished.unlink(missing_ok=True)
        paths = sorted(folder.glob(f"*{SUFFIX}"))
        if paths:
            left.locks.append(lock)
            _read_into(left, paths)
        else:
            lock.unlock()
            _remove_if_empty(folder)
    left.found.sort(key=lambda one: one.work.written_utc)
    return left


def _read_into(left: LeftBehind, paths: list[Path]) -> None:
    for path in paths:
        try:
            work = read(path)
        except CarmaskError as error:
            left.problems.append(translated(str(error)))
            continue
        found = _found(work, path)
        if found is None:
            path.unlink(missing_ok=True)
        else:
            left.found.append(found)


def _found(work: UnsavedWork, path: Path) -> Found | None:
    """Return what `path` holds; None where the newest saved mask is the same: the crash came before it was let go."""
    store = LabelStore(work.photo.parent, MASK_KIND_OF[work.subject])
    try:
        record = store.newest(work.label_key)
        saved = None if record is None else store.read_mask(work.label_key, record)
    except CarmaskError:  # opening the photo tells why
        record, saved = None, None
    if saved is not None and np.array_equal(saved, work.mask):
        return None
    picture = _picture(work, work.mask)
    if saved is None or saved.shape != work.shape or not was_saved_since(work, record):
        return Found(work, path, picture)
    return Found(work, path, np.vstack([picture, _picture(work, saved)]), record)


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:  # somebody keeps something of his own there
        return


def _picture(work: UnsavedWork, mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the photo of `work` and a mask of it, small; where the photo cannot be read, the mask alone."""
    scale = PICTURE_PX / max(work.height, work.width)
    size = max(1, round(work.width * scale)), max(1, round(work.height * scale))
    try:
        photo = read_thumbnail(work.photo, PICTURE_PX)
    except CarmaskError:
        photo = np.zeros((size[1], size[0], 3), np.uint8)
    photo = np.asarray(cv2.resize(photo, size, interpolation=cv2.INTER_AREA), np.uint8)
    share = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)[..., None] / 255 * 0.5
    return np.asarray(photo * (1 - share) + np.array(TINTS[work.subject]) * share, np.uint8)


class Recovery(QObject):
    """Brings unsaved work back, each mask as one step to undo, when the car that it belongs to is open.

    That is what a crash has left, as far as a person wants it, and what was left behind in this run.

    Signals:
        notice(sentence): something was brought back, or could not be.
        over(sentence): that was saved, taken back or left behind, and need not be told any more.
    """

    notice = Signal(str)
    over = Signal(str)

    def __init__(self, journal: Journal, background: Background) -> None:
        super().__init__()
        self._journal, self._background = journal, background
        self._document: CarDocument | None = None
        self._wanted: dict[Place, KeptWork] = {}
        self._left: list[KeptWork] = []
        self._returning: dict[Place, KeptWork] = {}
        self._told: dict[tuple[int, Subject], str] = {}
        self._locks: list[QLockFile] = []

    def want(self, chosen: Sequence[KeptWork], left: LeftBehind) -> None:
        """Bring `chosen` back; what else was found stays on the disk for another time."""
        self._wanted = {one.work.place: one for one in chosen}
        self._locks = left.locks  # held, so that no other window brings the same back

    def expect(self, left: list[KeptWork]) -> None:
        """Bring back what was left behind of the open car when somebody returns to it."""
        self._left = left

    def stay(self) -> None:
        """Bring back nothing of the open car, which was not left after all."""
        self._left = []

    def follow(self, document: CarDocument) -> None:
        """Bring back into another car from now on."""
        self._document = document
        self._returning |= {one.work.place: one for one in self._left}
        self._left = []
        for sentence in self._told.values():
            self.over.emit(sentence)
        self._told = {}
        document.photo_changed.connect(self.bring_back)
        document.state_changed.connect(self._look_whether_over)

    def discard(self, chosen: Sequence[KeptWork]) -> None:
        """Delete `chosen` for good."""
        for one in chosen:
            self._journal.delete(one.path)

    def first_car(self, catalogue: Catalogue) -> Car | None:
        """Return the first car of a folder that has something wanted of a crash."""
        return next((car for car in catalogue.cars if self.has_any_of(car)), None)

    def has_any_of(self, car: Car) -> bool:
        """Whether something of a crash is wanted at a car."""
        places = product(car.views, Subject)
        return any(_place(view, subject) in self._wanted for view, subject in places)

    def bring_back(self, index: int) -> None:
        """Bring back what there is of a view of the open car whose photo has been read."""
        document = self._document
        if document is None or document.views[index].photo_facts is None:
            return
        for subject in Subject:
            place = _place(document.views[index].view, subject)
            kept = self._wanted.pop(place, None) or self._returning.pop(place, None)
            if kept is not None:
                self._bring_back(document, index, kept)

    def _bring_back(self, document: CarDocument, index: int, kept: KeptWork) -> None:
        view, work = document.views[index], kept.work
        if view.photo_facts is None or view.photo_facts.sha256 != work.photo_sha256 or view.shape != work.shape:
            self.notice.emit(
                tr(
                    "{photo} is another photo now than when it was painted on; its strokes are kept in {path}.",
                    photo=view.view.photo_path.name,
                    path=kept.path,
                )
            )
            return
        painted = view.of(work.subject)
        since = painted.head if was_saved_since(work, painted.head) else None
        if painted.mask is not None and (since is not None or view.is_dirty_of(work.subject)):
            self._lay_over(document, index, kept, since)
        else:
            self._put(document, index, kept, work.mask, None)

    def _lay_over(self, document: CarDocument, index: int, kept: KeptWork, since: Record | None) -> None:
        """Lay the strokes over a mask that was saved, or painted on, after they were kept."""
        view = document.views[index]
        painted = view.of(kept.work.subject)
        below = painted.copied
        assert below is not None

        def take(mask: NDArray[np.uint8]) -> None:
            if document is not self._document:
                self._returning[kept.work.place] = kept
            elif view.painting or not painted.is_as(below):
                self._lay_over(document, index, kept, since)
            else:
                self._put(document, index, kept, mask, since)

        lay = partial(laid_over, kept.work, below, view.network)
        self._background.run(lay, take, self.notice.emit, LAID_NEXT, kept.work.photo.parent)

    def _put(
        self, document: CarDocument, index: int, kept: KeptWork, mask: NDArray[np.uint8], since: Record | None
    ) -> None:
        view, work = document.views[index], kept.work
        if view.of(work.subject).is_as(mask):  # all of it is there already
            self._journal.delete(kept.path)
            return
        self._journal.take_over(work, kept.path)
        document.replace(index, TITLE, mask, work.subject)
        view.of(work.subject).work.add_stroke(work.brushed, view.history.steps_of(work.subject))
        document.state_changed.emit(index)
        sentence = _is_back(view.view.photo_path.name, work.subject, since)
        self._told[index, work.subject] = sentence
        self.notice.emit(sentence)

    def _look_whether_over(self, index: int) -> None:
        """Tell no more of strokes that can be lost no more."""
        document = self._document
        for subject in Subject:
            if (index, subject) in self._told and document and not document.views[index].is_dirty_of(subject):
                self.over.emit(self._told.pop((index, subject)))


def _place(view: View, subject: Subject) -> Place:
    return view.photo_path.absolute().parent, view.label_key, subject


_IS_BACK = {
    Subject.CAR: marked("The unsaved strokes on {photo} are back. Save them, or take them back with undo."),
    Subject.GLASS: marked(
        "The unsaved strokes on the glass of {photo} are back. Save them, or take them back with undo."
    ),
    Subject.SMART_EDGE: marked(
        "The unsaved strokes on the smart edge of {photo} are back. Save them, or take them back with undo."
    ),
}


def _is_back(name: str, subject: Subject, since: Record | None) -> str:
    text = _IS_BACK[subject]
    sentence = tr(text, photo=name)
    if since is None:
        return sentence
    return tr(
        "{sentence} {person} saved a newer mask since: the strokes lie over that one, and on top where both changed "
        "the same.",
        sentence=sentence,
        person=since.author,
    )
