"""What there is to draw of a whole folder, how far that is, and how it is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.desk.folder_run import (
    MOST_FAILURES,
    End,
    Failure,
    Fate,
    FolderPlan,
    FolderRun,
    Outcome,
    after,
    ended,
    plan_of,
    reason_to_break_off,
)
from editor.desk.folder_words import (
    end_in_words,
    failure_in_words,
    heading_in_words,
    plan_in_words,
    progress_in_words,
    question_before_leaving,
    summary_in_words,
    time_in_words,
)
from segmentation.cars.car import View
from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.labels.network_masks import save_network_mask
from segmentation.labels.record import NetworkFacts
from tests.pictures import mask

EVENING = datetime(2026, 11, 26, 22, 5, tzinfo=UTC)
RUN = FolderRun(Path("november"), 10, EVENING)
VIEW = View("redcar", 1, "november/redcar_01.jpg", "redcar_01")
FAILED = Outcome(VIEW, Fate.FAILED, "redcar_01.jpg cannot be read.")


def test_the_plan_is_every_photo_without_a_revision_even_a_damaged_one(drawn_folder):
    save_network_mask(drawn_folder / "redcar_02.jpg", "redcar_02", mask("1."), NetworkFacts("half", "0" * 64, 0.5))
    (drawn_folder / ".masks" / "labels" / "redcar_02" / "r000001.json").write_text("torn")
    plan = plan_of(find_cars(drawn_folder))
    assert [view.label_key for view in plan.views] == ["redcar_01", "redcar_03"]
    assert (plan.folder, plan.there) == (drawn_folder, 1)


def test_there_is_no_plan_for_a_folder_that_can_only_be_read(drawn_folder, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    catalogue = find_cars(drawn_folder)
    monkeypatch.setattr("segmentation.labels.store.write_temporary", refuse)
    with pytest.raises(CarmaskError, match="your account may not write there; ask for permission"):
        plan_of(catalogue)


def test_what_becomes_of_each_photo_is_counted():
    run = RUN
    for outcome in (Outcome(VIEW, Fate.DRAWN), Outcome(VIEW, Fate.THERE), FAILED, Outcome(VIEW, Fate.REFUSED)):
        run = after(run, outcome)
    assert (run.drawn, run.there, run.failures) == (1, 1, (Failure(VIEW.photo_path, FAILED.sentence),))
    assert (run.done, run.left, run.is_running) == (3, 7, True)


def test_photos_that_fail_now_and_then_break_nothing_off_but_many_in_a_row_do():
    run = replace(RUN, total=1000)
    for number in range(1, MOST_FAILURES):
        run = after(after(run, Outcome(VIEW, Fate.DRAWN)) if number == 50 else run, FAILED)
        assert reason_to_break_off(run, FAILED) == ""
    for _ in range(MOST_FAILURES):
        run = after(run, FAILED)
    assert "in a row could not be drawn; the last one: redcar_01.jpg" in reason_to_break_off(run, FAILED)


def test_a_disk_that_takes_no_mask_breaks_it_off_at_once():
    refused = Outcome(VIEW, Fate.REFUSED, "the disk is full; make room")
    assert reason_to_break_off(after(RUN, refused), refused) == "the disk is full; make room"


@pytest.mark.parametrize(("plan", "words"), [
    (FolderPlan(Path("november"), (VIEW,), 0), "1 photo in november has no saved mask."),
    (FolderPlan(Path("november"), (VIEW, VIEW), 3), "2 photos in november have no saved mask. 3 of 5 are saved"),
    (FolderPlan(Path("november"), (), 3), "All 3 photos in november have a saved mask; there is nothing to draw."),
])  # fmt: skip
def test_the_plan_is_told_before_it_begins(plan, words):
    assert plan_in_words(plan).startswith(words)


@pytest.mark.parametrize(("seconds", "words"), [
    (0.5, "It takes about 25 minutes, as fast as the network has drawn so far."),
    (None, "How long it takes is told after the first photos."),
])  # fmt: skip
def test_how_long_it_takes_is_told_once_it_is_known(seconds, words):
    assert time_in_words(FolderPlan(Path("november"), (VIEW,) * 3000, 0), seconds) == words


def test_the_line_below_everything_counts_and_tells_the_time_left():
    run = replace(RUN, total=3000, drawn=1200)
    assert progress_in_words(run, None) == "Folder: 1,200 of 3,000 photos"
    assert progress_in_words(run, 1300) == "Folder: 1,200 of 3,000 photos, about 20 minutes left"


@pytest.mark.parametrize(("end", "sentence", "left", "words"), [
    (End.DONE, "", 0, "november is drawn: 8 masks drawn, 1 saved by somebody meanwhile, 1 photo not drawn. "
                      "It took about 3 hours and ended on 2026-11-27 at 01:05."),
    (End.STOPPED, "", 2, "Drawing november was stopped: 8 masks drawn, 1 saved by somebody meanwhile, 1 photo not "
                         "drawn, 2 left. It took about 3 hours and ended on 2026-11-27 at 01:05. Mask, Draw all cars "
                         "of the folder … draws the rest."),
    (End.BROKEN_OFF, "The disk is full.", 2, "Drawing november was broken off: 8 masks drawn, 1 saved by somebody "
                         "meanwhile, 1 photo not drawn, 2 left. It took about 3 hours and ended on 2026-11-27 at "
                         "01:05. The disk is full. Mask, Draw all cars of the folder … draws the rest."),
])  # fmt: skip
def test_in_the_morning_it_is_told_how_it_ended(end, sentence, left, words):
    failures = (Failure(VIEW.photo_path, "no"),)
    run = replace(RUN, total=10 + left, drawn=8, there=1, failures=failures)
    assert end_in_words(ended(run, end, sentence, EVENING + timedelta(hours=3))) == words


def test_a_failure_is_told_with_the_name_of_its_photo_once():
    assert (
        failure_in_words(Failure(VIEW.photo_path, "redcar_01.jpg cannot be read.")) == "redcar_01.jpg cannot be read."
    )
    assert failure_in_words(Failure(VIEW.photo_path, "No opinion.")) == "redcar_01.jpg: No opinion."


def test_somebody_who_leaves_is_told_what_is_kept():
    title, text = question_before_leaving(replace(RUN, drawn=4))
    assert title == "A folder is being drawn" and heading_in_words(RUN) in text
    assert "4 of 10 photos are done" in text and "are kept" in text
    assert summary_in_words(replace(RUN, saved_before=3)) == "0 masks drawn, 3 saved before, 10 left."
