"""Keys that mean something on the canvas for a while, and are commands else."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from editor.canvas.canvas_view import CanvasView
from editor.canvas.coordinates import ViewTransform

WAYS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
"""Where the cursor keys lead, to the right and down on the screen."""

ALONE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""With these a key is no shortcut: Shift goes farther, and cursor keys of a keypad are cursor keys."""


class TakenKeys(QObject):
    """Takes keys from the commands that have them elsewhere.

    Args:
        canvas: whose keys they are.
        mean_something: whether a key is taken now.
        do: what a key that is taken does.
    """

    def __init__(
        self, canvas: CanvasView, mean_something: Callable[[QKeyEvent], bool], do: Callable[[QKeyEvent], None]
    ) -> None:
        super().__init__(canvas)
        self._mean_something, self._do = mean_something, do
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key means, or say that it is the canvas's where Qt asks whether it is a command's."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if not isinstance(event, QKeyEvent) or not (is_asked or event.type() == QEvent.Type.KeyPress):
            return False
        if not self._mean_something(event):
            return False
        if is_asked:
            event.accept()
        else:
            self._do(event)
        return True


def on_photo(transform: ViewTransform, way: tuple[int, int], px: float) -> tuple[float, float]:
    """Return how far down and to the right on the photo `way` on the screen leads, `px` of the photo far."""
    across, down = (part * px * transform.scale for part in way)
    here, there = transform.to_photo(0, 0), transform.to_photo(across, down)
    return there[0] - here[0], there[1] - here[1]
