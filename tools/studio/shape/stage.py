"""The studio's own shapes: floor, round wall, turntable, lettering bent onto the wall."""

import numpy as np

from tools.studio.shape.solids import Faces, Points, Solid, revolved

TURNTABLE_RADIUS = 3.1
WALL_RADIUS = 7.0
COVE_HEIGHT = 0.42
"""The floor rises in a cove to this height before the white begins."""
WALL_HEIGHT = 6.5
WALL_HALF_ANGLE = np.radians(125)
"""The wall stands around the back and the sides of the turntable; the camera looks in through the gap."""
LETTERS_BOTTOM = 0.50
LETTERS_WIDTH = 10.2


def wall() -> Solid:
    """Return the white wall above its cove, open at the camera's side (-y)."""
    return _standing("wall", "wall", [(WALL_RADIUS, COVE_HEIGHT), (WALL_RADIUS, WALL_HEIGHT)])


def cove() -> Solid:
    """Return the quarter of a pipe between floor and wall."""
    foot, turn = WALL_RADIUS - COVE_HEIGHT, np.linspace(0, np.pi / 2, 12)
    return _standing("cove", "floor", [(foot + COVE_HEIGHT * np.sin(t), COVE_HEIGHT * (1 - np.cos(t))) for t in turn])


def _standing(name: str, material: str, profile: list[tuple[float, float]]) -> Solid:
    """Turn a profile of (radius, height) as far around the turntable as the wall goes."""
    turn = np.linspace(np.pi / 2 - WALL_HALF_ANGLE, np.pi / 2 + WALL_HALF_ANGLE, 128)
    return Solid(name, material, *revolved(profile, turn, is_closed=False))


def bent(points: Points) -> Points:
    """Return flat points (x, height, depth) laid around the inside of the wall, in front of it by their depth."""
    radius = WALL_RADIUS - 0.03 - points[:, 2]
    angle = np.pi / 2 - points[:, 0] / WALL_RADIUS
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), points[:, 1] + LETTERS_BOTTOM], axis=-1)


def ring(radius: float, width: float, height: float, material: str, segments: int = 256) -> Solid:
    """Return a flat ring around the turntable's axis: `radius` of its middle, `width` and `height` in metres."""
    turn = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    circle = np.stack([np.cos(turn), np.sin(turn)], axis=-1)
    rings = [np.column_stack([circle * r, np.full(segments, height)]) for r in (radius - width / 2, radius + width / 2)]
    faces: Faces = [(i, (i + 1) % segments, segments + (i + 1) % segments, segments + i) for i in range(segments)]
    return Solid("ring", material, np.concatenate(rings), faces)
