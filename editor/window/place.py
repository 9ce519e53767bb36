"""Where the window stood when the program was left, and what is dropped onto it."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtWidgets import QWidget

from editor.settings.store import SettingsStore

_PLACE = "window.place"


def restore_place(window: QWidget, settings: SettingsStore) -> None:
    """Put `window` where it was when it was left last, or give it a usual size."""
    place = settings.remembered(_PLACE)
    if not isinstance(place, str) or not window.restoreGeometry(QByteArray.fromBase64(place.encode())):
        window.resize(1280, 800)


def remember_place(window: QWidget, settings: SettingsStore) -> None:
    """Remember where `window` is."""
    settings.remember(_PLACE, bytes(window.saveGeometry().toBase64().data()).decode())


def dropped_folder(data: QMimeData) -> Path | None:
    """Return the folder that was dropped, or the folder of the photo that was."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.exists():
            return path if path.is_dir() else path.parent
    return None
