"""Tests of what is different for a training that begins as another network."""

from dataclasses import replace
from typing import Any

import pytest

from segmentation.training.fine_tuning import SeenCars, forgetting_in_words, is_to_be_kept, seen_cars
from tests.segmentation.fakes import CARD


def test_a_card_tells_the_cars_that_its_network_has_seen() -> None:
    facts = {"trained_on": {"photos": 3, "cars": ["a", "b"]}, "stopped_by": {"photos": 1, "cars": ["c"]}}
    assert seen_cars(replace(CARD, facts=facts)) == SeenCars(frozenset("ab"), frozenset("c"))


@pytest.mark.parametrize("told", [None, [], "cars", {}, {"cars": None}, {"cars": "a"}, {"cars": [1, None]}])
def test_a_card_that_tells_none_has_none(told: Any) -> None:
    assert seen_cars(replace(CARD, facts={"trained_on": told, "stopped_by": told})) == SeenCars()


def kept_epoch(dices: tuple[float, ...], dice_of_start: float | None) -> int:
    kept = 0
    for epoch, dice in enumerate(dices, 1):
        if is_to_be_kept(dice, dices[kept - 1] if kept else None, dice_of_start):
            kept = epoch
    return kept


@pytest.mark.parametrize(
    ("dices", "kept"),
    [
        ((0.9896, 0.9897, 0.9896), 3),  # all within what may be lost: the newest has learned most
        ((0.9896, 0.9897, 0.9890), 2),
        ((0.9930, 0.9910, 0.9840), 2),
        ((0.9600, 0.9800, 0.9700), 2),  # all have lost too much: the one that has lost least
    ],
)
def test_with_corrections_the_newest_network_is_kept_that_has_not_forgotten(
    dices: tuple[float, ...], kept: int
) -> None:
    assert kept_epoch(dices, dice_of_start=0.9900) == kept


@pytest.mark.parametrize(("dices", "kept"), [((0.9, 0.91, 0.909), 2), ((0.91, 0.91), 1), ((0.0,), 1)])
def test_usually_the_best_network_is_kept(dices: tuple[float, ...], kept: int) -> None:
    assert kept_epoch(dices, dice_of_start=None) == kept


@pytest.mark.parametrize(("kept_dice", "is_said"), [(0.9910, False), (0.9896, False), (0.9890, True)])
def test_that_the_best_of_all_epochs_has_forgotten_too_much_is_said(kept_dice: float, is_said: bool) -> None:
    assert ("(Dice 0.9900 on the held-out cars)" in forgetting_in_words(kept_dice, dice_of_start=0.9900)) is is_said
