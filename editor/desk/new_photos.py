"""Photos that came into the open folder since it was opened, or went: they are listed, and the open car stays."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.desk import Desk
from editor.desk.listing_anew import Found, find_anew, names_of, with_car
from editor.document.car_document import CarDocument
from editor.jobs.background import Ticket
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from segmentation.cars.car import Car, Catalogue
from segmentation.cars.folder import find_place

AGAIN_MS = 100
"""So long after photos were found while the hand was busy, or the car about to be left, it is tried again."""

NAMED = 3
"""So many photos that are gone are told by name."""


class NewPhotos(QObject):
    """Reads the open folder once more when it is asked to.

    The open car stays listed as it is open. Where its photos are others by now it is opened anew, unless anything of it
    is unsaved or could be taken back: then that is offered, and it is listed anew at the latest when it is left.

    `is_hand_busy` tells whether a stroke or the like is under way, which nothing disturbs.

    Signals:
        offered(sentence): the open car has other photos by now, and can be opened anew.
        over: what was offered is done, or is of no use any more.
    """

    offered = Signal(str)
    over = Signal()

    def __init__(self, desk: Desk, is_hand_busy: Callable[[], bool] = lambda: False) -> None:
        super().__init__()
        self._desk = desk
        self._is_hand_busy = is_hand_busy
        self._looking: Ticket | None = None
        self._found: tuple[Catalogue, Found] | None = None
        self._when_left: Catalogue | None = None  # what is to be listed once the open car is left
        self._timer = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._timer.timeout.connect(self._try_to_take)
        desk.catalogue_changed.connect(self._forget)
        desk.car_changed.connect(self._list_whole)

    @property
    def is_looking(self) -> bool:
        """Whether the folder is being read, or what was found waits for the hand."""
        return self._looking is not None or self._found is not None

    def look(self) -> None:
        """Look for photos in the background, unless that goes on."""
        catalogue = self._desk.catalogue
        if catalogue is None or self.is_looking:
            return
        before = self._when_left or catalogue
        take = partial(self._wait_for_hand, catalogue)
        find = partial(find_anew, before)
        self._looking = self._desk.background.run(find, take, self._fail, 0, catalogue.folder)

    def open_anew(self) -> None:
        """Open the open car with the photos that it has by now, at the shown one, once its strokes are safe."""
        if self._when_left is not None:
            self._desk.open_anew(self._when_left)

    def _forget(self) -> None:
        """Another folder is open: nothing of the last one is waited for."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._found = None
        self._timer.stop()
        self._wait_until_left(None)

    def _fail(self, sentence: str) -> None:
        self._looking = None
        self._desk.notice.emit(sentence)

    def _wait_for_hand(self, listed: Catalogue, found: Found) -> None:
        self._looking, self._found = None, (listed, found)
        self._try_to_take()

    def _try_to_take(self) -> None:
        """List what was found, unless that would cut off a stroke, or what the car is about to be left for."""
        document = self._desk.document
        if self._found is None or document is None:
            return
        if self._is_hand_busy() or self._desk.is_leaving:
            self._timer.start()
            return
        (listed, found), self._found = self._found, None
        if listed is self._desk.catalogue:
            self._take(document, found)
        else:
            self.look()  # the car was left meanwhile, and is listed otherwise

    def _take(self, document: CarDocument, found: Found) -> None:
        place = find_place(found.catalogue, document.shown.view.photo_path)
        if place is None:
            self._desk.notice.emit(
                tr(
                    "{photo} is not in its folder any more, so the list of cars stays as it is. Its mask is still on "
                    "the screen.",
                    photo=document.shown.view.photo_path.name,
                )
            )
            return
        self._tell(document, found)
        self._list(document, found, place[0])

    def _list(self, document: CarDocument, found: Found, car: Car) -> None:
        if document.car is car:
            self._wait_until_left(None)
            if found.has_news:
                self._desk.list_anew(found.catalogue)
            return
        self._wait_until_left(found.catalogue)
        has_other_photos = car.views != document.car.views
        if has_other_photos and self._has_nothing_to_lose(document):
            self._desk.open_anew(found.catalogue)
            return
        if found.has_news:
            self._desk.list_anew(with_car(found.catalogue, document.car))
        if has_other_photos:
            self.offered.emit(_other_photos(document.car, car))

    def _has_nothing_to_lose(self, document: CarDocument) -> bool:
        histories = [view.history for view in document.views]
        has_steps = any(history.can_undo or history.can_redo for history in histories)
        return self._desk.can_be_left and not document.dirty_indices and not has_steps

    def _wait_until_left(self, catalogue: Catalogue | None) -> None:
        if self._when_left is not None:
            self.over.emit()
        self._when_left = catalogue

    def _list_whole(self) -> None:
        """List the car that was left as it is by now."""
        catalogue = self._when_left
        self._wait_until_left(None)
        if catalogue is not None and self._desk.catalogue is not catalogue:
            self._desk.list_anew(catalogue)

    def _tell(self, document: CarDocument, found: Found) -> None:
        for problem in found.problems:
            self._desk.notice.emit(translated(problem))
        of_open = {view.photo for view in document.car.views}
        gone_of_open = names_of(tuple(photo for photo in found.gone if photo in of_open))
        if gone_of_open:
            self._desk.notice.emit(_gone_from(gone_of_open))
        told = []
        if found.new:
            told.append(tr_counted("{n:,} new photo was found.", "{n:,} new photos were found.", n=found.new))
        if found.gone:
            gone = len(found.gone)
            told.append(
                tr_counted("{n:,} photo is not there any more.", "{n:,} photos are not there any more.", n=gone)
            )
        self._desk.told.emit(" ".join(told) or tr("There are no new photos."))


def _gone_from(names: tuple[str, ...]) -> str:
    """Say which photos of the open car are gone."""
    photos = ", ".join(names[:NAMED])
    if len(names) > NAMED:
        photos = tr("{photos} and {n:,} more", photos=photos, n=len(names) - NAMED)
    return tr_counted(
        "{photos} is not in the folder any more. What was saved of its mask is still there.",
        "{photos} are not in the folder any more. What was saved of their masks is still there.",
        n=len(names),
        photos=photos,
    )


def _other_photos(before: Car, now: Car) -> str:
    """Say why the open car should be opened anew."""
    new = {view.photo for view in now.views} - {view.photo for view in before.views}
    if new:
        return tr_counted(
            "{n:,} new photo of this car was found. Open the car anew to see it; strokes are saved first, and steps "
            "of angles that stay can still be taken back.",
            "{n:,} new photos of this car were found. Open the car anew to see them; strokes are saved first, and "
            "steps of angles that stay can still be taken back.",
            n=len(new),
        )
    return tr(
        "This car has other angles by now. Open it anew to see them; strokes are saved first, and steps of angles "
        "that stay can still be taken back."
    )
