"""What the window says of a training, to somebody who has never seen one."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.training_state import Outcome, Stage, TrainingState, after, begun_anew, looking, stopping, working
from editor.desk.training_words import (
    COURSES,
    doing_in_words,
    end_in_words,
    kept_epoch,
    material_in_words,
    note_in_words,
    permille,
    question_before_leaving,
    short_progress,
    shortened,
)
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

EPOCHS = (EpochDone(1, 3, 0.2, 0.98, 1, ""), EpochDone(2, 3, 0.1, 0.99123, 2, ""))


def kept(run=NO_RUN, obstacle="", judged_cars=1, folder="studio"):
    survey = Survey(1280, 80, judged_cars, obstacle, run)
    return TrainingState(Path("/photos") / folder, survey=survey, epochs=() if run == NO_RUN else EPOCHS)


def training(*messages):
    state = begun_anew(kept())
    for message in messages:
        state = after(state, message)
    return state


def test_without_a_folder_it_says_what_to_do_first():
    assert material_in_words(TrainingState()).startswith("Open a folder of photos first")


def test_it_says_how_much_there_is_to_learn_from_and_what_is_kept_back():
    told = material_in_words(kept(judged_cars=16))
    assert "studio" in told and "1,280 photos of 80 cars" in told and "16 of these cars are kept back" in told
    assert "1 of these cars is kept back" in material_in_words(kept())


def test_it_says_that_it_is_looking_and_what_is_missing():
    assert material_in_words(looking(TrainingState(), Path("/photos/studio"))).startswith("Looking")
    assert material_in_words(kept(obstacle="There are too few cars.")) == "There are too few cars."


def test_a_long_name_of_a_folder_is_cut_in_its_middle():
    assert shortened("x" * 90 + "end") == "x" * 19 + "…" + "x" * 17 + "end"
    assert shortened("studio") == "studio"


def test_a_training_tells_its_epoch_and_the_time_that_is_left():
    state = training(EPOCHS[0], Progressed(50, 90, "steps", 1300.0))
    assert doing_in_words(state) == "Learning, epoch 2 of 3; about 20 minutes left."
    assert short_progress(state) == "Training a network: about 20 minutes left"


def test_before_the_first_news_it_is_starting():
    assert doing_in_words(training()) == "Starting …"
    assert short_progress(training()) == "Training a network"


def test_an_unknown_unit_is_told_as_it_is():
    assert doing_in_words(training(Progressed(1, 2, "stars counted", None))) == "Working on stars counted."


def test_stopping_says_what_is_lost_and_what_is_kept():
    assert "all before it are kept" in doing_in_words(stopping(training(EPOCHS[0])))
    judging = stopping(working(kept(TRAINED), Stage.PUBLISHING))
    assert "epoch" not in doing_in_words(judging)


@pytest.mark.parametrize(("message", "told"), [
    (Trained(), "The network of epoch 2 was kept, with a Dice of 0.9912."),
    (Cancelled(0), "Stopped after epoch 2 of 3; the training can go on from there."),
    (Failed(0, "The disk is full."), "The disk is full."),
])  # fmt: skip
def test_every_end_of_a_training_is_a_sentence(message, told):
    assert told in doing_in_words(training(*EPOCHS, message))


def test_who_looks_at_the_desk_is_told_where_to_publish():
    assert end_in_words(training(*EPOCHS, Trained())).endswith("Network, Networks … has the button.")
    assert end_in_words(training(*EPOCHS, Failed(0, "The disk is full."))) == "The disk is full."


def test_a_training_that_was_stopped_before_its_first_epoch_keeps_nothing_and_says_no_more():
    assert doing_in_words(training(Cancelled(0))) == "Stopped."


def test_every_end_of_a_publication_is_a_sentence():
    publishing = working(kept(TRAINED), Stage.PUBLISHING)
    assert "is in use now. It is better." in doing_in_words(after(publishing, Published("unet-1", "It is better.")))
    assert doing_in_words(after(publishing, Refused("It is worse.", ""))) == "It is worse."
    assert doing_in_words(after(publishing, Cancelled(0))) == "Stopped."


@pytest.mark.parametrize(("run", "told"), [
    (BEGUN, "broken off after epoch 2 of 3"), (TRAINED, "has ended"), (PUBLISHED, "was published"), (NO_RUN, ""),
])  # fmt: skip
def test_what_an_earlier_day_left_is_told(run, told):
    assert told in doing_in_words(kept(run))


def test_that_memory_is_short_is_said():
    note = "the computer has no room for 4 photos at once, so a step takes 2 now"
    assert note_in_words((replace(EPOCHS[0], note=note),)) == f"T{note[1:]}."
    assert note_in_words(EPOCHS) == note_in_words(()) == ""


def test_the_kept_epoch_need_not_be_the_best():
    assert kept_epoch((EpochDone(1, 3, 0.2, 0.99, 1, ""), EpochDone(2, 3, 0.1, 0.98, 2, ""))).epoch == 2
    assert kept_epoch(()) is None
    assert kept_epoch((EpochDone(1, 3, 0.2, 0.99, 0, ""),)) is None


@pytest.mark.parametrize(("progress", "expected"), [
    (None, None), (Progressed(0, 0, "steps", None), None), (Progressed(1, 4, "steps", None), 250),
    (Progressed(9, 4, "steps", None), 1000),
])  # fmt: skip
def test_the_bar_stays_between_its_ends(progress, expected):
    assert permille(progress) == expected


def test_while_nothing_is_under_way_the_line_below_is_empty():
    assert short_progress(kept(TRAINED)) == ""
    assert short_progress(working(kept(TRAINED), Stage.PUBLISHING)) == "Publishing a network"


def test_who_leaves_is_told_what_stops_and_what_is_kept():
    title, text = question_before_leaving(working(kept(), Stage.TRAINING))
    assert (title, "Every whole epoch is kept" in text) == ("A network is being trained", True)
    title, text = question_before_leaving(working(kept(TRAINED), Stage.PUBLISHING))
    assert (title, "The trained network is kept" in text) == ("A network is being published", True)


def test_every_outcome_and_stage_has_words():
    for outcome in Outcome:
        for stage in Stage:
            doing_in_words(replace(kept(TRAINED), outcome=outcome, stage=stage, sentence="Why."))


def test_the_courses_take_as_long_as_the_command_proposes():
    from segmentation.training.plan import FINE_TUNING_EPOCHS

    improving, anew = COURSES
    assert improving.epochs == FINE_TUNING_EPOCHS and improving.goes_on_from_network_in_use
    assert anew.epochs == 20 and not anew.goes_on_from_network_in_use
