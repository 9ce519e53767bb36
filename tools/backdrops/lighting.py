"""Light of soft boxes on a floor and a wall, found on a coarse grid: it changes slowly."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.backdrops.camera import Plane

Point = tuple[float, float, float]
"""m: to the right of the camera, up from the floor, away from the camera."""
_SAMPLES = 5
_COARSER = 8
"""Light is found for squares of so many pixels."""


@dataclass(frozen=True)
class SoftBox:
    """A lamp that shines evenly from a rectangle about `middle`, half as wide as `across` and `along` are long.

    Both point along its sides; it shines to the side that their cross product points away from. `strength` is the
    light on a wall 1 m before a lamp of 1 m2.
    """

    middle: Point
    across: Point
    along: Point
    strength: float


def light_on(place: Sequence[Plane], normal: Sequence[float | Plane], lamps: Sequence[SoftBox]) -> Plane:
    """Return the light that `lamps` throw on a surface.

    Args:
        place: three float32 (H, W), m: right, up, away.
        normal: the surface's, three numbers or three arrays of the same shape.
        lamps: what shines.
    """
    height, width = place[0].shape
    place = [_coarse(axis) for axis in place]
    normal = [_coarse(axis) if isinstance(axis, np.ndarray) else axis for axis in normal]
    total = np.zeros_like(place[0])
    for lamp in lamps:
        facing = -np.cross(lamp.across, lamp.along)
        area = 4 * float(np.linalg.norm(facing))
        facing = facing / np.linalg.norm(facing)
        for point in _points(lamp):
            way = [np.float32(point[axis]) - place[axis] for axis in range(3)]
            squared = way[0] ** 2 + way[1] ** 2 + way[2] ** 2
            on_surface = np.maximum(sum(w * n for w, n in zip(way, normal, strict=True)), 0)
            from_lamp = np.maximum(sum(-w * np.float32(f) for w, f in zip(way, facing, strict=True)), 0)
            total += np.float32(lamp.strength * area / _SAMPLES**2) * on_surface * from_lamp / squared**2
    return np.asarray(cv2.resize(total, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


def _coarse(plane: Plane) -> Plane:
    size = (plane.shape[1] // _COARSER, plane.shape[0] // _COARSER)
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), np.float32)


def _points(lamp: SoftBox) -> NDArray[np.float64]:
    steps = (np.arange(_SAMPLES) + 0.5) / _SAMPLES * 2 - 1
    across, along = np.meshgrid(steps, steps)
    return np.asarray(
        np.array(lamp.middle)
        + across.reshape(-1, 1) * np.array(lamp.across)
        + along.reshape(-1, 1) * np.array(lamp.along)
    )
