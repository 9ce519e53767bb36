"""A shelf of networks that are files alone: whole by their hashes, and run by nobody."""

import hashlib
from pathlib import Path

from segmentation.network.card import CARD_NAME, read_card, write_card
from segmentation.shelf.network_shelf import NetworkShelf


def network_files(folder: Path, weights: bytes = b"weights", **facts: object) -> Path:
    """Write `weights` and a card of them and `facts` into a new `folder`; return the path of the card."""
    folder.mkdir(parents=True)
    digest = hashlib.sha256(weights).hexdigest()
    name = f"unet-{digest[:12]}.weights.h5"
    (folder / name).write_bytes(weights)
    write_card(folder / CARD_NAME, {"weights": name, "sha256": digest, "network": {}, **facts})
    return folder / CARD_NAME


def drawn_shelf(folder: Path) -> NetworkShelf:
    """Return an empty shelf in `folder`, with a network that carmask comes with beside it."""
    (folder / "shelf").mkdir(parents=True)
    return NetworkShelf(folder / "shelf", network_files(folder / "shipped", b"shipped"))


def put_on(shelf: NetworkShelf, name: str, **facts: object) -> Path:
    """Put a network called `name` on `shelf` and return the path of its card."""
    network_files(shelf.folder / ".staged", name.encode(), **facts)
    return shelf.card_path(shelf.add(shelf.folder / ".staged", name))


def damage_weights(card_path: Path) -> None:
    """Flip one bit in the middle of the weights that `card_path` names."""
    path = card_path.parent / read_card(card_path).weights
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
