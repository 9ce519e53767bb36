"""Keeps in mind at which photo the open folder is left."""

from PySide6.QtCore import QObject

from editor.desk.desk import Desk
from editor.settings.left_places import remember_photo
from editor.settings.store import SettingsStore


class LeftPlace(QObject):
    """Remembers the shown photo whenever that is another one, so that a crash costs nothing of it either."""

    def __init__(self, desk: Desk, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        desk.car_changed.connect(self._take_car)

    def _take_car(self) -> None:
        if self._desk.document is not None:
            self._desk.document.shown_changed.connect(self._remember)
        self._remember()

    def _remember(self) -> None:
        catalogue, document = self._desk.catalogue, self._desk.document
        if catalogue is not None and document is not None:
            remember_photo(self._settings, catalogue.folder, document.shown.view.photo_path)
