"""The networks that can be chosen, read from the shelf in one go off the window's thread, and told in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from editor.desk.training_words import shortened
from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.network.card import ModelCard
from segmentation.shelf.network_shelf import SHIPPED, NetworkShelf, ShelvedNetwork
from segmentation.shelf.reports import report_beside


@dataclass(frozen=True)
class NetworkRow:
    """A network in the list: two lines, and sentences that say more.

    `name` is the one on the shelf, SHIPPED for carmask's own.
    """

    name: str
    title: str
    figures: str
    sentences: tuple[str, ...]
    is_in_use: bool
    has_report: bool


@dataclass(frozen=True)
class ShelfContent:
    """All networks, the newest first, the name of the one that was in use before, and sentences about damaged ones."""

    rows: tuple[NetworkRow, ...]
    name_before: str
    problems: tuple[str, ...]

    @property
    def name_in_use(self) -> str:
        """The name of the network in use, SHIPPED where the one that was chosen is not there any more."""
        return next((row.name for row in self.rows if row.is_in_use), SHIPPED)

    @property
    def title_before(self) -> str:
        """The title of the network to go back to, "" where there is none."""
        before = next((row for row in self.rows if row.name == self.name_before), None)
        return "" if before is None or before.is_in_use else before.title


def read_shelf(shelf: NetworkShelf) -> ShelfContent:
    """Read all that the window shows of `shelf`; a network or a choice that cannot be read costs a sentence."""
    problems = [problem] if (problem := shelf.in_use().problem) else []
    chosen, in_use = shelf.name_in_use(), shelf.name_drawn_with()
    rows = tuple(_row(network, is_in_use=network.name == in_use) for network in shelf.networks(problems))
    if chosen != in_use:
        problems.append(f"The network {shortened(chosen)}, which was chosen, cannot be used; another one is in use.")
    return ShelfContent(rows, shelf.name_before(), tuple(problems))


def _row(network: ShelvedNetwork, *, is_in_use: bool) -> NetworkRow:
    card = network.card
    scores = _mapping(_mapping(card.facts.get("scores")).get("validation_at_full_size"))
    return NetworkRow(
        name=network.name,
        title=_title(card, network.name),
        figures=_figures(scores),
        sentences=tuple(filter(None, (_origin(card), _judgement(scores), _comparison(card)))),
        is_in_use=is_in_use,
        has_report=_has_report(network),
    )


def _title(card: ModelCard, name: str) -> str:
    if name == SHIPPED:
        return "carmask's own network"
    moment = moment_of(card.facts.get("published"))
    return f"Network of {moment}" if moment else shortened(card.name)


def _has_report(network: ShelvedNetwork) -> bool:
    try:
        report_beside(network.card_path)
    except CarmaskError:
        return False
    return True


def _figures(scores: Mapping[str, Any]) -> str:
    """The three figures that decide between networks, short."""
    parts = [
        "" if (dice := _number(scores, "dice")) is None else f"Dice {dice:.4f}",
        "" if (outline := _number(scores, "boundary_f2")) is None else f"outline {outline:.3f}",
        "" if (places := _number(scores, "places")) is None else f"{places:.1f} places",
    ]
    return " · ".join(filter(None, parts)) or "not judged yet"


def _origin(card: ModelCard) -> str:
    learned = _mapping(card.facts.get("trained_on"))
    photos, cars = learned.get("photos"), learned.get("cars")
    if isinstance(photos, int) and isinstance(cars, list):
        return f"{shortened(card.name)} learned from {counted(photos, 'photo')} and knows {counted(len(cars), 'car')}."
    return f"{shortened(card.name)}; what it learned from is not known."


def _judgement(scores: Mapping[str, Any]) -> str:
    dice, outline, places = (_number(scores, name) for name in ("dice", "boundary_f2", "places"))
    if dice is None or outline is None or places is None:
        return ""
    return (
        f"On cars that it had never seen, its masks were {100 * dice:.2f} % right (Dice), {100 * outline:.1f} % of "
        f"their outline lay within 2 pixels, and {places:.1f} places in a photo were left to touch."
    )


def _comparison(card: ModelCard) -> str:
    compared = _mapping(card.facts.get("compared_with"))
    before, verdict = compared.get("network"), compared.get("verdict")
    if not isinstance(before, str) or not isinstance(verdict, str):
        return ""
    return f"Compared with {shortened(before)} when it was published: {verdict}"


def moment_of(told: object) -> str:
    """Return day and minute of an ISO time, such as cards have, by this computer's clock; "" if it is none."""
    try:
        return f"{datetime.fromisoformat(str(told)).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):
        return ""


def _number(scores: Mapping[str, Any], name: str) -> float | None:
    value = scores.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
