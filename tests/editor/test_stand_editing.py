"""Moving where cars stand: where it goes, and what is kept of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desk.stand_editing import (
    LEAST_DEPTH,
    MOST_STANDS,
    SMALLEST_SCALE,
    Grip,
    Ground,
    dragged,
    ground_of,
    nudged,
    remembered_stand,
    with_stand,
)
from segmentation.cutout.backdrop import Backdrop, backdrop_of
from segmentation.cutout.stand import Stand

STAND = Stand(0.4, (0.8, 0.5), 0.6)
FLAT, DEEP = Ground(False, False), Ground(True, True)
SHARES = st.floats(0, 1)
STANDS_ = st.builds(lambda h, depth, c, s: Stand(h, (h + depth * (1 - h), c), s), st.floats(0, 0.9),
                    st.floats(0.3, 1), SHARES, st.floats(SMALLEST_SCALE, 1))  # fmt: skip


def test_on_a_floor_cars_that_move_back_half_the_way_to_the_horizon_become_half_as_large():
    assert dragged(STAND, DEEP, Grip.SPOT, 0.6, 0.3) == Stand(0.4, (0.6, 0.3), pytest.approx(0.3))
    assert dragged(STAND, FLAT, Grip.SPOT, 0.6, 0.3) == Stand(0.4, (0.6, 0.3), 0.6)


@given(STANDS_, st.sampled_from(Grip), st.floats(-1, 2), st.floats(-1, 2), st.booleans())
def test_however_a_grip_is_dragged_all_stays_in_the_picture_and_below_the_horizon(stand, grip, row, column, is_deep):
    moved = dragged(stand, DEEP if is_deep else FLAT, grip, row, column)
    assert all(0 <= number <= 1 for number in moved.numbers) and moved.scale >= SMALLEST_SCALE
    if is_deep:
        assert moved.spot[0] >= min(1.0, moved.horizon + LEAST_DEPTH) - 1e-9


@given(STANDS_, st.floats(0.2, 0.9))
def test_a_way_there_and_back_leaves_the_size(stand, row):
    there = dragged(stand, DEEP, Grip.SPOT, row, 0.5)
    back = dragged(there, DEEP, Grip.SPOT, *stand.spot)
    if SMALLEST_SCALE < there.scale < 1:
        assert back.numbers == pytest.approx(stand.numbers)


def test_keys_go_small_steps_and_up_or_right_makes_cars_larger():
    assert nudged(STAND, FLAT, Grip.SPOT, 0.01, -0.02).spot == pytest.approx((0.81, 0.48))
    assert nudged(STAND, DEEP, Grip.HORIZON, 0.01, 0).horizon == pytest.approx(0.41)
    assert nudged(STAND, FLAT, Grip.SCALE, -0.01, 0.02).scale == pytest.approx(0.63)


def test_depth_and_horizon_are_those_of_what_is_behind():
    assert ground_of(backdrop_of("white")) == FLAT == ground_of(backdrop_of("transparent"))
    assert ground_of(backdrop_of("white:#c8c8cc")) == Ground(has_depth=False, has_horizon=True)
    assert ground_of(backdrop_of("light-studio")) == DEEP


def test_what_was_moved_is_kept_for_its_backdrop_alone_and_forgotten_on_demand():
    stands = with_stand(None, "gallery", STAND)
    assert remembered_stand(stands, "gallery") == STAND and remembered_stand(stands, "white") is None
    assert with_stand(stands, "gallery", None) == {}
    for number in range(MOST_STANDS + 5):
        stands = with_stand(stands, f"/hall{number}.jpg", STAND)
    assert len(stands) == MOST_STANDS and remembered_stand(stands, "gallery") is None


@pytest.mark.parametrize("stands", [None, [], {"gallery": 3}, {"gallery": [1, 2]}, {"gallery": [2, 0, 0, 1]},
                                    {"gallery": ["a"] * 4}])  # fmt: skip
def test_rubbish_in_the_settings_is_no_stand(stands):
    assert remembered_stand(stands, "gallery") is None


def test_a_gradient_with_its_own_horizon_has_one():
    assert ground_of(Backdrop("a", (1, 1, 1), (2, 2, 2), horizon=0.5)).has_horizon
