"""The line on which the car stands, as the editor drew it, and which line an angle has."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.cars.car import View
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.areas import Area
from segmentation.masks.capsule import Point

Shape = tuple[int, int]


@dataclass(frozen=True)
class FloorLine:
    """A line across the whole photo, straight or slightly bent: a parabola through three places.

    `left`, `middle` and `right` are how far down it is at the photo's left edge, its middle and its right edge, as
    shares of the photo's height, so that it fits the car's other photos; they may lie outside 0 to 1.
    """

    left: float
    middle: float
    right: float

    def rows(self, columns: NDArray[np.float64], shape: Shape) -> NDArray[np.float64]:
        """Return the row of the line at each of `columns`, px, in a photo of `shape` (H, W)."""
        along = columns / shape[1]
        bend = self.middle - (self.left + self.right) / 2
        return shape[0] * (self.left + (self.right - self.left) * along + 4 * bend * along * (1 - along))

    def moved(self, left: float = 0.0, middle: float = 0.0, right: float = 0.0) -> "FloorLine":
        """Return the line with its three places so much farther down, in shares of the photo's height."""
        return FloorLine(self.left + left, self.middle + middle, self.right + right)

    def above(self, shape: Shape) -> Area:
        """Return the pixels of a photo of `shape` (H, W) whose centre is above the line."""
        first_below = self._first_below(shape)

        def inside(box: PixelBox) -> NDArray[np.bool_]:
            rows = np.arange(box.top, box.bottom, dtype=np.int32)
            return np.asarray(rows[:, None] < first_below[box.left : box.right], np.bool_)

        return inside

    def below(self, shape: Shape) -> Area:
        """Return the other pixels of a photo of `shape` (H, W)."""
        above = self.above(shape)
        return lambda box: ~above(box)

    def _first_below(self, shape: Shape) -> NDArray[np.int32]:
        """The first row of each column whose centre is on the line or below it, int32 (W,)."""
        rows = self.rows(np.arange(0.5, shape[1]), shape)
        return np.clip(np.ceil(rows - 0.5), 0, shape[0]).astype(np.int32)


def line_through(start: Point, end: Point, shape: Shape) -> FloorLine:
    """Return the straight line through two points, (row, column) in px, of a photo of `shape` (H, W).

    A floor is nearly level: where the one is rather above the other than beside it, the line is level with the second.
    """
    height, width = shape
    down, across = end[0] - start[0], end[1] - start[1]
    slope = down / across if abs(down) < abs(across) else 0.0
    left, middle, right = ((end[0] + slope * (column - end[1])) / height for column in (0, width / 2, width))
    return FloorLine(left, middle, right)


class FloorLines:
    """The floor lines of all angles; whoever listens may keep them beyond the end of the program.

    On a turntable the floor is in the same place at all angles: an angle without a line of its own has the one that
    was drawn last for its car.
    """

    def __init__(self) -> None:
        self._lines: dict[View, FloorLine] = {}
        self._last: dict[tuple[Path, str], FloorLine] = {}
        self._tried: tuple[View, FloorLine] | None = None
        self._listeners: list[Callable[[], None]] = []
        self._of_drawn: list[Callable[[View, FloorLine | None], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Have `listener` called after each change."""
        self._listeners.append(listener)

    def listen_to_drawn(self, listener: Callable[[View, FloorLine | None], None]) -> None:
        """Have `listener` told which view has another line of its own, None for none any more."""
        self._of_drawn.append(listener)

    def restore(self, views: Sequence[View], lines: Mapping[View, FloorLine], last: FloorLine | None) -> None:
        """Let the `views` of a car have the `lines` that were saved, unless one was drawn for the car meanwhile."""
        if last is None or _car(views[0]) in self._last:
            return
        self._lines |= lines
        self._last[_car(views[0])] = last
        self._tell()

    def of(self, view: View) -> FloorLine | None:
        """Return the line of a view, None if its car has none."""
        if self._tried is not None and self._tried[0] == view:
            return self._tried[1]
        return self._lines.get(view, self._last.get(_car(view)))

    def try_out(self, view: View, line: FloorLine | None) -> None:
        """Let a view alone have `line` until another call; None lets it have its own again."""
        self._tried = None if line is None else (view, line)
        self._tell()

    def draw(self, view: View, line: FloorLine) -> None:
        """Let a view have `line`, and with it the car's views that have none of their own."""
        self._tried = None
        self._lines[view] = self._last[_car(view)] = line
        self._tell()
        self._tell_drawn(view, line)

    def remove(self, view: View) -> None:
        """Let the car of `view` have no line at any angle."""
        self._tried = None
        self._last.pop(_car(view), None)
        of_car = [other for other in self._lines if _car(other) == _car(view)]
        for other in of_car:
            del self._lines[other]
        self._tell()
        for other in of_car:
            self._tell_drawn(other, None)

    def _tell_drawn(self, view: View, line: FloorLine | None) -> None:
        for listener in self._of_drawn:
            listener(view, line)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _car(view: View) -> tuple[Path, str]:
    """What tells the car of a view apart from others, in other folders too."""
    return view.photo_path.parent, view.car_id
