"""The page beside a published network that tells how it was judged."""

import re
from pathlib import Path

from segmentation.errors import CarmaskError
from segmentation.network.card import read_card

_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]*\.html")


def report_beside(card_path: Path) -> Path:
    """Return the page that the card in `card_path` names as its network's report.

    Raises:
        CarmaskError: the card is missing or damaged, it names no report, or the report is not there.
    """
    card = read_card(card_path)
    name = card.facts.get("report")
    if not isinstance(name, str) or not _NAME.fullmatch(name) or not (card_path.parent / name).is_file():
        raise CarmaskError(
            f"The network {card.name} has no report beside it. Networks that 'carmask publish' writes have one."
        )
    return card_path.parent / name
