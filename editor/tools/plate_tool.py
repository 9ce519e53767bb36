"""The tool that places the number plate; it paints nothing."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from editor.language.marking import marked
from editor.tools.gesture import GestureTool
from editor.tools.tool import PaintTarget, PointerEvent
from segmentation.masks.capsule import Point
from segmentation.masks.number_plate import NumberPlate, in_reading_order

GRIP_DISTANCE = 10.0
"""So near to a corner the pointer takes hold of it, in pixels of the screen."""

DRAG_DISTANCE = 4.0
"""What goes less far than this is a click, in pixels of the screen."""

PLACED = marked("Number plate")
MOVED = marked("Number plate moved")
CORNER_MOVED = marked("Corner of the number plate")
REMOVED = marked("Number plate removed")
NOT_A_PLATE = marked(
    "These four corners are not those of a number plate: it must bulge nowhere inwards. It is as it was before."
)

Shape = tuple[int, int]
Drag = Callable[[PointerEvent], tuple[Point, ...]]
"""Returns the corners as a drag has them that has come to a place."""


@dataclass(frozen=True)
class PlateInHand:
    """What is seen of the number plate while its tool is in the hand: corners in px, (row, column).

    `is_open` while not all four are placed; `is_suggested` while nobody has taken them; `chosen` is the corner that
    keys move.
    """

    corners: tuple[Point, ...] = ()
    is_open: bool = False
    is_suggested: bool = False
    chosen: int | None = None


class NumberPlateTool(GestureTool):
    """Places four corners by clicks, or drags a rectangle; moves corners of a plate that is there, or all of it."""

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._clicked: tuple[Point, ...] = ()
        self._pointer: Point | None = None
        self._drag: Drag | None = None
        self._dragged: tuple[Point, ...] = ()
        self._title = PLACED
        self._chosen: int | None = None
        self._has_nudged = False
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Have `listener` called when something else is to be seen."""
        self._listeners.append(listener)

    @property
    def is_busy(self) -> bool:
        """Whether the button is down, or some corners are placed and not all."""
        return self._drag is not None or bool(self._clicked)

    @property
    def holds_pointer(self) -> bool:
        """Whether the button is down."""
        return self._drag is not None

    @property
    def chosen(self) -> int | None:
        """Which corner keys move, in reading order from 0; None for none."""
        return self._chosen if self._plate() is not None and not self.is_busy else None

    def seen(self) -> PlateInHand:
        """Return what is to be seen."""
        if self._drag is not None:
            return PlateInHand(self._dragged, is_open=len(self._dragged) < 4, chosen=self._chosen)
        if self._clicked:
            under_way = (*self._clicked, *([] if self._pointer is None else [self._pointer]))
            return PlateInHand(under_way, is_open=True)
        shape, plate = self._shape(), self._target.number_plate()
        if shape is None:
            return PlateInHand()
        if plate is not None:
            return PlateInHand(plate.in_px(shape), chosen=self.chosen)
        suggested = self._target.suggested_plate()
        return PlateInHand() if suggested is None else PlateInHand(suggested.in_px(shape), is_suggested=True)

    def forget_last_point(self) -> None:
        """Begin anew: another angle is shown."""
        self._clicked, self._pointer, self._chosen, self._has_nudged = (), None, None, False
        self._tell()

    def press(self, event: PointerEvent) -> None:
        """Take hold of a corner or of the whole plate, or place the next corner of a new one."""
        self.release()
        shape, point = self._shape(), (event.row, event.column)
        if shape is None:
            return
        self._has_nudged = False
        corners = () if self._clicked else self.seen().corners
        held = _nearest(corners, event)
        self._chosen = held
        self._title = CORNER_MOVED if held is not None else MOVED
        if held is not None:
            self._drag = _of_corner(corners, held, event)
        elif corners and _is_inside(corners, point):
            self._drag = _of_all(corners, event)
        else:
            self._title = PLACED
            self._drag = _of_next(self._clicked, event)
        self.move(event)

    def move(self, event: PointerEvent) -> None:
        """Let what is held follow the pointer."""
        if self._drag is not None:
            self._dragged = self._drag(event)
            self._tell()

    def hover(self, event: PointerEvent) -> None:
        """Show the side that the next corner would make."""
        if self._clicked:
            self._pointer = (event.row, event.column)
            self._tell()

    def release(self) -> None:
        """Let the corners be where they are."""
        if self._drag is None:
            return
        dragged, self._drag, self._dragged = self._dragged, None, ()
        self._clicked, self._pointer = (dragged, self._pointer) if len(dragged) < 4 else ((), None)
        if len(dragged) == 4:
            self._say(in_reading_order(dragged) if self._title == PLACED else dragged)
        self._tell()

    def step_back(self) -> None:
        """Take back the last corner, or take the plate away where none is being placed."""
        if self._drag is not None:
            self.cancel()
        elif self._clicked:
            self._clicked = self._clicked[:-1]
            self._pointer = self._pointer if self._clicked else None
        elif self._target.number_plate() is not None:
            self._chosen = None
            self._target.say_plate(REMOVED, None)
        self._tell()

    def cancel(self) -> None:
        """Let the plate be as it was."""
        self._drag, self._dragged = None, ()
        self._clicked, self._pointer = (), None
        self._tell()

    def choose(self, corner: int | None) -> None:
        """Let keys move another corner, or none."""
        self._chosen, self._has_nudged = corner, False
        self._tell()

    def nudge(self, down_px: float, across_px: float) -> None:
        """Move the chosen corner by so many px of the photo; one step to undo for all of a row."""
        shape, plate, chosen = self._shape(), self._plate(), self.chosen
        if shape is None or plate is None or chosen is None:
            return
        corners = list(plate.in_px(shape))
        corners[chosen] = corners[chosen][0] + down_px, corners[chosen][1] + across_px
        self._title = CORNER_MOVED
        self._say(corners, joins=self._has_nudged)
        self._has_nudged = True
        self._tell()

    def _plate(self) -> NumberPlate | None:
        plate = self._target.number_plate()
        return plate if plate is not None and plate.is_seen else None

    def _shape(self) -> Shape | None:
        photo = self._target.shown_photo()
        return None if photo is None else (photo.shape[0], photo.shape[1])

    def _say(self, corners: Sequence[Point], *, joins: bool = False) -> None:
        """Say that the plate is within `corners`, if they can be a plate's; else tell that it stays as it was."""
        shape = self._shape()
        if shape is None:
            return
        try:
            plate = NumberPlate.of_px(corners, shape)
        except ValueError:
            self._target.tell(NOT_A_PLATE)
            return
        if plate != self._target.number_plate():
            self._target.say_plate(self._title, plate, joins=joins)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _nearest(corners: Sequence[Point], at: PointerEvent) -> int | None:
    """Which corner the pointer takes hold of, None for none."""
    ways = [_way(at, replace(at, row=row, column=column)) for row, column in corners]
    return ways.index(min(ways)) if ways and min(ways) <= GRIP_DISTANCE else None


def _way(start: PointerEvent, end: PointerEvent) -> float:
    """How far it is from the one to the other, in pixels of the screen."""
    return math.hypot(end.row - start.row, end.column - start.column) * start.screen_px


def _is_inside(corners: Sequence[Point], point: Point) -> bool:
    """Whether a point is to the right of every side, as the sides run clockwise."""
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    return all(
        (end[1] - start[1]) * (point[0] - start[0]) >= (end[0] - start[0]) * (point[1] - start[1])
        for start, end in sides
    )


def _of_corner(corners: tuple[Point, ...], held: int, start: PointerEvent) -> Drag:
    def drag(event: PointerEvent) -> tuple[Point, ...]:
        moved = corners[held][0] + event.row - start.row, corners[held][1] + event.column - start.column
        return (*corners[:held], moved, *corners[held + 1 :])

    return drag


def _of_all(corners: tuple[Point, ...], start: PointerEvent) -> Drag:
    def drag(event: PointerEvent) -> tuple[Point, ...]:
        down, across = event.row - start.row, event.column - start.column
        return tuple((row + down, column + across) for row, column in corners)

    return drag


def _of_next(clicked: tuple[Point, ...], start: PointerEvent) -> Drag:
    """The next corner where the pointer is; or, of the first one, a rectangle from there as soon as it is dragged."""

    def drag(event: PointerEvent) -> tuple[Point, ...]:
        if clicked or _way(start, event) < DRAG_DISTANCE:
            return (*clicked, (event.row, event.column))
        return (
            (start.row, start.column),
            (start.row, event.column),
            (event.row, event.column),
            (event.row, start.column),
        )

    return drag
