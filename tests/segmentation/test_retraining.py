"""Tests of `carmask train --from`, and of training sets that cannot be learned from, as a person meets them."""

import argparse
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.commands import train as train_command
from segmentation.commands.command_line import run
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.review import accepted_by
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_png
from segmentation.network.card import read_card
from segmentation.network.spec import NetworkSpec
from segmentation.training.epoch_order import CORRECTED_REPEATS
from segmentation.training.plan import FINE_TUNING_LEARNING_RATE, TrainingPlan
from segmentation.training.split import Split
from tests.pictures import photo_of_a_car
from tests.segmentation.labels import NETWORK
from tests.segmentation.networks import FLAT

Output = pytest.CaptureFixture[str]
IMAGE, TRUTH = photo_of_a_car()
CARS = ("bluecar", "greencar", "redcar", "whitecar")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Two photos of each of CARS."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, car in enumerate(CARS):
        for angle in (1, 2):
            Image.fromarray(np.roll(IMAGE, number, axis=2)).save(folder / f"{car}_{angle:02d}.png")
    return folder


@pytest.fixture
def masks(photos: Path, tmp_path: Path) -> Path:
    """The true mask of each photo in a file."""
    folder = tmp_path / "masks"
    folder.mkdir()
    for photo in photos.iterdir():
        (folder / f"{photo.stem}_mask.png").write_bytes(encode_png(TRUTH))
    return folder


@pytest.fixture
def train(photos: Path, masks: Path) -> list[str]:
    """The command that trains for one epoch on all photos with the masks in files."""
    return ["train", str(photos), "--masks", str(masks), "--epochs", "1"]


def correct(photo: Path) -> None:
    """Save the true mask as a person's correction of a network's mask that lacked a corner of the car."""
    network_mask = TRUTH.copy()
    network_mask[:60, :60] = 0
    facts = photo_facts(photo, TRUTH.shape)
    draft = replace(draft_of(facts, TRUTH, network=NETWORK, network_mask=network_mask), **vars(accepted_by("Ann")))
    LabelStore(photo.parent).save(photo.stem, draft, TRUTH, None)


def cars_held_out(network: Path) -> list[str]:
    cars: list[str] = read_card(network / "card.json").facts["stopped_by"]["cars"]
    return cars


def test_a_network_takes_in_what_was_corrected_since(
    photos: Path, train: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    monkeypatch.setattr("segmentation.commands.train._size", lambda text: FLAT)
    assert run([*train, "--out", str(old), "--size", "the smallest"]) == 0
    held_out = cars_held_out(old)
    for car in CARS:
        correct(photos / f"{car}_01.png")
    capsys.readouterr()
    assert run([*train, "--out", str(new), "--from", str(old / "card.json"), "--seed", "3"]) == 0
    said = capsys.readouterr()
    assert said.out == f"{new / 'card.json'}\n"
    assert "3 of the photos to learn from were corrected by hand. 1 more are of cars that are held out." in said.err
    assert "with the network that this one begins as" in said.err
    assert re.search(r"Dice on the held-out cars, .*; before the training 0\.\d+\.\n", said.err)
    assert cars_held_out(new) == held_out
    begun = json.loads((new / "run.json").read_text())
    plan = {"learning_rate": FINE_TUNING_LEARNING_RATE, "corrected_repeats": CORRECTED_REPEATS, "epochs": 1}
    assert plan.items() <= begun["plan"].items()
    assert begun["network"]["height"] == FLAT.height
    assert begun["begun as"] == read_card(old / "card.json").name


def parsed(*arguments: str) -> argparse.Namespace:
    """What `carmask train` makes of its arguments."""
    parser = argparse.ArgumentParser()
    train_command.add_arguments(parser)
    return parser.parse_args(["photos", "--out", "network", *arguments])


def plan_of(*arguments: str) -> TrainingPlan:
    """What `carmask train` would train with."""
    return train_command._plan_of(parsed(*arguments))


def spec_of(*arguments: str, usual: NetworkSpec = NetworkSpec()) -> NetworkSpec:  # noqa: B008 -- it is frozen
    """Which network `carmask train` would train."""
    return train_command._spec_of(parsed(*arguments), usual)


def test_a_training_that_goes_on_takes_smaller_steps_and_fewer_of_them() -> None:
    from_nothing, going_on = plan_of(), plan_of("--from", "card.json")
    assert from_nothing == TrainingPlan()
    assert going_on.learning_rate < from_nothing.learning_rate
    assert going_on.epochs < from_nothing.epochs
    assert (from_nothing.corrected_repeats, going_on.corrected_repeats) == (None, 4)
    assert going_on.keeps_statistics


def test_a_network_that_goes_on_is_as_wide_as_it_was_unless_it_is_to_be_wider() -> None:
    usual = NetworkSpec(64, 96, 2, (4, 6))
    assert spec_of("--from", "card.json", usual=usual) == usual
    assert spec_of("--from", "card.json", "--size", "128x256", usual=usual) == NetworkSpec(128, 256, 2, (4, 6))
    assert spec_of("--from", "card.json", "--filters", "8,6", usual=usual) == NetworkSpec(64, 96, 2, (8, 6))
    assert spec_of("--filters", "8,8,8").filters == (8, 8, 8)


def test_sizes_and_channels_that_do_not_go_together_are_said() -> None:
    with pytest.raises(CarmaskError, match="--size and --filters do not go together: an input of 128x128 px"):
        spec_of("--size", "128x128", "--filters", "4,4,4,4,4,4,4,4")


def test_what_is_usual_for_going_on_can_be_chosen_otherwise() -> None:
    chosen = ["--learning-rate", "0.001", "--corrected-repeats", "0", "--epochs", "9"]
    plan = plan_of("--from", "card.json", *chosen)
    assert (plan.learning_rate, plan.corrected_repeats, plan.epochs) == (0.001, None, 9)


def test_a_network_to_go_on_from_that_is_not_there_is_said_at_once(
    train: list[str], tmp_path: Path, capsys: Output
) -> None:
    assert run([*train, "--out", str(tmp_path / "new"), "--from", str(tmp_path / "gone.json")]) == 2
    assert capsys.readouterr().err.startswith(f"There is no network at {tmp_path / 'gone.json'}")


# --- sets that cannot be learned from


def test_one_car_is_too_few(photos: Path, train: list[str], tmp_path: Path, capsys: Output) -> None:
    for photo in photos.glob("*car_*.png"):
        if not photo.name.startswith("redcar"):
            photo.unlink()
    assert run([*train, "--out", str(tmp_path / "new")]) == 2
    assert "masks to learn from of 1 car only. Two cars are needed at least" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_empty_masks_are_named_and_nothing_is_made_where_no_other_is_left(
    photos: Path, masks: Path, train: list[str], tmp_path: Path, capsys: Output
) -> None:
    for path in masks.iterdir():
        path.write_bytes(encode_png(np.zeros_like(TRUTH)))
    assert run([*train, "--out", str(tmp_path / "new")]) == 2
    said = capsys.readouterr().err
    assert all(f"The mask {path.name} is empty" in said for path in masks.iterdir())
    assert f"No photo in {photos} has a mask to learn from. What is wrong with those that are there is said" in said
    assert not (tmp_path / "new").exists()


def test_masks_of_another_size_are_named_and_the_rest_is_learned_from(
    masks: Path, train: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    (masks / "redcar_01_mask.png").write_bytes(encode_png(TRUTH[:90]))
    shutil.copy(masks / "redcar_01_mask.png", masks / "bluecar_02_mask.png")
    splits: list[Split] = []
    monkeypatch.setattr(train_command, "_train", lambda options, split, *rest: splits.append(split))
    assert run([*train, "--out", str(tmp_path / "new")]) == 0
    said = capsys.readouterr().err
    assert "The mask redcar_01_mask.png is 144 x 90 pixels, its photo 144 x 96" in said
    assert "The mask bluecar_02_mask.png is 144 x 90 pixels" in said
    assert len(splits[0].training) + len(splits[0].held_out) == 6
