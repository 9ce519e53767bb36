"""The shelf: published networks side by side in a folder of the person's own, and which of them is in use."""

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from segmentation.atomic import flush_folder, write_atomically
from segmentation.errors import CarmaskError
from segmentation.network.card import CARD_NAME, ModelCard, read_card, read_weights
from segmentation.resources import NETWORK_CARD, own_data_folder

SHIPPED = ""
"""Stands where a name is expected for the network that carmask comes with, which is on no shelf."""
POINTER_NAME = "in-use.json"

_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,99}")


@dataclass(frozen=True)
class ShelvedNetwork:
    """A network that can be chosen; `name` is SHIPPED for the one that carmask comes with."""

    name: str
    card_path: Path
    card: ModelCard


@dataclass(frozen=True)
class NetworkInUse:
    """Cards of the network to load and of those to load where that fails, best first, at least one.

    `problem` is a sentence where it cannot be told which network was chosen, else "".
    """

    card_paths: tuple[Path, ...]
    problem: str = ""


def default_shelf() -> "NetworkShelf":
    """Return the shelf of this person on this computer."""
    return NetworkShelf(own_data_folder() / "networks")


class NetworkShelf:
    """`folder` holds one folder for each published network and the pointer that names the one in use.

    The pointer also names the one used before it. Where it is missing, carmask's own network is in use.
    """

    def __init__(self, folder: Path, shipped_card: Path = NETWORK_CARD) -> None:
        self.folder = folder
        self._shipped_card = shipped_card

    def networks(self, problems: list[str]) -> list[ShelvedNetwork]:
        """Return all networks that can be chosen, the newest first and carmask's own last.

        A sentence about each one whose card cannot be read is appended to `problems`.
        """
        found = []
        for name in self._names():
            try:
                found.append(ShelvedNetwork(name, self.card_path(name), read_card(self.card_path(name))))
            except CarmaskError as error:
                problems.append(str(error))
        found.sort(key=lambda network: (str(network.card.facts.get("published", "")), network.name), reverse=True)
        with suppress(CarmaskError):  # a program without a network of its own says so where it is opened
            found.append(ShelvedNetwork(SHIPPED, self._shipped_card, read_card(self._shipped_card)))
        return found

    def in_use(self) -> NetworkInUse:
        """Return the network in use, then the one before it and carmask's own, to be opened where it is damaged."""
        try:
            names, problem = self._pointer(), ""
        except CarmaskError as error:
            names, problem = (SHIPPED, SHIPPED), str(error)
        card_paths = dict.fromkeys(self.card_path(name) for name in (*names, SHIPPED))
        return NetworkInUse(tuple(card_paths), problem)

    def name_drawn_with(self) -> str:
        """Return the first of those names, in the order of `in_use`, whose card can be read; SHIPPED if none can."""
        for name in self._names_or_shipped():
            with suppress(CarmaskError):
                read_card(self.card_path(name))
                return name
        return SHIPPED

    def name_in_use(self) -> str:
        """Return the name that is chosen; SHIPPED where none is or the pointer is damaged."""
        return self._names_or_shipped()[0]

    def name_before(self) -> str:
        """Return the name that was in use before, to go back to; SHIPPED where there was none."""
        return self._names_or_shipped()[1]

    def use(self, name: str) -> None:
        """Take the network `name` into use from the next start of the worker on; SHIPPED is carmask's own.

        Reads its weights to see that they are whole, some 10 MB.

        Raises:
            CarmaskError: it is not there, not whole, or the choice cannot be written; the one in use stays.
        """
        card_path = self.card_path(name)
        read_weights(read_card(card_path), card_path.parent)
        in_use, before = self._names_or_shipped()
        pointer = {"network": name, "before": before if name == in_use else in_use}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self.folder / POINTER_NAME, (json.dumps(pointer, indent=1) + "\n").encode())
        except OSError as error:
            raise CarmaskError(
                f"The choice of the network cannot be kept in {self.folder} ({error.strerror}). "
                "The network in use stays in use."
            ) from error

    def add(self, staged: Path, wanted_name: str) -> str:
        """Make the whole folder `staged`, on the same disk, a network of the shelf, and return its name.

        The name is `wanted_name`, with a number where there is one of that name. It is not in use yet.

        Raises:
            OSError: nothing was added.
            CarmaskError: the name cannot be used.
        """
        for number in count(1):
            name = wanted_name if number == 1 else f"{wanted_name}-{number}"
            target = self.card_path(name).parent
            if not target.exists():
                break
        staged.rename(target)
        with suppress(OSError):  # it is in place; only a power cut right now could still undo it
            flush_folder(self.folder)
        return name

    def card_path(self, name: str) -> Path:
        """Return where the card of `name` is.

        Raises:
            CarmaskError: no network of the shelf can be called so.
        """
        if name == SHIPPED:
            return self._shipped_card
        if not _NAME.fullmatch(name):
            raise CarmaskError(f"A network cannot be called {name!r}.")
        return self.folder / name / CARD_NAME

    def _names(self) -> list[str]:
        try:
            return [path.name for path in self.folder.iterdir() if path.is_dir() and _NAME.fullmatch(path.name)]
        except OSError:
            return []

    def _names_or_shipped(self) -> tuple[str, str]:
        try:
            return self._pointer()
        except CarmaskError:
            return SHIPPED, SHIPPED

    def _pointer(self) -> tuple[str, str]:
        """The names of the network in use and of the one before.

        Raises:
            CarmaskError: the pointer is damaged.
        """
        path = self.folder / POINTER_NAME
        try:
            pointer: Any = json.loads(path.read_text(encoding="utf-8"))
            in_use, before = pointer["network"], pointer["before"]
            for name in (in_use, before):
                self.card_path(name)
        except (FileNotFoundError, NotADirectoryError):
            return SHIPPED, SHIPPED
        except OSError as error:
            raise CarmaskError(f"Which network is in use cannot be read from {path} ({error.strerror}).") from error
        except (ValueError, KeyError, TypeError, RecursionError, CarmaskError) as error:
            raise CarmaskError(f"{path}, which says what network is in use, is damaged.") from error
        return in_use, before
