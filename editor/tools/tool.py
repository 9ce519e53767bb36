"""What a tool is told and what it may touch; no Qt, so that a test drives it with plain numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.capsule import Point
from segmentation.masks.edit import MaskEdit


@dataclass(frozen=True)
class PointerEvent:
    """Where the pointer is, in mask pixels: (0, 0) is the outer corner of the first pixel."""

    row: float
    column: float
    line: bool = False
    """Draw a straight line from where the last stroke ended, a square instead of a rectangle (Shift)."""
    opposite: bool = False
    """Erase with the brush, paint with the eraser (Alt)."""
    screen_px: float = 1.0
    """Pixels of the screen that a pixel of the mask takes."""


class PaintTarget(Protocol):
    """The mask a tool works on, with the news it owes to it."""

    def begin_painting(self) -> NDArray[np.uint8] | None:
        """Return the pixels (H, W) of the shown mask to write to, or None where there is no photo yet."""

    def shown_photo(self) -> NDArray[np.uint8] | None:
        """Return the photo under the mask, uint8 (H, W, 4), blue first; None where there is none."""

    def pixels_painted(self, box: PixelBox) -> None:
        """Say that the pixels of `box` were written."""

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """Say that the gesture is over, with the step to remember, None if it changed nothing."""


class Tool(Protocol):
    """What the hand does with the pointer: paints into the mask of its target.

    Attributes:
        erases: whether it paints background instead of car.
    """

    erases: bool

    @property
    def holds_pointer(self) -> bool:
        """Whether a gesture is under way that ends when the button goes up."""

    @property
    def is_busy(self) -> bool:
        """Whether there is something under way that `cancel` would take back."""

    @property
    def loop(self) -> Sequence[Point]:
        """The closed line to draw over the photo, (row, column) in mask pixels; empty for tools that draw none."""

    def retarget(self, target: PaintTarget) -> None:
        """Work on another mask from now on."""

    def forget_last_point(self) -> None:
        """Begin anew: another angle is shown."""

    def press(self, event: PointerEvent) -> None:
        """Hear that the button went down."""

    def move(self, event: PointerEvent) -> None:
        """Hear where the pointer is while the button is down."""

    def hover(self, event: PointerEvent) -> None:
        """Hear where the pointer is while no button is down."""

    def release(self) -> None:
        """End the gesture under way, if there is one: the button went up."""

    def close(self) -> None:
        """End what takes more than one gesture."""

    def step_back(self) -> None:
        """Take back the last part of what takes more than one gesture."""

    def cancel(self) -> None:
        """Take back what is under way; the mask is as it was before."""


class NoPaper:
    """The target of a tool before a car is open: there is nothing to paint on."""

    def begin_painting(self) -> None:
        """Give nothing to write to."""

    def shown_photo(self) -> None:
        """Show nothing."""

    def pixels_painted(self, box: PixelBox) -> None:
        """Hear of nothing."""

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """Remember nothing."""
