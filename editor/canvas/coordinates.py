"""The only place where widget coordinates (x, y) meet mask coordinates (row, column)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, cos, floor, radians, sin

from segmentation.images.pixel_box import PixelBox

LARGEST_SCALE = 32.0
SMALLEST_SIDE = 60.0
"""The longer side of the photo never gets smaller than this on the widget, in widget pixels."""

KEPT_PX = 80.0
"""The photo never leaves the widget farther than this far from its rim, in widget pixels."""


@dataclass(frozen=True)
class ViewTransform:
    """How the photo lies on the widget.

    `scale` is widget pixels per photo pixel; `x`, `y` are the widget coordinates of the outer corner of
    the photo's first pixel, about which it is turned clockwise by `degrees`. Widget pixels are Qt's logical pixels.
    """

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    degrees: float = 0.0

    @property
    def is_upright(self) -> bool:
        """Whether rows of the photo are rows of the widget."""
        return self.degrees == 0

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        """Return (row, column) in photo pixels under the widget point."""
        across, down = self._turned_back(x - self.x, y - self.y)
        return down / self.scale, across / self.scale

    def to_widget(self, row: float, column: float) -> tuple[float, float]:
        """Return the widget point (x, y) of a point of the photo."""
        if self.is_upright:
            return column * self.scale + self.x, row * self.scale + self.y
        cosine, sine = _turn(self.degrees)
        across, down = column * self.scale, row * self.scale
        return across * cosine - down * sine + self.x, across * sine + down * cosine + self.y

    def rectangle(self, box: PixelBox, margin: int = 1) -> tuple[int, int, int, int]:
        """Return the widget rectangle (x, y, width, height) that covers `box`, whole pixels, `margin` wider."""
        left, top, right, bottom = _around(
            self.to_widget(row, column) for row in (box.top, box.bottom) for column in (box.left, box.right)
        )
        x, y = floor(left) - margin, floor(top) - margin
        return x, y, ceil(right) + margin - x, ceil(bottom) + margin - y

    def part_of_photo(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """Return top, left, bottom and right of what lies under a part of the widget, in photo pixels."""
        return _around(self.corners_of_part(left, top, right, bottom))

    def corners_of_part(self, left: float, top: float, right: float, bottom: float) -> list[tuple[float, float]]:
        """Return (row, column) under the corners of a part of the widget, clockwise from its first one."""
        return [self.to_photo(*corner) for corner in ((left, top), (right, top), (right, bottom), (left, bottom))]

    def zoomed(self, scale: float, x: float, y: float) -> "ViewTransform":
        """Return the transform at `scale` with the photo point under the widget point (x, y) kept in place."""
        return replace(self, scale=scale)._with_under(self.to_photo(x, y), x, y)

    def turned(self, degrees: float, x: float, y: float) -> "ViewTransform":
        """Return the transform turned to `degrees` with the photo point under the widget point (x, y) kept in place."""
        return replace(self, degrees=degrees)._with_under(self.to_photo(x, y), x, y)

    def panned(self, dx: float, dy: float) -> "ViewTransform":
        """Return the transform moved by widget pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def _with_under(self, point: tuple[float, float], x: float, y: float) -> "ViewTransform":
        """Return the transform moved so that a point of the photo, (row, column), is at a widget point."""
        origin = replace(self, x=0.0, y=0.0)
        across, down = origin.to_widget(*point)
        return replace(origin, x=x - across, y=y - down)

    def _turned_back(self, across: float, down: float) -> tuple[float, float]:
        if self.is_upright:
            return across, down
        cosine, sine = _turn(self.degrees)
        return across * cosine + down * sine, down * cosine - across * sine


def fitted(
    photo_shape: tuple[int, int], width: float, height: float, margin: float = 12, degrees: float = 0.0
) -> ViewTransform:
    """Return the transform that shows a photo (H, W) whole and centred on a widget, at LARGEST_SCALE at most.

    The photo is turned by `degrees`, and all of it is seen then too.
    """
    photo_height, photo_width = photo_shape
    cosine, sine = (abs(part) for part in _turn(degrees))
    across = max(1.0, width - 2 * margin) / (photo_width * cosine + photo_height * sine)
    down = max(1.0, height - 2 * margin) / (photo_height * cosine + photo_width * sine)
    return centred(photo_shape, min(across, down, LARGEST_SCALE), width, height, degrees)


def centred(
    photo_shape: tuple[int, int], scale: float, width: float, height: float, degrees: float = 0.0
) -> ViewTransform:
    """Return the transform at `scale` with the middle of the photo in the middle of the widget."""
    photo_height, photo_width = photo_shape
    upright = ViewTransform(scale, (width - photo_width * scale) / 2, (height - photo_height * scale) / 2)
    return upright if degrees == 0 else upright.turned(degrees, width / 2, height / 2)


def whole_turn(degrees: float) -> float:
    """Return the same turn as an angle above -180 and up to 180 degrees."""
    turn = -((180 - degrees) % 360 - 180)
    return 0.0 if turn == 0 else turn  # and never -0.0, which would be shown


@lru_cache(maxsize=8)
def _turn(degrees: float) -> tuple[float, float]:
    """Cosine and sine of an angle; those of right angles are exact."""
    quarters = {0.0: (1.0, 0.0), 90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}
    return quarters.get(degrees % 360) or (cos(radians(degrees)), sin(radians(degrees)))


def _around(points: Iterable[tuple[float, float]]) -> tuple[float, float, float, float]:
    """The least of both coordinates, then the greatest of both."""
    firsts, seconds = zip(*points, strict=True)
    return min(firsts), min(seconds), max(firsts), max(seconds)


def limited_scale(scale: float, photo_shape: tuple[int, int]) -> float:
    """Return `scale` within what can be used: not below a stamp, not above LARGEST_SCALE."""
    return min(LARGEST_SCALE, max(SMALLEST_SIDE / max(photo_shape), scale))


def kept_in_view(transform: ViewTransform, photo_shape: tuple[int, int], width: float, height: float) -> ViewTransform:
    """Return `transform` moved so that the point of the photo that is nearest to the widget's middle is well on it."""
    row, column = transform.to_photo(width / 2, height / 2)
    nearest = min(max(row, 0), photo_shape[0]), min(max(column, 0), photo_shape[1])
    if nearest == (row, column):
        return transform
    x, y = transform.to_widget(*nearest)
    inset_x, inset_y = min(KEPT_PX, width / 2), min(KEPT_PX, height / 2)
    return transform.panned(
        min(max(x, inset_x), width - inset_x) - x,
        min(max(y, inset_y), height - inset_y) - y,
    )


def level_for(scale: float, levels: int) -> int:
    """Return the level of a pyramid to draw at `scale` device pixels per photo pixel: no coarser than needed."""
    level = 0
    while level + 1 < levels and scale * 2 ** (level + 1) <= 1:
        level += 1
    return level
