"""Tests of what the short trials change and tell, without their trainings."""

from pathlib import Path

import keras
import numpy as np
import pytest

from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.training import augmentation
from tests.experiments.short_trials import TRIALS, Trial, as_tried, samples_of, table

TINY = NetworkSpec(32, 48, stem_block=2, filters=(4, 8))


@pytest.mark.parametrize("name", TRIALS)
def test_every_trial_changes_something_that_is_there_and_leaves_it_as_it_was(name: str) -> None:
    before = augmentation.GREY_CAR_CHANCE, augmentation._recoloured, keras.layers.Conv2D
    with as_tried(TRIALS[name]):
        build_unet(TINY)
    assert before == (augmentation.GREY_CAR_CHANCE, augmentation._recoloured, keras.layers.Conv2D)
    assert name == "usual" or TRIALS[name] != Trial(TRIALS[name].what)


def test_a_separable_network_has_fewer_weights_and_the_same_head() -> None:
    dense = build_unet(TINY)
    with as_tried(TRIALS["separable"]):
        separable = build_unet(TINY)
    assert separable.count_params() < dense.count_params() / 2
    assert type(separable.get_layer("head")) is type(dense.get_layer("head"))
    assert separable.predict_on_batch(np.zeros((1, 32, 48, 3), np.float32)).shape == (1, 32, 48, 1)


def test_trials_learn_from_every_second_angle(carvana: Path) -> None:
    samples = samples_of(["fff9b3a5373f"], carvana)
    assert [sample.photo_path.stem[-2:] for sample in samples] == [f"{angle:02d}" for angle in range(1, 17, 2)]
    assert {sample.car_id for sample in samples} == {"fff9b3a5373f"}
    assert samples[0].mask.read((1280, 1918)).any()


def test_the_table_has_a_line_for_each_trial() -> None:
    figures = dict.fromkeys(("dice", "boundary_f2", "places", "thin_recall", "weights", "ms", "minutes"), 0.5)
    title, *lines = table({"usual": figures, "usual, seed 1": figures}).splitlines()
    assert "dice" in title and [line.split("0.50000")[0].strip() for line in lines] == ["usual", "usual, seed 1"]
