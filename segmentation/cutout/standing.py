"""Whether the views of a set stand still: the camera in its place, every car on the set's ground line."""

from collections.abc import Collection, Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.floor import SHRINKING
from segmentation.cutout.light import blurred, luminance_of
from segmentation.cutout.studio import Studio
from segmentation.images.pixel_box import box_of

USUAL_TURN = 16
"""So many angles make a whole turn where nobody says otherwise."""
_PAIRS_AT_LEAST = 5
_ROUNDS = 30
_TEXTURE = 4.0
"""Gradient, values of 255 a small px, from which the studio has something to hold on to."""
_TEXTURE_AT_LEAST = 300
_COARSE_PX = 4.0
"""Blur, small px, with which larger movements are found."""


def turn_of(angles: Collection[int], told: int | None) -> int:
    """Return how many angles make a whole turn of a car, 0 where that is not known.

    The number of photos does not tell: some angles may be missing, others be details. So it is what was told, or the
    usual turn where no angle lies beyond that.

    Args:
        angles: of all photos of the car.
        told: what somebody said of it, None for nothing.
    """
    if told is not None:
        return told
    return USUAL_TURN if max(angles, default=0) <= USUAL_TURN else 0


def off_the_ground_line(lowest_px: Mapping[int, float], turn: int) -> dict[int, float]:
    """Return how far below the set's ground line the lowest point of each view lies, px; negative above it.

    A car is as broad to the left as to the right, so angle 2 and the last one stand alike, as do 3 and the last but
    one: but for how far the car stands beside the turntable's middle, whose part turns with the angle as sines do. The
    ground line of a view is the mean of it and its mirrored view, with that part. So where one of them is off, both
    are, to opposite sides. The first view and that from behind have no mirrored one and are left out.

    Args:
        lowest_px: the lowest row of the car by angle; those beyond `turn` have no mirrored one.
        turn: how many angles make a whole turn; where that is odd or 0, or too few are there, nothing is known.
    """
    pairs = [(angle, turn + 2 - angle) for angle in range(2, turn // 2 + 1)]
    pairs = [pair for pair in pairs if pair[0] in lowest_px and pair[1] in lowest_px]
    if turn % 2 or len(pairs) < _PAIRS_AT_LEAST:
        return {}
    turned = 2 * np.pi * (np.array([pair[0] for pair in pairs]) - 1) / turn
    aside = np.column_stack((np.sin(turned), np.sin(2 * turned)))
    differences = np.array([lowest_px[one] - lowest_px[other] for one, other in pairs], np.float64)
    weight = np.ones(len(pairs))
    for _ in range(_ROUNDS):  # least absolute deviations: a single wrong mask must not move the line
        root = np.sqrt(weight)
        found = np.linalg.lstsq(aside * root[:, None], differences * root, rcond=None)[0]
        off = differences - aside @ found
        weight = 1 / np.maximum(np.abs(off), 0.5)
    halves = {one: float(each) / 2 for (one, _), each in zip(pairs, off, strict=True)}
    return halves | {other: -halves[one] for one, other in pairs}


def moved_px(studio: Studio, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> float:
    """Return how far the studio in `image` has moved against the plate, px of a photo of the reference width.

    Lucas and Kanade's step (IJCAI 1981) over all of the wall at once, in fine and in coarse; 0.0 for a studio without
    anything to hold on to.

    Args:
        studio: of the set.
        image: uint8 (h, w, 3), sRGB, in small px.
        mask: uint8 (h, w), how much of each small pixel is car, 0 to 255.
    """
    plate, seen = luminance_of(studio.plate.astype(np.float32)), luminance_of(image.astype(np.float32))
    box = box_of(mask > 127)
    turns_from = box.top + box.height // 2  # below, the turntable and the shadow on it move with the car
    steps = []
    for blur, away in ((0.0, 5), (_COARSE_PX, 13)):
        around = np.ones((2 * away + 1, 2 * away + 1), np.uint8)
        usable = (cv2.dilate(mask, around) == 0) & (cv2.erode(studio.seen, around) > 0)
        usable[turns_from:] = False
        steps.append(_step(blurred(plate, blur), blurred(seen, blur), usable) if blur else _step(plate, seen, usable))
    return round(max(steps) * SHRINKING, 2)


def _step(plate: NDArray[np.float32], seen: NDArray[np.float32], usable: NDArray[np.bool_]) -> float:
    """How far `seen` has moved against `plate`, both (h, w), px; other light is no movement."""
    across, down = cv2.Sobel(plate, cv2.CV_32F, 1, 0, scale=0.125), cv2.Sobel(plate, cv2.CV_32F, 0, 1, scale=0.125)
    held = usable & (np.hypot(across, down) > _TEXTURE)
    if held.sum() < _TEXTURE_AT_LEAST:
        return 0.0
    terms = np.column_stack((across[held], down[held], plate[held], np.ones(int(held.sum()))))
    columns, rows, *_ = np.linalg.lstsq(terms, (plate - seen)[held], rcond=None)[0]
    return float(np.hypot(columns, rows))
