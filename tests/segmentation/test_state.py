"""Tests of the file that a training run goes on from."""

from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.training.optimizer import optimizer_for
from segmentation.training.plan import TrainingPlan
from segmentation.training.state import TrainingState, capture, load_state, restore, save_state
from tests.segmentation.networks import FLAT, TINY

STATE = TrainingState(
    epoch=7,
    dice=0.98,
    best_dice=0.9912345678,
    best_epoch=5,
    weights=[np.arange(12, dtype=np.float32).reshape(3, 4), np.ones(1, np.float32)],
    average=[np.zeros((3, 4), np.float32), np.full(1, 2, np.float32)],
    optimizer=[np.array(99, np.int64), np.ones(11, np.float32), *[np.full(1, i, np.float32) for i in range(12)]],
)


def test_a_state_comes_back_as_it_was(tmp_path: Path) -> None:
    save_state(tmp_path / "state.npz", STATE)
    state = load_state(tmp_path / "state.npz")
    assert (state.epoch, state.dice, state.best_dice, state.best_epoch) == (7, 0.98, 0.9912345678, 5)
    for name in ("weights", "average", "optimizer"):
        for array, saved in zip(getattr(state, name), getattr(STATE, name), strict=True):
            assert array.dtype == saved.dtype
            assert np.array_equal(array, saved)


def compiled(spec: NetworkSpec, optimizer: keras.optimizers.Optimizer | None = None) -> keras.Model:
    network = build_unet(spec)
    network.compile(optimizer or optimizer_for(TrainingPlan(), steps_per_epoch=3))
    network.optimizer.build(network.trainable_variables)
    return network


@pytest.mark.parametrize("other", [lambda: compiled(TINY), lambda: compiled(FLAT, keras.optimizers.Adam())])
def test_a_state_of_another_network_or_optimizer_is_a_sentence(other: Callable[[], keras.Model]) -> None:
    state = capture(other(), [], epoch=1, dice=0.9, best_dice=0.9, best_epoch=1)
    with pytest.raises(CarmaskError, match="does not fit this version of carmask"):
        restore(compiled(FLAT), state)


@pytest.mark.parametrize("left_px", [0, 3, 10, 500])
def test_a_state_cut_short_is_refused(tmp_path: Path, left_px: int) -> None:
    path = tmp_path / "state.npz"
    save_state(path, STATE)
    path.write_bytes(path.read_bytes()[:left_px])
    with pytest.raises(CarmaskError, match="damaged; delete it"):
        load_state(path)


def test_a_state_that_would_have_to_be_unpickled_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.npz"
    np.savez(path, numbers=np.array([{}, {}, {}, {}], dtype=object), allow_pickle=True)
    with pytest.raises(CarmaskError, match="damaged"):
        load_state(path)


def test_any_other_file_of_arrays_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "state.npz", photos=np.zeros(3))
    with pytest.raises(CarmaskError, match="damaged"):
        load_state(tmp_path / "state.npz")
    with (tmp_path / "state.npz").open("wb") as file:
        np.save(file, np.zeros(3))
    with pytest.raises(CarmaskError, match="damaged"):
        load_state(tmp_path / "state.npz")
