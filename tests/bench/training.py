"""How fast a network of the shipped one's shape learns."""

import tempfile
import time
from pathlib import Path

from segmentation.inference.keras_opening import prepare_keras
from segmentation.network.card import read_card
from segmentation.network.precision import AUTOMATIC, FLOAT32
from segmentation.progress import Progress
from segmentation.resources import NETWORK_CARD
from segmentation.training.samples import MaskFile, Sample
from segmentation.training.split import Split
from tests.bench.figures import Figure
from tests.bench.photos import CAR, mask_path, photo_paths

EPOCHS = 4
"""The first is not counted: it decodes the photos and makes the network ready."""


class EpochClock:
    """A report of a training that takes the time from the end of each epoch to the last step of the next."""

    def __init__(self, photos: int, epochs: int) -> None:
        self.photos_per_s: list[float] = []
        self._photos = photos
        self._epochs = epochs
        self._began: float | None = None

    def __call__(self, progress: Progress) -> None:
        """Take the time where `progress` ends an epoch, before and after the held-out cars are looked at."""
        if progress.unit == "epochs":
            self._began = time.perf_counter()
        elif self._began is not None and progress.done % (progress.total // self._epochs) == 0:
            self.photos_per_s.append(self._photos / (time.perf_counter() - self._began))


def training() -> list[Figure]:
    """Photos a second, as `carmask train` learns when nothing else is said."""
    return [Figure("train.photos_per_s", "photos/s", photos_per_s(AUTOMATIC))]


def training_float32() -> list[Figure]:
    """Photos a second with `carmask train --precision float32`."""
    return [Figure("train.photos_per_s_float32", "photos/s", photos_per_s(FLOAT32))]


def photos_per_s(precision: str) -> list[float]:
    """Return how many photos a second each epoch but the first learned from: whole steps, augmentation and all."""
    prepare_keras()
    from segmentation.network.weights import spec_of
    from segmentation.training.fit import train
    from segmentation.training.plan import TrainingPlan

    samples = [Sample(CAR, path, MaskFile(mask_path(path))) for path in photo_paths()]
    plan = TrainingPlan(epochs=EPOCHS, precision=precision)
    clock = EpochClock(len(samples), EPOCHS)
    with tempfile.TemporaryDirectory() as folder:
        spec = spec_of(read_card(NETWORK_CARD), NETWORK_CARD)
        train(Split(samples, samples[:1]), spec, plan, Path(folder), clock)
    return clock.photos_per_s
