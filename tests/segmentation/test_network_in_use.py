"""Tests of opening the network in use: a damaged one is told, and the last good one takes its place."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.inference.network_in_use import open_network_in_use
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import read_card, write_card
from segmentation.shelf.network_shelf import POINTER_NAME, NetworkInUse, NetworkShelf
from tests.segmentation.shelves import damage_weights


@pytest.fixture
def shelf(tiny_network: Path, tmp_path: Path) -> NetworkShelf:
    """Two networks that run, the second in use; carmask itself comes with a third."""

    def copied(place: str) -> Path:
        folder = Path(shutil.copytree(tiny_network.parent, tmp_path / place))
        write_card(folder / "card.json", {**read_card(tiny_network).facts, "place": place})
        return folder / "card.json"

    shelf = NetworkShelf(tmp_path, copied("shipped"))
    for name in ("first", "second"):
        copied(name)
        shelf.use(name)
    return shelf


def opened(chosen: NetworkInUse) -> tuple[str, str]:
    """Open `chosen` on the CPU and return the place of the network that runs now, and the note about it."""
    announced: list[tuple[Segmenter, str]] = []
    segmenter = open_network_in_use(chosen, "cpu", lambda *news: announced.append(news))
    ((told, note),) = announced
    assert told.card == segmenter.card
    return segmenter.card.facts["place"], note


def weights_of(card_path: Path) -> Path:
    return card_path.parent / read_card(card_path).weights


def name_other_weights(card_path: Path, content: bytes) -> None:
    """Replace the weights by `content`, and let the card name it."""
    weights_of(card_path).write_bytes(content)
    write_card(card_path, {**read_card(card_path).facts, "sha256": hashlib.sha256(content).hexdigest()})


def cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no weights": (lambda card: weights_of(card).unlink(), "weights.h5 cannot be read"),
    "weights cut short": (lambda card: cut_in_half(weights_of(card)), "weights.h5 is damaged or not the one"),
    "weights with a flipped bit": (damage_weights, "weights.h5 is damaged or not the one"),
    "weights of something else": (lambda card: name_other_weights(card, b"garbage"), "do not fit this version"),
    "no card": (Path.unlink, "There is no network at"),
    "a card cut short": (cut_in_half, "card.json is damaged"),
    "a card of something else": (lambda card: card.write_text('{"name": "other"}'), "card.json is damaged"),
    "a card that does not fit": (
        lambda card: write_card(card, {**read_card(card).facts, "network": {"height": 48, "width": 48, "filters": []}}),
        "describes a network that carmask cannot build",
    ),
}


def test_the_network_in_use_is_opened_and_there_is_nothing_to_tell(shelf: NetworkShelf) -> None:
    assert opened(shelf.in_use()) == ("second", "")


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_network_gives_way_to_the_one_before_and_that_is_told(shelf: NetworkShelf, damage: str) -> None:
    do_damage, sentence = DAMAGE[damage]
    do_damage(shelf.card_path("second"))
    place, note = opened(shelf.in_use())
    assert place == "first"
    assert sentence in note
    assert note.endswith("is used instead; choose or publish another one.")


def test_where_both_are_damaged_carmasks_own_network_is_used(shelf: NetworkShelf) -> None:
    damage_weights(shelf.card_path("second"))
    shutil.rmtree(shelf.card_path("first").parent)
    place, note = opened(shelf.in_use())
    assert place == "shipped"
    assert note.index("is damaged") < note.index("There is no network at") < note.index("is used instead")


def test_where_the_choice_cannot_be_read_carmasks_own_network_is_used(shelf: NetworkShelf) -> None:
    cut_in_half(shelf.folder / POINTER_NAME)
    place, note = opened(shelf.in_use())
    assert place == "shipped"
    assert note.startswith(str(shelf.folder / POINTER_NAME))


def test_where_nothing_can_be_opened_each_reason_is_told_once(tmp_path: Path) -> None:
    missing = [tmp_path / "a" / "card.json", tmp_path / "b" / "card.json"]
    with pytest.raises(CarmaskError) as caught:
        opened(NetworkInUse((*missing, missing[0])))
    assert [str(caught.value).count(str(path)) for path in missing] == [1, 1]
