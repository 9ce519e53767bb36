"""When somebody else saves the same mask, nobody's is written over unasked, and nobody is locked in."""

import threading
import weakref
from dataclasses import replace

import numpy as np
import pytest

from editor.desk.labelling import meet_head
from editor.desk.leaving import Leaving
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.network_masks import save_network_mask
from segmentation.labels.record import NetworkFacts
from segmentation.labels.refusals import NotWritten
from segmentation.labels.review import accepted_by, rejected_by, taken_back_by
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, open_again, paint, shown, wait


def save_as_somebody_else(folder, pixels, parent=None, person="Anna"):
    photo = photo_facts(folder / "redcar_01.jpg", pixels.shape)
    return LabelStore(folder).save("redcar_01", draft_of(photo, pixels, person=person), pixels, parent)


def test_after_somebody_else_saved_ones_own_mask_goes_on_top_when_asked_again(qtbot, opened, drawn_folder):
    theirs = save_as_somebody_else(drawn_folder, shown(opened).mask.pixels.copy())
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: "“Save mask”" in opened.window.notices.text)
    assert shown(opened).is_dirty
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    newest = LabelStore(drawn_folder).newest("redcar_01")
    assert (newest.revision, newest.parent_sha256) == (2, theirs.sha256)
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), shown(opened).mask.pixels)


def test_no_save_that_nobody_asked_for_goes_over_somebody_else_s_mask(qtbot, opened, drawn_folder):
    save_as_somebody_else(drawn_folder, shown(opened).mask.pixels.copy())
    paint(opened)
    for angle in (1, 0, 1):
        opened.desk.show_angle(angle)
        wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 1
    assert opened.desk.document.views[0].is_dirty


def test_what_somebody_else_saved_before_the_car_was_opened_again_is_no_conflict(qtbot, opened, drawn_folder):
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    mine = LabelStore(drawn_folder).newest("redcar_01")
    theirs = save_as_somebody_else(drawn_folder, np.zeros((96, 144), np.uint8), mine)
    opened.window.open_folder(drawn_folder)
    wait(qtbot, lambda: shown(opened).record is not None and shown(opened).record.revision == theirs.revision)
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 3


def test_two_saves_under_way_do_not_go_over_somebody_else_s_mask_untold(qtbot, opened, drawn_folder, slow_disk):
    save_as_somebody_else(drawn_folder, shown(opened).mask.pixels.copy())
    paint(opened)
    opened.desk.save_shown()
    paint(opened, row=90, column=120)
    opened.desk.save_shown()
    slow_disk.set()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 1
    assert shown(opened).is_dirty


def test_a_conflict_is_settled_by_opening_the_car_again(qtbot, opened, drawn_folder):
    save_as_somebody_else(drawn_folder, shown(opened).mask.pixels.copy())
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: "“Save mask”" in opened.window.notices.text)
    opened.desk.document.forget_strokes()
    open_again(qtbot, opened, drawn_folder)
    paint(opened, row=90, column=120)
    opened.desk.show_angle(1)
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 2


def test_somebody_else_s_mask_does_not_lock_the_person_in(qtbot, opened, drawn_folder):
    save_as_somebody_else(drawn_folder, shown(opened).mask.pixels.copy())
    paint(opened)
    mine = shown(opened).mask.pixels.copy()
    asked = []
    opened.desk.ask_about_strokes = lambda *question: asked.append(question) or Leaving.SAVE
    opened.window.close()
    wait(qtbot, lambda: not opened.window.isVisible())
    assert asked == [([1], True)]
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), mine)


def test_strokes_go_on_top_of_what_a_network_saved_meanwhile(qtbot, opened, drawn_folder):
    drawn = np.zeros_like(shown(opened).mask.pixels)
    save_network_mask(drawn_folder / "redcar_01.jpg", "redcar_01", drawn, NetworkFacts("other", "2" * 64, 0.5))
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    records = LabelStore(drawn_folder).revisions("redcar_01")
    assert [(record.revision, record.origin) for record in records] == [(1, "network"), (2, "human")]
    assert records[1].network.name == "half"  # whose mask the strokes were made on
    assert not shown(opened).is_dirty and opened.window.notices.notices == []


def test_no_mask_is_kept_in_memory_of_what_stays_undecided(qtbot, opened, drawn_folder, monkeypatch):
    meetings = []

    def meet(*arguments):
        meeting = meet_head(*arguments)
        meetings.append(weakref.ref(meeting))
        return meeting

    monkeypatch.setattr("editor.desk.saving.meet_head", meet)
    save_as_somebody_else(drawn_folder, shown(opened).mask.pixels.copy())
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: "“Save mask”" in opened.window.notices.text)
    assert len(meetings) == 1 and meetings[0]() is None


def test_whoever_asks_whether_masks_can_be_compared_changes_nothing(qtbot, opened, drawn_folder):
    save_as_somebody_else(drawn_folder, shown(opened).mask.pixels.copy())
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: opened.window.dialogs.can_merge)
    told_of, told, view = opened.desk.saving.told_of, opened.desk.saving.told_of(shown(opened)), shown(opened)
    before, view.head = view.head, told.head
    assert told_of(view) is None
    view.head = before
    assert told_of(view) is told


# --- what somebody said of the mask meanwhile


@pytest.fixture
def reviewed(qtbot, opened, drawn_folder):
    """Have Anna say something of the mask as it was saved here; return the record of that."""

    def say(review, pixels=None):
        store = LabelStore(drawn_folder)
        mine, mask = store.newest("redcar_01"), newest_pixels(drawn_folder, "redcar_01")
        changed = mask if pixels is None else pixels
        draft = draft_of(mine.photo, changed, parent=mine, parent_mask=mask, person="Anna")
        draft = replace(draft, host="studio-3", **vars(review))
        return store.save("redcar_01", draft, changed, mine)

    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    return say


REVIEWS = [
    (accepted_by("Anna"), "Anna on studio-3 accepted the mask of redcar_01.jpg meanwhile."),
    (
        rejected_by("Anna", "glare", "roof"),
        "Anna on studio-3 rejected the mask of redcar_01.jpg meanwhile: glare (roof).",
    ),
    (taken_back_by("Anna"), "Anna on studio-3 took back meanwhile what was said of the mask of redcar_01.jpg."),
]


@pytest.mark.parametrize(("review", "said"), REVIEWS)
def test_no_strokes_go_over_a_review_that_came_meanwhile_untold(qtbot, opened, reviewed, drawn_folder, review, said):
    head = reviewed(review)
    paint(opened, row=60, column=130)
    for angle in (1, 0, 1):
        opened.desk.show_angle(angle)
        wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01") == head
    assert opened.window.notices.notices == [
        f"{said} “Save mask” at this angle makes yours the newest; theirs is kept too.",
        f"{said} Your strokes were not saved; they are on the screen only. “Save mask” at that angle makes yours the "
        "newest; theirs is kept too.",
    ]
    assert not opened.window.dialogs.can_merge
    opened.desk.show_angle(0)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    newest = LabelStore(drawn_folder).newest("redcar_01")
    assert (newest.parent_sha256, newest.review) == (head.sha256, "")
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), shown(opened).mask.pixels)


@pytest.mark.parametrize(
    ("review", "said"),
    [
        (accepted_by("Anna"), " Anna has accepted the other one; what you save now is not accepted."),
        (rejected_by("Anna", "glare", "roof"), " Anna has rejected the other one: glare (roof)."),
    ],
)
def test_whoever_painted_where_a_reviewed_mask_was_painted_too_is_told_both(qtbot, opened, reviewed, review, said):
    mine, theirs = shown(opened).mask.pixels.copy(), shown(opened).mask.pixels.copy()
    mine[52:58, 66:72], theirs[52:58, 60:66] = 255, 255
    reviewed(review, theirs)
    told = []
    opened.desk.saving.disputed.connect(lambda sentence, *_: told.append(sentence))
    opened.desk.document.replace(0, "Brush", mine)
    opened.desk.save_shown()
    wait(qtbot, lambda: len(told) == 1)
    opened.desk.show_angle(1)
    wait(qtbot, lambda: len(told) == 2)
    asked_for, left = told
    assert "both of you changed 1 place of it" in asked_for and asked_for.endswith(said)
    assert "your strokes were not saved" in left and left.endswith(said)
    assert opened.window.dialogs.can_merge is False
    opened.desk.show_angle(0)
    assert opened.window.dialogs.can_merge


def test_a_review_that_came_meanwhile_is_not_answered_by_another_untold(qtbot, opened, reviewed, drawn_folder):
    head = reviewed(rejected_by("Anna", "glare", ""))
    opened.window.reviewing.accept_car(lambda: None)
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01") == head
    assert any("say it once more" in sentence for sentence in opened.window.notices.notices)
    opened.window.reviewing.accept_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01").review == "accepted"


def test_a_mask_that_was_changed_and_reviewed_meanwhile_is_merged_when_that_is_asked_for(
    qtbot, opened, reviewed, drawn_folder
):
    theirs = newest_pixels(drawn_folder, "redcar_01")
    theirs[52:58, 60:66] = 255
    head = reviewed(accepted_by("Anna"), theirs)
    paint(opened, row=60, column=130)
    opened.desk.save_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert "Compare both to merge them" in opened.window.notices.text
    assert LabelStore(drawn_folder).newest("redcar_01") == head
    opened.window.actions_of["mask.merge"].trigger()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    newest = LabelStore(drawn_folder).newest("redcar_01")
    assert (newest.origin, newest.parent_sha256, newest.review) == ("merge", head.sha256, "")
    assert newest_pixels(drawn_folder, "redcar_01")[52:58, 60:66].all()


# --- one's own saves that come from elsewhere, or late


def test_what_one_saved_in_another_window_is_not_worded_as_somebody_else_s(qtbot, opened, drawn_folder):
    save_as_somebody_else(drawn_folder, np.zeros_like(shown(opened).mask.pixels), person=opened.desk.author.name)
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: "You saved the mask of redcar_01.jpg on this computer" in opened.window.notices.text)
    assert shown(opened).is_dirty
    opened.desk.show_angle(1)
    wait(qtbot, lambda: "so these strokes were not saved" in opened.window.notices.text)


def test_a_save_that_was_told_as_failed_and_is_there_all_the_same_is_followed_by_the_next(
    qtbot, opened, drawn_folder, monkeypatch
):
    real = LabelStore.save

    def lose_the_answer(*arguments):
        real(*arguments)
        raise NotWritten("The share went away.", "the share went away")

    with monkeypatch.context() as failing:
        failing.setattr(LabelStore, "save", lose_the_answer)
        paint(opened)
        opened.desk.save_shown()
        wait(qtbot, lambda: opened.window.notices.text == "The share went away.")
    opened.window.notices.clear()
    assert shown(opened).is_dirty
    paint(opened, row=90, column=120)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    assert opened.window.notices.notices == []
    assert [record.origin for record in LabelStore(drawn_folder).revisions("redcar_01")] == ["human", "human"]
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), shown(opened).mask.pixels)


def test_a_save_that_a_later_one_has_passed_is_neither_told_nor_merged(qtbot, opened, drawn_folder, monkeypatch):
    gate, real = threading.Event(), LabelStore.save

    def wait_first(*arguments):
        gate.wait()
        return real(*arguments)

    with monkeypatch.context() as hanging:
        hanging.setattr(LabelStore, "save", wait_first)
        paint(opened)
        opened.desk.save_shown()
        wait(qtbot, lambda: any(ticket.began for ticket in opened.disk._waiting))
        opened.desk.saving.wait_no_longer()
    paint(opened, row=90, column=120)
    opened.desk.save_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    gate.set()
    wait(qtbot, lambda: opened.disk.is_idle)
    assert opened.window.notices.notices == [] and not shown(opened).is_dirty
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 1
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), shown(opened).mask.pixels)


def test_a_save_that_has_not_begun_when_a_later_one_passes_it_does_not_go_on_top(
    qtbot, opened, drawn_folder, slow_disk
):
    paint(opened)
    opened.desk.save_shown()
    opened.desk.saving.wait_no_longer()
    paint(opened, row=90, column=120)
    newest = shown(opened).mask.pixels.copy()
    opened.desk.save_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    slow_disk.set()
    wait(qtbot, lambda: opened.disk.is_idle)
    assert [record.revision for record in LabelStore(drawn_folder).revisions("redcar_01")] == [1]
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), newest)
    assert opened.window.notices.notices == [] and not shown(opened).is_dirty


def test_a_defect_at_the_end_of_a_save_keeps_nobody_waiting(qtbot, opened, drawn_folder, monkeypatch):
    def defect(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("editor.desk.saving.came_first", defect)
    asked = []
    opened.desk.ask_about_strokes = lambda *question: asked.append(question) or Leaving.STAY
    save_as_somebody_else(drawn_folder, np.zeros_like(shown(opened).mask.pixels))
    paint(opened)
    with qtbot.captureExceptions() as defects:
        opened.window.close()
        wait(qtbot, lambda: not opened.desk.is_leaving)
    assert [kind for kind, *_ in defects] == [ZeroDivisionError]
    assert asked == [([1], True)] and opened.window.isVisible() and shown(opened).is_dirty
