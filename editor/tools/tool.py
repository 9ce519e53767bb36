"""What a tool is told and what it may touch; no Qt, so that a test drives it with plain numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from editor.tools.floor_line import FloorLine
from editor.tools.plate_holder import NoPlateHolder, PlateHolder
from segmentation.cars.car import View
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.areas import Area
from segmentation.masks.capsule import Point
from segmentation.masks.edit import MaskEdit
from segmentation.masks.regions import Region


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
    pressure: float = 1.0
    """How hard a pen is pressed, 0 to 1; a mouse always presses with 1."""
    degrees: float = 0.0
    """By how much the mask is turned clockwise on the screen."""

    def right_of(self, row: float, column: float) -> float:
        """Return how far to the right of a place of the mask the pointer is, in pixels of the screen."""
        across, down = self.column - column, self.row - row
        turn = math.radians(self.degrees)
        return (across * math.cos(turn) - down * math.sin(turn)) * self.screen_px


class PaintTarget(PlateHolder, Protocol):
    """The mask a tool works on, with the news it owes to it."""

    def begin_painting(self) -> NDArray[np.uint8] | None:
        """Return the pixels (H, W) of the shown mask to write to, or None where nothing can be painted now."""

    def area(self) -> Area | None:
        """Return where the gesture that was begun may paint, None for everywhere."""

    def floor_line(self) -> FloorLine | None:
        """Return the floor line of the shown view, None where there is none."""

    def try_floor_line(self, line: FloorLine | None) -> None:
        """Show the shown view with `line` while it is being drawn; None shows it as it was."""

    def draw_floor_line(self, line: FloorLine | None) -> None:
        """Let the shown view have `line` as its floor line, or none."""

    def tell(self, sentence: str) -> None:
        """Tell the editor why something was not done."""

    def shown_photo(self) -> NDArray[np.uint8] | None:
        """Return the photo under the mask, uint8 (H, W, 4), blue first; None where there is none."""

    def pixels_painted(self, box: PixelBox) -> None:
        """Say that the pixels of `box` were written."""

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """Say that the gesture is over, with the step to remember, None if it changed nothing."""


def within(target: PaintTarget, region: Region) -> Region:
    """Return the part of `region` that the gesture which was begun may paint."""
    box, inside = region
    area = target.area()
    return region if area is None or box.is_empty else (box, inside & area(box))


class MaskHolder(PlateHolder, Protocol):
    """What holds the shown mask, and knows of no limits."""

    def begin_painting(self) -> NDArray[np.uint8] | None:
        """Return the pixels (H, W) of the shown mask to write to, or None where there is no photo yet."""

    def mask_within(self) -> NDArray[np.uint8] | None:
        """Return the mask, uint8 (H, W), 0 or CAR, outside of which no paint counts; None where all counts."""

    def shown_view(self) -> View | None:
        """Return the view whose mask is shown, None where there is none."""

    def shown_photo(self) -> NDArray[np.uint8] | None:
        """Return the photo under the mask, uint8 (H, W, 4), blue first; None where there is none."""

    def network_mask(self) -> NDArray[np.uint8] | None:
        """Return the shown mask as the network drew it, uint8 (H, W), 0 or CAR; None while it is not at hand."""

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


class NoPaper(NoPlateHolder):
    """What holds no mask, before a car is open: there is nothing to paint on."""

    def begin_painting(self) -> None:
        """Give nothing to write to."""

    def mask_within(self) -> None:
        """Have no bounds."""

    def shown_view(self) -> None:
        """Show nothing."""

    def network_mask(self) -> None:
        """Have nothing from the network."""

    def shown_photo(self) -> None:
        """Show nothing."""

    def pixels_painted(self, box: PixelBox) -> None:
        """Hear of nothing."""

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """Remember nothing."""
