"""What tests of a backdrop that is moved on the canvas do and ask."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from editor.canvas.backdrop_grips import STAND
from editor.desk.stand_editing import STANDS, remembered_stand
from segmentation.cutout.stand import Stand
from tests.editor.conftest import PATIENCE_MS

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def rested(qtbot, application):
    """Wait until the whole picture is there."""
    staged = application.window.canvas.staged
    qtbot.waitUntil(lambda: staged.pictures is not None and bool(staged.pictures.levels), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: application.background.is_idle and not staged._rest.isActive(), timeout=PATIENCE_MS)


def kept(application, hall) -> Stand | None:
    return remembered_stand(application.settings.remembered(STANDS), hall)


def now(application) -> Stand:
    return application.window.canvas.marking(STAND).stand


def on_widget(application, row, column) -> QPoint:
    """Where a place in shares of the backdrop is on the canvas."""
    canvas = application.window.canvas
    return QPointF(*canvas.transform.to_widget(*canvas.marking(STAND).lying.in_photo(row, column))).toPoint()


def drag(canvas, begin: QPoint, end: QPoint):
    QTest.mousePress(canvas, LEFT, NO_KEY, begin)
    for step in (1, 2, 3, 4):
        QTest.mouseMove(canvas, begin + (end - begin) * step / 4)
    QTest.mouseRelease(canvas, LEFT, NO_KEY, end)
