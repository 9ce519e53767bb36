"""The check of whole label stores: every file in them is looked at, and each finding is a sentence."""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.finding import Finding, Mend
from segmentation.labels.label_check import CheckedLabel, check_label
from segmentation.labels.layout import ASIDE, CLAIMS, KEY, LABELS, PROJECT, new_project, schema_of
from segmentation.labels.record import SCHEMA
from segmentation.labels.store import LEFT_OVER_S
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled

_KNOWN = frozenset({PROJECT, LABELS, ASIDE, CLAIMS, "naming.json", "naming.damaged.json"})
_MOST_FOLDERS = 1_000_000


def label_stores(folder: Path) -> list[Path]:
    """Return the folders, `folder` and those in it, that have saved masks beside their photos; links are not followed.

    Raises:
        CarmaskError: the folder is not there or cannot be read.
    """

    def refuse(error: OSError) -> None:
        if error.filename is not None and Path(error.filename) == folder:
            raise CarmaskError(f"The folder {folder} cannot be read ({error.strerror}).") from error

    stores = []
    for place, folders, _ in os.walk(folder, onerror=refuse):
        if FOLDER_NAME in folders:
            stores.append(Path(place))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if len(stores) > _MOST_FOLDERS:
            raise CarmaskError(f"{folder} has more than {_MOST_FOLDERS:,} folders with saved masks.")
    return stores


def check_store(
    photo_folder: Path,
    *,
    with_photos: bool = True,
    settled_s: float = LEFT_OVER_S,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[Finding]:
    """Return everything that is not as it should be with the masks saved beside the photos in `photo_folder`.

    Args:
        photo_folder: the folder whose `.masks` is checked; nothing in it is changed.
        with_photos: read the photos too, to see whether they are the ones that masks were saved for.
        settled_s: a file that was written later than so many seconds ago may be under way and is not judged.
        report: told after each label.
        cancelled: asked before each label.

    Raises:
        CarmaskError: the folder cannot be read, or a link leads away from it.
        Cancelled: `cancelled()` said so.
    """
    masks = photo_folder / FOLDER_NAME
    check_inside(photo_folder, masks / LABELS)
    settled_before = time.time() - settled_s
    try:
        findings = list(_around_labels(masks, settled_before))
        entries = sorted(path.name for path in (masks / LABELS).iterdir()) if (masks / LABELS).is_dir() else []
    except OSError as error:
        raise CarmaskError(f"The saved masks in {masks} cannot be read ({error.strerror}).") from error
    for done, name in enumerate(entries, 1):
        if cancelled():
            raise Cancelled
        findings += _entry(masks / LABELS / name, photo_folder, settled_before, with_photos=with_photos)
        report(Progress(done, len(entries), "labels"))
    return findings


def _around_labels(masks: Path, settled_before: float) -> Iterator[Finding]:
    project = masks / PROJECT
    mend = Mend(project, "a new one is written; records name their schema themselves", new_project())
    if not project.exists():
        if (masks / LABELS).exists():
            yield Finding(project, f"{project} is not there.", mend)
    elif (schema := schema_of(project)) > SCHEMA:
        yield Finding(project, f"{masks} was made by a newer carmask, which can check all of it.")
    elif schema < 1:
        yield Finding(project, f"{project} is damaged.", mend)
    for name in sorted({path.name for path in masks.iterdir()} - _KNOWN):
        path = masks / name
        if not name.startswith(TEMPORARY_PREFIX):
            yield Finding(path, f"{path} is no file of carmask; it was left alone.")
        elif path.lstat().st_mtime < settled_before:
            sentence = f"{path} is an unfinished file that was left behind."
            yield Finding(path, sentence, Mend(path, "it is put aside"))


def _entry(folder: Path, photo_folder: Path, settled_before: float, *, with_photos: bool) -> Iterator[Finding]:
    """Yield what is found about one entry of `.masks/labels`."""
    if folder.is_symlink() or not folder.is_dir() or not KEY.fullmatch(folder.name):
        what = "a link" if folder.is_symlink() else "no label"
        yield Finding(folder, f"{ascii(str(folder))[1:-1]} is {what} of carmask's; it was left alone.")
        return
    try:
        label = check_label(folder, settled_before)
    except OSError as error:
        yield Finding(folder, f"{folder} cannot be read ({error.strerror}).")
        return
    yield from label.findings
    if label.newest is not None:
        yield from _photo(label, photo_folder, with_photos=with_photos)


def _photo(label: CheckedLabel, photo_folder: Path, *, with_photos: bool) -> Iterator[Finding]:
    newest = label.newest
    if newest is None or "/" in newest.photo.name or "\\" in newest.photo.name or newest.photo.name in {"", ".", ".."}:
        return  # that the record is of another photo was said
    photo = photo_folder / newest.photo.name
    if not photo.is_file():
        yield Finding(label.folder, f"{label.folder.name} has masks of {newest.photo.name}, which is not there.")
        return
    if not with_photos:
        return
    try:
        with photo.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        yield Finding(photo, f"{photo} cannot be read ({error.strerror}).")
        return
    if digest != newest.photo.sha256:
        yield Finding(photo, f"{photo} is not the photo any more over which its newest mask was saved.")
