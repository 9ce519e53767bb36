"""Which cars a network learns from, and which are held out to tell when to stop; needs no Keras."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.training.fine_tuning import SeenCars
from segmentation.training.samples import Sample

HELD_OUT_FRACTION = 0.1
"""Share of the cars that tell when to stop, unless a number is chosen."""


@dataclass(frozen=True)
class Split:
    """Samples to learn from and samples of other cars that tell when to stop.

    `frozen` is the name and the hash of the frozen set that says so, None if they were chosen otherwise.
    """

    training: list[Sample]
    held_out: list[Sample]
    frozen: Mapping[str, str] | None = None


def split_by_car(
    samples: Sequence[Sample], held_out_cars: int | None, seed: int, start: SeenCars | None = None
) -> Split:
    """Return `samples` with all angles of `held_out_cars` cars, drawn by `seed`, held out.

    Where a training begins as a network that has learned before, the cars that were held out from that one come
    first, as its Dice on any other would promise too much; and cars with corrected photos, which are there to be
    learned from, come last.

    Args:
        samples: photos of at least two cars.
        held_out_cars: how many cars; None takes those that were held out before, and where none of them is there
            HELD_OUT_FRACTION of all cars, at least one.
        seed: the same cars are drawn for the same seed and the same cars.
        start: the cars that the network has seen which the training begins as; None if it begins as none.

    Raises:
        CarmaskError: there are too few cars.
    """
    cars = {sample.car_id for sample in samples}
    before = set() if start is None else cars & start.held_out
    usual = len(before) or max(1, round(len(cars) * HELD_OUT_FRACTION))
    count = usual if held_out_cars is None else held_out_cars
    if not 1 <= count < len(cars):
        raise CarmaskError(_too_few(len(cars)))
    corrected = set() if start is None else {sample.car_id for sample in samples if sample.is_corrected} - before
    held_out = _drawn([before, cars - before - corrected, corrected], count, np.random.default_rng(seed))
    return Split(
        training=[sample for sample in samples if sample.car_id not in held_out],
        held_out=[sample for sample in samples if sample.car_id in held_out],
    )


def _too_few(cars: int) -> str:
    if cars < 2:
        return (
            f"There are masks to learn from of {counted(cars, 'car')} only. Two cars are needed at least: one to learn "
            "from, and another one, held out, by which it is told when to stop. Correct the masks of one more car, "
            "save them, and try again."
        )
    most = cars - 1
    return (
        f"There are masks to learn from of {cars:,} cars: 1 to {most:,} of them can be held out, by which it is told "
        "when to stop. The rest is learned from."
    )


def _drawn(groups: Sequence[Collection[str]], count: int, random: np.random.Generator) -> set[str]:
    """`count` of the cars of `groups`; any of the first group comes before all of the second."""
    drawn: set[str] = set()
    for group in groups:
        wanted = min(count - len(drawn), len(group))
        if wanted:
            drawn.update(random.choice(sorted(group), wanted, replace=False).tolist())
    return drawn
