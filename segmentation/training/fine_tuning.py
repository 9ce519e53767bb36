"""What is different for a training that begins as a network that has learned before; needs no Keras."""

from dataclasses import dataclass
from typing import Any

from segmentation.network.card import ModelCard

TOLERATED_LOSS = 0.0005
"""So much Dice may the held-out cars, which know nothing of the corrections, lose for what these teach."""


@dataclass(frozen=True)
class SeenCars:
    """The cars that a network learned from and those that told it when to stop, by id."""

    learned_from: frozenset[str] = frozenset()
    held_out: frozenset[str] = frozenset()


def is_to_be_kept(dice: float, kept_dice: float | None, dice_of_start: float | None) -> bool:
    """Say whether the network of an epoch takes the place of the one that is kept.

    Usually a better one does. With corrections to learn, a newer one has learned more of them, so it does unless it
    has lost more than TOLERATED_LOSS of what the first network knew.

    Args:
        dice: that of the held-out cars after the epoch.
        kept_dice: that of the network that is kept; None if there is none yet.
        dice_of_start: that of the network that the training begins as; None where there are no corrections to learn.
    """
    has_forgotten = dice_of_start is None or dice < dice_of_start - TOLERATED_LOSS
    return kept_dice is None or dice > kept_dice or not has_forgotten


def forgetting_in_words(kept_dice: float, dice_of_start: float) -> str:
    """Return what is to be said of the network that is kept: that it, the best of all epochs, has forgotten too much.

    "" where it has lost no more than TOLERATED_LOSS of the Dice of the network that the training begins as.
    """
    if kept_dice >= dice_of_start - TOLERATED_LOSS:
        return ""
    return (
        f"no epoch so far has kept what the network knew before (Dice {dice_of_start:.4f} on the held-out cars); more "
        "photos to learn from would help"
    )


def seen_cars(card: ModelCard) -> SeenCars:
    """Return the cars that the network of `card` has seen; none where its card does not tell."""
    return SeenCars(_cars(card.facts.get("trained_on")), _cars(card.facts.get("stopped_by")))


def _cars(told: Any) -> frozenset[str]:
    cars = told.get("cars") if isinstance(told, dict) else None
    return frozenset(car for car in cars if isinstance(car, str)) if isinstance(cars, list) else frozenset()
