"""What became of a photo, by its records."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.cars.car import View
from segmentation.labels.record import Record
from segmentation.labels.states import LabelState
from segmentation.numbers.photo_work import Deed, work_of
from tests.segmentation.labels import NETWORK, draft_for, mask_of

VIEW = View("redcar", 1, "redcar_01.jpg", "redcar_01")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def revision(number: int, mask: str = "a", origin: str = "human", day: int = 2, **parts: object) -> Record:
    """Return a record whose mask is told from others by a letter."""
    draft = replace(draft_for(mask_of(1)), origin=origin, network=NETWORK, **{"changed": "", "author": "Anna", **parts})
    return Record(
        **vars(draft),
        revision=number,
        parent_sha256="" if number == 1 else "0" * 64,
        mask_file=f"m-{ord(mask):064x}.png",
        mask_sha256=f"{ord(mask):064x}",
        saved_utc=NOON.replace(day=day).isoformat(),
    )


DRAWN = revision(1, "n", "network")


def test_a_photo_without_records_is_to_do():
    work = work_of(VIEW, [])
    assert work.state == LabelState.TO_DO and work.changed_px is None and work.all_seconds == 0


def test_a_mask_accepted_as_the_network_drew_it_is_untouched():
    work = work_of(VIEW, [DRAWN, revision(2, "n", "network", review="accepted", reviewer="Ben", day=3)])
    assert work.is_untouched and work.accepted == Deed(TUESDAY, "Ben") and work.corrected is None


def test_a_corrected_mask_counts_for_who_painted_and_for_who_accepted():
    painted = revision(2, "a", changed="1 3 9 2", seconds=40.0)
    accepted = replace(painted, revision=3, review="accepted", reviewer="Ben", seconds=2.0)
    work = work_of(VIEW, [DRAWN, painted, accepted])
    assert work.corrected == Deed(MONDAY, "Anna") and work.accepted == Deed(MONDAY, "Ben")
    assert work.changed_px == 5 and not work.is_untouched
    assert work.seconds == {Deed(MONDAY, "Anna"): 40.0, Deed(MONDAY, "Ben"): 2.0}


def test_painting_on_after_acceptance_takes_it_back():
    accepted = revision(2, "a", review="accepted", reviewer="Ben")
    assert work_of(VIEW, [accepted, revision(3, "b")]).accepted is None


def test_a_mask_that_is_accepted_again_unchanged_counts_for_who_did_so_first():
    first = revision(1, "a", review="accepted", reviewer="Ben")
    again = revision(2, "a", review="accepted", reviewer="Cleo", day=3)
    assert work_of(VIEW, [first, again]).accepted == Deed(MONDAY, "Ben")


def test_a_rejected_mask_says_why_and_is_not_judged():
    work = work_of(VIEW, [DRAWN, revision(2, "n", "network", review="rejected", reviewer="Ben", reason="glare")])
    assert work.rejected == Deed(MONDAY, "Ben") and work.reason == "glare" and work.changed_px is None


def test_a_mask_from_another_program_was_corrected_by_nobody():
    assert work_of(VIEW, [DRAWN, revision(2, "a", "import")]).corrected is None


@pytest.mark.parametrize("saved_utc", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-10:00"])
def test_a_clock_that_went_wrong_by_ages_keeps_the_day_that_it_said(saved_utc):
    accepted = replace(revision(1, "a", review="accepted", reviewer="Ben"), saved_utc=saved_utc)
    assert work_of(VIEW, [accepted]).accepted == Deed(date.fromisoformat(saved_utc[:10]), "Ben")


@pytest.mark.parametrize("changed", ["x y", "1 999999999999"])
def test_what_changed_is_not_known_where_it_makes_no_sense(changed):
    accepted = revision(2, "a", changed=changed, review="accepted", reviewer="Ben")
    work = work_of(VIEW, [DRAWN, accepted])
    assert work.changed_px is None and work.state == LabelState.ACCEPTED and not work.is_untouched


@given(st.lists(st.tuples(st.sampled_from("abn"), st.floats(0, 600), st.sampled_from(["", "accepted"])), max_size=8))
def test_no_second_is_lost_and_none_counts_twice(steps):
    records = [
        revision(number, mask, seconds=seconds, review=review, reviewer="Ben" if review else "")
        for number, (mask, seconds, review) in enumerate(steps, 1)
    ]
    assert abs(work_of(VIEW, records).all_seconds - sum(seconds for _, seconds, _ in steps)) < 1e-6
