"""The outline of a mask, drawn a line of the screen wide at any zoom."""

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.canvas.coordinates import ViewTransform
from editor.canvas.mask_overlay import look_up
from editor.canvas.sampling import Place, sampled

DARK, LIGHT, CLEAR = 0xC0000000, 0xFFFFFFFF, 0
"""Premultiplied ARGB."""

ANT_PX = 5
"""Length of an ant, in pixels of the screen; it walks one of them a step."""

REACH = 2
"""Pixels of the screen that the line reaches beyond the pixels on its two sides."""


def outline_picture(
    level: NDArray[np.uint8],
    pixels_a_level: float,
    transform: ViewTransform,
    place: Place,
    ratio: float,
    colour: int,
    ants: int | None = None,
) -> NDArray[np.uint32]:
    """Return the outline of a mask in a part of the widget: premultiplied ARGB, (rows, columns) of the screen.

    Args:
        level: the mask or a halved level of it, uint8 (H, W); car is where it is over 127.
        pixels_a_level: photo pixels that a pixel of `level` is wide.
        transform: how the photo lies on the widget.
        place: the part of the widget.
        ratio: pixels of the screen a widget pixel.
        colour: of the line, ARGB without transparency.
        ants: how many steps marching ants have gone, which are then drawn instead of the colour.
    """
    x, y = place[:2]
    car = sampled(level, pixels_a_level, transform, place, ratio, REACH) > 127
    line = (car[:-1, :-1] != car[1:, :-1]) | (car[:-1, :-1] != car[:-1, 1:])
    wide = cv2.dilate(line.view(np.uint8), np.ones((3, 3), np.uint8))
    inner = slice(REACH, -REACH)
    line, wide = line[inner, inner], wide[inner, inner]
    if ants is None:
        colours, numbers = np.array([CLEAR, DARK, colour], np.uint32), wide + line
    else:
        colours, numbers = _ant_colours(), wide * _ant_steps(wide.shape, round((x + y) * ratio) - ants)
    return look_up(colours, numbers)


def _ant_steps(shape: tuple[int, ...], first: int) -> NDArray[np.uint8]:
    """Number the pixels of a picture (H, W) along its falling diagonals, from 1 on, anew after some ants."""
    round_trip = 2 * ANT_PX
    rows = ((np.arange(shape[0]) + first) % round_trip + 1).astype(np.uint8)
    return np.asarray(rows[:, None] + (np.arange(shape[1]) % round_trip).astype(np.uint8), np.uint8)


def _ant_colours() -> NDArray[np.uint32]:
    """Return the colours of the numbers that `_ant_steps` gives, and clear for 0."""
    is_light = np.arange(4 * ANT_PX) // ANT_PX % 2 == 0
    return np.concatenate(([CLEAR], np.where(is_light, LIGHT, 0xFF000000))).astype(np.uint32)
