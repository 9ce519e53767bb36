"""What a round brush passes over, against distances worked out pixel by pixel in whole eighths."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.capsule import box_around, pixels_near_line
from tests.pictures import drawn

PICTURE = PixelBox(0, 0, 14, 17)
EIGHTHS = st.integers(-60, 180).map(lambda eighths: eighths / 8)
POINTS = st.tuples(EIGHTHS, EIGHTHS)
RADII = st.integers(1, 16).map(lambda halves: halves / 2)


def nearness(start, end, radius_px):
    """+1 for pixels that are inside for certain, -1 outside, 0 on the rim itself, (H, W)."""
    (from_row, from_column), (to_row, to_column), radius = np.multiply(start, 8), np.multiply(end, 8), radius_px * 8
    rows, columns = np.mgrid[: PICTURE.height, : PICTURE.width] * 8 + 4.0
    down, across = to_row - from_row, to_column - from_column
    below, beside = rows - from_row, columns - from_column
    along, off, length = below * down + beside * across, below * across - beside * down, down**2 + across**2
    to_start = np.sign(radius**2 - below**2 - beside**2)
    to_end = np.sign(radius**2 - (rows - to_row) ** 2 - (columns - to_column) ** 2)
    to_line = np.sign(radius**2 * length - off**2)
    return np.where(along <= 0, to_start, np.where(along >= length, to_end, to_line))


@example((2.0, 2.0), (2.0, 2.0), 1.5)
@example((2.5, 2.5), (9.5, 2.5), 2.0)
@example((2.5, 12.5), (2.5, 2.5), 2.0)
@example((0.0, 0.0), (14.0, 17.0), 0.5)
@given(POINTS, POINTS, RADII)
def test_every_pixel_within_the_radius_of_the_line_is_in_and_no_other(start, end, radius_px):
    passed_over = pixels_near_line(PICTURE, start, end, radius_px)
    near = nearness(start, end, radius_px)
    assert passed_over[near > 0].all() and not passed_over[near < 0].any()


@given(POINTS, RADII)
def test_the_rim_of_a_disc_and_of_level_and_upright_lines_is_in(start, radius_px):
    for end in (start, (start[0], start[1] + 5), (start[0] - 3, start[1])):
        assert np.array_equal(pixels_near_line(PICTURE, start, end, radius_px), nearness(start, end, radius_px) >= 0)


@given(POINTS, POINTS, RADII)
def test_the_box_around_holds_every_pixel(start, end, radius_px):
    box = box_around(start, end, radius_px)
    wide = PixelBox(box.top - 2, box.left - 2, box.bottom + 2, box.right + 2)
    assert pixels_near_line(wide, start, end, radius_px).sum() == pixels_near_line(box, start, end, radius_px).sum()


@pytest.mark.parametrize("lean", [1e-300, 1e-13, 1e-9, 1.1e-9, 1e-8, 1e-4])
@pytest.mark.parametrize("turned", [False, True])
def test_a_line_that_is_all_but_straight_is_as_good_as_straight(lean, turned):
    start, straight, leaning = (5.3, 2.2), (5.3, 12.9), (5.3 + lean, 12.9)
    if turned:
        start, straight, leaning = start[::-1], straight[::-1], leaning[::-1]
    expected = pixels_near_line(PICTURE, start, straight, 3.1)
    assert np.array_equal(pixels_near_line(PICTURE, start, leaning, 3.1), expected)


def test_a_move_of_almost_nothing_is_a_disc():
    expected = pixels_near_line(PICTURE, (5.5, 5.5), (5.5, 5.5), 2.0)
    assert np.array_equal(pixels_near_line(PICTURE, (5.5, 5.5), (5.5 + 0.9e-9, 5.5 + 0.9e-9), 2.0), expected)


def test_a_slanting_line_looks_like_one():
    passed_over = pixels_near_line(PixelBox(0, 0, 4, 8), (0.5, 0.5), (3.5, 7.5), 1.0)
    assert drawn(passed_over) == "111..... 11111... ...11111 .....111"
