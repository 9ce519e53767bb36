"""The menu of the folders that were open last."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor.desk.car_reading import SHOWN_FIRST
from editor.desk.desk import Desk
from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from editor.settings.recent_folders import forget_all_recent, forget_recent, recent_folders, short_names
from editor.settings.store import SettingsStore
from segmentation.errors import CarmaskError


class RecentMenu(QMenu):
    """Opens what is chosen. A folder that is gone by then leaves the list, and the person is told."""

    def __init__(self, desk: Desk, settings: SettingsStore, window: QWidget) -> None:
        super().__init__(tr("Open recent"), window)
        self._desk, self._settings, self._window = desk, settings, window
        self.setAccessibleName(tr("Recent folders"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the folders as they are remembered now; the disk is not asked."""
        self.clear()
        folders = recent_folders(self._settings)
        for number, (folder, name) in enumerate(zip(folders, short_names(folders, Path.home()), strict=True), 1):
            action = QAction(f"&{number % 10}  {_plain(name)}", self)
            action.setToolTip(_plain(str(folder)))
            action.triggered.connect(partial(self.open, folder))
            self.addAction(action)
        self.addSeparator()
        self.addAction(tr("Clear the list"), partial(forget_all_recent, self._settings)).setEnabled(bool(folders))

    def pop_up(self) -> None:
        """Show the menu in the middle of the window, the first folder marked, for the keyboard."""
        self.fill()
        size = self.sizeHint()
        middle = self._window.mapToGlobal(self._window.rect().center())
        self.popup(middle - QPoint(size.width() // 2, size.height() // 2))
        self.setActiveAction(self.actions()[0])

    def open(self, folder: Path) -> None:
        """Open a folder once it was seen, off the window's thread, that it is still there."""
        take = partial(self._take, folder)
        self._desk.background.run(partial(_is_there, folder), take, self._desk.notice.emit, SHOWN_FIRST)

    def _take(self, folder: Path, is_there: bool) -> None:
        if is_there:
            self._desk.open_folder(folder)
        else:
            forget_recent(self._settings, folder)
            gone = tr(
                "The folder {folder} is not there any more; it was taken out of the recent folders.", folder=folder
            )
            self._desk.notice.emit(gone)


def _is_there(folder: Path) -> bool:
    """Whether there is such a folder; a share that does not answer says neither yes nor no.

    Raises:
        CarmaskError: nobody can tell.
    """
    try:
        return folder.is_dir()
    except OSError as error:
        raise CarmaskError(
            tr(
                "The folder {folder} cannot be reached ({reason}); it stays among the recent folders.",
                folder=folder,
                reason=reason_of(error),
            )
        ) from error


def _plain(text: str) -> str:
    """Return `text` so that a menu shows it as it is: & would mark a key, and other signs are no text."""
    return "".join(sign if sign.isprintable() else "�" for sign in text).replace("&", "&&")
