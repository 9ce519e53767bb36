"""Keys that move the backdrop while its grips are on the canvas, and are commands else."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from editor.canvas.backdrop_grips import BackdropGrips
from editor.canvas.canvas import Canvas
from editor.canvas.taken_keys import ALONE, WAYS, TakenKeys, on_photo
from editor.desk.stand_editing import Grip

STEP, LARGE_STEP = 0.0025, 0.02
"""How far a key moves a grip, and with Shift, in shares of the photo's width."""

_SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class GripKeys(QObject):
    """Keys that move the grip that was taken last, or with Ctrl the horizon; size, take back, or end it."""

    def __init__(self, canvas: Canvas, grips: BackdropGrips) -> None:
        super().__init__(canvas)
        self._canvas, self._grips = canvas, grips
        TakenKeys(canvas, self._mean_something, self._do)

    def _mean_something(self, event: QKeyEvent) -> bool:
        if not self._grips.are_shown:
            return False
        key = Qt.Key(event.key())
        if event.modifiers() & ~ALONE == Qt.KeyboardModifier.ControlModifier:
            return key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return not event.modifiers() & ~ALONE and key in (*WAYS, *_SIZES, *_DONE, *_BACK)

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
            self._grips.nudge(Grip.HORIZON, WAYS[key][1] * step, 0, joins=joins)
        else:
            self._grips.nudge(self._grips.grip, *on_photo(self._canvas.transform, WAYS[key], step), joins=joins)

    def _step(self, event: QKeyEvent) -> float:
        """How far a key moves something, in px of the photo."""
        is_large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() != Qt.Key.Key_Plus
        shape = self._canvas.photo_shape
        return 0.0 if shape is None else (LARGE_STEP if is_large else STEP) * shape[1]
