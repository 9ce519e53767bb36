"""Tests of networks that begin as another one."""

from dataclasses import replace

import cv2
import keras
import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.network.growing import grow
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet

OLD = NetworkSpec(height=32, width=48, stem_block=2, filters=(4, 6, 8))


def network(spec: NetworkSpec, seed: int = 0) -> keras.Model:
    """A network whose norms have seen something: what they hold must be handed on too."""
    keras.utils.set_random_seed(seed)
    built = build_unet(spec)
    random = np.random.default_rng(seed)
    built.set_weights([w + random.uniform(0, 0.2, w.shape).astype(np.float32) for w in built.get_weights()])
    return built


def drawn(spec: NetworkSpec, built: keras.Model) -> np.ndarray:
    coarse = np.random.default_rng(1).uniform(0, 255, (OLD.height, OLD.width, 3)).astype(np.float32)
    photo = cv2.resize(coarse, (spec.width, spec.height), interpolation=cv2.INTER_NEAREST)
    return np.asarray(built.predict_on_batch(photo[None])[0, :, :, 0])


@pytest.mark.parametrize("filters", [(4, 6, 8), (7, 6, 8), (5, 9, 12)])
def test_a_wider_network_draws_what_the_old_one_drew(filters: tuple[int, ...]) -> None:
    spec = replace(OLD, filters=filters)
    old, new = network(OLD), network(spec, seed=1)
    grow(old, OLD, new, spec)
    np.testing.assert_allclose(drawn(spec, new), drawn(OLD, old), atol=1e-5)


def test_a_network_that_sees_finer_pixels_draws_what_the_old_one_drew_on_the_coarse_ones() -> None:
    spec = NetworkSpec(64, 96, stem_block=4, filters=(6, 6, 9))
    old, new = network(OLD), network(spec, seed=1)
    grow(old, OLD, new, spec)
    enlarged = drawn(OLD, old).repeat(2, axis=0).repeat(2, axis=1)
    np.testing.assert_allclose(drawn(spec, new), enlarged, atol=1e-5)


@pytest.mark.parametrize(
    "spec", [replace(OLD, filters=(3, 6, 8)), replace(OLD, filters=(4, 6)), replace(OLD, stem_block=1)]
)
def test_a_network_that_cannot_hold_the_old_one_is_refused(spec: NetworkSpec) -> None:
    with pytest.raises(CarmaskError, match="cannot begin as one of"):
        grow(build_unet(OLD), OLD, build_unet(spec), spec)
