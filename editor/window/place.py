"""Where the window stood when the program was left."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from editor.settings.store import SettingsStore

_PLACE = "window.place"

USUAL_SIZE = QSize(1280, 800)
FRAME_PX = 40
"""So much title bar and frame take, which the system draws and Qt cannot measure before the window is shown."""


def restore_place(window: QWidget, settings: SettingsStore) -> None:
    """Put `window` where it was when it was left last, or give it a usual size."""
    place = settings.remembered(_PLACE)
    if not isinstance(place, str) or not window.restoreGeometry(QByteArray.fromBase64(place.encode())):
        window.resize(USUAL_SIZE.boundedTo(window.screen().availableSize()))


def show_first(window: QWidget, settings: SettingsStore) -> None:
    """Show `window`, which `restore_place` has put; at the first start it fills a screen that is hardly larger.

    Of such a screen, 1920x1080 at 150 % say, the frame would push the status bar out.
    """
    room = window.screen().availableSize()
    is_roomy = room.width() >= USUAL_SIZE.width() + FRAME_PX and room.height() >= USUAL_SIZE.height() + FRAME_PX
    if is_roomy or settings.remembered(_PLACE) is not None:
        window.show()
    else:
        window.showMaximized()


def remember_place(window: QWidget, settings: SettingsStore) -> None:
    """Remember where `window` is."""
    settings.remember(_PLACE, bytes(window.saveGeometry().toBase64().data()).decode())
