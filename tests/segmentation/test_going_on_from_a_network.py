"""Tests of a training that begins as another network, to take in what people have corrected since."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from segmentation.network.card import read_card, write_card
from segmentation.network.precision import FLOAT32
from segmentation.progress import Progress
from segmentation.training import fit
from segmentation.training.epoch_order import epoch_length
from segmentation.training.fit import train
from segmentation.training.plan import TrainingPlan
from segmentation.training.run_file import STATE_NAME
from segmentation.training.samples import Sample
from segmentation.training.split import Split
from segmentation.training.state import load_state
from tests.segmentation.networks import FLAT
from tests.segmentation.training_sets import MaskInMemory, drawn_samples

PLAN = TrainingPlan(
    epochs=3, batch_photos=2, learning_rate=0.002, warm_up_steps=2, corrected_repeats=4, precision=FLOAT32
)


@dataclass(frozen=True)
class Run:
    """A training run of PLAN and what it reported."""

    folder: Path
    reports: list[Progress]


def corrected(sample: Sample) -> Sample:
    """`sample` with a touched corner."""
    touches = np.zeros((96, 144), np.uint8)
    touches[:10, :10] = 255
    return replace(sample, mask=MaskInMemory(sample.mask.read((96, 144)), touches))


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Split:
    """Eight photos to learn from, the first one corrected, and two of another car that tell when to stop."""
    samples = drawn_samples(tmp_path_factory.mktemp("photos"), cars=5, angles=2)
    return Split([corrected(samples[0]), *samples[1:8]], samples[8:])


@pytest.fixture(scope="module")
def start(split: Split, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The card of a network that learned from cars which are not in `split` any more, and looks at mirror images."""
    old_names = {"car1": "old car", "car4": "old judge"}
    training, held_out = (
        [replace(sample, car_id=old_names[sample.car_id]) for sample in side if sample.car_id in old_names]
        for side in (split.training, split.held_out)
    )
    card_path = train(Split(training, held_out), FLAT, replace(PLAN, epochs=1), tmp_path_factory.mktemp("start"))
    said = {"flip_averaging": True, "smallest_hole_px": 9, "photos": "drawn"}
    write_card(card_path, {**read_card(card_path).facts, **said})
    return card_path


@pytest.fixture(scope="module")
def whole_run(split: Split, start: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run to its end; not to be changed."""
    run = Run(tmp_path_factory.mktemp("whole"), [])
    train(split, FLAT, PLAN, run.folder, run.reports.append, start=start)
    return run


def test_an_epoch_shows_the_corrected_photo_again_and_again(whole_run: Run) -> None:
    steps_an_epoch = epoch_length([True] + [False] * 7, 4) / PLAN.batch_photos
    assert [progress.done for progress in whole_run.reports if progress.unit == "steps"][-1] == 3 * steps_an_epoch == 12


def test_what_the_first_network_knew_is_told_before_anything_is_learned(whole_run: Run) -> None:
    first = whole_run.reports[0]
    assert (first.done, first.unit) == (0, "epochs")
    assert re.fullmatch(r"held-out cars: dice 0\.\d{5} with the network that this one begins as", first.note)


def test_a_run_that_goes_on_after_a_kill_ends_as_one_that_was_not_killed(
    split: Split, start: Path, whole_run: Run, tmp_path: Path
) -> None:
    def break_down(progress: Progress) -> None:
        if progress.unit == "steps" and progress.done == 6:
            raise SystemError("the power went")

    with pytest.raises(SystemError):
        train(split, FLAT, PLAN, tmp_path, break_down, start=start)
    train(split, FLAT, PLAN, tmp_path, start=start)
    one, other = (load_state(folder / STATE_NAME) for folder in (whole_run.folder, tmp_path))
    assert one.best_epoch == other.best_epoch
    for array, other_array in zip(one.average, other.average, strict=True):
        np.testing.assert_allclose(array, other_array, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize(("has_corrections", "kept"), [(True, 3), (False, 1)])
def test_a_slightly_worse_network_is_kept_for_what_it_has_learned_of_corrections_alone(
    split: Split, start: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_corrections: bool, kept: int
) -> None:
    dices = iter([0.99] * has_corrections + [0.9899, 0.9898, 0.9897])
    monkeypatch.setattr(fit, "_dice", lambda network, held_out: next(dices))
    training = split.training if has_corrections else split.training[1:]
    card = read_card(train(Split(training, split.held_out), FLAT, PLAN, tmp_path, start=start))
    assert card.facts["epoch"] == kept
    assert card.facts["scores"]["held_out_dice_at_input_size"] == (0.9897 if has_corrections else 0.9899)
    assert card.facts["scores"].get("held_out_dice_before_training") == (0.99 if has_corrections else None)


def test_small_holes_are_told_in_pixels_of_what_the_new_network_sees(split: Split, start: Path, tmp_path: Path) -> None:
    larger = replace(FLAT, height=2 * FLAT.height, width=2 * FLAT.width)
    card = read_card(train(split, larger, replace(PLAN, epochs=1), tmp_path, start=start))
    assert card.smallest_hole_px == 4 * read_card(start).smallest_hole_px


def test_that_every_epoch_has_forgotten_is_told_and_stands_in_the_card(
    split: Split, start: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dices = iter([0.99, 0.97, 0.98, 0.96])
    monkeypatch.setattr(fit, "_dice", lambda network, held_out: next(dices))
    reports: list[Progress] = []
    card = read_card(train(split, FLAT, PLAN, tmp_path, reports.append, start=start))
    said = "no epoch so far has kept what the network knew before (Dice 0.9900 on the held-out cars)"
    assert card.facts["epoch"] == 2
    assert card.facts["note"].startswith(said)
    assert said in reports[-1].note


def test_the_card_names_also_the_cars_that_the_first_network_had_seen(start: Path, whole_run: Run) -> None:
    facts = read_card(whole_run.folder / "card.json").facts
    assert facts["begun_as"] == read_card(start).name
    assert facts["trained_on"] == {"photos": 8, "cars": ["car0", "car1", "car2", "car3", "old car"]}
    assert facts["stopped_by"] == {"photos": 2, "cars": ["car4", "old judge"]}


def test_the_card_says_of_photos_mirror_images_and_holes_what_that_of_the_first_network_said(whole_run: Run) -> None:
    card = read_card(whole_run.folder / "card.json")
    assert (card.facts["photos"], card.flip_averaging, card.smallest_hole_px) == ("drawn", True, 9)
