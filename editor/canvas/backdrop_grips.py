"""Moving the backdrop behind the photo on the canvas, by the pointer and by keys."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from editor.canvas.canvas import Canvas
from editor.canvas.gestures import Cursor, Gesture
from editor.canvas.stand_drawing import StandDrawing
from editor.desk.backdrop_moving import Held, nudged
from editor.desk.shown_backdrop import ShownBackdrop
from editor.desk.stand_editing import Grip, Ground, ground_of
from editor.language.texts import tr
from segmentation.cutout.lying import Lying
from segmentation.cutout.stand import Stand

STAND = "stand"
"""The name of their marking."""
MOST_STEPS = 200
ACROSS = (
    Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor, Qt.CursorShape.SizeBDiagCursor,
)  # fmt: skip
"""The pointer's shape along a row of a photo that is turned clockwise by 0, 45, 90 and 135 degrees."""


class BackdropGrips(QObject):
    """Has the left button move the backdrop from `begin` to `end`, while the canvas shows cars before it.

    The horizon and the ends of the bar are taken hold of where they are, the backdrop itself anywhere else. What was
    moved is remembered at once, as the export's dialog and the command line know it too.

    Signals:
        changed: it has begun or ended, there is another step to take back, or moving makes another difference.
        refused(sentence): why it has ended by itself.

    Attributes:
        grip: what was taken hold of last; keys move it.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, canvas: Canvas, backdrop: ShownBackdrop) -> None:
        super().__init__(canvas)
        self._canvas, self._backdrop = canvas, backdrop
        self.grip = Grip.SPOT
        self._steps: dict[str, tuple[Stand | None, ...]] = {}  # by the backdrop whose moves they take back
        self._is_nudging = False  # whether a key that is still down has made the last step
        self._drag: StandDrag | None = None
        self._began_on_result = False
        self._made_a_difference = True
        self._moved = backdrop.backdrop
        backdrop.changed.connect(self._follow_backdrop)
        canvas.staged.changed.connect(lambda _: self._follow_stage())
        canvas.style_changed.connect(self._follow_display)
        canvas.gesture_ended.connect(self._end_drag)

    # --- beginning and ending

    @property
    def are_shown(self) -> bool:
        """Whether the left button moves the backdrop."""
        return self._canvas.grips is self

    def begin(self) -> None:
        """Take the left button from the tool, which keeps what it has begun."""
        self.grip, self._steps, self._is_nudging = Grip.SPOT, {}, False
        self._began_on_result = self._canvas.shows_result
        self._canvas.grips = self
        self._tell()
        self._follow_stage()

    def end(self) -> None:
        """Give the left button back to the tool; what was moved stays."""
        if self.are_shown:
            self._end_drag()
            self._canvas.grips = None
            self._tell()

    def _tell(self) -> None:
        self._show()
        self._canvas.refresh_pointer()
        self.changed.emit()

    @property
    def make_a_difference(self) -> bool:
        """Whether it is seen where cars stand in the backdrop that is shown, as far as that is known."""
        stage = self._canvas.staged.stage
        return stage is None or not stage.told.is_plain

    def _follow_stage(self) -> None:
        """Show where all is, or end it where what was wished for turned out to be one colour."""
        if self.make_a_difference is not self._made_a_difference:
            self._made_a_difference = self.make_a_difference
            self.changed.emit()
        if self.are_shown and not self.make_a_difference:
            self.end()
            self.refused.emit(tr("This backdrop is one colour all over: moving it would change nothing here."))
        else:
            self._show()

    def _follow_display(self) -> None:
        """End it where the display shows no backdrop, or begins or ends to show what the smart edge does."""
        is_another = self._canvas.shows_result is not self._began_on_result
        if self.are_shown and (is_another or not self._canvas.shows_backdrop):
            self.end()
        elif self.are_shown:
            self._show()

    def _follow_backdrop(self) -> None:
        if self._backdrop.backdrop != self._moved:
            self._moved, self._is_nudging = self._backdrop.backdrop, False
            self._end_drag()
            self.changed.emit()

    # --- where all is

    def _placed(self) -> tuple[Lying, Stand, Ground] | None:
        """Where the backdrop lies now, where cars stand in it, and what can be moved; None while it is not there."""
        staged = self._canvas.staged
        if staged.stage is None or staged.wish is None or self._canvas.photo_shape is None:
            return None
        return *staged.stage.at(staged.wish.stand), ground_of(staged.stage.told)

    def _drawing(self) -> StandDrawing | None:
        placed = self._placed()
        if not self.are_shown or placed is None or not self._canvas.overlay_shown:
            return None
        lying, stand, ground = placed
        grown = 1.0 if self._drag is None else self._drag.grown(stand)
        colour = self._canvas.palette().highlight().color().name()
        return StandDrawing(stand, ground, lying, self.grip, colour, grown)

    def _show(self) -> None:
        self._canvas.show_marking(STAND, self._drawing())

    def _grip_at(self, position: QPointF) -> Grip:
        drawing, shape = self._drawing(), self._canvas.photo_shape
        if drawing is None or shape is None:
            return Grip.SPOT
        places = drawing.places(self._canvas.transform, shape[1])
        return places.at(position.x(), position.y()) or Grip.SPOT

    # --- the pointer (canvas.gestures.Grips)

    def take(self, position: QPointF) -> Gesture:
        """Take hold of a grip, or of the backdrop itself; of nothing while it is not there."""
        placed = self._placed()
        if placed is None:
            return NoDrag()
        lying, stand, ground = placed
        self.grip = self._grip_at(position)
        at = self._canvas.transform.to_photo(position.x(), position.y())
        cursor = Qt.CursorShape.ClosedHandCursor if self.grip is Grip.SPOT else self.cursor_at(position)
        held = Held(self.grip, at, stand, ground, lying)
        self._drag = StandDrag(self, held, self._backdrop.stand, self._steps_here, cursor)
        self._show()
        return self._drag

    def cursor_at(self, position: QPointF) -> Cursor:
        """Return the pointer's shape over a grip, as the photo is turned, or over the backdrop itself."""
        if self._placed() is None:
            return Qt.CursorShape.ArrowCursor
        grip = self._grip_at(position)
        if grip is Grip.SPOT:
            return Qt.CursorShape.OpenHandCursor
        eighth = round(self._canvas.turn / 45) + (2 if grip is Grip.HORIZON else 0)
        return ACROSS[eighth % len(ACROSS)]

    def pull(self, drag: "StandDrag", position: QPointF) -> None:
        """Let what is held go where the pointer is, unless it was taken back or let go of meanwhile."""
        stand = drag.held.pulled(*self._canvas.transform.to_photo(position.x(), position.y()))
        if drag is not self._drag or (stand == drag.held.stand and not drag.has_moved):
            return
        self._backdrop.move(stand)
        if not drag.has_moved:
            drag.has_moved = True
            self._remember(drag.before)

    def put_back(self, drag: "StandDrag") -> None:
        """Let cars stand where they stood before a drag, whatever else moved them meanwhile."""
        if drag is self._drag:
            self._drag = None
            self._backdrop.move(drag.before)
            self._set_steps(drag.steps)
            self._show()

    def _end_drag(self) -> None:
        if self._drag is not None:
            self._drag = None
            self._show()

    # --- keys and steps

    def nudge(self, grip: Grip, down: float, right: float, *, joins: bool = False) -> None:
        """Move a grip by so many px of the photo, unless the pointer holds one.

        What `joins` is one step with the presses before it of the key that is held down.
        """
        placed = self._placed()
        self._is_nudging = self._is_nudging and joins
        if placed is None or self._drag is not None:
            return
        lying, stand, ground = placed
        self.grip = grip
        moved = nudged(stand, ground, lying, grip, down, right)
        if moved != stand:
            before = self._backdrop.stand
            self._backdrop.move(moved)
            if not self._is_nudging:
                self._remember(before)
                self._is_nudging = True
        self._show()

    def reset(self) -> None:
        """Let cars stand as the backdrop says."""
        before = self._backdrop.stand
        self._backdrop.move(None)
        self._remember(before)

    @property
    def _steps_here(self) -> tuple[Stand | None, ...]:
        return self._steps.get(self._backdrop.backdrop, ())

    def _set_steps(self, steps: tuple[Stand | None, ...]) -> None:
        self._steps[self._backdrop.backdrop] = steps[-MOST_STEPS:]
        self._is_nudging = False
        self.changed.emit()

    def _remember(self, before: Stand | None) -> None:
        self._set_steps((*self._steps_here, before))

    @property
    def can_step_back(self) -> bool:
        """Whether the backdrop that is shown was moved since `begin`."""
        return bool(self._steps_here)

    def step_back(self) -> None:
        """Let cars stand where they stood before the backdrop that is shown was moved last."""
        if self._steps_here:
            *steps, before = self._steps_here
            self._drag = None
            self._backdrop.move(before)
            self._set_steps(tuple(steps))


class StandDrag:
    """What is held follows the pointer.

    `before` is where a person had let cars stand until then, `steps` what could be taken back.
    """

    def __init__(
        self, grips: BackdropGrips, held: Held, before: Stand | None, steps: tuple[Stand | None, ...], cursor: Cursor
    ) -> None:
        self.cursor: Cursor | None = cursor
        self.held, self.before, self.steps = held, before, steps
        self.has_moved = False
        self._grips = grips

    def grown(self, stand: Stand) -> float:
        """By how much the ends of the bar, if one is held, are farther apart than the cars are wide."""
        return self.held.stand.scale / stand.scale if self.held.grip is Grip.SCALE else 1.0

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """Follow the pointer."""
        self._grips.pull(self, position)
        return position

    def cancel(self) -> bool:
        """Let cars stand where they stood."""
        self._grips.put_back(self)
        return True


class NoDrag:
    """There is nothing to take hold of yet."""

    cursor: Cursor | None = Qt.CursorShape.ArrowCursor

    def move(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> QPointF:
        """Move nothing."""
        return position

    def cancel(self) -> bool:
        """Take nothing back."""
        return False
