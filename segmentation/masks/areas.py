"""Areas of a photo that a tool may be kept within, looked at box by box, so that a large photo costs no more.

An area is asked for boxes inside the photo, and is as it was when it was made, whatever is painted since.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.clean_up import grow, shrink

Area = Callable[[PixelBox], NDArray[np.bool_]]
"""Returns which pixels of a box inside the photo are of the area, bool (box.height, box.width)."""

SQUARE_PX = 128
"""A square near the outline takes 0.4 ms to find for a band of 12 px, 2 ms for one of 100 px."""


def common(areas: Sequence[Area]) -> Area:
    """Return the area of the pixels that are of each of `areas`, one or more."""

    def inside(box: PixelBox) -> NDArray[np.bool_]:
        return np.asarray(np.logical_and.reduce([area(box) for area in areas]), np.bool_)

    return inside


class OutlineBand:
    """The pixels by which `grow` and `shrink` would move the outline of a mask: at most a distance away from it.

    It is found square by square as boxes are asked for, and kept: where a brush has been once, it costs a copy.
    """

    def __init__(self, mask: NDArray[np.uint8], distance_px: int) -> None:
        """Begin with nothing found.

        Args:
            mask: uint8 (H, W), 0 or CAR; it must not change.
            distance_px: 1 or more; a pixel is near if its centre is within it of that of a pixel across the outline.
        """
        self._mask, self._distance_px = mask, distance_px
        self._near = np.zeros(mask.shape, np.bool_)  # the system gives memory to the touched parts only
        self._found: set[tuple[int, int]] = set()

    def __call__(self, box: PixelBox) -> NDArray[np.bool_]:
        """Return which pixels of `box` are near the outline."""
        side = SQUARE_PX
        for row in range(box.top // side, -(-box.bottom // side)):
            for column in range(box.left // side, -(-box.right // side)):
                if (row, column) not in self._found:
                    self._find(PixelBox(row * side, column * side, (row + 1) * side, (column + 1) * side))
                    self._found.add((row, column))
        return self._near[box.slices]

    def _find(self, square: PixelBox) -> None:
        square = square.clipped_to(self._mask.shape)
        around = square.grown(self._distance_px + 1).clipped_to(self._mask.shape)
        window = self._mask[around.slices]
        if window.min() == window.max():
            return
        near = grow(window, self._distance_px) != shrink(window, self._distance_px)
        self._near[square.slices] = near[square.moved(-around.top, -around.left).slices]


class MaskPart:
    """The pixels where a mask was car, or where it was not; an eighth of the mask's memory is kept."""

    def __init__(self, mask: NDArray[np.uint8]) -> None:
        """Keep `mask`, uint8 (H, W), as it is now."""
        self._bits = np.packbits(mask, axis=1)

    def car(self, box: PixelBox) -> NDArray[np.bool_]:
        """Return which pixels of `box` were car."""
        first = box.left // 8
        bits = np.unpackbits(self._bits[box.top : box.bottom, first : -(-box.right // 8)], axis=1)
        return bits[:, box.left - 8 * first : box.right - 8 * first].view(np.bool_)

    def background(self, box: PixelBox) -> NDArray[np.bool_]:
        """Return which pixels of `box` were not."""
        return ~self.car(box)
