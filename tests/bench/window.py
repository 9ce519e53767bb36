"""What an editor waits for in the real window: its start, photos and the network's masks."""

import subprocess
import sys
import tempfile
import time
from itertools import pairwise

from PySide6.QtWidgets import QApplication

from editor.document.car_document import CarDocument
from tests.bench.desk import open_desk
from tests.bench.figures import Figure, Limit
from tests.bench.photos import one_car
from tests.carvana import ROOT
from tests.waiting import start_qt, wait_until


def start() -> list[Figure]:
    """Seconds from starting a process until its window is painted."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        for run in range(6):
            started = time.time()
            command = [sys.executable, "-m", "tests.bench.start", f"{folder}/settings.json"]
            ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
            if run:  # the first one warms the disk
                seconds.append(float(ended) - started)
    return [Figure("start.window_s", "s", seconds, Limit(50, 1.0))]


def opening() -> list[Figure]:
    """Milliseconds from opening a car until its photo, and until all its thumbnails, are on the screen."""
    start_qt()
    photo, thumbnails = [], []
    with one_car() as folder:
        for _ in range(7):
            with open_desk(folder) as desk:
                seen: list[int] = []
                desk.desk.reading.thumbnail_read.connect(lambda index, _, seen=seen: seen.append(index))
                started = time.perf_counter()
                desk.desk.open_car(desk.catalogue.cars[0])
                wait_until(lambda desk=desk: desk.canvas.photo_shape is not None)
                QApplication.processEvents()
                photo.append((time.perf_counter() - started) * 1000)
                wait_until(lambda desk=desk, seen=seen: len(seen) == len(desk.catalogue.cars[0].views))
                QApplication.processEvents()
                thumbnails.append((time.perf_counter() - started) * 1000)
    return [
        Figure("car.photo_ms", "ms", photo, Limit(50, 150)),
        Figure("car.thumbnails_ms", "ms", thumbnails, Limit(50, 600)),
    ]


def masks() -> list[Figure]:
    """Seconds until the first mask of a car, the worker not yet started, and from mask to mask after it."""
    start_qt()
    first, following = [], []
    with one_car() as folder:
        for _ in range(3):
            with open_desk(folder, predicts=True) as desk:
                started = time.perf_counter()
                desk.desk.open_car(desk.catalogue.cars[0])
                document = desk.desk.document
                assert document is not None
                arrived = times_of_masks(document)
                first.append(arrived[0] - started)
                following += [later - earlier for earlier, later in pairwise(arrived)]
    return [
        Figure("predict.first_mask_cold_s", "s", first, Limit(50, 8.0)),
        Figure("predict.next_mask_s", "s", following, Limit(50, 0.5)),
    ]


def times_of_masks(document: CarDocument) -> list[float]:
    """Wait for the network's masks of a car and return when each came, by the bench's clock, in order."""
    arrived: dict[int, float] = {}

    def note(index: int) -> None:
        if document.views[index].network is not None:
            arrived.setdefault(index, time.perf_counter())

    document.state_changed.connect(note)
    wait_until(lambda: len(arrived) == len(document.views))
    return sorted(arrived.values())
