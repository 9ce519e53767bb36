"""Keys that act on the canvas while they are held: Space pans, R turns the photo, H hides the mask."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from editor.canvas.canvas_view import CanvasView

ONLY_SHIFT = ~Qt.KeyboardModifier.ShiftModifier


class HeldKeys:
    """Knows which of them are down.

    Attributes:
        pans: Space is down.
        turns: R is down.
    """

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self.pans = self.turns = False
        self._mask_was_shown: bool | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Hear of a key that went down; return whether it is one of them."""
        if event.key() == Qt.Key.Key_Space:
            self.pans = True
        elif event.key() == Qt.Key.Key_R and not event.modifiers() & ONLY_SHIFT:
            self.turns = True
        elif event.key() == Qt.Key.Key_H and not event.modifiers():
            if not event.isAutoRepeat() and self._mask_was_shown is None:
                self._mask_was_shown = self._canvas.overlay_shown
                self._canvas.show_overlay(False)
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> None:
        """Hear of a key that went up."""
        if event.key() == Qt.Key.Key_Space:
            self.pans = False
        elif event.key() == Qt.Key.Key_R:
            self.turns = False
        elif event.key() == Qt.Key.Key_H:
            self._show_mask_again()

    def forget(self) -> None:
        """Take all of them for let go: their release goes to another widget."""
        self.pans = self.turns = False
        self._show_mask_again()

    def keeps(self, event: QEvent) -> bool:
        """Whether a key that a command may have is not to go there: R repeats while it is held, also as Shift+R."""
        return self.turns and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_R

    def _show_mask_again(self) -> None:
        if self._mask_was_shown is not None:
            self._canvas.show_overlay(self._mask_was_shown)
            self._mask_was_shown = None
