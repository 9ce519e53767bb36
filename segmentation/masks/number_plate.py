"""Where the number plate of a car is in a photo: four corners, or that the photo shows none."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from segmentation.masks.capsule import Point

_LEAST_SHARE = 1e-7
"""Twice the area of the smallest triangle between three corners, in parts of the photo: below it is a line."""


@dataclass(frozen=True)
class NumberPlate:
    """What somebody said of the number plate in a photo.

    `corners` are (row, column) as shares of the photo's height and width, clockwise from the plate's upper left as one
    reads it, so that they fit the photo at any size. Empty means that the photo shows no number plate.

    Raises:
        ValueError: they are neither four nor none, lie outside of the photo, cross, run the other way round, or are not
            the corners of something convex.
    """

    corners: tuple[Point, ...] = ()

    def __post_init__(self) -> None:
        if not self.corners:
            return
        if len(self.corners) != 4:
            raise ValueError(f"a number plate with {len(self.corners)} corners")
        if not all(0 <= share <= 1 for corner in self.corners for share in corner):
            raise ValueError("a number plate that reaches out of its photo")
        if not _turns_right_all_round(self.corners):
            raise ValueError("a number plate whose corners are not those of a plate")

    @classmethod
    def of_px(cls, corners: Sequence[Point], shape: tuple[int, int]) -> "NumberPlate":
        """Return the plate with these corners in px of a photo of `shape` (H, W), those outside moved onto its edge.

        Raises:
            ValueError: see the class.
        """
        height, width = shape
        return cls(tuple((_within(row / height), _within(column / width)) for row, column in corners))

    @property
    def is_seen(self) -> bool:
        """Whether the photo shows a number plate."""
        return bool(self.corners)

    def in_px(self, shape: tuple[int, int]) -> tuple[Point, ...]:
        """Return the corners in px of a photo of `shape` (H, W)."""
        return tuple((row * shape[0], column * shape[1]) for row, column in self.corners)


NO_PLATE = NumberPlate()
"""The photo shows no number plate."""


def in_reading_order(corners: Sequence[Point]) -> tuple[Point, ...]:
    """Return four corners, (row, column) in any order, clockwise from the upper left of the plate that they make.

    The upper side is the one that goes most nearly to the right: a plate is read from left to right, and tilted by less
    than 45 degrees.
    """
    row = sum(corner[0] for corner in corners) / len(corners)
    column = sum(corner[1] for corner in corners) / len(corners)
    round_it = sorted(corners, key=lambda corner: math.atan2(corner[0] - row, corner[1] - column))
    sides = [(round_it[place], round_it[(place + 1) % len(round_it)]) for place in range(len(round_it))]
    first = max(range(len(sides)), key=lambda place: _share_to_the_right(*sides[place]))
    return tuple(round_it[first:] + round_it[:first])


def _share_to_the_right(start: Point, end: Point) -> float:
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    return (end[1] - start[1]) / length if length else -1.0


def _turns_right_all_round(corners: Sequence[Point]) -> bool:
    count = len(corners)
    turns = (_turn(corners[i], corners[(i + 1) % count], corners[(i + 2) % count]) for i in range(count))
    return all(turn > _LEAST_SHARE for turn in turns)


def _turn(first: Point, second: Point, third: Point) -> float:
    """Twice the area of the triangle, above 0 if it runs clockwise as the photo is seen."""
    down, across = second[0] - first[0], second[1] - first[1]
    return across * (third[0] - second[0]) - down * (third[1] - second[1])


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


@dataclass(frozen=True)
class PlateEdit:
    """A step that said something else of the number plate of a photo; `title` is what the undo menu says."""

    title: str
    before: NumberPlate | None
    after: NumberPlate | None

    subject: ClassVar[None] = None
    """It is of none of the photo's masks."""
    size_bytes: ClassVar[int] = 256
    """Memory, about."""

    def reversed(self) -> "PlateEdit":
        """Return the edit that takes this one back."""
        return PlateEdit(self.title, self.after, self.before)

    def unpacked(self) -> "PlateEdit":
        """Return the edit: it is too small to be packed."""
        return self
