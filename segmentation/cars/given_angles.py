"""The angles that a person gives photos, whatever their names say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from segmentation.cars.car import Car, View


def arranged(car: Car, folder: Path, angles: Mapping[str, int]) -> Car:
    """Return `car` with the angles that a person gave its photos; the others keep theirs where these are free.

    `angles` are as in `FolderNaming`. All photos stay in the car, and no two have one angle.
    """
    if not angles:
        return car
    given = {view: angles.get(view.photo_path.relative_to(folder).as_posix(), 0) for view in car.views}
    if not any(given.values()):
        return car
    taken: dict[int, View] = {}
    for view, angle in given.items():
        if angle > 0:
            taken.setdefault(angle, view)
    placed = set(taken.values())
    others = [view for view in car.views if view not in placed]
    displaced = [view for view in others if taken.setdefault(view.angle, view) is not view]
    free = (angle for angle in count(1) if angle not in taken)
    for view in displaced:
        taken[next(free)] = view
    return replace(car, views=tuple(replace(view, angle=angle) for angle, view in sorted(taken.items())))


def dealt(car: Car, folder: Path, photos: Sequence[Path]) -> dict[str, int]:
    """Return the angles of `car` dealt out to its photos in another order: the first gets the lowest, and so on.

    Args:
        car: the car.
        folder: the opened folder.
        photos: the photos of all its views, in the new order.

    Returns:
        What `arranged` takes.
    """
    angles = (view.angle for view in car.views)
    return {photo.relative_to(folder).as_posix(): angle for photo, angle in zip(photos, sorted(angles), strict=True)}


def beginning_with(photos: Sequence[Path], place: int) -> list[Path]:
    """Return `photos` turned like a turntable, so that the one at `place` comes first and the last before it last."""
    return [*photos[place:], *photos[:place]]
