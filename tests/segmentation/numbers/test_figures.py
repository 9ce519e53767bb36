"""Sums over photos, days of a chart, and numbers in words."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.cars.car import View
from segmentation.labels.states import LabelState
from segmentation.numbers.calendar import MOST_DAYS, MOST_WEEKS, spans
from segmentation.numbers.figures import Tally, numbers_of
from segmentation.numbers.photo_work import Deed, PhotoWork
from segmentation.numbers.words import duration, share

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
ANNA, BEN = Deed(MONDAY, "Anna"), Deed(TUESDAY, "Ben")


def photo(car: str, angle: int, **parts: object) -> PhotoWork:
    """Return the work at a photo of `car`, accepted where `accepted` is among `parts`."""
    state = LabelState.ACCEPTED if parts.get("accepted") else LabelState.CORRECTED
    view = View(car, angle, f"{car}_{angle:02d}.jpg", f"{car}_{angle:02d}")
    return PhotoWork(view, state, **parts)  # type: ignore[arg-type]


def test_a_car_is_finished_by_whoever_accepted_its_last_photo():
    numbers = numbers_of([photo("red", 1, accepted=ANNA), photo("red", 2, accepted=BEN)])
    assert numbers.by_deed == {ANNA: Tally(accepted=1), BEN: Tally(cars=1, accepted=1)}
    assert (numbers.finished_cars, numbers.cars, numbers.photos) == (1, 1, 2)


def test_a_car_with_a_photo_that_nobody_accepted_is_not_finished():
    assert numbers_of([photo("red", 1, accepted=ANNA), photo("red", 2, corrected=ANNA)]).finished_cars == 0


def test_cars_of_one_id_in_two_folders_are_two():
    views = [View("red", 1, str(Path(folder) / "red_01.jpg"), "red_01") for folder in ("a", "b")]
    assert numbers_of([PhotoWork(view, LabelState.TO_DO) for view in views]).cars == 2


def test_medians_are_of_the_photos_corrected_by_hand_for_which_they_are_known():
    photos = [
        photo("red", 1, corrected=ANNA, changed_px=100, seconds={ANNA: 30.0}),
        photo("red", 2, corrected=ANNA, changed_px=300, seconds={ANNA: 30.0, BEN: 20.0}),
        photo("red", 3, corrected=ANNA),
        photo("red", 4, accepted=ANNA, changed_px=0),
    ]
    numbers = numbers_of(photos)
    assert (numbers.median_correction_px, numbers.median_correction_s) == (200, 40)
    assert numbers.untouched_share == 1.0
    assert numbers_of([]).median_correction_px is None and numbers_of([]).untouched_share is None


deeds = st.builds(Deed, st.dates(MONDAY, MONDAY + timedelta(days=9)), st.sampled_from(["Anna", "Ben"]))
works = st.builds(
    photo, st.sampled_from(["red", "blue"]), st.integers(1, 3), accepted=deeds | st.none(), corrected=deeds | st.none()
)


@given(st.lists(works, max_size=12))
def test_the_sum_over_people_is_the_sum_over_photos(photos):
    people = numbers_of(photos).by_person().values()
    assert sum(tally.accepted for tally in people) == sum(work.accepted is not None for work in photos)
    assert sum(tally.corrected for tally in people) == sum(work.corrected is not None for work in photos)
    assert sum(tally.cars for tally in people) <= 2


@given(st.sets(st.dates(date(2020, 1, 1), date(2022, 1, 1)), min_size=1))
def test_every_day_is_in_one_bar_and_no_bar_is_left_out(days):
    periods = spans(days)
    assert all(sum(first <= day <= last for first, last in periods) == 1 for day in days)
    assert all(after[0] - before[1] == timedelta(days=1) for before, after in pairwise(periods))
    if (max(days) - min(days)).days >= MOST_DAYS:
        assert all(first.weekday() == 0 for first, _ in periods)


@given(st.sets(st.dates(), min_size=1))
def test_however_far_clocks_went_wrong_there_are_bars_for_all_days_and_not_too_many(days):
    periods = spans(days)
    assert len(periods) <= MOST_WEEKS + 1
    assert all(sum(first <= day <= last for first, last in periods) == 1 for day in days)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (59.4, "59 s"), (60, "1 min"), (200, "3 min 20 s"), (7500, "2 h 5 min")]
)
def test_durations_in_words(seconds, words):
    assert duration(seconds) == words


def test_a_share_in_words():
    assert share(0.254) == "25 %" and share(None) == "none"
