"""Common namings to choose from, and which of them suits a folder best."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from segmentation.cars.car import Catalogue
from segmentation.cars.folder import find_cars_by
from segmentation.cars.naming import FolderNaming, Naming, Order
from segmentation.cars.pattern import ANY, Pattern
from segmentation.cars.photo_names import car_and_angle
from segmentation.counted import counted

USUAL_PHOTOS_A_CAR = (16, 24, 36, 12, 8)
"""What studios make of a car, the likeliest first."""
MOST_OF_ONE_CAR = 72
"""More photos than this in one car are hardly of one car: an angle every five degrees."""


@dataclass(frozen=True)
class Example:
    """A naming with the names it fits, in words and as one of them."""

    words: str
    name: str
    naming: Naming | None


EXAMPLES = (
    Example("As carmask finds them", "redcar_01.jpg", None),
    Example("Car and angle", "A1042_1.jpg", Naming(Pattern("{car}_{angle}"))),
    Example("Car and angle, with a dash", "A1042-1.jpg", Naming(Pattern("{car}-{angle}"))),
    Example("Car and angle in brackets", "A1042 (1).jpg", Naming(Pattern("{car} ({angle})"))),
    Example("A folder for each car, photos numbered", "A1042/01.jpg", Naming(Pattern("{car}/{angle}"))),
    Example("A folder for each car, number at the end", "A1042/front_01.jpg", Naming(Pattern("{car}/{any}_{angle}"))),
    Example("A folder for each car, number after a dash", "A1042/front-01.jpg", Naming(Pattern("{car}/{any}-{angle}"))),
    Example("A folder for each car, number in brackets", "A1042/a (1).jpg", Naming(Pattern("{car}/{any} ({angle})"))),
    Example("A folder for each angle", "01/A1042.jpg", Naming(Pattern("{angle}/{car}"))),
    Example("A folder for each car, any names", "A1042/DSC_4711.jpg", Naming(Pattern("{car}/{any}"))),
    Example("Camera names, so many a car", "DSC_4711.jpg", Naming(Pattern("{any}"), photos_a_car=16)),
    Example("So many a car by time taken", "DSC_4711.jpg", Naming(Pattern("{any}"), Order.TIME, 16)),
    Example("All photos are of one car", "DSC_4711.jpg", Naming(Pattern("{any}"))),
)  # fmt: skip
"""In the order in which they are offered; of two that suit equally the first is taken."""


@dataclass(frozen=True)
class Suggestion:
    """A naming for a folder, and the sentence that says why."""

    naming: Naming
    reason: str


def suggest_naming(folder: Path) -> Suggestion | None:
    """Return the naming that suits `folder`, an absolute path, best; None where nothing suits better than no naming.

    Names alone are looked at, and folders as deep as the first photos. A suggestion is for a person to take or leave.

    Raises:
        CarmaskError: the folder cannot be read.
    """
    found = find_cars_by(folder, FolderNaming())
    doubtful = _is_doubtful(found)
    if not doubtful and all(car_and_angle(view.photo_path.name) for car in found.cars for view in car.views):
        return None
    best, best_score = None, 0.5 if doubtful else 0.9
    for naming in _candidates(found):
        catalogue = find_cars_by(folder, FolderNaming(naming))
        score = _suitability(catalogue)
        if score > best_score and (doubtful or _tells_more(naming, catalogue, found)):
            best, best_score = Suggestion(naming, _reason(catalogue, naming)), score
    return best


def _is_doubtful(found: Catalogue) -> bool:
    """Return whether cars that carmask found by itself are hardly what a person would call cars.

    There are none, one has more photos than a car has, or one is in many folders, as names are that every folder
    repeats.
    """
    if not found.cars or any(len(car.views) > MOST_OF_ONE_CAR for car in found.cars):
        return True
    return max(Counter(car.car_id.lower() for car in found.cars).values()) > 2


def _tells_more(naming: Naming, catalogue: Catalogue, found: Catalogue) -> bool:
    """Return whether names tell car and angle, and more cars than carmask found by itself.

    As many are enough where it knew some by their names: one of them is the folder, with all photos that it did not.
    """
    if not (naming.pattern.names_car and naming.pattern.names_angle):
        return False
    knows_some = any(car_and_angle(view.photo_path.name) for car in found.cars for view in car.views)
    return len(catalogue.cars) + knows_some > len(found.cars)


def _candidates(found: Catalogue) -> Iterator[Naming]:
    """Yield the namings that go as deep as the photos lie."""
    depths = {len(view.photo_path.relative_to(found.folder).parts) - 1 for car in found.cars for view in car.views}
    photos = sum(len(car.views) for car in found.cars)
    for naming in (example.naming for example in EXAMPLES if example.naming is not None):
        if naming.photos_a_car and naming.order is Order.NAME:
            yield from (replace(naming, photos_a_car=count) for count in USUAL_PHOTOS_A_CAR if photos % count == 0)
        elif naming.order is Order.NAME and naming.pattern.folders in depths:
            yield naming
        elif not depths and naming.pattern.folders == 1:
            yield replace(naming, pattern=Pattern(f"{ANY}/{naming.pattern}"))


def _suitability(catalogue: Catalogue) -> float:
    """Return how much the cars look like cars, 0 to 1: photos that have a place, cars of one size, angles in a row."""
    sizes = Counter(len(car.views) for car in catalogue.cars)
    if not sizes or max(sizes) > MOST_OF_ONE_CAR:
        return 0.0
    placed = sizes.total()
    photos = sum(size * cars for size, cars in sizes.items())
    usual, cars_of_usual_size = sizes.most_common(1)[0]
    alike = cars_of_usual_size / placed if usual > 1 else 0.0
    in_a_row = sum(car.views[-1].angle <= 2 * usual for car in catalogue.cars) / placed
    return photos / (photos + len(catalogue.misfits)) * (0.4 + 0.3 * alike + 0.3 * in_a_row)


def _reason(catalogue: Catalogue, naming: Naming) -> str:
    sizes = Counter(len(car.views) for car in catalogue.cars)
    usual, cars = sizes.most_common(1)[0]
    photos = sum(size * number for size, number in sizes.items())
    most = "" if len(sizes) == 1 else f", most with {counted(usual, 'angle')}"
    each = f" with {counted(usual, 'angle')} each" if len(sizes) == 1 and cars > 1 else most
    left_out = len(catalogue.misfits)
    found = counted(len(catalogue.cars), "car")
    if left_out:
        return f"{photos} of {photos + left_out} photos fit {naming.pattern}: {found}{each}."
    return f"All {photos} photos fit {naming.pattern}: {found}{each}."
