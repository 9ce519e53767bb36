"""What the index says of one car."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from segmentation.cars.car import Car
from segmentation.label_index.entry import Entry
from segmentation.labels.states import LabelState, state_of_car


@dataclass(frozen=True, eq=False)
class IndexedCar:
    """A car with what is known of its masks; `entries` are in the order of its views.

    `state` is the car's, `counts` how many of its photos are in each state, 0 left out. `last_saved` is when the last
    of its masks was saved, by the clocks of those who saved, and `editor` who made that mask; None and "" where none
    is saved.
    """

    car: Car
    entries: tuple[Entry, ...]
    state: LabelState
    counts: Mapping[LabelState, int]
    last_saved: datetime | None
    editor: str

    @classmethod
    def of(cls, car: Car, entries: tuple[Entry, ...]) -> "IndexedCar":
        """Return what `entries`, one for each view of `car`, say of it."""
        words = Counter(entry.state for entry in entries)
        counts = {LabelState(word): number for word, number in words.items()}
        saved = [(datetime.fromisoformat(entry.saved_utc), entry.author) for entry in entries if entry.revision]
        last_saved, editor = max(saved, default=(None, ""))
        return cls(car, entries, state_of_car(counts.keys()), counts, last_saved, editor)
