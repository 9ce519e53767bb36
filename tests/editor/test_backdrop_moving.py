"""Moving a backdrop behind a photo: what was taken hold of follows the hand, and the car stays."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.desk.backdrop_moving import Held, nudged
from editor.desk.stand_editing import LEAST_DEPTH, SMALLEST_SCALE, Grip, Ground
from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.lying import Lying, lying_of
from segmentation.cutout.stand import Stand
from segmentation.images.pixel_box import PixelBox

SHAPE, WHOLE = (1280, 1918), (2160, 3840)
AROUND = PixelBox(300, 200, 1150, 1700)
DEEP, FLAT = Ground(True, True), Ground(False, True)
PLACES = st.tuples(st.floats(0, 1280), st.floats(0, 1918))
STANDS = st.builds(lambda h, depth, c, s: Stand(h, (h + depth * (1 - h), c), s), st.floats(0, 0.8),
                   st.floats(0.3, 1), st.floats(0.1, 0.9), st.floats(0.2, 0.9))  # fmt: skip
MIDDLE = Stand(0.5, (0.8, 0.5), 0.7)


def lying(stand: Stand) -> Lying:
    return lying_of(WHOLE, Backdrop("hall").standing(stand), [AROUND], SHAPE)


def held(stand, grip, at, ground=DEEP) -> Held:
    return Held(grip, at, stand, ground, lying(stand))


def is_within(stand: Stand) -> bool:
    """Whether it stands nowhere at a limit, where the hand goes farther than the backdrop."""
    low = stand.horizon + LEAST_DEPTH + 1e-6
    inside = low < stand.spot[0] < 1 - 1e-6 and 1e-6 < stand.spot[1] < 1 - 1e-6
    return inside and SMALLEST_SCALE + 1e-6 < stand.scale < 1 - 1e-6


@given(STANDS, st.floats(0.4, 1.4), st.sampled_from([-1, 1]), st.floats(0.7, 1.3), PLACES, st.floats(-200, 200))
def test_what_was_taken_hold_of_on_floor_or_wall_is_under_the_hand(stand, away, side, nearer, beside, across):
    """It is `away` from the horizon in parts of the spot's way, on one `side` of it, and comes so much `nearer`."""
    horizon, way = lying(stand).in_photo(stand.horizon, 0)[0], side * away * (stand.spot[0] - stand.horizon)
    at = horizon + way * lying(stand).height, beside[1]
    to = horizon + way * lying(stand).height / nearer, beside[1] + across
    before = held(stand, Grip.SPOT, at)
    moved = before.pulled(*to)
    assume(is_within(moved))
    place = before.lying.in_backdrop(*at)
    assert lying(moved).in_photo(*place) == pytest.approx(to, abs=0.01)
    assert lying(moved).in_photo(moved.horizon, 0)[0] == pytest.approx(horizon, abs=0.01)


@given(STANDS, PLACES, st.tuples(st.floats(-300, 300), st.floats(-300, 300)))
def test_without_depth_it_is_moved_as_it_is(stand, at, way):
    before = held(stand, Grip.SPOT, at, FLAT)
    moved = before.pulled(at[0] + way[0], at[1] + way[1])
    assume(is_within(moved))
    assert moved.scale == stand.scale
    place = before.lying.in_backdrop(*at)
    assert lying(moved).in_photo(*place) == pytest.approx((at[0] + way[0], at[1] + way[1]), abs=0.01)


@given(STANDS, st.floats(0.2, 1.8), st.sampled_from([-1, 1]))
def test_a_held_end_of_the_bar_takes_the_backdrop_with_it_about_the_spot(stand, out, side):
    row, middle = lying(stand).spot
    end = middle + side * AROUND.width / 2
    before = held(stand, Grip.SCALE, (row, end))
    moved = before.pulled(row + 40, middle + out * (end - middle))
    assume(is_within(moved))
    place = before.lying.in_backdrop(row, end)
    assert lying(moved).in_photo(*place) == pytest.approx((row, middle + out * (end - middle)), abs=0.01)
    assert (moved.spot, moved.horizon) == (stand.spot, stand.horizon)


@given(STANDS, st.floats(-200, 200))
def test_a_held_horizon_is_under_the_hand_and_nothing_else_moves(stand, down):
    before = held(stand, Grip.HORIZON, (before_row := lying(stand).in_photo(stand.horizon, 0)[0], 10.0))
    moved = before.pulled(before_row + down, 900.0)
    assume(0 < moved.horizon < stand.spot[0] - LEAST_DEPTH)
    assert lying(moved) == lying(stand)
    assert lying(moved).in_photo(moved.horizon, 0)[0] == pytest.approx(before_row + down, abs=0.01)


@given(STANDS, st.sampled_from(Grip), PLACES, st.tuples(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5)), st.booleans())
def test_however_far_the_hand_goes_all_stays_in_the_backdrop(stand, grip, at, to, is_deep):
    moved = held(stand, grip, at, DEEP if is_deep else FLAT).pulled(*to)
    assert all(0 <= number <= 1 for number in moved.numbers) and moved.scale >= SMALLEST_SCALE - 1e-9


@given(STANDS, PLACES, PLACES)
def test_a_way_there_and_back_leaves_all_as_it_was(stand, at, to):
    hand = held(stand, Grip.SPOT, at)
    hand.pulled(*to)
    assert hand.pulled(*at).numbers == pytest.approx(stand.numbers)


def test_a_floor_that_comes_down_makes_the_car_smaller_in_it_and_one_that_goes_up_larger():
    at = lying(MIDDLE).spot
    assert held(MIDDLE, Grip.SPOT, at).pulled(at[0] + 60, at[1]).scale < MIDDLE.scale
    assert held(MIDDLE, Grip.SPOT, at).pulled(at[0] - 20, at[1]).scale > MIDDLE.scale


def test_what_is_held_at_the_horizon_moves_sideways_alone():
    row = lying(MIDDLE).in_photo(MIDDLE.horizon, 0)[0] + 5
    moved = held(MIDDLE, Grip.SPOT, (row, 800.0)).pulled(row + 100, 900.0)
    assert (moved.spot[0], moved.scale) == (MIDDLE.spot[0], MIDDLE.scale) and moved.spot[1] < MIDDLE.spot[1]


def test_keys_move_what_the_hand_would():
    at = lying(MIDDLE).spot
    by_hand = held(MIDDLE, Grip.SPOT, at).pulled(at[0] + 10, at[1] - 4)
    assert nudged(MIDDLE, DEEP, lying(MIDDLE), Grip.SPOT, 10, -4) == by_hand
    for way in ((0, 5), (-5, 0)):
        assert nudged(MIDDLE, DEEP, lying(MIDDLE), Grip.SCALE, *way).scale < MIDDLE.scale
    assert nudged(MIDDLE, DEEP, lying(MIDDLE), Grip.HORIZON, 8, 0).horizon > MIDDLE.horizon


@given(STANDS, PLACES)
def test_shares_of_the_backdrop_and_pixels_of_the_photo_lead_back_to_each_other(stand, place):
    lies = lying(stand)
    assert lies.in_photo(*lies.in_backdrop(*place)) == pytest.approx(place, abs=1e-6)
    assert lies.stand(Backdrop("hall").standing(stand)).numbers == pytest.approx(stand.numbers)
