"""Saved masks into a new folder, in a format of other programs."""

import secrets
import shutil
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.atomic import TEMPORARY_PREFIX, flush_folder
from segmentation.cars.car import Catalogue, View
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_size
from segmentation.interchange.exported_names import exported_names
from segmentation.interchange.mask_format import AddMask, MaskFormat
from segmentation.interchange.new_files import write_table
from segmentation.labels.record import Record
from segmentation.labels.review import why_rejected
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled

PHOTOS = "photos.csv"
LEFT_OUT = "left_out.csv"
WRONG_PIXELS = "wrong_pixels.csv"

_READ_AHEAD = 4
"""Masks that are read while one is written."""

PHOTOS_HEADING = ("img", "photo", "photo_sha256", "record_sha256")


@dataclass(frozen=True)
class LeftOut:
    """A photo whose mask was not exported, and the sentence why."""

    photo_path: Path
    reason: str


@dataclass(frozen=True)
class ExportTrial:
    """What an export would write: `masks` are photos whose mask it takes, each with the name that it has there.

    `problems` are sentences about revisions that could not be read, so that an older one is exported.
    """

    masks: tuple[tuple[Path, str], ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[str, ...]

    @property
    def exported(self) -> int:
        """How many masks."""
        return len(self.masks)

    @property
    def renamed(self) -> int:
        """Of how many of them the photo is called otherwise there."""
        return sum(photo.name != name for photo, name in self.masks)


@dataclass(frozen=True)
class ExportResult(ExportTrial):
    """What is in the new `folder`.

    `wrong_pixels` says of masks that the format cannot tell exactly how many pixels others will read wrong, by name of
    the photo.
    """

    folder: Path
    wrong_pixels: dict[str, int]


def try_export(
    catalogue: Catalogue, report: Report = ignore_progress, cancelled: IsCancelled = never_cancelled
) -> ExportTrial:
    """Read all that `export_labels` would, and write nothing.

    Raises:
        CarmaskError: no photo has a saved mask.
        Cancelled: `cancelled()` said so.
    """
    export = _Export(catalogue)
    export.write(_views(catalogue), _write_nothing, report, cancelled)
    return export.trial()


def _write_nothing(_name: str, _mask: NDArray[np.uint8]) -> int:
    return 0


def _views(catalogue: Catalogue) -> list[View]:
    return [view for car in catalogue.cars for view in car.views]


def export_labels(
    catalogue: Catalogue,
    out: Path,
    form: MaskFormat,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> ExportResult:
    """Write the newest saved mask of every photo in `catalogue` into the new folder `out`, in the format `form`.

    Photos not called `<car>_<angle>`, or called like one of another folder, get such a name there. `photos.csv` (img,
    photo, photo_sha256, record_sha256) says which photo each is, by its path from the opened folder, and which revision
    was written; by it an import knows what came after. `left_out.csv` (photo, reason) lists what is missing,
    `wrong_pixels.csv` (img, wrong_pixels) what the format cannot tell. `out` appears once everything is in it,
    or not at all.

    Raises:
        CarmaskError: `out` is in use or cannot be written, or no photo has a saved mask.
        Cancelled: `cancelled()` said so; nothing was left behind.
    """
    unfinished = out.parent / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}"
    try:
        if out.exists() and not (out.is_dir() and not any(out.iterdir())):
            raise CarmaskError(f"{out} is there already. Nothing was written over; choose the name of a new folder.")
        unfinished.mkdir(parents=True)
        export = _Export(catalogue)
        with form.write(unfinished) as add:
            export.write(_views(catalogue), add, report, cancelled)
        export.write_tables(unfinished, is_exact=form.is_exact)
        for folder in (path for path in unfinished.rglob("*") if path.is_dir()):
            flush_folder(folder)
        flush_folder(unfinished)
        if out.exists():
            out.rmdir()  # empty; Windows puts no folder in the place of another
        unfinished.rename(out)
        flush_folder(out.parent)
    except OSError as error:
        reason = f"{error.strerror}; see that there is room and that you may write there"
        raise CarmaskError(f"The masks cannot be written to {out} ({reason}). Nothing was left behind.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return export.result(out)


@dataclass(frozen=True)
class _Saved:
    """The newest saved mask of a photo, and what was said of newer ones that could not be read."""

    record: Record
    mask: NDArray[np.uint8]
    problems: list[str]


def _read(view: View) -> _Saved:
    """Return the newest saved mask of `view`.

    Raises:
        CarmaskError: there is none, it is rejected, damaged, or of another size than its photo.
    """
    problems: list[str] = []
    store = LabelStore(view.photo_path.parent)
    record = store.newest(view.label_key, problems)
    if record is None:
        raise CarmaskError(" ".join(("It has no saved mask.", *problems)))
    if state_of(record) is LabelState.REJECTED:
        raise CarmaskError(f"{record.reviewer} rejected its mask, {why_rejected(record)}.")
    mask = store.read_mask(view.label_key, record)
    height, width = read_size(view.photo_path)
    if mask.shape != (height, width):
        sizes = f"{mask.shape[1]} x {mask.shape[0]} pixels, the photo {width} x {height}"
        raise CarmaskError(f"Its saved mask is {sizes}.")
    return _Saved(record, mask, problems)


def _read_ahead(views: Sequence[View], readers: ThreadPoolExecutor) -> Iterator[tuple[View, Callable[[], _Saved]]]:
    """Yield each view with what returns its saved mask or raises; a few are read while the caller is busy."""
    begun: deque[tuple[View, Future[_Saved]]] = deque()
    for view in views:
        begun.append((view, readers.submit(_read, view)))
        if len(begun) > _READ_AHEAD:
            first, reading = begun.popleft()
            yield first, reading.result
    for view, reading in begun:
        yield view, reading.result


class _Export:
    """An export of the photos of `catalogue` under way."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._photo_folder = catalogue.folder
        self._names = exported_names(catalogue.cars)
        self._rows: list[tuple[str, str, str, str]] = []
        self._masks: list[tuple[Path, str]] = []
        self._left_out: list[LeftOut] = []
        self._problems: list[str] = []
        self._wrong_pixels: dict[str, int] = {}

    def write(self, views: Sequence[View], add: AddMask, report: Report, cancelled: IsCancelled) -> None:
        """Write mask after mask."""
        with ThreadPoolExecutor(_READ_AHEAD) as readers:
            for done, (view, read) in enumerate(_read_ahead(views, readers), 1):
                if cancelled():
                    readers.shutdown(cancel_futures=True)
                    raise Cancelled
                try:
                    self._write_mask(view, read(), add)
                except CarmaskError as error:
                    self._left_out.append(LeftOut(view.photo_path, str(error)))
                report(Progress(done, len(views), "photos"))
        if not self._rows:
            raise CarmaskError(f"No photo in {self._photo_folder} has a saved mask that can be exported.")

    def _write_mask(self, view: View, saved: "_Saved", add: AddMask) -> None:
        self._problems += saved.problems
        name = self._names[view]
        wrong = add(name, saved.mask)
        record = saved.record
        self._rows.append((name, self._path_of(view.photo_path), record.photo.sha256, record.sha256))
        self._masks.append((view.photo_path, name))
        if wrong:
            self._wrong_pixels[name] = wrong

    def write_tables(self, out: Path, *, is_exact: bool) -> None:
        """Write what people want to know of the masks beside them."""
        write_table(out / PHOTOS, PHOTOS_HEADING, self._rows)
        if self._left_out:
            reasons = ((self._path_of(photo.photo_path), photo.reason) for photo in self._left_out)
            write_table(out / LEFT_OUT, ("photo", "reason"), reasons)
        if not is_exact:
            counts = ((name, str(self._wrong_pixels.get(name, 0))) for name, *_ in self._rows)
            write_table(out / WRONG_PIXELS, ("img", "wrong_pixels"), counts)

    def trial(self) -> ExportTrial:
        """Return what was done, wherever it was written."""
        return ExportTrial(tuple(self._masks), tuple(self._left_out), tuple(self._problems))

    def result(self, out: Path) -> ExportResult:
        """Return what was done, as it lies in `out`."""
        return ExportResult(**vars(self.trial()), folder=out, wrong_pixels=self._wrong_pixels)

    def _path_of(self, photo: Path) -> str:
        # With "./" in front no file name, "=1+1.jpg" say, is a formula to a spreadsheet.
        return f"./{photo.relative_to(self._photo_folder).as_posix()}"


REPORT_HEADING = ("photo", "exported_as", "reason")


def write_export_report(path: Path, trial: ExportTrial) -> None:
    """Write as what each photo's mask is exported, or why it is left out, into a new CSV file.

    Raises:
        OSError: it is there already, or cannot be written.
    """
    rows = [(str(photo), name, "") for photo, name in trial.masks]
    rows += [(str(left.photo_path), "", left.reason) for left in trial.left_out]
    write_table(path, REPORT_HEADING, rows)
