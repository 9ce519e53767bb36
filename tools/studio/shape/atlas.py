"""The sheet that a body's markings are drawn on: four views of the car, unrolled side by side."""

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

PIXELS_PER_METRE = 600
"""In the photos a metre of the car is some 300 pixels, so a pixel of the sheet is half of one there."""

Panel = Literal["side", "top", "front", "rear"]

Outline = NDArray[np.float64] | list[tuple[float, float]]
"""Points (x, z) of the side, (x, y) of the top, (y, z) of front and rear, in metres."""

LAYERS = ("trim", "chrome", "red", "dark", "glass", "clear")
"""What a place of the body can be made of instead of paint; the last two are seen through."""

_HALF_LENGTH, _HALF_WIDTH, _HEIGHT = 3.1, 1.1, 2.1
_ACROSS = {"side": (0, -_HALF_LENGTH), "top": (0, -_HALF_LENGTH), "front": (1, -_HALF_WIDTH), "rear": (1, -_HALF_WIDTH)}
_UP = {"side": (2, 0.0), "top": (1, -_HALF_WIDTH), "front": (2, 0.0), "rear": (2, 0.0)}
_ORIGIN = {"side": (0.0, 0.0), "top": (0.0, _HEIGHT), "front": (0.0, _HEIGHT + 2 * _HALF_WIDTH)}
_ORIGIN["rear"] = (2 * _HALF_WIDTH, _ORIGIN["front"][1])
SIZE = (2 * _HALF_LENGTH, 2 * _HEIGHT + 2 * _HALF_WIDTH)
"""Width and height of the sheet in metres."""


def sheet_coordinates(points: NDArray[np.float64], panel: Panel) -> NDArray[np.float64]:
    """Return where `points`, (n, 3) in metres, lie on the sheet: (n, 2) in metres from its lower left corner."""
    (across, left), (up, bottom), (right_by, up_by) = _ACROSS[panel], _UP[panel], _ORIGIN[panel]
    return np.stack([points[:, across] - left + right_by, points[:, up] - bottom + up_by], axis=-1)


@dataclass
class Sheet:
    """Markings as they are drawn: `layers` (6, h, w) and `grooves` (h, w), float32 from 0 to 1, the lowest row first.

    Of `layers`, the weights of a pixel add up to one at most; what is missing is paint. A cover is drawn on one panel
    and has that panel's height and width.
    """

    layers: NDArray[np.float32]
    grooves: NDArray[np.float32]

    @classmethod
    def empty(cls) -> "Sheet":
        """Return a sheet of nothing but paint."""
        width, height = (round(PIXELS_PER_METRE * metres) for metres in SIZE)
        return cls(np.zeros((len(LAYERS), height, width), np.float32), np.zeros((height, width), np.float32))

    def lay(self, panel: Panel, layer: str, cover: NDArray[np.float32]) -> None:
        """Cover what lies there by `layer` as far as `cover` says, grooves too."""
        part = self.layers[:, *_window(panel)]
        part *= 1 - cover
        part[LAYERS.index(layer)] += cover
        self.grooves[_window(panel)] *= 1 - cover

    def groove(self, panel: Panel, outline: Outline, width: float) -> None:
        """Cut a gap between two panels of the body, `width` metres wide."""
        cover = np.zeros(self.grooves[_window(panel)].shape, np.uint8)
        thickness = max(1, round(width * PIXELS_PER_METRE))
        cv2.polylines(cover, [_pixels(panel, smoothed(outline))], False, 255, thickness, cv2.LINE_AA, shift=4)
        part = self.grooves[_window(panel)]
        np.maximum(part, cover.astype(np.float32) / 255, out=part)

    def area(self, panel: Panel, outline: Outline, radius: float = 0.0) -> NDArray[np.float32]:
        """Return the cover of a closed outline, its corners rounded by about `radius` metres."""
        cover = np.zeros(self.grooves[_window(panel)].shape, np.uint8)
        cv2.fillPoly(cover, [_pixels(panel, outline)], 255, cv2.LINE_AA, shift=4)
        return rounded(cover.astype(np.float32) / np.float32(255), radius)


def _window(panel: Panel) -> tuple[slice, slice]:
    left, bottom = (round(PIXELS_PER_METRE * metres) for metres in _ORIGIN[panel])
    height = _HEIGHT if _UP[panel][0] == 2 else 2 * _HALF_WIDTH
    width = 2 * (_HALF_LENGTH if _ACROSS[panel][0] == 0 else _HALF_WIDTH)
    return (
        slice(bottom, bottom + round(PIXELS_PER_METRE * height)),
        slice(left, left + round(PIXELS_PER_METRE * width)),
    )


def _pixels(panel: Panel, outline: Outline) -> NDArray[np.int32]:
    """Return pixels of the panel's own window, in sixteenths."""
    corner = _ACROSS[panel][1], _UP[panel][1]
    return np.round(16 * (PIXELS_PER_METRE * (np.array(outline) - corner) - 0.5)).astype(np.int32)


def smoothed(outline: Outline, rounds: int = 3) -> Outline:
    """Return an open line with its corners cut off again and again (Chaikin's scheme); its ends stay."""
    points = np.array(outline, float)
    for _ in range(rounds):
        ahead, behind = 0.75 * points[:-1] + 0.25 * points[1:], 0.25 * points[:-1] + 0.75 * points[1:]
        points = np.concatenate([points[:1], np.stack([ahead, behind], axis=1).reshape(-1, 2), points[-1:]])
    return points


def rounded(cover: NDArray[np.float32], radius: float) -> NDArray[np.float32]:
    """Return `cover` with corners rounded by about `radius` metres."""
    if not radius:
        return cover
    sigma = radius * PIXELS_PER_METRE / 2
    soft = cv2.GaussianBlur(cover, (0, 0), sigma)
    sharp: NDArray[np.float32] = np.clip((soft - 0.5) * sigma * 2.5 + 0.5, 0, 1).astype(np.float32)
    return sharp  # about one pixel from none to all


def widened(cover: NDArray[np.float32], metres: float) -> NDArray[np.float32]:
    """Return `cover` grown by `metres` on all sides."""
    size = 2 * round(metres * PIXELS_PER_METRE) + 1
    grown: NDArray[np.float32] = cv2.dilate(cover, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))).astype(
        np.float32
    )
    return grown
