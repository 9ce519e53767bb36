"""What a tool is told and what it may touch; no Qt, so that a test drives it with plain numbers."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edit import MaskEdit


@dataclass(frozen=True)
class PointerEvent:
    """Where the pointer is, in mask pixels: (0, 0) is the outer corner of the first pixel."""

    row: float
    column: float
    line: bool = False
    """Draw a straight line from where the last stroke ended (Shift)."""
    opposite: bool = False
    """Erase with the brush, paint with the eraser (Alt)."""


class PaintTarget(Protocol):
    """The mask a tool works on, with the news it owes to it."""

    def begin_painting(self) -> NDArray[np.uint8] | None:
        """Return the pixels (H, W) of the shown mask to write to, or None where there is no photo yet."""

    def pixels_painted(self, box: PixelBox) -> None:
        """Say that the pixels of `box` were written."""

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """Say that the gesture is over, with the step to remember, None if it changed nothing."""


class NoPaper:
    """The target of a tool before a car is open: there is nothing to paint on."""

    def begin_painting(self) -> None:
        """Give nothing to write to."""

    def pixels_painted(self, box: PixelBox) -> None:
        """Hear of nothing."""

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """Remember nothing."""
