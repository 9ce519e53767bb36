"""Tests of cutting a probability into a mask."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.inference.segmenter import mask_of

ALL_VALUES = np.arange(256, dtype=np.uint8)[None]


@pytest.mark.parametrize(("threshold", "first_car_value"), [(0.5, 128), (0.2, 51), (0.0, 0), (1.0, 255)])
def test_a_pixel_is_car_from_the_threshold_on(threshold: float, first_car_value: int) -> None:
    assert mask_of(ALL_VALUES, threshold).tolist() == [[255 if v >= first_car_value else 0 for v in range(256)]]


def test_a_threshold_over_one_takes_no_pixel() -> None:
    assert not mask_of(ALL_VALUES, 1.001).any()


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_threshold_never_adds_a_pixel(one: float, other: float) -> None:
    lower, higher = sorted((one, other))
    assert not np.any(mask_of(ALL_VALUES, higher) > mask_of(ALL_VALUES, lower))
