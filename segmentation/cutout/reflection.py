"""The car mirrored in a polished floor, from where each of its wheels touches it.

A floor mirrors what stands on it about the line where it stands. In a photo that is taken aslant this is no single
line: the wheels stand at different heights of the picture. Each column of the car is mirrored about its own row, on the
line from wheel to wheel through the points where those that are nearest to the camera touch the floor.
"""

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.floor import REFERENCE_WIDTH
from segmentation.cutout.light import blurred
from segmentation.cutout.placing import Placement
from segmentation.images.pixel_box import PixelBox

_PROMINENT = 0.03
"""Share of the car's height by which a wheel reaches lower than what is beside it."""
_WHEELS_FROM = 0.65
"""Share of the car's height below which wheels touch the floor."""
_STEEPEST = 0.35
"""Rows a column: beyond the farther wheel of the car's side the line goes on to rise, but no steeper.

Beyond the nearer one, or one at the end of an axle, it goes on level, for there comes the bumper, which turns away.
"""
_BLURS = (0.0, 0.25, 0.5, 1.0)
"""Shares of the reach at which the picture is blurred by the same share of the softness; mixed between them."""

_FADING = 1.5
"""The power with which it fades towards its end."""


@dataclass(frozen=True)
class Reflection:
    """How a car is mirrored in the floor.

    `strength` is 0 (not at all) to 1 (as in a mirror) where it touches the floor; it fades with the distance from there
    and has ended at `reach_px`, 20 to 400, where its blur would be of `softness_px`, 0 to 40; px of a photo of
    REFERENCE_WIDTH.

    Raises:
        ValueError: out of these ranges.
    """

    strength: float = 0.0
    softness_px: float = 8.0
    reach_px: int = 200

    def __post_init__(self) -> None:
        if not (0 <= self.strength <= 1 and 0 <= self.softness_px <= 40 and 20 <= self.reach_px <= 400):
            raise ValueError(f"{self} is out of range")


@dataclass(frozen=True)
class Contact:
    """A point of the photo where a wheel touches the floor, px."""

    row: int
    column: int


def ground_rows(mask: NDArray[np.uint8], box: PixelBox) -> NDArray[np.float32]:
    """Return about which row each column of the photo is mirrored, float32 (W,).

    Args:
        mask: uint8 (H, W), 0 or 255, not empty.
        box: around the car.
    """
    outer = _nearest(contacts_of(mask, box))
    columns = np.arange(mask.shape[1], dtype=np.float32)
    rows = np.interp(columns, [each.column for each in outer], [each.row for each in outer])
    if len(outer) > 1:
        longest = max(right.column - left.column for left, right in pairwise(outer))
        for end, before, outwards in (
            (outer[0], outer[1], outer[0].column - columns),
            (outer[-1], outer[-2], columns - outer[-1].column),
        ):
            across = abs(end.column - before.column)
            rise = (before.row - end.row) / across if across == longest else 0.0
            beyond = outwards > 0
            rows[beyond] = end.row - np.clip(rise, 0, _STEEPEST) * outwards[beyond]
    return np.asarray(rows, np.float32)


def contacts_of(mask: NDArray[np.uint8], box: PixelBox) -> list[Contact]:
    """Return where wheels touch the floor, from left to right: prominent low points of the car's lower outline.

    Where it has none, as at a car whose mask takes the floor between its wheels with it, its lowest point is the one.

    Args:
        mask: uint8 (H, W), 0 or 255, not empty.
        box: around the car.
    """
    car = mask[box.slices] > 0
    lowest = np.where(car.any(axis=0), box.height - 1 - np.argmax(car[::-1], axis=0), -1)
    enough = max(3.0, _PROMINENT * box.height)
    found = []
    begins = np.flatnonzero(np.diff(lowest, prepend=-1))
    for first, after in zip(begins, [*begins[1:], len(lowest)], strict=True):  # columns first to after - 1 are level
        row = lowest[first]
        if (
            row < _WHEELS_FROM * box.height
            or _beside(lowest, int(first) - 1) >= row
            or _beside(lowest, int(after)) >= row
        ):
            continue
        left, right = _valley(lowest[:first][::-1], row), _valley(lowest[after:], row)
        if row - max(left, right) >= enough:
            found.append(Contact(box.top + row + 1, box.left + int(first + after - 1) // 2))
    if not found:
        column = int(np.median(np.flatnonzero(lowest == lowest.max())))
        found.append(Contact(box.bottom, box.left + column))
    return found


def _beside(lowest: NDArray[np.int_], column: int) -> int:
    return int(lowest[column]) if 0 <= column < len(lowest) else -1


def _valley(outwards: NDArray[np.int_], row: int) -> int:
    """The highest the outline gets on its way to a place that is lower than `row`, or to the car's end."""
    lower = np.flatnonzero(outwards > row)
    way = outwards[: lower[0]] if len(lower) else outwards
    return int(way.min()) if len(way) else -1


def _nearest(contacts: list[Contact]) -> list[Contact]:
    """Those of `contacts` that no line between two others passes below: the lower half of their convex hull."""
    hull: list[Contact] = []
    for each in contacts:
        while len(hull) > 1 and _is_above(hull[-1], hull[-2], each):
            hull.pop()
        hull.append(each)
    return hull


def _is_above(middle: Contact, left: Contact, right: Contact) -> bool:
    share = (middle.column - left.column) / (right.column - left.column)
    return middle.row <= left.row + share * (right.row - left.row)


def mirrored(
    car: NDArray[np.float32],
    ground: NDArray[np.float32],
    placement: Placement,
    photo_width: int,
    reflection: Reflection,
) -> NDArray[np.float32]:
    """Return the reflection of a placed car, float32 (rows, columns, 4), linear light times alpha, and alpha.

    It has the rows of `car` and below them as many as it reaches out of it.

    Args:
        car: float32 (rows, columns, 4), as `compositing.placed_car` returns it.
        ground: float32 (W,), as `ground_rows` returns it.
        placement: of the set.
        photo_width: W, px.
        reflection: how it is mirrored.
    """
    region, across = placement.region, placement.scale
    rows, columns = car.shape[:2]
    of_photo = (np.arange(columns, dtype=np.float32) + 0.5) / across + region.left - 0.5
    line = (np.interp(of_photo, np.arange(photo_width), ground) - region.top) * (rows / region.height)
    px = across * photo_width / REFERENCE_WIDTH
    reach = max(1.0, reflection.reach_px * px)
    first = max(0, int(np.floor(line.min())) - 1)
    last = max(first + 1, rows, int(np.ceil(line.max() + reach)))
    row = np.arange(first, last, dtype=np.float32)[:, None] + 0.5
    from_row = (2 * line[None] - row - 0.5).astype(np.float32)
    from_column = np.broadcast_to(np.arange(columns, dtype=np.float32), from_row.shape)
    turned = cv2.remap(car, from_column, from_row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0)
    away = row - line[None]
    turned = _softer(np.asarray(turned, np.float32), away / reach, reflection.softness_px * px)
    share = reflection.strength * np.power(np.clip(1 - away / reach, 0, 1), _FADING) * np.clip(away + 0.5, 0, 1)
    whole = np.zeros((last, columns, 4), np.float32)
    whole[first:] = turned * share[..., None]
    return whole


def _softer(picture: NDArray[np.float32], distance: NDArray[np.float32], softness_px: float) -> NDArray[np.float32]:
    """`picture` (h, w, 4), blurred the more the larger its `distance` (h, w), a share of the reach, is."""
    if softness_px < 0.3:
        return picture
    blurs = [picture if share == 0 else blurred(picture, share * softness_px) for share in _BLURS]
    mixed = blurs[-1]
    for sharper, softer, begin, end in zip(blurs[-2::-1], [*blurs[:0:-1]], _BLURS[-2::-1], _BLURS[:0:-1], strict=True):
        way = np.clip((distance - begin) / (end - begin), 0, 1)[..., None]
        mixed = np.where(distance[..., None] >= end, mixed, sharper + way * (softer - sharper))
    return np.asarray(mixed, np.float32)
