"""Tests of training: that it keeps its best, stops, and goes on after a kill as if nothing had happened."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow
from numpy.typing import NDArray

from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.errors import CarmaskError
from segmentation.network import hardware
from segmentation.network.card import read_card
from segmentation.network.graphics_card import GraphicsCard
from segmentation.network.precision import AUTOMATIC, BFLOAT16, FLOAT32
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.network.weights import load_network
from segmentation.progress import Cancelled, Progress
from segmentation.training import fit, room
from segmentation.training.batches import Batches
from segmentation.training.fit import train
from segmentation.training.history import read_history
from segmentation.training.plan import TrainingPlan
from segmentation.training.run_file import RUN_NAME, STATE_NAME
from segmentation.training.split import Split, split_by_car
from segmentation.training.state import load_state
from tests.segmentation.networks import FLAT
from tests.segmentation.training_sets import drawn_samples

PLAN = TrainingPlan(epochs=3, batch_photos=2, learning_rate=0.02, warm_up_steps=2, seed=1, precision=FLOAT32)
STEPS_PER_EPOCH = 3
WINDOWED = NetworkSpec(64, 96, stem_block=4, filters=(6,))
"""Has windows that are smaller than its photos."""


class Watch:
    """Keeps what training reports, and gives up or breaks down after some steps."""

    def __init__(self, give_up_after_steps: int = 10**9, break_down_after_steps: int = 10**9) -> None:
        self.reports: list[Progress] = []
        self._steps = 0
        self._give_up_after = give_up_after_steps
        self._break_down_after = break_down_after_steps

    def report(self, progress: Progress) -> None:
        self.reports.append(progress)
        self._steps += progress.unit == "steps"
        if self._steps >= self._break_down_after:
            raise SystemError("the power went")

    def cancelled(self) -> bool:
        return self._steps >= self._give_up_after

    def done(self, unit: str) -> list[int]:
        return [progress.done for progress in self.reports if progress.unit == unit]


@dataclass(frozen=True)
class Run:
    """A training run of PLAN and what it reported."""

    folder: Path
    watch: Watch


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Split:
    """Three cars of two angles to learn from, and one to tell when to stop."""
    return split_by_car(drawn_samples(tmp_path_factory.mktemp("photos"), cars=4, angles=2), 1, seed=0)


@pytest.fixture(scope="module")
def whole_run(split: Split, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run to its end; to be copied, not changed."""
    run = Run(tmp_path_factory.mktemp("whole"), Watch())
    train(split, FLAT, PLAN, run.folder, run.watch.report)
    return run


@pytest.fixture(scope="module")
def run_given_up_in_the_second_epoch(split: Split, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run that was cancelled when its first epoch was kept; to be copied, not changed."""
    run = Run(tmp_path_factory.mktemp("given-up"), Watch(give_up_after_steps=STEPS_PER_EPOCH + 1))
    with pytest.raises(Cancelled):
        train(split, FLAT, PLAN, run.folder, run.watch.report, run.watch.cancelled)
    return run


@contextmanager
def largest_file(limit_bytes: int) -> Iterator[None]:
    """Have the system refuse to write more into any file."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def copy_of(run: Run, tmp_path: Path) -> Path:
    return Path(shutil.copytree(run.folder, tmp_path / "network"))


def arrays_of(folder: Path) -> list[NDArray[np.float32]]:
    state = load_state(folder / STATE_NAME)
    return [*state.weights, *state.average, *state.optimizer]


def assert_same_end(one: Path, other: Path) -> None:
    for array, other_array in zip(arrays_of(one), arrays_of(other), strict=True):
        np.testing.assert_allclose(array, other_array, rtol=1e-4, atol=1e-6)


def test_every_step_and_every_epoch_is_reported_with_the_time_left(whole_run: Run) -> None:
    assert whole_run.watch.done("steps") == list(range(1, 3 * STEPS_PER_EPOCH + 1))
    assert whole_run.watch.done("epochs") == [1, 2, 3]
    assert "left" in whole_run.watch.reports[0].note


def test_the_card_says_what_the_network_learned_from_and_how_good_it_is(split: Split, whole_run: Run) -> None:
    facts = read_card(whole_run.folder / "card.json").facts
    assert facts["trained_on"] == {"photos": 6, "cars": sorted({s.car_id for s in split.training})}
    assert facts["stopped_by"] == {"photos": 2, "cars": [split.held_out[0].car_id]}
    best = load_state(whole_run.folder / STATE_NAME).best_dice
    assert facts["scores"]["held_out_dice_at_input_size"] == round(best, 5)


def test_the_network_that_is_kept_is_the_averaged_one(whole_run: Run) -> None:
    state = load_state(whole_run.folder / STATE_NAME)
    assert state.best_epoch == 3
    network, _ = load_network(whole_run.folder / "card.json")
    for kept, averaged in zip(network.get_weights(), state.average, strict=True):
        np.testing.assert_allclose(kept, averaged, rtol=2**-11, atol=2**-24)  # a float16 is kept


def test_a_run_that_was_given_up_ends_as_one_that_was_not(
    split: Split, whole_run: Run, run_given_up_in_the_second_epoch: Run, tmp_path: Path
) -> None:
    folder = copy_of(run_given_up_in_the_second_epoch, tmp_path)
    watch = Watch()
    train(split, FLAT, PLAN, folder, watch.report)
    assert watch.done("epochs") == [2, 3]
    assert_same_end(folder, whole_run.folder)


def test_a_run_killed_before_anything_was_kept_ends_as_one_that_was_not(
    split: Split, whole_run: Run, tmp_path: Path
) -> None:
    with pytest.raises(SystemError):
        train(split, FLAT, PLAN, tmp_path, Watch(break_down_after_steps=2).report)
    train(split, FLAT, PLAN, tmp_path)
    assert_same_end(tmp_path, whole_run.folder)


def test_a_training_may_be_left_while_it_looks_for_its_errors(split: Split, tmp_path: Path) -> None:
    plan, photos = replace(PLAN, replay_epochs=1), len(split.training)
    answers = iter([False] * (photos - 1) + [True])
    watch = Watch()
    with pytest.raises(Cancelled):
        train(split, WINDOWED, plan, tmp_path, watch.report, lambda: next(answers))
    assert watch.done("photos searched for errors") == list(range(1, photos))


def test_windows_then_windows_where_it_is_wrong_then_whole_photos_are_one_run(split: Split, tmp_path: Path) -> None:
    plan = replace(PLAN, crop_epochs=1, replay_epochs=1)
    train(split, WINDOWED, plan, tmp_path / "at-once")
    for steps in (STEPS_PER_EPOCH + 1, STEPS_PER_EPOCH + 1):  # in the second epoch, then in the third
        watch = Watch(break_down_after_steps=steps)
        with pytest.raises(SystemError):
            train(split, WINDOWED, plan, tmp_path / "killed", watch.report)
    train(split, WINDOWED, plan, tmp_path / "killed")
    assert_same_end(tmp_path / "at-once", tmp_path / "killed")
    assert [record.epoch for record in read_history(tmp_path / "killed")] == [1, 2, 3]


def test_a_network_can_begin_as_another_one(split: Split, whole_run: Run, tmp_path: Path) -> None:
    start = whole_run.folder / "card.json"
    train(split, FLAT, replace(PLAN, epochs=1, learning_rate=1e-9), tmp_path, start=start)
    begun_as = load_network(start)[0].get_weights()
    network, _ = load_network(tmp_path / "card.json")
    kernels = [(new, old) for new, old in zip(network.get_weights(), begun_as, strict=True) if new.ndim == 4]
    assert all(np.allclose(new, old, atol=1e-4) for new, old in kernels)


def test_a_network_that_fits_no_start_is_refused(split: Split, whole_run: Run, tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="cannot begin as one of"):
        train(split, replace(FLAT, filters=(4,)), PLAN, tmp_path, start=whole_run.folder / "card.json")


def test_the_learning_curve_has_a_row_for_each_epoch(whole_run: Run) -> None:
    records = read_history(whole_run.folder)
    assert [record.epoch for record in records] == [1, 2, 3]
    assert max(record.held_out_dice for record in records) == pytest.approx(
        load_state(whole_run.folder / STATE_NAME).best_dice, rel=1e-5
    )
    assert all(record.loss > 0 and record.learning_rate > 0 for record in records)


def test_a_finished_run_is_not_run_again(split: Split, whole_run: Run, tmp_path: Path) -> None:
    folder = copy_of(whole_run, tmp_path)
    watch = Watch()
    assert train(split, FLAT, PLAN, folder, watch.report) == folder / "card.json"
    assert watch.reports == []


def test_training_stops_when_the_held_out_cars_gain_no_more(split: Split, tmp_path: Path) -> None:
    watch = Watch()
    plan = replace(PLAN, epochs=50, learning_rate=1e-12, patience_epochs=2)
    train(split, FLAT, plan, tmp_path, watch.report)
    assert watch.done("epochs")[-1] < 10


def test_going_on_with_another_plan_is_refused(split: Split, whole_run: Run, tmp_path: Path) -> None:
    folder = copy_of(whole_run, tmp_path)
    with pytest.raises(CarmaskError, match="plan epochs was 3 and is 4"):
        train(split, FLAT, replace(PLAN, epochs=4), folder)


def test_going_on_with_another_optimizer_is_refused(split: Split, whole_run: Run, tmp_path: Path) -> None:
    folder = copy_of(whole_run, tmp_path)
    begun = json.loads((folder / RUN_NAME).read_text())
    (folder / RUN_NAME).write_text(json.dumps({name: told for name, told in begun.items() if name != "optimizer"}))
    with pytest.raises(CarmaskError, match="begun with other settings: optimizer"):
        train(split, FLAT, PLAN, folder)


def test_going_on_with_other_photos_is_refused(split: Split, whole_run: Run, tmp_path: Path) -> None:
    folder = copy_of(whole_run, tmp_path)
    with pytest.raises(CarmaskError, match="photos to learn from are not the same"):
        train(Split(split.training[1:], split.held_out), FLAT, PLAN, folder)


@pytest.mark.parametrize("side", ["training", "held_out"])
def test_a_photo_that_vanishes_is_named(side: str, tmp_path: Path) -> None:
    """Read last, it is read by a thread of Keras, which has no word for it."""
    split = split_by_car(drawn_samples(tmp_path, cars=5, angles=2), 2, seed=0)
    samples = {"training": split.training, "held_out": split.held_out}[side]
    last = np.random.default_rng((PLAN.seed, 0)).permutation(len(samples))[-1] if side == "training" else -1
    path = samples[last].photo_path
    path.unlink()
    with pytest.raises(CarmaskError, match=path.name):
        train(split, FLAT, replace(PLAN, batch_photos=1), tmp_path / "network")


def test_weights_that_go_astray_are_not_kept(split: Split, tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="went astray in epoch 1"):
        train(split, FLAT, replace(PLAN, learning_rate=1e38), tmp_path)
    assert not (tmp_path / STATE_NAME).exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot limit the size of files")
@pytest.mark.parametrize(("is_full_of", "epoch_in_the_card"), [("weights", 1), ("state", 2)])
def test_a_disk_that_takes_no_more_costs_nothing_and_the_same_command_goes_on_once_there_is_room(
    split: Split,
    whole_run: Run,
    run_given_up_in_the_second_epoch: Run,
    tmp_path: Path,
    is_full_of: str,
    epoch_in_the_card: int,
) -> None:
    """The system itself refuses to write the weights, or the state, which is larger."""
    folder = copy_of(run_given_up_in_the_second_epoch, tmp_path)
    state = (folder / STATE_NAME).read_bytes()
    limit_bytes = {"weights": 1000, "state": len(state) - 1}[is_full_of]
    with largest_file(limit_bytes), pytest.raises(CarmaskError, match=r"File too large.*give the same command again"):
        train(split, FLAT, PLAN, folder)
    assert (folder / STATE_NAME).read_bytes() == state
    assert load_network(folder / "card.json")[1].facts["epoch"] == epoch_in_the_card
    assert not list(folder.glob(f"{TEMPORARY_PREFIX}*"))
    train(split, FLAT, PLAN, folder)
    assert_same_end(folder, whole_run.folder)
    assert [record.epoch for record in read_history(folder)] == [1, 2, 3]


# --- too little memory


class SmallMemory:
    """Has room for some photos at once on the graphics card and on the processor; says what TensorFlow says."""

    def __init__(self, patch: pytest.MonkeyPatch, on_card: int, on_cpu: int = 99, has_card: bool = True) -> None:
        self.tries: list[tuple[str, int]] = []
        self._limits = {"card": on_card, "cpu": on_cpu}
        self._device = "card"
        self._fit_one_epoch = fit._fit_one_epoch
        cards = [GraphicsCard("gpu:0", "small", has_bfloat16=True)] if has_card else []
        patch.setattr(room, "graphics_cards", lambda: cards)
        patch.setattr(hardware, "graphics_cards", lambda: cards)
        patch.setattr(keras, "device", self._on)
        patch.setattr(fit, "_fit_one_epoch", self._crowded)

    @contextmanager
    def _on(self, device_id: str) -> Iterator[None]:
        self._device, before = device_id.split(":")[0], self._device
        yield
        self._device = before

    def _crowded(self, network: keras.Model, batches: Batches, callbacks: list[keras.callbacks.Callback]) -> float:
        photos = batches.batch_photos
        self.tries.append((self._device, photos))
        if photos > self._limits[self._device]:
            callbacks = [*callbacks, keras.callbacks.LambdaCallback(on_train_batch_end=self._fill)]
        return self._fit_one_epoch(network, batches, callbacks)

    @staticmethod
    def _fill(batch: int, logs: object) -> None:
        """Only after a step or two, when weights, their average and the optimizer have moved on."""
        if batch >= 1:
            message = "OOM when allocating tensor with shape[4,1280,1920,24] on /device:GPU:0 by allocator GPU_0_bfc"
            raise tensorflow.errors.ResourceExhaustedError(None, None, message)


def test_a_graphics_card_with_too_little_memory_takes_half_the_photos_at_once(
    split: Split, whole_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was learnt when it was full is thrown away: the end is that of a run which asked for half from the first."""
    card, watch = SmallMemory(monkeypatch, on_card=2), Watch()
    train(split, FLAT, replace(PLAN, batch_photos=4), tmp_path, watch.report)
    assert card.tries == [("card", 4), ("card", 2), ("card", 2), ("card", 2)]
    assert_same_end(tmp_path, whole_run.folder)
    told = [progress.note for progress in watch.reports if progress.unit == "epochs"]
    assert told[0] == "the graphics card has no room for 4 photos at once, so a step takes 2 now"
    assert all(note.endswith(told[0]) for note in told[1:])
    assert read_card(tmp_path / "card.json").facts["note"] == told[0]


def test_a_graphics_card_without_room_for_one_photo_leaves_the_training_to_the_processor(
    split: Split, whole_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = SmallMemory(monkeypatch, on_card=0)
    train(split, FLAT, PLAN, tmp_path)
    assert card.tries == [("card", 2), ("card", 1), ("cpu", 2), ("cpu", 2), ("cpu", 2)]
    assert_same_end(tmp_path, whole_run.folder)
    assert "runs on the processor now" in read_card(tmp_path / "card.json").facts["note"]


def test_who_leaves_the_graphics_card_reckons_in_numbers_that_the_processor_is_quick_in(
    split: Split, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hardware, "processor_has_bfloat16", lambda: False)
    precisions: list[str] = []

    def watched(spec: NetworkSpec, precision: str = FLOAT32, keeps_statistics: bool = False) -> keras.Model:
        precisions.append(precision)
        return build_unet(spec, precision, keeps_statistics)

    monkeypatch.setattr(fit, "build_unet", watched)
    SmallMemory(monkeypatch, on_card=0)
    train(split, FLAT, replace(PLAN, epochs=1, batch_photos=1, precision=AUTOMATIC), tmp_path)
    assert precisions == [BFLOAT16, BFLOAT16, FLOAT32, FLOAT32]  # judge and learner, on the card and then beside it


def test_memory_that_becomes_too_small_later_costs_the_begun_epoch_only(
    split: Split, run_given_up_in_the_second_epoch: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy_of(run_given_up_in_the_second_epoch, tmp_path)
    state = load_state(folder / STATE_NAME)
    card, watch = SmallMemory(monkeypatch, on_card=1), Watch()
    train(split, FLAT, PLAN, folder, watch.report)
    assert card.tries == [("card", 2), ("card", 1), ("card", 1)]
    assert watch.done("epochs") == [1, 2, 3]
    assert [record.epoch for record in read_history(folder)] == [1, 2, 3]
    steps = load_state(folder / STATE_NAME).optimizer[0]
    assert (state.optimizer[0], steps) == (STEPS_PER_EPOCH, 3 * 6)


def test_a_computer_without_room_for_one_photo_is_said_and_what_was_kept_stays(
    split: Split, run_given_up_in_the_second_epoch: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy_of(run_given_up_in_the_second_epoch, tmp_path)
    state = (folder / STATE_NAME).read_bytes()
    card = SmallMemory(monkeypatch, on_card=0, on_cpu=0, has_card=False)
    with pytest.raises(CarmaskError, match="not enough memory to learn from one photo at a time"):
        train(split, FLAT, PLAN, folder)
    assert card.tries == [("cpu", 2), ("cpu", 1)]
    assert (folder / STATE_NAME).read_bytes() == state


def test_any_other_error_is_not_taken_for_a_lack_of_memory(
    split: Split, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> float:
        raise ValueError("Incompatible shapes")

    monkeypatch.setattr(fit, "_fit_one_epoch", broken)
    with pytest.raises(ValueError, match="Incompatible shapes"):
        train(split, FLAT, PLAN, tmp_path)
