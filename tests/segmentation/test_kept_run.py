"""Tests of what a training from the window keeps of how it was begun and how far it came."""

import os
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.messages import BEGUN, NO_RUN, PUBLISHED, TRAINED
from segmentation.retraining.kept_run import (
    BEGINNING_NAME,
    END_NAME,
    Beginning,
    begin,
    mark_published,
    mark_trained,
    photo_names,
    read_beginning,
    split_as_begun,
    stage_of,
)
from segmentation.training.run_file import STATE_NAME
from tests.segmentation.training_sets import drawn_samples

BEGINNING = Beginning("/shelf/unet/card.json", 6, ("studio/red_01.jpg", "studio/red_02.jpg"), ("studio/blue_01.jpg",))


@pytest.fixture
def run(tmp_path: Path) -> Path:
    begin(tmp_path / "trainings" / "run", BEGINNING)
    return tmp_path / "trainings" / "run"


def test_what_a_training_was_begun_with_is_read_again(run: Path) -> None:
    assert read_beginning(run) == BEGINNING


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"start": "", "epochs": "many"}'])
def test_a_damaged_beginning_is_a_sentence(run: Path, content: str) -> None:
    (run / BEGINNING_NAME).write_text(content)
    with pytest.raises(CarmaskError, match="Begin a new one"):
        read_beginning(run)


def test_how_far_it_came_is_told_step_by_step(run: Path, tmp_path: Path) -> None:
    assert stage_of(tmp_path / "nowhere") == NO_RUN
    assert stage_of(run) == NO_RUN  # not one epoch is kept
    (run / STATE_NAME).touch()
    assert stage_of(run) == BEGUN
    mark_trained(run)
    assert stage_of(run) == TRAINED
    mark_published(run)
    assert stage_of(run) == PUBLISHED


@pytest.mark.parametrize("content", ["", "[]", '{"stage": "sold"}'])
def test_a_damaged_end_lets_the_training_go_on_which_ends_it_again(run: Path, content: str) -> None:
    (run / STATE_NAME).touch()
    (run / END_NAME).write_text(content)
    assert stage_of(run) == BEGUN


def test_a_new_training_takes_the_place_of_the_old_one(run: Path) -> None:
    (run / STATE_NAME).touch()
    mark_trained(run)
    begin(run, Beginning("", 20, (), ()))
    assert stage_of(run) == NO_RUN
    assert [path.name for path in run.iterdir()] == [BEGINNING_NAME]
    assert list(run.parent.iterdir()) == [run]


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "diary.txt").write_text("dear diary")
    with pytest.raises(CarmaskError, match="left alone"):
        begin(tmp_path / "run", BEGINNING)
    assert (tmp_path / "run" / "diary.txt").read_text() == "dear diary"


def test_a_full_disk_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CarmaskError, match="No space left"):
        begin(tmp_path / "run", BEGINNING)
    monkeypatch.undo()
    begin(tmp_path / "run", BEGINNING)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CarmaskError, match="No space left"):
        mark_trained(tmp_path / "run")


def test_a_training_goes_on_with_its_own_photos_in_their_order(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, cars=3, angles=2)
    names = photo_names(samples, tmp_path)
    assert names[0] == "car0_01.png"
    beginning = Beginning("", 6, (names[3], names[0]), (names[4],))
    split = split_as_begun(beginning, samples, tmp_path)
    assert split.training == [samples[3], samples[0]]
    assert split.held_out == [samples[4]]


def test_photos_that_are_gone_are_named(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, cars=2, angles=2)
    beginning = Beginning("", 6, photo_names(samples, tmp_path), ())
    with pytest.raises(CarmaskError, match=r"car0_01.png and 1 more .* Begin a new one"):
        split_as_begun(beginning, samples[2:], tmp_path)
