"""The real window at 1920x1080 with all its panels, driven by events, and the clock beside it."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from editor.application import Application
from editor.jobs.worker_process import WORKER_COMMAND
from editor.settings.schema import BRUSH_DIAMETER, PREDICT_ON_OPEN, SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from segmentation.cars.folder import find_cars
from segmentation.resources import NETWORK_CARD
from tests.waiting import wait_until


class PaintCount(QObject):
    """Counts the paint events of a widget."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


class BenchDesk:
    """An open editor over a folder of photos."""

    def __init__(self, folder: Path, *, predicts: bool = False) -> None:
        self._settings_folder = tempfile.TemporaryDirectory()
        settings = SettingsStore(Path(self._settings_folder.name) / "settings.json")
        settings.change(PREDICT_ON_OPEN, predicts)
        settings.change(SAVE_ON_LEAVE, "ask")
        settings.change(BRUSH_DIAMETER, 300)
        unsaved = Path(self._settings_folder.name) / "unsaved"
        self.application = Application(settings, (*WORKER_COMMAND, "--card", str(NETWORK_CARD)), unsaved=unsaved)
        self.window = self.application.window
        self.desk = self.application.desk
        self.canvas = self.window.canvas
        self.paints = PaintCount()
        self.canvas.installEventFilter(self.paints)
        self.window.resize(1920, 1080)
        self.window.show()
        self.catalogue = find_cars(folder)
        self.desk.catalogue = self.catalogue
        self.desk.catalogue_changed.emit()
        wait_until(lambda: self.paints.count > 0)

    def milliseconds_to_paint(self, act: Callable[[], None]) -> float:
        """Return the time from calling `act` until the canvas has been painted and no event is left."""
        QApplication.processEvents()
        before = self.paints.count
        started = time.perf_counter()
        act()
        wait_until(lambda: self.paints.count > before)
        QApplication.processEvents()
        return (time.perf_counter() - started) * 1000

    def mouse(self, kind: QEvent.Type, x: float, y: float) -> None:
        """Send the canvas a mouse event with the left button down."""
        place = QPointF(x, y)
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        modifiers = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, self.canvas.mapToGlobal(place), button, held, modifiers)
        QApplication.sendEvent(self.canvas, event)

    def close(self) -> None:
        """Close the window without a question."""
        if self.desk.document is not None:
            self.desk.document.forget_strokes()
        self.window.close()
        self.application.close()
        self._settings_folder.cleanup()


@contextmanager
def open_desk(folder: Path, *, predicts: bool = False) -> Iterator[BenchDesk]:
    """Open the editor over `folder` and close it afterwards."""
    desk = BenchDesk(folder, predicts=predicts)
    try:
        yield desk
    finally:
        desk.close()
