"""Tests of what the short trials change and tell, without their trainings."""

from pathlib import Path
from types import SimpleNamespace

import keras
import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.resources import SAMPLE_PHOTOS
from segmentation.training import fit
from segmentation.training.batches import Batches
from segmentation.training.callbacks import WeightAverage
from segmentation.training.framed_photos import FramedPhotos
from segmentation.training.optimizer import ConvolutionMuon
from segmentation.training.plan import TrainingPlan
from tests.experiments.short_trials import TRIALS, Trial, as_tried, modelled_samples, samples_of, table
from tests.segmentation.training_sets import drawn_samples

TINY = NetworkSpec(32, 48, stem_block=2, filters=(4, 8))


SEEN_IN_BATCHES = [
    name for name, trial in TRIALS.items() if any(".augmentation:" in c or ".batches:" in c for c in trial.changes)
]


@pytest.mark.parametrize("name", SEEN_IN_BATCHES)
def test_what_a_trial_leaves_out_is_missing_from_its_batches_alone(name: str, tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, cars=16, angles=1)

    def batch() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return Batches(samples, FramedPhotos((64, 96)), 16)[0]

    usual = batch()
    with as_tried(TRIALS[name]):
        tried = batch()
    assert not all(map(np.array_equal, usual, tried))
    assert all(map(np.array_equal, usual, batch()))


def test_adamw_moves_all_weights_in_its_trial_alone() -> None:
    with as_tried(TRIALS["adamw"]):
        optimizer = fit.optimizer_for(TrainingPlan(), 3)
    assert isinstance(optimizer, keras.optimizers.AdamW)
    assert isinstance(fit.optimizer_for(TrainingPlan(), 3), ConvolutionMuon)


@pytest.mark.parametrize(("name", "average"), [("usual", 1 - 0.998**4), ("no-average", 1.0)])
def test_without_an_average_the_newest_weights_are_kept(name: str, average: float) -> None:
    averaging = WeightAverage([np.zeros(1)], steps_done=9_999)
    averaging.set_model(SimpleNamespace(get_weights=lambda: [np.ones(1)]))
    with as_tried(TRIALS[name]):
        averaging.on_train_batch_end(0)
    assert averaging.average == [pytest.approx(average)]


@pytest.mark.parametrize("name", TRIALS)
def test_every_trial_but_the_usual_one_is_unlike_it(name: str) -> None:
    assert (TRIALS[name] == Trial(TRIALS[name].what)) is (name == "usual")


def test_a_separable_network_has_fewer_weights_and_the_same_head() -> None:
    dense, dense_layer = build_unet(TINY), keras.layers.Conv2D
    with as_tried(TRIALS["separable"]):
        separable = build_unet(TINY)
    assert keras.layers.Conv2D is dense_layer
    assert separable.count_params() < dense.count_params() / 2
    assert type(separable.get_layer("head")) is type(dense.get_layer("head"))
    assert separable.predict_on_batch(np.zeros((1, 32, 48, 3), np.float32)).shape == (1, 32, 48, 1)


def test_trials_learn_from_every_second_angle(carvana: Path) -> None:
    samples = samples_of(["fff9b3a5373f"], carvana)
    assert [sample.photo_path.stem[-2:] for sample in samples] == [f"{angle:02d}" for angle in range(1, 17, 2)]
    assert {sample.car_id for sample in samples} == {"fff9b3a5373f"}
    assert samples[0].mask.read((1280, 1918)).any()


def test_photos_of_modelled_cars_are_spread_over_those_that_there_are() -> None:
    samples = modelled_samples(8, [SAMPLE_PHOTOS.parent])
    assert [sample.photo_path.stem for sample in samples] == [
        f"{car}_{angle:02d}" for car in ("redpickup", "whitesedan") for angle in (1, 5, 9, 13)
    ]
    assert all(sample.mask.read((1280, 1918)).any() for sample in samples)


def test_too_few_photos_of_modelled_cars_are_told_with_what_makes_more(tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="32 photos of modelled cars instead of 128; `make stress`"):
        modelled_samples(128, [tmp_path, SAMPLE_PHOTOS.parent])


def test_the_table_has_a_line_for_each_trial() -> None:
    figures = dict.fromkeys(("dice", "boundary_f2", "places", "thin_recall", "weights", "ms", "minutes"), 0.5)
    title, *lines = table({"usual": figures, "usual, seed 1": figures}).splitlines()
    assert "dice" in title and [line.split("0.50000")[0].strip() for line in lines] == ["usual", "usual, seed 1"]
