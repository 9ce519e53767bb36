"""Builds and shows the editor's window and prints when it had been painted: run by the bench as a process."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from editor.application import Application
from editor.settings.store import SettingsStore
from tests.waiting import start_qt


class FirstPaint(QObject):
    """Notices the first paint event of the window."""

    painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event pass."""
        if event.type() == QEvent.Type.Paint:
            self.painted = True
        return False


def main() -> None:
    """Print the seconds since the epoch at the end of the first paint."""
    qt = start_qt()
    settings = Path(sys.argv[1])
    application = Application(SettingsStore(settings), unsaved=settings.parent / "unsaved")
    watcher = FirstPaint()
    application.window.centralWidget().installEventFilter(watcher)
    application.window.show()
    while not watcher.painted:
        qt.processEvents()
    qt.processEvents()
    sys.stdout.write(f"{time.time()}\n")
    application.close()


if __name__ == "__main__":
    main()
