"""Training from photos and masks to a saved network: resumable, cancellable, never half written."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import keras

from segmentation.errors import CarmaskError
from segmentation.network.losses import MeanImageDice, OutlineLoss
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.network.weights import save_network
from segmentation.progress import IsCancelled, Progress, Report, ignore_progress, never_cancelled
from segmentation.training.batches import Batches
from segmentation.training.callbacks import StepReport, WeightAverage
from segmentation.training.run_file import CARD_NAME, STATE_NAME, begin_run
from segmentation.training.samples import Sample, Split
from segmentation.training.state import Arrays, TrainingState, capture, load_state, restore, save_state


@dataclass(frozen=True)
class TrainingPlan:
    """Every number of a training run that a person may choose."""

    epochs: int = 20
    batch_photos: int = 4
    learning_rate: float = 1.5e-3
    warm_up_steps: int = 200
    weight_decay: float = 1e-4
    patience_epochs: int = 8
    seed: int = 0
    precision: str = "float32"


def train(
    split: Split,
    spec: NetworkSpec,
    plan: TrainingPlan,
    folder: Path,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Path:
    """Train a network and return the path of its card in `folder`.

    After each epoch the averaged weights are scored on the held-out cars and saved if they are the best
    so far, and the state is saved; calling again with the same folder goes on from there, step for step as
    if nothing had happened.

    Raises:
        Cancelled: `cancelled()` said so; the last whole epoch is kept.
        CarmaskError: a photo or mask cannot be read, the weights went astray, `folder` cannot be written or
            holds something else, or the state is damaged.
    """
    resumes = begin_run(folder, _description(split, spec, plan))
    shape = (spec.height, spec.width)
    batches = Batches(split.training, shape, plan.batch_photos, seed=plan.seed)
    held_out = Batches(split.held_out, shape, plan.batch_photos, augmented=False)
    keras.utils.set_random_seed(plan.seed)
    network = _compiled(spec, plan, len(batches))
    state = TrainingState(0, 0.0, 0, [], [], [])
    if resumes:
        state = load_state(folder / STATE_NAME)
        restore(network, state)
    while state.epoch < plan.epochs and state.epoch - state.best_epoch < plan.patience_epochs:
        done = state.epoch * len(batches)
        averaging = WeightAverage(state.average or None, done)
        steps = StepReport(done, plan.epochs * len(batches), report, cancelled)
        batches.epoch = state.epoch
        _fit_one_epoch(network, batches, [averaging, steps])
        average, epoch = averaging.average or [], state.epoch + 1
        best_dice, best_epoch = state.best_dice, state.best_epoch
        with _weights(network, average):
            dice = _dice(network, held_out)
            if best_epoch == 0 or dice > best_dice:
                best_dice, best_epoch = dice, epoch
                with _writing_to(folder):
                    save_network(network, spec, _facts(split, plan, epoch, dice), folder)
        state = capture(network, average, epoch, best_dice, best_epoch)
        with _writing_to(folder):
            save_state(folder / STATE_NAME, state)
        note = f"held-out cars: dice {dice:.5f}, best {best_dice:.5f} (epoch {best_epoch})"
        report(Progress(epoch, plan.epochs, "epochs", note))
    return folder / CARD_NAME


def _fit_one_epoch(network: keras.Model, batches: Batches, callbacks: list[keras.callbacks.Callback]) -> None:
    with _problems_of(batches):
        history = network.fit(batches, epochs=1, shuffle=False, verbose=0, callbacks=callbacks)
    if not math.isfinite(history.history["loss"][-1]):
        raise CarmaskError(
            f"The training went astray in epoch {batches.epoch + 1}: its weights are no numbers any more. "
            "The best network so far is kept. Begin anew in another folder with a smaller learning rate."
        )


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
def _weights(network: keras.Model, weights: Arrays) -> Iterator[None]:
    """Give `network` other weights for a while."""
    own = network.get_weights()
    network.set_weights(weights)
    yield
    network.set_weights(own)


@contextmanager
def _writing_to(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CarmaskError(
            f"The training cannot be kept in {folder} ({error.strerror or error}). What was kept last is whole: "
            "make room there and give the same command again to go on from it."
        ) from error


def _description(split: Split, spec: NetworkSpec, plan: TrainingPlan) -> dict[str, Any]:
    return {
        "network": asdict(spec),
        "plan": asdict(plan),
        "photos to learn from": [_photo_name(sample) for sample in split.training],
        "photos held out": [_photo_name(sample) for sample in split.held_out],
    }


def _photo_name(sample: Sample) -> str:
    """Its name and that of its folder: the disk may be mounted elsewhere when a run goes on."""
    return f"{sample.photo_path.parent.name}/{sample.photo_path.name}"


def _compiled(spec: NetworkSpec, plan: TrainingPlan, steps_per_epoch: int) -> keras.Model:
    network = build_unet(spec, plan.precision)
    steps = plan.epochs * steps_per_epoch
    warm_up = min(plan.warm_up_steps, steps // 2)
    schedule = keras.optimizers.schedules.CosineDecay(
        plan.learning_rate / 50,
        decay_steps=max(1, steps - warm_up),
        alpha=0.01,
        warmup_target=plan.learning_rate,
        warmup_steps=warm_up,
    )
    optimizer = keras.optimizers.AdamW(schedule, weight_decay=plan.weight_decay, clipnorm=1.0)
    network.compile(optimizer, OutlineLoss(), metrics=[MeanImageDice()])
    return network


def _facts(split: Split, plan: TrainingPlan, epoch: int, dice: float) -> dict[str, Any]:
    return {
        "threshold": 0.5,
        "normalisation": "RGB 0-255 scaled to -1..1 inside the network",
        "trained_on": {"photos": len(split.training), "cars": sorted({s.car_id for s in split.training})},
        "stopped_by": {"photos": len(split.held_out), "cars": sorted({s.car_id for s in split.held_out})},
        "scores": {"held_out_dice_at_input_size": round(dice, 5)},
        "epoch": epoch,
        "plan": asdict(plan),
        "date": datetime.now(UTC).date().isoformat(),
    }
