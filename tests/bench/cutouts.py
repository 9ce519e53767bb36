"""What cutting cars out and putting them onto new backgrounds costs."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import cv2

from editor.desk.export_preview import LONGEST_SIDE_PX
from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.car_set import SetView, analysed
from segmentation.cutout.encoding import encode
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import place_set
from segmentation.cutout.preset import Preset
from segmentation.cutout.previewing import Previews
from segmentation.cutout.shadow import Shadow
from segmentation.images.pixel_box import box_of
from segmentation.images.reading import read_photo
from segmentation.labels.record import ACCEPTED
from segmentation.masks.files import read_mask
from tests.bench.figures import Figure, Limit
from tests.bench.parts import NotMeasured
from tests.bench.photos import mask_path, one_photo, photo_paths
from tests.carvana import ROOT
from tests.segmentation.saved_labels import save_label

RUNS = 15
PREVIEWS = 50
BULK_RUNS = 3
SET_RUNS = 7
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


def preview() -> list[Figure]:
    """Milliseconds from another strength of the shadow to the picture in the dialog, on one of carmask's backdrops."""
    photo, masks = one_photo(), [read_mask(mask_path(path)) for path in photo_paths()]
    previews = Previews(read_photo(photo), read_mask(mask_path(photo)), masks, LONGEST_SIDE_PX)
    backdrop = backdrop_of("light-studio")
    values = []
    for percent in range(20, 20 + PREVIEWS + 1):
        started = time.perf_counter()
        previews.made(FULL_SIZE, backdrop, Style(shadow=Shadow(percent / 100)))
        values.append((time.perf_counter() - started) * 1000)
    return [Figure("cutout.preview_ms", "ms", values[1:], Limit(50, 60.0))]


def set_analysis() -> list[Figure]:
    """Seconds from sixteen photos and their masks to all that they say together."""
    views = [SetView.of(photo, angle, read_mask(mask_path(photo))) for angle, photo in enumerate(photo_paths(), 1)]
    values = []
    for _ in range(SET_RUNS + 1):
        started = time.perf_counter()
        analysed(views, len(views))
        values.append(time.perf_counter() - started)
    return [Figure("cutout.set_analysis_s", "s", values[1:], Limit(50, 3.0))]


def bulk() -> list[Figure]:
    """Photos a second of `carmask export` for a car on two processes, all starts counted."""
    with accepted_car() as folder:
        seconds = [exported(folder) for _ in range(BULK_RUNS)]
    values = [len(photo_paths()) / each for each in seconds]
    return [Figure("cutout.bulk_photos_per_s", "photos/s", values, Limit(50, 2.0, is_least=True))]


def peak() -> list[Figure]:
    """Megabytes that the command and its two processes had at most: three times those of the largest of them."""
    try:
        import resource
    except ImportError as error:
        raise NotMeasured("Windows does not tell how much memory a process took at most.") from error
    with accepted_car() as folder:
        exported(folder)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return [Figure("cutout.peak_mb", "MB", [(1 + PROCESSES) * largest / 1e6], Limit(50, 1000.0))]


def exported(folder: Path) -> float:
    """Give the command for the car in `folder` and return how many seconds it took."""
    with tempfile.TemporaryDirectory() as name:
        preset = Path(name) / "full.json"
        preset.write_text(json.dumps(asdict(FULL_SIZE)))
        command = [sys.executable, str(ROOT / "main.py"), "export", str(folder), "--out", f"{name}/pictures"]
        options = ["--preset", str(preset), "--processes", str(PROCESSES), "--deliver-all"]
        started = time.perf_counter()
        subprocess.run([*command, *options], capture_output=True, check=True)
        return time.perf_counter() - started


@contextmanager
def accepted_car() -> Iterator[Path]:
    """Give a temporary folder with the photos of the car and their true masks, accepted."""
    with tempfile.TemporaryDirectory() as name:
        for photo in photo_paths():
            shutil.copy(photo, name)
            save_label(Path(name) / photo.name, read_mask(mask_path(photo)), review=ACCEPTED)
        yield Path(name).resolve()
