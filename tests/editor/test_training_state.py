"""How far a training is, as one message after the other tells."""

from pathlib import Path

import pytest

from editor.desk.training_state import Outcome, Stage, TrainingState, after, begun_anew, looking, stopping, working
from segmentation.messages import (
    BEGUN,
    NO_RUN,
    PUBLISHED,
    TRAINED,
    Cancelled,
    EpochDone,
    Failed,
    Progressed,
    Published,
    Refused,
    Survey,
    Trained,
)

PHOTOS = Path("/photos")


def surveyed(run=NO_RUN, obstacle="", epochs=()):
    state = looking(TrainingState(), PHOTOS)
    for epoch in epochs:
        state = after(state, epoch)
    return after(state, Survey(80, 5, 1, obstacle, run))


def epoch(number, dice=0.9):
    return EpochDone(number, 3, 0.1, dice, number, "")


def training(*messages):
    state = begun_anew(surveyed())
    for message in messages:
        state = after(state, message)
    return state


def test_nothing_can_be_done_before_a_folder_was_looked_through():
    for state in (TrainingState(), looking(TrainingState(), PHOTOS)):
        assert not (state.can_begin or state.can_go_on or state.can_publish or state.can_stop)


def test_a_training_can_begin_where_there_is_enough_to_learn_from():
    assert surveyed().can_begin
    assert not surveyed(obstacle="There are too few cars.").can_begin


@pytest.mark.parametrize(("run", "can_go_on", "can_publish", "loses"), [
    (NO_RUN, False, False, False), (BEGUN, True, False, True), (TRAINED, False, True, True),
    (PUBLISHED, False, False, False),
])  # fmt: skip
def test_what_is_kept_decides_what_can_be_done_with_it(run, can_go_on, can_publish, loses):
    state = surveyed(run)
    assert (state.can_go_on, state.can_publish, state.loses_by_beginning) == (can_go_on, can_publish, loses)


def test_while_it_is_working_all_one_can_do_is_stop_it_once():
    state = training(Progressed(1, 12, "steps", 60.0))
    assert state.is_working and state.can_stop
    assert not (state.can_begin or state.can_go_on or state.can_publish)
    assert not stopping(state).can_stop


def test_epochs_come_one_after_the_other():
    assert [e.epoch for e in training(epoch(1), epoch(2)).epochs] == [1, 2]


def test_an_epoch_that_is_run_again_after_a_kill_takes_its_old_place():
    state = training(epoch(1), epoch(2), epoch(2, dice=0.95))
    assert [(e.epoch, e.held_out_dice) for e in state.epochs] == [(1, 0.9), (2, 0.95)]


def test_a_training_that_has_ended_can_be_published():
    state = training(epoch(1), Trained())
    assert (state.stage, state.outcome, state.can_publish) == (Stage.NOTHING, Outcome.TRAINED, True)


@pytest.mark.parametrize("end", [Cancelled(0), Failed(0, "The process died.")])
def test_one_that_broke_off_can_go_on_from_its_last_whole_epoch(end):
    assert training(epoch(1), end).can_go_on
    assert not training(end).can_go_on  # not one epoch is kept
    assert training(end).can_begin


def test_a_failure_is_told_as_it_was_said():
    state = training(Failed(0, "The disk is full."))
    assert (state.outcome, state.sentence) == (Outcome.FAILED, "The disk is full.")


def test_a_refused_network_is_still_there_and_its_reasons_too():
    state = after(working(surveyed(TRAINED), Stage.PUBLISHING), Refused("It is worse.", "/run/refused.html"))
    assert (state.outcome, state.report_path, state.can_publish) == (Outcome.REFUSED, "/run/refused.html", True)


def test_publishing_that_was_stopped_or_failed_can_be_tried_again():
    for end in (Cancelled(0), Failed(0, "The disk is full.")):
        assert after(working(surveyed(TRAINED), Stage.PUBLISHING), end).can_publish


def test_a_published_network_is_published_once():
    state = after(working(surveyed(TRAINED), Stage.PUBLISHING), Published("unet-1", "It is better."))
    assert (state.outcome, state.run, state.can_publish) == (Outcome.PUBLISHED, PUBLISHED, False)


def test_what_was_said_stays_when_the_same_folder_is_looked_at_again_and_goes_with_another():
    failed = training(epoch(1), Failed(0, "The disk is full."))
    again = after(looking(failed, PHOTOS), Survey(80, 5, 1, "", BEGUN))
    assert (again.sentence, len(again.epochs)) == ("The disk is full.", 1)
    assert looking(failed, Path("/others")) == TrainingState(Path("/others"), Stage.LOOKING)


def test_the_curve_of_a_training_that_is_gone_is_gone():
    assert after(looking(training(epoch(1), Cancelled(0)), PHOTOS), Survey(80, 5, 1, "", NO_RUN)).epochs == ()


def test_a_survey_that_fails_leaves_nothing_to_be_done_and_says_why():
    state = after(looking(TrainingState(), PHOTOS), Failed(0, "The folder cannot be read."))
    assert state.sentence == "The folder cannot be read."
    assert not (state.can_begin or state.can_go_on or state.can_publish or state.is_working)
