"""Where the cars of a set of views stand in the picture: one scale and one ground line, so that a spin stands still."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.stand import Stand
from segmentation.images.pixel_box import PixelBox


@dataclass(frozen=True)
class Frame:
    """The picture that is delivered: its size in px, and the shares of it that stay free beside the widest views."""

    height: int
    width: int
    margin_top: float = 0.08
    margin_side: float = 0.06
    margin_bottom: float = 0.1


@dataclass(frozen=True)
class Placement:
    """What brings views of one set into a picture: of a spin the same for all of them, for the camera stood still.

    `region` of each photo is scaled to (`rows`, `columns`) px and comes to stand at row `top` and column `left` of
    the picture, which may be outside of it. All whole pixels, so that nothing trembles from view to view.
    """

    region: PixelBox
    rows: int
    columns: int
    top: int
    left: int

    @property
    def scale(self) -> float:
        """Pixels of the picture per pixel of the photo."""
        return self.columns / self.region.width

    def box_in_picture(self, box: PixelBox) -> PixelBox:
        """Return where the pixels `box` of the photo come to stand, rounded outwards to whole pixels."""
        down, across = self.rows / self.region.height, self.columns / self.region.width
        return PixelBox(
            int(np.floor(self.top + (box.top - self.region.top) * down)),
            int(np.floor(self.left + (box.left - self.region.left) * across)),
            int(np.ceil(self.top + (box.bottom - self.region.top) * down)),
            int(np.ceil(self.left + (box.right - self.region.left) * across)),
        )


def place_set(
    boxes: Sequence[PixelBox],
    photo_shape: tuple[int, int],
    frame: Frame,
    backdrop: Backdrop,
    reach_px: int,
    own: PixelBox | None = None,
) -> Placement:
    """Return the one placement of the views of a set.

    The box around all of them fills the frame up to its margins, in the middle of what is free, or stands with its
    lowest row at the backdrop's spot and takes the backdrop's share of the width.

    Args:
        boxes: of the car in each view; at least one, none empty.
        photo_shape: (H, W) of every photo of the set, px.
        frame: the picture.
        backdrop: what is behind.
        reach_px: how far beyond the boxes the photo is needed, px of the photo.
        own: the box of one view that is to stand in the middle by itself, at the scale and on the ground line of its
            set; None for a spin, whose floor must not move.
    """
    stand = stand_in(boxes, frame, backdrop, is_each=own is not None)
    around = _around(boxes)
    middle = around if own is None else own
    scale = stand.scale * frame.width / _widest(boxes, is_each=own is not None)
    ground, centre = stand.spot[0] * frame.height, stand.spot[1] * frame.width
    region = around.grown(reach_px).clipped_to(photo_shape)
    return Placement(
        region,
        max(1, round(region.height * scale)),
        max(1, round(region.width * scale)),
        round(ground - (around.bottom - region.top) * scale),
        round(centre - ((middle.left + middle.right) / 2 - region.left) * scale),
    )


def stand_in(boxes: Sequence[PixelBox], frame: Frame, backdrop: Backdrop, *, is_each: bool) -> Stand:
    """Return where the views of a set stand in a picture, in shares of it.

    What `backdrop`, fitted to the picture, does not say is such that the box around all of them fills the frame up to
    its margins, in the middle of what is free. `is_each` if every view is in the middle by itself.
    """
    around, widest = _around(boxes), _widest(boxes, is_each=is_each)
    free_height = (1 - frame.margin_top - frame.margin_bottom) * frame.height
    scale = min(free_height / around.height, (1 - 2 * frame.margin_side) * frame.width / widest)
    if backdrop.scale is not None:
        scale = backdrop.scale * frame.width / widest
    free_top, free_bottom = frame.margin_top * frame.height, (1 - frame.margin_bottom) * frame.height
    spot = (free_top + free_bottom + around.height * scale) / 2 / frame.height, 0.5
    spot = backdrop.spot or spot
    return Stand(backdrop.horizon_above(spot[0]), spot, scale * widest / frame.width)


def _around(boxes: Sequence[PixelBox]) -> PixelBox:
    around = boxes[0]
    for box in boxes[1:]:
        around = around.union(box)
    return around


def _widest(boxes: Sequence[PixelBox], *, is_each: bool) -> int:
    return max(box.width for box in boxes) if is_each else _around(boxes).width


def resized(picture: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.float32]:
    """Return `picture` (h, w) or (h, w, n) at (`rows`, `columns`) px; area-averaged where it shrinks, else cubic.

    Colours must be multiplied by their alpha before, or the background bleeds into the car.
    """
    if picture.shape[:2] == (rows, columns):
        return picture
    shrinks = rows <= picture.shape[0] and columns <= picture.shape[1]
    way = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, (columns, rows), interpolation=way), np.float32)
