"""The parts of the bench: each is measured in a process of its own, so that none takes cores or memory from another."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from tests.bench.figures import Figure


class NotMeasured(Exception):
    """This computer cannot give a figure; a sentence that says why."""


@dataclass(frozen=True)
class Part:
    """Figures that are measured together: their names, and the function of a module that returns them.

    What the function needs of the network's libraries it imports itself: the process that prints loads none.
    """

    names: tuple[str, ...]
    measure: Callable[[], list[Figure]]


def chosen(parts: Sequence[Part], beginnings: Iterable[str]) -> list[Part]:
    """Return the parts with a figure whose name begins as one of `beginnings`; all of them if there are none.

    Raises:
        ValueError: no name begins so; the sentence tells all names.
    """
    beginnings = tuple(beginnings)
    for beginning in beginnings:
        if not any(name.startswith(beginning) for part in parts for name in part.names):
            names = ", ".join(name for part in parts for name in part.names)
            raise ValueError(f"No figure's name begins with {beginning}. The names are: {names}.")
    return [part for part in parts if not beginnings or any(name.startswith(beginnings) for name in part.names)]


def measured(part: Part) -> list[Figure]:
    """Measure `part` in a fresh process and return its figures.

    Raises:
        NotMeasured: this computer cannot give them.
        Exception: whatever else `part.measure` raises; BrokenProcessPool if its process was ended.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        figures = process.submit(part.measure).result()
    names = tuple(figure.name for figure in figures)
    if names != part.names:
        raise ValueError(f"{', '.join(part.names)} was to be measured, not {', '.join(names)}")
    return figures
