"""What of a picture lies under the pixels of the screen."""

import numpy as np
from numpy.typing import NDArray

from editor.canvas.coordinates import ViewTransform

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
    x, y, width, height = place
    scale = transform.scale * pixels_a_level
    rows = _under(y - transform.y, round(height * ratio), scale, ratio, reach)
    columns = _under(x - transform.x, round(width * ratio), scale, ratio, reach)
    within = np.take(level, rows, axis=0, mode="clip")
    return np.take(within, columns, axis=1, mode="clip")


def _under(start: float, count: int, scale: float, ratio: float, reach: int) -> NDArray[np.intp]:
    """The rows or columns of a level under `count` pixels of the screen and those that `sampled` adds."""
    behind = reach + 1 if reach else 0
    middles = (np.arange(-reach, count + behind) + 0.5) / ratio + start
    return np.asarray(np.floor(middles / scale), np.intp)
