"""The tool that draws the floor line; it paints nothing."""

import math
from collections.abc import Callable

import numpy as np

from editor.tools.floor_line import FloorLine, Shape, line_through
from editor.tools.gesture import GestureTool
from editor.tools.tool import PointerEvent
from segmentation.masks.capsule import Point

GRIP_SHARES = (0.08, 0.5, 0.92)
"""How far across the photo the line's grips are: one tilts it to the left, one bends it, one tilts it to the right."""

GRIP_DISTANCE = 9.0
"""So near to a grip or to the line the pointer takes hold of it, in pixels of the screen."""

DRAG_DISTANCE = 4.0
"""What goes less far than this is a click, in pixels of the screen."""

Drag = Callable[[PointerEvent], FloorLine]
"""Returns the line as a drag has it that has come to a place."""


def grips(line: FloorLine, shape: Shape) -> list[Point]:
    """Return where the grips of `line` are in a photo of `shape` (H, W), (row, column) in px."""
    columns = np.asarray(GRIP_SHARES) * shape[1]
    return list(zip(line.rows(columns, shape).tolist(), columns.tolist(), strict=True))


class FloorLineTool(GestureTool):
    """Drags a line across the whole photo, or an old one by its grips; a click puts it where the pointer is."""

    _line: FloorLine | None = None
    _drag: Drag | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the button is down."""
        return self._drag is not None

    def press(self, event: PointerEvent) -> None:
        """Take hold of the line that is there, or begin a new one."""
        self.release()
        photo = self._target.shown_photo()
        if photo is None:
            return
        shape = photo.shape[0], photo.shape[1]
        before = self._target.floor_line()
        held = None if before is None else _held(before, event, shape)
        self._drag = held or _drawn(before, event, shape)
        self.move(event)

    def move(self, event: PointerEvent) -> None:
        """Let the line follow the pointer."""
        if self._drag is not None:
            self._line = self._drag(event)
            self._target.try_floor_line(self._line)

    def release(self) -> None:
        """Let the line be where it is."""
        line, self._line, self._drag = self._line, None, None
        if line is not None:
            self._target.draw_floor_line(line)

    def step_back(self) -> None:
        """Let the line be as it was, or take it away where none is being drawn."""
        if self.is_busy:
            self.cancel()
        else:
            self._target.draw_floor_line(None)

    def cancel(self) -> None:
        """Let the line be as it was."""
        if self._drag is not None:
            self._line = self._drag = None
            self._target.try_floor_line(None)


def _held(line: FloorLine, at: PointerEvent, shape: Shape) -> Drag | None:
    """What a drag does to `line` that begins on a grip, or else on the line itself; None where it begins on neither."""
    tilt = 1 / (1 - GRIP_SHARES[0])
    pulls = (FloorLine(tilt, tilt / 2, 0), FloorLine(0, 1, 0), FloorLine(0, tilt / 2, tilt))
    for grip, pull in zip(grips(line, shape), pulls, strict=True):
        if math.hypot(at.row - grip[0], at.column - grip[1]) * at.screen_px <= GRIP_DISTANCE:
            return _pulled(line, pull, at, shape)
    row = float(line.rows(np.array([at.column]), shape)[0])
    on_line = abs(at.row - row) * at.screen_px <= GRIP_DISTANCE
    return _pulled(line, FloorLine(1, 1, 1), at, shape) if on_line else None


def _pulled(line: FloorLine, pull: FloorLine, start: PointerEvent, shape: Shape) -> Drag:
    """Move the places of `line` by the shares of `pull` of the way that the pointer goes down."""

    def drag(event: PointerEvent) -> FloorLine:
        down = (event.row - start.row) / shape[0]
        return line.moved(down * pull.left, down * pull.middle, down * pull.right)

    return drag


def _drawn(before: FloorLine | None, start: PointerEvent, shape: Shape) -> Drag:
    """Draw a straight line from `start`; until that is a drag, put the line `before`, or else a level one, there."""
    put = line_through((start.row, start.column), (start.row, start.column), shape)
    if before is not None:
        down = start.row / shape[0] - float(before.rows(np.array([start.column]), shape)[0]) / shape[0]
        put = before.moved(down, down, down)

    def drag(event: PointerEvent) -> FloorLine:
        way = math.hypot(event.row - start.row, event.column - start.column) * event.screen_px
        is_click = way < DRAG_DISTANCE
        return put if is_click else line_through((start.row, start.column), (event.row, event.column), shape)

    return drag
