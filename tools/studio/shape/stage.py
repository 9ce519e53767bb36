"""The studio's own shapes: floor, round wall, turntable, lettering bent onto the wall."""

import numpy as np

from tools.studio.shape.solids import Faces, Points, Solid

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
    return Solid("wall", "wall", *_round([(WALL_RADIUS, COVE_HEIGHT), (WALL_RADIUS, WALL_HEIGHT)]))


def cove() -> Solid:
    """Return the quarter of a pipe between floor and wall."""
    turn = np.linspace(0, np.pi / 2, 12)
    inner = WALL_RADIUS - COVE_HEIGHT
    return Solid(
        "cove", "floor", *_round([(inner + COVE_HEIGHT * np.sin(t), COVE_HEIGHT * (1 - np.cos(t))) for t in turn])
    )


def _round(profile: list[tuple[float, float]], segments: int = 128) -> tuple[Points, Faces]:
    """Turn a profile of (radius, height) about the z axis as far as the wall goes."""
    turn = np.linspace(np.pi / 2 - WALL_HALF_ANGLE, np.pi / 2 + WALL_HALF_ANGLE, segments)
    radius, height = np.array(profile).T
    points = np.stack(
        [np.outer(np.cos(turn), radius), np.outer(np.sin(turn), radius), np.tile(height, (segments, 1))], axis=-1
    )
    count = len(profile)
    faces: Faces = [
        (one * count + row, (one + 1) * count + row, (one + 1) * count + row + 1, one * count + row + 1)
        for one in range(segments - 1)
        for row in range(count - 1)
    ]
    return points.reshape(-1, 3), faces


def bent(points: Points) -> Points:
    """Return flat points (x, height, depth) laid around the inside of the wall, in front of it by their depth."""
    radius = WALL_RADIUS - 0.03 - points[:, 2]
    angle = np.pi / 2 - points[:, 0] / WALL_RADIUS
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), points[:, 1] + LETTERS_BOTTOM], axis=-1)


def ring(radius: float, width: float, height: float, material: str, segments: int = 256) -> Solid:
    """Return a flat ring on the floor."""
    turn = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    circle = np.stack([np.cos(turn), np.sin(turn)], axis=-1)
    rings = [np.column_stack([circle * r, np.full(segments, height)]) for r in (radius - width / 2, radius + width / 2)]
    faces: Faces = [(i, (i + 1) % segments, segments + (i + 1) % segments, segments + i) for i in range(segments)]
    return Solid("rim", material, np.concatenate(rings), faces)
