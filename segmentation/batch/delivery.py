"""A file that an export delivers or holds back, and what became of it: kept from an earlier run, put, or failed."""

import errno
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol, get_origin, get_type_hints

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.standard_streams import sentence_about

DELIVERED, KEPT, HELD_BACK, FAILED = "delivered", "kept", "held back", "failed"
HELD_BACK_FOLDER = "held-back"
"""Folder beside the delivered pictures for those that want a look first; it has the same folders in it."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True)
class Entry:
    """What became of one photo: `result` is DELIVERED, KEPT, HELD_BACK or FAILED; `sentence` says why.

    `file` is the picture's path from the export's folder, "" if there is none, `profile` the name of the colours that
    it is in. `records` are those that it was made with, by the folder of their kind (`labels.kinds`): revision and
    hash of each. `key` is the hash of all that it is made of, `sha256` that of its bytes. Where it is FAILED, all of
    this is of the picture of an earlier run that is still there. With `is_spin` it is of all photos of a car, `photo`
    says which car, and `records` are by photo and folder, as in `redcar_01.jpg/labels`.
    """

    photo: str
    file: str
    result: str
    sentence: str = ""
    profile: str = ""
    records: dict[str, dict[str, int | str]] = field(default_factory=dict)
    key: str = ""
    sha256: str = ""
    bytes: int = 0
    figures: dict[str, float] = field(default_factory=dict)
    disk_is_full: bool = False
    is_spin: bool = False


def entry_from(said: Any) -> Entry:
    """Return the entry that a manifest holds.

    Raises:
        ValueError, TypeError: it is none.
    """
    entry = Entry(**said)
    for name, kind in get_type_hints(Entry).items():
        if type(getattr(entry, name)) is not (get_origin(kind) or kind):
            raise TypeError(name)
    if entry.result not in {DELIVERED, KEPT, HELD_BACK, FAILED}:
        raise ValueError("result")
    if "\0" in entry.file:
        raise ValueError("file")
    return entry


class Job(Protocol):
    """What is to be made: `name` is what of, `file` where to in the export's folder, with slashes.

    `before` is what an earlier run of the export says of it, None if there was none. `earlier` are pictures of earlier
    runs that lie where this one may come to lie, by file the hash of their bytes; with `leaves_its_place` no other
    picture of this run comes where the one before lies.
    """

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def file(self) -> str: ...  # noqa: D102
    @property
    def before(self) -> Entry | None: ...  # noqa: D102
    @property
    def earlier(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def leaves_its_place(self) -> bool: ...  # noqa: D102
    @property
    def is_spin(self) -> bool: ...  # noqa: D102


def made_or_failed(job: Job, out: Path, make: Callable[[], Entry]) -> Entry:
    """Return what `make` returns; whatever is wrong with `job` alone is an entry, not an error, and so is a defect."""
    try:
        return make()
    except CarmaskError as error:
        return failed_job(job, str(error))
    except MemoryError:
        return failed_job(job, "it needs more memory than is free.")
    except OSError as error:
        sentence = f"its picture cannot be written to {out} ({error.strerror})."
        return failed_job(job, sentence, disk_is_full=error.errno in _FULL)
    except Exception as error:  # noqa: BLE001 -- one photo must not end an export; a defect is written out
        return failed_job(job, sentence_about(error, "its picture cannot be made"))


def failed_job(job: Job, sentence: str, *, disk_is_full: bool = False) -> Entry:
    """Return the entry of `job`, of which nothing could be made; a file of an earlier run stays."""
    return failed(job.name, job.before, sentence, disk_is_full=disk_is_full, is_spin=job.is_spin)


def failed(
    name: str, before: Entry | None, sentence: str, *, disk_is_full: bool = False, is_spin: bool = False
) -> Entry:
    """Return the entry of the photo called `name` that no picture could be made of; one of an earlier run stays."""
    there = Entry(name, "", FAILED, is_spin=is_spin) if before is None or not before.file else before
    return replace(there, result=FAILED, sentence=f"{name}: {sentence}", disk_is_full=disk_is_full)


def kept(job: Job, key: str, out: Path, *, delivers_all: bool) -> Entry | None:
    """Return the entry of the file of an earlier run that is made of the same, if it is there and whole; else None."""
    before = job.before
    if before is None or before.key != key or not before.file or before.result == FAILED:
        return None
    if before.result == HELD_BACK and delivers_all:
        return None
    if sha256_of(out / before.file) != before.sha256:
        return None
    result = KEPT if before.result in (DELIVERED, KEPT) else before.result
    return Entry(**{**asdict(before), "result": result})


def put(job: Job, content: bytes, reasons: Sequence[str], out: Path, *, delivers_all: bool) -> Entry:
    """Write the file of `job`, held back if there are `reasons` to, and return its entry, without what it is made of.

    Raises:
        CarmaskError: there is a file in its place that this export did not make.
        OSError: it cannot be written.
    """
    waits = bool(reasons) and not delivers_all
    file = f"{HELD_BACK_FOLDER}/{job.file}" if waits else job.file
    _write(file, content, job, out)
    _remove_outdated(job, out, file)
    sentence = f"{job.name}: {'; '.join(reasons)}." if reasons else ""
    sha256 = hashlib.sha256(content).hexdigest()
    result = HELD_BACK if waits else DELIVERED
    return Entry(job.name, file, result, sentence, sha256=sha256, bytes=len(content), is_spin=job.is_spin)


def sha256_of(path: Path) -> str:
    """Return the hash of the bytes of `path`, "" where it is not there."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


def _write(file: str, content: bytes, job: Job, out: Path) -> None:
    """Write `content` to `file` in `out`, over a picture of an earlier run but over nothing else."""
    path = out / file
    path.parent.mkdir(parents=True, exist_ok=True)
    is_own = job.before is not None and job.before.file == file
    if path.exists() and not is_own and sha256_of(path) != job.earlier.get(file):
        if path.read_bytes() == content:  # a run that was killed wrote it and could not say so
            return
        raise CarmaskError(f"{path} is there already and was not made by this export. It was left alone.")
    write_atomically(path, content)


def _remove_outdated(job: Job, out: Path, file: str) -> None:
    """Take away pictures of earlier runs where this one does not lie: it is held back now, or no longer, or renamed."""
    outdated = dict(job.earlier)
    if job.before is not None and job.before.file and job.leaves_its_place:
        outdated[job.before.file] = job.before.sha256
    for place, sha256 in outdated.items():
        if place != file and sha256_of(out / place) == sha256:
            (out / place).unlink()
