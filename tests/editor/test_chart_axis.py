"""Axes of charts: everything is inside, and the numbers beside them are round."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.dialogs.networks.chart_axis import axis_of, decimals
from segmentation.axis import Axis

VALUES = st.lists(st.floats(-1e6, 1e6, allow_subnormal=False), min_size=1, max_size=40)


@given(st.lists(st.floats(-1e6, 1e6, allow_subnormal=False), min_size=1, max_size=7))
def test_every_value_of_a_short_curve_lies_between_the_ends(values):
    axis = axis_of(values)
    assert axis.low < axis.high
    assert all(0 <= axis.place(value) <= 1 for value in values)


@given(VALUES, st.integers(3, 8))
def test_ticks_are_within_the_axis_few_and_as_many_as_can_be_read(values, most):
    axis = axis_of(values)
    ticks = axis.ticks(most)
    room = (axis.high - axis.low) * 1e-6
    assert all(axis.low - room <= tick <= axis.high + room for tick in ticks)
    assert 1 <= len(ticks) <= most + 1


def test_a_short_curve_shows_all_of_itself():
    assert axis_of([0.5, 0.9]).low < 0.5


def test_the_first_epochs_of_a_long_curve_do_not_flatten_the_rest():
    axis = axis_of([0.1, 0.2, 0.98, 0.981, 0.982, 0.983, 0.984, 0.985])
    assert axis.low > 0.9
    assert axis.place(0.1) < 0


def test_one_value_has_an_axis_too():
    assert axis_of([0.99]).place(0.99) == pytest.approx(0.5)
    assert axis_of([0.0]).place(0.0) == pytest.approx(0.5)


def test_what_is_no_number_does_not_spoil_the_axis():
    assert axis_of([math.nan, 1.0, 2.0]).high < 3
    assert axis_of([math.inf]).low < axis_of([math.inf]).high


@pytest.mark.parametrize(("ticks", "count"), [([0.98, 0.985, 0.99], 3), ([0.1, 0.2], 1), ([1, 2, 3], 0), ([5], 3)])
def test_numbers_have_as_many_decimals_as_tell_them_apart(ticks, count):
    assert decimals(ticks) == count


def test_ticks_are_round():
    assert Axis(0.0, 1.0).ticks(5) == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert Axis(1.0, 20.0).ticks(6) == pytest.approx([5, 10, 15, 20])
