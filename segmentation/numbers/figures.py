"""The numbers of a folder: sums and medians over the work at its photos."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from segmentation.labels.states import LabelState
from segmentation.numbers.photo_work import Deed, PhotoWork


@dataclass(frozen=True)
class Tally:
    """How much somebody did, in a day or in all.

    `cars` are those whose last photo they accepted, all others being accepted by then; `untouched` are those of the
    `accepted` photos whose mask is as the network drew it; `seconds` is the time that they worked at masks.
    """

    cars: int = 0
    accepted: int = 0
    untouched: int = 0
    corrected: int = 0
    rejected: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class Numbers:
    """The numbers of a folder.

    `by_deed` has one tally for each day and person, in that order. `states` counts photos, under None those whose
    records cannot be read, `reasons` the rejected ones. `correction_px` and `correction_s` are of each photo that was
    corrected by hand: pixels that differ from what the network drew, and seconds that anybody worked at it; photos for
    which that is not known are left out.
    """

    by_deed: dict[Deed, Tally]
    cars: int
    states: Counter[LabelState | None]
    reasons: Counter[str]
    correction_px: tuple[int, ...]
    correction_s: tuple[float, ...]

    @property
    def photos(self) -> int:
        """How many there are."""
        return self.states.total()

    @property
    def finished_cars(self) -> int:
        """Cars of which every photo is accepted."""
        return sum(tally.cars for tally in self.by_deed.values())

    @property
    def untouched_share(self) -> float | None:
        """The share of the accepted photos whose mask is as the network drew it; None where none is accepted."""
        accepted = sum(tally.accepted for tally in self.by_deed.values())
        return sum(tally.untouched for tally in self.by_deed.values()) / accepted if accepted else None

    @property
    def median_correction_px(self) -> float | None:
        """Pixels of a correction by hand; None where there is none."""
        return median(self.correction_px) if self.correction_px else None

    @property
    def median_correction_s(self) -> float | None:
        """Seconds of a correction by hand; None where none was timed."""
        return median(self.correction_s) if self.correction_s else None

    def by_person(self) -> dict[str, Tally]:
        """Return what each person did in all, who finished most cars first."""
        people: dict[str, list[Tally]] = defaultdict(list)
        for deed, tally in self.by_deed.items():
            people[deed.person].append(tally)
        sums = {person: _sum(tallies) for person, tallies in people.items()}
        return dict(sorted(sums.items(), key=lambda one: (-one[1].cars, -one[1].accepted, one[0])))


def numbers_of(photos: Sequence[PhotoWork]) -> Numbers:
    """Return the numbers of a folder with these photos."""
    counts: dict[Deed, Counter[str]] = defaultdict(Counter)
    seconds: dict[Deed, float] = defaultdict(float)
    for photo in photos:
        for name in ("accepted", "corrected", "rejected"):
            deed = getattr(photo, name)
            if deed is not None:
                counts[deed][name] += 1
        if photo.accepted is not None and photo.is_untouched:
            counts[photo.accepted]["untouched"] += 1
        for deed, spent in photo.seconds.items():
            seconds[deed] += spent
    cars = _cars(photos)
    for deed in filter(None, map(_finished, cars.values())):
        counts[deed]["cars"] += 1
    corrected = [photo for photo in photos if photo.corrected is not None]
    return Numbers(
        {deed: Tally(**counts[deed], seconds=seconds[deed]) for deed in sorted(counts.keys() | seconds.keys())},
        len(cars),
        Counter(photo.state for photo in photos),
        Counter(photo.reason for photo in photos if photo.state == LabelState.REJECTED),
        tuple(photo.changed_px for photo in corrected if photo.changed_px is not None),
        tuple(photo.all_seconds for photo in corrected if photo.all_seconds),
    )


def _cars(photos: Iterable[PhotoWork]) -> dict[tuple[Path, str], list[PhotoWork]]:
    cars: dict[tuple[Path, str], list[PhotoWork]] = defaultdict(list)
    for photo in photos:
        cars[photo.view.photo_path.parent, photo.view.car_id].append(photo)
    return cars


def _finished(car: Sequence[PhotoWork]) -> Deed | None:
    """Return who accepted the last photo of a car and when; None where some photo is not accepted."""
    deeds = [photo.accepted for photo in car if photo.accepted is not None]
    return max(deeds, key=lambda deed: deed.day) if len(deeds) == len(car) else None


def _sum(tallies: Iterable[Tally]) -> Tally:
    columns = zip(*(vars(tally).values() for tally in tallies), strict=True)
    return Tally(*map(sum, columns))
