"""What a folder of 80,000 photos costs: finding its cars and the state of each, and listing 5,000 of them."""

import gc
import hashlib
import io
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from PIL import Image

from segmentation.cars.car import Car, Catalogue, Description, View
from segmentation.cars.folder import find_cars
from segmentation.label_index.entry import Entry
from segmentation.label_index.indexed_car import IndexedCar
from segmentation.label_index.label_index import LabelIndex, look_at_all
from segmentation.labels.layout import new_project
from segmentation.labels.record import NetworkFacts, PhotoFacts, Record, sealed
from segmentation.labels.states import LabelState
from segmentation.masks.files import encode_png
from segmentation.masks.rle import encode
from tests.bench.figures import Figure, Limit
from tests.bench.parts import NotMeasured

CARS, ANGLES = 5_000, 16
SHAPE = (32, 48)
EDITORS = ("Ann", "Bob", "Chris", "Dana")
PROCESSES = 2
"""So many make the folder."""

SCANS = ("labels.scan_80000_cold_s", "labels.scan_80000_indexed_s", "labels.peak_mb")
FILTERING = ("labels.filter_5000_cars_ms",)


def scans() -> list[Figure]:
    """Seconds to know all cars of a folder and their states, without an index and with one, and the memory it takes.

    Once with a folder for each car and once with all photos in one: the slower of both counts. The folders are made by
    other processes, as making them takes memory too; here no garbage is collected at all, so that all of it counts.
    """
    if sys.platform == "win32":
        raise NotMeasured("Windows does not tell how much memory a process took at most.")
    import resource

    gc.disable()  # as on the window's threads, none of which stops for it; the window collects by a timer
    cold, indexed = [], []
    for is_flat in (False, True):
        with _folder(is_flat=is_flat) as (folder, indexes):
            cold.append(_scan(folder, indexes, hours=0))
            _scan(folder, indexes, hours=1)  # reads again what was written in the last seconds before the first
            indexed.append(_scan(folder, indexes, hours=2))
    unit = 1 if sys.platform == "darwin" else 1024
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    note = f"{CARS * ANGLES:,} photos, two revisions each"
    return [
        Figure(SCANS[0], "s", cold, Limit(100, 20.0), note),
        Figure(SCANS[1], "s", indexed, Limit(100, 2.0), note),
        Figure(SCANS[2], "MB", [peak_mb], Limit(100, 500.0), note),
    ]


def filtering() -> list[Figure]:
    """Milliseconds from a wish to the list of 5,000 cars being drawn: text, states and orders."""
    from PySide6.QtWidgets import QApplication

    from editor.desk.car_listing import CarOrder
    from editor.panels.cars_panel import CarsPanel
    from tests.waiting import start_qt

    start_qt()
    panel = CarsPanel()
    panel.resize(248, 1000)
    panel.show()
    cars = tuple(_car(number) for number in range(CARS))
    panel.set_catalogue(Catalogue(Path("/photos"), cars))
    panel.take_states(_known(cars))
    wishes = [
        lambda: panel.sort_by(CarOrder.LAST_SAVED),
        lambda: panel.list_states(frozenset({LabelState.TO_DO, LabelState.REJECTED})),
        lambda: panel._filter.setText("kia 2014"),
        lambda: panel.sort_by(CarOrder.EDITOR),
        lambda: panel._filter.setText(""),
        lambda: panel.sort_by(CarOrder.STATE),
        lambda: panel.list_states(frozenset()),
        lambda: panel.sort_by(CarOrder.NAME),
    ]
    times = []
    for _ in range(10):
        for wish in wishes:
            begin = time.perf_counter()
            wish()
            QApplication.processEvents()
            times.append((time.perf_counter() - begin) * 1e3)
    return [Figure(FILTERING[0], "ms", times, Limit(99, 100.0))]


def _scan(folder: Path, indexes: Path, hours: int) -> float:
    """Return the seconds that a start takes, so many hours from now by the clock of the index."""
    begin = time.perf_counter()
    catalogue = find_cars(folder)
    found = look_at_all(LabelIndex(catalogue, indexes, lambda: time.time_ns() + hours * 3600 * 10**9), catalogue.cars)
    took = time.perf_counter() - begin
    if len(found) != CARS or any(len(indexed.entries) != ANGLES for indexed in found):
        raise ValueError("the folder was not seen whole")
    return took


@contextmanager
def _folder(*, is_flat: bool) -> Iterator[tuple[Path, Path]]:
    """Give a folder of CARS cars, each photo with two revisions, and one for indexes."""
    with tempfile.TemporaryDirectory() as name:
        photos = Path(name) / "photos"
        if is_flat:
            _make_store(photos)
        parts = [range(start, CARS, PROCESSES) for start in range(PROCESSES)]
        with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as processes:
            list(processes.map(partial(_make_cars, photos, is_flat), parts))
        yield photos, Path(name) / "indexes"


def _make_cars(photos: Path, is_flat: bool, numbers: range) -> None:
    photo, revisions = _photo(), _Revisions.drawn()
    for number in numbers:
        car = f"car{number:05d}"
        folder = photos if is_flat else photos / car
        if not is_flat:
            _make_store(folder)
        for angle in range(1, ANGLES + 1):
            key = f"{car}_{angle:02d}"
            label = folder / ".masks" / "labels" / key
            label.mkdir()
            (folder / f"{key}.jpg").write_bytes(photo)
            revisions.write(label, f"{key}.jpg", EDITORS[number % len(EDITORS)])


def _make_store(folder: Path) -> None:
    labels = folder / ".masks" / "labels"
    labels.mkdir(parents=True)
    (labels.parent / "project.json").write_bytes(new_project())


def _photo() -> bytes:
    content = io.BytesIO()
    Image.fromarray(np.full((*SHAPE, 3), 90, np.uint8)).save(content, "JPEG")
    return content.getvalue()


@dataclass(frozen=True)
class _Revisions:
    """Two masks, as files, and what the second changed; written as a store would, but not flushed one by one."""

    masks: tuple[bytes, bytes]
    changed: str

    @classmethod
    def drawn(cls) -> "_Revisions":
        first = np.zeros(SHAPE, np.uint8)
        first[8:24, 8:40] = 255
        second = first.copy()
        second[4:8, 12:30] = 255
        return cls((encode_png(first), encode_png(second)), encode(first ^ second))

    def write(self, label: Path, photo: str, author: str) -> None:
        parent = ""
        facts, network = PhotoFacts(photo, "ab" * 32, *SHAPE), NetworkFacts("unet", "cd" * 32, 0.5)
        for revision, mask in enumerate(self.masks, 1):
            digest = hashlib.sha256(mask).hexdigest()
            (label / f"m-{digest[:16]}.png").write_bytes(mask)
            record = Record(
                revision, parent, facts, f"m-{digest[:16]}.png", digest, author, "host", "carmask",
                f"2026-11-{revision:02d}T10:00:00+00:00", "network" if revision == 1 else "human", "", network,
                "" if revision == 1 else self.changed, "",
            )  # fmt: skip
            content = sealed(record)
            (label / f"r{revision:06d}.json").write_bytes(content)
            parent = content[-65:-1].decode()  # the hash of the record, which seals it


def _car(number: int) -> Car:
    name = f"car{number:05d}"
    views = tuple(
        View(name, angle, f"/photos/{name}_{angle:02d}.jpg", f"{name}_{angle:02d}") for angle in range(1, ANGLES + 1)
    )
    makes = (("Kia", "Rio"), ("Ford", "Focus"), ("Audi", "A4"))
    return Car(name, views, Description(str(2008 + number % 9), *makes[number % 3]))


def _known(cars: tuple[Car, ...]) -> list[IndexedCar]:
    states = list(LabelState)
    known = []
    for number, car in enumerate(cars):
        state = states[number * 7 % len(states)]
        said = {"revision": 1, "author": EDITORS[number % 4], "saved_utc": f"2026-11-26T10:{number % 60:02d}:00+00:00"}
        entries = tuple(Entry("", view.label_key, "", state=state.value) for view in car.views)
        if state is not LabelState.TO_DO:
            entries = tuple(entry._replace(**said) for entry in entries)
        known.append(IndexedCar.of(car, entries))
    return known
