"""What can be done with unsaved strokes when their car is to be left."""

from collections.abc import Callable
from enum import Enum


class Leaving(Enum):
    """An answer to the question about unsaved strokes."""

    SAVE = "save"
    KEEP = "keep"
    """Leave them unsaved on this computer, to be offered at the next start."""
    DISCARD = "discard"
    STAY = "stay"


AskAboutStrokes = Callable[[list[int], bool], Leaving]
"""Asks about the unsaved strokes at these angles; the second argument says that saving them has just failed."""

AskWhetherToWait = Callable[[list[int]], bool]
"""Asks whether to wait for the masks at these angles, whose disk or share keeps them waiting; no means to leave."""


def wait_always(angles: list[int]) -> bool:
    """Answer for where nobody can be asked."""
    return True


def save_always(angles: list[int], has_failed: bool) -> Leaving:
    """Answer for where nobody can be asked: save, and stay where that fails."""
    return Leaving.STAY if has_failed else Leaving.SAVE
