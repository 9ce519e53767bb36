"""How far a view has come, in the words of tool tips, the status bar and screen readers."""

import dataclasses

import numpy as np
import pytest

from editor.document.state_words import sentence_of, state_in_words
from editor.document.view_document import ViewDocument, ViewState
from editor.panels.car_delegate import MARKS
from segmentation.cars.car import View
from segmentation.labels.record import REASONS
from segmentation.labels.review import accepted_by, rejected_by
from segmentation.labels.states import LabelState
from segmentation.masks.edit import edit_between
from segmentation.masks.history import EditHistory
from tests.segmentation.test_states import RECORD


@pytest.fixture
def view(tmp_path):
    """A view with a saved mask."""
    view = ViewDocument(View("redcar", 1, str(tmp_path / "redcar_01.jpg"), "redcar_01"), EditHistory(8))
    view.begin_mask(np.zeros((4, 6), np.uint8))
    view.record = RECORD
    return view


def reviewed(view, review):
    view.record = dataclasses.replace(RECORD, **vars(review))
    return view


def test_a_mask_that_nobody_reviewed_says_its_state(view):
    assert sentence_of(view) == "redcar_01.jpg: network's mask"


def test_an_accepted_one_says_who_accepted_it(view):
    assert sentence_of(reviewed(view, accepted_by("Cleo"))) == "redcar_01.jpg: accepted by Cleo"


def test_one_that_was_accepted_before_records_named_reviewers_says_so_alone(view):
    view.record = dataclasses.replace(RECORD, schema=1, review="accepted")
    assert state_in_words(view) == "accepted"


def test_a_rejected_one_says_who_rejected_it_why_and_with_which_note(view):
    assert state_in_words(reviewed(view, rejected_by("Cleo", "glare", ""))) == "rejected by Cleo: glare"
    words = state_in_words(reviewed(view, rejected_by("Cleo", "reshoot", "The roof is\ncut off.")))
    assert words == "rejected by Cleo: the photo has to be taken again (The roof is cut off.)"
    assert view.state is ViewState.REJECTED


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_words(view, reason):
    assert state_in_words(reviewed(view, rejected_by("Cleo", reason, ""))).startswith("rejected by Cleo: ")


@pytest.mark.parametrize("state", [state for state in LabelState if state is not LabelState.TO_DO])
def test_in_the_list_of_cars_a_state_has_the_sign_that_it_has_on_the_strip(state):
    assert MARKS[state] is ViewState[state.name]


def test_with_strokes_on_it_a_rejected_mask_is_a_corrected_one(view):
    reviewed(view, rejected_by("Cleo", "glare", ""))
    after = np.full((4, 6), 255, np.uint8)
    view.history.push(edit_between("Brush", view.mask.pixels, after))
    assert sentence_of(view) == "redcar_01.jpg: corrected, not saved yet"
