"""Tests of what the window is told while a training goes on."""

from pathlib import Path

import pytest

from segmentation.messages import EpochDone, Message, Progressed
from segmentation.network.card import CARD_NAME, write_card
from segmentation.progress import Progress
from segmentation.retraining.telling import Telling, epochs_of
from segmentation.training.history import EpochRecord, append_epoch


class Watch:
    """A clock that stands still unless it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def told() -> list[Message]:
    return []


@pytest.fixture
def telling(tmp_path: Path, told: list[Message], watch: Watch) -> Telling:
    return Telling(told.append, tmp_path, watch)


def test_the_time_left_is_that_of_what_this_process_has_done_itself(
    telling: Telling, told: list[Message], watch: Watch
) -> None:
    telling(Progress(100, 400, "steps"))  # a training that went on from there
    watch.seconds += 10
    telling(Progress(110, 400, "steps"))
    assert told == [Progressed(100, 400, "steps", None), Progressed(110, 400, "steps", 290.0)]


def test_it_is_told_as_often_as_can_be_read_and_the_end_always(
    telling: Telling, told: list[Message], watch: Watch
) -> None:
    for step in range(1, 101):
        watch.seconds += 0.01
        telling(Progress(step, 100, "steps"))
    assert len(told) <= 7
    assert isinstance(told[-1], Progressed) and told[-1].done == 100


def test_what_is_counted_next_has_a_pace_of_its_own(telling: Telling, told: list[Message], watch: Watch) -> None:
    telling(Progress(1, 2, "photos looked at"))
    watch.seconds += 1000
    telling(Progress(2, 2, "photos looked at"))
    telling(Progress(1, 4, "steps"))
    watch.seconds += 1
    telling(Progress(2, 4, "steps"))
    assert told[-1] == Progressed(2, 4, "steps", 2.0)


def test_an_epoch_comes_with_its_row_of_the_curve_and_the_kept_one(
    telling: Telling, told: list[Message], tmp_path: Path
) -> None:
    append_epoch(tmp_path, EpochRecord(1, 0.5, 0.98, 0.001, 60))
    append_epoch(tmp_path, EpochRecord(2, 0.4, 0.97, 0.001, 60))
    card = {"weights": "unet-1.weights.h5", "sha256": "", "network": {}, "epoch": 1, "note": "a step takes 2 now"}
    write_card(tmp_path / CARD_NAME, card)
    telling(Progress(2, 6, "epochs", "held-out cars: dice 0.97"))
    assert told == [EpochDone(2, 6, 0.4, 0.97, 1, "a step takes 2 now")]
    assert [epoch.epoch for epoch in epochs_of(tmp_path, 6)] == [1, 2]


def test_before_the_first_epoch_there_is_none_to_tell(telling: Telling, told: list[Message]) -> None:
    telling(Progress(0, 6, "epochs", "held-out cars: dice 0.99 with the network that this one begins as"))
    assert told == []


def test_an_odd_card_keeps_no_epoch_from_being_told(tmp_path: Path) -> None:
    append_epoch(tmp_path, EpochRecord(1, 0.5, 0.98, 0.001, 60))
    card = {"weights": "unet-1.weights.h5", "sha256": "", "network": {}, "epoch": "first", "note": 3}
    write_card(tmp_path / CARD_NAME, card)
    assert epochs_of(tmp_path, 6) == [EpochDone(1, 6, 0.5, 0.98, 0, "")]
