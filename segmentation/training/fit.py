"""Training from photos and masks to a saved network: resumable, cancellable, never half written."""

import gc
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import keras
import numpy as np
from keras import ops
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.freed_memory import keep_freed_memory
from segmentation.network.card import CARD_NAME, read_card
from segmentation.network.full_memory import is_out_of_memory
from segmentation.network.hardware import precision_for
from segmentation.network.losses import EmphasisLoss, MeanImageDice
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.network.weights import save_network
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled
from segmentation.training.batches import Batches
from segmentation.training.callbacks import StepReport, WeightAverage
from segmentation.training.errors import error_map, load_errors, save_errors
from segmentation.training.fine_tuning import SeenCars, forgetting_in_words, is_to_be_kept, seen_cars
from segmentation.training.framed_photos import FramedPhotos
from segmentation.training.frozen_set import facts_of
from segmentation.training.history import EpochRecord, append_epoch
from segmentation.training.optimizer import OPTIMIZER, optimizer_for
from segmentation.training.plan import TrainingPlan
from segmentation.training.room import Room
from segmentation.training.run_file import ERRORS_NAME, STATE_NAME, begin_run
from segmentation.training.samples import Sample
from segmentation.training.split import Split
from segmentation.training.state import Arrays, TrainingState, capture, first_state, load_state, restore, save_state

CROP_HEIGHT_FRACTION, CROP_WIDTH_FRACTION = 0.7, 0.8
"""The window of the first epochs: nine of ten cars fit into it whole, and a step takes just over half the time."""
HARD_FRACTION = 0.5
"""The window of hard-example replay: a quarter of the photo has what is wrong about a place and enough around it."""
EPOCHS_BETWEEN_ERRORS = 5
"""So often the network draws all its photos anew to see where it is wrong now."""

HANDED_ON = ("photos", "flip_averaging")
"""Facts that a network has from the one that it began as."""


def train(
    split: Split,
    spec: NetworkSpec,
    plan: TrainingPlan,
    folder: Path,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
    start: Path | None = None,
) -> Path:
    """Train a network and return the path of its card in `folder`.

    After each epoch the averaged weights are scored on the held-out cars and saved if they are the best so far,
    and the state is saved; calling again with the same folder goes on from there, step for step as if nothing
    had happened. Where corrected photos are repeated, of which the held-out cars tell nothing, the newest weights
    are saved that lose no more than TOLERATED_LOSS against those of `start`. Where memory is too small for `plan`,
    the epoch is begun anew with less at once (`Room`), which the reports and the card tell.

    Args:
        split: what to learn from, and what tells when to stop.
        spec: the shape of the network.
        plan: how to train it.
        folder: where state, learning curve and network are kept.
        report: told after every step, every photo that is searched for errors, and every epoch.
        cancelled: asked after every step and before every photo that is searched for errors.
        start: the card of a network to begin as; None begins with random weights.

    Raises:
        Cancelled: `cancelled()` said so; the last whole epoch is kept.
        CarmaskError: a photo or mask cannot be read, the weights went astray, `folder` cannot be written or
            holds something else, the state is damaged, the network cannot begin as `start`, or memory has no
            room for a single photo.
    """
    resumes = begin_run(folder, _description(split, spec, plan, start))
    keras.utils.set_random_seed(plan.seed)
    keep_freed_memory()
    run = _Run(split, spec, plan, folder, start, report, cancelled)
    state = load_state(folder / STATE_NAME) if resumes else first_state(spec, start)
    while state.epoch < plan.epochs and state.epoch - state.best_epoch < plan.patience_epochs:
        smaller = None
        try:
            with run.room.device():
                state = run.epoch(state)
        except Exception as error:
            if isinstance(error, CarmaskError) or not is_out_of_memory(error):
                raise
            smaller = run.room.smaller()
        if smaller is not None:  # outside of the handler, whose error holds on to what has filled the memory
            run.make_do_with(smaller)
        report(Progress(state.epoch, plan.epochs, "epochs", run.note(state)))
    return folder / CARD_NAME


class _Run:
    """What stays the same through the epochs of one training, and its network as long as it sees the same."""

    def __init__(
        self,
        split: Split,
        spec: NetworkSpec,
        plan: TrainingPlan,
        folder: Path,
        start: Path | None,
        report: Report,
        cancelled: IsCancelled,
    ) -> None:
        self._split, self._spec, self._plan, self._folder, self._start = split, spec, plan, folder, start
        self._report, self._cancelled = report, cancelled
        self._photos, repeats = FramedPhotos((spec.height, spec.width)), plan.corrected_repeats
        self._batches = Batches(
            split.training, self._photos, plan.batch_photos, seed=plan.seed, corrected_repeats=repeats
        )
        self._tolerates_loss = None not in (start, repeats) and any(sample.is_corrected for sample in split.training)
        self._dice_of_start: float | None = None
        self._held_out = Batches(split.held_out, self._photos, plan.batch_photos, augmented=False)
        self._car_window = spec.cropped(CROP_HEIGHT_FRACTION, CROP_WIDTH_FRACTION)
        self._hard_window = spec.cropped(HARD_FRACTION, HARD_FRACTION)
        self.make_do_with(Room.for_batches_of(plan.batch_photos))

    def make_do_with(self, room: Room) -> None:
        """Go on in `room`; networks that were made in another are given up."""
        self.room = room
        self._batches.batch_photos = self._held_out.batch_photos = room.photos
        self._steps_per_epoch = len(self._batches)
        self._network: keras.Model | None = None
        self._judge: keras.Model = None
        gc.collect()  # a network holds itself, and with it the memory that the next one needs
        with room.device():
            self._precision = precision_for(self._plan.precision, on_cpu=room.on_cpu)
            self._judge = build_unet(self._spec, self._precision)
        self._judge.compile(loss=EmphasisLoss(), metrics=[MeanImageDice()])

    def epoch(self, state: TrainingState) -> TrainingState:
        """Train for the epoch after `state`, judge and keep what it brought, and return its state."""
        if self._tolerates_loss and self._dice_of_start is None:
            self._dice_of_start = self._judged(first_state(self._spec, self._start).weights)
            before = f"held-out cars: dice {self._dice_of_start:.5f} with the network that this one begins as"
            self._report(Progress(0, self._plan.epochs, "epochs", before))
        network = self._network
        if network is None or self.view(state.epoch) != self.view(state.epoch - 1):
            network = self._network = self.network_for(state)
        began = time.monotonic()
        steps_done = state.epoch * self._steps_per_epoch
        averaging = WeightAverage(state.average or None, steps_done)
        steps = StepReport(steps_done, self._plan.epochs * self._steps_per_epoch, self._report, self._cancelled)
        loss = self.learn(network, state, [averaging, steps])
        after = self.judge(network, averaging.average or [], state)
        learning_rate = float(ops.convert_to_numpy(network.optimizer.learning_rate))
        self.keep(after, loss, learning_rate, time.monotonic() - began)
        return after

    def note(self, state: TrainingState) -> str:
        """Return what is told after `state`: the scores, if it has any, and what is not as it should be."""
        if not state.epoch:
            return self.room.note
        start, kept = self._dice_of_start, f"kept is {state.best_dice:.5f} (epoch {state.best_epoch})"
        before = "" if start is None else f", before the training {start:.5f}"
        scores = f"held-out cars: dice {state.dice:.5f}, {kept}{before}"
        return "; ".join(filter(None, (scores, self._shortcomings(state.best_dice))))

    def _shortcomings(self, kept_dice: float) -> str:
        """What the network that is kept, of that Dice, has forgotten, and that memory is short; "" if neither."""
        start = self._dice_of_start
        forgetting = "" if start is None else forgetting_in_words(kept_dice, start)
        return "; ".join(filter(None, (forgetting, self.room.note)))

    def view(self, epoch: int) -> NetworkSpec:
        """Return what the network of the epoch after `epoch` whole ones sees at once: a window or the photo."""
        if epoch < self._plan.crop_epochs:
            return self._car_window
        return self._hard_window if self._replays(epoch) else self._spec

    def network_for(self, state: TrainingState) -> keras.Model:
        """Return the network of the next epoch as `state` left it, at its place in the schedule of this room."""
        network = _compiled(self.view(state.epoch), self._plan, self._precision, self._steps_per_epoch)
        restore(network, state)
        network.optimizer.iterations.assign(state.epoch * self._steps_per_epoch)
        return network

    def learn(self, network: keras.Model, state: TrainingState, callbacks: list[keras.callbacks.Callback]) -> float:
        """Train for one epoch and return its mean loss."""
        view = self.view(state.epoch)
        self._batches.epoch = state.epoch
        self._batches.has_effects = state.epoch < self._plan.epochs - self._plan.plain_epochs
        self._batches.crop = None if view == self._spec else (view.height, view.width)
        self._batches.errors = self._errors(state) if self._replays(state.epoch) else None
        return _fit_one_epoch(network, self._batches, callbacks)

    def _replays(self, epoch: int) -> bool:
        return 0 <= epoch - self._plan.crop_epochs < self._plan.replay_epochs

    def _errors(self, state: TrainingState) -> NDArray[np.float32]:
        """Return the newest error maps; every few epochs they are made anew, and kept for a run that goes on."""
        path = self._folder / ERRORS_NAME
        made_after = state.epoch - (state.epoch - self._plan.crop_epochs) % EPOCHS_BETWEEN_ERRORS
        maps = load_errors(path, made_after)
        if maps is None:
            self._judge.set_weights(state.average or state.weights)
            maps = self._error_maps()
            with _writing_to(self._folder):
                save_errors(path, made_after, maps)
        return maps

    def _error_maps(self) -> NDArray[np.float32]:
        maps: list[NDArray[np.float32]] = []
        for sample in self._split.training:
            if self._cancelled():
                raise Cancelled
            image, mask, _ = self._photos.framed(sample)
            probability = ops.convert_to_numpy(self._judge.predict_on_batch(image[None].astype(np.float32)))
            maps.append(error_map(probability[0, ..., 0], mask))
            self._report(Progress(len(maps), len(self._split.training), "photos searched for errors"))
        return np.stack(maps)

    def judge(self, network: keras.Model, average: Arrays, before: TrainingState) -> TrainingState:
        """Return the state after an epoch; its averaged weights are saved if they are to be kept."""
        dice, epoch = self._judged(average), before.epoch + 1
        best_dice, best_epoch = before.best_dice, before.best_epoch
        if is_to_be_kept(dice, best_dice if best_epoch else None, self._dice_of_start):
            best_dice, best_epoch = dice, epoch
            with _writing_to(self._folder):
                facts = _facts(self._split, self._spec, self._plan, self._start, epoch, dice)
                if self._dice_of_start is not None:
                    facts["scores"]["held_out_dice_before_training"] = round(self._dice_of_start, 5)
                note = self._shortcomings(dice)
                facts |= {"note": note} if note else {}
                save_network(self._judge, self._spec, facts, self._folder)
        return capture(network, average, epoch, dice, best_dice, best_epoch)

    def _judged(self, weights: Arrays) -> float:
        """Give `weights` to the network that is saved and return its Dice on the held-out cars."""
        self._judge.set_weights(weights)
        return _dice(self._judge, self._held_out)

    def keep(self, state: TrainingState, loss: float, learning_rate: float, seconds: float) -> None:
        """Write `state` and its row of the learning curve."""
        with _writing_to(self._folder):
            append_epoch(self._folder, EpochRecord(state.epoch, loss, state.dice, learning_rate, seconds))
            save_state(self._folder / STATE_NAME, state)


def _fit_one_epoch(network: keras.Model, batches: Batches, callbacks: list[keras.callbacks.Callback]) -> float:
    with _problems_of(batches):
        history = network.fit(batches, epochs=1, shuffle=False, verbose=0, callbacks=callbacks)
    loss = float(history.history["loss"][-1])
    if not math.isfinite(loss):
        raise CarmaskError(
            f"The training went astray in epoch {batches.epoch + 1}: its weights are no numbers any more. "
            "The best network so far is kept. Begin anew in another folder with a smaller learning rate."
        )
    return loss


def _dice(network: keras.Model, held_out: Batches) -> float:
    with _problems_of(held_out):
        return float(network.evaluate(held_out, verbose=0, return_dict=True)["dice"])


@contextmanager
def _problems_of(batches: Batches) -> Iterator[None]:
    """Raise what `batches` could not read as it was, not as what Keras' backend makes of it."""
    try:
        yield
    except Exception as error:
        if batches.problem is not None:
            raise batches.problem from error
        raise


@contextmanager
def _writing_to(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CarmaskError(
            f"The training cannot be kept in {folder} ({error.strerror or error}). What was kept last is whole: "
            "make room there and give the same command again to go on from it."
        ) from error


def _description(split: Split, spec: NetworkSpec, plan: TrainingPlan, start: Path | None) -> dict[str, Any]:
    return {
        "begun as": None if start is None else read_card(start).name,
        "network": asdict(spec),
        "plan": asdict(plan),
        "optimizer": OPTIMIZER,
        "photos to learn from": [_photo_name(sample) for sample in split.training],
        "photos held out": [_photo_name(sample) for sample in split.held_out],
        **facts_of(split),
    }


def _photo_name(sample: Sample) -> str:
    """Its name and that of its folder: the disk may be mounted elsewhere when a run goes on."""
    return f"{sample.photo_path.parent.name}/{sample.photo_path.name}"


def _compiled(spec: NetworkSpec, plan: TrainingPlan, precision: str, steps_per_epoch: int) -> keras.Model:
    network = build_unet(spec, precision, plan.keeps_statistics)
    optimizer = optimizer_for(plan, steps_per_epoch)
    network.compile(optimizer, EmphasisLoss(), metrics=[MeanImageDice()])
    _build_loss_and_metrics(network)
    return network


def _build_loss_and_metrics(network: keras.Model) -> None:
    """Show them one pixel, so that `fit` has no need to.

    Keras would take the first batch for it, after which batches of several threads come out of order on JAX and torch,
    and a run that goes on would not end as one that was not broken off.
    """
    target, probability = np.ones((1, 1, 1, 2), np.float32), np.full((1, 1, 1, 1), 0.5, np.float32)
    network.compute_loss(y=target, y_pred=probability)
    network.compute_metrics(None, target, probability)
    network.reset_metrics()


def _facts(
    split: Split, spec: NetworkSpec, plan: TrainingPlan, start: Path | None, epoch: int, dice: float
) -> dict[str, Any]:
    """What the card tells; its cars are also those that `start` had seen, as their scores would promise too much.

    What `start` says of its photos and of flip averaging holds for what begins as it, too, and what it says of small
    holes in pixels of its own frame.
    """
    card = None if start is None else read_card(start)
    seen = SeenCars() if card is None else seen_cars(card)
    learned_from = seen.learned_from | {sample.car_id for sample in split.training}
    held_out = (seen.held_out - learned_from) | {sample.car_id for sample in split.held_out}
    handed_on = {} if card is None else {name: card.facts[name] for name in HANDED_ON if name in card.facts}
    if card is not None and card.smallest_hole_px:
        seen_px = card.network["height"] * card.network["width"]
        handed_on["smallest_hole_px"] = round(card.smallest_hole_px * spec.height * spec.width / seen_px)
    return {
        **handed_on,
        "threshold": 0.5,
        "normalisation": "RGB 0-255 scaled to -1..1 inside the network",
        "begun_as": None if card is None else card.name,
        "trained_on": {"photos": len(split.training), "cars": sorted(learned_from)},
        "stopped_by": {"photos": len(split.held_out), "cars": sorted(held_out)},
        **facts_of(split),
        "scores": {"held_out_dice_at_input_size": round(dice, 5)},
        "epoch": epoch,
        "plan": asdict(plan),
        "date": datetime.now(UTC).date().isoformat(),
    }
