"""A stroke that ends at edges."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from segmentation.masks.edge_following import up_to_edges
from tests.pictures import photo_of_a_car

SHAPE = (12, 15)
PIXELS = arrays.arrays(np.bool_, SHAPE)
PHOTOS = arrays.arrays(np.uint8, (*SHAPE, 3))


def disc(shape, row, column, radius):
    rows, columns = np.indices(shape)
    return np.hypot(rows - row, columns - column) <= radius


@pytest.mark.parametrize("erases", [False, True])
def test_a_stroke_over_an_outline_takes_its_own_side_alone(erases):
    photo, truth = photo_of_a_car(192, 288)
    own_side = (truth == 0) if erases else (truth > 0)
    row = 77 - 6 if erases else 77 + 6  # the lower part of the drawn car begins at row 76
    passed_over, middle = disc(truth.shape, row, 70, 20), disc(truth.shape, row, 70, 5)
    inside = own_side & ~disc(truth.shape, 77, 70, 12)
    taken = up_to_edges(photo, inside, passed_over, middle)
    wrong = taken != (passed_over & own_side)
    assert np.count_nonzero(wrong) <= 0.06 * np.count_nonzero(passed_over)


@given(PHOTOS, PIXELS, PIXELS, PIXELS)
def test_nothing_is_taken_but_where_the_brush_was_and_its_middle_always_is(photo, inside, passed_over, middle):
    middle &= passed_over
    taken = up_to_edges(photo, inside, passed_over, middle)
    assert not (taken & ~passed_over).any()
    assert taken[middle].all()


@given(st.integers(0, 255))
def test_without_an_edge_the_whole_middle_is_taken_and_not_all_of_the_rest(grey):
    photo = np.full((40, 40, 3), grey, np.uint8)
    passed_over, middle = disc((40, 40), 20, 20, 12), disc((40, 40), 20, 20, 3)
    taken = up_to_edges(photo, np.zeros((40, 40), np.bool_), passed_over, middle)
    assert taken[middle].all()
    assert np.count_nonzero(middle) < np.count_nonzero(taken) < np.count_nonzero(passed_over)
