"""Which cars are listed, and in which order; plain functions of what is known of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from editor.language.marking import marked
from segmentation.cars.car import Car, Catalogue
from segmentation.cars.photo_names import in_natural_order
from segmentation.label_index.indexed_car import IndexedCar
from segmentation.labels.states import LabelState

STATE_WORDS = {
    LabelState.TO_DO: marked("to do"),
    LabelState.NETWORK: marked("network's"),
    LabelState.CORRECTED: marked("corrected"),
    LabelState.REJECTED: marked("rejected"),
    LabelState.ACCEPTED: marked("accepted"),
}
"""How far a car is, in the order of the work."""

STATE_TITLES = {
    LabelState.TO_DO: marked("To do"),
    LabelState.NETWORK: marked("Network's"),
    LabelState.CORRECTED: marked("Corrected"),
    LabelState.REJECTED: marked("Rejected"),
    LabelState.ACCEPTED: marked("Accepted"),
}
"""The same at the head of a line."""

_WORK_FIRST = (
    LabelState.REJECTED, LabelState.TO_DO, LabelState.NETWORK, LabelState.CORRECTED, LabelState.ACCEPTED,
)  # fmt: skip


class CarOrder(Enum):
    """What the listed cars follow each other by; the value is the title of it."""

    NAME = marked("By name")
    STATE = marked("By state")
    LAST_SAVED = marked("By last save")
    EDITOR = marked("By editor")


@dataclass
class CarRow:
    """What is known of a car of the list; `text` is what a person may type to find it, lower case.

    `indexed` is None until its saved masks were looked at; `holder` says who else has it open, "" for nobody.
    """

    car: Car
    text: str
    indexed: IndexedCar | None = None
    holder: str = ""

    @classmethod
    def of(cls, car: Car) -> "CarRow":
        """Return the row of `car` before anything is known of its masks."""
        return cls(car, f"{car.description} {car.car_id} {car.name}".casefold())

    @property
    def state(self) -> LabelState | None:
        """How far the car is, None while that is not known."""
        return None if self.indexed is None else self.indexed.state


@dataclass(frozen=True)
class Wish:
    """Which cars a person wants to see: all `words`, lower case, occur in the text; any of `states`, none for all.

    A car of which nothing is known is in no state.
    """

    words: tuple[str, ...] = ()
    states: frozenset[LabelState] = frozenset()
    order: CarOrder = CarOrder.NAME


def name_of(car: Car) -> str:
    """Return what a car is called: what it is and its id, or its id alone."""
    return f"{car.description} {car.called}".strip()


def by_name(catalogue: Catalogue) -> Catalogue:
    """Return `catalogue` with its cars in the order in which a person looks for them: by what their rows say."""
    cars = tuple(in_natural_order(catalogue.cars, name_of))
    return catalogue if cars == catalogue.cars else replace(catalogue, cars=cars)


def listed(rows: Sequence[CarRow], wish: Wish, kept: Car | None = None) -> list[int]:
    """Return the places in `rows` of the cars that are wanted, in the order that is wanted.

    By state, what asks for work comes first; by last saved, the latest; by editor, in the order of the alphabet. Cars
    that are alike in that stay in the order of `rows`, and cars of which it is not known come last.

    Args:
        rows: all cars by name.
        wish: what is wanted.
        kept: a car that stays whatever its state, as the open one does while somebody works at it.
    """
    places = list(range(len(rows)))
    if wish.words:
        places = [place for place in places if all(word in rows[place].text for word in wish.words)]
    if wish.states:
        places = [place for place in places if rows[place].state in wish.states or rows[place].car is kept]
    match wish.order:
        case CarOrder.STATE:
            places.sort(key=lambda place: _place_of_work(rows[place]))
        case CarOrder.LAST_SAVED:
            places.sort(key=lambda place: _time_saved(rows[place]), reverse=True)  # and yet equal ones stay in order
        case CarOrder.EDITOR:
            places.sort(key=lambda place: _editor(rows[place]))
    return places


def counts(rows: Sequence[CarRow]) -> Counter[LabelState]:
    """Return how many cars are in each state."""
    return Counter(row.state for row in rows if row.state is not None)


def _place_of_work(row: CarRow) -> int:
    return len(_WORK_FIRST) if row.state is None else _WORK_FIRST.index(row.state)


def _time_saved(row: CarRow) -> float:
    saved: datetime | None = None if row.indexed is None else row.indexed.last_saved
    return float("-inf") if saved is None else saved.timestamp()


def _editor(row: CarRow) -> tuple[bool, str]:
    editor = "" if row.indexed is None else row.indexed.editor.casefold()
    return not editor, editor
