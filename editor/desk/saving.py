"""Saving masks: a copy of the pixels goes to the disk in the background, the strokes go on meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.desk.labelling import Snapshot, save_snapshot
from editor.document.car_document import CarDocument
from editor.jobs.background import Background
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.labels.record import Record
from segmentation.labels.store import LabelConflict


def do_nothing() -> None:
    """For rounds of saving that nobody waits for."""


@dataclass
class _Round:
    """Some views saved together; `then` is called once all of them are on the disk, else `failed`."""

    left: int
    then: Callable[[], None]
    failed: Callable[[], None]
    is_whole: bool = True


class Saving(QObject):
    """Saves views one after the other, in the order they were asked for.

    Signals:
        notice(sentence): a mask could not be saved; its strokes are still there.
    """

    notice = Signal(str)

    def __init__(self, disk: Background) -> None:
        super().__init__()
        self._disk = disk
        # Both are touched by the one thread of `disk` alone.
        self._saved_last: dict[View, Record] = {}
        self._theirs: dict[View, LabelConflict] = {}

    @property
    def is_busy(self) -> bool:
        """Whether a mask is on its way to the disk."""
        return not self._disk.is_idle

    def save(
        self,
        document: CarDocument,
        indices: list[int],
        *,
        review: str = "",
        asked_for: bool = True,
        then: Callable[[], None] = do_nothing,
        failed: Callable[[], None] = do_nothing,
    ) -> None:
        """Save the masks of some views as they are now.

        Args:
            document: the car.
            indices: its views; those without a mask are left out.
            review: "" or "accepted".
            asked_for: whether a person asked for this save; only then does it go on top of what somebody else
                saved meanwhile, and only after the person was told.
            then: called once these and all that were asked for before have ended, if every one of these is safe.
            failed: called instead if one is not.
        """
        wanted = [index for index in indices if document.views[index].mask is not None]
        together = _Round(len(wanted), then, failed)
        for index in wanted:
            self._save_view(document, index, review, asked_for, together)
        if not wanted and self.is_busy:
            self._disk.run(do_nothing, lambda _: then(), self.notice.emit)
        elif not wanted:
            then()

    def _save_view(self, document: CarDocument, index: int, review: str, asked_for: bool, together: _Round) -> None:
        view = document.views[index]
        point = view.history.begin_save()
        snapshot = Snapshot.of(view, review)
        view.brushed = None

        def saved(record: Record) -> None:
            view.history.end_save(point, saved=True)
            document.saved(index, record)
            self._one_less(together)

        def failed(sentence: str) -> None:
            view.history.end_save(point, saved=False)
            if snapshot.brushed is not None:
                view.add_brushed(snapshot.brushed)
            together.is_whole = False
            self.notice.emit(sentence)
            self._one_less(together)

        self._disk.run(partial(self._write, snapshot, asked_for), saved, failed)

    def _write(self, snapshot: Snapshot, asked_for: bool) -> Record:
        """Save on top of what was saved last, which the document may not have been told of yet.

        Raises:
            CarmaskError: nothing was saved.
        """
        view = snapshot.view
        told = self._theirs.get(view)
        if told is not None and not asked_for:
            raise CarmaskError(_after_conflict(told))
        try:
            record = save_snapshot(snapshot, told.head if told is not None else self._saved_last.get(view))
        except LabelConflict as conflict:
            self._theirs[view] = conflict
            raise CarmaskError(_after_conflict(conflict)) from conflict
        self._theirs.pop(view, None)
        self._saved_last[view] = record
        return record

    def _one_less(self, together: _Round) -> None:
        together.left -= 1
        if together.left == 0:
            (together.then if together.is_whole else together.failed)()


def _after_conflict(conflict: LabelConflict) -> str:
    return f"{conflict} Press Ctrl+S at this angle to make yours the newest; theirs is kept too."
