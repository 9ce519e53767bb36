"""Simple solids that the smaller parts of a car and of the studio are made of."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tools.studio.shape.atlas import Panel

Points = NDArray[np.float64]
Faces = list[tuple[int, ...]]


@dataclass(frozen=True)
class Anchor:
    """A place on the body: what a ray along the panel's view meets first, from its `side` (+1: left) if it has two."""

    panel: Panel
    a: float
    b: float
    side: int = 1


@dataclass(frozen=True)
class Solid:
    """A part as it is handed to Blender: points float64 (n, 3) in metres and faces of three or more indices.

    It is smoothed by so many `subdivisions`. With an `anchor` its origin is moved onto the body's surface there.
    """

    name: str
    material: str
    points: Points
    faces: Faces
    subdivisions: int = 0
    anchor: Anchor | None = None

    def moved(self, by: tuple[float, float, float]) -> "Solid":
        """Return it moved by metres along x, y and z."""
        return replace(self, points=self.points + by)

    def mirrored(self) -> "Solid":
        """Return its like on the other side of the car."""
        anchor = self.anchor
        if anchor and anchor.panel == "side":
            anchor = replace(anchor, side=-anchor.side)
        elif anchor:
            anchor = replace(anchor, b=-anchor.b) if anchor.panel == "top" else replace(anchor, a=-anchor.a)
        return replace(self, points=self.points * (1, -1, 1), faces=[face[::-1] for face in self.faces], anchor=anchor)


def box(
    size: tuple[float, float, float], taper: tuple[float, float] = (1.0, 1.0), inset: float = 0.0
) -> tuple[Points, Faces]:
    """Return a box around the origin; its upper face is `taper` as large in x and y.

    With an `inset` (metres) rows of points stand that far from each edge, so that subdivision keeps it a box.
    """
    steps = [_steps(length / 2, inset) for length in size]
    count = [len(step) for step in steps]
    points: dict[tuple[int, int, int], int] = {}
    placed: list[tuple[float, float, float]] = []
    faces: Faces = []

    def index(corner: tuple[int, int, int]) -> int:
        if corner not in points:
            points[corner] = len(placed)
            x, y, z = (steps[axis][corner[axis]] for axis in range(3))
            share = (z / size[2] + 0.5) if size[2] else 0.0
            placed.append((x * (1 + share * (taper[0] - 1)), y * (1 + share * (taper[1] - 1)), z))
        return points[corner]

    for axis in range(3):
        first, second = (axis + 1) % 3, (axis + 2) % 3
        for side in (0, count[axis] - 1):
            for a in range(count[first] - 1):
                for b in range(count[second] - 1):
                    corners = []
                    for da, db in ((0, 0), (1, 0), (1, 1), (0, 1)):
                        corner = [0, 0, 0]
                        corner[axis], corner[first], corner[second] = side, a + da, b + db
                        corners.append(index((corner[0], corner[1], corner[2])))
                    faces.append(tuple(corners if side else corners[::-1]))
    return np.array(placed), faces


def _steps(half: float, inset: float) -> list[float]:
    if not inset or inset >= half:
        return [-half, half]
    return [-half, inset - half, half - inset, half]


def revolved(profile: list[tuple[float, float]], turn: NDArray[np.float64], *, is_closed: bool) -> tuple[Points, Faces]:
    """Turn a profile of (radius, z) about the z axis through the angles `turn` in radians.

    If it `is_closed`, the last angle is joined to the first and the last point of the profile to its first.
    """
    radius, along = np.array(profile).T
    rows = np.broadcast_to(along, (len(turn), len(profile)))
    points = np.stack([np.outer(np.cos(turn), radius), np.outer(np.sin(turn), radius), rows], axis=-1).reshape(-1, 3)
    count, open_by = len(profile), 0 if is_closed else 1
    faces: Faces = []
    for one in range(len(turn) - open_by):
        other = (one + 1) % len(turn)
        for row in range(count - open_by):
            after = (row + 1) % count
            faces.append((one * count + row, one * count + after, other * count + after, other * count + row))
    return points, faces


def lathe(profile: list[tuple[float, float]], segments: int = 96) -> tuple[Points, Faces]:
    """Turn a closed profile of (radius, y) once around the y axis."""
    turn = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    points, faces = revolved(profile, turn, is_closed=True)
    return points[:, (0, 2, 1)], faces


def tube(path: list[tuple[float, float, float]], radius: float, sides: int = 12) -> tuple[Points, Faces]:
    """Return a round bar along `path`, closed at both ends; it is thinnest where the path bends."""
    middle = np.array(path)
    direction = np.gradient(middle, axis=0)
    direction /= np.linalg.norm(direction, axis=1, keepdims=True)
    reference = np.where(np.abs(direction[:, 2:]) > 0.9, (1.0, 0.0, 0.0), (0.0, 0.0, 1.0))
    first = np.cross(direction, reference)
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    second = np.cross(direction, first)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)[:, None]
    rings = [middle[i] + radius * (np.cos(turn) * first[i] + np.sin(turn) * second[i]) for i in range(len(middle))]
    faces: Faces = [tuple(range(sides))[::-1]]
    for ring in range(len(middle) - 1):
        for one in range(sides):
            other = (one + 1) % sides
            faces.append(
                (ring * sides + one, ring * sides + other, (ring + 1) * sides + other, (ring + 1) * sides + one)
            )
    faces.append(tuple(range((len(middle) - 1) * sides, len(middle) * sides)))
    return np.concatenate(rings), faces
