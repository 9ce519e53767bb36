"""What of a folder is new or gone since its cars were listed; plain functions for a thread of the background."""

from dataclasses import dataclass, replace
from pathlib import Path

from segmentation.cars.car import Car, Catalogue
from segmentation.cars.folder import find_cars


@dataclass(frozen=True)
class Found:
    """`catalogue` is what the folder has now; a car that is as it was before is the same object.

    `new` is how many photos came, `gone` are the photos that are not there any more, as paths in order, and `problems`
    those of the catalogue that were not there before. `is_other_list` is whether there are other cars than before.
    """

    catalogue: Catalogue
    is_other_list: bool
    new: int
    gone: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def has_news(self) -> bool:
        """Whether the catalogue says anything that the one before did not."""
        return self.is_other_list or bool(self.problems)


def find_anew(before: Catalogue) -> Found:
    """Find the cars in the folder of `before` once more.

    Raises:
        CarmaskError: the folder is not there any more, or may not be read.
    """
    return compared(before, find_cars(before.folder))


def compared(before: Catalogue, now: Catalogue) -> Found:
    """Return what is new in `now` and gone from `before`, two catalogues of one folder."""
    known = {_place(car): car for car in before.cars}
    cars = tuple(_same_if_equal(known.get(_place(car)), car) for car in now.cars)
    photos_before, photos_now = _photos_of(before), _photos_of(now)
    is_other_list = len(cars) != len(before.cars) or any(
        one is not other for one, other in zip(cars, before.cars, strict=True)
    )
    return Found(
        replace(now, cars=cars),
        is_other_list,
        len(photos_now - photos_before),
        tuple(sorted(photos_before - photos_now)),
        tuple(problem for problem in now.problems if problem not in before.problems),
    )


def with_car(catalogue: Catalogue, car: Car) -> Catalogue:
    """Return `catalogue` with `car`, as it was before, in the place of whatever has its photos by now."""
    photos = {view.photo for view in car.views}
    has_its_photos = [any(view.photo in photos for view in other.views) for other in catalogue.cars]
    place = has_its_photos.index(True) if True in has_its_photos else len(has_its_photos)
    behind = zip(catalogue.cars[place:], has_its_photos[place:], strict=True)
    rest = (other for other, is_of_it in behind if not is_of_it)
    return replace(catalogue, cars=(*catalogue.cars[:place], car, *rest))


def names_of(photos: tuple[str, ...]) -> tuple[str, ...]:
    """Return the file names of photos."""
    return tuple(Path(photo).name for photo in photos)


def _place(car: Car) -> tuple[str, str]:
    return car.car_id, car.views[0].photo


def _same_if_equal(before: Car | None, now: Car) -> Car:
    return before if before is not None and before == now else now


def _photos_of(catalogue: Catalogue) -> set[str]:
    return {view.photo for car in catalogue.cars for view in car.views}
