"""The strokes of cars that were left, to be taken back when one comes back to them."""

from pathlib import Path

from editor.document.view_document import ViewDocument
from segmentation.labels.record import Record
from segmentation.masks.history import EditHistory
from segmentation.masks.subject import Subject

LIMIT_BYTES = 256 * 2**20
"""All cars together; the one that was left longest ago is forgotten first."""

Place = tuple[Path, str]


class Histories:
    """Histories of views that are not open, each with the saved masks at which it was left."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._kept: dict[Place, tuple[list[Record | None], EditHistory]] = {}

    def keep(self, view: ViewDocument) -> None:
        """Keep the history of a view that is left, if its mask is saved and there is anything to take back or redo."""
        history = view.history
        if view.record is None or view.is_dirty or not (history.can_undo or history.can_redo):
            return
        self._kept[_place(view)] = _records(view), history
        while self._kept and sum(kept.size_bytes for _, kept in self._kept.values()) > self._limit_bytes:
            del self._kept[next(iter(self._kept))]

    def give_back(self, view: ViewDocument) -> None:
        """Give a view that was opened again its history, unless a mask of it was saved by somebody else meanwhile."""
        kept = self._kept.pop(_place(view), None)
        if kept is not None and kept[0] == _records(view):
            view.history = kept[1]


def _records(view: ViewDocument) -> list[Record | None]:
    return [view.of(subject).record for subject in Subject]


def _place(view: ViewDocument) -> Place:
    return view.view.photo_path.parent, view.view.label_key
