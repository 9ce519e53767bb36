"""Keys that move the backdrop while its grips are on the canvas, and are commands else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from editor.canvas.backdrop_grips import BackdropGrips
from editor.canvas.canvas import Canvas
from editor.desk.stand_editing import Grip

STEP, LARGE_STEP = 0.0025, 0.02
"""How far a key moves a grip, and with Shift, in shares of the photo's width."""

_WAYS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
"""Where the keys lead, to the right and down on the screen."""
_SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ALONE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class GripKeys(QObject):
    """Takes the keys from the commands that have them elsewhere."""

    def __init__(self, canvas: Canvas, grips: BackdropGrips) -> None:
        super().__init__(canvas)
        self._canvas, self._grips = canvas, grips
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the grip that was taken last, or with Ctrl the horizon; size, take back, or end it."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride  # whether the key is a command's or the canvas's
        if not isinstance(event, QKeyEvent) or not (is_asked or event.type() == QEvent.Type.KeyPress):
            return False
        if not self._grips.are_shown or not self._means_something(event):
            return False
        if is_asked:
            event.accept()
        else:
            self._do(event)
        return True

    def _means_something(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~_ALONE == Qt.KeyboardModifier.ControlModifier:
            return key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return not event.modifiers() & ~_ALONE and key in (*_WAYS, *_SIZES, *_DONE, *_BACK)

    def _do(self, event: QKeyEvent) -> None:
        key, joins = Qt.Key(event.key()), event.isAutoRepeat()
        step = self._step(event)
        if key in _DONE:
            self._grips.end()
        elif key in _BACK:
            self._grips.step_back()
        elif key in _SIZES:
            grip = self._grips.grip
            self._grips.nudge(Grip.SCALE, 0, _SIZES[key] * step, joins=joins)
            self._grips.grip = grip
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._grips.nudge(Grip.HORIZON, _WAYS[key][1] * step, 0, joins=joins)
        else:
            self._grips.nudge(self._grips.grip, *self._on_photo(*_WAYS[key], step), joins=joins)

    def _step(self, event: QKeyEvent) -> float:
        """How far a key moves something, in px of the photo."""
        is_large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() != Qt.Key.Key_Plus
        shape = self._canvas.photo_shape
        return 0.0 if shape is None else (LARGE_STEP if is_large else STEP) * shape[1]

    def _on_photo(self, across: int, down: int, step: float) -> tuple[float, float]:
        """How far down and to the right on the photo a way on the screen leads."""
        transform = self._canvas.transform
        px = step * transform.scale
        here, there = transform.to_photo(0, 0), transform.to_photo(across * px, down * px)
        return there[0] - here[0], there[1] - here[1]
