"""How good a predicted mask is: the challenge's Dice, its outline, its thin parts, and the work it leaves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError

MET_PX = 2
"""A point of one outline is met by the other within this distance."""
RIM_PX = 3
"""Depth of the rim inside an outline that `boundary_iou3` compares."""
FORGIVEN_PX = 3
"""Wrong pixels this near the true outline are no place to touch: hands differ by as much."""
PLACE_AREA_PX = 50
THIN_WIDTH_PX = 9
THIN_AREA_PX = 60
UNTOUCHED_BOUNDARY_F2 = 0.95
UNTOUCHED_THIN_RECALL = 0.9
UNTOUCHED_THIN_AREA_PX = 100
"""Fewer thin pixels than this in the whole photo cannot make an editor open it."""


@dataclass(frozen=True)
class MaskScores:
    """The scores of one mask; all but `places` and `thin_px` are 0 to 1.

    `thin_recall` is None where the true mask has no thin parts.
    """

    dice: float
    boundary_f2: float
    boundary_iou3: float
    places: int
    thin_px: int
    thin_recall: float | None
    untouched: bool


def score_mask(predicted: NDArray[np.bool_], true: NDArray[np.bool_]) -> MaskScores:
    """Score `predicted` against `true`, both bool (H, W).

    dice: 2|P and T| / (|P| + |T|), 1 where both are empty.
    boundary_f2: F-score of the two outlines, a point counting as met within MET_PX of the other.
    boundary_iou3: intersection over union of the two rims, RIM_PX deep, just inside the outlines.
    places: 8-connected groups of PLACE_AREA_PX wrong pixels or more, farther than FORGIVEN_PX from the true outline.
    thin_recall: share of the true thin parts within MET_PX of the predicted car; thin parts are what an
    opening with a disc of THIN_WIDTH_PX takes away, in groups of THIN_AREA_PX or more.
    untouched: whether an editor can accept the mask as it is.

    Raises:
        CarmaskError: the masks differ in size.
    """
    if predicted.shape != true.shape:
        raise CarmaskError(
            f"A predicted mask is {predicted.shape[1]} x {predicted.shape[0]} pixels, its true mask "
            f"{true.shape[1]} x {true.shape[0]}; masks are scored at the photo's own size."
        )
    predicted_outline, true_outline = _outline(predicted), _outline(true)
    distance_to_true = _distance_to(true_outline)
    boundary_f2 = _outline_score(predicted_outline, true_outline, distance_to_true)
    _, areas = _groups((predicted ^ true) & (distance_to_true > FORGIVEN_PX))
    places = int(np.count_nonzero(areas >= PLACE_AREA_PX))
    thin = _thin_parts(true)
    thin_px = int(np.count_nonzero(thin))
    thin_recall = float(_grown(predicted, MET_PX)[thin].mean()) if thin_px else None
    thin_is_there = thin_recall is None or thin_px < UNTOUCHED_THIN_AREA_PX or thin_recall >= UNTOUCHED_THIN_RECALL
    return MaskScores(
        dice=_ratio(2 * np.count_nonzero(predicted & true), np.count_nonzero(predicted) + np.count_nonzero(true)),
        boundary_f2=boundary_f2,
        boundary_iou3=_rim_score(predicted, true),
        places=places,
        thin_px=thin_px,
        thin_recall=thin_recall,
        untouched=places == 0 and boundary_f2 >= UNTOUCHED_BOUNDARY_F2 and thin_is_there,
    )


def summary_of(scores: Iterable[MaskScores]) -> dict[str, int | float]:
    """Return the number of images and the mean of each score; `dice` also with its 5th percentile and its worst.

    `thin_recall` is the mean over the images that have thin parts, 1 if none has.

    Raises:
        ValueError: there are no scores.
    """
    rows = list(scores)
    if not rows:
        raise ValueError("there is nothing to summarise")
    dice = np.array([row.dice for row in rows])
    thin_recalls = [row.thin_recall for row in rows if row.thin_recall is not None]
    return {
        "images": len(rows),
        "dice": float(dice.mean()),
        "dice_p05": float(np.percentile(dice, 5)),
        "dice_min": float(dice.min()),
        "boundary_f2": float(np.mean([row.boundary_f2 for row in rows])),
        "boundary_iou3": float(np.mean([row.boundary_iou3 for row in rows])),
        "places": float(np.mean([row.places for row in rows])),
        "thin_recall": float(np.mean(thin_recalls or [1.0])),
        "untouched": float(np.mean([row.untouched for row in rows])),
    }


def scores_as_lines(scores: Mapping[str, MaskScores], worst_count: int) -> list[str]:
    """Return the summary as lines of `name value`, then the `worst_count` masks of lowest Dice, one a line."""
    lines = [
        f"{name:12} {value:.5f}" if isinstance(value, float) else f"{name:12} {value}"
        for name, value in summary_of(scores.values()).items()
    ]
    worst = sorted(scores, key=lambda key: scores[key].dice)[:worst_count]
    return lines + [f"  worst {key}  dice {scores[key].dice:.5f}  places {scores[key].places}" for key in worst]


def _ratio(part: int | np.signedinteger, whole: int | np.signedinteger) -> float:
    """`part` of `whole`; nothing of nothing is all of it."""
    return float(part / whole) if whole else 1.0


def _outline(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The pixels on either side of the border between car and not car; the picture's own border is none."""
    gradient = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_GRADIENT, _square(1))
    return np.asarray(gradient, np.bool_)


def _distance_to(outline: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The distance of every pixel to the nearest of `outline`, px; infinite where there is none."""
    if not outline.any():
        return np.full(outline.shape, np.inf, np.float32)
    return np.asarray(cv2.distanceTransform((~outline).astype(np.uint8), cv2.DIST_L2, 5), np.float32)


def _outline_score(
    predicted: NDArray[np.bool_], true: NDArray[np.bool_], distance_to_true: NDArray[np.float32]
) -> float:
    """F-score of two outlines; 1 where neither mask has one, 0 where only one has."""
    if not predicted.any() and not true.any():
        return 1.0
    if not predicted.any() or not true.any():
        return 0.0
    precision = float((distance_to_true[predicted] <= MET_PX).mean())
    recall = float((_distance_to(predicted)[true] <= MET_PX).mean())
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _rim_score(predicted: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    first, second = _rim(predicted), _rim(true)
    return _ratio(np.count_nonzero(first & second), np.count_nonzero(first | second))


def _rim(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The pixels of `mask` within RIM_PX of what is not car."""
    return mask & _grown(~mask, RIM_PX)


def _thin_parts(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (THIN_WIDTH_PX, THIN_WIDTH_PX))
    opened = np.asarray(cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, disc), np.bool_)
    thin = mask & ~opened
    numbers, areas = _groups(thin)
    is_large = np.concatenate(([False], areas >= THIN_AREA_PX))
    return np.asarray(is_large[numbers], np.bool_)


def _groups(pixels: NDArray[np.bool_]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The number of the 8-connected group that each of `pixels` is in, 0 elsewhere, and the areas from group 1 on."""
    _, numbers, stats, _ = cv2.connectedComponentsWithStats(pixels.astype(np.uint8), connectivity=8)
    return np.asarray(numbers, np.int32), np.asarray(stats[1:, cv2.CC_STAT_AREA], np.int32)


def _grown(pixels: NDArray[np.bool_], by_px: int) -> NDArray[np.bool_]:
    """`pixels` and all within `by_px` of them in rows and in columns; beyond the picture there are none."""
    return np.asarray(cv2.dilate(pixels.astype(np.uint8), _square(by_px)), np.bool_)


def _square(reach_px: int) -> NDArray[np.uint8]:
    return np.ones((2 * reach_px + 1, 2 * reach_px + 1), np.uint8)
