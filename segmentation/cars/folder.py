"""Finding the cars in a folder of photos, by names alone: nothing is decoded."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from segmentation.cars.car import Car, Catalogue, Description, View
from segmentation.cars.metadata import read_descriptions
from segmentation.cars.photo_names import (
    car_and_angle,
    car_id_of_folder,
    is_photo_name,
    is_text,
    label_key,
    natural_order,
)
from segmentation.errors import CarmaskError

_NAMED_IN_A_SENTENCE = 10


@dataclass
class _Listing:
    """What is of interest in one folder, in natural order of names."""

    folder: Path
    photos: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)


def find_cars(folder: Path) -> Catalogue:
    """Return the cars whose photos are in `folder`, or in its subfolders where it has none of its own.

    Photos called `<car>_<angle>` form cars; all others of a folder form one car called like the folder, their
    natural order being its angles. A car that is in two subfolders is listed twice, `Car.folder` tells which is which.
    Descriptions come from `metadata.csv` in `folder` or beside it.

    Raises:
        CarmaskError: the folder is not there, is no folder, or may not be read.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 -- resolve() would leave the name that was asked for
    problems: list[str] = []
    root = _real_path(folder)
    listing = _listed(folder, root, problems)
    listings = [listing] if listing.photos else _listed_below(listing, root, problems)
    named, unnamed = _cars_by_name(listings, problems)
    cars = [*named, *_cars_of_other_photos(unnamed, {car.car_id.lower() for car in named})]
    cars.sort(key=lambda car: (natural_order(car.folder.name), natural_order(car.car_id)))
    if not cars:
        problems.append(f"There are no photos in {folder}. carmask reads JPEG, PNG, TIFF, WebP and BMP files.")
    return Catalogue(folder, tuple(_described(cars, named, folder, problems)), tuple(problems))


def _listed(folder: Path, root: str, problems: list[str]) -> _Listing:
    listing = _Listing(folder)
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: natural_order(entry.name)):
                if not entry.name.startswith("."):
                    _sort_in(entry, listing, root, problems)
    except (OSError, ValueError) as error:
        raise _unreadable(folder, error) from error
    return listing


def _sort_in(entry: os.DirEntry[str], listing: _Listing, root: str, problems: list[str]) -> None:
    if entry.is_symlink() and not _leads_into(entry.path, root):
        if is_photo_name(entry.name) or not Path(entry.name).suffix:
            problems.append(f"{_shown(entry.name)} was left out: it is a link that leads out of {root} or nowhere.")
    elif entry.is_dir():
        listing.folders.append(entry.name)
    elif is_photo_name(entry.name):
        reason = _unusable(entry)
        if reason:
            problems.append(f"{_shown(entry.name)} was left out: {reason}.")
        else:
            listing.photos.append(entry.name)


def _unusable(entry: os.DirEntry[str]) -> str:
    if not entry.is_file():
        return "it is no ordinary file"
    return "" if is_text(entry.name) else "its name holds signs that are no text; rename it"


def _listed_below(listing: _Listing, root: str, problems: list[str]) -> list[_Listing]:
    below = []
    for name in listing.folders:
        try:
            below.append(_listed(listing.folder / name, root, problems))
        except CarmaskError as error:
            problems.append(str(error))
    return below


def _cars_by_name(listings: Iterable[_Listing], problems: list[str]) -> tuple[list[Car], list[list[View]]]:
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


def _views(listing: _Listing, problems: list[str]) -> list[View]:
    """Return a view for each photo; those not called `<car>_<angle>` have no car and angle yet."""
    kept: dict[str, str] = {}
    views = []
    for name in listing.photos:
        key = label_key(name)
        first = kept.setdefault(key.lower(), name)
        if first == name:
            car_id, angle = car_and_angle(name) or ("", 0)
            views.append(View(car_id, angle, listing.folder / name, key))
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
        wanted = car_id = car_id_of_folder(views[0].photo_path.parent.name)
        number = 1
        while car_id.lower() in taken:
            number += 1
            car_id = f"{wanted}{number}"
        taken.add(car_id.lower())
        numbered = [replace(view, car_id=car_id, angle=angle) for angle, view in enumerate(views, 1)]
        cars.append(Car(car_id, tuple(numbered)))
    return cars


def _described(cars: list[Car], named: list[Car], folder: Path, problems: list[str]) -> list[Car]:
    path = next(
        (place / "metadata.csv" for place in (folder, folder.parent) if (place / "metadata.csv").exists()), None
    )
    if path is None or not cars:
        return cars
    descriptions, complaints = read_descriptions(path)
    problems += complaints
    missing = sorted({car.car_id for car in named} - descriptions.keys())
    if missing and descriptions:
        problems.append(f"{path} has no row for {_enumerated('car', missing)}.")
    return [replace(car, description=descriptions.get(car.car_id, Description())) for car in cars]


def _leads_into(path: str, root: str) -> bool:
    target = _real_path(Path(path))
    return target == root or target.startswith(root.rstrip(os.sep) + os.sep)


def _real_path(path: Path) -> str:
    """Return where `path` leads, "" where it leads nowhere."""
    try:
        return str(path.resolve(strict=True))
    except (OSError, ValueError, RuntimeError):  # RuntimeError: what Python 3.11 and 3.12 raise for a circle of links
        return ""


def _enumerated(noun: str, names: list[str]) -> str:
    shown = ", ".join(names[:_NAMED_IN_A_SENTENCE])
    more = len(names) - _NAMED_IN_A_SENTENCE
    return f"{noun}{'s' if len(names) > 1 else ''} {shown}{f' and {more} more' if more > 0 else ''}"


def _shown(name: str) -> str:
    return name if is_text(name) else ascii(name)[1:-1]


def _unreadable(folder: Path, error: Exception) -> CarmaskError:
    if isinstance(error, FileNotFoundError):
        return CarmaskError(f"The folder {folder} is not there.")
    if isinstance(error, NotADirectoryError):
        return CarmaskError(f"{folder} is no folder. Open the folder that holds the photos.")
    if isinstance(error, PermissionError):
        return CarmaskError(f"The folder {folder} may not be read: your account has no permission for it.")
    return CarmaskError(
        f"The folder {_shown(str(folder))} cannot be read ({getattr(error, 'strerror', None) or 'bad name'})."
    )
