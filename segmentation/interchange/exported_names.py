"""What photos are called in an export of masks, whose files lie in one folder: `<car>_<angle>`, each name once."""

from collections.abc import Iterable
from pathlib import PurePath

from segmentation.cars.car import Car, View
from segmentation.cars.photo_names import car_and_angle


def exported_names(cars: Iterable[Car]) -> dict[View, str]:
    """Return the name of each photo of `cars`, all those of an opened folder, in an export.

    Cars of one id, from two folders, are told apart: the second one's id gets a number at its end that makes it one of
    its own, and so do all of its photos. Saved masks decide nothing: a photo is called the same in every export.
    """
    listed = list(cars)
    ids = {car.car_id.lower() for car in listed}
    taken: set[str] = set()
    names: dict[View, str] = {}
    for car in listed:
        called = {view: exported_name(view) for view in car.views}
        number = 1
        while not taken.isdisjoint(_stems(called)):
            number += 1
            if (car_id := f"{car.car_id}{number}").lower() not in ids:
                called = {view: _name_in(car_id, view) for view in car.views}
        taken |= _stems(called)
        names |= called
    return names


def exported_name(view: View) -> str:
    """Return the name of the photo of `view` by itself in an export, `<car>_<angle>` and its own ending."""
    if car_and_angle(view.photo_path.name) == (view.car_id, view.angle):
        return view.photo_path.name
    return _name_in(view.car_id, view)


def _name_in(car_id: str, view: View) -> str:
    return f"{car_id}_{view.angle:02d}{view.photo_path.suffix}"


def _stems(called: dict[View, str]) -> set[str]:
    return {PurePath(name).stem.lower() for name in called.values()}
