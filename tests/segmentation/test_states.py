"""How far masks and cars have come: what the newest record says, and nothing else."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.labels.record import PhotoFacts, Record
from segmentation.labels.states import LabelState, state_of, state_of_car

RECORD = Record(
    revision=1,
    parent_sha256="",
    photo=PhotoFacts("redcar_01.jpg", "ab" * 32, 1280, 1918),
    mask_file="m-0123456789abcdef.png",
    mask_sha256="ef" * 32,
    author="Ann",
    host="desk-3",
    program="carmask 0.1.0",
    saved_utc="2026-11-23T08:30:00+00:00",
    origin="network",
    review="",
    network=None,
    changed="",
    brushed="",
)
STATES = st.lists(st.sampled_from(LabelState), max_size=16)


def test_what_a_network_drew_in_another_program_is_the_networks_until_somebody_accepts_it():
    imported = dataclasses.replace(RECORD, origin="import", drawn_by="network")
    assert state_of(imported) is LabelState.NETWORK
    accepted = dataclasses.replace(imported, review="accepted", reviewer="Ben")
    assert state_of(accepted) is LabelState.ACCEPTED


def test_a_photo_without_a_record_is_to_be_done():
    assert state_of(None) is LabelState.TO_DO


@pytest.mark.parametrize(
    ("origin", "review", "state"),
    [
        ("network", "", LabelState.NETWORK),
        ("human", "", LabelState.CORRECTED),
        ("import", "", LabelState.CORRECTED),
        ("merge", "", LabelState.CORRECTED),
        ("network", "accepted", LabelState.ACCEPTED),
        ("human", "accepted", LabelState.ACCEPTED),
        ("network", "rejected", LabelState.REJECTED),
        ("human", "rejected", LabelState.REJECTED),
    ],
)
def test_a_record_says_how_far_its_mask_has_come(origin, review, state):
    reason = "glass" if review == "rejected" else ""
    reviewer = "Cleo" if review else ""
    record = dataclasses.replace(RECORD, origin=origin, review=review, reason=reason, reviewer=reviewer)
    assert state_of(record) is state


def test_with_its_review_taken_back_a_mask_is_as_far_as_it_was_before():
    assert state_of(dataclasses.replace(RECORD, reviewer="Cleo")) is LabelState.NETWORK
    assert state_of(dataclasses.replace(RECORD, origin="human", reviewer="Cleo")) is LabelState.CORRECTED


@given(STATES)
def test_a_car_is_accepted_if_all_of_its_views_are(states):
    is_accepted = bool(states) and all(state is LabelState.ACCEPTED for state in states)
    assert (state_of_car(states) is LabelState.ACCEPTED) == is_accepted


@given(STATES)
def test_a_car_is_rejected_if_any_of_its_views_is(states):
    assert (state_of_car(states) is LabelState.REJECTED) == (LabelState.REJECTED in states)


@given(STATES.filter(lambda states: LabelState.REJECTED not in states))
def test_else_a_car_is_as_far_as_its_least_far_view(states):
    order = [LabelState.TO_DO, LabelState.NETWORK, LabelState.CORRECTED, LabelState.ACCEPTED]
    assert state_of_car(states) is min(states, key=order.index, default=LabelState.TO_DO)


@given(st.permutations(list(LabelState)))
def test_the_order_of_the_views_makes_no_difference(states):
    assert state_of_car(states) is state_of_car(sorted(states))
