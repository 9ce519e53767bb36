"""Saving masks: a copy of the pixels goes to the disk in the background, the strokes go on meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.desk.labelling import Snapshot, save_snapshot
from editor.document.car_document import CarDocument
from editor.jobs.background import Background
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.labels.record import Record
from segmentation.labels.store import LabelConflict


@dataclass
class _Round:
    """Some views saved together; `then` is called once all of them are on the disk."""

    left: int
    then: Callable[[], None]
    failed: bool = field(default=False)


class Saving(QObject):
    """Saves views one after the other, in the order they were asked for.

    Signals:
        notice(sentence): a mask could not be saved; its strokes are still there.
    """

    notice = Signal(str)

    def __init__(self, disk: Background) -> None:
        super().__init__()
        self._disk = disk
        self._heads: dict[View, Record] = {}  # touched by the one thread of `disk` alone

    @property
    def is_busy(self) -> bool:
        """Whether a mask is on its way to the disk."""
        return not self._disk.is_idle

    def save(
        self, document: CarDocument, indices: list[int], review: str = "", then: Callable[[], None] = lambda: None
    ) -> None:
        """Save the masks of some views as they are now.

        `then` is called once these and all that were asked for before have ended, but only if every one of
        these is safe.
        """
        wanted = [index for index in indices if document.views[index].mask is not None]
        if not wanted:
            self._after_all_before(then)
            return
        together = _Round(len(wanted), then)
        for index in wanted:
            self._save_view(document, index, review, together)

    def _after_all_before(self, then: Callable[[], None]) -> None:
        """Call `then` at once if nothing is under way, else when the disk's one thread gets there."""
        if self.is_busy:
            self._disk.run(lambda: None, lambda _: then(), self.notice.emit)
        else:
            then()

    def _save_view(self, document: CarDocument, index: int, review: str, together: _Round) -> None:
        view = document.views[index]
        document.begin_save(index)
        snapshot = Snapshot.of(view, review)
        view.brushed = None

        def saved(record: Record) -> None:
            document.saved(index, record)
            self._one_less(together)

        def failed(sentence: str) -> None:
            if snapshot.brushed is not None:
                view.brushed = snapshot.brushed if view.brushed is None else view.brushed | snapshot.brushed
            together.failed = True
            self.notice.emit(sentence)
            self._one_less(together)

        self._disk.run(partial(self._write, snapshot), saved, failed)

    def _write(self, snapshot: Snapshot) -> Record:
        """Save on top of what was saved last, which the document may not have been told of yet.

        Raises:
            CarmaskError: nothing was saved. After a conflict the next save goes on top of the other's revision,
                which stays in the store; the person has been told by then.
        """
        try:
            record = save_snapshot(snapshot, self._heads.get(snapshot.view))
        except LabelConflict as conflict:
            self._heads[snapshot.view] = conflict.head
            raise CarmaskError(f"{conflict} Save again to make yours the newest; theirs is kept too.") from conflict
        self._heads[snapshot.view] = record
        return record

    def _one_less(self, together: _Round) -> None:
        together.left -= 1
        if together.left == 0 and not together.failed:
            together.then()
