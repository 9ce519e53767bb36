"""The only place where widget coordinates (x, y) meet mask coordinates (row, column)."""

from dataclasses import dataclass, replace
from math import ceil, floor

from segmentation.images.pixel_box import PixelBox

LARGEST_SCALE = 32.0
SMALLEST_SIDE = 60.0
"""The longer side of the photo never gets smaller than this on the widget, in widget pixels."""


@dataclass(frozen=True)
class ViewTransform:
    """How the photo lies on the widget.

    `scale` is widget pixels per photo pixel; `x`, `y` are the widget coordinates of the outer corner of
    the photo's first pixel. Widget pixels are Qt's logical pixels.
    """

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        """Return (row, column) in photo pixels under the widget point."""
        return (y - self.y) / self.scale, (x - self.x) / self.scale

    def to_widget(self, row: float, column: float) -> tuple[float, float]:
        """Return the widget point (x, y) of a point of the photo."""
        return column * self.scale + self.x, row * self.scale + self.y

    def rectangle(self, box: PixelBox, margin: int = 1) -> tuple[int, int, int, int]:
        """Return the widget rectangle (x, y, width, height) that covers `box`, whole pixels, `margin` wider."""
        left, top = self.to_widget(box.top, box.left)
        right, bottom = self.to_widget(box.bottom, box.right)
        x, y = floor(left) - margin, floor(top) - margin
        return x, y, ceil(right) + margin - x, ceil(bottom) + margin - y

    def zoomed(self, scale: float, x: float, y: float) -> "ViewTransform":
        """Return the transform at `scale` with the photo point under the widget point (x, y) kept in place."""
        row, column = self.to_photo(x, y)
        return ViewTransform(scale, x - column * scale, y - row * scale)

    def panned(self, dx: float, dy: float) -> "ViewTransform":
        """Return the transform moved by widget pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)


def fitted(photo_shape: tuple[int, int], width: float, height: float, margin: float = 12) -> ViewTransform:
    """Return the transform that shows a photo (H, W) whole and centred on a widget, at LARGEST_SCALE at most."""
    photo_height, photo_width = photo_shape
    across = max(1.0, width - 2 * margin) / photo_width
    down = max(1.0, height - 2 * margin) / photo_height
    return centred(photo_shape, min(across, down, LARGEST_SCALE), width, height)


def centred(photo_shape: tuple[int, int], scale: float, width: float, height: float) -> ViewTransform:
    """Return the transform at `scale` with the middle of the photo in the middle of the widget."""
    photo_height, photo_width = photo_shape
    return ViewTransform(scale, (width - photo_width * scale) / 2, (height - photo_height * scale) / 2)


def limited_scale(scale: float, photo_shape: tuple[int, int]) -> float:
    """Return `scale` within what can be used: not below a stamp, not above LARGEST_SCALE."""
    return min(LARGEST_SCALE, max(SMALLEST_SIDE / max(photo_shape), scale))


def kept_in_view(transform: ViewTransform, photo_shape: tuple[int, int], width: float, height: float) -> ViewTransform:
    """Return `transform` moved so that at least a part of the photo stays on the widget."""
    photo_height, photo_width = photo_shape
    left = 80 - photo_width * transform.scale
    top = 80 - photo_height * transform.scale
    return replace(
        transform,
        x=min(max(transform.x, left), width - 80),
        y=min(max(transform.y, top), height - 80),
    )


def level_for(scale: float, levels: int) -> int:
    """Return the level of a pyramid to draw at `scale` device pixels per photo pixel: no coarser than needed."""
    level = 0
    while level + 1 < levels and scale * 2 ** (level + 1) <= 1:
        level += 1
    return level
