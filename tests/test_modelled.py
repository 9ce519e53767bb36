"""What is known about the modelled photos holds together, so that tests may rely on it."""

import numpy as np
import pytest

from tests.modelled import MODELLED, TRUTH, Modelled, modelled


@pytest.fixture(params=MODELLED)
def car(request) -> Modelled:
    return modelled(request.param)


def linear(srgb):
    share = srgb / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def test_every_picture_has_the_same_size(car: Modelled):
    assert car.photo.shape == car.plate.shape == (*car.alpha.shape, 3)
    assert car.alpha.shape == car.glass.shape == car.shadow.shape


def test_pixels_are_shared_at_the_outline_and_whole_elsewhere(car: Modelled):
    assert car.alpha.min() == 0 and car.alpha.max() == 1
    at_the_outline = (car.alpha > 0) & (car.alpha < 1)
    assert 0.005 < at_the_outline.mean() < 0.05
    assert car.mask.sum() == pytest.approx(car.alpha.sum(), rel=0.005)


def test_windows_are_parts_of_the_car(car: Modelled):
    assert np.all(car.glass <= car.alpha + 0.02)
    assert 0.05 < car.glass.sum() / car.alpha.sum() < 0.4


def test_the_shadow_lies_on_the_floor_near_the_car_and_nowhere_else(car: Modelled):
    rows = np.nonzero(car.mask)[0]
    outside = car.alpha == 0
    assert car.shadow[outside].min() < 0.5
    assert np.median(car.shadow[outside]) == pytest.approx(1, abs=0.08)
    assert np.median(car.shadow[: rows.min() // 2]) == pytest.approx(1, abs=0.05)


def test_outside_the_car_the_photo_is_the_plate_in_its_shadow(car: Modelled):
    outside = car.alpha == 0
    expected = linear(car.plate) * car.shadow[..., None]
    off = np.abs(linear(car.photo) - expected)[outside]
    assert off.mean() < 0.015
    assert np.percentile(off, 99) < 0.1


def test_all_files_together_are_small():
    assert sum(path.stat().st_size for path in TRUTH.rglob("*.*")) < 1e6
