"""The preview under the hand: grips move the spot, the horizon and the size of the cars."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from editor.canvas.grip_painting import CURSORS, paint_grips, paint_lines
from editor.desk.stand_editing import Grip, Ground, dragged, nudged
from editor.desk.stand_grips import GripPlaces, Point, places_of
from editor.dialogs.export.preview_pane import PreviewPane
from editor.language.texts import tr
from segmentation.cutout.stand import Stand

STEP, LARGE_STEP = 0.0025, 0.02
"""How far a key moves a grip, and with Shift, in shares of the picture."""
_STEPS = {
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
}  # fmt: skip
_SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_GRIPS_OF_KEYS = {Qt.Key.Key_S: Grip.SPOT, Qt.Key.Key_H: Grip.HORIZON, Qt.Key.Key_G: Grip.SCALE}


class StandPane(PreviewPane):
    """A preview with grips: a cross at the spot, a dashed line at the horizon, a bar as wide as the widest angle.

    The grips are seen while the pointer is over the picture or the keys are the pane's. Arrow keys move the grip that
    was taken last, the spot at first, Shift goes farther; S, H and G take spot, horizon and size, + and - make the cars
    larger and smaller.

    Signals:
        stand_moved(Stand): it is elsewhere in the picture; the hand may go on.
    """

    stand_moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            tr("Arrow keys move where cars stand; plus and minus make them larger and smaller.")
        )
        self.setToolTip(
            tr(
                "Drag the ring to move the cars, the ends of its bar to size them, and the dashed line to move the "
                "horizon. The arrow keys, + and - do the same."
            )
        )
        self.stand: Stand | None = None
        self._ground = Ground(False, False)
        self.grip = Grip.SPOT
        self._dragged_from: tuple[float, float] | None = None

    def show_stand(self, stand: Stand | None, ground: Ground) -> None:
        """Have grips for `stand`, in shares of the picture; none without one, or while a grip is being dragged."""
        if self._dragged_from is None or stand is None:
            self.stand, self._ground = stand, ground
            self._dragged_from = None
            if self.grip is Grip.HORIZON and not ground.has_horizon:
                self.grip = Grip.SPOT
            self.update()

    @property
    def is_dragged(self) -> bool:
        """Whether a grip is in the hand."""
        return self._dragged_from is not None

    # --- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip."""
        grip = self._grip_under(event.position())
        if event.button() != Qt.MouseButton.LeftButton or grip is None or self.stand is None:
            super().mousePressEvent(event)
            return
        row, column = self._share(event.position())
        places = {Grip.SPOT: self.stand.spot, Grip.HORIZON: (self.stand.horizon, column)}
        side = 1 if column >= self.stand.spot[1] else -1
        held = places.get(grip, (self.stand.spot[0], self.stand.spot[1] + side * self.stand.scale / 2))
        self.grip, self._dragged_from = grip, (row - held[0], column - held[1])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the grip follow the pointer, or say what could be taken hold of."""
        if self._dragged_from is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            self._dragged_from = None  # the button went up over another window, which kept the news
        if self._dragged_from is not None and self.stand is not None:
            row, column = self._share(event.position())
            off = self._dragged_from
            self._move(dragged(self.stand, self._ground, self.grip, row - off[0], column - off[1]))
            return
        grip = self._grip_under(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if grip is None else CURSORS[grip])
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the grip be where it is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = None

    def _grip_under(self, at: QPointF) -> Grip | None:
        places = self._places()
        return None if places is None else places.at(at.x(), at.y())

    def _places(self) -> GripPlaces | None:
        return None if self.stand is None else places_of(self.stand, self._ground, self._on_widget)

    def _on_widget(self, row: float, column: float) -> Point:
        """Return where a place in shares of the picture is."""
        place = self.picture_place
        return place.x() + column * place.width(), place.y() + row * place.height()

    def _share(self, at: QPointF) -> tuple[float, float]:
        """Return (row, column) of a place on the pane in shares of the picture."""
        place = self.picture_place
        return (at.y() - place.y()) / max(1.0, place.height()), (at.x() - place.x()) / max(1.0, place.width())

    def _move(self, stand: Stand) -> None:
        if stand != self.stand:
            self.stand = stand
            self.update()
            self.stand_moved.emit(stand)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the grip, or take another."""
        key = Qt.Key(event.key())
        step = LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        if self.stand is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            down, right = _STEPS[key]
            self._move(nudged(self.stand, self._ground, self.grip, down * step, right * step))
        elif key in _SIZES:
            self._move(nudged(self.stand, self._ground, Grip.SCALE, 0, _SIZES[key] * step))
        elif key in _GRIPS_OF_KEYS and (key != Qt.Key.Key_H or self._ground.has_horizon):
            self.grip = _GRIPS_OF_KEYS[key]
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the grips."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the grips unless the pointer is there."""
        super().focusOutEvent(event)
        self.update()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture and the grips over it."""
        super().paintEvent(event)
        places = self._places()
        if places is None or self.image is None or not (self.underMouse() or self.hasFocus() or self.is_dragged):
            return
        taken = self.grip if self.hasFocus() or self.is_dragged else None
        colour = self.palette().highlight().color()
        painter = QPainter(self)
        painter.setClipRect(self.picture_place)
        paint_lines(painter, places, taken, colour)
        painter.setClipping(False)
        paint_grips(painter, places, taken, colour)
