"""Tests of the loss and of the score against numbers worked out by hand."""

from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from keras import ops
from numpy.typing import NDArray

from segmentation.evaluation.scores import score_mask
from segmentation.network.losses import OUTLINE_WEIGHT, MeanImageDice, OutlineLoss, soft_dice
from tests.pictures import mask

PROBABILITIES = arrays(np.float32, (6, 5), elements=st.floats(0, 1, width=32))


def batch(picture: NDArray[np.generic]) -> NDArray[np.float32]:
    return picture.astype(np.float32)[None, ..., None]


def loss_of(target: NDArray[np.generic], probability: NDArray[np.generic]) -> float:
    return float(ops.convert_to_numpy(OutlineLoss()(batch(target), batch(probability))))


def test_soft_dice_is_twice_the_common_part_by_both_sums() -> None:
    target, probability = np.array([[1.0, 0.5], [0.0, 0.0]]), np.array([[1.0, 1.0], [0.5, 0.0]])
    expected = (2 * 1.5 + 1) / (1.5 + 2.5 + 1)
    assert ops.convert_to_numpy(soft_dice(batch(target), batch(probability))) == pytest.approx([expected])


def test_the_loss_of_a_plain_wall_is_its_cross_entropy_and_its_dice() -> None:
    wall = np.zeros((20, 20))
    assert loss_of(wall, np.full((20, 20), 0.1)) == pytest.approx(-log(0.9) + 1 - 1 / (400 * 0.1 + 1), rel=1e-5)


def test_a_pixel_beside_the_outline_weighs_more_than_one_far_from_it() -> None:
    """Half a picture of car: at the outline the mean of the window is 4/9, so the weight is 1 + 4 * 4 * 4/9 * 5/9."""
    target = np.zeros((40, 40))
    target[:, 20:] = 1
    far, near = np.where(target > 0, 0.99, 0.01), np.where(target > 0, 0.99, 0.01)
    far[5, 3], near[5, 19] = 0.5, 0.5
    weight = 1 + OUTLINE_WEIGHT * 4 * (4 / 9) * (5 / 9)
    right = loss_of(target, np.where(target > 0, 0.99, 0.01))
    dice = soft_dice(batch(target), batch(near)) - soft_dice(batch(target), batch(np.where(target > 0, 0.99, 0.01)))
    lost_dice = -float(ops.convert_to_numpy(dice)[0])
    assert (loss_of(target, near) - right - lost_dice) / (loss_of(target, far) - right - lost_dice) == pytest.approx(
        weight, rel=2e-3
    )


@given(PROBABILITIES)
def test_no_guess_is_better_than_the_truth(guess: NDArray[np.float32]) -> None:
    target = mask("..11. .111. .111. ..1.. ..... .....") / 255
    assert loss_of(target, target) <= loss_of(target, guess) + 1e-6


@given(PROBABILITIES, PROBABILITIES)
def test_the_loss_is_a_number_whatever_comes(target: NDArray[np.float32], guess: NDArray[np.float32]) -> None:
    assert np.isfinite(loss_of(target, guess))


@given(PROBABILITIES, PROBABILITIES)
def test_the_metric_is_the_dice_that_the_challenge_scored(
    target: NDArray[np.float32], guess: NDArray[np.float32]
) -> None:
    metric = MeanImageDice()
    metric.update_state(batch(target), batch(guess))
    assert float(metric.result()) == pytest.approx(score_mask(guess > 0.5, target > 0.5).dice)


def test_the_metric_is_a_mean_over_images_not_over_pixels() -> None:
    targets = np.stack([mask("1111 1111"), mask("1... ....")])[..., None] / 255
    guesses = np.stack([mask("1111 1111"), mask(".1.. ....")])[..., None] / 255
    metric = MeanImageDice()
    metric.update_state(targets[:1], guesses[:1])
    metric.update_state(targets[1:], guesses[1:])
    assert float(metric.result()) == 0.5
