"""Cutting a car out of its photo."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.pyramid import photo_levels
from editor.sheet.cut_out import BYTES_A_PIXEL, LARGEST_SIDE_PX, LIMIT_BYTES, cut_out, level_to_cut, longest_side
from tests.pictures import photo_of_a_car


@pytest.fixture
def car():
    image, truth = photo_of_a_car(192, 288)
    return photo_levels(image)[0], truth


def test_the_car_is_as_it_was_and_the_background_is_gone(car):
    photo, truth = car
    cut = cut_out(photo, truth, 1280)
    assert np.array_equal(cut.mask, truth)
    assert np.array_equal(cut.pixels[truth > 0], photo[truth > 0])
    assert not cut.pixels[truth == 0].any()


def test_a_cut_out_is_reduced_and_its_outline_is_soft(car):
    photo, truth = car
    cut = cut_out(photo, truth, 100)
    assert cut.pixels.shape == (67, 100, 4) and cut.mask.shape == (67, 100)
    assert ((cut.mask > 0) & (cut.mask < 255)).any()
    assert np.array_equal(cut.pixels[..., 3], cut.mask)
    assert (cut.pixels[..., :3] <= cut.pixels[..., 3:]).all()  # premultiplied: Qt's sums would run over otherwise


@given(st.integers(1, 2000))
def test_the_cut_outs_of_a_car_keep_within_the_memory_they_may_take(angles):
    side = longest_side(angles)
    assert side <= LARGEST_SIDE_PX
    assert angles * side * side * BYTES_A_PIXEL <= LIMIT_BYTES


def test_those_of_sixteen_angles_are_as_large_as_cut_outs_get():
    assert longest_side(16) == LARGEST_SIDE_PX


@pytest.mark.parametrize(("sides", "level"), [((6000, 3000, 1500, 750), 2), ((1918, 959, 479), 0), ((959, 479), 0)])
def test_they_are_cut_from_the_smallest_level_that_is_large_enough(sides, level):
    levels = [np.zeros((side * 2 // 3, side, 4), np.uint8) for side in sides]
    assert level_to_cut(levels, 1280) == level
