"""Tests of holding cars out of a training."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.errors import CarmaskError
from segmentation.training.fine_tuning import SeenCars
from segmentation.training.samples import MaskFile, Sample
from segmentation.training.split import Split, split_by_car
from tests.pictures import photo_of_a_car
from tests.segmentation.training_sets import MaskInMemory

_, TRUTH = photo_of_a_car()


def samples_of(cars: int, angles: int = 3) -> list[Sample]:
    return [
        Sample(f"car{car}", Path(f"car{car}_{angle:02d}.jpg"), MaskFile(Path("mask")))
        for car in range(cars)
        for angle in range(angles)
    ]


@given(cars=st.integers(2, 60), seed=st.integers(0, 1000), data=st.data())
def test_no_car_is_on_both_sides_and_no_photo_is_lost(cars: int, seed: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(1, cars - 1))
    samples = samples_of(cars)
    split = split_by_car(samples, count, seed)
    assert {sample.car_id for sample in split.training}.isdisjoint(sample.car_id for sample in split.held_out)
    assert len({sample.car_id for sample in split.held_out}) == count
    assert sorted(map(str, split.training + split.held_out)) == sorted(map(str, samples))


@pytest.mark.parametrize(("cars", "held_out"), [(2, 1), (14, 1), (50, 5), (318, 32)])
def test_one_car_in_ten_is_held_out_and_at_least_one(cars: int, held_out: int) -> None:
    split = split_by_car(samples_of(cars), None, 0)
    assert len({sample.car_id for sample in split.held_out}) == held_out


def test_the_seed_decides_which_cars_are_held_out() -> None:
    held_out = {
        seed: frozenset(sample.car_id for sample in split_by_car(samples_of(50), 5, seed).held_out) for seed in range(5)
    }
    assert split_by_car(samples_of(50)[::-1], 5, 3).held_out[0].car_id in held_out[3]
    assert len(set(held_out.values())) > 1


def corrected(samples: list[Sample], *cars: str) -> list[Sample]:
    """`samples` with a touched pixel in each photo of `cars`."""
    touched = MaskInMemory(TRUTH, TRUTH)
    return [replace(sample, mask=touched) if sample.car_id in cars else sample for sample in samples]


def held_out_of(split: Split) -> set[str]:
    return {sample.car_id for sample in split.held_out}


@given(seed=st.integers(0, 100))
def test_what_was_held_out_from_a_network_stays_held_out_when_training_goes_on_from_it(seed: int) -> None:
    start = SeenCars(frozenset({"car0", "car1"}), frozenset({"car7", "car8", "car elsewhere"}))
    assert held_out_of(split_by_car(samples_of(12), None, seed, start)) == {"car7", "car8"}
    assert held_out_of(split_by_car(samples_of(12), 1, seed, start)) < {"car7", "car8"}
    assert held_out_of(split_by_car(samples_of(12), 4, seed, start)) > {"car7", "car8"}


@given(seed=st.integers(0, 100))
def test_corrected_cars_are_learned_from_as_long_as_there_are_others_to_hold_out(seed: int) -> None:
    samples = corrected(samples_of(4), "car1", "car2")
    assert held_out_of(split_by_car(samples, 2, seed, SeenCars())) == {"car0", "car3"}
    assert held_out_of(split_by_car(samples, 3, seed, SeenCars())) > {"car0", "car3"}


def test_a_corrected_car_that_was_held_out_before_is_not_learned_from() -> None:
    samples = corrected(samples_of(4), "car1")
    assert held_out_of(split_by_car(samples, None, 0, SeenCars(held_out=frozenset({"car1"})))) == {"car1"}


@pytest.mark.parametrize(("cars", "held_out"), [(1, None), (4, 4), (4, 0)])
def test_too_few_cars_are_refused(cars: int, held_out: int | None) -> None:
    with pytest.raises(CarmaskError, match=f"There are masks to learn from of {cars} car"):
        split_by_car(samples_of(cars), held_out, 0)
