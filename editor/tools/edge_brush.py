"""A brush that stops at edges: what it passed over counts as far as the photo has an edge there."""

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.language.marking import marked
from editor.tools.brush import BrushTool
from editor.tools.tool import PaintTarget
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edge_following import MARGIN_PX, up_to_edges
from segmentation.masks.files import CAR
from segmentation.masks.painting import Stroke, paint_pixels

SHORT_PX = 300
"""A long stroke is looked at stretch by stretch; a box around the whole of it may be as large as the photo."""

MIDDLE_SHARE = 0.3
"""The middle of a stroke, which is taken in any case, has this share of its width."""


class EdgeBrushTool(BrushTool):
    """Paints as a brush does while the button is down, and draws back to the edges in the photo when it goes up."""

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._middle: Stroke | None = None
        self._whole: Stroke | None = None
        self._stretches: list[PixelBox] = []

    def _begin(self, pixels: NDArray[np.uint8], value: int) -> None:
        super()._begin(pixels, value)
        self._middle = Stroke(np.zeros_like(pixels), CAR, max(1.0, self.diameter_px * MIDDLE_SHARE))
        # A limit is no edge in the photo: what the brush passed over beyond it has to be known too.
        is_limited = self._target.area() is not None
        self._whole = Stroke(np.zeros_like(pixels), CAR, self.diameter_px) if is_limited else None
        self._stretches = []

    def _pass(self, row: float, column: float, share: float) -> PixelBox:
        box = super()._pass(row, column, share)
        for stroke in (self._middle, self._whole):
            if stroke is not None:
                stroke.move_to(row, column, share)
        longest = max(SHORT_PX, 2 * self.diameter_px)
        joined = self._stretches[-1].union(box) if self._stretches else box
        if self._stretches and max(joined.height, joined.width) <= longest:
            self._stretches[-1] = joined
        elif not box.is_empty:
            self._stretches.append(box)
        return box

    def release(self) -> None:
        """End the stroke at the edges; it is one step to undo."""
        stroke, middle, whole, photo = self._stroke, self._middle, self._whole, self._target.shown_photo()
        if stroke is None or middle is None or photo is None:
            super().release()
            return
        self._stroke = self._middle = self._whole = None
        brushed = stroke.brushed.copy()
        passed_over = brushed if whole is None else whole.brushed
        painted = stroke.cancel()
        self._target.pixels_painted(painted)
        taken = np.zeros((painted.height, painted.width), np.bool_)
        for stretch in self._stretches:
            box = stretch.grown(MARGIN_PX).clipped_to(stroke.mask.shape)
            found = _taken(photo, stroke, passed_over, middle.brushed, box)
            inner = box.clipped_to_box(painted)
            taken[inner.moved(-painted.top, -painted.left).slices] |= found[inner.moved(-box.top, -box.left).slices]
        taken &= brushed[painted.slices]
        title = marked("Edge brush") if stroke.value else marked("Edge eraser")
        edit = paint_pixels(stroke.mask, painted, taken, stroke.value, title)
        if edit is not None:
            self._target.pixels_painted(edit.box)
        self._target.end_painting(edit, brushed)


def _taken(
    photo: NDArray[np.uint8], stroke: Stroke, passed_over: NDArray[np.bool_], middle: NDArray[np.bool_], box: PixelBox
) -> NDArray[np.bool_]:
    """What a stroke takes of the pixels of `box`, bool (box.height, box.width)."""
    window = np.asarray(cv2.cvtColor(np.ascontiguousarray(photo[box.slices]), cv2.COLOR_BGRA2BGR), np.uint8)
    inside = stroke.mask[box.slices] == stroke.value
    return up_to_edges(window, inside, passed_over[box.slices], middle[box.slices])
