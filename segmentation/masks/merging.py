"""What two people changed in one mask, brought together: what only one of them changed, and where they disagree."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.masks.files import CAR

NEAR_PX = 8
"""Pixels that differ and lie no farther apart than twice this are one place."""

MOST_PLACES = 99
"""Where there would be more, places that lie farther apart are one too."""


@dataclass(frozen=True)
class Place:
    """Pixels that hang together in which two masks differ: bool (box.height, box.width) within `box`."""

    box: PixelBox
    pixels: NDArray[np.bool_]


@dataclass(frozen=True)
class Merge:
    """Two masks brought together.

    `mask`, uint8 (H, W), 0 or CAR, has what only one of both changed, and the disputed pixels as they were in the
    common mask; without one they are background. `disputed` are the places where both had a hand, from top to bottom.
    """

    mask: NDArray[np.uint8]
    disputed: tuple[Place, ...]


def merge_masks(
    base: NDArray[np.uint8] | None,
    mine: NDArray[np.uint8],
    theirs: NDArray[np.uint8],
    mine_brushed: NDArray[np.bool_] | None = None,
    theirs_brushed: NDArray[np.bool_] | None = None,
) -> Merge:
    """Return `mine` and `theirs` brought together, masks of one size, uint8 (H, W), 0 or CAR.

    Where two masks of two values differ, one of them is as before: pixel by pixel nobody ever disagrees. But outlines
    that two people moved at the same place, one out and one in, would make a mask that neither has drawn. So pixels
    that differ are looked at in places (NEAR_PX). A place where only one has changed or brushed anything is taken from
    that one; where both had a hand it is disputed.

    Args:
        base: the mask that both began with; None where it is not known, then every difference is disputed.
        mine: one of the masks.
        theirs: the other one.
        mine_brushed: bool (H, W), where a brush passed over `mine`, whether it changed anything or not.
        theirs_brushed: likewise over `theirs`.
    """
    differs = mine != theirs
    if not differs.any():
        return Merge(mine.copy(), ())
    if base is None:
        start, merged = mine & theirs, mine & theirs
        by_me = by_them = differs
    else:
        start, merged = base, np.where(differs, base ^ np.uint8(CAR), mine)
        by_me = differs & ((mine != base) | _or_nowhere(mine_brushed, differs))
        by_them = differs & ((theirs != base) | _or_nowhere(theirs_brushed, differs))
    boxes, labels = _places(differs)
    hands = [np.bincount(labels[pixels], minlength=len(boxes)) > 0 for pixels in (by_me, by_them)]
    disputed = np.flatnonzero(hands[0] & hands[1])
    is_disputed = differs & np.isin(labels, disputed)
    merged[is_disputed] = start[is_disputed]
    places = [_place(differs, labels, number, boxes[number]) for number in disputed.tolist()]
    return Merge(merged, tuple(sorted(places, key=lambda place: (place.box.top, place.box.left))))


def decided(
    merge: Merge, mine: NDArray[np.uint8], theirs: NDArray[np.uint8], takes_mine: Sequence[bool]
) -> NDArray[np.uint8]:
    """Return the mask of `merge` with each disputed place as in `mine` or else as in `theirs`, uint8 (H, W)."""
    mask = merge.mask.copy()
    for place, takes in zip(merge.disputed, takes_mine, strict=True):
        source = mine if takes else theirs
        mask[place.box.slices][place.pixels] = source[place.box.slices][place.pixels]
    return mask


def _or_nowhere(brushed: NDArray[np.bool_] | None, differs: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return np.zeros_like(differs) if brushed is None else brushed


def _places(differs: NDArray[np.bool_]) -> tuple[list[PixelBox], NDArray[np.int32]]:
    """Return a box around each place and the number of the place of each pixel, (H, W); far from all it is 0."""
    near = NEAR_PX
    while True:
        grown = cv2.dilate(differs.astype(np.uint8), np.ones((2 * near + 1,) * 2, np.uint8))
        count, labels, stats, _ = cv2.connectedComponentsWithStats(grown, connectivity=8)
        if count - 1 <= MOST_PLACES:
            boxes = [PixelBox(top, left, top + down, left + across) for left, top, across, down, _ in stats.tolist()]
            return boxes, np.asarray(labels, np.int32)
        near *= 2


def _place(differs: NDArray[np.bool_], labels: NDArray[np.int32], number: int, around: PixelBox) -> Place:
    pixels = differs[around.slices] & (labels[around.slices] == number)
    box = box_of(pixels)
    return Place(box.moved(around.top, around.left), pixels[box.slices])
