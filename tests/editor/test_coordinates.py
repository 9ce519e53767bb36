"""Widget points and photo pixels find each other at every zoom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.canvas.coordinates import ViewTransform, fitted, kept_in_view, level_for, limited_scale
from segmentation.images.pixel_box import PixelBox

scales = st.floats(0.05, 32)
places = st.floats(-5000, 5000)


@given(scales, places, places, places, places)
def test_a_point_of_the_photo_comes_back_from_the_widget(scale, x, y, row, column):
    transform = ViewTransform(scale, x, y)
    assert transform.to_photo(*transform.to_widget(row, column)) == pytest.approx((row, column), abs=1e-6)


@given(scales, places, places, scales, st.floats(0, 1500), st.floats(0, 900))
def test_zooming_keeps_the_point_under_the_pointer_in_place(scale, x, y, wanted, pointer_x, pointer_y):
    before = ViewTransform(scale, x, y)
    after = before.zoomed(wanted, pointer_x, pointer_y)
    assert after.scale == wanted
    assert after.to_photo(pointer_x, pointer_y) == pytest.approx(before.to_photo(pointer_x, pointer_y), abs=1e-6)


def test_a_fitted_photo_is_whole_and_centred():
    transform = fitted((100, 200), width=424, height=424, margin=12)
    assert transform.scale == 2
    assert transform.to_widget(50, 100) == (212, 212)


@given(scales, places, places)
def test_a_box_is_covered_by_its_rectangle(scale, x, y):
    transform = ViewTransform(scale, x, y)
    left, top, width, height = transform.rectangle(PixelBox(3, 5, 20, 40), margin=0)
    corner_x, corner_y = transform.to_widget(3, 5)
    end_x, end_y = transform.to_widget(20, 40)
    assert left <= corner_x and top <= corner_y
    assert left + width >= end_x and top + height >= end_y


@given(scales, places, places)
def test_a_part_of_the_photo_always_stays_on_the_widget(scale, x, y):
    kept = kept_in_view(ViewTransform(scale, x, y), (1280, 1918), 800, 600)
    top, left = kept.to_photo(0, 0)
    bottom, right = kept.to_photo(800, 600)[0], kept.to_photo(800, 600)[1]
    assert left < 1918 and right > 0 and top < 1280 and bottom > 0


def test_a_small_view_is_drawn_from_the_smallest_level_that_is_fine_enough():
    assert [level_for(scale, levels=4) for scale in (2.0, 1.0, 0.51, 0.5, 0.2, 0.01)] == [0, 0, 0, 1, 2, 3]


def test_zoom_ends_at_a_stamp_and_at_squares():
    assert limited_scale(1000, (1280, 1918)) == 32
    assert limited_scale(0, (1280, 1918)) * 1918 == pytest.approx(60)
