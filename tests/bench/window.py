"""What an editor waits for in the real window: its start, photos, strokes, angles and the network's masks."""

import math
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editor.document.car_document import CarDocument
from tests.bench.desk import BenchDesk, open_desk
from tests.bench.figures import Figure, Limit
from tests.bench.photos import one_car, one_large_photo
from tests.carvana import ROOT
from tests.waiting import start_qt, wait_until

STEP_PX = 30
MOVES = 200


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
                desk.desk.thumbnail_read.connect(lambda index, _, seen=seen: seen.append(index))
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


def brush() -> list[Figure]:
    """Milliseconds from a move of a 300 px brush until its paint event has ended: the worse of fit and 100 %."""
    start_qt()
    with one_car() as folder:
        small = brush_over(folder, "brush.move_300px_1918_ms", 8.0)
    with one_large_photo() as folder:
        large = brush_over(folder, "brush.move_300px_6000_ms", 2 * small.percentile(99))
    return [small, large]


def brush_over(folder: Path, name: str, limit_ms: float) -> Figure:
    """The figure of a brush over the first photo of `folder`."""
    with open_desk(folder) as desk:
        desk.desk.open_car(desk.catalogue.cars[0])
        wait_until(lambda: desk.desk.document is not None and desk.application.background.is_idle)
        views = [Figure(name, "ms", stroke(desk, zoom), Limit(99, limit_ms)) for zoom in (None, 100)]
    return max(views, key=lambda figure: figure.percentile(99))


def stroke(desk: BenchDesk, zoom_percent: float | None) -> list[float]:
    """Milliseconds of each move of a waving stroke, at a zoom or fitted."""
    if zoom_percent is None:
        desk.canvas.fit()
    else:
        desk.canvas.centre(zoom_percent)
    scale = desk.canvas.transform.scale
    middle_x, middle_y = desk.canvas.width() / 2, desk.canvas.height() / 2
    reach = min(middle_x - 40, 900 * scale)

    def place(move: int) -> tuple[float, float]:
        along = move * STEP_PX * scale
        back_and_forth = abs((along + reach) % (4 * reach) - 2 * reach) - reach
        return middle_x + back_and_forth, middle_y + 100 * scale * math.sin(move / 9)

    desk.mouse(QEvent.Type.MouseButtonPress, *place(0))
    moves = [
        desk.milliseconds_to_paint(lambda move=move: desk.mouse(QEvent.Type.MouseMove, *place(move)))
        for move in range(1, MOVES + 1)
    ]
    desk.mouse(QEvent.Type.MouseButtonRelease, *place(MOVES))
    return moves


def switching() -> list[Figure]:
    """Milliseconds from asking for another angle until it is painted, all photos and masks there."""
    start_qt()
    with one_car() as folder, open_desk(folder, predicts=True) as desk:
        desk.desk.open_car(desk.catalogue.cars[0])
        document = desk.desk.document
        assert document is not None
        wait_until(lambda: all(view.mask is not None for view in document.views))
        wait_until(lambda: desk.application.background.is_idle and not desk.window.strip.is_behind)
        values = [
            desk.milliseconds_to_paint(lambda index=index: desk.desk.show_angle(index % 16)) for index in range(1, 81)
        ]
    return [Figure("angle.switch_1918_ms", "ms", values, Limit(99, 50))]


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
