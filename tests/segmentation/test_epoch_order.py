"""Tests of which photos an epoch shows, and how often."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.training.epoch_order import epoch_length, epoch_order, repeats_of_corrected

CORRECTED = st.lists(st.booleans(), min_size=1, max_size=60)
MOST = st.integers(1, 9)


def counted(is_corrected: list[bool], most: int | None, seed: int = 0) -> Counter[int]:
    return Counter(epoch_order(is_corrected, most, np.random.default_rng(seed)).tolist())


@given(CORRECTED)
def test_usually_each_photo_is_shown_once(is_corrected: list[bool]) -> None:
    assert counted(is_corrected, None) == Counter(range(len(is_corrected)))


@given(MOST, st.integers(1, 30))
def test_without_corrected_photos_each_is_shown_once(most: int, photos: int) -> None:
    assert counted([False] * photos, most) == Counter(range(photos))


def test_a_few_corrected_photos_are_repeated_and_three_times_as_many_draws_of_others_come_with_them() -> None:
    shown = counted([True] * 3 + [False] * 97, 4)
    assert [shown[photo] for photo in range(3)] == [4, 4, 4]
    others = {photo: times for photo, times in shown.items() if photo >= 3}
    assert set(others.values()) == {1} and len(others) == 36


@pytest.mark.parametrize(("corrected", "repeats"), [(1, 4), (20, 4), (50, 4), (100, 2), (200, 1), (800, 1), (0, 0)])
def test_the_more_corrected_photos_there_are_the_less_often_each_is_shown(corrected: int, repeats: int) -> None:
    assert repeats_of_corrected([True] * corrected + [False] * (800 - corrected), 4) == repeats


@given(CORRECTED, MOST)
def test_an_epoch_shows_all_corrected_photos_equally_often_others_at_most_once_and_no_more_than_there_are(
    is_corrected: list[bool], most: int
) -> None:
    shown = counted(is_corrected, most)
    of_corrected = {shown[photo] for photo, corrected in enumerate(is_corrected) if corrected}
    assert len(of_corrected) <= 1 and of_corrected <= set(range(1, most + 1))
    assert all(shown[photo] <= 1 for photo, corrected in enumerate(is_corrected) if not corrected)
    assert shown.total() == epoch_length(is_corrected, most) <= len(is_corrected)


@given(CORRECTED, MOST)
def test_the_generator_alone_decides(is_corrected: list[bool], most: int) -> None:
    one, same = (epoch_order(is_corrected, most, np.random.default_rng(5)) for _ in range(2))
    assert np.array_equal(one, same)


def test_the_others_are_drawn_anew_each_time() -> None:
    first, second = (set(counted([True] + [False] * 99, 4, seed)) for seed in (0, 1))
    assert first != second
