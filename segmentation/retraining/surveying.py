"""A look at what there is to learn from, before anything is learned; needs no Keras."""

from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.messages import NO_RUN, Survey, SurveyRequest
from segmentation.progress import IsCancelled
from segmentation.retraining.car_roles import cars_seen_in_use, cars_to_judge_by, obstacle, photos_with_masks
from segmentation.retraining.kept_run import read_beginning, stage_of
from segmentation.retraining.telling import Tell, epochs_of
from segmentation.shelf.network_shelf import NetworkShelf


def survey(request: SurveyRequest, shelf: NetworkShelf, tell: Tell, cancelled: IsCancelled) -> Survey:
    """Return what there is to learn from, once the learning curve of an earlier training was told.

    Raises:
        CarmaskError: the photos cannot be listed.
        Cancelled: `cancelled()` said so.
    """
    run = Path(request.run)
    photos = photos_with_masks(find_cars(Path(request.photos)), cancelled)
    judged = cars_to_judge_by(photos.keys(), cars_seen_in_use(shelf))
    stage = stage_of(run)
    if stage != NO_RUN:
        for epoch in epochs_of(run, _epochs_planned(run)):
            tell(epoch)
    return Survey(photos.total(), len(photos), len(judged), obstacle(photos, judged), stage)


def _epochs_planned(run: Path) -> int:
    try:
        return read_beginning(run).epochs
    except CarmaskError:
        return 0
