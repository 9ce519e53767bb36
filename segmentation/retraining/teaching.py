"""A training on saved masks alone, begun or gone on with; Keras is loaded once there is something to learn from."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from segmentation.cars.car import Catalogue
from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.inference.keras_opening import prepare_keras
from segmentation.messages import ResumeRequest, Trained, TrainRequest
from segmentation.network.card import read_card
from segmentation.network.spec import NetworkSpec
from segmentation.progress import IsCancelled
from segmentation.retraining.car_roles import cars_seen_in_use, cars_to_judge_by, obstacle
from segmentation.retraining.kept_run import (
    Beginning,
    begin,
    mark_trained,
    photo_names,
    read_beginning,
    split_as_begun,
)
from segmentation.retraining.telling import Tell, Telling, notice
from segmentation.shelf.network_shelf import NetworkShelf
from segmentation.training.fine_tuning import seen_cars
from segmentation.training.plan import TrainingPlan, fine_tuning
from segmentation.training.samples import Sample, find_samples
from segmentation.training.split import Split, split_by_car


def train_anew(request: TrainRequest, shelf: NetworkShelf, tell: Tell, cancelled: IsCancelled) -> Trained:
    """Train on the saved masks of the folder, but for those of the cars that are set aside to judge by.

    Raises:
        CarmaskError: there is too little to learn from, or what `training.fit.train` raises.
        Cancelled: `cancelled()` said so; every whole epoch is kept.
    """
    run, catalogue = Path(request.run), find_cars(Path(request.photos))
    telling = Telling(tell, run)
    samples = _true_samples(catalogue, tell, telling, cancelled)
    photos_of_car = Counter(sample.car_id for sample in samples)
    judged = cars_to_judge_by(photos_of_car.keys(), cars_seen_in_use(shelf))
    if sentence := obstacle(photos_of_car, judged):
        raise CarmaskError(sentence)
    start = seen_cars(read_card(Path(request.start))) if request.start else None
    split = split_by_car([sample for sample in samples if sample.car_id not in judged], None, 0, start)
    names = (photo_names(side, catalogue.folder) for side in (split.training, split.held_out))
    beginning = Beginning(request.start, request.epochs, *names)
    begin(run, beginning)
    return _train(beginning, split, run, telling, cancelled)


def resume(request: ResumeRequest, tell: Tell, cancelled: IsCancelled) -> Trained:
    """Go on with the training of the request, with the photos, course and start that it was begun with.

    Raises:
        CarmaskError: what it was begun with is not there any more, or what `training.fit.train` raises.
        Cancelled: `cancelled()` said so; every whole epoch is kept.
    """
    run, catalogue = Path(request.run), find_cars(Path(request.photos))
    beginning = read_beginning(run)
    telling = Telling(tell, run)
    split = split_as_begun(beginning, _true_samples(catalogue, tell, telling, cancelled), catalogue.folder)
    return _train(beginning, split, run, telling, cancelled)


def plan_of(beginning: Beginning) -> TrainingPlan:
    """Return the plan of a training; that of one which begins as another network is that of `carmask train --from`."""
    plan = fine_tuning(TrainingPlan()) if beginning.start else TrainingPlan()
    return replace(plan, epochs=beginning.epochs)


def _train(beginning: Beginning, split: Split, run: Path, telling: Telling, cancelled: IsCancelled) -> Trained:
    prepare_keras()
    from segmentation.network.weights import spec_of
    from segmentation.training.fit import train

    start = Path(beginning.start) if beginning.start else None
    spec = NetworkSpec() if start is None else spec_of(read_card(start), start)
    train(split, spec, plan_of(beginning), run, telling, cancelled, start)
    mark_trained(run)
    return Trained()


def _true_samples(catalogue: Catalogue, tell: Tell, telling: Telling, cancelled: IsCancelled) -> list[Sample]:
    found = find_samples(catalogue, None, None, telling, cancelled)
    notice(found.problems, tell)
    return found.samples
