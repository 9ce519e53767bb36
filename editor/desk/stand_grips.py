"""Where the grips of a stand are on a widget, and which of them is under the pointer; plain numbers, it knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from editor.desk.stand_editing import Grip, Ground
from segmentation.cutout.stand import Stand

Point = tuple[float, float]
"""(x, y) in px of a widget."""

REACH_PX = 12
"""So near to a grip the pointer takes hold of it."""


@dataclass(frozen=True)
class GripPlaces:
    """The grips of a stand: a ring at its spot, a bar whose ends size the cars, and a line along the horizon.

    `horizon` is None where it makes no difference.
    """

    spot: Point
    bar: tuple[Point, Point]
    horizon: tuple[Point, Point] | None

    def at(self, x: float, y: float) -> Grip | None:
        """Return what is taken hold of at a place of the widget; None if nothing is near.

        The nearest of ring and ends, or else the horizon, which is taken anywhere along it.
        """
        grips = (self.spot, Grip.SPOT), *((end, Grip.SCALE) for end in self.bar)
        near = [(hypot(x - place[0], y - place[1]), grip) for place, grip in grips]
        distance, grip = min(near, key=lambda one: one[0])
        if distance <= REACH_PX:
            return grip
        is_near = self.horizon is not None and _distance((x, y), *self.horizon) <= REACH_PX
        return Grip.HORIZON if is_near else None


def places_of(
    stand: Stand, ground: Ground, on_widget: Callable[[float, float], Point], sides: tuple[float, float] = (0.0, 1.0)
) -> GripPlaces:
    """Return where the grips of `stand` are.

    Args:
        stand: in shares of a picture or backdrop.
        ground: what of it can be moved.
        on_widget: where (row, column) in these shares is.
        sides: from which column to which the horizon goes, in these shares.
    """
    row, column = stand.spot
    bar = on_widget(row, column - stand.scale / 2), on_widget(row, column + stand.scale / 2)
    horizon = on_widget(stand.horizon, sides[0]), on_widget(stand.horizon, sides[1])
    return GripPlaces(on_widget(row, column), bar, horizon if ground.has_horizon else None)


def _distance(point: Point, begin: Point, end: Point) -> float:
    """How far a point is from the straight line between two others, px."""
    across, down = end[0] - begin[0], end[1] - begin[1]
    along = ((point[0] - begin[0]) * across + (point[1] - begin[1]) * down) / max(1e-9, across**2 + down**2)
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - begin[0] - along * across, point[1] - begin[1] - along * down)
