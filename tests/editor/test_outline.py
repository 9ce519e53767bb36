"""The outline of a mask on the screen."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.canvas.coordinates import ViewTransform
from editor.canvas.outline import CLEAR, DARK, outline_picture
from tests.pictures import mask

BLOCK = mask("........ ..1111.. ..1111.. ..1111.. ........ ........")
RED = 0xFFFF0000


def outline(transform=None, place=(0, 0, 8, 6), ratio=1.0, **options):
    return outline_picture(BLOCK, 1, transform or ViewTransform(), place, ratio, RED, **options)


def test_the_line_runs_where_car_and_background_meet_with_dark_on_both_sides():
    picture = outline()
    assert picture[2, 1] == picture[2, 5] == RED
    assert picture[2, 2] == picture[2, 0] == DARK
    assert picture[5, 0] == CLEAR


@pytest.mark.parametrize("scale", [1.0, 4.0, 16.0])
def test_the_line_is_as_wide_at_any_zoom(scale):
    picture = outline(ViewTransform(scale), (0, 0, round(8 * scale), round(6 * scale)))
    middle = picture[round(2.5 * scale)]
    assert np.count_nonzero(middle == RED) == 2


def test_the_line_is_drawn_in_pixels_of_the_screen():
    assert outline(ratio=2.0).shape == (12, 16)


def test_the_edge_of_the_photo_is_no_outline():
    full = np.full((6, 8), 255, np.uint8)
    picture = outline_picture(full, 1, ViewTransform(1, 2, 2), (0, 0, 12, 10), 1.0, RED)
    assert (picture == CLEAR).all()


def test_ants_march():
    assert (outline(ants=0) != outline(ants=1)).any()
    assert ((outline(ants=0) == CLEAR) == (outline(ants=1) == CLEAR)).all()


@given(st.integers(0, 20), st.integers(0, 14), st.floats(0.3, 6), st.floats(-9, 9), st.sampled_from([1.0, 1.25, 2.0]))
def test_a_part_that_is_drawn_anew_fits_into_what_was_drawn_before(x, y, scale, shift, ratio):
    transform = ViewTransform(scale, shift, shift / 2)
    x, y = 4 * x, 4 * y  # whole pixels of the screen at each of these ratios
    whole = outline(transform, (0, 0, 120, 100), ratio)
    part = outline(transform, (x, y, 40, 40), ratio)
    top, left = round(y * ratio), round(x * ratio)
    assert np.array_equal(part, whole[top : top + part.shape[0], left : left + part.shape[1]])
