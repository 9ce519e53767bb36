"""Keys that move a corner of the number plate while its tool is in the hand, and are commands else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from editor.canvas.canvas_view import CanvasView
from editor.tools.hand import NUMBER_PLATE, Hand

LARGE_STEP_PX = 10
"""How far a corner goes with Shift, in pixels of the photo."""

_WAYS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
"""Where the keys lead, to the right and down on the screen."""


class PlateKeys(QObject):
    """Takes the cursor keys from the commands of the same keys while a corner is chosen, and Esc lets go of it."""

    def __init__(self, canvas: CanvasView, hand: Hand) -> None:
        super().__init__(canvas)
        self._canvas, self._hand = canvas, hand
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the chosen corner by a pixel of the photo, or ten with Shift."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride  # whether the key is a command's or the canvas's
        if not isinstance(event, QKeyEvent) or not (is_asked or event.type() == QEvent.Type.KeyPress):
            return False
        tool = self._hand.plate
        is_ours = self._hand.name == NUMBER_PLATE and tool.chosen is not None and self._means_something(event)
        if not is_ours:
            return False
        if is_asked:
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            tool.choose(None)
        else:
            self._nudge(event)
        return True

    def _means_something(self, event: QKeyEvent) -> bool:
        others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return not others and (event.key() in _WAYS or event.key() == Qt.Key.Key_Escape)

    def _nudge(self, event: QKeyEvent) -> None:
        across, down = _WAYS[Qt.Key(event.key())]
        px = LARGE_STEP_PX if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        transform = self._canvas.transform
        step = px * transform.scale
        here, there = transform.to_photo(0, 0), transform.to_photo(across * step, down * step)
        self._hand.plate.nudge(there[0] - here[0], there[1] - here[1])
