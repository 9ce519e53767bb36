"""A naming: how the photos of a folder become cars with angles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from segmentation.cars.car import Car, Misfit, View
from segmentation.cars.pattern import Match, Pattern
from segmentation.cars.photo_names import car_id_of, car_name_of, label_key, natural_order
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_time_taken

MOST_ANGLES = 360
"""Of a car that a naming makes: a photo a degree."""


class Order(StrEnum):
    """What photos follow each other by where the pattern names no angle."""

    NAME = "name"
    TIME = "time"


@dataclass(frozen=True)
class Naming:
    """A pattern, and what makes up for what it does not tell.

    `order` gives the photos of a car their angles, from 1 on, where the pattern has no {angle}. `photos_a_car` cuts
    the photos of a folder into cars where it has neither {car} nor {angle}; 0 takes all of a folder for one car.

    Raises:
        CarmaskError: `photos_a_car` is not from 0 to MOST_ANGLES, or the pattern tells already what it would.
    """

    pattern: Pattern
    order: Order = Order.NAME
    photos_a_car: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.photos_a_car <= MOST_ANGLES:
            raise CarmaskError(f"A car has {MOST_ANGLES} photos at most.")
        if self.photos_a_car and (self.pattern.names_car or self.pattern.names_angle):
            raise CarmaskError("Photos are counted into cars only where their names tell neither car nor angle.")


@dataclass(frozen=True)
class FolderNaming:
    """What is remembered for a folder.

    `naming` is None where carmask finds the cars by itself. `angles` are those that a person gave to single photos,
    by the photo's path from the folder, "/" between its parts.
    """

    naming: Naming | None = None
    angles: Mapping[str, int] = field(default_factory=dict)


@dataclass
class _Place:
    """A photo on its way into a car; `number` is what its name says of its angle, if anything."""

    path: Path
    number: int | None


def cars_named(folder: Path, photos: Iterable[Path], naming: Naming) -> tuple[list[Car], list[Misfit]]:
    """Return the cars that `naming` makes of `photos` below `folder`, and the photos that are in none of them.

    Every photo is in exactly one car or a misfit. Photos are of one car if {car} says the same of them, capitals or
    not, and {any} in the names of folders too; without {car} if they are in one folder. Where an angle in the folder
    has the number 0, every angle is one more than the number in the name.
    """
    misfits: list[Misfit] = []
    groups: dict[tuple[str, ...], list[_Place]] = {}
    names: dict[tuple[str, ...], str] = {}
    matched = ((path, naming.pattern.match(path.relative_to(folder).as_posix())) for path in _sorted(photos, folder))
    for path, found in _without_misfits(matched, naming, misfits):
        group = (str(path.parent),) if found.car is None else ("", found.car.casefold(), *found.folders)
        names.setdefault(group, path.parent.name if found.car is None else found.car)
        groups.setdefault(group, []).append(_Place(path, found.number))
    if any(place.number == 0 for places in groups.values() for place in places):
        _count_from_one(groups.values())
    ids = _CarIds()
    cars = []
    for group, places in groups.items():
        numbered = _numbered(places, naming, misfits)
        if naming.photos_a_car:
            cuts = range(0, len(numbered), naming.photos_a_car)
            for cut in (numbered[start : start + naming.photos_a_car] for start in cuts):
                again = [_Place(place.path, angle) for angle, place in enumerate(cut, 1)]
                cars.append(_car(ids.of(str(cut[0].path), cut[0].path.stem), again, cut[0].path.stem))
        elif numbered:
            identity = group[0] or group[1]
            cars.append(_car(ids.of(identity, names[group]), numbered[:MOST_ANGLES], names[group]))
            misfits += [
                Misfit(place.path, f"its car has {MOST_ANGLES} photos already") for place in numbered[MOST_ANGLES:]
            ]
    return cars, misfits


class _CarIds:
    """The ids of cars made of texts: one id for one text, and another where letters and digits alone are the same."""

    def __init__(self) -> None:
        self._of: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, identity: str, text: str) -> str:
        if identity not in self._of:
            wanted = car_id = car_id_of(text)
            number = 1
            while car_id.lower() in self._taken:
                number += 1
                car_id = f"{wanted}{number}"
            self._taken.add(car_id.lower())
            self._of[identity] = car_id
        return self._of[identity]


def _sorted(photos: Iterable[Path], folder: Path) -> list[Path]:
    return sorted(photos, key=lambda photo: [natural_order(part) for part in photo.relative_to(folder).parts])


def _without_misfits(
    matched: Iterable[tuple[Path, Match | None]], naming: Naming, misfits: list[Misfit]
) -> Iterator[tuple[Path, Match]]:
    """Yield the photos that fit, and whose masks would not get mixed up with those of another one beside them."""
    kept: dict[tuple[Path, str], Path] = {}
    for path, found in matched:
        if found is None:
            misfits.append(Misfit(path, f"it does not fit {naming.pattern}"))
            continue
        first = kept.setdefault((path.parent, label_key(path.name).lower()), path)
        if first is path:
            yield path, found
        else:
            misfits.append(Misfit(path, f"its name stands for the same photo as {first.name}, which was kept"))


def _count_from_one(groups: Iterable[list[_Place]]) -> None:
    for places in groups:
        for place in places:
            if place.number is not None:
                place.number += 1


def _numbered(places: Sequence[_Place], naming: Naming, misfits: list[Misfit]) -> list[_Place]:
    """Return the places of a car in order of angle, all with a number from 1 on and none twice."""
    if not naming.pattern.names_angle:
        ordered = places if naming.order is Order.NAME else _by_time(places, misfits)
        return [_Place(place.path, angle) for angle, place in enumerate(ordered, 1)]
    first: dict[int, _Place] = {}
    for place in places:
        same = first.setdefault(place.number or 0, place)
        if same is not place:
            misfits.append(Misfit(place.path, f"it has car and angle of {same.path.name}, which was kept"))
    return [first[number] for number in sorted(first)]


def _by_time(places: Iterable[_Place], misfits: list[Misfit]) -> list[_Place]:
    times: list[tuple[datetime, _Place]] = []
    for place in places:
        try:
            taken = read_time_taken(place.path)
        except CarmaskError:
            misfits.append(Misfit(place.path, "it cannot be read"))
            continue
        if taken is None:
            misfits.append(Misfit(place.path, "it does not say when it was taken"))
        else:
            times.append((taken, place))
    return [place for _, place in sorted(times, key=lambda pair: pair[0])]


def _car(car_id: str, places: Sequence[_Place], text: str) -> Car:
    views = tuple(View(car_id, place.number or 1, str(place.path), label_key(place.path.name)) for place in places)
    return Car(car_id, views, name=car_name_of(text, car_id))
