"""A quick look at the saved masks of one photo after the other: times first, and a record only where one changed.

The label store follows the path of every mask to its end to see that no link leads away, which takes longer than all
else. Here the folders themselves are looked at, and one that is a link holds no masks.
"""

import os
import stat
from pathlib import Path
from typing import Any, NamedTuple

from segmentation.cars.beside_photos import FOLDER_NAME
from segmentation.label_index.entry import Entry
from segmentation.labels.forms import MASK_FORM
from segmentation.labels.kinds import CAR_MASKS
from segmentation.labels.layout import CLAIMS, RECORD_NAME, read_record
from segmentation.labels.record import Record
from segmentation.labels.states import state_of

SETTLED_NS = 10 * 10**9
"""A folder that was changed less long ago may be changed again within the same tick of its disk's clock, which is two
seconds on some: what was read of it is not taken for all. A disk on another computer has that one's clock, so that this
one's says only how long a stamp was seen."""

NO_LABEL = "none"
"""The stamp of a photo whose mask was never saved."""

_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
_SAID = Entry._fields.index("revision")
"""From this field on an entry says what the record does."""


class DiskClocks:
    """How far the clock of each disk has gone for certain: as far as the newest change that was seen on it."""

    def __init__(self) -> None:
        self._reached_ns: dict[int, int] = {}

    def see_claims(self, folder: str) -> None:
        """Take in the claims of the opened folder, which each open window there writes anew every few seconds."""
        status, _ = _folder_at(os.path.join(folder, FOLDER_NAME, CLAIMS))  # noqa: PTH118 -- texts, as all paths here
        if status is not None:
            self.see(status)

    def see(self, status: os.stat_result) -> None:
        """Take in a folder; of its two times the older one, as some programs set the other as they like."""
        when_ns = min(status.st_mtime_ns, status.st_ctime_ns)
        if when_ns > self._reached_ns.get(status.st_dev, 0):
            self._reached_ns[status.st_dev] = when_ns

    def are_beyond(self, status: os.stat_result) -> bool:
        """Whether the disk changed something so long after this folder that its tick was over by then."""
        when_ns = max(status.st_mtime_ns, status.st_ctime_ns)
        return when_ns + SETTLED_NS <= self._reached_ns.get(status.st_dev, 0)


class Glance(NamedTuple):
    """The folder of the revisions of one photo from outside, before anything in it is read.

    `name` is the path of the photo's folder from the opened one, `label_key` the name of its masks there, `folder` the
    one of its revisions. `status` is that folder's, None where there is none, or where that could not be seen for now:
    then `is_certain` is False.
    """

    name: str
    label_key: str
    folder: str
    status: os.stat_result | None
    is_certain: bool

    @property
    def stamp(self) -> str:
        """What is another once anything was added to the folder or taken away; "" where that cannot be said."""
        if self.status is None:
            return NO_LABEL if self.is_certain else ""
        return f"{self.status.st_mtime_ns} {self.status.st_ctime_ns} {self.status.st_ino}"


class LabelsBeside:
    """The saved masks beside the photos of one folder, whose path from the opened one is `name`."""

    def __init__(self, photo_folder: str, name: str, clocks: DiskClocks) -> None:
        self._name = name
        self._clocks = clocks
        masks = f"{photo_folder}{os.sep}{FOLDER_NAME}"
        labels = f"{masks}{os.sep}{CAR_MASKS.folder}"
        self._around, self._is_certain = _folder_at(masks)
        if self._around is not None:
            self._around, self._is_certain = _folder_at(labels)
        if self._around is not None:
            self._clocks.see(self._around)
        self._before_key = f"{labels}{os.sep}"

    def glance(self, label_key: str) -> Glance:
        """Return what the folder of the revisions of the mask `label_key` is like from outside."""
        folder = self._before_key + label_key
        status, is_certain = (None, self._is_certain) if self._around is None else _folder_at(folder)
        if status is not None:
            self._clocks.see(status)
        return Glance(self._name, label_key, folder, status, is_certain)


def look(glance: Glance, before: Entry | None, clocks: DiskClocks, now_ns: int) -> Entry:
    """Return what is known of the mask of `glance`; `before` itself where nothing is new.

    Where something cannot be read for now, what was known stays, and the next look reads again.

    Args:
        glance: at the mask, just now.
        before: what was known of it the last time.
        clocks: of the disks, as far as they were seen before this.
        now_ns: the time after the glance, ns since the epoch, by the clock of this computer.
    """
    stamp = glance.stamp
    if before is not None and stamp and before.stamp == stamp:
        return before
    record, is_certain = (None, glance.is_certain) if glance.status is None else _newest(glance.folder)
    said: tuple[Any, ...] = () if record is None else _said(record)
    if not is_certain and before is not None and (record is None or record.revision <= before.revision):
        said = before[_SAID:]
    kept = _stamp_to_keep(glance, before, clocks, now_ns) if is_certain else ""
    entry = Entry(glance.name, glance.label_key, kept, *said)
    return before if before is not None and before == entry else entry


def _stamp_to_keep(glance: Glance, before: Entry | None, clocks: DiskClocks, now_ns: int) -> str:
    """Return the stamp of what was read after `glance`, with the time at which it was first seen until it settles.

    With that time it is another than that of the next glance, so that what it stands for is read again.
    """
    stamp = glance.stamp
    if glance.status is None or clocks.are_beyond(glance.status):
        return stamp
    known, _, since = ("", "", "") if before is None else before.stamp.rpartition(" ")
    since_ns = min(int(since), now_ns) if known == stamp else now_ns
    return stamp if now_ns - since_ns >= SETTLED_NS else f"{stamp} {since_ns}"


def _folder_at(path: str) -> tuple[os.stat_result | None, bool]:
    """Return what the folder `path` is like, None where there is none or a link to one, and whether that is certain."""
    try:
        status = os.lstat(path)
    except OSError as error:
        return None, isinstance(error, (FileNotFoundError, NotADirectoryError))
    except ValueError:
        return None, True
    return status if _is_plain(status) else None, True


def _is_plain(status: os.stat_result) -> bool:
    return stat.S_ISDIR(status.st_mode) and getattr(status, "st_reparse_tag", 0) != _JUNCTION


def _newest(folder: str) -> tuple[Record | None, bool]:
    """Return the newest record in `folder` that can be read, as `LabelStore.newest` does, and whether that is certain.

    It is not where a disk or share did not give what is there.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208 -- a Path for each name takes longer than all
    except OSError as error:
        return None, isinstance(error, FileNotFoundError)
    place, is_certain = Path(folder), True
    for number in sorted({int(name[1]) for name in map(RECORD_NAME.fullmatch, names) if name}, reverse=True):
        try:
            return read_record(place, number, MASK_FORM), is_certain
        except FileNotFoundError:
            continue
        except OSError:
            is_certain = False
        except ValueError:
            continue  # damaged, half written or a newer carmask's: the one before counts
    return None, is_certain


def _said(record: Record) -> tuple[int, str, str, str]:
    """Return the part of an entry that `record` says."""
    return record.revision, state_of(record).value, record.author, record.saved_utc
