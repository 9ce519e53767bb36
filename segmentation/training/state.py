"""What a training run must remember to go on after a kill: one file, replaced whole after each epoch."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.network.growing import grow
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet
from segmentation.network.weights import load_network, spec_of

Arrays = list[NDArray[Any]]


@dataclass
class TrainingState:
    """Everything after `epoch` whole epochs: weights, their running average, and the optimizer.

    `dice` is that of the held-out cars after this epoch, `best_dice` and `best_epoch` are those of the network that
    is kept. Before the first, average and optimizer are empty.
    """

    epoch: int
    dice: float
    best_dice: float
    best_epoch: int
    weights: Arrays
    average: Arrays
    optimizer: Arrays


def first_state(spec: NetworkSpec, start: Path | None) -> TrainingState:
    """Return the state before the first epoch: random weights, or those of the network of the card `start`.

    Raises:
        CarmaskError: as `load_network` and `grow`.
    """
    network = build_unet(spec)
    if start is not None:
        old, card = load_network(start)
        grow(old, spec_of(card, start), network, spec)
    return TrainingState(0, 0.0, 0.0, 0, network.get_weights(), [], [])


def capture(
    network: keras.Model, average: Arrays, epoch: int, dice: float, best_dice: float, best_epoch: int
) -> TrainingState:
    """Return the state of `network` and its optimizer as they are now."""
    optimizer = [np.asarray(keras.ops.convert_to_numpy(v)) for v in network.optimizer.variables]
    return TrainingState(epoch, dice, best_dice, best_epoch, network.get_weights(), average, optimizer)


def restore(network: keras.Model, state: TrainingState) -> None:
    """Put `state` back into `network` and its optimizer.

    Raises:
        CarmaskError: it is that of another network or optimizer.
    """
    network.optimizer.build(network.trainable_variables)
    try:
        network.set_weights(state.weights)
        if state.optimizer:
            for variable, value in zip(network.optimizer.variables, state.optimizer, strict=True):
                variable.assign(value)
    except ValueError as error:
        raise CarmaskError(
            "The training cannot go on: what is kept of it does not fit this version of carmask. "
            "Begin anew in another folder; the best network so far is kept."
        ) from error


def save_state(path: Path, state: TrainingState) -> None:
    """Write `state` to `path`, whole or not at all."""
    arrays = {"numbers": np.array([state.epoch, state.dice, state.best_dice, state.best_epoch], np.float64)}
    for name in ("weights", "average", "optimizer"):
        arrays |= {f"{name}{i:04d}": array for i, array in enumerate(getattr(state, name))}
    stream = io.BytesIO()
    np.savez(stream, **arrays)  # type: ignore[arg-type]
    write_atomically(path, stream.getvalue())


def load_state(path: Path) -> TrainingState:
    """Return the state in `path`; nothing in it is ever unpickled.

    Raises:
        CarmaskError: the file is damaged.
    """
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            epoch, dice, best_dice, best_epoch = file["numbers"]
            lists = [[file[key] for key in sorted(file) if key.startswith(name)] for name in
                     ("weights", "average", "optimizer")]  # fmt: skip
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise CarmaskError(f"The training state {path} is damaged; delete it to start over.") from error
    return TrainingState(int(epoch), float(dice), float(best_dice), int(best_epoch), *lists)
