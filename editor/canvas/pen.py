"""The pen of a tablet: when it is down, when it taps twice, and when it is gone without a word."""

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

DOUBLE_TAP_PX = 12.0
"""Two taps farther from each other than this, in pixels of the screen, are two; a pen is less steady than a mouse."""


class Pen(QObject):
    """Knows of one pen what Qt tells of a mouse by itself.

    Signals:
        gone: it left while it was down: the tablet was unplugged, or its battery is empty.
    """

    gone = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_down = False
        self._tapped: tuple[int, QPointF] | None = None

    def press(self, event: QTabletEvent) -> bool:
        """Hear that it went down; return whether that was the second of two taps."""
        self.is_down = True
        # Qt tells the program alone when a pen leaves; every event passes by here, so only while one is down.
        if (program := QApplication.instance()) is not None:
            program.installEventFilter(self)
        before, self._tapped = self._tapped, (event.timestamp(), event.position())
        if before is None:
            return False
        way = event.position() - before[1]
        in_time = 0 < event.timestamp() - before[0] <= QApplication.doubleClickInterval()
        if in_time and max(abs(way.x()), abs(way.y())) <= DOUBLE_TAP_PX:
            self._tapped = None
            return True
        return False

    def lift(self) -> None:
        """Hear that it is up."""
        self.is_down = False
        if (program := QApplication.instance()) is not None:
            program.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when it leaves."""
        if event.type() == QEvent.Type.TabletLeaveProximity and self.is_down:
            self.lift()
            self.gone.emit()
        return False


def is_eraser(event: QTabletEvent) -> bool:
    """Whether it is the pen's other end, which erases."""
    return event.pointerType() == QPointingDevice.PointerType.Eraser
