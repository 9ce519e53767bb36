"""The desk: a folder, its cars, the open car, and what is done with it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.desk.predicting import Predicting
from editor.desk.reading import Thumbnail, ViewContent, read_view, read_view_thumbnail
from editor.desk.saving import Saving
from editor.document.car_document import CarDocument
from editor.document.view_document import ViewState
from editor.jobs.background import Background, Ticket
from editor.settings.schema import PREDICT_ON_OPEN, SAVE_ON_LEAVE, UNDO_LIMIT
from editor.settings.store import SettingsStore
from segmentation.cars.car import Car, Catalogue
from segmentation.cars.folder import find_cars

SHOWN_FIRST, THUMBNAILS_NEXT, OTHERS_LAST = 100, 50, 10
"""Order of reading: the shown photo, the strip, the other photos."""


class Desk(QObject):
    """What is open and what can be done with it; knows no widget.

    Signals:
        catalogue_changed: another folder is open.
        car_changed: another car is open.
        thumbnail_read(index, Thumbnail): the small picture of a view of the open car.
        opening_changed(text): a folder is being read; "" when it is done.
        notice(sentence): something an editor should know.
    """

    catalogue_changed = Signal()
    car_changed = Signal()
    thumbnail_read = Signal(int, object)
    opening_changed = Signal(str)
    notice = Signal(str)

    def __init__(self, settings: SettingsStore, background: Background, predicting: Predicting, saving: Saving) -> None:
        super().__init__()
        self.catalogue: Catalogue | None = None
        self.document: CarDocument | None = None
        self.predicting = predicting
        self.saving = saving
        self._settings = settings
        self._background = background
        self._reading: list[Ticket] = []
        self._thumbnails_left = 0
        self._without_mask: list[int] = []
        predicting.notice.connect(self.notice)
        saving.notice.connect(self.notice)

    # --- folder and car

    def open_folder(self, folder: Path) -> None:
        """Read the cars of `folder`, then open the first."""
        self.opening_changed.emit(f"Reading {folder.name} …")
        self._background.run(
            partial(find_cars, folder), self._take_catalogue, self._folder_failed, priority=SHOWN_FIRST
        )

    def _folder_failed(self, sentence: str) -> None:
        self.opening_changed.emit("")
        self.notice.emit(sentence)

    def _take_catalogue(self, catalogue: Catalogue) -> None:
        self.opening_changed.emit("")
        for problem in catalogue.problems:
            self.notice.emit(problem)
        if catalogue.cars:
            self.leave_car(partial(self._enter_folder, catalogue))

    def _enter_folder(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.catalogue_changed.emit()
        self._open(catalogue.cars[0])

    def open_car(self, car: Car) -> None:
        """Open a car once the strokes of the last one are safe."""
        if self.document is None or self.document.car != car:
            self.leave_car(partial(self._open, car))

    def leave_car(self, then: Callable[[], None]) -> None:
        """Save the open car's strokes if they are to be saved, then call `then`; a failed save keeps the car."""
        document = self.document
        if document is None:
            then()
            return

        def go_on() -> None:
            if not document.dirty_indices:
                then()

        self.saving.save(document, document.dirty_indices, then=go_on)

    def discard(self) -> None:
        """Forget the unsaved strokes of the open car: the person was asked."""
        if self.document is not None:
            self.document.forget_strokes()

    @property
    def asks_before_leaving(self) -> bool:
        """Whether unsaved strokes must be asked about before the car or the program is left."""
        dirty = self.document is not None and bool(self.document.dirty_indices)
        return dirty and self._settings[SAVE_ON_LEAVE] == "ask"

    def _open(self, car: Car) -> None:
        for ticket in self._reading:
            ticket.cancel()
        if self.document is not None:
            self.document.close()
        document = CarDocument(car, self._settings[UNDO_LIMIT])
        self.document = document
        self.predicting.set_document(document)
        self._thumbnails_left = len(document.views)
        self._without_mask = []
        self.car_changed.emit()
        self._reading = [self._read_view(document, 0, SHOWN_FIRST)]
        for index in range(len(document.views)):
            self._reading.append(self._read_thumbnail(document, index))
        for index in range(1, len(document.views)):
            self._reading.append(self._read_view(document, index, OTHERS_LAST))

    def _read_view(self, document: CarDocument, index: int, priority: int) -> Ticket:
        def take(content: ViewContent) -> None:
            self._take_view(document, index, content)

        def fail(sentence: str) -> None:
            document.fail(index, sentence)
            if document is self.document:
                self.notice.emit(sentence)

        view = document.views[index].view
        return self._background.run(partial(read_view, view), take, fail, priority)

    def _take_view(self, document: CarDocument, index: int, content: ViewContent) -> None:
        if document is not self.document or document.views[index].photo is not None:
            return
        if content.problem:
            self.notice.emit(content.problem)
        if content.record is not None and content.mask is not None:
            document.label_loaded(index, content.record, content.mask)
        document.photo_loaded(index, content.levels)
        if content.mask is None and self._settings[PREDICT_ON_OPEN]:
            self._without_mask.append(index)
            self._draw_missing_masks()

    def _draw_missing_masks(self) -> None:
        """Start the network once the strip is there: the photos come first, both want the processor."""
        if self._thumbnails_left == 0:
            self.predicting.ask(self._without_mask)
            self._without_mask = []

    def _read_thumbnail(self, document: CarDocument, index: int) -> Ticket:
        def take(thumbnail: Thumbnail | None) -> None:
            if document is self.document:
                if thumbnail is not None:
                    self.thumbnail_read.emit(index, thumbnail)
                self._thumbnails_left -= 1
                self._draw_missing_masks()

        def fail(_: str) -> None:
            take(None)  # reading the view itself tells why

        view = document.views[index].view
        return self._background.run(partial(read_view_thumbnail, view), take, fail, THUMBNAILS_NEXT)

    # --- angles

    def show_angle(self, index: int) -> None:
        """Show another angle; its photo is read at once if it has not been yet."""
        document = self.document
        if document is None:
            return
        left = document.shown_index
        document.show(index)
        if document.shown_index != left and self._settings[SAVE_ON_LEAVE] == "save" and document.views[left].is_dirty:
            self.saving.save(document, [left])
        shown = document.shown
        if shown.photo is None and not shown.failure:
            self._reading.append(self._read_view(document, document.shown_index, SHOWN_FIRST))

    # --- the network

    def predict_shown(self) -> None:
        """Draw the mask of the shown angle, over a person's mask as a step to undo."""
        if self.document is not None:
            self.predicting.ask([self.document.shown_index], forced=True)

    def predict_car(self) -> None:
        """Draw the masks of all angles that no person has worked on."""
        if self.document is not None:
            views = enumerate(self.document.views)
            self.predicting.ask([index for index, view in views if not view.is_human])

    # --- saving

    def save_shown(self) -> None:
        """Save the mask of the shown angle."""
        if self.document is not None and self.document.shown.mask is not None:
            self.saving.save(self.document, [self.document.shown_index])

    def save_dirty(self) -> None:
        """Save every mask with unsaved strokes."""
        if self.document is not None:
            self.saving.save(self.document, self.document.dirty_indices)

    def accept_shown(self) -> None:
        """Save the shown mask as accepted and show the next angle."""
        document = self.document
        if document is not None and document.shown.mask is not None:
            index = document.shown_index
            self.saving.save(document, [index], review="accepted")
            document.show(index + 1)

    def accept_car(self, then: Callable[[], None]) -> None:
        """Save every mask of the car as accepted, then call `then`; angles without a mask keep the car open."""
        if self.document is None:
            return
        views = list(enumerate(self.document.views))
        missing = [view.view.angle for _, view in views if view.mask is None]
        if missing:
            angles = ", ".join(str(angle) for angle in missing)
            self.notice.emit(f"The car was not accepted: there is no mask yet at angle {angles}.")
            return
        open_ones = [index for index, view in views if view.state is not ViewState.ACCEPTED]
        self.saving.save(self.document, open_ones, review="accepted", then=then)
