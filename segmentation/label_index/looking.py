"""A quick look at the saved masks of one photo after the other: times first, and a record only where one changed.

The label store follows the path of every mask to its end to see that no link leads away, which takes longer than all
else. Here the folders themselves are looked at, and one that is a link holds no masks.
"""

import json
import os
import stat
from pathlib import Path
from typing import Any

from segmentation.cars.beside_photos import FOLDER_NAME
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.label_index.entry import Entry
from segmentation.labels.forms import MASK_FORM
from segmentation.labels.kinds import CAR_MASKS
from segmentation.labels.layout import RECORD_NAME, read_record
from segmentation.labels.record import Record
from segmentation.labels.states import state_of
from segmentation.masks.rle import covered_px

SETTLED_NS = 10 * 10**9
"""A folder that was changed less long ago may be changed again within the same tick of its disk's clock, which is two
seconds on some: what was read of it is not taken for all."""

NO_LABEL = "none"
"""The stamp of a photo whose mask was never saved."""

_ABOUT = Entry._fields.index("stamp") + 1
"""So many fields of an entry are about the photo, the others are the record's."""
_LARGEST = 2**63 - 1
"""That SQLite can keep."""


class LabelsBeside:
    """The saved masks beside the photos of one folder, whose path from the opened one is `name`."""

    def __init__(self, photo_folder: str, name: str) -> None:
        self.name = name
        masks = f"{photo_folder}{os.sep}{FOLDER_NAME}"
        labels = f"{masks}{os.sep}{CAR_MASKS.folder}"
        self.are_here = _is_folder(masks) and _is_folder(labels)
        self._before_key = f"{labels}{os.sep}"
        self._before_name = f"{photo_folder}{os.sep}"

    def look(self, view: View, photo: str, before: Entry | None, now_ns: int) -> Entry:
        """Return what is known of `view`, a photo of this folder; `before` itself where nothing is new.

        Args:
            view: the photo.
            photo: its name in this folder.
            before: what was known of it the last time.
            now_ns: the time, ns since the epoch.
        """
        folder = self._before_key + view.label_key
        stamp = _stamp(folder, now_ns) if self.are_here else NO_LABEL
        size, mtime_ns = _size_and_time(self._before_name + photo)
        about = (self.name, view.label_key, photo, view.car_id, view.angle, size, mtime_ns, stamp)
        if before is not None and stamp and before.stamp == stamp:
            return before if before[:_ABOUT] == about else Entry._make((*about, *before[_ABOUT:]))
        record = None if stamp == NO_LABEL else _newest(folder)
        entry = Entry(*about) if record is None else Entry._make((*about, *_said(record)))
        return before if before is not None and before == entry else entry


def _is_folder(path: str) -> bool:
    """Whether `path` is a folder and no link to one."""
    try:
        return _is_plain(os.lstat(path))
    except (OSError, ValueError):
        return False


def _is_plain(status: os.stat_result) -> bool:
    is_junction = getattr(status, "st_reparse_tag", 0) == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
    return stat.S_ISDIR(status.st_mode) and not is_junction


def _stamp(folder: str, now_ns: int) -> str:
    """Return what is another once anything was added to `folder` or taken away; "" where that cannot be said."""
    try:
        status = os.lstat(folder)
    except FileNotFoundError:
        return NO_LABEL
    except OSError:
        return ""
    if not _is_plain(status):
        return NO_LABEL
    mtime_ns, ctime_ns = status.st_mtime_ns, status.st_ctime_ns
    if abs(now_ns - mtime_ns) < SETTLED_NS or abs(now_ns - ctime_ns) < SETTLED_NS:
        return ""
    return f"{mtime_ns} {ctime_ns} {status.st_ino}"


def _size_and_time(photo: str) -> tuple[int, int]:
    try:
        status = os.stat(photo)  # noqa: PTH116 -- a Path for each photo takes longer than all else
    except OSError:
        return -1, -1
    return status.st_size, min(status.st_mtime_ns, _LARGEST)


def _newest(folder: str) -> Record | None:
    """Return the newest record in `folder` that can be read, as `LabelStore.newest` does."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 -- a Path for each name takes longer than all
    except OSError:
        return None
    place = Path(folder)
    for number in sorted({int(name[1]) for name in map(RECORD_NAME.fullmatch, names) if name}, reverse=True):
        try:
            return read_record(place, number, MASK_FORM)
        except (OSError, ValueError):
            continue  # damaged, half written or a newer carmask's: the one before counts
    return None


def _said(record: Record) -> tuple[Any, ...]:
    """Return the part of an entry that `record` says."""
    return (
        record.revision,
        state_of(record).value,
        record.author,
        record.saved_utc,
        record.origin,
        record.review,
        record.reason,
        record.note,
        record.reviewer,
        json.dumps(record.tools, sort_keys=True),
        float(record.seconds),
        "" if record.network is None else record.network.name,
        _changed_px(record.changed),
    )


def _changed_px(changed: str) -> int | None:
    try:
        return min(covered_px(changed), _LARGEST)
    except CarmaskError:
        return None
