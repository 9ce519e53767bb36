"""The publication of a trained network, judged on the cars that were set aside."""

from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.messages import Published, PublishRequest, Refused
from segmentation.network.card import read_card
from segmentation.progress import IsCancelled
from segmentation.publishing.candidates import photos_seen, read_candidate
from segmentation.publishing.judged_cars import find_judged_samples
from segmentation.publishing.places import ShelfPlace
from segmentation.publishing.publishing import PublishingPlan, WorseNetwork, publish
from segmentation.retraining.kept_run import mark_published
from segmentation.retraining.telling import Tell, Telling, notice
from segmentation.shelf.network_shelf import NetworkShelf


def publish_run(
    request: PublishRequest, shelf: NetworkShelf, tell: Tell, cancelled: IsCancelled
) -> Published | Refused:
    """Judge the trained network on all cars of the folder that it has never seen, and take it into use.

    Raises:
        CarmaskError: there is no such car, or what `publishing.publish` raises; nothing has changed.
        Cancelled: `cancelled()` said so; nothing has changed.
    """
    run = Path(request.run)
    telling = Telling(tell, run)
    catalogue = find_cars(Path(request.photos))
    found = find_judged_samples(run, catalogue, None, None, telling, cancelled)
    notice(found.problems, tell)
    plan = PublishingPlan(request.even_if_worse, device=request.device)
    try:
        seen = photos_seen(read_candidate(run), catalogue)
        published = publish(run, found.samples, seen, ShelfPlace(shelf), plan, telling, cancelled)
    except WorseNetwork as error:
        return Refused(str(error), str(error.report_path or ""))
    notice(published.notes, tell)
    try:
        mark_published(run)
    except CarmaskError as error:
        notice([str(error)], tell)
    return Published(read_card(published.card_path).name, published.verdict.sentence)
