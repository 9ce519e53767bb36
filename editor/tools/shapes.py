"""Lasso, polygon and rectangle: what they go around becomes car, or background while they erase."""

import math
from collections.abc import Sequence

import numpy as np

from editor.language.marking import marked
from editor.tools.tool import PaintTarget, PointerEvent, within
from segmentation.masks.capsule import Point
from segmentation.masks.files import CAR
from segmentation.masks.painting import paint_pixels
from segmentation.masks.polygon import pixels_inside

CLOSING_DISTANCE = 8.0
"""A click so near to the first corner of a polygon closes it, in pixels of the screen."""


class ShapeTool:
    """What the three have in common: the line so far, and the painting of what it goes around.

    Attributes:
        erases: whether it paints background instead of car.
        holds_pointer: whether a gesture is under way that ends when the button goes up.
        loop: the line so far, for the canvas to draw; it closes by itself.
    """

    title = "Shape"

    def __init__(self, target: PaintTarget) -> None:
        self._target = target
        self._opposite = False
        self.erases = False
        self.holds_pointer = False
        self.loop: tuple[Point, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Whether a shape is under way."""
        return bool(self.loop)

    def retarget(self, target: PaintTarget) -> None:
        """Work on another mask from now on; a shape under way is given up."""
        self.cancel()
        self._target = target

    def forget_last_point(self) -> None:
        """Give up a shape under way: another angle is shown."""
        self.cancel()

    def press(self, event: PointerEvent) -> None:
        """Begin a shape."""
        self._opposite = event.opposite
        self.loop = ((event.row, event.column),)
        self.holds_pointer = True

    def move(self, event: PointerEvent) -> None:
        """Go on with the shape while the button is held."""

    def hover(self, event: PointerEvent) -> None:
        """Follow the pointer while no button is held."""

    def release(self) -> None:
        """End the gesture, if one is under way, and with it the shape."""
        if self.holds_pointer:
            self.close()

    def close(self) -> None:
        """Paint what the line goes around, as one step to undo, and begin anew.

        Where nothing can be painted now, a shape that was set click by click stays open, to be closed when it can be.
        """
        line, value = self._closed(), 0 if self.erases != self._opposite else CAR
        pixels = self._target.begin_painting() if len(line) > 2 else None
        if pixels is not None or len(line) <= 2 or self.holds_pointer:
            self.cancel()
        if pixels is None:
            return
        box, inside = within(self._target, pixels_inside(line, (pixels.shape[0], pixels.shape[1])))
        edit = paint_pixels(pixels, box, inside, value, self.title)
        if edit is not None:
            self._target.pixels_painted(edit.box)
        brushed = np.zeros(pixels.shape, np.bool_)
        brushed[box.slices] = inside
        self._target.end_painting(edit, brushed)

    def _closed(self) -> Sequence[Point]:
        """The line to paint what it goes around; with fewer than three points there is none."""
        return self.loop

    def step_back(self) -> None:
        """Take the last corner back, where corners are set one by one."""

    def cancel(self) -> None:
        """Give up the shape under way."""
        self.loop = ()
        self.holds_pointer = False


class LassoTool(ShapeTool):
    """Goes around a part in one movement of the hand."""

    title = marked("Lasso")

    def move(self, event: PointerEvent) -> None:
        """Draw on; what is nearer to the last point than a pixel of the screen adds nothing."""
        if self.holds_pointer and _screen_distance(self.loop[-1], event) >= 1:
            self.loop = (*self.loop, (event.row, event.column))


class RectangleTool(ShapeTool):
    """Drags a rectangle from corner to corner, or a square while Shift is held."""

    title = marked("Rectangle")

    def move(self, event: PointerEvent) -> None:
        """Draw the rectangle from the first corner to here."""
        if not self.holds_pointer:
            return
        top, left = self.loop[0]
        down, across = event.row - top, event.column - left
        if event.line:
            side = max(abs(down), abs(across))
            down, across = math.copysign(side, down), math.copysign(side, across)
        self.loop = ((top, left), (top, left + across), (top + down, left + across), (top + down, left))


class PolygonTool(ShapeTool):
    """Sets a corner with each click; a double click, Enter or a click on the first corner closes the line."""

    title = marked("Polygon")

    def press(self, event: PointerEvent) -> None:
        """Set a corner, or close the line."""
        corners = self._corners
        if not corners:
            self._opposite = event.opposite
        elif closes(corners, event):
            self.close()
            return
        here = (event.row, event.column)
        self.loop = (*corners, here, here)

    def hover(self, event: PointerEvent) -> None:
        """Let the last stretch of the line follow the pointer."""
        if self.loop:
            self.loop = (*self._corners, (event.row, event.column))

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer while the button of a click is still down."""
        self.hover(event)

    def _closed(self) -> Sequence[Point]:
        """What the corners go around; the pointer is none of them."""
        return self._corners

    def step_back(self) -> None:
        """Take the last corner back; with the first one the shape is given up."""
        corners = self._corners[:-1]
        self.loop = (*corners, self.loop[-1]) if corners else ()

    @property
    def _corners(self) -> tuple[Point, ...]:
        return self.loop[:-1]


def closes(corners: Sequence[Point], event: PointerEvent) -> bool:
    """Whether a click closes the line through `corners`: it is on the first of them, and there are three or more."""
    return len(corners) > 2 and _screen_distance(corners[0], event) <= CLOSING_DISTANCE


def _screen_distance(point: Point, event: PointerEvent) -> float:
    """How far the pointer is from `point`, in pixels of the screen."""
    return math.hypot(event.row - point[0], event.column - point[1]) * event.screen_px
