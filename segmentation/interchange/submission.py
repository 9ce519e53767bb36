"""The table that the Carvana challenge wants: a row of run lengths for each photo that its sample names.

Only the names of the sample are held in memory, of 100,064 photos some 10 MB.
"""

import gzip
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from segmentation.atomic import TEMPORARY_PREFIX, flush_folder
from segmentation.errors import CarmaskError
from segmentation.interchange.run_length_table import HEADING, rows_of
from segmentation.masks.files import read_mask
from segmentation.masks.rle import check, encode
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled

CARVANA_SHAPE = (1280, 1918)
"""Height and width of every photo of the challenge, px."""

_ENDINGS = ("_mask.png", "_mask.gif")
_MOST_NAMED = 5
_MOST_PROBLEMS = 100


@dataclass(frozen=True)
class SubmissionFindings:
    """How many `rows` a table has, how many of them show nothing, and a sentence for each thing wrong, 100 at most."""

    rows: int
    empty: int
    problems: tuple[str, ...]


def write_submission(
    masks: Path,
    sample: Path,
    out: Path,
    shape: tuple[int, int] = CARVANA_SHAPE,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> int:
    """Write a row for each photo of `sample`, in its order, into the new file `out`; return how many.

    Args:
        masks: the folder of `<photo>_mask.png` or `.gif`, such as `carmask predict` writes.
        sample: the challenge's `sample_submission.csv`; it may be packed with gzip.
        out: packed where its name ends with `.gz`; it is there once it is whole.
        shape: (H, W) in px that each mask must have.
        report: told after every mask.
        cancelled: asked before every mask.

    Raises:
        CarmaskError: `out` is there, a mask is missing, damaged or of another size; nothing was left behind.
        Cancelled: `cancelled()` said so; nothing was left behind.
    """
    if out.exists():
        raise CarmaskError(f"{out} is there already. Nothing was written over; choose another name.")
    paths = _paths_of(_names_in(sample), masks)
    with _new_table(out) as table:
        table.write(f"{HEADING}\n".encode())
        for done, (name, path) in enumerate(paths.items(), 1):
            if cancelled():
                raise Cancelled
            table.write(f"{name},{encode(read_mask(path, shape))}\n".encode())
            report(Progress(done, len(paths), "masks"))
    return len(paths)


def _names_in(sample: Path) -> dict[str, bool]:
    """Return the names that the sample wants, each not seen yet."""
    return dict.fromkeys((name for name, _ in rows_of(sample)), False)


def _paths_of(names: dict[str, bool], masks: Path) -> dict[str, Path]:
    try:
        there = {path.name for path in masks.iterdir()}
    except OSError as error:
        raise CarmaskError(f"The masks in {masks} cannot be read ({error.strerror}).") from error
    paths, missing = {}, []
    for name in names:
        found = [masks / f"{PurePath(name).stem}{ending}" for ending in _ENDINGS]
        path = next((each for each in found if each.name in there), None)
        if path is None:
            missing.append(name)
        else:
            paths[name] = path
    if missing:
        named = ", ".join(missing[:_MOST_NAMED])
        more = f" and {len(missing) - _MOST_NAMED:,} more" if len(missing) > _MOST_NAMED else ""
        raise CarmaskError(f"{masks} has no mask of {named}{more}. Nothing was written; the table has to be whole.")
    return paths


@contextmanager
def _new_table(out: Path) -> Iterator[BinaryIO]:
    unfinished = out.parent / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}"
    try:
        with unfinished.open("xb") as file:
            if out.suffix.lower() == ".gz":
                with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=4, mtime=0) as packed:
                    yield cast(BinaryIO, packed)
            else:
                yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(out)
        flush_folder(out.parent)
    except OSError as error:
        raise CarmaskError(f"{out} cannot be written ({error.strerror}). Nothing was left behind.") from error
    finally:
        unfinished.unlink(missing_ok=True)


def check_submission(
    table: Path,
    sample: Path,
    shape: tuple[int, int] = CARVANA_SHAPE,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> SubmissionFindings:
    """Return what is wrong with `table` where the challenge wants the photos of `sample`, of `shape` (H, W) in px.

    Raises:
        CarmaskError: a file cannot be read, or is no such table from some line on.
        Cancelled: `cancelled()` said so.
    """
    seen = _names_in(sample)
    problems: list[str] = []
    rows = empty = 0
    for name, runs in rows_of(table):
        if cancelled():
            raise Cancelled
        rows += 1
        empty += not runs
        problem = _wrong_with(name, runs, seen, shape)
        if problem and len(problems) < _MOST_PROBLEMS:
            problems.append(f"Row {rows:,}, {ascii(name)[1:-1][:80]}: {problem}")
        report(Progress(rows, max(len(seen), rows), "rows"))
    missing = [name for name, is_seen in seen.items() if not is_seen]
    if missing:
        problems.append(f"{len(missing):,} photos of the sample have no row, the first is {missing[0]}.")
    return SubmissionFindings(rows, empty, tuple(problems))


def _wrong_with(name: str, runs: str, seen: dict[str, bool], shape: tuple[int, int]) -> str:
    if name not in seen:
        return "the sample has no such photo."
    if seen[name]:
        return "the photo had a row before."
    seen[name] = True
    try:
        check(runs, shape)
    except CarmaskError as error:
        return str(error)
    return ""
