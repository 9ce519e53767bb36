"""Saved masks in the layout of the Carvana challenge: GIF pictures and one table of run lengths."""

import csv
import io
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from segmentation.atomic import TEMPORARY_PREFIX, flush_folder
from segmentation.cars.car import Catalogue, View
from segmentation.cars.photo_names import car_and_angle
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_size
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_gif
from segmentation.masks.rle import encode
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled

MASK_FOLDER = "train_masks"
TABLE = "train_masks.csv"
NAMES = "photo_names.csv"
LEFT_OUT = "left_out.csv"


@dataclass(frozen=True)
class LeftOut:
    """A photo whose mask was not exported, and the sentence why."""

    photo_path: Path
    reason: str


@dataclass(frozen=True)
class ExportResult:
    """What is in the new `folder`.

    `exported` counts masks, `renamed` those whose photo is called otherwise there; `problems` are sentences
    about revisions that could not be read, so that an older one was exported.
    """

    folder: Path
    exported: int
    renamed: int
    left_out: tuple[LeftOut, ...]
    problems: tuple[str, ...]


def export_labels(
    catalogue: Catalogue, out: Path, report: Report = ignore_progress, cancelled: IsCancelled = never_cancelled
) -> ExportResult:
    """Write the newest saved mask of every photo in `catalogue` into the new folder `out`.

    `train_masks/<car>_<angle>_mask.gif` are the masks, `train_masks.csv` (img, rle_mask) their run lengths.
    Photos not called `<car>_<angle>` get such a name there; `photo_names.csv` (img, photo) says which photo it
    is, by its path from the opened folder. `left_out.csv` (photo, reason) lists what is missing. `out`
    appears once everything is in it, or not at all.

    Raises:
        CarmaskError: `out` is in use or cannot be written, or no photo has a saved mask.
        Cancelled: `cancelled()` said so; nothing was left behind.
    """
    unfinished = out.parent / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}"
    try:
        if out.exists() and not (out.is_dir() and not any(out.iterdir())):
            raise CarmaskError(f"{out} is there already. Nothing was written over; choose the name of a new folder.")
        (unfinished / MASK_FOLDER).mkdir(parents=True)
        export = _Export(catalogue.folder, unfinished)
        export.write([view for car in catalogue.cars for view in car.views], report, cancelled)
        if out.exists():
            out.rmdir()  # empty; Windows puts no folder in the place of another
        unfinished.rename(out)
        flush_folder(out.parent)
    except OSError as error:
        reason = f"{error.strerror}; see that there is room and that you may write there"
        raise CarmaskError(f"The masks cannot be written to {out} ({reason}). Nothing was left behind.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return ExportResult(out, len(export.photos), len(export.renamed), tuple(export.left_out), tuple(export.problems))


class _Export:
    """An export under way into the folder `out`."""

    def __init__(self, photo_folder: Path, out: Path) -> None:
        self._photo_folder = photo_folder
        self._out = out
        self.photos: dict[str, Path] = {}
        self.renamed: dict[str, Path] = {}
        self.left_out: list[LeftOut] = []
        self.problems: list[str] = []

    def write(self, views: Sequence[View], report: Report, cancelled: IsCancelled) -> None:
        """Write everything, mask by mask."""
        self._write_table(TABLE, ("img", "rle_mask"), self._masks(views, report, cancelled))
        if not self.photos:
            raise CarmaskError(f"No photo in {self._photo_folder} has a saved mask that can be exported.")
        if self.renamed:
            rows = ((name, self._path_of(photo)) for name, photo in self.renamed.items())
            self._write_table(NAMES, ("img", "photo"), rows)
        if self.left_out:
            reasons = ((self._path_of(photo.photo_path), photo.reason) for photo in self.left_out)
            self._write_table(LEFT_OUT, ("photo", "reason"), reasons)
        flush_folder(self._out / MASK_FOLDER)
        flush_folder(self._out)

    def _masks(self, views: Sequence[View], report: Report, cancelled: IsCancelled) -> Iterator[tuple[str, str]]:
        for done, view in enumerate(views, 1):
            if cancelled():
                raise Cancelled
            try:
                yield self._write_mask(view)
            except CarmaskError as error:
                self.left_out.append(LeftOut(view.photo_path, str(error)))
            report(Progress(done, len(views), "photos"))

    def _write_mask(self, view: View) -> tuple[str, str]:
        """Write the mask picture of `view` and return its row of the table."""
        store = LabelStore(view.photo_path.parent)
        record = store.newest(view.label_key, self.problems)
        if record is None:
            raise CarmaskError("It has no saved mask.")
        name = exported_name(view)
        key = PurePath(name).stem
        if key.lower() in self.photos:
            raise CarmaskError(f"{self.photos[key.lower()]} has the same name. Export each folder by itself.")
        mask = store.read_mask(view.label_key, record)
        height, width = read_size(view.photo_path)
        if mask.shape != (height, width):
            sizes = f"{mask.shape[1]} x {mask.shape[0]} pixels, the photo {width} x {height}"
            raise CarmaskError(f"Its saved mask is {sizes}.")
        with _new_file(self._out / MASK_FOLDER / f"{key}_mask.gif") as file:
            file.write(encode_gif(mask))
        self.photos[key.lower()] = view.photo_path
        if name != view.photo_path.name:
            self.renamed[name] = view.photo_path
        return name, encode(mask)

    def _path_of(self, photo: Path) -> str:
        # With "./" in front no file name, "=1+1.jpg" say, is a formula to a spreadsheet.
        return f"./{photo.relative_to(self._photo_folder).as_posix()}"

    def _write_table(self, name: str, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        with _new_file(self._out / name) as file:
            text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
            table = csv.writer(text, lineterminator="\n")
            table.writerow(heading)
            table.writerows(rows)
            text.detach()


def exported_name(view: View) -> str:
    """Return the name of the photo of `view` in an export, `<car>_<angle>` and its own ending."""
    if car_and_angle(view.photo_path.name) == (view.car_id, view.angle):
        return view.photo_path.name
    return f"{view.car_id}_{view.angle:02d}{view.photo_path.suffix}"


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    """A new file that is on the disk, not only on its way there, once it is closed."""
    with path.open("xb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
