"""Folders and photos that are dropped onto the window."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer

from editor.desk.car_reading import SHOWN_FIRST
from editor.desk.desk import Desk
from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from segmentation.cars.car import Car
from segmentation.cars.folder import find_place
from segmentation.cars.photo_names import is_photo_name
from segmentation.errors import CarmaskError


@dataclass(frozen=True)
class Dropped:
    """A folder to open, and the photo in it to show first; with None it opens as it was left."""

    folder: Path
    photo: Path | None = None


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer among what is dragged."""
    return [Path(os.path.abspath(url.toLocalFile())) for url in data.urls() if url.isLocalFile()]  # noqa: PTH100


def looked_at(paths: Sequence[Path]) -> Dropped:
    """Return what is to be opened; this asks the disk.

    Raises:
        CarmaskError: it is not there or cannot be reached, no photo, or of more than one folder.
    """
    folders = {_folder_of(path): None for path in paths}
    if len(folders) > 1:
        raise CarmaskError(
            tr(
                "Photos of {n} folders were dropped; carmask opens one folder at a time. Nothing was opened. "
                "Drop one of them, or the folder that holds them all.",
                n=len(folders),
            )
        )
    folder = next(iter(folders))
    files = [path for path in paths if path != folder]
    photos = [path for path in files if is_photo_name(path.name)]
    if files and not photos:
        raise CarmaskError(
            tr("{photo} is no photo that carmask reads. Drop a photo, or a folder of photos.", photo=files[0].name)
        )
    return Dropped(folder, photos[0] if photos else None)


def _folder_of(path: Path) -> Path:
    try:
        if not path.exists():
            raise CarmaskError(tr("{path} is not there any more. Nothing was opened.", path=path))
        return path if path.is_dir() else path.parent
    except OSError as error:
        raise CarmaskError(
            tr("{path} cannot be reached ({reason}). Nothing was opened.", path=path, reason=reason_of(error))
        ) from error


class Dropping(QObject):
    """Opens what is dropped: a folder, or the folder of a photo with its car and angle shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: Dropped | None = None
        desk.catalogue_changed.connect(lambda: QTimer.singleShot(0, self._go_to_car))  # after its first car is open
        desk.car_changed.connect(lambda: QTimer.singleShot(0, self._go_to_angle))

    def open(self, paths: Sequence[Path]) -> None:
        """Open what lies at `paths`, which is looked at off the window's thread."""
        if paths:
            self._desk.background.run(partial(looked_at, paths), self._take, self._desk.notice.emit, SHOWN_FIRST)

    def _take(self, dropped: Dropped) -> None:
        self._wanted = dropped
        if dropped.photo is not None and self._place_of(dropped.photo) is not None:
            self._go_to_car()
        else:
            self._desk.open_folder(dropped.folder, dropped.photo)

    def _place_of(self, photo: Path) -> tuple[Car, int] | None:
        return None if self._desk.catalogue is None else find_place(self._desk.catalogue, photo)

    def _go_to_car(self) -> None:
        wanted, catalogue = self._wanted, self._desk.catalogue
        if wanted is None or catalogue is None:
            return
        place = None if wanted.photo is None else self._place_of(wanted.photo)
        if place is not None:
            self._desk.open_car(place[0])
            self._go_to_angle()
        else:
            self._wanted = None
            if wanted.photo is not None and catalogue.folder == wanted.folder:
                self._desk.notice.emit(
                    tr("{photo} is not among the cars of this folder; its first is open.", photo=wanted.photo.name)
                )

    def _go_to_angle(self) -> None:
        document, wanted = self._desk.document, self._wanted
        place = None if wanted is None or wanted.photo is None else self._place_of(wanted.photo)
        if document is not None and place is not None and document.car == place[0]:
            self._wanted = None
            self._desk.strokes_end.emit()
            self._desk.show_angle(place[1])
