"""The grips of a stand: where they are on a widget, however a photo lies there, and what the pointer takes hold of."""

from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.canvas.coordinates import ViewTransform
from editor.desk.stand_editing import Grip, Ground
from editor.desk.stand_grips import REACH_PX, places_of
from segmentation.cutout.stand import Stand

STAND = Stand(0.4, (0.8, 0.5), 0.6)
FLAT, DEEP = Ground(False, False), Ground(True, True)
TRANSFORMS = st.builds(ViewTransform, st.floats(0.05, 32), st.floats(-2000, 2000), st.floats(-2000, 2000),
                       st.floats(-180, 180))  # fmt: skip


def on_widget(row, column):
    """On a picture of 1000 x 500 px."""
    return 1000 * column, 500 * row


@pytest.mark.parametrize(("place", "grip"), [
    ((500, 400), Grip.SPOT), ((507, 393), Grip.SPOT), ((200, 400), Grip.SCALE), ((800, 411), Grip.SCALE),
    ((100, 208), Grip.HORIZON), ((990, 195), Grip.HORIZON), ((500, 300), None), ((350, 400), None),
    ((1100, 200), None),
])  # fmt: skip
def test_what_is_near_is_taken_hold_of(place, grip):
    assert places_of(STAND, DEEP, on_widget).at(*place) is grip


def test_of_two_grips_the_nearer_one_is_taken_and_a_horizon_that_means_nothing_is_none():
    narrow = places_of(Stand(0.4, (0.8, 0.5), 0.02), DEEP, on_widget)
    assert narrow.at(509, 400) is Grip.SCALE and narrow.at(503, 400) is Grip.SPOT
    assert places_of(STAND, FLAT, on_widget).at(100, 200) is None


@given(TRANSFORMS, st.floats(0, 360), st.sampled_from([0.9, 1.1]))
def test_however_a_photo_lies_the_same_distance_on_the_screen_takes_hold(transform, direction, reach):
    """Grips that are near each other hide each other, so the ring stands alone: its bar is far wider than the reach."""
    wide = 8 * REACH_PX / transform.scale

    def on_photo(row, column):
        return transform.to_widget(row * wide, column * wide)

    places = places_of(Stand(0.1, (0.9, 0.5), 1.0), DEEP, on_photo)
    x, y = places.spot
    distance = reach * REACH_PX
    taken = places.at(x + distance * cos(radians(direction)), y + distance * sin(radians(direction)))
    assert taken is (Grip.SPOT if reach < 1 else None)


@given(TRANSFORMS, st.floats(0.01, 0.99))
def test_the_horizon_is_taken_anywhere_along_it_turned_or_not(transform, along):
    def on_photo(row, column):
        return transform.to_widget(row * 60 / transform.scale, column * 900 / transform.scale)

    places = places_of(Stand(0.0, (1.0, 0.5), 0.5), DEEP, on_photo)
    assert places.at(*on_photo(0.1, along)) is Grip.HORIZON
    assert places.at(*on_photo(0.3, along)) is None
