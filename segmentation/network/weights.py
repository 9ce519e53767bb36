"""Weights on disk and the card that says what they are; loaded into our own architecture only."""

import hashlib
import io
import warnings
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import keras
import numpy as np

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.network.card import CARD_NAME, ModelCard, read_card, read_weights, write_card
from segmentation.network.spec import NetworkSpec
from segmentation.network.unet import build_unet


def save_network(network: keras.Model, spec: NetworkSpec, facts: Mapping[str, Any], folder: Path) -> Path:
    """Write the weights of `network` and their card into `folder`; return the path of the card.

    The weights' file is named by its own SHA-256, and the card, which names it, is replaced last: at any
    moment the folder holds a whole pair, the old one or the new. What training alone needs, the optimizer's
    averages of twice the size of the weights, is left out.

    Raises:
        OSError: nothing was replaced.
        CarmaskError: nothing was replaced, as a weight is no number or too large for float16.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / CARD_NAME
    before = _weights_named_by(path)
    content = _content_of(_in_float16(network, spec))
    digest = hashlib.sha256(content).hexdigest()
    name = f"unet-{digest[:12]}.weights.h5"
    try:
        write_atomically(folder / name, content)
        card = {"weights": name, "sha256": digest, "network": asdict(spec), **facts}
        write_card(path, card)
    except BaseException:
        if name not in (before, _weights_named_by(path)):
            (folder / name).unlink(missing_ok=True)
        raise
    if before not in ("", name):
        with suppress(OSError):  # on Windows a program that has them open keeps them; they only take room
            (folder / before).unlink()
    return path


def load_network(card_path: Path, precision: str = "float32") -> tuple[keras.Model, ModelCard]:
    """Return the network that `card_path` describes, with its weights, and the card.

    Raises:
        CarmaskError: card or weights are missing or damaged, or the weights are not the ones the card names.
    """
    card = read_card(card_path)
    content = read_weights(card, card_path.parent)
    network = build_unet(spec_of(card, card_path), precision)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", UserWarning)  # how Keras says that a layer keeps its random weights
            network.load_weights(_MemoryFile(content))
    except (ValueError, OSError, KeyError, UserWarning) as error:
        raise CarmaskError(f"The network's weights {card.weights} do not fit this version of carmask.") from error
    return network, card


class _MemoryFile(io.BytesIO):
    """A file in memory that is called as Keras wants files of weights to be called."""

    def __str__(self) -> str:
        return "network.weights.h5"


def _content_of(network: keras.Model) -> bytes:
    """The file of the weights. HDF5 writes it in memory: on a disk that is full it takes the whole program down."""
    file = _MemoryFile()
    network.save_weights(file)
    return file.getvalue()


def _in_float16(network: keras.Model, spec: NetworkSpec) -> keras.Model:
    """A copy without optimizer, its layers but the last kept in float16: probabilities are the same to 0.001.

    Raises:
        CarmaskError: a weight is no number there.
    """
    half = build_unet(spec, "float16")
    with np.errstate(over="ignore"):  # what becomes infinite is found below
        half.set_weights(network.get_weights())
    if not all(np.isfinite(weight).all() for weight in half.get_weights()):
        raise CarmaskError("The network has weights that are no numbers, or too large to be kept; it was not saved.")
    return half


def _weights_named_by(card_path: Path) -> str:
    """The file name of the weights of the card that is there now, "" where there is none that can be read."""
    try:
        return read_card(card_path).weights
    except CarmaskError:
        return ""


def spec_of(card: ModelCard, card_path: Path) -> NetworkSpec:
    """Return the shape of the network of `card`, which was read from `card_path`.

    Raises:
        CarmaskError: it cannot be built.
    """
    try:
        return NetworkSpec(**{**card.network, "filters": tuple(card.network["filters"])})
    except (TypeError, ValueError, KeyError) as error:
        raise CarmaskError(f"The network's card {card_path} describes a network that carmask cannot build.") from error
