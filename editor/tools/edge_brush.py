"""A brush that stops at edges: what it passed over counts as far as the photo has an edge there."""

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.tools.brush import BrushTool
from editor.tools.tool import PaintTarget
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edge_following import MARGIN_PX, up_to_edges
from segmentation.masks.files import CAR
from segmentation.masks.painting import Stroke, paint_pixels

MIDDLE_SHARE = 0.3
"""The middle of a stroke, which is taken in any case, has this share of its width."""


class EdgeBrushTool(BrushTool):
    """Paints as a brush does while the button is down, and draws back to the edges in the photo when it goes up."""

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._middle: Stroke | None = None

    def _begin(self, pixels: NDArray[np.uint8], value: int) -> None:
        super()._begin(pixels, value)
        self._middle = Stroke(np.zeros_like(pixels), CAR, max(1.0, self.diameter_px * MIDDLE_SHARE))

    def _pass(self, row: float, column: float) -> PixelBox:
        if self._middle is not None:
            self._middle.move_to(row, column)
        return super()._pass(row, column)

    def release(self) -> None:
        """End the stroke at the edges; it is one step to undo."""
        stroke, middle, photo = self._stroke, self._middle, self._target.shown_photo()
        if stroke is None or middle is None or photo is None:
            super().release()
            return
        self._stroke = self._middle = None
        brushed = stroke.brushed.copy()
        painted = stroke.cancel()
        self._target.pixels_painted(painted)
        box = painted.grown(MARGIN_PX).clipped_to(stroke.mask.shape)
        inside = stroke.mask[box.slices] == stroke.value
        window = cv2.cvtColor(np.ascontiguousarray(photo[box.slices]), cv2.COLOR_BGRA2BGR)
        taken = up_to_edges(np.asarray(window, np.uint8), inside, brushed[box.slices], middle.brushed[box.slices])
        edit = paint_pixels(stroke.mask, box, taken, stroke.value, f"Edge {stroke.title.lower()}")
        if edit is not None:
            self._target.pixels_painted(edit.box)
        self._target.end_painting(edit, brushed)
