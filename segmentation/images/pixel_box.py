"""Half-open boxes of pixels, rows then columns."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class PixelBox:
    """Rows `top` to `bottom` and columns `left` to `right` of a picture, px; the ends are not inside."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """Rows, px; 0 for an empty box."""
        return max(0, self.bottom - self.top)

    @property
    def width(self) -> int:
        """Columns, px; 0 for an empty box."""
        return max(0, self.right - self.left)

    @property
    def is_empty(self) -> bool:
        """Whether no pixel is inside."""
        return self.height == 0 or self.width == 0

    @property
    def slices(self) -> tuple[slice, slice]:
        """The index of this box in an array (H, W, ...)."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def clipped_to(self, shape: tuple[int, ...]) -> "PixelBox":
        """Return the part inside a picture of `shape` (H, W, ...)."""
        top, left = max(0, self.top), max(0, self.left)
        return PixelBox(top, left, max(top, min(shape[0], self.bottom)), max(left, min(shape[1], self.right)))

    def clipped_to_box(self, other: "PixelBox") -> "PixelBox":
        """Return the part inside `other`; an empty box if there is none."""
        top, left = max(self.top, other.top), max(self.left, other.left)
        return PixelBox(top, left, max(top, min(self.bottom, other.bottom)), max(left, min(self.right, other.right)))

    def moved(self, down: int, across: int) -> "PixelBox":
        """Return the box moved by so many rows and columns."""
        return PixelBox(self.top + down, self.left + across, self.bottom + down, self.right + across)

    def grown(self, by_px: int) -> "PixelBox":
        """Return the box with `by_px` more on every side; it may reach beyond the picture."""
        return PixelBox(self.top - by_px, self.left - by_px, self.bottom + by_px, self.right + by_px)

    def union(self, other: "PixelBox") -> "PixelBox":
        """Return the smallest box around both; an empty box adds nothing."""
        if self.is_empty:
            return other
        if other.is_empty:
            return self
        return PixelBox(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )


def box_of(pixels: NDArray[np.bool_]) -> PixelBox:
    """Return the smallest box around the true pixels of (H, W); an empty box if there are none."""
    rows = np.flatnonzero(pixels.any(axis=1))
    if not rows.size:
        return PixelBox(0, 0, 0, 0)
    columns = np.flatnonzero(pixels[rows[0] : rows[-1] + 1].any(axis=0))
    return PixelBox(int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1)
