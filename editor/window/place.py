"""Where the window stood when the program was left."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from editor.settings.store import SettingsStore

_PLACE = "window.place"


def restore_place(window: QWidget, settings: SettingsStore) -> None:
    """Put `window` where it was when it was left last, or give it a usual size."""
    place = settings.remembered(_PLACE)
    if not isinstance(place, str) or not window.restoreGeometry(QByteArray.fromBase64(place.encode())):
        window.resize(QSize(1280, 800).boundedTo(window.screen().availableSize()))


def remember_place(window: QWidget, settings: SettingsStore) -> None:
    """Remember where `window` is."""
    settings.remember(_PLACE, bytes(window.saveGeometry().toBase64().data()).decode())
