"""Where the mask differs from another one, drawn at the pixels of the screen."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from editor.canvas.coordinates import ViewTransform, level_for
from editor.canvas.mask_overlay import look_up
from editor.canvas.sampling import Place, sampled

ADDED, TAKEN = "#2f8dff", "#ff8a1f"
"""Blue and orange, which hardly any eye mixes up; what was taken away is hatched besides."""

STRIPE_PX = 4
"""Width of a stripe of the hatching, in pixels of the screen."""

SWATCH_PX = 14

NOT_CAR, CAR, IS_ADDED, IS_TAKEN, STRIPE = 0, 1, 2, 3, 4
"""What a pixel of the screen is; `STRIPE` is added on every other stripe."""


def _premultiplied(colour: str, share: float) -> int:
    """Premultiplied ARGB of `colour` that covers `share` of what is below."""
    rgb = QColor(colour)
    red, green, blue = (round(part * share) for part in (rgb.red(), rgb.green(), rgb.blue()))
    return round(255 * share) << 24 | red << 16 | green << 8 | blue


_ON_PLAIN = [
    _premultiplied("#000000", 0.55),
    _premultiplied("#000000", 0.15),
    _premultiplied(ADDED, 0.75),
    _premultiplied(TAKEN, 0.35),
]
COLOURS = np.array([*_ON_PLAIN, *_ON_PLAIN[:3], _premultiplied(TAKEN, 0.95)], np.uint32)


def difference_picture(
    now: NDArray[np.uint8],
    other: NDArray[np.uint8],
    pixels_a_level: float,
    transform: ViewTransform,
    place: Place,
    ratio: float,
) -> NDArray[np.uint32]:
    """Return where a mask and another one differ: premultiplied ARGB, (rows, columns) of the screen.

    The photo is darkened, its car less, so that the two colours stand off it. However little of a pixel of the level
    differs, it is drawn whole, so that no change is too small to be seen.

    Args:
        now: the mask or a halved level of it, uint8 (H, W).
        other: what it is compared with, at the same level.
        pixels_a_level: photo pixels that a pixel of the level is wide.
        transform: how the photo lies on the widget.
        place: the part of the widget.
        ratio: pixels of the screen a widget pixel.
    """
    mask = sampled(now, pixels_a_level, transform, place, ratio)
    compared = sampled(other, pixels_a_level, transform, place, ratio)
    kinds = (mask > 127).view(np.uint8)  # NOT_CAR or CAR
    kinds[mask > compared] = IS_ADDED
    kinds[mask < compared] = IS_TAKEN
    first = round(place[0] * ratio) + round(place[1] * ratio)
    return look_up(COLOURS, kinds + _stripes(kinds.shape, first))


def difference_level(device_scale: float, levels: int) -> int:
    """Return the level of a pyramid to compare at: none of its pixels falls between those of the screen.

    That holds for photos that are shown at least 800 pixels wide; below there is no level that is small enough.
    """
    level = level_for(device_scale, levels)
    return level if device_scale >= 1 else min(level + 1, levels - 1)


def difference_swatch(kind: int) -> NDArray[np.uint32]:
    """Return what `IS_ADDED` or `IS_TAKEN` looks like: ARGB (SWATCH_PX, SWATCH_PX)."""
    kinds = np.full((SWATCH_PX, SWATCH_PX), kind, np.uint8)
    return look_up(COLOURS, kinds + _stripes(kinds.shape, 0))


def _stripes(shape: tuple[int, ...], first: int) -> NDArray[np.uint8]:
    """0 or STRIPE for pixels of the screen, in stripes across; `first` is row and column of the first, added up."""
    steps = np.arange(shape[0] + shape[1]) + first
    on_stripe = np.asarray((steps // STRIPE_PX % 2) * STRIPE, np.uint8)
    return np.lib.stride_tricks.sliding_window_view(on_stripe, shape[1])[: shape[0]]
