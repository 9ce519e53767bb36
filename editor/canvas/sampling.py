"""What of a picture lies under the pixels of the screen."""

from math import ceil, floor

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.canvas.coordinates import ViewTransform
from segmentation.images.pixel_box import PixelBox

Place = tuple[int, int, int, int]
"""A part of the widget, (x, y, width, height) in widget pixels."""


def sampled(
    level: NDArray[np.uint8],
    pixels_a_level: float,
    transform: ViewTransform,
    place: Place,
    ratio: float,
    reach: int = 0,
) -> NDArray[np.uint8]:
    """Return the values of a picture in a part of the widget, uint8 (rows, columns) of the screen.

    Beside the photo they are as the photo's last pixels are.

    Args:
        level: a mask or a halved level of it, uint8 (H, W).
        pixels_a_level: photo pixels that a pixel of `level` is wide.
        transform: how the photo lies on the widget.
        place: the part of the widget.
        ratio: pixels of the screen a widget pixel.
        reach: so many pixels of the screen more before the part, and one more than those behind it; with 0 none.
    """
    if not transform.is_upright:
        return _sampled_turned(level, pixels_a_level, transform, place, ratio, reach)
    x, y, width, height = place
    scale = transform.scale * pixels_a_level
    rows = _under(y - transform.y, round(height * ratio), scale, ratio, reach)
    columns = _under(x - transform.x, round(width * ratio), scale, ratio, reach)
    within = np.take(level, rows, axis=0, mode="clip")
    return np.take(within, columns, axis=1, mode="clip")


def _under(start: float, count: int, scale: float, ratio: float, reach: int) -> NDArray[np.intp]:
    """The rows or columns of a level under `count` pixels of the screen and those that `sampled` adds."""
    middles = (np.arange(-reach, count + _behind(reach)) + 0.5) / ratio + start
    return np.asarray(np.floor(middles / scale), np.intp)


def _behind(reach: int) -> int:
    return reach + 1 if reach else 0


def _sampled_turned(
    level: NDArray[np.uint8], pixels_a_level: float, transform: ViewTransform, place: Place, ratio: float, reach: int
) -> NDArray[np.uint8]:
    """`sampled` where the photo is turned: rows of the screen go across those of the level."""
    x, y = place[0] - reach / ratio, place[1] - reach / ratio
    width, height = (round(side * ratio) + reach + _behind(reach) for side in place[2:])
    right, bottom = x + width / ratio, y + height / ratio
    seen = [side / pixels_a_level for side in transform.part_of_photo(x, y, right, bottom)]
    box = _within(PixelBox(floor(seen[0]), floor(seen[1]), ceil(seen[2]), ceil(seen[3])), level.shape)
    # From the middles of pixels of the screen to those of the level, as affine as the way between their corners.
    corners = [transform.to_photo(x + across / ratio, y + down / ratio) for down, across in ((0, 0), (0, 1), (1, 0))]
    (row, column), (row_across, column_across), (row_down, column_down) = np.array(corners) / pixels_a_level
    across = np.array([column_across - column, row_across - row])
    down = np.array([column_down - column, row_down - row])
    first = np.array([column - box.left, row - box.top]) + (across + down) / 2 - 0.5
    matrix = np.column_stack([across, down, first])
    nearest = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    turned = cv2.warpAffine(level[box.slices], matrix, (width, height), flags=nearest, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, np.uint8)


def _within(box: PixelBox, shape: tuple[int, ...]) -> PixelBox:
    """The part of `box` inside a level of `shape`, at least the pixel that is nearest to it."""
    top, left = min(max(box.top - 1, 0), shape[0] - 1), min(max(box.left - 1, 0), shape[1] - 1)
    return PixelBox(top, left, max(top + 1, min(box.bottom + 1, shape[0])), max(left + 1, min(box.right + 1, shape[1])))
