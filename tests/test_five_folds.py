"""Tests of how the five folds are dealt out and told, without their trainings."""

from pathlib import Path

import pytest

from segmentation.evaluation.scores import MaskScores
from tests.experiments.five_folds import FOLDS, cars_of, folds_of, table

CARS = [f"car{number}" for number in range(12)]


def score(dice: float) -> MaskScores:
    return MaskScores(dice, boundary_f2=0.9, boundary_iou3=0.5, places=2, thin_px=0, thin_recall=None, untouched=False)


def test_every_car_is_judged_in_one_fold_and_the_folds_are_of_one_size() -> None:
    folds = folds_of(CARS)
    assert sorted(car for fold in folds for car in fold) == sorted(CARS)
    assert [len(fold) for fold in folds] == [3, 3, 2, 2, 2]


def test_the_folds_do_not_depend_on_the_order_of_the_cars() -> None:
    assert folds_of(CARS) == folds_of(CARS[::-1])


def test_the_cars_of_both_lists_are_dealt_out(carvana: Path) -> None:
    training, validation = cars_of(carvana)
    assert [len(fold) for fold in folds_of(training + validation)] == [(len(training) + len(validation)) // FOLDS] * 5


def test_the_table_tells_the_folds_their_spread_and_how_far_the_validation_list_is_typical() -> None:
    lines = table([{"a_01": score(0.98), "a_02": score(0.99)}, {"b_01": score(0.995)}], validation=["b"]).splitlines()
    told = {line[:26].strip(): line[26:].split() for line in lines[1:-1]}
    assert told["fold 0"][:2] == ["2", "0.98500"]
    assert told["all photos"][:2] == ["3", "0.98833"]
    assert float(told["spread of the folds"][0]) == pytest.approx(0.00707, abs=1e-5)
    assert told["cars of the training list"][1] == "0.98500"
    assert told["of the validation list"][1] == "0.99500"
    assert "0.98500 (a) to 0.99500 (b)" in lines[-1]
