"""Tests of what moves the weights in training."""

import keras
import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.network.unet import build_unet
from segmentation.training.optimizer import ConvolutionMuon, optimizer_for
from segmentation.training.plan import TrainingPlan
from tests.segmentation.networks import TINY

RATE = 0.01


def variable(path: str, shape: tuple[int, ...]) -> keras.Variable:
    """A weight of zeros that is called as that of the layer `path`."""
    with keras.name_scope(path):
        return keras.Variable(np.zeros(shape, np.float32), name="kernel")


def moved(optimizer: keras.optimizers.Optimizer, weight: keras.Variable, steps: int = 3) -> NDArray[np.float32]:
    """Where some random gradients, the same each time, take `weight` to."""
    random = np.random.default_rng(0)
    optimizer.build([weight])
    for _ in range(steps):
        optimizer.apply_gradients([(keras.ops.convert_to_tensor(random.normal(size=weight.shape), "float32"), weight)])
    return np.asarray(weight.value)


def test_the_kernel_of_a_convolution_moves_as_far_in_every_direction() -> None:
    """All singular values of Muon's step are near one, times the rate, 0.2 and the root of the longer side."""
    kernel = moved(ConvolutionMuon(RATE), variable("down0a", (3, 3, 4, 8)), steps=1)
    values = np.linalg.svd(kernel.reshape(36, 8), compute_uv=False) / (RATE * 0.2 * np.sqrt(36))
    assert values == pytest.approx(np.ones(8), abs=0.35)


@pytest.mark.parametrize(("path", "shape"), [("head", (3, 3, 8, 16)), ("down0a_norm", (8,))])
def test_the_head_and_what_is_no_kernel_move_as_with_adamw(path: str, shape: tuple[int, ...]) -> None:
    muon = ConvolutionMuon(RATE, weight_decay=0.1, adam_weight_decay=0.1)
    adamw = keras.optimizers.AdamW(RATE, weight_decay=0.1)
    assert moved(muon, variable(path, shape)) == pytest.approx(moved(adamw, variable(path, shape)), abs=1e-6)


def test_the_rate_rises_to_that_of_the_plan_and_falls_to_a_hundredth_of_it() -> None:
    plan = TrainingPlan(epochs=5, learning_rate=0.1, warm_up_steps=10)
    optimizer = optimizer_for(plan, steps_per_epoch=20)
    rates = []
    for step in (0, 10, 100):
        optimizer.iterations.assign(step)
        rates.append(float(optimizer.learning_rate))
    assert rates == pytest.approx([0.005, 0.1, 0.001])


def test_of_our_network_muon_moves_all_kernels_but_the_head() -> None:
    network = build_unet(TINY)
    optimizer = optimizer_for(TrainingPlan(weight_decay=0.25), steps_per_epoch=3)
    of_muon = {weight.path for weight in network.trainable_variables if not optimizer._should_use_adamw(weight)}
    kernels = {f"{layer.name}/kernel" for layer in network.layers if isinstance(layer, keras.layers.Conv2D)}
    assert of_muon == kernels - {"head/kernel"} != set()
    assert (optimizer.weight_decay, optimizer.adam_weight_decay) == (0.25, 0.25)
