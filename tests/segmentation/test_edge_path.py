"""Lines along the edges of a photo: they end where they are told to, and keep to the edge between."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmentation.masks.edge_path import WINDOW_PX, EdgePath
from tests.experiments.smart_outline import distances

DISC_AT, RADIUS_PX = (300, 300), 200


def disc(side_px=600, noise=6.0):
    """A dark disc before a light wall, with the noise of a camera, uint8 (side, side, 3)."""
    rows, columns = np.mgrid[:side_px, :side_px] + 0.5
    inside = np.hypot(rows - DISC_AT[0], columns - DISC_AT[1]) < RADIUS_PX
    grey = np.where(inside, 70.0, 190.0) + np.random.default_rng(0).normal(0, noise, inside.shape)
    return np.repeat(grey.clip(0, 255).astype(np.uint8)[..., None], 3, axis=2)


DISC = disc()


def on_circle(degrees, radius_px=RADIUS_PX):
    turn = math.radians(degrees)
    return DISC_AT[0] + radius_px * math.sin(turn), DISC_AT[1] + radius_px * math.cos(turn)


def off_circle(line):
    """How far the corners of a line are from the circle at most, px."""
    return max(abs(math.hypot(row - DISC_AT[0], column - DISC_AT[1]) - RADIUS_PX) for row, column in line)


@given(st.integers(0, 360), st.integers(15, 50))
@settings(max_examples=12, deadline=None)
def test_a_line_keeps_to_the_edge(start, further):
    line = EdgePath(DISC, on_circle(start)).to(on_circle(start + further))
    assert off_circle(line) <= 3
    assert len(line) > 2


def test_a_line_ends_at_the_places_it_was_given_to_a_fraction_of_a_pixel():
    line = EdgePath(DISC, (300.25, 500.75)).to((330.5, 470.125))
    assert (line[0], line[-1]) == ((300.25, 500.75), (330.5, 470.125))


def test_far_away_it_is_found_in_a_smaller_photo_and_then_exactly():
    start, end = on_circle(-80), on_circle(80)
    assert math.dist(start, end) > WINDOW_PX / 2
    path = EdgePath(DISC, start)
    rough, exact = path.to(end), path.exactly_to(end)
    assert off_circle(rough) <= 6
    assert off_circle(exact) <= 2.5
    assert (exact[0], exact[-1]) == (start, end)


PLACES = st.tuples(st.floats(-50, 700), st.floats(-50, 700))


@given(PLACES, PLACES)
@settings(max_examples=12, deadline=None)
def test_points_outside_are_taken_to_the_photo_and_no_line_leaves_it(start, end):
    path = EdgePath(DISC, start)
    for line in (path.to(end), path.exactly_to(end)):
        assert all(0 <= row <= 600 and 0 <= column <= 600 for row, column in line)


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 300, 4), (16, 16, 3)])
def test_photos_of_one_colour_and_of_any_size_have_lines(shape):
    path = EdgePath(np.full(shape, 90, np.uint8), (0.5, 0.5))
    end = shape[0] - 0.5, shape[1] - 0.5
    for line in (path.to(end), path.exactly_to(end)):
        assert (line[0], line[-1]) == ((0.5, 0.5), end)


def test_the_same_place_twice_is_a_line_too():
    path = EdgePath(DISC, (300.5, 500.5))
    assert set(path.to((300.5, 500.5))) == set(path.exactly_to((300.5, 500.5))) == {(300.5, 500.5)}


def test_on_real_photos_it_stays_nearer_to_the_car_than_straight_lines(carvana):
    straight, along_edges = distances(carvana, step_px=250, cars=4).values()
    assert along_edges.mean() < 0.7 * straight.mean()
    assert np.median(along_edges) < 0.7 * np.median(straight)
