"""Keys that move a corner of the number plate while its tool is in the hand, and are commands else."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from editor.canvas.canvas_view import CanvasView
from editor.canvas.taken_keys import ALONE, WAYS, TakenKeys, on_photo
from editor.tools.hand import NUMBER_PLATE, Hand

LARGE_STEP_PX = 10
"""How far a corner goes with Shift, in pixels of the photo."""


class PlateKeys(QObject):
    """The cursor keys, with which a chosen corner goes a pixel of the photo, or ten with Shift; Esc lets go of it."""

    def __init__(self, canvas: CanvasView, hand: Hand) -> None:
        super().__init__(canvas)
        self._canvas, self._hand = canvas, hand
        TakenKeys(canvas, self._mean_something, self._do)

    def _mean_something(self, event: QKeyEvent) -> bool:
        has_corner = self._hand.name == NUMBER_PLATE and self._hand.plate.chosen is not None
        is_key = event.key() in WAYS or event.key() == Qt.Key.Key_Escape
        return has_corner and is_key and not event.modifiers() & ~ALONE

    def _do(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._hand.plate.choose(None)
            return
        px = LARGE_STEP_PX if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self._hand.plate.nudge(*on_photo(self._canvas.transform, WAYS[Qt.Key(event.key())], px))
