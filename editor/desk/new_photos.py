"""Photos that came into the open folder since it was opened: they are listed, and the open car stays."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from editor.desk.desk import Desk
from editor.jobs.background import Ticket
from editor.language.texts import tr, tr_counted
from segmentation.cars.car import Catalogue
from segmentation.cars.folder import find_cars


class NewPhotos(QObject):
    """Reads the open folder once more when it is asked to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._looking: Ticket | None = None

    def look(self) -> None:
        """Look for photos in the background, unless that goes on."""
        catalogue = self._desk.catalogue
        if catalogue is None or self._looking is not None:
            return
        find = partial(find_cars, catalogue.folder)
        self._looking = self._desk.background.run(find, partial(self._take, catalogue), self._fail, 0, catalogue.folder)

    def _fail(self, sentence: str) -> None:
        self._looking = None
        self._desk.notice.emit(sentence)

    def _take(self, before: Catalogue, found: Catalogue) -> None:
        self._looking = None
        document = self._desk.document
        if before is not self._desk.catalogue or document is None:
            return
        photos = _photos_of(found)
        if document.shown.view.photo_path not in photos:
            self._desk.notice.emit(
                tr(
                    "{photo} is not in its folder any more, so the list of cars stays as it is. Its mask is still on "
                    "the screen.",
                    photo=document.shown.view.photo_path.name,
                )
            )
            return
        new = len(photos - _photos_of(before))
        if found.cars != before.cars:
            known = {car: car for car in before.cars}  # whoever holds one of them goes on with the same
            self._desk.list_anew(replace(found, cars=tuple(known.get(car, car) for car in found.cars)))
        told = tr_counted("{n:,} new photo was found.", "{n:,} new photos were found.", n=new)
        self._desk.told.emit(told if new else tr("There are no new photos."))


def _photos_of(catalogue: Catalogue) -> set[object]:
    return {view.photo_path for car in catalogue.cars for view in car.views}
