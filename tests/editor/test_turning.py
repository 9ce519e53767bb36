"""Which angle comes when while a car turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.settings.schema import SPIN_RATE
from editor.sheet.turning import interval_ms, next_angle, scrubbed


@pytest.mark.parametrize(("rate", "ms"), [(8, 125), (10, 100), (12, 83)])
def test_each_angle_is_shown_as_long(rate, ms):
    assert SPIN_RATE.accepts(rate)
    assert interval_ms(rate) == ms


@given(st.sets(st.integers(0, 60), min_size=1), st.integers(0, 60))
def test_once_round_shows_every_angle_that_has_a_cut_out_once(playable, start):
    places, index, seen = sorted(playable), start, []
    for _ in places:
        index = next_angle(places, index)
        seen.append(index)
    assert sorted(seen) == places


@given(st.sets(st.integers(0, 60), min_size=1))
def test_a_step_back_undoes_a_step(playable):
    places = sorted(playable)
    for index in places:
        assert next_angle(places, next_angle(places, index), -1) == index


def test_with_nothing_to_show_it_stays_where_it_is():
    assert next_angle([], 7) == 7


@pytest.mark.parametrize(("moved_px", "index"), [(0, 3), (49, 3), (50, 4), (-50, 2), (400, 11), (800, 3), (-800, 3)])
def test_a_drag_across_the_whole_width_is_once_round(moved_px, index):
    assert scrubbed(3, moved_px, 800, 16) == index
