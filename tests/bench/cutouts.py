"""What cutting cars out and putting them onto new backgrounds costs."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2

from segmentation.batch.export_job import DELIVERED, HELD_BACK, ExportSettings
from segmentation.batch.export_manifest import begin_export
from segmentation.batch.export_plan import ACCEPTED, ExportPlan
from segmentation.batch.exporting import export
from segmentation.cars.folder import find_cars
from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.encoding import encode
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import place_set
from segmentation.cutout.preset import Preset
from segmentation.images.pixel_box import box_of
from segmentation.images.reading import read_photo
from segmentation.masks.files import read_mask
from segmentation.progress import ignore_progress, never_cancelled
from tests.bench.figures import Figure, Limit
from tests.bench.parts import NotMeasured
from tests.bench.photos import mask_path, one_photo, photo_paths
from tests.segmentation.saved_labels import save_label

RUNS = 15
BULK_RUNS = 3
PROCESSES = 2
FULL_SIZE = Preset("Full size", "the bench", "2026-11-26", 1918, 1280, "jpeg", "{car}_{angle:02d}", "white:#d9dade")
"""Pictures as large as the photos, JPEG at quality 92, with the kept shadow."""


def full() -> list[Figure]:
    """Milliseconds, on one thread, from a photo's file to the JPEG of its car before a gradient."""
    cv2.setNumThreads(1)
    photo, mask, style = one_photo(), read_mask(mask_path(one_photo())), Style()
    backdrop = backdrop_of(FULL_SIZE.backdrop)
    placement = place_set(
        [box_of(mask > 0)], mask.shape, FULL_SIZE.frame, backdrop, style.shadow.reach_in(mask.shape[1])
    )
    behind = backdrop.painted(FULL_SIZE.height, FULL_SIZE.width)
    values = []
    for _ in range(RUNS + 1):
        started = time.perf_counter()
        picture, _ = finished(read_photo(photo), mask, style, placement, behind)
        encode(picture, FULL_SIZE.kind, FULL_SIZE.quality)
        values.append((time.perf_counter() - started) * 1000)
    return [Figure("cutout.full_ms", "ms", values[1:], Limit(50, 1000.0))]


def bulk() -> list[Figure]:
    """Photos a second of an export of a car by two processes, their start counted."""
    with accepted_car() as folder:
        values = [photos / seconds for photos, seconds in (exported(folder) for _ in range(BULK_RUNS))]
    return [Figure("cutout.bulk_photos_per_s", "photos/s", values, Limit(50, 2.0, is_least=True))]


def peak() -> list[Figure]:
    """Megabytes that an export by two processes had at most: its own and twice those of the larger of the two."""
    try:
        import resource
    except ImportError as error:
        raise NotMeasured("Only Linux and macOS tell how much memory a process took at most.") from error
    with accepted_car() as folder:
        exported(folder)
    own, largest = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return [Figure("cutout.peak_mb", "MB", [(own + PROCESSES * largest) * 1024 / 1e6], Limit(50, 1000.0))]


def exported(folder: Path) -> tuple[int, float]:
    """Export the car in `folder`; return how many pictures were made, and in how many seconds."""
    with tempfile.TemporaryDirectory() as name:
        settings = ExportSettings(Path(name), FULL_SIZE, backdrop_of(FULL_SIZE.backdrop), Style())
        started = time.perf_counter()
        plan = ExportPlan(folder, settings, [ACCEPTED], begin_export(settings, overwrite=False))
        work = (one for car in find_cars(folder).cars for one in plan.of_car(car))
        total = len(photo_paths())
        done = export(work, lambda: total, settings, {}, PROCESSES, ignore_progress, never_cancelled)
        return sum(entry.result in (DELIVERED, HELD_BACK) for entry in done), time.perf_counter() - started


@contextmanager
def accepted_car() -> Iterator[Path]:
    """Give a temporary folder with the photos of the car and their true masks, accepted."""
    with tempfile.TemporaryDirectory() as name:
        for photo in photo_paths():
            shutil.copy(photo, name)
            save_label(Path(name) / photo.name, read_mask(mask_path(photo)), review=ACCEPTED)
        yield Path(name).resolve()
