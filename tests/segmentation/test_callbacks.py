"""Tests of the running average of the weights, on a network of one number."""

import numpy as np
import pytest

from segmentation.training.callbacks import AVERAGE_MOMENTUM, STEPS_A_LOOK, WeightAverage


class OneWeight:
    """A network whose weight is what is said next; counts how often it is asked."""

    def __init__(self) -> None:
        self.weight = 0.0
        self.asked = 0

    def get_weights(self) -> list[np.ndarray]:
        self.asked += 1
        return [np.full(1, self.weight)]

    def jax_state_sync(self) -> None:
        """As a network of Keras on JAX has it."""


def after(averaging: WeightAverage, network: OneWeight, weights: list[float]) -> float:
    averaging.set_model(network)
    for step, network.weight in enumerate(weights):
        averaging.on_train_batch_end(step)
    assert averaging.average is not None
    return float(averaging.average[0][0])


def test_an_average_begins_as_the_weights_of_the_first_step() -> None:
    assert after(WeightAverage(None, steps_done=0), OneWeight(), [3.0]) == 3.0


def test_weights_are_fetched_for_every_fourth_step_only() -> None:
    network = OneWeight()
    after(WeightAverage([np.zeros(1)], steps_done=0), network, [1.0] * 3 * STEPS_A_LOOK)
    assert network.asked == 3


def test_a_look_counts_for_the_steps_since_the_last_one() -> None:
    late = WeightAverage([np.zeros(1)], steps_done=100_000)
    assert after(late, OneWeight(), [1.0] * STEPS_A_LOOK) == pytest.approx(1 - AVERAGE_MOMENTUM**STEPS_A_LOOK)


def test_early_on_the_average_follows_the_weights_closely() -> None:
    assert after(WeightAverage([np.zeros(1)], steps_done=0), OneWeight(), [1.0] * 4 * STEPS_A_LOOK) > 0.9


def test_looks_are_at_the_same_steps_in_a_run_that_goes_on() -> None:
    weights = [float(step) for step in range(3 * STEPS_A_LOOK)]
    whole = after(WeightAverage([np.zeros(1)], steps_done=0), OneWeight(), weights)
    first, broken_off = WeightAverage([np.zeros(1)], steps_done=0), STEPS_A_LOOK + 1
    after(first, OneWeight(), weights[:broken_off])
    assert after(WeightAverage(first.average, broken_off), OneWeight(), weights[broken_off:]) == whole
