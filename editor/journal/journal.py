"""Keeping masks with unsaved strokes on this computer, two seconds behind the hand."""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from itertools import product
from pathlib import Path
from uuid import uuid4

import numpy as np
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from editor.document.car_document import CarDocument
from editor.document.view_document import ViewDocument
from editor.jobs.background import Background
from editor.journal.unsaved_work import KeptWork, UnsavedWork, encode, file_name, packed
from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.masks.subject import Subject

BEHIND_MS = 1500
"""So long after a stroke began to change a mask it is written; with the writing itself that is under two seconds."""

AGAIN_MS = 10_000
"""So long after a mask could not be written it is tried again."""

LOCK_NAME = "in-use"

_Of = tuple[int, Subject]
"""Which view, and which of its masks."""


class Journal(QObject):
    """Writes every mask with unsaved strokes of the open car into a folder of this program's run.

    A mask that is saved, or whose strokes are wanted no more, is taken out again; where the program ends as it should,
    nothing is left. A folder that nobody holds the lock of is what a crash has left.

    Signals:
        notice(sentence): strokes cannot be kept, or can again.
    """

    notice = Signal(str)

    def __init__(self, root: Path, disk: Background) -> None:
        super().__init__()
        self._folder = root / uuid4().hex
        self._disk = disk
        self._locks: dict[Path, QLockFile] = {}  # of all folders of this run; the disk's thread alone knows them
        self._document: CarDocument | None = None
        self._touched: set[_Of] = set()
        self._under_way: set[_Of] = set()
        self._overtaken: set[_Of] = set()  # saved while an older mask of theirs was on its way to the journal
        self._kept: set[str] = set()
        self._left_behind: dict[str, Path] = {}
        self._left_last: dict[str, KeptWork] = {}  # of the car that was left behind last
        self._has_failed = False
        self._timer = QTimer(self, interval=BEHIND_MS, singleShot=True)
        self._timer.timeout.connect(self.write)
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.write)

    def follow(self, document: CarDocument) -> None:
        """Keep the masks of another car from now on; those of the one before are saved or wanted no more."""
        if self._document is not None:
            self._let_go(self._document)
        self._document, self._touched, self._under_way, self._overtaken = document, set(), set(), set()
        document.mask_changed.connect(self._touch)
        document.other_mask_changed.connect(self._touch)
        document.state_changed.connect(self._touch)
        document.mask_saved.connect(self._saved)

    def follow_again(self, document: CarDocument) -> None:
        """Keep the masks of the car that was left behind, or given up, and stayed open all the same.

        What was left of them is deleted as soon as they are kept again, saved, or wanted no more.
        """
        self.follow(document)
        self._left_behind |= {name: kept.path for name, kept in self._left_last.items()}
        for index in document.dirty_indices:
            self._touch(index)

    def _disconnect(self, document: CarDocument) -> None:
        document.mask_changed.disconnect(self._touch)
        document.other_mask_changed.disconnect(self._touch)
        document.state_changed.disconnect(self._touch)
        document.mask_saved.disconnect(self._saved)

    def _let_go(self, document: CarDocument) -> None:
        self._disconnect(document)
        for name in (_name_of(*of) for of in product(document.views, Subject)):
            if name in self._kept or name in self._left_behind:
                self._take_out(name)

    def take_over(self, work: UnsavedWork, path: Path) -> None:
        """Delete `path`, which holds `work`, as soon as the same mask is kept here, saved, or wanted no more."""
        self._left_behind[file_name(work.place)] = path

    def delete(self, path: Path) -> None:
        """Delete a file that a crash has left and nobody wants."""
        self._disk.run(partial(_delete, path), lambda _: None, self.notice.emit)

    def write(self) -> None:
        """Write what has changed since the last time, and take out what is safe."""
        for of in sorted(self._touched, key=lambda of: (of[0], of[1].value)):
            self._write_mask(of)
        if self._touched & self._under_way:
            self._timer.start()

    def _saved(self, index: int) -> None:
        """Bring a view up to date at once after it was saved: a crash would bring the older strokes back."""
        for of in ((index, subject) for subject in Subject):
            if of in self._under_way:
                self._overtaken.add(of)
            else:
                self._write_mask(of)

    def _write_mask(self, of: _Of) -> None:
        """Write a mask of a view, or take it out where nothing of it would be lost."""
        document, (index, subject) = self._document, of
        if document is None or of in self._under_way:
            return
        self._touched.discard(of)
        view = document.views[index]
        name, work = _name_of(view, subject), _unsaved(view, subject)
        if work is not None:
            self._keep(document, of, name, work)
        elif name in self._kept or name in self._left_behind:
            self._take_out(name)

    def leave_behind(self) -> list[KeptWork]:
        """Keep the unsaved strokes of the car as a crash would leave them, and return them.

        They are this run's own until it ends, and only then offered by another one. What is painted from now on goes
        into a folder of its own.
        """
        document, self._document = self._document, None
        if document is None:
            return []
        self._disconnect(document)
        folder, older, kept = self._folder, self._left_behind, self._kept
        self._folder, self._left_behind, self._kept, self._left_last = _beside(folder), {}, set(), {}
        for view, subject in product(document.views, Subject):
            work, name = _unsaved(view, subject), _name_of(view, subject)
            if work is not None:
                self._left_last[name] = KeptWork(work, folder / name)
                write = partial(self._write_file, folder / name, work, older.get(name))
                self._disk.run(write, lambda _: None, self._tell)
            elif name in kept or name in older:
                remove = partial(_remove_files, folder / name, older.get(name))
                self._disk.run(remove, lambda _: None, self.notice.emit)
        return list(self._left_last.values())

    def give_up(self) -> None:
        """Keep nothing of the car's strokes any more, for they are not wanted."""
        document, self._document = self._document, None
        if document is not None:
            self._let_go(document)
            self._left_last = {}

    def close(self) -> None:
        """Take everything out: the program ends as it should, and all strokes are saved or wanted no more."""
        self._timer.stop()
        self._again.stop()
        for name in [*self._kept, *self._left_behind]:
            self._take_out(name)
        self._disk.run(self._let_folders_go, lambda _: None, lambda _: None)

    def _touch(self, index: int, _: object = None) -> None:
        self._touched |= {(index, subject) for subject in Subject}
        if not self._timer.isActive():
            self._timer.start()

    def _keep(self, document: CarDocument, of: _Of, name: str, work: UnsavedWork) -> None:
        self._under_way.add(of)
        self._kept.add(name)
        older = self._left_behind.get(name)

        def end(sentence: str = "") -> None:
            if not sentence and older is not None and self._left_behind.get(name) == older:
                del self._left_behind[name]
            if document is self._document:
                self._under_way.discard(of)
                if sentence:
                    self._touched.add(of)
                    self._again.start()
                elif of in self._overtaken:
                    self._overtaken.discard(of)
                    self._write_mask(of)
            self._tell(sentence)

        self._disk.run(partial(self._write_file, self._folder / name, work, older), lambda _: end(), end)

    def _tell(self, sentence: str) -> None:
        if sentence and not self._has_failed:
            self.notice.emit(sentence)
        elif self._has_failed and not sentence:
            self.notice.emit(tr("Unsaved strokes are kept on this computer again."))
        self._has_failed = bool(sentence)

    def _write_file(self, path: Path, work: UnsavedWork, older: Path | None) -> None:
        """Write `work`, which is then kept in `older` no more."""
        try:
            self._hold(path.parent)
            write_atomically(path, encode(work))
        except OSError as error:
            raise CarmaskError(
                tr(
                    "Unsaved strokes cannot be kept in {folder} ({reason}), so a crash would cost them. Save "
                    "often, and make room there.",
                    folder=path.parent.parent,
                    reason=reason_of(error),
                )
            ) from error
        if older is not None and older != path:
            older.unlink(missing_ok=True)

    def _hold(self, folder: Path) -> None:
        """Make a folder of this run, with a lock that ends with this program, however it ends."""
        if folder not in self._locks:
            folder.mkdir(parents=True, exist_ok=True)
            lock = QLockFile(str(folder / LOCK_NAME))
            lock.setStaleLockTime(0)  # however long the program runs, only its end frees it
            if not lock.tryLock(0):
                raise OSError(f"{folder} cannot be locked")
            self._locks[folder] = lock

    def _take_out(self, name: str) -> None:
        path, older = self._folder / name, self._left_behind.pop(name, None)

        def failed(sentence: str) -> None:
            self._kept.add(name)
            if older is not None:
                self._left_behind.setdefault(name, older)
            self.notice.emit(sentence)

        self._kept.discard(name)
        self._disk.run(partial(_remove_files, path, older), lambda _: None, failed)

    def _let_folders_go(self) -> None:
        """Let whoever starts next look into the folders of this run; what is empty is removed."""
        for folder, lock in self._locks.items():
            lock.unlock()
            with suppress(OSError):  # strokes were left behind in it
                folder.rmdir()
        self._locks.clear()


def _beside(folder: Path) -> Path:
    """Return another folder of this run."""
    return folder.with_name(uuid4().hex)


def _remove_files(*paths: Path | None) -> None:
    for path in filter(None, paths):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise CarmaskError(
                tr(
                    "Strokes that need not be kept any more could not be removed from {folder} ({reason}); carmask may "
                    "offer them at the next start. The masks are safe.",
                    folder=path.parent.parent,
                    reason=reason_of(error),
                )
            ) from error


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CarmaskError(
            tr(
                "Strokes that nobody wants could not be removed ({reason}, {path}); carmask offers them again at the "
                "next start.",
                reason=reason_of(error),
                path=path,
            )
        ) from error


def _name_of(view: ViewDocument, subject: Subject) -> str:
    return file_name((view.view.photo_path.absolute().parent, view.view.label_key, subject))


def _unsaved(view: ViewDocument, subject: Subject) -> UnsavedWork | None:
    """Return a mask of a view with what it would be lost of, without a change that is only seen; None for nothing."""
    facts, painted = view.photo_facts, view.of(subject)
    if not view.is_dirty_of(subject) or painted.mask is None or facts is None:
        return None
    pixels = painted.mask.pixels
    if painted.before_trial is not None:
        if view.history.is_clean_of(subject):
            return None
        pixels = painted.before_trial
    shape = facts.height, facts.width
    return UnsavedWork(
        view.view.photo_path.absolute(), view.view.car_id, view.view.angle, view.view.label_key, facts.sha256, *shape,
        datetime.now(UTC).isoformat(timespec="seconds"), np.packbits(pixels), packed(painted.brushed, shape), subject,
        "" if painted.head is None else painted.head.sha256,
        "" if view.network is None else view.network.facts.sha256,
    )  # fmt: skip
