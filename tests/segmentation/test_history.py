"""Undo, redo, the limit of memory, and the mark where the mask was saved."""

from itertools import count

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edit import MaskEdit
from segmentation.masks.history import EditHistory, PackedEdit
from segmentation.masks.mask import Mask
from segmentation.masks.number_plate import NO_PLATE, NumberPlate, PlateEdit
from segmentation.masks.painting import Stroke
from segmentation.masks.subject import Subject


def edit(title: str, size_px: int = 8) -> MaskEdit:
    pixels = np.zeros((size_px, size_px), np.uint8)
    return MaskEdit(title, PixelBox(0, 0, size_px, size_px), pixels, pixels + 255)


@pytest.fixture
def history():
    return EditHistory(limit_mib=1)


def test_a_new_history_is_clean_and_has_nothing_to_take_back(history):
    assert history.is_clean and not history.can_undo and not history.can_redo
    assert history.undo() is None and history.redo() is None
    assert (history.undo_title, history.redo_title, history.titles) == ("", "", [])


def test_what_is_taken_back_while_it_is_saved_is_not_clean(history):
    history.push(edit("stroke"))
    point = history.begin_save()
    history.undo()
    assert not history.is_clean  # as it was saved last, and not as it will be
    history.end_save(point, saved=True)
    assert not history.is_clean
    history.redo()
    assert history.is_clean


def test_the_last_edit_is_taken_back_first_and_done_again_last(history):
    for title in ("first", "second"):
        history.push(edit(title))
    assert history.titles == ["first", "second"] and history.undo_title == "second"
    assert [history.undo().title, history.undo().title] == ["second", "first"]
    assert [history.redo().title, history.redo().title] == ["first", "second"]


def test_what_is_said_of_the_number_plate_is_a_step_in_the_same_row_and_leaves_the_masks_clean(history):
    history.push(edit("Brush"))
    history.mark_saved()
    history.push(PlateEdit("Number plate", None, NO_PLATE))
    assert history.is_clean and history.titles == ["Brush", "Number plate"]
    assert history.undo() == PlateEdit("Number plate", NO_PLATE, None) and history.is_clean
    assert history.undo().title == "Brush" and not history.is_clean
    assert history.redo().title == "Brush" and history.redo() == PlateEdit("Number plate", None, NO_PLATE)


def test_steps_that_join_are_taken_back_as_one_and_others_are_not(history):
    here, there = (NumberPlate(((0.1, x), (0.1, x + 0.1), (0.2, x + 0.1), (0.2, x))) for x in (0.2, 0.3))
    history.push(edit("Corner"))
    for before, after in ((None, here), (here, there)):
        history.join(PlateEdit("Corner", before, after))
    assert history.titles == ["Corner", "Corner"]
    assert history.undo() == PlateEdit("Corner", there, None)
    history.join(PlateEdit("Corner", None, here))
    assert history.titles == ["Corner", "Corner"] and not history.can_redo


def test_undo_gives_the_edit_reversed_and_redo_as_it_was(history):
    pushed = edit("Brush")
    history.push(pushed)
    assert np.array_equal(history.undo().after, pushed.before)
    assert np.array_equal(history.redo().after, pushed.after)


def test_a_new_edit_cuts_off_what_was_taken_back(history):
    history.push(edit("first"))
    history.undo()
    history.push(edit("second"))
    assert not history.can_redo and history.titles == ["second"]


def test_undo_back_to_the_saved_state_is_clean_again(history):
    history.push(edit("first"))
    history.mark_saved()
    history.push(edit("second"))
    assert not history.is_clean
    history.undo()
    assert history.is_clean
    history.undo()
    assert not history.is_clean
    history.redo()
    assert history.is_clean


def test_a_saved_state_on_a_branch_that_was_cut_off_never_comes_back(history):
    history.push(edit("first"))
    history.mark_saved()
    history.undo()
    history.push(edit("second"))
    assert not history.is_clean
    history.undo()
    assert not history.is_clean


def packed_bytes():
    return PackedEdit.of(edit("a")).size_bytes


def test_over_the_limit_the_oldest_edits_are_forgotten():
    history = EditHistory(limit_mib=3 * packed_bytes() / 2**20)
    for title in "abcde":
        history.push(edit(title))
    assert history.titles == ["c", "d", "e"] and history.size_bytes == 3 * packed_bytes()


def test_a_saved_state_that_was_forgotten_stays_dirty_however_far_back_one_goes():
    history = EditHistory(limit_mib=2 * packed_bytes() / 2**20)
    for title in "abcd":
        history.push(edit(title))
    while history.can_undo:
        history.undo()
        assert not history.is_clean
    assert history.titles == []


def test_an_edit_larger_than_the_limit_can_still_be_taken_back():
    history = EditHistory(limit_mib=0)
    history.push(edit("first"))
    history.push(edit("large", 100))
    assert history.titles == ["large"]


SUBJECTS = st.sampled_from(Subject)
_numbers = count()


class Painting(RuleBasedStateMachine):
    """Any sequence of strokes on car and glass, undo, redo and saving equals a replay of what survived.

    A state is both masks with a number each, new with every change of it: what is clean has the number that was saved.
    """

    def __init__(self) -> None:
        super().__init__()
        self.masks = {subject: Mask(np.zeros((12, 16), np.uint8)) for subject in Subject}
        self.history = EditHistory(limit_mib=1500 / 2**20)
        self.states = [{subject: (mask.pixels.copy(), next(_numbers)) for subject, mask in self.masks.items()}]
        self.at = 0
        self.saved = {subject: number for subject, (_, number) in self.states[0].items()}

    @rule(
        subject=SUBJECTS,
        points=st.lists(st.tuples(st.floats(-4, 20), st.floats(-4, 20)), min_size=1, max_size=3),
        value=st.sampled_from([0, 255]),
        diameter_px=st.integers(1, 9),
    )
    def paint(self, subject, points, value, diameter_px):
        stroke = Stroke(self.masks[subject].pixels, value, diameter_px)
        for point in points:
            stroke.move_to(*point)
        edit = stroke.finish()
        if edit is not None:
            self.history.push(edit.of(subject))
            changed = {subject: (self.masks[subject].pixels.copy(), next(_numbers))}
            self.states[self.at + 1 :] = [self.states[self.at] | changed]
            self.at += 1

    @rule(subject=SUBJECTS)
    def cancel_a_stroke(self, subject):
        stroke = Stroke(self.masks[subject].pixels, 255, 5)
        stroke.move_to(3, 3)
        stroke.move_to(9, 14)
        stroke.cancel()

    @precondition(lambda self: self.history.can_undo)
    @rule()
    def undo(self):
        edit = self.history.undo()
        self.masks[edit.subject].apply(edit)
        self.at -= 1

    @precondition(lambda self: self.history.can_redo)
    @rule()
    def redo(self):
        edit = self.history.redo()
        self.masks[edit.subject].apply(edit)
        self.at += 1

    @rule(subject=SUBJECTS)
    def save_one(self, subject):
        self.history.end_save(self.history.begin_save(subject), saved=True)
        self.saved[subject] = self.states[self.at][subject][1]

    @rule(subject=SUBJECTS)
    def fail_to_save(self, subject):
        self.history.end_save(self.history.begin_save(subject), saved=False)

    @rule()
    def save(self):
        self.history.mark_saved()
        self.saved = {subject: number for subject, (_, number) in self.states[self.at].items()}

    @invariant()
    def the_masks_are_what_survived(self):
        for subject, (pixels, number) in self.states[self.at].items():
            assert np.array_equal(self.masks[subject].pixels, pixels)
            assert self.history.is_clean_of(subject) == (self.saved[subject] == number)
        assert self.history.can_redo == (self.at < len(self.states) - 1)
        assert len(self.history.titles) == 1 or self.history.size_bytes <= 1500


TestPainting = Painting.TestCase
TestPainting.settings = settings(max_examples=60, stateful_step_count=25)


def test_a_save_that_fails_leaves_what_came_after_the_last_good_one_unsaved(history):
    history.push(edit("a"))
    first = history.begin_save()
    history.push(edit("b"))
    second = history.begin_save()
    history.end_save(first, saved=True)
    history.end_save(second, saved=False)
    assert not history.is_clean
    history.undo()
    assert history.is_clean


def test_a_save_under_way_is_out_of_reach_once_its_branch_is_cut(history):
    history.push(edit("a"))
    point = history.begin_save()
    history.undo()
    history.push(edit("b"))
    history.end_save(point, saved=True)
    assert not history.is_clean


def test_a_long_stroke_over_a_large_photo_takes_kilobytes():
    rows, columns = np.indices((1500, 2000))
    after = np.where(np.abs(rows - columns * 3 // 4) < 10, 255, 0).astype(np.uint8)
    packed = PackedEdit.of(MaskEdit("line", PixelBox(0, 0, 1500, 2000), np.zeros_like(after), after))
    assert packed.size_bytes < after.size // 50
    assert np.array_equal(packed.unpacked().after, after)


def test_steps_of_car_and_glass_are_one_row_and_each_says_which_it_is_of(history):
    history.push(edit("Brush"))
    history.push(edit("Edge brush").of(Subject.GLASS))
    assert history.titles == ["Brush", "Glass: Edge brush"]
    assert history.undo().subject is Subject.GLASS and history.undo().subject is Subject.CAR
    assert not history.is_changed(Subject.GLASS) and history.was_worked_on(Subject.GLASS)


def test_to_save_the_glass_leaves_the_car_unsaved(history):
    history.push(edit("Brush"))
    history.push(edit("Brush").of(Subject.GLASS))
    history.end_save(history.begin_save(Subject.GLASS), saved=True)
    assert history.is_clean_of(Subject.GLASS) and not history.is_clean_of(Subject.CAR) and not history.is_clean
