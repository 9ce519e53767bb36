"""Floor lines beside the photos: read when a car is opened, saved as they are drawn, and there again tomorrow."""

from dataclasses import asdict, dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.desk.desk import Desk
from editor.document.car_document import CarDocument
from editor.tools.floor_line import FloorLine, FloorLines
from segmentation.cars.car import Car, View
from segmentation.errors import CarmaskError
from segmentation.labels.fact_record import fact_about
from segmentation.labels.fact_store import FactConflict, FactStore
from segmentation.labels.kinds import FLOOR_LINES
from segmentation.labels.record import PhotoFacts

AFTER_WHAT_IS_SEEN = 55
"""Reading them can wait for the shown photo, and comes before the photos of other angles."""


@dataclass(frozen=True)
class SavedLines:
    """The lines of a car's views that have one, and the one that was saved last, which the others have."""

    of_views: dict[View, FloorLine]
    last: FloorLine | None


class KeptFloorLines(QObject):
    """Keeps `lines` and what lies beside the photos the same.

    They are written as masks are, each after what was asked for before; reading them keeps nobody from leaving a car.

    Signals:
        notice(sentence): a line could not be saved; it is still on the screen.
    """

    notice = Signal(str)

    def __init__(self, lines: FloorLines, desk: Desk) -> None:
        super().__init__()
        self._lines, self._desk = lines, desk
        lines.listen_to_drawn(self._save)
        desk.car_changed.connect(self._read)

    def _read(self) -> None:
        document = self._desk.document
        if document is not None:
            folder = document.car.views[0].photo_path.parent
            take = partial(self._take, document)
            read = partial(read_lines, document.car)
            self._desk.background.run(read, take, lambda _: None, AFTER_WHAT_IS_SEEN, folder)

    def _take(self, document: CarDocument, saved: SavedLines) -> None:
        if document is self._desk.document:
            self._lines.restore(document.car.views, saved.of_views, saved.last)

    def _save(self, view: View, line: FloorLine | None) -> None:
        document = self._desk.document
        views = [] if document is None else document.views
        facts = next((each.photo_facts for each in views if each.view == view), None)
        save = partial(save_line, view, facts, line, self._desk.saving.person())
        self._desk.saving.keep(save, view.photo_path.parent, self.notice.emit)


def read_lines(car: Car) -> SavedLines:
    """Return the floor lines saved of `car`; what cannot be read is as if it were not there."""
    found = []
    for view in car.views:
        try:
            record = FactStore(view.photo_path.parent, FLOOR_LINES).newest(view.label_key)
        except CarmaskError:
            continue  # reading the masks beside it tells why
        if record is not None and record.content is not None:
            found.append((record.saved_utc, view, FloorLine(**record.content)))
    last = max(found, key=lambda one: one[0], default=None)
    return SavedLines({view: line for _, view, line in found}, None if last is None else last[2])


def save_line(view: View, photo: PhotoFacts | None, line: FloorLine | None, person: str) -> None:
    """Save `line` as the newest of `view`, also after what somebody else saved; None takes it away.

    Raises:
        CarmaskError: it could not be saved.
    """
    store = FactStore(view.photo_path.parent, FLOOR_LINES)
    parent = store.newest(view.label_key)
    about = photo or (None if parent is None else parent.photo)
    if about is None or (line is None and parent is None):
        return
    while True:
        try:
            store.save(fact_about(about, None if line is None else asdict(line), person), parent)
        except FactConflict as conflict:
            parent = conflict.head
            continue
        return
