"""What a person says of a mask fits into a record, whatever is typed."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from segmentation.labels.record import LONGEST_NOTE, REASONS
from segmentation.labels.review import accepted_by, one_line, rejected_by, taken_back_by, why_rejected
from segmentation.labels.states import LabelState, state_of
from tests.segmentation.test_states import RECORD

NAMES = st.text(min_size=1, max_size=20)


def with_review(review):
    return dataclasses.replace(RECORD, **vars(review))


@given(NAMES, st.sampled_from(REASONS), st.text(max_size=600))
def test_any_note_fits_into_a_record(reviewer, reason, note):
    record = with_review(rejected_by(reviewer, reason, note))
    assert state_of(record) is LabelState.REJECTED and len(record.note) <= LONGEST_NOTE


@given(NAMES)
def test_acceptance_and_what_takes_it_back_name_who(reviewer):
    assert state_of(with_review(accepted_by(reviewer))) is LabelState.ACCEPTED
    back = with_review(taken_back_by(reviewer))
    assert (state_of(back), back.reviewer) == (LabelState.NETWORK, reviewer)


def test_a_note_of_several_lines_is_put_on_one():
    assert one_line(" The roof\n is\tcut off. \x1b[2J") == "The roof is cut off. [2J"


def test_reason_and_note_are_one_phrase():
    assert why_rejected(with_review(rejected_by("Cleo", "wheel", "Front left."))) == "wheel (Front left.)"
