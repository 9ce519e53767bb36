"""The control cage of a body: quadrilaterals that subdivision makes smooth."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tools.studio.shape.body_lines import LINES, BodyLines, Line

CROWN = 0.28
"""How far the crown lies from top to edge in height, half of the way out: the roof is an arch."""


@dataclass(frozen=True)
class Cage:
    """A mesh: `points` float64 (n, 3), `faces` of three or four indices, creases of edges as (a, b, sharpness).

    `is_side` says of each face whether it lies below the rails, where the side's markings are, or on top between them.
    """

    points: NDArray[np.float64]
    faces: list[tuple[int, ...]]
    is_side: list[bool]
    creases: list[tuple[int, int, float]]


def at(line: Line, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the values of `line` at each of `x`."""
    knots = sorted(line)
    return np.interp(x, [knot for knot, _ in knots], [value for _, value in knots])


def sections(lines: BodyLines) -> NDArray[np.float64]:
    """Return the left half's points, float64 of shape (stations, lines, 3)."""
    x = np.array(lines.stations)
    y, z = np.zeros((2, len(x), len(LINES)))
    for column, name in enumerate(LINES):
        if name not in ("top", "crown", "keel"):
            y[:, column], z[:, column] = at(getattr(lines, f"{name}_y"), x), at(getattr(lines, f"{name}_z"), x)
    z[:, 0], z[:, -1] = at(lines.top_z, x), at(lines.keel_z, x)
    y[:, 1], z[:, 1] = y[:, 2] / 2, z[:, 0] + CROWN * (z[:, 2] - z[:, 0])
    bowed = x[:, None] - at(lines.bow, x)[:, None] * (y / lines.half_width) ** 2
    return np.stack([bowed, y, z], axis=-1)


def body_cage(lines: BodyLines) -> Cage:
    """Return the closed cage of the whole body: both halves, nose and tail."""
    half = sections(lines)
    stations, columns = half.shape[:2]
    ring = np.concatenate([half, half[:, -2:0:-1] * (1, -1, 1)], axis=1)  # around by the left, back by the right
    count = ring.shape[1]
    index = np.arange(stations * count).reshape(stations, count)
    faces: list[tuple[int, ...]] = []
    for front, rear in pairwise(index):
        following = np.roll(front, -1), np.roll(rear, -1)
        faces += [tuple(map(int, four)) for four in zip(front, following[0], following[1], rear, strict=True)]
    rail = LINES.index("rail")
    is_side = [rail <= column < count - rail for column in range(count)] * (stations - 1)
    caps = _cap(index[0], columns) + _cap(index[-1], columns)
    return Cage(ring.reshape(-1, 3), faces + caps, is_side + [True] * len(caps), _creases(index, columns, lines))


def _cap(ring: NDArray[np.int64], columns: int) -> list[tuple[int, ...]]:
    """Close a ring by strips between what lies above and below each other; which way they face is left open."""
    faces = []
    for step in (1, -1):
        above, below = 0, columns - 1
        for _ in range(columns // 2):
            four = [ring[above], ring[below], ring[below - step], ring[above + step]]
            above, below = (above + step) % len(ring), below - step
            faces.append(tuple(dict.fromkeys(map(int, four))))
    return faces


def _creases(index: NDArray[np.int64], columns: int, lines: BodyLines) -> list[tuple[int, int, float]]:
    found = []
    for name, sharpness in lines.creases:
        column = LINES.index(name)
        for side in {column, (index.shape[1] - column) % index.shape[1]}:
            along = index[:, side]
            found += [(int(a), int(b), sharpness) for a, b in pairwise(along)]
    return found
