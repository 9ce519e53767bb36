"""A mask to paint on, within the limits that an editor has chosen."""

import numpy as np
from numpy.typing import NDArray

from editor.tools.floor_line import FloorLine, FloorLines
from editor.tools.limits import LimitsInForce
from editor.tools.tool import MaskHolder
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.areas import Area, common
from segmentation.masks.edit import MaskEdit
from segmentation.masks.number_plate import NumberPlate

NO_CAR = (
    "Glass counts only within the mask of its car, which this angle does not have yet; “Paint the glass” leads back."
)
NOT_ON_CAR = "Nothing was painted here: glass counts only within the mask of its car."


class LimitedTarget:
    """Stands between the tools and the mask they work on: a PaintTarget that knows where they may paint."""

    def __init__(self, holder: MaskHolder, limits: LimitsInForce, floor_lines: FloorLines) -> None:
        self._holder, self._limits, self._floor_lines = holder, limits, floor_lines
        self._area: Area | None = None

    def begin_painting(self) -> NDArray[np.uint8] | None:
        """Return the pixels (H, W) of the shown mask, or None where there is no photo or a limit cannot be kept."""
        if sentence := self._limits.obstacle(self._holder):
            self._limits.tell(sentence)
            return None
        within = self._holder.mask_within()
        if within is not None and not within.any():
            self._limits.tell(NO_CAR)
            return None
        pixels = self._holder.begin_painting()
        self._area = None if pixels is None else self._common(pixels, within)
        return pixels

    def _common(self, pixels: NDArray[np.uint8], within: NDArray[np.uint8] | None) -> Area | None:
        area = self._limits.area(self._holder, pixels)
        if within is None:
            return area
        inside: Area = lambda box: within[box.slices] > 0  # noqa: E731 -- an area is a function of a box
        return inside if area is None else common([area, inside])

    def area(self) -> Area | None:
        """Return where the gesture that was begun may paint, None for everywhere."""
        return self._area

    def floor_line(self) -> FloorLine | None:
        """Return the floor line of the shown view, None where there is none."""
        view = self._holder.shown_view()
        return None if view is None else self._floor_lines.of(view)

    def try_floor_line(self, line: FloorLine | None) -> None:
        """Show the shown view with `line` while it is being drawn; None shows it as it was."""
        view = self._holder.shown_view()
        if view is not None:
            self._floor_lines.try_out(view, line)

    def draw_floor_line(self, line: FloorLine | None) -> None:
        """Let the shown view have `line` as its floor line, or none."""
        view = self._holder.shown_view()
        if view is not None and line is not None:
            self._floor_lines.draw(view, line)
        elif view is not None:
            self._floor_lines.remove(view)

    def number_plate(self) -> NumberPlate | None:
        """Return what was said of the number plate of the shown photo, None if nothing was."""
        return self._holder.number_plate()

    def suggested_plate(self) -> NumberPlate | None:
        """Return where it may be, None where nothing is suggested."""
        return self._holder.suggested_plate()

    def say_plate(self, title: str, plate: NumberPlate | None, *, joins: bool = False) -> None:
        """Say something else of the number plate, as a step to undo."""
        self._holder.say_plate(title, plate, joins=joins)

    def tell(self, sentence: str) -> None:
        """Tell the editor why something was not done."""
        self._limits.tell(sentence)

    def shown_photo(self) -> NDArray[np.uint8] | None:
        """Return the photo under the mask."""
        return self._holder.shown_photo()

    def pixels_painted(self, box: PixelBox) -> None:
        """Say that the pixels of `box` were written."""
        self._holder.pixels_painted(box)

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """Say that the gesture is over; if the limits let nothing through, the editor is told so."""
        kept_out = self._area is not None and edit is None and brushed is not None and not brushed.any()
        self._area = None
        if edit is not None:
            self._limits.keep_mask()
        self._holder.end_painting(edit, brushed)
        if kept_out:  # said last, for what the holder says of the mask would take its place
            words = self._limits.words
            self._limits.tell(
                f"Nothing was painted here: tools paint only {words}. “No limits” lifts that." if words else NOT_ON_CAR
            )
