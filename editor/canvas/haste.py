"""When the photo is drawn roughly: while a hand zooms or turns it on a screen with more pixels than that is fast on."""

from PySide6.QtCore import QObject, QTimer, Signal

ROUGH_FROM_PX = 3_000_000
"""Pixels of the screen; below, photo and mask are drawn smoothly in some ms, and rough ones would only flicker."""

REST_MS = 100


class Haste(QObject):
    """Knows whether one step follows another at once; a single one is drawn finely.

    Signals:
        rested: the last step is so long ago that what was drawn roughly is to be drawn finely.

    Attributes:
        is_rough: whether to draw roughly now.
    """

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_rough = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._end)

    def step(self, screen_px: float) -> None:
        """Hear of a step that has all of so many pixels of the screen drawn anew."""
        self.is_rough = self._rest.isActive() and screen_px >= ROUGH_FROM_PX
        self._rest.start()

    def _end(self) -> None:
        if self.is_rough:
            self.is_rough = False
            self.rested.emit()
