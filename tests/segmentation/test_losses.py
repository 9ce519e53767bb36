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
from segmentation.network.losses import EmphasisLoss, MeanImageDice, soft_dice
from tests.pictures import mask

PROBABILITIES = arrays(np.float32, (6, 5), elements=st.floats(0, 1, width=32))


def batch(picture: NDArray[np.generic]) -> NDArray[np.float32]:
    return picture.astype(np.float32)[None, ..., None]


def loss_of(
    target: NDArray[np.generic], probability: NDArray[np.generic], weight: NDArray[np.generic] | None = None
) -> float:
    weights = np.ones(target.shape) if weight is None else weight
    weighted = np.concatenate([batch(target), batch(weights)], axis=-1)
    return float(ops.convert_to_numpy(EmphasisLoss()(weighted, batch(probability))))


def test_soft_dice_is_twice_the_common_part_by_both_sums() -> None:
    target, probability = np.array([[1.0, 0.5], [0.0, 0.0]]), np.array([[1.0, 1.0], [0.5, 0.0]])
    expected = (2 * 1.5 + 1) / (1.5 + 2.5 + 1)
    assert ops.convert_to_numpy(soft_dice(batch(target), batch(probability))) == pytest.approx([expected])


def test_the_loss_of_a_plain_wall_is_its_cross_entropy_and_its_dice() -> None:
    wall = np.zeros((20, 20))
    assert loss_of(wall, np.full((20, 20), 0.1)) == pytest.approx(-log(0.9) + 1 - 1 / (400 * 0.1 + 1), rel=1e-5)


def test_a_pixel_of_twice_the_weight_counts_twice() -> None:
    """Entropies of 2 pixels, -ln(0.9) of weight 1 and -ln(0.5) of weight 2, by the sum of the weights, 3."""
    wall, guess, weight = np.zeros((1, 2)), np.array([[0.1, 0.5]]), np.array([[1.0, 2.0]])
    dice = 1 / (0.6 + 1)
    assert loss_of(wall, guess, weight) == pytest.approx(-(log(0.9) + 2 * log(0.5)) / 3 + 1 - dice, rel=1e-5)


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
