"""The networks that can be chosen, read from the shelf in one go off the window's thread, and told in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from editor.desk.training_words import shortened
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
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
    said = [problem] if (problem := shelf.in_use().problem) else []
    chosen, in_use = shelf.name_in_use(), shelf.name_drawn_with()
    rows = tuple(_row(network, is_in_use=network.name == in_use) for network in shelf.networks(said))
    problems = [translated(problem) for problem in said]
    if chosen != in_use:
        problems.append(
            tr("The network {name}, which was chosen, cannot be used; another one is in use.", name=shortened(chosen))
        )
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
        return tr("carmask's own network")
    moment = moment_of(card.facts.get("published"))
    return tr("Network of {moment}", moment=moment) if moment else shortened(card.name)


def _has_report(network: ShelvedNetwork) -> bool:
    try:
        report_beside(network.card_path)
    except CarmaskError:
        return False
    return True


def _figures(scores: Mapping[str, Any]) -> str:
    """The three figures that decide between networks, short."""
    parts = [
        "" if (dice := _number(scores, "dice")) is None else tr("Dice {dice:.4f}", dice=dice),
        "" if (outline := _number(scores, "boundary_f2")) is None else tr("outline {outline:.3f}", outline=outline),
        "" if (places := _number(scores, "places")) is None else tr("{places:.1f} places", places=places),
    ]
    return " · ".join(filter(None, parts)) or tr("not judged yet")


def _origin(card: ModelCard) -> str:
    learned = _mapping(card.facts.get("trained_on"))
    photos, cars = learned.get("photos"), learned.get("cars")
    if isinstance(photos, int) and isinstance(cars, list):
        return tr(
            "{name} learned from {photos} and knows {cars}.",
            name=shortened(card.name),
            photos=tr_counted("{n:,} photo", "{n:,} photos", n=photos),
            cars=tr_counted("{n:,} car", "{n:,} cars", n=len(cars)),
        )
    return tr("{name}; what it learned from is not known.", name=shortened(card.name))


def _judgement(scores: Mapping[str, Any]) -> str:
    dice, outline, places = (_number(scores, name) for name in ("dice", "boundary_f2", "places"))
    if dice is None or outline is None or places is None:
        return ""
    return tr(
        "On cars that it had never seen, its masks were {dice:.2f} % right (Dice), {outline:.1f} % of their "
        "outline lay within 2 pixels, and {places:.1f} places in a photo were left to touch.",
        dice=100 * dice,
        outline=100 * outline,
        places=places,
    )


def _comparison(card: ModelCard) -> str:
    compared = _mapping(card.facts.get("compared_with"))
    before, verdict = compared.get("network"), compared.get("verdict")
    if not isinstance(before, str) or not isinstance(verdict, str):
        return ""
    return tr(
        "Compared with {network} when it was published: {verdict}",
        network=shortened(before),
        verdict=translated(verdict),
    )


def moment_of(told: object) -> str:
    """Return day and minute of an ISO time, such as cards have, by this computer's clock; "" if it is none."""
    try:
        return tr("{when:%Y-%m-%d %H:%M}", when=datetime.fromisoformat(str(told)).astimezone())
    except (ValueError, OverflowError, OSError):
        return ""


def _number(scores: Mapping[str, Any], name: str) -> float | None:
    value = scores.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
