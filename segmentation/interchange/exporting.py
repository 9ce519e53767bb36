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
from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, MaskFormat, Masks
from segmentation.interchange.new_files import write_table
from segmentation.labels.kinds import CAR_MASKS, MASK_KIND_OF, MaskKind
from segmentation.labels.record import Record
from segmentation.labels.review import why_rejected
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled

PHOTOS = "photos.csv"
LEFT_OUT = "left_out.csv"
WRONG_PIXELS = "wrong_pixels.csv"

_READ_AHEAD = 4
"""Masks that are read while one is written."""

PHOTOS_HEADING = ("img", "photo", "photo_sha256", "record_sha256", "of")


@dataclass(frozen=True)
class LeftOut:
    """A photo of which a mask was not exported, and the sentence why."""

    photo_path: Path
    reason: str


@dataclass(frozen=True)
class Exported:
    """A mask of a photo that is exported: what the photo is called there, and of what the mask is."""

    photo_path: Path
    name: str
    subject: Subject = Subject.CAR


@dataclass(frozen=True)
class ExportTrial:
    """What an export of masks of `subjects` would write.

    `problems` are sentences about revisions that could not be read, so that an older one is exported.
    """

    subjects: tuple[Subject, ...]
    masks: tuple[Exported, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[str, ...]

    @property
    def exported(self) -> int:
        """How many masks."""
        return len(self.masks)

    @property
    def renamed(self) -> int:
        """How many of their photos are called otherwise there."""
        return len({mask.photo_path for mask in self.masks if mask.photo_path.name != mask.name})


@dataclass(frozen=True)
class ExportResult(ExportTrial):
    """What is in the new `folder`.

    `wrong_pixels` says of masks that the format cannot tell exactly how many pixels others will read wrong, by name of
    the photo.
    """

    folder: Path
    wrong_pixels: dict[str, int]


def try_export(
    catalogue: Catalogue,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
    *,
    subjects: Sequence[Subject] = ONLY_CAR,
) -> ExportTrial:
    """Read all that `export_labels` would, and write nothing.

    Raises:
        CarmaskError: no photo has a saved mask.
        Cancelled: `cancelled()` said so.
    """
    export = _Export(catalogue, subjects)
    export.write(_views(catalogue), _write_nothing, report, cancelled)
    return export.trial()


def _write_nothing(_name: str, _masks: Masks) -> int:
    return 0


def _views(catalogue: Catalogue) -> list[View]:
    return [view for car in catalogue.cars for view in car.views]


def export_labels(
    catalogue: Catalogue,
    out: Path,
    form: MaskFormat,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
    *,
    subjects: Sequence[Subject] = ONLY_CAR,
) -> ExportResult:
    """Write the newest saved masks of every photo in `catalogue` into the new folder `out`, in the format `form`.

    Photos not called `<car>_<angle>`, or called like one of another folder, get such a name there. `photos.csv` (img,
    photo, photo_sha256, record_sha256, of) says which photo each is, by its path from the opened folder, and which
    revision was written, a row for each mask; by it an import knows what came after. `left_out.csv` (photo, reason)
    lists what is missing, `wrong_pixels.csv` (img, wrong_pixels) what the format cannot tell. `out` appears once
    everything is in it, or not at all.

    Raises:
        CarmaskError: `out` is in use or cannot be written, no photo has a saved mask, or the format has no room for
            masks of `subjects`.
        Cancelled: `cancelled()` said so; nothing was left behind.
    """
    form.check(subjects)
    unfinished = out.parent / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}"
    try:
        if out.exists() and not (out.is_dir() and not any(out.iterdir())):
            raise CarmaskError(f"{out} is there already. Nothing was written over; choose the name of a new folder.")
        unfinished.mkdir(parents=True)
        export = _Export(catalogue, subjects)
        with form.write(unfinished, subjects) as add:
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


@dataclass(frozen=True)
class _SavedOfView:
    """The newest saved masks of a photo, and sentences about those that cannot be exported."""

    masks: dict[Subject, _Saved]
    reasons: list[str]


def _read(view: View, subjects: Sequence[Subject]) -> _SavedOfView:
    """Return the newest saved masks of `view`.

    Where several are asked for, that one was never saved is nothing to be said: not every photo shows glass. But
    glass goes nowhere without a car that is asked for too: who learns from that file would take the car for background.
    """
    read = _SavedOfView({}, [])
    for subject in subjects:
        try:
            read.masks[subject] = _read_of(view, subject)
        except _NoneSaved as error:
            if subject is Subject.CAR or len(subjects) == 1:
                read.reasons.append(str(error))
        except CarmaskError as error:
            read.reasons.append(str(error))
    if Subject.CAR in subjects and Subject.CAR not in read.masks:
        read.masks.clear()
    return read


class _NoneSaved(CarmaskError):
    """A photo has no saved mask of a subject."""


def _read_of(view: View, subject: Subject) -> _Saved:
    """Return the newest saved mask of `view`, of glass what lies within the newest mask of the car, if that has any.

    Raises:
        _NoneSaved: there is none.
        CarmaskError: it is rejected, damaged, or of another size than its photo, or the car's is one of the latter two.
    """
    problems: list[str] = []
    kind = MASK_KIND_OF[subject]
    store = LabelStore(view.photo_path.parent, kind)
    record = store.newest(view.label_key, problems)
    if record is None:
        raise (CarmaskError if problems else _NoneSaved)(" ".join((f"It has no saved {kind.noun}.", *problems)))
    if state_of(record) is LabelState.REJECTED:
        raise CarmaskError(f"{record.reviewer} rejected its mask, {why_rejected(record)}.")
    mask = _mask_of(view, kind, record)
    if subject is Subject.GLASS:
        car = LabelStore(view.photo_path.parent).newest(view.label_key, problems)
        mask = mask if car is None else mask & _mask_of(view, CAR_MASKS, car)
    return _Saved(record, mask, problems)


def _mask_of(view: View, kind: MaskKind, record: Record) -> NDArray[np.uint8]:
    """Return the mask of `record`, uint8 (H, W), 0 or CAR, as large as its photo.

    Raises:
        CarmaskError: it is damaged, or of another size than its photo.
    """
    mask = LabelStore(view.photo_path.parent, kind).read_mask(view.label_key, record)
    height, width = read_size(view.photo_path)
    if mask.shape != (height, width):
        sizes = f"{mask.shape[1]} x {mask.shape[0]} pixels, the photo {width} x {height}"
        raise CarmaskError(f"Its saved {kind.noun} is {sizes}.")
    return mask


def _read_ahead(
    views: Sequence[View], subjects: Sequence[Subject], readers: ThreadPoolExecutor
) -> Iterator[tuple[View, Callable[[], _SavedOfView]]]:
    """Yield each view with what returns its saved masks; a few are read while the caller is busy."""
    begun: deque[tuple[View, Future[_SavedOfView]]] = deque()
    for view in views:
        begun.append((view, readers.submit(_read, view, subjects)))
        if len(begun) > _READ_AHEAD:
            first, reading = begun.popleft()
            yield first, reading.result
    for view, reading in begun:
        yield view, reading.result


class _Export:
    """An export of masks of `subjects`, of the photos of `catalogue`, under way."""

    def __init__(self, catalogue: Catalogue, subjects: Sequence[Subject]) -> None:
        self._subjects = tuple(subjects)
        self._photo_folder = catalogue.folder
        self._names = exported_names(catalogue.cars)
        self._rows: list[tuple[str, str, str, str, str]] = []
        self._masks: list[Exported] = []
        self._left_out: list[LeftOut] = []
        self._problems: list[str] = []
        self._wrong_pixels: dict[str, int] = {}

    def write(self, views: Sequence[View], add: AddMasks, report: Report, cancelled: IsCancelled) -> None:
        """Write the masks of photo after photo."""
        with ThreadPoolExecutor(_READ_AHEAD) as readers:
            for done, (view, read) in enumerate(_read_ahead(views, self._subjects, readers), 1):
                if cancelled():
                    readers.shutdown(cancel_futures=True)
                    raise Cancelled
                saved = read()
                self._left_out += [LeftOut(view.photo_path, reason) for reason in saved.reasons]
                if saved.masks:
                    self._write_masks(view, saved.masks, add)
                report(Progress(done, len(views), "photos"))
        if not self._rows:
            noun = MASK_KIND_OF[self._subjects[0]].noun
            raise CarmaskError(f"No photo in {self._photo_folder} has a saved {noun} that can be exported.")

    def _write_masks(self, view: View, masks: dict[Subject, _Saved], add: AddMasks) -> None:
        name, path = self._names[view], self._path_of(view.photo_path)
        wrong = add(name, {subject: saved.mask for subject, saved in masks.items()})
        for subject, saved in masks.items():
            record = saved.record
            self._problems += saved.problems
            self._rows.append((name, path, record.photo.sha256, record.sha256, subject.value))
            self._masks.append(Exported(view.photo_path, name, subject))
        if wrong:
            self._wrong_pixels[name] = wrong

    def write_tables(self, out: Path, *, is_exact: bool) -> None:
        """Write what people want to know of the masks beside them."""
        write_table(out / PHOTOS, PHOTOS_HEADING, self._rows)
        if self._left_out:
            reasons = ((self._path_of(photo.photo_path), photo.reason) for photo in self._left_out)
            write_table(out / LEFT_OUT, ("photo", "reason"), reasons)
        if not is_exact:
            names = dict.fromkeys(name for name, *_ in self._rows)
            counts = ((name, str(self._wrong_pixels.get(name, 0))) for name in names)
            write_table(out / WRONG_PIXELS, ("img", "wrong_pixels"), counts)

    def trial(self) -> ExportTrial:
        """Return what was done, wherever it was written."""
        return ExportTrial(
            self._subjects, tuple(self._masks), tuple(self._left_out), tuple(dict.fromkeys(self._problems))
        )

    def result(self, out: Path) -> ExportResult:
        """Return what was done, as it lies in `out`."""
        return ExportResult(**vars(self.trial()), folder=out, wrong_pixels=self._wrong_pixels)

    def _path_of(self, photo: Path) -> str:
        # With "./" in front no file name, "=1+1.jpg" say, is a formula to a spreadsheet.
        return f"./{photo.relative_to(self._photo_folder).as_posix()}"


REPORT_HEADING = ("photo", "of", "exported_as", "reason")


def write_export_report(path: Path, trial: ExportTrial) -> None:
    """Write as what each mask is exported, or why it is left out, into a new CSV file.

    Raises:
        OSError: it is there already, or cannot be written.
    """
    rows = [(str(mask.photo_path), mask.subject.value, mask.name, "") for mask in trial.masks]
    rows += [(str(left.photo_path), "", "", left.reason) for left in trial.left_out]
    write_table(path, REPORT_HEADING, rows)
