"""What saved masks cost: run lengths, a save with everything flushed to the disk, exports in each format."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.cars.folder import find_cars
from segmentation.interchange.exporting import export_labels
from segmentation.interchange.formats import FORMATS
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from segmentation.masks.files import read_mask
from segmentation.masks.rle import decode, encode
from tests.bench.figures import Figure, Limit
from tests.bench.photos import mask_path, photo_paths

EXPORTED = 320
"""Masks of one export; so many that opening and closing the data set weighs nothing."""
SAVES = 100
RUN_LENGTHS_LIMIT_MS = 6.0
SAVE_LIMIT_MS = 15.0
EXPORT_LIMIT_PER_S = 100.0

RUN_LENGTHS = ("rle.encode_ms", "rle.decode_ms")
SAVING = ("labels.save_ms",)
EXPORTS = tuple(f"labels.export_{name}_per_s" for name in FORMATS)


def run_lengths() -> list[Figure]:
    """Milliseconds to turn one mask into run lengths, and to draw it again."""
    masks = [read_mask(mask_path(photo)) for photo in photo_paths()]
    texts = [encode(mask) for mask in masks]
    limit = Limit(50, RUN_LENGTHS_LIMIT_MS)
    return [
        Figure(RUN_LENGTHS[0], "ms", [_ms(partial(encode, mask)) for _ in range(5) for mask in masks], limit),
        Figure(
            RUN_LENGTHS[1],
            "ms",
            [_ms(partial(decode, text, masks[0].shape)) for _ in range(5) for text in texts],
            limit,
        ),
    ]


def saving() -> list[Figure]:
    """Milliseconds of a save: the mask packed, mask and record written and flushed, and committed."""
    photo = photo_paths()[0]
    mask = read_mask(mask_path(photo))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(photo, folder)
        store, facts, parent = LabelStore(folder), photo_facts(photo, mask.shape), None
        times = []
        for number in range(SAVES):
            mask[number, :] ^= 255
            draft = draft_of(facts, mask)
            begin = time.perf_counter()
            parent = store.save(photo.stem, draft, mask, parent)
            times.append((time.perf_counter() - begin) * 1e3)
    return [Figure(SAVING[0], "ms", times, Limit(50, SAVE_LIMIT_MS))]


def exports() -> list[Figure]:
    """Masks a second of an export of saved masks, in each format."""
    with _saved_masks() as folder:
        return [_export(folder, name) for name in FORMATS]


def _export(folder: Path, name: str) -> Figure:
    catalogue = find_cars(folder)
    begin = time.perf_counter()
    result = export_labels(catalogue, folder.parent / name, FORMATS[name])
    rate = result.exported / (time.perf_counter() - begin)
    limit = Limit(50, EXPORT_LIMIT_PER_S, is_least=True)
    return Figure(f"labels.export_{name}_per_s", "masks/s", [rate], limit, f"{result.exported} masks")


@contextmanager
def _saved_masks() -> Iterator[Path]:
    """Give a folder of EXPORTED photos with a saved mask each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "photos"
        folder.mkdir()
        store = LabelStore(folder)
        for number, photo in enumerate(islice(cycle(photo_paths()), EXPORTED)):
            copy = folder / f"car{number // 16}_{number % 16 + 1:02d}{photo.suffix}"
            shutil.copy(photo, copy)
            mask: NDArray[np.uint8] = read_mask(mask_path(photo))
            store.save(copy.stem, draft_of(photo_facts(copy, mask.shape), mask), mask, None)
        yield folder


def _ms(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return (time.perf_counter() - begin) * 1e3
