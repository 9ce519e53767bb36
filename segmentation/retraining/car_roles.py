"""Which cars a training from the window learns from, and which are set aside to judge its network by."""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping

from segmentation.cars.car import Catalogue
from segmentation.errors import CarmaskError
from segmentation.labels.store import LabelStore
from segmentation.network.card import read_card
from segmentation.progress import Cancelled, IsCancelled
from segmentation.shelf.network_shelf import NetworkShelf
from segmentation.training.fine_tuning import seen_cars

FEWEST_CARS = 3
"""One to learn from, one to be held out, one to judge by."""
JUDGED_FRACTION = 0.2
"""Share of all cars, in the long run, that is set aside."""


def photos_with_masks(catalogue: Catalogue, cancelled: IsCancelled) -> Counter[str]:
    """Return of each car how many of its photos have a saved mask that a person stands behind.

    Records are read, no masks: whether these are whole a training finds out. A record that cannot be read counts
    as none.

    Raises:
        Cancelled: `cancelled()` said so.
    """
    photos: Counter[str] = Counter()
    for car in catalogue.cars:
        for view in car.views:
            if cancelled():
                raise Cancelled
            try:
                record = LabelStore(view.photo_path.parent).newest(view.label_key)
            except CarmaskError:
                continue
            if record is not None and record.is_true:
                photos[car.car_id] += 1
    return photos


def cars_to_judge_by(cars: Collection[str], seen: Collection[str]) -> frozenset[str]:
    """Return which of `cars` are set aside: some one in five, of those that the network in use has not `seen`.

    One is at least, where there is any, and two cars are left to learn from and to be held out. The hash of its id
    decides about each car, whatever others there are: set aside once, it is so in each training of a folder that grows,
    for what is learned from once can never judge again. Only a car that was taken for want of another may be learned
    from later.
    """
    unseen = sorted(set(cars) - set(seen), key=_place_of)
    chosen = [car for car in unseen if _place_of(car) < JUDGED_FRACTION]
    return frozenset((chosen or unseen[:1])[: max(1, len(set(cars)) - 2)])


def obstacle(photos: Mapping[str, int], judged: Collection[str]) -> str:
    """Return the sentence that says why nothing can be learned from the cars of `photos`, "" where it can."""
    how = "Correct masks or accept them"
    if len(photos) < FEWEST_CARS:
        there = {0: "no car has", 1: "one car has"}.get(len(photos), f"{len(photos)} cars have")
        return (
            f"A network learns from masks that somebody corrected or accepted, of {FEWEST_CARS} cars at least; in this "
            f"folder {there} any. {how}, and come back."
        )
    if not judged:
        return (
            "The network in use has learned from every car of this folder whose masks somebody corrected or accepted, "
            f"so none is left to judge a new one by. {how} for at least one more car, and come back."
        )
    return ""


def cars_seen_in_use(shelf: NetworkShelf) -> frozenset[str]:
    """Return the cars that the network in use has seen, none where its card cannot be read."""
    try:
        seen = seen_cars(read_card(shelf.card_path(shelf.name_drawn_with())))
    except CarmaskError:
        return frozenset()
    return seen.learned_from | seen.held_out


def _place_of(car: str) -> float:
    """A number from 0 to 1 that belongs to the id of a car and is spread evenly over all ids."""
    return int.from_bytes(hashlib.sha256(car.encode("utf-8", "replace")).digest()[:6], "big") / 2**48
