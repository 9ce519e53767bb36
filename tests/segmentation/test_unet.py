"""Tests of the network's shape and of its power to learn."""

import ast
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import ops
from numpy.typing import NDArray

import segmentation.network
from segmentation.images.framing import Framing
from segmentation.network import hardware
from segmentation.network.losses import EmphasisLoss, MeanImageDice
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.training.emphasis import emphasis
from tests.pictures import photo_of_a_car
from tests.segmentation.networks import TINY

Arrays = tuple[NDArray[np.float32], NDArray[np.float32]]


def two_pictures() -> Arrays:
    """Two drawn cars, the second moved, as a batch of photos and weighted targets of 32x48 px."""
    photos, masks = [], []
    for shift in (0, 24):
        image, truth = (np.roll(picture, shift, axis=1) for picture in photo_of_a_car())
        photos.append(Framing(96, 144, 32, 48).frame(image))
        masks.append(Framing(96, 144, 32, 48).frame(truth))
    targets = [np.stack([mask / 255, emphasis(mask)], axis=-1) for mask in masks]
    return np.stack(photos).astype(np.float32), np.stack(targets).astype(np.float32)


@pytest.mark.parametrize("spec", [TINY, NetworkSpec(64, 32, stem_block=4, filters=(4, 6, 8))])
def test_a_probability_comes_out_at_the_size_of_the_input(spec: NetworkSpec) -> None:
    photos = np.full((2, spec.height, spec.width, 3), 100, np.float32)
    probability = build_unet(spec).predict_on_batch(photos)
    assert probability.shape == (2, spec.height, spec.width, 1)
    assert 0 <= probability.min() <= probability.max() <= 1


def test_an_input_that_cannot_be_halved_often_enough_is_refused() -> None:
    with pytest.raises(ValueError, match="34x48 px is no multiple of 4 px"):
        NetworkSpec(34, 48, 2, (4, 8))


def test_a_crop_is_the_nearest_part_below_that_can_be_halved_often_enough() -> None:
    assert NetworkSpec().cropped(0.7, 0.8) == NetworkSpec(height=896, width=1536)
    assert TINY.cropped(0.01, 0.6) == NetworkSpec(4, 28, 2, (4, 8))


@pytest.mark.parametrize("wrong", [{"filters": ()}, {"stem_block": 0}, {"height": 100_000}, {"filters": (4,) * 9}])
def test_sizes_beyond_reason_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="cannot be built"):
        NetworkSpec(**wrong)  # type: ignore[arg-type]


def test_what_is_one_pixel_to_the_network_is_one_pixel_of_the_photo() -> None:
    """The stem's blocks of pixels come back in their places: an identity through both is the photo itself."""
    from segmentation.network.unet import _depth_to_space, _space_to_depth

    photo = np.arange(4 * 6, dtype=np.float32).reshape(1, 4, 6, 1)
    there = keras.Input((4, 6, 1))
    back = keras.Model(there, _depth_to_space(_space_to_depth(there, 2), 2))
    assert np.array_equal(back.predict_on_batch(photo), photo)


def test_every_weight_learns() -> None:
    keras.utils.set_random_seed(0)
    photos, masks = two_pictures()
    network = build_unet(TINY)
    network.compile(keras.optimizers.SGD(0.5), EmphasisLoss())
    before = [np.array(ops.convert_to_numpy(weight)) for weight in network.trainable_weights]
    network.train_on_batch(photos, masks)
    still = [
        weight.path
        for weight, old in zip(network.trainable_weights, before, strict=True)
        if np.array_equal(ops.convert_to_numpy(weight), old)
    ]
    assert still == []


def test_two_pictures_are_learned_by_heart() -> None:
    keras.utils.set_random_seed(0)
    photos, masks = two_pictures()
    network = build_unet(TINY)
    network.compile(keras.optimizers.Adam(0.02), EmphasisLoss(), metrics=[MeanImageDice()])
    for _ in range(120):
        dice = network.train_on_batch(photos, masks, return_dict=True)["dice"]
        network.reset_metrics()
    assert dice > 0.97


def test_bfloat16_shares_its_weights_with_float32() -> None:
    keras.utils.set_random_seed(0)
    photos, _ = two_pictures()
    exact, quick = build_unet(TINY), build_unet(TINY, "mixed_bfloat16")
    quick.set_weights(exact.get_weights())
    assert {str(weight.dtype) for weight in quick.weights} == {"float32"}
    difference = np.abs(exact.predict_on_batch(photos) - quick.predict_on_batch(photos))
    assert 0 < difference.max() < 0.05


def test_the_network_knows_no_backend() -> None:
    """Only who asks for the graphics card does, which is no part of it."""
    imported = set()
    for path in set(Path(segmentation.network.__file__).parent.glob("*.py")) - {Path(hardware.__file__)}:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").partition(".")[0])
    assert "keras" in imported
    assert imported.isdisjoint({"tensorflow", "jax", "torch", "tf_keras"})


@pytest.mark.parametrize("keeps_statistics", [False, True])
def test_statistics_that_are_kept_do_not_change_in_training(keeps_statistics: bool) -> None:
    photos, targets = two_pictures()
    network = build_unet(TINY, keeps_statistics=keeps_statistics)
    network.compile("adam", EmphasisLoss())
    before = {weight.path: np.array(ops.convert_to_numpy(weight)) for weight in network.weights}
    network.train_on_batch(photos, targets)
    changed = {
        weight.path
        for weight in network.weights
        if not np.array_equal(ops.convert_to_numpy(weight), before[weight.path])
    }
    statistics = {path for path in before if "moving" in path}
    assert changed >= before.keys() - statistics
    assert changed & statistics == (set() if keeps_statistics else statistics)


def test_with_kept_statistics_the_network_draws_the_same_in_training_as_in_use() -> None:
    photos, _ = two_pictures()
    network = build_unet(TINY, keeps_statistics=True)
    np.testing.assert_array_equal(*(ops.convert_to_numpy(network(photos, training=mode)) for mode in (True, False)))
