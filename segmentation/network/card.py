"""The card of a network: what it was trained on and how its output is to be read; needs no Keras."""

import hashlib
import json
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError

CARD_NAME = "card.json"
LARGEST_CARD_BYTES = 4 * 2**20
LARGEST_FILE_BYTES = 2**30
"""Of weights and engines; a file that is larger is not read, nor is one that is no ordinary file."""

LARGEST_SMALL_HOLE_PX = 10**6


@dataclass(frozen=True)
class EngineFiles:
    """The network as OpenVINO reads it: two files beside the card, and their SHA-256."""

    graph: str
    graph_sha256: str
    constants: str
    constants_sha256: str


@dataclass(frozen=True)
class ModelCard:
    """What a card file holds that the program needs; `facts` is the whole of it, for people.

    With `flip_averaging` the probability is the mean of those of the photo and of its mirror image. Holes of fewer
    pixels of the network's frame than `smallest_hole_px` are filled.
    """

    weights: str
    sha256: str
    network: dict[str, Any]
    threshold: float = 0.5
    flip_averaging: bool = False
    smallest_hole_px: int = 0
    engine: EngineFiles | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """A short name that tells two networks apart."""
        return self.weights.removesuffix(".weights.h5")


def read_card(path: Path) -> ModelCard:
    """Return the card in `path`.

    Raises:
        CarmaskError: missing, a folder, damaged, or it names weights outside its own folder.
    """
    if path.is_dir():
        raise CarmaskError(f"{path} is a folder; name the {CARD_NAME} in it.")
    try:
        facts = json.loads(_content_of(path, LARGEST_CARD_BYTES))
        card = ModelCard(
            weights=str(facts["weights"]),
            sha256=str(facts["sha256"]),
            network=dict(facts["network"]),
            threshold=float(facts.get("threshold", 0.5)),
            flip_averaging=bool(facts.get("flip_averaging", False)),
            smallest_hole_px=facts.get("smallest_hole_px", 0),
            engine=None if facts.get("engine") is None else EngineFiles(**facts["engine"]),
            facts=facts,
        )
    except OSError as error:
        raise CarmaskError(f"There is no network at {path} ({error.strerror}).") from error
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise CarmaskError(f"The network's card {path} is damaged ({error}).") from error
    if not 0 <= card.threshold <= 1:
        raise CarmaskError(f"The network's card {path} is damaged (its threshold is {card.threshold}).")
    if type(card.smallest_hole_px) is not int or not 0 <= card.smallest_hole_px <= LARGEST_SMALL_HOLE_PX:
        raise CarmaskError(f"The network's card {path} is damaged (its smallest hole has {card.smallest_hole_px} px).")
    if not re.fullmatch(r"[0-9A-Za-z._-]+\.weights\.h5", card.weights):
        raise CarmaskError(f"The network's card {path} names weights in a way that is not allowed.")
    if card.engine is not None and not _names_files_beside_it(card.engine):
        raise CarmaskError(f"The network's card {path} names an engine in a way that is not allowed.")
    return card


def write_card(path: Path, facts: Mapping[str, Any]) -> None:
    """Write a card of `facts` to `path`, whole or not at all.

    Raises:
        OSError: what was there stays.
    """
    write_atomically(path, (json.dumps(facts, indent=1) + "\n").encode())


def read_weights(card: ModelCard, folder: Path) -> bytes:
    """Return the weights in `folder` that `card` names; whether they fit its network only Keras can tell.

    Raises:
        CarmaskError: they are missing, damaged or not the ones the card names.
    """
    return read_named_file(folder / card.weights, card.sha256)


def read_named_file(path: Path, sha256: str) -> bytes:
    """Return the content of `path`, which a card names with its hash: the very bytes that were checked.

    Raises:
        CarmaskError: it is missing, damaged or not the one the card names.
    """
    try:
        content = _content_of(path, LARGEST_FILE_BYTES)
    except OSError as error:
        raise CarmaskError(f"The network's file {path} cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise CarmaskError(f"The network's file {path} was not read: {error}.") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise CarmaskError(f"The network's file {path} is damaged or not the one its card names.")
    return content


def _content_of(path: Path, most_bytes: int) -> bytes:
    """The bytes of an ordinary file of a sensible size; pipes are not waited for."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > most_bytes:
        raise ValueError(f"it is no ordinary file or larger than {most_bytes >> 20} MB")
    return path.read_bytes()


def _names_files_beside_it(engine: EngineFiles) -> bool:
    names = {engine.graph: r"[0-9A-Za-z_-]+\.xml", engine.constants: r"[0-9A-Za-z_-]+\.bin"}
    return all(isinstance(name, str) and re.fullmatch(pattern, name) for name, pattern in names.items())
