"""The card of a network: what it was trained on and how its output is to be read; needs no Keras."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from segmentation.errors import CarmaskError


@dataclass(frozen=True)
class ModelCard:
    """What a card file holds that the program needs; `facts` is the whole of it, for people."""

    weights: str
    sha256: str
    network: dict[str, Any]
    threshold: float = 0.5
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """A short name that tells two networks apart."""
        return self.weights.removesuffix(".weights.h5")


def read_card(path: Path) -> ModelCard:
    """Return the card in `path`.

    Raises:
        CarmaskError: missing, damaged, or it names weights outside its own folder.
    """
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        card = ModelCard(
            weights=str(facts["weights"]),
            sha256=str(facts["sha256"]),
            network=dict(facts["network"]),
            threshold=float(facts.get("threshold", 0.5)),
            facts=facts,
        )
    except OSError as error:
        raise CarmaskError(f"There is no network at {path} ({error.strerror}).") from error
    except (ValueError, KeyError, TypeError) as error:
        raise CarmaskError(f"The network's card {path} is damaged ({error}).") from error
    if not 0 <= card.threshold <= 1:
        raise CarmaskError(f"The network's card {path} is damaged (its threshold is {card.threshold}).")
    if not re.fullmatch(r"[0-9A-Za-z._-]+\.weights\.h5", card.weights):
        raise CarmaskError(f"The network's card {path} names weights in a way that is not allowed.")
    return card
