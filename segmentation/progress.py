"""How long work tells what it has done and learns that nobody wants it any more."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """`done` of `total` units, with a note such as the scores of an epoch."""

    done: int
    total: int
    unit: str
    note: str = ""


class Cancelled(Exception):
    """Raised by long work once its `cancelled` callable says True."""


Report = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


def ignore_progress(progress: Progress) -> None:
    """A `Report` for callers that do not watch."""


def never_cancelled() -> bool:
    """An `IsCancelled` for callers that never give up."""
    return False
