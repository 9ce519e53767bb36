"""The one camera that sees all backdrops: level, as high as a person's eye beside a car."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating[Any]]

HEIGHT_PX, WIDTH_PX = 2160, 3840
HORIZON = 0.45
"""Share of the height at which a level floor would vanish."""
EYE_M = 1.45
FOCAL_PX = 4464.0
"""A car 9 m away has 496 px a metre: one of 4.8 m takes 0.62 of the width."""


@dataclass(frozen=True)
class Seen:
    """What each pixel sees of a plane, in m: `across` to the right of the camera, `along` away from it or up.

    `footprint_across` and `footprint_along` are how much of the plane a pixel covers, in m; all float32 (H, W).
    """

    across: Plane
    along: Plane
    footprint_across: Plane
    footprint_along: Plane


def rays() -> tuple[Plane, Plane]:
    """Return how far each pixel's ray goes to the right and up for each m away from the camera, float32 (H, W)."""
    right = (np.arange(WIDTH_PX, dtype=np.float32) - (WIDTH_PX - 1) / 2) / FOCAL_PX
    up = (HORIZON * HEIGHT_PX - 0.5 - np.arange(HEIGHT_PX, dtype=np.float32)) / FOCAL_PX
    across, upwards = np.meshgrid(right, up)
    return across.astype(np.float32), upwards.astype(np.float32)


def floor_seen(nearest_m: float = 0.1, farthest_m: float = 2000.0) -> Seen:
    """Return what is seen of the floor; above the horizon it is taken to be `farthest_m` away."""
    across, up = rays()
    away = np.clip(EYE_M / np.maximum(-up, EYE_M / farthest_m), nearest_m, farthest_m).astype(np.float32)
    return Seen(across * away, away, away / FOCAL_PX, away**2 / (FOCAL_PX * EYE_M))


def wall_seen(away_m: float) -> Seen:
    """Return what is seen of an upright wall so far away; `along` is the height above the floor."""
    across, up = rays()
    footprint = np.full_like(up, away_m / FOCAL_PX)
    return Seen(across * away_m, EYE_M + up * away_m, footprint, footprint)
