"""Folders of photos with saved masks, and what an index says of them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from segmentation.cars.folder import find_cars
from segmentation.label_index.entry import Entry
from segmentation.label_index.label_index import LabelIndex, look_at_all
from segmentation.labels.record import PhotoFacts, Record
from segmentation.labels.store import LabelStore
from tests.segmentation.labels import NETWORK, SHAPE, draft_for, mask_of

HOUR_NS = 3600 * 10**9
"""What was seen so long ago, and is the same, is settled."""


def make_photos(folder: Path, cars: tuple[str, ...] = ("blue", "red"), angles: int = 2) -> list[Path]:
    """Make files called like photos in `folder`; an index never opens a photo."""
    folder.mkdir(parents=True, exist_ok=True)
    photos = [folder / f"{car}_{angle:02d}.jpg" for car in cars for angle in range(1, angles + 1)]
    for photo in photos:
        photo.write_bytes(b"a photo")
    return photos


def save_mask(photo: Path, number: int, **facts: Any) -> Record:
    """Save mask `number` after the newest one of `photo`, with other facts of the draft than an editor's."""
    store, mask = LabelStore(photo.parent), mask_of(number)
    draft = replace(draft_for(mask, network=NETWORK, network_mask=mask_of(number + 1)), **facts)
    draft = replace(draft, photo=PhotoFacts(photo.name, "ab" * 32, *SHAPE))
    return store.save(photo.stem, draft, mask, store.newest(photo.stem))


class Clock:
    """A clock that stands still; `now_ns` can be set."""

    def __init__(self, now_ns: int = HOUR_NS) -> None:
        self.now_ns = now_ns

    def __call__(self) -> int:
        """Return the time."""
        return self.now_ns


def later_index(folder: Path, indexes: Path, hours: int = 1) -> LabelIndex:
    """Return an index of `folder` so many hours after the clock began."""
    return LabelIndex(find_cars(folder), indexes, Clock(hours * HOUR_NS))


def settle(folder: Path, indexes: Path) -> dict[str, Entry]:
    """Look at `folder` twice, an hour apart, so that no record need be read at the third hour; return its entries."""
    entries_by(later_index(folder, indexes, 1), folder)
    return entries_by(later_index(folder, indexes, 2), folder)


def entries_by(index: LabelIndex, folder: Path) -> dict[str, Entry]:
    """Return what a first look of `index` at all cars of `folder` finds, by label key; the stamps are left out."""
    found = look_at_all(index, find_cars(folder).cars)
    return {
        f"{entry.folder}/{entry.label_key}": entry._replace(stamp="") for indexed in found for entry in indexed.entries
    }


def scanned(folder: Path, nowhere: Path) -> dict[str, Entry]:
    """Return what there is to know of `folder`, found without an index; `nowhere` is a folder that is not there."""
    assert not nowhere.exists()
    nowhere.parent.mkdir(parents=True, exist_ok=True)
    nowhere.write_bytes(b"")  # a file, in which no index can be kept
    try:
        return entries_by(LabelIndex(find_cars(folder), nowhere), folder)
    finally:
        nowhere.unlink()
