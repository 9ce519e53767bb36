"""The index of a folder: which of its masks are saved, by whom and how far they are, without reading each record."""

import hashlib
import json
import os
import platform
import re
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from segmentation.cars.beside_photos import FOLDER_NAME
from segmentation.cars.car import Car, Catalogue, View
from segmentation.label_index.entry import Entry
from segmentation.label_index.index_file import IndexFile, Key
from segmentation.label_index.indexed_car import IndexedCar
from segmentation.label_index.looking import DiskClocks, Glance, LabelsBeside, look
from segmentation.labels.layout import PROJECT, read_content
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled
from segmentation.resources import own_cache_folder

PHOTOS_AT_ONCE = 1000
"""So many photos are looked at before it is told how far the look is: half a second on a slow disk."""

UNUSED_DAYS = 90
"""An index that nobody has opened for so long is removed."""

_INDEX_NAME = re.compile(r"[0-9a-f]{32}\.sqlite(-journal)?")


def default_indexes() -> Path:
    """Return the folder on this computer that holds the indexes."""
    return own_cache_folder() / "indexes"


class LabelIndex:
    """What is known of the saved masks of `catalogue`.

    The records beside the photos are the truth and the index only remembers them: every look compares the folders of
    all masks with it, and reads where something was added or taken away. What it remembers lies in a file in `indexes`,
    on this computer, never beside the photos: there, other computers would write to it too. One thread at a time may
    call it.
    """

    def __init__(
        self, catalogue: Catalogue, indexes: Path | None = None, now_ns: Callable[[], int] = time.time_ns
    ) -> None:
        self._now_ns = now_ns
        self.folder = catalogue.folder
        self._indexes = default_indexes() if indexes is None else indexes
        self._file: IndexFile | None = None
        self._remembered: dict[Key, Entry] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._unwritten: dict[Key, Entry] = {}
        self._clocks = DiskClocks()

    @property
    def is_kept(self) -> bool:
        """Whether what was found is remembered for the next start."""
        return self._file is None or self._file.works

    def look(self, cars: Iterable[Car]) -> list[IndexedCar]:
        """Return those of `cars` of which anything is new since the last look at them; all of them at the first."""
        file = self._opened()
        beside: dict[str, LabelsBeside] = {}
        self._clocks.see_claims(str(self.folder))
        glances = [(car, [self._glance_at(view, beside) for view in car.views]) for car in cars]
        now_ns = self._now_ns()
        news = []
        for car, seen in glances:
            before = self._entries.get(car.views[0].photo)
            entries = tuple(self._look_at(place, before, glance, now_ns) for place, glance in enumerate(seen))
            if entries != before:
                self._entries[car.views[0].photo] = entries
                if before is not None and _without_stamps(entries) == _without_stamps(before):
                    continue
                news.append(IndexedCar.of(car, entries))
        if file.write(self._unwritten.values()):
            self._unwritten.clear()
        return news

    def forget_others(self) -> None:
        """Forget photos that are not there any more; to be called once all cars of the catalogue were looked at."""
        if self._opened().write((), self._remembered):
            self._remembered.clear()

    def _glance_at(self, view: View, beside: dict[str, LabelsBeside]) -> Glance:
        photo_folder = view.photo.rpartition(os.sep)[0]
        labels = beside.get(photo_folder)
        if labels is None:
            labels = beside[photo_folder] = LabelsBeside(photo_folder, self._name_of(photo_folder), self._clocks)
        return labels.glance(view.label_key)

    def _look_at(self, place: int, before: tuple[Entry, ...] | None, glance: Glance, now_ns: int) -> Entry:
        key = glance.name, glance.label_key
        known = before[place] if before is not None else self._remembered.pop(key, None)
        entry = look(glance, known, self._clocks, now_ns)
        if entry is not known:
            self._unwritten[key] = entry
        return entry

    def _name_of(self, photo_folder: str) -> str:
        """Return the path from the opened folder, "/" between its parts, "" for that itself."""
        return photo_folder.removeprefix(str(self.folder)).replace(os.sep, "/").strip("/")

    def _opened(self) -> IndexFile:
        if self._file is None:
            real = os.path.realpath(self.folder)
            self._file = IndexFile(self._indexes / _index_name(real, _uuid(self.folder)), real)
            self._remembered = {(entry.folder, entry.label_key): entry for entry in self._file.read()}
            with suppress(OSError):
                os.utime(self._file.path)  # reading alone leaves it as old as its last change
            _remove_unused(self._indexes, self._file.path.name)
        return self._file


def look_at_all(
    index: LabelIndex,
    cars: Sequence[Car],
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[IndexedCar]:
    """Return what is new of `cars`, all of a catalogue.

    Raises:
        Cancelled: `cancelled()` said so; what was found until then is remembered.
    """
    news, done = [], 0
    for some in parted(cars):
        if cancelled():
            raise Cancelled
        news += index.look(some)
        done += len(some)
        report(Progress(done, len(cars), "cars"))
    index.forget_others()
    return news


def parted(cars: Sequence[Car]) -> list[list[Car]]:
    """Return `cars` in parts of PHOTOS_AT_ONCE photos or little more."""
    parts: list[list[Car]] = []
    photos = PHOTOS_AT_ONCE
    for car in cars:
        if photos >= PHOTOS_AT_ONCE:
            parts.append([])
            photos = 0
        parts[-1].append(car)
        photos += len(car.views)
    return parts


def _without_stamps(entries: Iterable[Entry]) -> list[Entry]:
    return [entry._replace(stamp="") for entry in entries]


def _index_name(folder: str, uuid: str) -> str:
    """Return a name of its own for each folder, for a copy of it elsewhere too, which has the same uuid.

    And for each computer: a home that lies on a share is no place where two of them can write to one database.
    """
    what = ascii((folder, uuid, platform.node())).encode()
    return f"{hashlib.sha256(what).hexdigest()[:32]}.sqlite"


def _uuid(folder: Path) -> str:
    """Return the name that the project file gives the folder, "" where there is none yet."""
    try:
        return str(json.loads(read_content(folder / FOLDER_NAME / PROJECT))["uuid"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ""


def _remove_unused(indexes: Path, own: str) -> None:
    """Remove the files, but for `own`, of folders that nobody has opened for long, which may be there no more."""
    with suppress(OSError), os.scandir(indexes) as found:
        for entry in found:
            if entry.name.startswith(own) or not _INDEX_NAME.fullmatch(entry.name):
                continue
            if time.time() - entry.stat().st_mtime > UNUSED_DAYS * 86_400:
                Path(entry.path).unlink(missing_ok=True)
