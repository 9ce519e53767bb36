"""Finding the cars in a folder of photos, by names alone: nothing is decoded."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from segmentation.cars.car import Car, Catalogue, Description, Misfit, View
from segmentation.cars.given_angles import arranged
from segmentation.cars.listing import Listing, list_below, list_folder, list_to_depth, real_path
from segmentation.cars.metadata import read_descriptions
from segmentation.cars.naming import FolderNaming, Naming, cars_named
from segmentation.cars.naming_file import read_naming
from segmentation.cars.photo_names import car_id_of, car_name_of, key_car_and_angle, natural_order, without_pairs

_NAMED_IN_A_SENTENCE = 10
_FORMATS = "carmask reads JPEG, PNG, TIFF, WebP, BMP and cameras' RAW files."


def find_cars(folder: Path) -> Catalogue:
    """Return the cars whose photos are in `folder`, as is remembered for it: the one way from a folder to its cars.

    Raises:
        CarmaskError: the folder is not there, is no folder, or may not be read.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 -- resolve() would leave the name that was asked for
    naming, problems = read_naming(folder)
    catalogue = find_cars_by(folder, naming)
    return replace(catalogue, problems=(*problems, *catalogue.problems))


def find_cars_by(folder: Path, remembered: FolderNaming) -> Catalogue:
    """Return the cars that `remembered` makes of the photos in `folder`, an absolute path.

    Without a naming the photos are those in `folder`, or in its subfolders where it has none of its own. Photos
    called `<car>_<angle>` form cars; all others of a folder form one car called like the folder, their natural order
    being its angles. With a naming its pattern says how deep the photos lie. A car that is in two folders is listed
    twice. Descriptions come from `metadata.csv` in `folder` or beside it.

    Raises:
        CarmaskError: the folder is not there, is no folder, or may not be read.
    """
    problems: list[str] = []
    misfits: list[Misfit] = []
    root = real_path(folder)
    listing = list_folder(folder, root, problems)
    if remembered.naming is None:
        cars, named = _found_cars(listing, root, problems)
    else:
        listings = list_to_depth(listing, root, remembered.naming.pattern.folders, problems)
        wanted = list if remembered.naming.pattern.ending else without_pairs
        photos = [below.folder / name for below in listings for name in wanted(below.photos)]
        cars, misfits = cars_named(folder, photos, remembered.naming)
        named = cars if remembered.naming.pattern.names_car else []
        problems += _about(misfits, folder)
        _tell_of_doubles(cars, problems)
    cars = [arranged(car, folder, remembered.angles) for car in cars]
    cars.sort(key=lambda car: (natural_order(car.folder.name), natural_order(car.car_id)))
    if not cars:
        problems.append(_nothing_found(folder, remembered.naming))
    described = _described(cars, {car.car_id for car in named}, folder, problems)
    return Catalogue(folder, tuple(described), tuple(problems), tuple(misfits))


def place_of(catalogue: Catalogue, photo: Path | None) -> tuple[Car, int]:
    """Return the car of `photo` in a catalogue that has cars, and its place among the car's views; else the first."""
    return (None if photo is None else find_place(catalogue, photo)) or (catalogue.cars[0], 0)


def find_place(catalogue: Catalogue, photo: Path) -> tuple[Car, int] | None:
    """Return the car of `photo` and its place among the car's views, None where it is in no car."""
    wanted, alike = os.path.normcase(photo), os.path.normcase
    places = (
        (car, index) for car in catalogue.cars for index, view in enumerate(car.views) if alike(view.photo) == wanted
    )
    return next(places, None)


def _nothing_found(folder: Path, naming: Naming | None) -> str:
    if naming is None:
        return f"There are no photos in {folder}. {_FORMATS}"
    return f"No photo in {folder} fits {naming.pattern}. {_FORMATS}"


def _about(misfits: Iterable[Misfit], folder: Path) -> list[str]:
    """Return a sentence for each reason, which names the first photo."""
    of_reason: dict[str, list[str]] = {}
    for misfit in misfits:
        of_reason.setdefault(misfit.reason, []).append(misfit.photo_path.relative_to(folder).as_posix())
    return [
        f"{paths[0]} was left out: {reason}."
        if len(paths) == 1
        else f"{len(paths)} photos were left out, the first is {paths[0]}: {reason}."
        for reason, paths in of_reason.items()
    ]


def _found_cars(listing: Listing, root: str, problems: list[str]) -> tuple[list[Car], list[Car]]:
    """Return all cars of a folder without a naming, and those of them that the photos name."""
    listings = [listing] if listing.photos else list(list_below(listing, root, problems))
    named, unnamed = _cars_by_name(listings, problems)
    return [*named, *_cars_of_other_photos(unnamed, {car.car_id.lower() for car in named})], named


def _cars_by_name(listings: Iterable[Listing], problems: list[str]) -> tuple[list[Car], list[list[View]]]:
    """Return the cars of photos called `<car>_<angle>`, and for each folder the views of its other photos."""
    cars: list[Car] = []
    unnamed: list[list[View]] = []
    for listing in listings:
        of_car: dict[str, list[View]] = {}
        others: list[View] = []
        for view in _views(listing, problems):
            (of_car.setdefault(view.car_id, []) if view.car_id else others).append(view)
        cars += [Car(car_id, tuple(sorted(views, key=lambda view: view.angle))) for car_id, views in of_car.items()]
        unnamed += [others] if others else []
    _tell_of_doubles(cars, problems)
    return cars, unnamed


def _views(listing: Listing, problems: list[str]) -> list[View]:
    """Return a view for each photo; those not called `<car>_<angle>` have no car and angle yet."""
    kept: dict[str, str] = {}
    views = []
    before_name = os.path.join(listing.folder, "")  # noqa: PTH118 -- a Path does not end with what parts it
    for name in without_pairs(listing.photos):
        key, car_id, angle = key_car_and_angle(name)
        first = kept.setdefault(key.lower(), name)
        if first == name:
            views.append(View(car_id, angle, before_name + name, key))
        else:
            same = f"its name stands for the same view as {first}, which was kept"
            problems.append(f"{name} was left out: {same}. Rename one of them.")
    return views


def _tell_of_doubles(cars: Iterable[Car], problems: list[str]) -> None:
    doubles = [car_id for car_id, folders in Counter(car.car_id.lower() for car in cars).items() if folders > 1]
    if doubles:
        listed = "listed once for each folder"
        problems.append(f"More than one folder has photos of {_enumerated('car', doubles)}; they are {listed}.")


def _cars_of_other_photos(unnamed: Iterable[list[View]], taken: set[str]) -> list[Car]:
    cars = []
    for views in unnamed:
        folder_name = views[0].photo_path.parent.name
        wanted = car_id = car_id_of(folder_name)
        number = 1
        while car_id.lower() in taken:
            number += 1
            car_id = f"{wanted}{number}"
        taken.add(car_id.lower())
        numbered = [replace(view, car_id=car_id, angle=angle) for angle, view in enumerate(views, 1)]
        cars.append(Car(car_id, tuple(numbered), name=car_name_of(folder_name, car_id)))
    return cars


def _described(cars: list[Car], named: set[str], folder: Path, problems: list[str]) -> list[Car]:
    path = next(
        (place / "metadata.csv" for place in (folder, folder.parent) if (place / "metadata.csv").exists()), None
    )
    if path is None or not cars:
        return cars
    descriptions, complaints = read_descriptions(path)
    problems += complaints
    missing = sorted(named - descriptions.keys())
    if missing and descriptions:
        problems.append(f"{path} has no row for {_enumerated('car', missing)}.")
    return [replace(car, description=descriptions.get(car.car_id, Description())) for car in cars]


def _enumerated(noun: str, names: list[str]) -> str:
    shown = ", ".join(names[:_NAMED_IN_A_SENTENCE])
    more = len(names) - _NAMED_IN_A_SENTENCE
    return f"{noun}{'s' if len(names) > 1 else ''} {shown}{f' and {more} more' if more > 0 else ''}"
