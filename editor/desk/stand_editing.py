"""Moving the place where cars stand before a backdrop, by hand and by keys; plain numbers, it knows no widget."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.stand import Stand, stand_of

STANDS = "backdrop.stands"
"""Under this key the settings remember where a person let cars stand in each backdrop, by its text."""
MOST_STANDS = 100
"""Of so many backdrops it is remembered where cars stand in them."""
SMALLEST_SCALE = 0.02
LEAST_DEPTH = 0.02
"""So far below the horizon a spot is at least, where a floor is seen."""


class Grip(Enum):
    """What of a stand is moved."""

    SPOT = "spot"
    HORIZON = "horizon"
    SCALE = "scale"


@dataclass(frozen=True)
class Ground:
    """What of a backdrop can be moved, and how: `has_depth` where a floor is seen, on which cars far away are smaller.

    `has_horizon` where its horizon makes a difference: for a gradient, and for a picture through its depth.
    """

    has_depth: bool
    has_horizon: bool


def ground_of(backdrop: Backdrop) -> Ground:
    """Return what of a backdrop can be moved."""
    is_gradient = backdrop.top is not None and backdrop.bottom not in (None, backdrop.top)
    is_picture = backdrop.picture is not None
    return Ground(is_picture, is_picture or is_gradient)


def dragged(stand: Stand, ground: Ground, grip: Grip, row: float, column: float) -> Stand:
    """Return `stand` with `grip` at a place, in shares of the picture; it stays within it."""
    match grip:
        case Grip.SPOT:
            return _with_spot(stand, ground, row, column)
        case Grip.HORIZON:
            lowest = stand.spot[0] - LEAST_DEPTH if ground.has_depth else 1.0
            return replace(stand, horizon=within(row, 0, lowest))
    return replace(stand, scale=within(2 * abs(column - stand.spot[1]), SMALLEST_SCALE, 1))


def nudged(stand: Stand, ground: Ground, grip: Grip, down: float, right: float) -> Stand:
    """Return `stand` with `grip` moved by shares of the picture; the cars grow as their grip goes up or right."""
    match grip:
        case Grip.SPOT:
            return _with_spot(stand, ground, stand.spot[0] + down, stand.spot[1] + right)
        case Grip.HORIZON:
            return dragged(stand, ground, grip, stand.horizon + down, 0)
    return replace(stand, scale=within(stand.scale + right - down, SMALLEST_SCALE, 1))


def _with_spot(stand: Stand, ground: Ground, row: float, column: float) -> Stand:
    """On a floor that is seen, cars that stand farther away are smaller: as their row's distance from the horizon."""
    column = within(column, 0, 1)
    if not ground.has_depth or stand.spot[0] <= stand.horizon:
        return replace(stand, spot=(within(row, 0, 1), column))
    row = within(row, min(1.0, stand.horizon + LEAST_DEPTH), 1)
    nearer = (row - stand.horizon) / (stand.spot[0] - stand.horizon)
    return replace(stand, spot=(row, column), scale=within(stand.scale * nearer, SMALLEST_SCALE, 1))


def within(number: float, least: float, most: float) -> float:
    """Return `number`, or the limit beyond which it is."""
    return min(max(number, least), max(least, most))


def remembered_stand(stands: object, backdrop: str) -> Stand | None:
    """Return where a person let cars stand in `backdrop` according to `stands` of the settings, None for nowhere."""
    numbers = stands.get(backdrop) if isinstance(stands, Mapping) else None
    if not isinstance(numbers, list):
        return None
    try:
        return stand_of(numbers)
    except ValueError:
        return None


def with_stand(stands: object, backdrop: str, stand: Stand | None) -> dict[str, list[float]]:
    """Return `stands` with that of `backdrop` as the newest of MOST_STANDS, without it if `stand` is None."""
    kept = {key: value for key, value in stands.items() if key != backdrop} if isinstance(stands, Mapping) else {}
    if stand is None:
        return kept
    return {**dict(list(kept.items())[-(MOST_STANDS - 1) :]), backdrop: stand.numbers}
