"""Tests of how much each pixel counts in training."""

import numpy as np
import pytest

from segmentation.training.emphasis import OUTLINE_WEIGHT, THIN_WEIGHT, TOUCHED_WEIGHT, emphasis


def half_a_picture_of_car() -> np.ndarray:
    target = np.zeros((60, 60), np.uint8)
    target[:, 30:] = 255
    return target


def test_plain_wall_and_plain_car_count_once() -> None:
    for value in (0, 255):
        assert (emphasis(np.full((40, 40), value, np.uint8)) == 1).all()


def test_a_pixel_on_the_outline_counts_most_and_one_far_from_it_once() -> None:
    """Beside the outline 7 of 15 columns of the window are car."""
    weight = emphasis(half_a_picture_of_car())
    assert weight[30, 29] == pytest.approx(1 + OUTLINE_WEIGHT * 4 * 7 / 15 * 8 / 15, rel=0.01)
    assert weight[30, 5] == weight[30, 55] == 1


@pytest.mark.parametrize("part", ["antenna", "gap"])
def test_thin_parts_and_narrow_gaps_count_more_than_an_outline(part: str) -> None:
    target = np.full((60, 60), 0 if part == "antenna" else 255, np.uint8)
    target[:, 29:32] = 255 - target[0, 0]
    outline = 4 * OUTLINE_WEIGHT * 3 / 15 * 12 / 15
    assert emphasis(target)[30, 30] == pytest.approx(1 + outline + THIN_WEIGHT, rel=0.02)


def test_soft_targets_are_weighed_softly() -> None:
    target = half_a_picture_of_car() // 2
    assert 1 < emphasis(target).max() < 1 + OUTLINE_WEIGHT * 1.01


def test_a_touched_pixel_counts_more_wherever_it_is_and_a_half_touched_one_half_as_much_more() -> None:
    target = half_a_picture_of_car()
    touched = np.zeros_like(target)
    touched[10, 3], touched[10, 29], touched[10, 57] = 255, 255, 51
    more = emphasis(target, touched) - emphasis(target)
    assert more[10, [3, 29, 57]] == pytest.approx(np.array([1, 1, 0.2]) * TOUCHED_WEIGHT, rel=1e-5)
    assert np.count_nonzero(more) == 3
