"""Finding strokes that a crash has left unsaved, and bringing them back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLockFile, QObject, Signal

from editor.document.car_document import CarDocument
from editor.journal.journal import LOCK_NAME, Journal
from editor.journal.unsaved_work import SUFFIX, Place, UnsavedWork, read
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.car import Car, Catalogue
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_thumbnail
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject

PICTURE_PX = 200
TITLE = marked("Strokes brought back")
TINTS = {Subject.CAR: (255, 138, 31), Subject.GLASS: (0, 209, 178), Subject.SMART_EDGE: (192, 107, 255)}
"""Red, green and blue of what each mask covers in a picture."""


@dataclass(frozen=True)
class Found:
    """Unsaved work of a run that crashed, its file, and a picture of photo and mask, uint8 (H, W, 3)."""

    work: UnsavedWork
    path: Path
    picture: NDArray[np.uint8]


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
        if _is_saved(work):
            path.unlink(missing_ok=True)
        else:
            left.found.append(Found(work, path, _picture(work)))


def _is_saved(work: UnsavedWork) -> bool:
    """Whether the same mask is the newest saved one: the crash came before the journal could let go of it."""
    store = LabelStore(work.photo.parent, MASK_KIND_OF[work.subject])
    try:
        record = store.newest(work.label_key)
        return record is not None and np.array_equal(store.read_mask(work.label_key, record), work.mask)
    except CarmaskError:  # opening the photo tells why
        return False


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:  # somebody keeps something of his own there
        return


def _picture(work: UnsavedWork) -> NDArray[np.uint8]:
    """Return photo and mask, small; where the photo cannot be read, the mask alone."""
    scale = PICTURE_PX / max(work.height, work.width)
    size = max(1, round(work.width * scale)), max(1, round(work.height * scale))
    try:
        photo = read_thumbnail(work.photo, PICTURE_PX)
    except CarmaskError:
        photo = np.zeros((size[1], size[0], 3), np.uint8)
    photo = np.asarray(cv2.resize(photo, size, interpolation=cv2.INTER_AREA), np.uint8)
    share = cv2.resize(work.mask, size, interpolation=cv2.INTER_AREA)[..., None] / 255 * 0.5
    return np.asarray(photo * (1 - share) + np.array(TINTS[work.subject]) * share, np.uint8)


class Recovery(QObject):
    """Brings unsaved work back, each mask as one step to undo, when the car that it belongs to is open.

    Signals:
        notice(sentence): something was brought back, or could not be.
    """

    notice = Signal(str)

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal
        self._wanted: dict[Place, Found] = {}
        self._locks: list[QLockFile] = []

    def want(self, chosen: list[Found], left: LeftBehind) -> None:
        """Bring `chosen` back; what else was found stays on the disk for another time."""
        self._wanted = {one.work.place: one for one in chosen}
        self._locks = left.locks  # held, so that no other window brings the same back

    def discard(self, chosen: list[Found]) -> None:
        """Delete `chosen` for good."""
        for one in chosen:
            self._journal.delete(one.path)

    def first_car(self, catalogue: Catalogue) -> Car | None:
        """Return the first car of a folder that has something to be brought back."""
        return next((car for car in catalogue.cars if any(self._of_car(car))), None)

    def _of_car(self, car: Car) -> Iterator[Found]:
        for view in car.views:
            for subject in Subject:
                found = self._wanted.get((view.photo_path.absolute().parent, view.label_key, subject))
                if found is not None:
                    yield found

    def bring_back(self, document: CarDocument, index: int) -> None:
        """Bring back what there is of a view whose photo has just been read."""
        view = document.views[index]
        if view.photo_facts is None:
            return
        folder = view.view.photo_path.absolute().parent
        for subject in Subject:
            found = self._wanted.pop((folder, view.view.label_key, subject), None)
            if found is not None:
                self._bring_back(document, index, found)

    def _bring_back(self, document: CarDocument, index: int, found: Found) -> None:
        view = document.views[index]
        work, name = found.work, view.view.photo_path.name
        if view.photo_facts is None or view.photo_facts.sha256 != work.photo_sha256 or view.shape != work.shape:
            self.notice.emit(
                tr(
                    "{photo} is another photo now than when it was painted on; its strokes are kept in {path}.",
                    photo=name,
                    path=found.path,
                )
            )
            return
        self._journal.take_over(work, found.path)
        document.replace(index, TITLE, work.mask, work.subject)
        view.of(work.subject).work.add_stroke(work.brushed, view.history.steps_of(work.subject))
        document.state_changed.emit(index)
        self.notice.emit(_is_back(name, work.subject))


_IS_BACK = {
    Subject.CAR: marked("The unsaved strokes on {photo} are back. Save them, or take them back with undo."),
    Subject.GLASS: marked(
        "The unsaved strokes on the glass of {photo} are back. Save them, or take them back with undo."
    ),
    Subject.SMART_EDGE: marked(
        "The unsaved strokes on the smart edge of {photo} are back. Save them, or take them back with undo."
    ),
}


def _is_back(name: str, subject: Subject) -> str:
    text = _IS_BACK[subject]
    return tr(text, photo=name)
