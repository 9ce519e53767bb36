"""What can be done with unsaved strokes when their car is to be left."""

from collections.abc import Callable
from enum import Enum


class Leaving(Enum):
    """An answer to the question about unsaved strokes."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


AskAboutStrokes = Callable[[list[int], bool], Leaving]
"""Asks about the unsaved strokes at these angles; the second argument says that saving them has just failed."""


def save_always(angles: list[int], has_failed: bool) -> Leaving:
    """Answer for where nobody can be asked: save, and stay where that fails."""
    return Leaving.STAY if has_failed else Leaving.SAVE
