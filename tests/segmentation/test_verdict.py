"""Tests of the figures that decide between two networks."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.evaluation.scores import MaskScores, summary_of
from segmentation.publishing.figures import FIGURES, Summary, verdict_of

SOUND: dict[str, float] = {"dice": 0.99, "boundary_f2": 0.8, "places": 4.0, "thin_recall": 0.5}
NUMBERS = st.floats(0, 1)
SUMMARIES = st.fixed_dictionaries({"dice": NUMBERS, "boundary_f2": NUMBERS, "places": st.floats(0, 30)})


def changed(**changes: float) -> Summary:
    return SOUND | changes


def test_every_figure_is_one_of_a_summary() -> None:
    scores = MaskScores(1.0, 1.0, 1.0, 0, 0, None, True)
    assert {figure.key for figure in FIGURES} == summary_of([scores]).keys() - {"images"}


@pytest.mark.parametrize("change", [{"dice": 0.991}, {"boundary_f2": 0.81}, {"places": 3.0}])
def test_a_better_figure_is_named(change: dict[str, float]) -> None:
    verdict = verdict_of(changed(**change), SOUND)
    assert (len(verdict.better_in), verdict.is_worse) == (1, False)
    assert verdict.sentence.startswith("It is better than the network in use in ")


@pytest.mark.parametrize("change", [{"dice": 0.989}, {"boundary_f2": 0.79}, {"places": 5.0}, {"dice": math.nan}])
def test_a_network_worse_in_one_figure_is_worse(change: dict[str, float]) -> None:
    assert verdict_of(changed(**change), SOUND).is_worse


def test_better_outlines_do_not_make_up_for_more_places() -> None:
    verdict = verdict_of(changed(boundary_f2=0.9, dice=0.995, places=4.1), SOUND)
    assert verdict.is_worse
    assert verdict.sentence == (
        "It is worse than the network in use in places to touch, although better in Dice and outline."
    )


@pytest.mark.parametrize("change", [{"dice": 0.9899}, {"boundary_f2": 0.7985}, {"places": 4.04}, {"thin_recall": 0.1}])
def test_what_is_within_its_tolerance_or_does_not_decide_is_no_difference(change: dict[str, float]) -> None:
    assert verdict_of(changed(**change), SOUND).sentence == "It is as good as the network in use."


def test_where_there_was_no_network_nothing_is_worse() -> None:
    verdict = verdict_of(SOUND, None)
    assert not verdict.is_worse
    assert verdict.sentence == "There was no network in use to compare it with."


@given(one=SUMMARIES, other=SUMMARIES)
def test_what_one_network_is_better_in_the_other_is_worse_in(one: Summary, other: Summary) -> None:
    assert verdict_of(one, other).better_in == verdict_of(other, one).worse_in


@given(summary=SUMMARIES)
def test_no_network_is_worse_than_itself(summary: Summary) -> None:
    assert not verdict_of(summary, summary).is_worse
