"""Fill and magic wand: a click takes what hangs together with the pixel under it."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.language.marking import marked
from editor.tools.gesture import GestureTool
from editor.tools.tool import PaintTarget, PointerEvent, within
from segmentation.masks.edit import MaskEdit
from segmentation.masks.files import CAR
from segmentation.masks.painting import paint_pixels
from segmentation.masks.regions import Region, region_of_colour, region_of_value

SCREEN_PX_A_STEP = 2.0
"""So far the hand drags to the right, in pixels of the screen, for one step more of tolerance."""

LARGEST_TOLERANCE = 255


class RegionTool(GestureTool):
    """What both have in common: the region under the pointer becomes car, or background while they erase."""

    title = "Region"

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._pixels: NDArray[np.uint8] | None = None
        self._value = CAR
        self._edit: MaskEdit | None = None
        self._region: Region | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the button is down."""
        return self._pixels is not None

    def press(self, event: PointerEvent) -> None:
        """Take what hangs together with the pixel under the pointer."""
        self.release()
        pixels = self._target.begin_painting()
        if pixels is None:
            return
        self._pixels, self._value = pixels, 0 if self.erases != event.opposite else CAR
        row, column = math.floor(event.row), math.floor(event.column)
        if 0 <= row < pixels.shape[0] and 0 <= column < pixels.shape[1]:
            self._begin(row, column, event)

    def move(self, event: PointerEvent) -> None:
        """Do nothing while the button is down."""

    def release(self) -> None:
        """Keep what is painted as one step to undo."""
        if self._pixels is None:
            return
        brushed = None
        if self._region is not None:
            box, inside = self._region
            brushed = np.zeros(self._pixels.shape, np.bool_)
            brushed[box.slices] = inside
        edit = self._edit
        self._forget()
        self._target.end_painting(edit, brushed)

    def cancel(self) -> None:
        """Let the mask be as it was."""
        if self._pixels is None:
            return
        self._take_back()
        self._forget()
        self._target.end_painting(None, None)

    def _begin(self, row: int, column: int, event: PointerEvent) -> None:
        """Find and paint the first region."""

    def _paint(self, region: Region) -> None:
        """Paint `region` in place of what was painted before."""
        self._take_back()
        if self._pixels is not None:
            self._region = within(self._target, region)
            self._edit = paint_pixels(self._pixels, *self._region, self._value, self.title)
            if self._edit is not None:
                self._target.pixels_painted(self._edit.box)

    def _take_back(self) -> None:
        if self._pixels is not None and self._edit is not None:
            self._pixels[self._edit.box.slices] = self._edit.before
            self._target.pixels_painted(self._edit.box)
        self._edit = self._region = None

    def _forget(self) -> None:
        self._pixels = self._edit = self._region = None


class FillTool(RegionTool):
    """Fills the hole under the pointer, or takes away the part of car there while it erases.

    Background that reaches the edge of the photo is no hole: a click beside one must not paint all of it.
    """

    title = marked("Fill")

    def _begin(self, row: int, column: int, event: PointerEvent) -> None:
        if self._pixels is None:
            return
        box, inside = region_of_value(self._pixels, row, column)
        height, width = self._pixels.shape
        is_hole = box.top > 0 and box.left > 0 and box.bottom < height and box.right < width
        if is_hole or self._value != CAR:
            self._paint((box, inside))


class WandTool(RegionTool):
    """Takes what has the colour under the pointer; a drag to the right takes more, to the left less.

    Attributes:
        tolerance: how far each of the three colours may be from that of the pixel, 0 to 255.
    """

    title = marked("Magic wand")

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self.tolerance = 24
        self._photo: NDArray[np.uint8] | None = None
        self._place = (0, 0)
        self._from = ((0.0, 0.0), 0)

    def move(self, event: PointerEvent) -> None:
        """Take more or less, as the hand drags."""
        if self._photo is None:
            return
        start, tolerance = self._from
        steps = round(event.right_of(*start) / SCREEN_PX_A_STEP)
        wanted = max(0, min(LARGEST_TOLERANCE, tolerance + steps))
        if wanted != self.tolerance:
            self.tolerance = wanted
            self._paint(region_of_colour(self._photo, *self._place, wanted))

    def _begin(self, row: int, column: int, event: PointerEvent) -> None:
        photo = self._target.shown_photo()
        if photo is not None:
            self._photo = np.asarray(cv2.cvtColor(photo, cv2.COLOR_BGRA2BGR), np.uint8)
            self._place, self._from = (row, column), ((event.row, event.column), self.tolerance)
            self._paint(region_of_colour(self._photo, row, column, self.tolerance))

    def cancel(self) -> None:
        """Let the mask be as it was, and the tolerance."""
        if self._photo is not None:
            self.tolerance = self._from[1]
        super().cancel()

    def _forget(self) -> None:
        super()._forget()
        self._photo = None
