"""Which photos a candidate is judged on."""

from collections.abc import Collection
from pathlib import Path

from segmentation.cars.car import Catalogue
from segmentation.errors import CarmaskError
from segmentation.progress import IsCancelled, Report
from segmentation.publishing.candidates import check_never_seen, read_candidate
from segmentation.training.samples import FoundSamples, find_samples


def find_judged_samples(
    run: Path,
    catalogue: Catalogue,
    masks_folder: Path | None,
    cars: Collection[str] | None,
    report: Report,
    cancelled: IsCancelled,
) -> FoundSamples:
    """Return the photos of `catalogue` with true masks that the candidate of `run` is to be judged on.

    Args:
        run: the folder of a training run.
        catalogue: the photos; where their true masks come from `training.samples.find_samples` says.
        masks_folder: where masks are that no label store holds; None if nowhere.
        cars: judge on all of these cars; None takes every car that the candidate has never seen.
        report: told after every photo.
        cancelled: asked before every photo.

    Raises:
        CarmaskError: the candidate is not whole, it has seen one of `cars`, one of them has no photo with a
            true mask, or there is none at all.
        Cancelled: `cancelled()` said so.
    """
    candidate = read_candidate(run)
    if cars is not None:
        check_never_seen(candidate, cars)
    wanted = {car.car_id for car in catalogue.cars} - candidate.cars_seen if cars is None else cars
    found = find_samples(catalogue, masks_folder, wanted, report, cancelled)
    missing = [] if cars is None else sorted(set(cars) - {sample.car_id for sample in found.samples})
    if missing:
        raise CarmaskError(
            f"{catalogue.folder} has no photo with a true mask of {', '.join(missing)}, so the network cannot be "
            f"judged on all the cars that were chosen. {_hint(masks_folder)}".rstrip()
        )
    if not found.samples:
        raise CarmaskError(
            f"No photo in {catalogue.folder} of a car that the network has never seen has a true mask to judge it "
            f"by. {_hint(masks_folder)}".rstrip()
        )
    return found


def _hint(masks_folder: Path | None) -> str:
    if masks_folder is not None:
        return ""
    return "Masks that were not saved in carmask are found in the folder given with --masks, which may be the same one."
