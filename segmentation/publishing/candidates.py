"""The candidate: the network that a training run left behind, not published yet."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from segmentation.cars.car import Catalogue
from segmentation.errors import CarmaskError
from segmentation.network.card import CARD_NAME, ModelCard, read_card, read_weights
from segmentation.training.history import EpochRecord, read_history


@dataclass(frozen=True)
class Candidate:
    """Card and weights, the learning curve of the run in `folder` (empty if none was kept) and the cars it has seen."""

    folder: Path
    card: ModelCard
    weights: bytes
    history: list[EpochRecord]
    cars_seen: frozenset[str]


def read_candidate(run: Path) -> Candidate:
    """Return the candidate of the run in the folder `run`, which may also be named by the card in it.

    Raises:
        CarmaskError: there is no network yet, it is not whole, or its card does not say which cars it has seen.
    """
    folder = run.parent if run.name == CARD_NAME else run
    if not (folder / CARD_NAME).exists():
        raise CarmaskError(
            f"There is no trained network in {folder}. Give the folder that 'carmask train --out' was given; "
            "a network is there after its first epoch."
        )
    card = read_card(folder / CARD_NAME)
    return Candidate(folder, card, read_weights(card, folder), read_history(folder), _cars_seen(card.facts, folder))


def check_never_seen(candidate: Candidate, cars: Collection[str]) -> None:
    """Check that `candidate` neither learned from nor was stopped by any of `cars`.

    Raises:
        CarmaskError: it was; its scores on them would promise too much.
    """
    seen = sorted(candidate.cars_seen.intersection(cars))
    if seen:
        names = ", ".join(seen[:3]) + (f" and {len(seen) - 3} more" if len(seen) > 3 else "")
        raise CarmaskError(
            f"The network {candidate.card.name} has seen {names} in training, so its masks of them prove nothing. "
            "Choose other cars with --cars."
        )


def photos_seen(candidate: Candidate, catalogue: Catalogue) -> list[Path]:
    """Return the photos of `catalogue` of cars that `candidate` learned from or was stopped by, maybe none."""
    return [view.photo_path for car in catalogue.cars if car.car_id in candidate.cars_seen for view in car.views]


def _cars_seen(facts: dict[str, Any], folder: Path) -> frozenset[str]:
    try:
        known = [facts["trained_on"]["cars"], facts.get("stopped_by", {}).get("cars", [])]
    except (KeyError, TypeError, AttributeError):
        known = [None]
    if not all(isinstance(cars, list) for cars in known):
        raise CarmaskError(
            f"The card {folder / CARD_NAME} does not say which cars its network was trained on, so nobody can tell "
            "which cars would be a fair test. Publish a network that 'carmask train' made."
        )
    return frozenset(str(car) for cars in known for car in cars)
