"""How the open folder becomes cars: tried out, chosen, and offered where it seems wrong."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.desk.car_reading import OTHERS_LAST, THUMBNAILS_NEXT
from editor.desk.desk import Desk
from editor.jobs.background import Ticket
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.cars.car import Catalogue
from segmentation.cars.examples import Suggestion, suggest_naming
from segmentation.cars.folder import find_cars_by
from segmentation.cars.naming import FolderNaming
from segmentation.cars.naming_file import keep_naming, read_naming
from segmentation.images.reading import read_thumbnail

THUMBNAIL_PX = 96


class FolderCars(QObject):
    """Asks the disk for a dialog; of several wishes of a kind the last one counts.

    Signals:
        suggested(folder, sentence): the names in `folder` suggest other cars than were found, or none were.
        known(FolderNaming, Suggestion | None): what is remembered for a folder, and what would suit it.
        found(Catalogue): the cars that a naming makes.
        thumbnail_read(path, image): a small photo, uint8 (H, W, 3).
        kept: a naming is remembered, and its folder is being opened anew.
        failed(sentence): what was asked for last could not be done.
    """

    suggested = Signal(Path, str)
    known = Signal(object, object)
    found = Signal(object)
    thumbnail_read = Signal(Path, object)
    kept = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._tickets: dict[str, Ticket] = {}
        self._thumbnails: list[Ticket] = []
        self._last_read: Path | None = None
        desk.folder_read.connect(self._look_for_better)

    @property
    def folder(self) -> Path | None:
        """The open folder, or where none is open the last one that was tried."""
        return self._last_read if self._desk.catalogue is None else self._desk.catalogue.folder

    def look(self, folder: Path) -> None:
        """Read what is remembered for `folder`, and look for what suits it."""
        self._run("look", partial(_look, folder), lambda pair: self.known.emit(*pair), self.failed.emit)

    def find(self, folder: Path, naming: FolderNaming) -> None:
        """Find the cars that `naming` makes of `folder`."""
        self._run("find", partial(find_cars_by, folder, naming), self.found.emit, self.failed.emit)

    def read_thumbnails(self, photos: list[Path]) -> None:
        """Read small pictures of `photos`, of no others any more."""
        for ticket in self._thumbnails:
            ticket.cancel()
        self._thumbnails = [
            self._desk.background.run(
                partial(read_thumbnail, photo, THUMBNAIL_PX),
                partial(self.thumbnail_read.emit, photo),
                lambda _: None,  # its row has the name; opening the car tells why there is no picture
                THUMBNAILS_NEXT,
            )
            for photo in photos
        ]

    def keep(self, folder: Path, naming: FolderNaming) -> None:
        """Remember `naming` and open `folder` by it once no stroke can be lost; the shown photo stays shown."""
        self._desk.leave_car(partial(self._keep, folder, naming))

    def stop(self) -> None:
        """Wait for nothing any more, but for what is being kept."""
        self.read_thumbnails([])
        for name in ("look", "find"):
            if name in self._tickets:
                self._tickets.pop(name).cancel()

    def _keep(self, folder: Path, naming: FolderNaming) -> None:
        def reopen(_: None) -> None:
            document = self._desk.document
            self._desk.open_folder(folder, None if document is None else document.shown.view.photo_path)
            self.kept.emit()

        self._desk.background.run(partial(keep_naming, folder, naming), reopen, self.failed.emit, THUMBNAILS_NEXT)

    def _look_for_better(self, catalogue: Catalogue) -> None:
        self._last_read = catalogue.folder

        def offer(pair: tuple[FolderNaming, Suggestion | None]) -> None:
            remembered, suggestion = pair
            if suggestion is not None and (remembered == FolderNaming() or not catalogue.cars):
                words = tr(
                    "The photos of {folder} may be named otherwise. {reason}",
                    folder=catalogue.folder.name,
                    reason=translated(suggestion.reason),
                )
                self.suggested.emit(catalogue.folder, words)
            elif not catalogue.cars:
                self.suggested.emit(catalogue.folder, translated(catalogue.problems[-1]))

        self._run(
            "better", partial(_look, catalogue.folder), offer, lambda _: None
        )  # opening it has told what is wrong

    def _run(
        self, name: str, function: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[str], None]
    ) -> None:
        if name in self._tickets:
            self._tickets[name].cancel()
        self._tickets[name] = self._desk.background.run(function, then, failed, OTHERS_LAST)


def _look(folder: Path) -> tuple[FolderNaming, Suggestion | None]:
    return read_naming(folder)[0], suggest_naming(folder)
