"""Where a backdrop lies behind a photo whose car stays where it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.stand import Stand
from segmentation.images.pixel_box import PixelBox

Shape = tuple[int, int]


@dataclass(frozen=True)
class Lying:
    """Top, left, height and width of all of a backdrop, in px of a photo; it may be larger, and lie partly beside it.

    `around` is the box around the cars of the set, on whose lowest row, in the middle, they stand.
    """

    top: float
    left: float
    height: float
    width: float
    around: PixelBox

    def in_photo(self, row: float, column: float) -> tuple[float, float]:
        """Return a place in shares of the backdrop as (row, column) of the photo, px."""
        return self.top + row * self.height, self.left + column * self.width

    def in_backdrop(self, row: float, column: float) -> tuple[float, float]:
        """Return a place of the photo, px, as (row, column) in shares of the backdrop: the inverse of `in_photo`."""
        return (row - self.top) / self.height, (column - self.left) / self.width

    @property
    def spot(self) -> tuple[float, float]:
        """(row, column) in the photo on which the set stands, px."""
        return float(self.around.bottom), (self.around.left + self.around.right) / 2

    def stand(self, backdrop: Backdrop) -> Stand:
        """Return where cars stand in `backdrop`, which lies so."""
        spot = self.in_backdrop(*self.spot)
        return Stand(backdrop.horizon_above(spot[0]), spot, self.around.width / self.width)


def lying_of(whole_shape: tuple[int, ...], backdrop: Backdrop, boxes: Sequence[PixelBox], photo_shape: Shape) -> Lying:
    """Return where a backdrop lies so that the set stands at its spot and takes its share of the width.

    Where it does not say both, it covers the photo about its middle.

    Args:
        whole_shape: (h, w) of all of it.
        backdrop: its spot and scale.
        boxes: of the car in each view of the set; at least one, none empty.
        photo_shape: (H, W) of the photos, px.
    """
    around = boxes[0]
    for box in boxes[1:]:
        around = around.union(box)
    aspect = whole_shape[0] / whole_shape[1]
    if backdrop.spot is None or backdrop.scale is None:
        width = max(float(photo_shape[1]), photo_shape[0] / aspect)
        height = width * aspect
        return Lying((photo_shape[0] - height) / 2, (photo_shape[1] - width) / 2, height, width, around)
    width = around.width / backdrop.scale
    height = width * aspect
    row, column = backdrop.spot
    return Lying(around.bottom - row * height, (around.left + around.right) / 2 - column * width, height, width, around)
