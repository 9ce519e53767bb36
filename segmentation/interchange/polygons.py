"""Masks as polygons, and polygons as masks.

A point (x, y) counts from the photo's upper left corner, so that pixel (row, column) covers x from `column` to
`column + 1`. Outlines are traced along the sides of pixels, not through their middles: nothing is cut off.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange.mask_format import Shape
from segmentation.masks.files import CAR

Ring = NDArray[np.float64]
"""Corners (x, y) in px, float64 (N, 2), the last joined to the first."""

_FINENESS = 5
"""Steps per pixel at which pycocotools follows a polygon."""
_MOST_POINTS = 1_000_000
_LONGEST_PX = 20_000_000
"""A ring with slanting sides that is longer was not drawn: the outline of a car is about 10,000 px long."""
_STEPS_AT_ONCE = 2_000_000
"""So many steps are followed at once, or those of one side: each takes about 100 bytes."""


def rings_of(mask: NDArray[np.uint8]) -> list[Ring]:
    """Return the outlines of `mask` (H, W), 0 or CAR, one closed ring for each part.

    What is left free within a part is joined to its outer outline by a line that is gone along there and back, as no
    format of polygons knows holes. The rings go along the sides of pixels: `drawn` gives back the very mask.
    """
    left, top, width, height = cv2.boundingRect(mask)
    if not width:
        return []
    # At twice the size every run of border pixels has two ends that halve to the corners of pixels.
    shown = mask[top : top + height, left : left + width]
    doubled = cv2.resize(shown, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)
    contours, hierarchy = cv2.findContours(doubled, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    corners = [_corners(contour[:, 0, :]) for contour in contours]
    parents = hierarchy[0][:, 3].tolist()
    holes: dict[int, list[NDArray[np.int64]]] = {}
    for index, parent in enumerate(parents):
        if parent >= 0:
            holes.setdefault(parent, []).append(corners[index])
    return [
        np.array((left, top)) + _joined(corners[index], holes.get(index, [])).astype(np.float64)
        for index, parent in enumerate(parents)
        if parent < 0
    ]


def _corners(contour: NDArray[Any]) -> NDArray[np.int64]:
    """Return the corners of pixels, int64 (N, 2), that the contour of the doubled mask goes along."""
    points = (contour.astype(np.int64) + 1) // 2
    points = points[(points != np.roll(points, 1, axis=0)).any(axis=1)]
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    turns = before[:, 0] * after[:, 1] != before[:, 1] * after[:, 0]
    return np.asarray(points[turns])


def _joined(outer: NDArray[np.int64], holes: Iterable[NDArray[np.int64]]) -> NDArray[np.int64]:
    ways: list[tuple[int, NDArray[np.int64]]] = []
    for hole in holes:
        nearest = int(((outer - hole[0]) ** 2).sum(axis=1).argmin())
        ways.append((nearest, np.concatenate((outer[nearest : nearest + 1], hole, hole[:1]))))
    pieces, begin = [], 0
    for nearest, way in sorted(ways, key=lambda joined: joined[0]):
        pieces += [outer[begin:nearest], way]
        begin = nearest
    return np.concatenate([*pieces, outer[begin:]])


def drawn(rings: Iterable[Ring], shape: Shape) -> NDArray[np.uint8]:
    """Return the mask, uint8 (H, W), 0 or CAR, that the rings cover together, pixel by pixel as pycocotools draws it.

    Source: `rleFrPoly` in pycocotools' maskApi.c. Each ring is followed in steps of a fifth of a pixel; where the way
    passes the middle of a column of pixels, all pixels of the column below change between inside and outside.

    Raises:
        CarmaskError: a ring has too many points, or corners that are no numbers or far outside.
    """
    mask = np.zeros(shape, np.uint8)
    for ring in rings:
        _draw_ring(ring, mask)
    return mask


def _draw_ring(ring: Ring, mask: NDArray[np.uint8]) -> None:
    height, width = mask.shape
    check_ring(ring, (height, width))
    column, row = _level_crossings(ring, (height, width)) if _is_level(ring) else _crossings(ring, (height, width))
    if not row.size:
        return
    # A closed way passes each column an even number of times, so that nothing changes outside of this box.
    top, bottom, left, right = row.min(), row.max(), column.min(), column.max() + 1
    changes = np.zeros((bottom - top + 1, right - left), np.uint8)
    np.add.at(changes, (row - top, column - left), np.uint8(1))
    changes &= 1
    for above, below in pairwise(changes):  # four times as fast as numpy's own accumulate
        np.bitwise_xor(above, below, out=below)
    mask[top:bottom, left:right] |= changes[:-1] * np.uint8(CAR)


def _is_level(ring: Ring) -> bool:
    """Whether all sides go along the sides of pixels, as those of `rings_of` do."""
    following = np.roll(ring, -1, axis=0)
    return bool((ring == np.round(ring)).all() and (ring == following).any(axis=1).all())


def _level_crossings(ring: Ring, shape: Shape) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return what `_crossings` does, for rings of which `_is_level` holds: a level side passes each column it spans."""
    height, width = shape
    corners = ring.astype(np.int64)
    x, following = corners[:, 0], np.roll(corners[:, 0], -1)
    left, right = np.minimum(x, following).clip(0, width), np.maximum(x, following).clip(0, width)
    span = right - left
    column = np.arange(span.sum()) + np.repeat(left - (np.cumsum(span) - span), span)
    return column, np.repeat(corners[:, 1].clip(0, height), span)


def _crossings(ring: Ring, shape: Shape) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return column and first row below, int64 (N,), of each place where the ring passes the middle of a column."""
    height, width = shape
    corners = np.floor(_FINENESS * ring + 0.5).astype(np.int64)
    following = np.roll(corners, -1, axis=0)
    steps = np.cumsum(np.abs(following - corners).max(axis=1) + 1)
    ends = np.flatnonzero(np.diff(steps // _STEPS_AT_ONCE)) + 1
    # From one side to the next no column is passed, for that is one and the same corner.
    found = [
        _crossings_of(*_way(starts, ends), height, width)
        for starts, ends in zip(np.split(corners, ends), np.split(following, ends), strict=True)
    ]
    columns, rows = zip(*found, strict=True)
    return np.concatenate(columns), np.concatenate(rows)


def _crossings_of(
    x: NDArray[np.int64], y: NDArray[np.int64], height: int, width: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return what `_crossings` does, for steps x and y that follow each other, int64 (N,), in fifths of a pixel."""
    step = np.flatnonzero(x[1:] != x[:-1])
    columns = (np.minimum(x[step], x[step + 1]) + 0.5) / _FINENESS - 0.5
    rows = (np.minimum(y[step], y[step + 1]) + 0.5) / _FINENESS - 0.5
    is_middle = (np.floor(columns) == columns) & (columns >= 0) & (columns <= width - 1)
    return columns[is_middle].astype(np.int64), np.ceil(rows[is_middle].clip(0, height)).astype(np.int64)


def check_ring(ring: Ring, shape: Shape) -> None:
    """Refuse a ring that is damaged, or made to take for ever.

    Raises:
        CarmaskError: it has too many points, or corners that are no numbers or far outside.
    """
    if ring.ndim != 2 or ring.shape[1:] != (2,) or len(ring) > _MOST_POINTS:
        raise CarmaskError("A polygon of its mask is damaged: it is no list of corners.")
    if not np.isfinite(ring).all() or (np.abs(ring) > 2 * max(shape) + 16).any():
        raise CarmaskError("A polygon of its mask has corners far outside of the photo.")
    length = np.abs(np.roll(ring, -1, axis=0) - ring).sum()
    area = shape[0] * shape[1] + 1024
    if length > (4.0 * area if _is_level(ring) else min(64.0 * area, _LONGEST_PX)):
        raise CarmaskError("A polygon of its mask goes to and fro over the photo and was not drawn.")


def _way(starts: NDArray[np.int64], ends: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return all steps x and y along sides that follow each other, in fifths of a pixel, at most one aside at a time.

    `starts` and `ends` are the corners of each side, int64 (N, 2). It is walked in the direction in which its longer
    coordinate grows, and turned round afterwards, so that there and back are the same steps.
    """
    across, down = np.abs(ends - starts).T
    is_flat = across >= down
    is_turned = np.where(is_flat, starts[:, 0] > ends[:, 0], starts[:, 1] > ends[:, 1])
    first = np.where(is_turned[:, None], ends, starts)
    last = np.where(is_turned[:, None], starts, ends)
    span = np.maximum(across, down)
    rise = np.where(is_flat, last[:, 1] - first[:, 1], last[:, 0] - first[:, 0])
    slope = np.divide(rise, span, out=np.zeros(span.size), where=span > 0)
    side = np.repeat(np.arange(span.size), span + 1)
    gone = np.arange(side.size) - np.repeat(np.cumsum(span + 1) - (span + 1), span + 1)
    gone = np.where(is_turned[side], span[side] - gone, gone)
    # Towards zero, as C turns a float into an int.
    aside = np.trunc(np.where(is_flat, first[:, 1], first[:, 0])[side] + slope[side] * gone + 0.5).astype(np.int64)
    ahead = np.where(is_flat, first[:, 0], first[:, 1])[side] + gone
    return np.where(is_flat[side], ahead, aside), np.where(is_flat[side], aside, ahead)


def outline_pixels(rings: Iterable[Ring], shape: Shape) -> int:
    """Return how many pixels the sides of the rings run through, so that the polygon leaves open what they are.

    Sides along the sides of pixels, at whole numbers, run through none.
    """
    crossed = np.zeros(shape, np.uint8)
    for ring in rings:
        following = np.roll(ring, -1, axis=0)
        is_level = (ring == following).any(axis=1)
        on_a_side = is_level & (((ring == following) & (ring == np.round(ring))).any(axis=1))
        for start, end in zip(ring[~on_a_side], following[~on_a_side], strict=True):
            near, far = (tuple(int(value) for value in np.floor(point)) for point in (start, end))
            cv2.line(crossed, near, far, 1)
    return int(np.count_nonzero(crossed))
