"""Tests of the random changes of a photo and its mask."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from segmentation.training import augmentation
from segmentation.training.augmentation import GLARE_CHANCE, GREY_CAR_CHANCE, augment
from tests.pictures import photo_of_a_car

IMAGE, TRUTH = photo_of_a_car()
SEEDS = st.integers(0, 2**32)


@pytest.fixture(params=["evenly lit", "mirrored", "shaded"])
def floor(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every floor lit in one way."""
    monkeypatch.setattr(augmentation, "MIRROR_CHANCE", float(request.param == "mirrored"))
    monkeypatch.setattr(augmentation, "SHADE_CHANCE", float(request.param == "shaded"))


@pytest.fixture
def evenly_lit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no floor mirror the car, and none lie in a shadow."""
    monkeypatch.setattr(augmentation, "MIRROR_CHANCE", 0.0)
    monkeypatch.setattr(augmentation, "SHADE_CHANCE", 0.0)


@given(SEEDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("evenly_lit")
def test_the_mask_stays_on_the_car(seed: int) -> None:
    """A white car before a black wall cannot be mistaken, however the colours are changed."""
    silhouette = np.repeat(TRUTH[..., None], 3, axis=2)
    image, mask, _ = augment(silhouette, TRUTH, np.random.default_rng(seed))
    is_bright = image.mean(axis=2) > 110
    away_from_the_edge = (mask < 5) | (mask > 250)
    assert (is_bright == (mask > 127))[away_from_the_edge].mean() > 0.995


@given(SEEDS)
def test_shapes_and_kinds_stay(seed: int) -> None:
    image, mask, _ = augment(IMAGE, TRUTH, np.random.default_rng(seed))
    assert image.shape == IMAGE.shape
    assert mask.shape == TRUTH.shape
    assert image.dtype == mask.dtype == np.uint8


@given(SEEDS, st.integers(0, TRUTH.shape[1] - 1), st.integers(0, TRUTH.shape[0] - 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("floor")
def test_a_window_about_any_spot_has_its_size(seed: int, x: int, y: int) -> None:
    image, mask, _ = augment(IMAGE, TRUTH, np.random.default_rng(seed), crop=(32, 48), spot=(x, y))
    assert image.shape == (32, 48, 3)
    assert mask.shape == (32, 48)


def test_a_window_about_a_spot_shows_it() -> None:
    speck = np.zeros_like(TRUTH)
    speck[40:43, 70:73] = 255
    for seed in range(50):
        _, mask, _ = augment(IMAGE, speck, np.random.default_rng(seed), crop=(32, 48), spot=(71, 41))
        assert (mask > 0).any()


def test_a_mirroring_floor_shows_the_car_on_the_floor_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(augmentation, "MIRROR_CHANCE", 1.0)
    red_on_blue = np.where(TRUTH[..., None] > 0, (180, 30, 30), (30, 30, 180)).astype(np.uint8)
    changed = augmentation._with_mirroring_floor(red_on_blue, TRUTH, np.random.default_rng(1))
    assert np.array_equal(changed[TRUTH == 255], red_on_blue[TRUTH == 255])
    assert changed[TRUTH == 0][:, 0].max() > 40


def test_a_shade_darkens_the_foot_of_the_car_and_the_floor_and_not_the_roof() -> None:
    grey = np.full_like(IMAGE, 200)
    shaded = augmentation._with_shade(grey, TRUTH, np.random.default_rng(1))
    rows = np.flatnonzero(TRUTH.max(axis=1))
    column = int(np.flatnonzero(TRUTH[rows[-1]])[0])
    assert shaded[rows[-1], column, 0] < 185
    assert (shaded[rows[0]] > 195).all()


@given(SEEDS)
def test_a_window_has_its_size_and_a_part_of_the_car(seed: int) -> None:
    image, mask, _ = augment(IMAGE, TRUTH, np.random.default_rng(seed), crop=(80, 112))
    assert image.shape == (80, 112, 3)
    assert mask.shape == (80, 112)
    assert (mask > 0).any()


def test_a_photo_without_a_car_can_be_changed_too() -> None:
    for seed in range(20):
        image, mask, _ = augment(IMAGE, np.zeros_like(TRUTH), np.random.default_rng(seed), crop=(80, 112))
        assert image.shape == (80, 112, 3)
        assert not mask.any()


@pytest.mark.usefixtures("evenly_lit")
def test_glare_lies_on_the_car_alone() -> None:
    dark = np.full_like(IMAGE, 40)
    lit = 0
    for seed in range(60):
        image, mask, _ = augment(dark, TRUTH, np.random.default_rng(seed))
        wall = image[mask == 0]
        assert np.ptp(wall, axis=0).max() <= 1
        lit += bool(image[mask == 255].max() > wall.max() + 60)
    assert lit > 60 * GLARE_CHANCE / 2


@given(SEEDS)
def test_the_same_seed_makes_the_same_change(seed: int) -> None:
    one = augment(IMAGE, TRUTH, np.random.default_rng(seed))
    other = augment(IMAGE, TRUTH, np.random.default_rng(seed))
    assert all(np.array_equal(a, b) for a, b in zip(one[:2], other[:2], strict=True))


@given(SEEDS, st.sampled_from([None, (80, 112)]))
def test_touched_pixels_move_along_with_the_mask(seed: int, crop: tuple[int, int] | None) -> None:
    _, mask, touched = augment(IMAGE, TRUTH, np.random.default_rng(seed), crop, touched=TRUTH)
    assert touched is not None and np.array_equal(touched, mask)


def test_touched_pixels_change_nothing_else() -> None:
    for seed in range(10):
        without = augment(IMAGE, TRUTH, np.random.default_rng(seed))
        with_some = augment(IMAGE, TRUTH, np.random.default_rng(seed), touched=TRUTH)
        assert all(np.array_equal(a, b) for a, b in zip(without[:2], with_some[:2], strict=True))


def test_the_originals_stay_as_they_are() -> None:
    image, truth = IMAGE.copy(), TRUTH.copy()
    for seed in range(20):
        augment(image, truth, np.random.default_rng(seed))
    assert np.array_equal(image, IMAGE)
    assert np.array_equal(truth, TRUTH)


@pytest.mark.usefixtures("evenly_lit")
def test_a_car_loses_its_colour_now_and_then_and_the_wall_does_not() -> None:
    colourful = np.where(TRUTH[..., None] > 0, (180, 30, 30), (30, 30, 180)).astype(np.uint8)
    grey_cars = 0
    for seed in range(200):
        image, mask, _ = augment(colourful, TRUTH, np.random.default_rng(seed))
        grey_cars += bool((np.ptp(image[mask == 255], axis=1) < 60).all())
        assert (np.ptp(image[mask == 0], axis=1) > 60).all()
    assert grey_cars == pytest.approx(200 * GREY_CAR_CHANCE, abs=25)
