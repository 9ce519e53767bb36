"""Brush and eraser: round, hard, without gaps at any speed."""

import numpy as np
from numpy.typing import NDArray

from editor.language.marking import marked
from editor.tools.gesture import GestureTool
from editor.tools.tool import PaintTarget, PointerEvent
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.files import CAR
from segmentation.masks.painting import Stroke

LARGEST_PX = 1000


class BrushTool(GestureTool):
    """Paints car, or background while `erases`.

    Attributes:
        diameter_px: its size, in pixels of the photo.
        follows_pressure: whether it has its whole size only where a pen is pressed as hard as can be.
    """

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._stroke: Stroke | None = None
        self._last: tuple[float, float] | None = None
        self.diameter_px = 40
        self.follows_pressure = True

    @property
    def is_busy(self) -> bool:
        """Whether a stroke is under way."""
        return self._stroke is not None

    def forget_last_point(self) -> None:
        """Let the next straight line begin anew: another angle is shown."""
        self._last = None

    def press(self, event: PointerEvent) -> None:
        """Begin a stroke, with a straight line from the last one if asked."""
        self.release()
        pixels = self._target.begin_painting()
        if pixels is None:
            return
        self._begin(pixels, 0 if self.erases != event.opposite else CAR)
        if event.line and self._last is not None:
            self._pass(*self._last, self._share(event))
        self.move(event)

    def _begin(self, pixels: NDArray[np.uint8], value: int) -> None:
        title = marked("Brush") if value else marked("Eraser")
        self._stroke = Stroke(pixels, value, self.diameter_px, title, self._target.area())

    def _pass(self, row: float, column: float, share: float) -> PixelBox:
        """Paint from the last point of the stroke under way to this one, and return the box that may have changed."""
        assert self._stroke is not None
        return self._stroke.move_to(row, column, share)

    def _share(self, event: PointerEvent) -> float:
        """The share of its size that the brush has at this pressure."""
        return event.pressure if self.follows_pressure else 1.0

    def move(self, event: PointerEvent) -> None:
        """Paint from the last point to this one."""
        if self._stroke is None:
            return
        self._last = (event.row, event.column)
        self._target.pixels_painted(self._pass(event.row, event.column, self._share(event)))

    def release(self) -> None:
        """End the stroke; it is one step to undo."""
        if self._stroke is None:
            return
        stroke, self._stroke = self._stroke, None
        self._target.end_painting(stroke.finish(), stroke.brushed)

    def cancel(self) -> None:
        """Take the stroke under way back."""
        if self._stroke is None:
            return
        stroke, self._stroke = self._stroke, None
        self._target.pixels_painted(stroke.cancel())
        self._target.end_painting(None, None)


def next_diameter(diameter_px: int, steps: int) -> int:
    """Return the brush size `steps` presses of `]` (or `[`, negative) away.

    As in Photoshop the step grows with the size: 1 below 10, 5 below 50, 10 below 100, 25 below 200, then 50.
    """
    for _ in range(abs(steps)):
        below = diameter_px - 1 if steps < 0 else diameter_px
        step = next(step for limit, step in ((10, 1), (50, 5), (100, 10), (200, 25), (10**9, 50)) if below < limit)
        diameter_px = (below // step) * step if steps < 0 else (diameter_px // step + 1) * step
    return max(1, min(LARGEST_PX, diameter_px))
