"""Reads the open car in the background: the shown photo first, then the strip, then the other photos and masks."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.desk.histories import Histories
from editor.desk.masks_ahead import MasksAhead
from editor.desk.reading import Thumbnail, ViewContent, read_levels, read_view, read_view_thumbnail
from editor.document.car_document import CarDocument
from editor.jobs.background import Background, Ticket
from editor.language.texts import tr

PHOTO_LIMIT_BYTES = 1536 * 2**20
"""Photos of a car are kept in memory up to this; sixteen of 6000x4000 would take 2 GiB."""

SHOWN_FIRST, THUMBNAILS_NEXT, OTHERS_LAST = 100, 50, 10
"""Order of reading: the shown photo, the strip, the other photos."""


class CarReading(QObject):
    """Fills the document of one car at a time; what comes for a car that was left is dropped.

    Signals:
        thumbnail_read(index, Thumbnail): the small picture of a view.
        without_mask(indices): photos were read that have no mask, neither saved nor drawn ahead. It waits for the
            whole strip: the photos come first, as the network wants the same processor.
        notice(sentence): something an editor should know.
    """

    thumbnail_read = Signal(int, object)
    without_mask = Signal(list)
    notice = Signal(str)

    def __init__(self, background: Background, ahead: MasksAhead) -> None:
        super().__init__()
        self._background = background
        self._ahead = ahead
        self._document: CarDocument | None = None
        self._tickets: list[Ticket] = []
        self._thumbnails_left = 0
        self._without_mask: list[int] = []
        self._histories = Histories()

    def open(self, document: CarDocument) -> None:
        """Read this car from now on, its first view first."""
        self._document = document
        self._thumbnails_left = len(document.views)
        self._without_mask = []
        self._tickets = [self._read_view(document, 0, SHOWN_FIRST)]
        for index in range(len(document.views)):
            self._tickets.append(self._read_thumbnail(document, index))
        for index in range(1, len(document.views)):
            self._tickets.append(self._read_view(document, index, OTHERS_LAST))

    def leave(self) -> None:
        """Read no more of the car, and keep its histories for when one comes back to it."""
        for ticket in self._tickets:
            ticket.cancel()
        if self._document is not None:
            for view in self._document.views:
                self._histories.keep(view)
        self._document = None

    def read_again(self, index: int) -> None:
        """Read a view once more that could not be used."""
        if self._document is not None:
            self._tickets.append(self._read_view(self._document, index, OTHERS_LAST))

    def read_shown_first(self) -> None:
        """Read the shown photo at once if it is not in memory."""
        document = self._document
        if document is None or document.shown.photo is not None:
            return
        shown, index = document.shown, document.shown_index
        if shown.photo_facts is None and not shown.failure:
            self._tickets.append(self._read_view(document, index, SHOWN_FIRST))
        elif shown.photo_facts is not None:
            read = partial(read_levels, shown.view)
            take = partial(self._take_levels, document, index)
            fail, folder = partial(document.fail, index), shown.view.photo_path.parent
            self._tickets.append(self._background.run(read, take, fail, SHOWN_FIRST, folder))

    def _read_view(self, document: CarDocument, index: int, priority: int) -> Ticket:
        def take(content: ViewContent) -> None:
            self._take_view(document, index, content)

        def fail(sentence: str) -> None:
            document.fail(index, sentence)
            if document is self._document:
                self.notice.emit(sentence)

        view = document.views[index].view
        return self._background.run(partial(read_view, view, self._ahead), take, fail, priority, view.photo_path.parent)

    def _take_view(self, document: CarDocument, index: int, content: ViewContent) -> None:
        if document is not self._document or document.views[index].photo_facts is not None:
            return
        for problem in content.problems:
            self.notice.emit(problem)
        document.label_loaded(index, content.record, content.mask, content.network)
        for subject, saved in content.others.items():
            document.other_loaded(index, subject, saved.record, saved.pixels)
        self._histories.give_back(document.views[index])
        document.photo_loaded(index, content.facts, content.levels)
        document.state_changed.emit(index)
        document.let_photos_go(PHOTO_LIMIT_BYTES)
        if content.mask is not None:
            return
        if content.network is not None and self._ahead.holds(document.views[index].view):
            document.network_mask_drawn(index, content.network)
        else:
            self._without_mask.append(index)
            self._tell_of_missing_masks()

    def _tell_of_missing_masks(self) -> None:
        if self._thumbnails_left == 0:
            told, self._without_mask = self._without_mask, []
            self.without_mask.emit(told)

    def _read_thumbnail(self, document: CarDocument, index: int) -> Ticket:
        def take(thumbnail: Thumbnail | None) -> None:
            if document is self._document:
                if thumbnail is not None:
                    self.thumbnail_read.emit(index, thumbnail)
                self._thumbnails_left -= 1
                self._tell_of_missing_masks()

        def fail(_: str) -> None:
            take(None)  # reading the view itself tells why

        view = document.views[index].view
        read = partial(read_view_thumbnail, view)
        return self._background.run(read, take, fail, THUMBNAILS_NEXT, view.photo_path.parent)

    def _take_levels(self, document: CarDocument, index: int, levels: list[NDArray[np.uint8]]) -> None:
        if levels[0].shape[:2] != document.views[index].shape:
            name = document.views[index].view.photo_path.name
            document.fail(index, tr("{photo} has changed on the disk; open its car again.", photo=name))
            return
        document.photo_reloaded(index, levels)
        document.let_photos_go(PHOTO_LIMIT_BYTES)
