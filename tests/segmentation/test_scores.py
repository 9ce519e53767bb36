"""Tests of the scores of a mask: drawings that can be counted by hand, and the laws that all masks obey."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.evaluation.scores import MaskScores, score_mask, scores_as_lines, summary_of
from tests.pictures import mask

MASKS = arrays(np.bool_, (12, 17))
ROW, COLUMN = np.mgrid[:200, :300]


def drawing(text: str) -> NDArray[np.bool_]:
    return np.asarray(mask(text), np.bool_)


def rectangle(top: int, left: int, bottom: int, right: int) -> NDArray[np.bool_]:
    return (ROW >= top) & (ROW < bottom) & (COLUMN >= left) & (COLUMN < right)


BODY = rectangle(60, 60, 160, 240)
ANTENNA = rectangle(20, 100, 60, 103)


def test_dice_is_twice_the_common_pixels_by_the_sum_of_both() -> None:
    assert score_mask(drawing("11.. 1..."), drawing("1... 1.1.")).dice == 2 * 2 / (3 + 3)


def test_two_empty_masks_agree_in_everything() -> None:
    empty = drawing("... ...")
    assert score_mask(empty, empty) == MaskScores(1.0, 1.0, 1.0, 0, 0, None, untouched=True)


def test_a_missed_car_scores_nothing() -> None:
    scores = score_mask(np.zeros_like(BODY), BODY)
    assert (scores.dice, scores.boundary_f2, scores.boundary_iou3, scores.places) == (0.0, 0.0, 0.0, 1)
    assert not scores.untouched


def test_an_outline_two_pixels_off_is_met_and_one_farther_off_is_not() -> None:
    assert score_mask(rectangle(62, 60, 162, 240), BODY).boundary_f2 == 1.0
    assert score_mask(rectangle(64, 60, 164, 240), BODY).boundary_f2 < 1.0


def test_the_rim_is_three_pixels_deep_and_the_edge_of_the_picture_is_no_outline() -> None:
    car_below = rectangle(100, 0, 200, 300)
    one_row_lower = rectangle(101, 0, 200, 300)
    assert score_mask(one_row_lower, car_below).boundary_iou3 == 2 / 4


def test_a_place_is_fifty_wrong_pixels_far_from_the_outline() -> None:
    fifty, forty_nine = rectangle(5, 5, 10, 15), rectangle(5, 5, 12, 12)
    assert score_mask(BODY | fifty, BODY).places == 1
    assert score_mask(BODY | forty_nine, BODY).places == 0


def test_wrong_pixels_along_the_outline_are_forgiven() -> None:
    assert score_mask(rectangle(57, 57, 163, 243), BODY).places == 0


def test_places_that_touch_at_a_corner_are_one() -> None:
    corner_to_corner = rectangle(5, 5, 15, 15) | rectangle(15, 15, 25, 25)
    assert score_mask(BODY | corner_to_corner, BODY).places == 1


def test_a_lost_antenna_is_a_lost_thin_part_and_cannot_be_accepted() -> None:
    scores = score_mask(BODY, BODY | ANTENNA)
    assert scores.thin_px == pytest.approx(40 * 3, abs=15)
    assert scores.thin_recall is not None
    assert scores.thin_recall < 0.1
    assert not scores.untouched


def test_an_antenna_drawn_two_pixels_off_is_found() -> None:
    scores = score_mask(BODY | rectangle(20, 102, 60, 105), BODY | ANTENNA)
    assert scores.thin_recall == 1.0


def test_masks_of_different_sizes_are_refused_with_both_sizes() -> None:
    with pytest.raises(CarmaskError, match="3 x 2 pixels, its true mask 4 x 1"):
        score_mask(drawing("... ..."), drawing("...."))


@given(MASKS)
def test_a_mask_agrees_with_itself(pixels: NDArray[np.bool_]) -> None:
    scores = score_mask(pixels, pixels)
    assert (scores.dice, scores.boundary_f2, scores.boundary_iou3, scores.places) == (1.0, 1.0, 1.0, 0)


@given(MASKS, MASKS)
def test_dice_and_the_outlines_do_not_mind_which_mask_is_the_true_one(
    one: NDArray[np.bool_], other: NDArray[np.bool_]
) -> None:
    there, back = score_mask(one, other), score_mask(other, one)
    assert there.dice == back.dice
    assert there.boundary_f2 == pytest.approx(back.boundary_f2)
    assert there.boundary_iou3 == back.boundary_iou3


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_the_summary_takes_means_and_the_bad_tail_of_dice(values: list[float]) -> None:
    summary = summary_of([MaskScores(value, 1.0, 1.0, 2, 0, None, untouched=False) for value in values])
    assert summary["images"] == len(values)
    assert summary["dice"] == pytest.approx(sum(values) / len(values))
    assert summary["dice_min"] == min(values) <= summary["dice_p05"] <= summary["dice"] + 1e-12
    assert (summary["places"], summary["thin_recall"], summary["untouched"]) == (2, 1, 0)


def test_only_images_with_thin_parts_count_for_thin_recall() -> None:
    without, with_half = (MaskScores(1.0, 1.0, 1.0, 0, px, recall, True) for px, recall in ((0, None), (200, 0.5)))
    assert summary_of([without, with_half])["thin_recall"] == 0.5


def test_the_text_names_the_worst_masks_first() -> None:
    scores = {key: MaskScores(dice, 1.0, 1.0, 3, 0, None, True) for key, dice in (("a_01", 0.9), ("b_01", 0.25))}
    lines = scores_as_lines(scores, worst_count=1)
    assert lines[:2] == ["images       2", "dice         0.57500"]
    assert lines[-1] == "  worst b_01  dice 0.25000  places 3"
