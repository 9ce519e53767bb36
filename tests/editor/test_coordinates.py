"""Widget points and photo pixels find each other at every zoom and turn."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from editor.canvas.coordinates import ViewTransform, fitted, kept_in_view, level_for, limited_scale, whole_turn
from segmentation.images.pixel_box import PixelBox

scales = st.floats(0.05, 32)
places = st.floats(-5000, 5000)
turns = st.one_of(st.floats(-180, 180), st.sampled_from([0.0, 15.0, 90.0, 180.0, -90.0]))
transforms = st.builds(ViewTransform, scales, places, places, turns)
on_widget = st.tuples(st.floats(0, 1500), st.floats(0, 900))


@given(transforms, places, places)
def test_a_point_of_the_photo_comes_back_from_the_widget(transform, row, column):
    assert transform.to_photo(*transform.to_widget(row, column)) == pytest.approx((row, column), abs=1e-6)


@given(transforms, on_widget)
def test_a_point_of_the_widget_comes_back_from_the_photo(transform, point):
    assert transform.to_widget(*transform.to_photo(*point)) == pytest.approx(point, abs=1e-6)


@given(transforms, scales, on_widget)
def test_zooming_keeps_the_point_under_the_pointer_in_place(before, wanted, pointer):
    after = before.zoomed(wanted, *pointer)
    assert (after.scale, after.degrees) == (wanted, before.degrees)
    assert after.to_photo(*pointer) == pytest.approx(before.to_photo(*pointer), abs=1e-5)


@given(transforms, turns, on_widget)
def test_turning_keeps_the_point_under_the_pointer_in_place(before, wanted, pointer):
    after = before.turned(wanted, *pointer)
    assert (after.scale, after.degrees) == (before.scale, wanted)
    assert after.to_photo(*pointer) == pytest.approx(before.to_photo(*pointer), abs=1e-5)


@given(transforms, places, places)
def test_a_photo_is_turned_clockwise_and_neither_bent_nor_mirrored(transform, row, column):
    x, y = transform.to_widget(row, column)
    right, below = transform.to_widget(row, column + 1), transform.to_widget(row + 1, column)
    across = right[0] - x, right[1] - y
    assert math.hypot(*across) == pytest.approx(transform.scale, abs=1e-6)
    assert (below[0] - x, below[1] - y) == pytest.approx((-across[1], across[0]), abs=1e-6)
    assert math.degrees(math.atan2(across[1], across[0])) % 360 == pytest.approx(transform.degrees % 360, abs=1e-4) or (
        abs(transform.degrees) < 1e-4
    )


@given(st.tuples(st.integers(1, 6000), st.integers(1, 6000)), turns)
def test_a_fitted_photo_is_whole_however_it_is_turned(shape, degrees):
    transform = fitted(shape, 800, 600, margin=12, degrees=degrees)
    corners = [transform.to_widget(row, column) for row in (0, shape[0]) for column in (0, shape[1])]
    xs, ys = zip(*corners, strict=True)
    assert min(xs) >= 12 - 1e-6 and max(xs) <= 788 + 1e-6 and min(ys) >= 12 - 1e-6 and max(ys) <= 588 + 1e-6
    touches = max(max(xs) - min(xs) - 776, max(ys) - min(ys) - 576)
    assert touches == pytest.approx(0, abs=1e-6) or transform.scale == 32


@given(st.floats(-2000, 2000))
def test_a_turn_is_the_same_by_less_than_half_a_round(degrees):
    turn = whole_turn(degrees)
    assert -180 < turn <= 180
    assert math.cos(math.radians(turn)) == pytest.approx(math.cos(math.radians(degrees)), abs=1e-6)
    assert math.sin(math.radians(turn)) == pytest.approx(math.sin(math.radians(degrees)), abs=1e-6)


def test_no_turn_is_never_a_negative_zero():
    assert [str(whole_turn(degrees)) for degrees in (0.0, -0.0, 360.0, -360.0)] == ["0.0"] * 4


def test_a_fitted_photo_is_whole_and_centred():
    transform = fitted((100, 200), width=424, height=424, margin=12)
    assert transform.scale == 2
    assert transform.to_widget(50, 100) == (212, 212)


@given(transforms)
def test_a_box_is_covered_by_its_rectangle(transform):
    left, top, width, height = transform.rectangle(PixelBox(3, 5, 20, 40), margin=0)
    for row, column in ((3, 5), (3, 40), (20, 5), (20, 40), (11, 23)):
        x, y = transform.to_widget(row, column)
        assert left <= x <= left + width and top <= y <= top + height


@given(transforms)
def test_a_part_of_the_widget_is_covered_by_its_part_of_the_photo(transform):
    top, left, bottom, right = transform.part_of_photo(100, 50, 300, 260)
    for x, y in ((100, 50), (300, 50), (100, 260), (300, 260), (180, 200)):
        row, column = transform.to_photo(x, y)
        assert top - 1e-6 <= row <= bottom + 1e-6 and left - 1e-6 <= column <= right + 1e-6


@given(transforms)
def test_a_part_of_the_photo_always_stays_on_the_widget(transform):
    kept = kept_in_view(transform, (1280, 1918), 800, 600)
    corners = [kept.to_widget(*corner) for corner in ((0, 0), (0, 1918), (1280, 1918), (1280, 0))]
    photo = QPolygonF([QPointF(*corner) for corner in corners])
    well_on_it = QRectF(80, 80, 640, 440).adjusted(-0.01, -0.01, 0.01, 0.01)
    assert photo.intersects(QPolygonF(well_on_it))


def test_a_small_view_is_drawn_from_the_smallest_level_that_is_fine_enough():
    assert [level_for(scale, levels=4) for scale in (2.0, 1.0, 0.51, 0.5, 0.2, 0.01)] == [0, 0, 0, 1, 2, 3]


def test_zoom_ends_at_a_stamp_and_at_squares():
    assert limited_scale(1000, (1280, 1918)) == 32
    assert limited_scale(0, (1280, 1918)) * 1918 == pytest.approx(60)
