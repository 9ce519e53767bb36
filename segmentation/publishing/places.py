"""Where a network is published to: the shelf of this computer, or a folder of its own such as that of the program."""

import os
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import Protocol

from segmentation.atomic import flush_folder
from segmentation.errors import CarmaskError
from segmentation.network.card import CARD_NAME, read_card
from segmentation.shelf.network_shelf import NetworkInUse, NetworkShelf
from segmentation.shelf.reports import report_beside


class Place(Protocol):
    """Takes a published network, whole or not at all."""

    @property
    def folder(self) -> Path:
        """Where the network is made ready, on the disk that it is going to be on."""

    def in_use(self) -> NetworkInUse:
        """Return the network that a new one has to be compared with."""

    def take(self, staged: Path, name: str) -> Path:
        """Make the network in the folder `staged` the one in use and return its card's new path.

        Raises:
            OSError, CarmaskError: nothing was replaced.
        """


class ShelfPlace:
    """A network goes beside the others of the shelf and becomes the one in use."""

    def __init__(self, shelf: NetworkShelf) -> None:
        self._shelf = shelf

    @property
    def folder(self) -> Path:
        """The shelf's folder."""
        return self._shelf.folder

    def in_use(self) -> NetworkInUse:
        """Return the network in use on this computer."""
        return self._shelf.in_use()

    def take(self, staged: Path, name: str) -> Path:
        """Put `staged` on the shelf, then point to it."""
        name = self._shelf.add(staged, name)
        card_path = self._shelf.card_path(name)
        try:
            self._shelf.use(name)
        except CarmaskError:
            rmtree(card_path.parent, ignore_errors=True)
            raise
        return card_path


class FolderPlace:
    """A network replaces the one in `folder`: its card last, which alone says what belongs to it.

    All other files are named by their content, so that none of them is replaced by another.
    """

    def __init__(self, folder: Path, shelf: NetworkShelf) -> None:
        self.folder = folder
        self._shelf = shelf

    def in_use(self) -> NetworkInUse:
        """Return the network that `folder` holds, else the one in use on this computer."""
        on_shelf = self._shelf.in_use()
        card_path = self.folder / CARD_NAME
        return NetworkInUse((card_path, *on_shelf.card_paths)) if card_path.exists() else on_shelf

    def take(self, staged: Path, name: str) -> Path:
        """Move all files, the card last, then remove what only the card before named."""
        card_path = self.folder / CARD_NAME
        there = {path.name for path in self.folder.iterdir()}
        of_the_old_card = _files_named_by(card_path)
        new = {path.name for path in staged.iterdir()} - {CARD_NAME}
        try:
            for moved in new:
                os.replace(staged / moved, self.folder / moved)
            os.replace(staged / CARD_NAME, card_path)
        except OSError:
            self._remove(new - there)
            raise
        with suppress(OSError):  # it is in place; only a power cut right now could still undo it
            flush_folder(self.folder)
        self._remove(of_the_old_card - new)
        return card_path

    def _remove(self, names: set[str]) -> None:
        for name in names:
            with suppress(OSError):  # what a program has open on Windows only takes room
                (self.folder / name).unlink()


def _files_named_by(card_path: Path) -> set[str]:
    """The names of the files that the card names beside itself; none where it cannot be read."""
    try:
        card = read_card(card_path)
    except CarmaskError:
        return set()
    names = {card.weights}
    if card.engine is not None:
        names |= {card.engine.graph, card.engine.constants}
    with suppress(CarmaskError):
        names.add(report_beside(card_path).name)
    return names
