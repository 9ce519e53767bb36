"""Tests of which cars a training from the window learns from, and which judge its network."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.cars.folder import find_cars
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.progress import Cancelled, ignore_progress, never_cancelled
from segmentation.retraining.car_roles import FEWEST_CARS, cars_to_judge_by, obstacle, photos_with_masks
from segmentation.training.samples import find_samples
from tests.segmentation.labelled_cars import accepted_cars
from tests.segmentation.saved_labels import save_label
from tests.segmentation.training_sets import drawn_samples

CARS = st.sets(st.text(min_size=1, max_size=8), max_size=40)


def test_photos_count_whose_mask_a_person_stands_behind(tmp_path: Path) -> None:
    stands_behind = {("human", ""): 1, ("human", "accepted"): 1, ("import", ""): 1, ("network", "accepted"): 1}
    kinds = [*stands_behind, ("network", "")]
    samples = drawn_samples(tmp_path, cars=len(kinds), angles=1)
    for sample, (origin, review) in zip(samples, kinds, strict=True):
        save_label(sample.photo_path, sample.mask.read((96, 144)), origin, review)
    assert photos_with_masks(find_cars(tmp_path), never_cancelled) == {f"car{number}": 1 for number in range(4)}


def test_what_is_counted_is_what_a_training_finds(tmp_path: Path) -> None:
    accepted_cars(tmp_path / "photos", cars=2, angles=2)
    save_label(tmp_path / "photos" / "car1_02.png", _mask(tmp_path / "photos", "car1_02"), "network")
    catalogue = find_cars(tmp_path / "photos")
    found = find_samples(catalogue, None, None, ignore_progress, never_cancelled)
    counted = photos_with_masks(catalogue, never_cancelled)
    assert counted.total() == len(found.samples) == 3


def test_an_unreadable_record_counts_as_none(tmp_path: Path) -> None:
    accepted_cars(tmp_path / "photos", cars=1, angles=2)
    for record in (tmp_path / "photos" / ".masks" / "labels" / "car0_01").glob("r*.json"):
        record.write_text("{")
    assert photos_with_masks(find_cars(tmp_path / "photos"), never_cancelled) == {"car0": 1}


def test_counting_can_be_given_up(tmp_path: Path) -> None:
    accepted_cars(tmp_path / "photos", cars=1, angles=1)
    with pytest.raises(Cancelled):
        photos_with_masks(find_cars(tmp_path / "photos"), lambda: True)


def _mask(folder: Path, key: str) -> object:
    record = LabelStore(folder).newest(key)
    assert isinstance(record, Record)
    return LabelStore(folder).read_mask(key, record)


def test_one_car_in_five_is_set_aside() -> None:
    assert len(cars_to_judge_by([f"car{number}" for number in range(1000)], [])) == pytest.approx(200, abs=40)


@given(CARS, CARS)
def test_only_cars_that_no_network_has_seen_are_set_aside_and_one_at_least(cars: set[str], seen: set[str]) -> None:
    judged = cars_to_judge_by(cars, seen)
    assert judged <= cars - seen
    assert bool(judged) == bool(cars - seen)


@given(CARS)
def test_two_cars_are_left_to_learn_from_and_to_be_held_out(cars: set[str]) -> None:
    assert len(cars) < FEWEST_CARS or len(cars - cars_to_judge_by(cars, [])) >= 2


@given(CARS)
def test_all_that_judged_before_judge_again_in_the_next_training_of_the_same_folder(cars: set[str]) -> None:
    judged = cars_to_judge_by(cars, [])
    assert cars_to_judge_by(cars, cars - judged) == judged


def test_cars_that_come_later_take_no_judge_away() -> None:
    cars = [f"car{number}" for number in range(60)]
    first = cars_to_judge_by(cars[:20], [])
    assert len(first) > 1
    assert first <= cars_to_judge_by(cars, set(cars[:20]) - first)


@given(CARS)
def test_the_same_cars_are_set_aside_whatever_their_order(cars: set[str]) -> None:
    assert cars_to_judge_by(sorted(cars), []) == cars_to_judge_by(sorted(cars, reverse=True), [])


def test_three_cars_are_enough() -> None:
    photos = {"a": 1, "b": 1, "c": 1}
    assert obstacle(photos, {"a"}) == ""


@pytest.mark.parametrize(("photos", "told"), [
    ({}, "no car has any"), ({"a": 9}, "one car has any"), ({"a": 1, "b": 16}, "2 cars have any"),
])  # fmt: skip
def test_too_few_cars_are_told_with_what_to_do(photos: dict[str, int], told: str) -> None:
    sentence = obstacle(photos, set(photos))
    assert told in sentence and "accept them" in sentence


def test_that_all_cars_were_seen_before_is_told_with_what_to_do() -> None:
    sentence = obstacle({"a": 1, "b": 1, "c": 1}, set())
    assert "learned from every car" in sentence and "one more car" in sentence
