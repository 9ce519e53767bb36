"""Laws of what a closed line encloses."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from segmentation.masks.polygon import pixels_inside

SHAPE = 12, 16
COORDINATE = st.floats(-5, 20, allow_nan=False).map(lambda value: round(value, 3))
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=8)


def enclosed(points: list[tuple[float, float]]) -> NDArray[np.bool_]:
    box, inside = pixels_inside(points, SHAPE)
    whole = np.zeros(SHAPE, np.bool_)
    whole[box.slices] = inside
    return whole


def winding_number(points: list[tuple[float, float]], row: float, column: float) -> float:
    """By the angles that the corners are seen at from a point: slow and of another kind than what is tested."""
    angles = [np.arctan2(r - row, c - column) for r, c in points]
    turns = np.diff([*angles, angles[0]])
    return float(((turns + np.pi) % (2 * np.pi) - np.pi).sum() / (2 * np.pi))


def near_line(points: list[tuple[float, float]], row: float, column: float) -> bool:
    for (r0, c0), (r1, c1) in zip(points, [*points[1:], points[0]], strict=True):
        length = np.hypot(r1 - r0, c1 - c0)
        along = 0.0 if length == 0 else np.clip(((row - r0) * (r1 - r0) + (column - c0) * (c1 - c0)) / length**2, 0, 1)
        if np.hypot(r0 + along * (r1 - r0) - row, c0 + along * (c1 - c0) - column) < 1e-3:
            return True
    return False


@given(POINTS)
def test_a_pixel_is_inside_if_the_line_goes_around_its_centre(points: list[tuple[float, float]]) -> None:
    inside = enclosed(points)
    for row, column in np.ndindex(SHAPE):
        centre = row + 0.5, column + 0.5
        if not near_line(points, *centre):
            assert inside[row, column] == (round(winding_number(points, *centre)) != 0)


@given(POINTS, st.integers(0, 7))
def test_it_does_not_matter_where_the_line_begins_nor_which_way_it_goes(
    points: list[tuple[float, float]], first: int
) -> None:
    first %= len(points)
    turned = points[first:] + points[:first]
    differing = enclosed(points) != enclosed(turned[::-1])
    assert all(near_line(points, row + 0.5, column + 0.5) for row, column in np.argwhere(differing))


def test_a_rectangle_on_the_grid_has_exactly_its_pixels() -> None:
    expected = np.zeros(SHAPE, np.bool_)
    expected[2:5, 3:9] = True
    assert np.array_equal(enclosed([(2, 3), (2, 9), (5, 9), (5, 3)]), expected)


def test_rectangles_side_by_side_share_no_pixel_and_leave_none_out() -> None:
    left = enclosed([(0, 0), (0, 6.5), (12, 6.5), (12, 0)])
    right = enclosed([(0, 6.5), (0, 16), (12, 16), (12, 6.5)])
    assert (left ^ right).all()


def test_a_loop_that_crosses_itself_leaves_no_hole() -> None:
    twice_around = [(1, 1), (1, 11), (11, 11), (11, 1)] * 2
    assert enclosed(twice_around)[5, 5]


@pytest.mark.parametrize("points", [[], [(3, 3)], [(3, 3), (8, 8)], [(3, 3), (8, 3), (5, 3)]])
def test_what_encloses_nothing_has_no_pixels(points: list[tuple[float, float]]) -> None:
    assert not enclosed(points).any()


def test_what_lies_beside_the_picture_encloses_nothing() -> None:
    assert not enclosed([(-9, -9), (-9, -2), (-2, -2)]).any()
