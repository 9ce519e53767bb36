"""Tests of speed and time left."""

from math import isnan

import pytest

from segmentation.pace import Pace, clock


def test_the_time_left_follows_from_the_speed_so_far() -> None:
    times = iter([100.0, 110.0, 110.0])
    pace = Pace(lambda: next(times))
    pace.done = 5
    assert pace.units_per_second() == 0.5
    assert pace.seconds_left(20) == 40.0


def test_before_the_first_unit_nobody_knows() -> None:
    assert isnan(Pace().seconds_left(10))


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0.0, "0:00:00"), (90.4, "0:01:30"), (59.6, "0:01:00"), (36_001.0, "10:00:01"), (float("nan"), "?")],
)
def test_times_are_shown_as_hours_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown
