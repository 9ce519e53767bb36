"""Painting into a mask with a round, hard brush while the hand still moves."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.masks.areas import Area
from segmentation.masks.capsule import Point, box_around, runs_near_line
from segmentation.masks.edit import MaskEdit
from segmentation.masks.files import CAR

PIECE_PX = 1.0
"""A stretch along which the radius changes is painted in pieces, so many px of radius from one to the next."""

MOST_PIECES = 16
"""... but not in more than this: a pen tells of itself so often that no step is seen."""


LARGE_PX = 250_000
"""From so many pixels of the box around a move on, only those are looked at that the brush did not cover before."""


class Stroke:
    """One gesture of the brush: every pixel whose centre it passes over gets `value`, at any speed of the hand.

    Attributes:
        mask: what it paints into, uint8 (H, W), 0 or CAR.
        value: what it paints, 0 or CAR.
        title: what the undo menu says.
        brushed: bool (H, W), the pixels that the brush passed over, changed or not.
    """

    def __init__(
        self,
        mask: NDArray[np.uint8],
        value: int,
        diameter_px: float,
        title: str = "Brush",
        area: Area | None = None,
    ) -> None:
        """Begin a gesture.

        Args:
            mask: uint8 (H, W), 0 or CAR, written to in place.
            value: CAR to paint, 0 to erase.
            diameter_px: of the brush, 1 or more; with 1 it is the pixel under the pointer.
            title: what the undo menu says.
            area: where it paints, None for everywhere; what is outside it does not pass over.
        """
        if value not in (0, CAR) or not 1 <= diameter_px < math.inf:
            raise ValueError(f"no brush paints {value} with {diameter_px} px")
        self.mask = mask
        self.value = value
        self._radius_px = diameter_px / 2
        self.title = title
        self._area = area
        self._last: tuple[Point, float] | None = None
        self._box = PixelBox(0, 0, 0, 0)
        # The system gives memory to the touched parts of these two only.
        self._before = np.empty_like(mask)
        self.brushed = np.zeros(mask.shape, np.bool_)

    def move_to(self, row: float, column: float, share: float = 1.0) -> PixelBox:
        """Paint from the last point to this one and return the tightest box around what changed, empty if nothing did.

        Args:
            row: in px of the mask; (0, 0) is the outer corner of the first pixel. May lie outside.
            column: likewise.
            share: of the brush's diameter, 0 to 1, that it has at this point; it changes evenly on the way, and is
                never less than a pixel.
        """
        radius_px = max(0.5, share * self._radius_px)
        start, before_px = self._last or ((row, column), radius_px)
        knows_start = self._last is not None and before_px == radius_px
        self._last = (row, column), radius_px
        pieces = max(1, min(MOST_PIECES, math.ceil(abs(radius_px - before_px) / PIECE_PX)))
        box, passed = PixelBox(0, 0, 0, 0), start
        for piece in range(1, pieces):
            along = piece / pieces
            end = start[0] + (row - start[0]) * along, start[1] + (column - start[1]) * along
            box = box.union(self._pass(passed, end, before_px + (radius_px - before_px) * along))
            passed = end
        return box.union(self._pass(passed, (row, column), radius_px, knows_start=knows_start))

    def _pass(self, start: Point, end: Point, radius_px: float, *, knows_start: bool = False) -> PixelBox:
        """Paint one straight piece of the way, and return the tightest box around what it changed.

        `knows_start` says that the brush, just as large, has painted where the piece starts.
        """
        box = box_around(start, end, radius_px).clipped_to(self.mask.shape)
        if box.is_empty:
            return box
        runs = runs_near_line(box, start, end, radius_px)
        # A brush thinner than a pixel's diagonal may hang between four centres and reach none.
        row, column = math.floor(end[0]), math.floor(end[1])
        under = PixelBox(row, column, row + 1, column + 1)
        parts = [box]
        if knows_start and box.height * box.width >= LARGE_PX:
            parts = [*runs.parts_beyond(runs_near_line(box, start, start, radius_px)), under.clipped_to_box(box)]
        changed = PixelBox(0, 0, 0, 0)
        for part in (each for each in parts if not each.is_empty):
            passed_over = runs.pixels(part)
            passed_over[under.clipped_to_box(part).moved(-part.top, -part.left).slices] = True
            if self._area is not None:
                passed_over &= self._area(part)
            changed = changed.union(self._paint(part, passed_over))
        return changed

    def finish(self) -> MaskEdit | None:
        """Return what the gesture changed, the tightest box around it; None if nothing did."""
        here = self._box.slices
        brushed, before = self.brushed[here], self._before[here]
        changed = box_of(brushed & (before != self.value))
        if changed.is_empty:
            return None
        inside = changed.slices
        after = self.mask[here][inside].copy()
        restored = np.where(brushed[inside], before[inside], after)
        top, left = self._box.top + changed.top, self._box.left + changed.left
        return MaskEdit(self.title, PixelBox(top, left, top + changed.height, left + changed.width), restored, after)

    def cancel(self) -> PixelBox:
        """Put the mask back as it was before the gesture and return the box that may have changed."""
        here = self._box.slices
        np.copyto(self.mask[here], self._before[here], where=self.brushed[here])
        self.brushed[here] = False
        return self._box

    def _paint(self, box: PixelBox, passed_over: NDArray[np.bool_]) -> PixelBox:
        fresh = passed_over > self.brushed[box.slices]
        if not fresh.any():
            return PixelBox(0, 0, 0, 0)
        new = box_of(fresh)
        fresh, here = fresh[new.slices], new.moved(box.top, box.left)
        mask, before = self.mask[here.slices], self._before[here.slices]
        cv2.copyTo(mask, fresh.view(np.uint8), before)
        changed = box_of(fresh & (mask != self.value))
        _give(mask, self.value, fresh)
        self.brushed[here.slices] |= fresh
        self._box = self._box.union(here)
        return changed.moved(here.top, here.left)


def _give(mask: NDArray[np.uint8], value: int, chosen: NDArray[np.bool_]) -> None:
    """Give the `chosen` pixels of a mask `value`, 0 or CAR, in a third of the time that copying it there takes."""
    all_bits = np.negative(chosen.view(np.int8)).view(np.uint8)  # CAR where chosen, else 0
    if value == CAR:
        np.bitwise_or(mask, all_bits, out=mask)
    else:
        np.bitwise_and(mask, ~all_bits, out=mask)


def paint_pixels(
    mask: NDArray[np.uint8], box: PixelBox, chosen: NDArray[np.bool_], value: int, title: str
) -> MaskEdit | None:
    """Give the `chosen` pixels of `box`, bool (box.height, box.width), `value`, 0 or CAR, in place.

    Returns:
        What that changed, the tightest box around it; None if nothing did.
    """
    pixels = mask[box.slices]
    changed = box_of(chosen & (pixels != value))
    if changed.is_empty:
        return None
    inside = pixels[changed.slices]
    before = inside.copy()
    np.copyto(inside, value, where=chosen[changed.slices])
    top, left = box.top + changed.top, box.left + changed.left
    around = PixelBox(top, left, top + changed.height, left + changed.width)
    return MaskEdit(title, around, before, inside.copy())
