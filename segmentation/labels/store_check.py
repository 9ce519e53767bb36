"""The check of whole label stores: every file in them is looked at, and each finding is a sentence."""

import hashlib
import os
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.finding import Finding, Mend
from segmentation.labels.kinds import KINDS, FactKind, MaskKind
from segmentation.labels.label_check import check_label
from segmentation.labels.layout import ASIDE, CLAIMS, KEY, LEFT_OVER_S, PROJECT, RECORD_NAME, new_project, schema_of
from segmentation.labels.record import SCHEMA
from segmentation.labels.record_check import CheckedChain
from segmentation.labels.rules import DAMAGED_RULES, RULES, read_rules
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled

_KNOWN = frozenset(
    {
        PROJECT,
        ASIDE,
        CLAIMS,
        RULES,
        DAMAGED_RULES,
        "naming.json",
        "naming.damaged.json",
        *(kind.folder for kind in KINDS),
    }
)
_MOST_FOLDERS = 1_000_000
_MOST_LOOKED_INTO = 100


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
    settled_before = time.time() - settled_s
    try:
        findings = list(_around_chains(masks, settled_before))
        entries = [(kind, path) for kind in KINDS for path in _entries(photo_folder, kind)]
    except OSError as error:
        raise CarmaskError(f"The saved masks in {masks} cannot be read ({error.strerror}).") from error
    photos = _Photos(photo_folder) if with_photos else None
    for done, (kind, path) in enumerate(entries, 1):
        if cancelled():
            raise Cancelled
        findings += _entry(path, kind, photo_folder, photos, settled_before)
        report(Progress(done, len(entries), "labels"))
    return findings


def _entries(photo_folder: Path, kind: MaskKind | FactKind) -> list[Path]:
    place = photo_folder / FOLDER_NAME / kind.folder
    check_inside(photo_folder, place)
    return sorted(place.iterdir()) if place.is_dir() else []


def _around_chains(masks: Path, settled_before: float) -> Iterator[Finding]:
    project = masks / PROJECT
    mend = Mend(project, "a new one is written; records name their schema themselves", new_project())
    if not project.exists():
        if any((masks / kind.folder).exists() for kind in KINDS):
            yield Finding(project, f"{project} is not there.", mend)
    elif (schema := schema_of(project)) > SCHEMA:
        yield Finding(project, f"{masks} was made by a newer carmask, which can check all of it.")
    elif schema < 1:
        yield Finding(project, f"{project} is damaged.", mend)
    try:
        read_rules(masks.parent)
    except CarmaskError as error:
        yield Finding(masks / RULES, str(error))
    for name in sorted({path.name for path in masks.iterdir()} - _KNOWN):
        path = masks / name
        if _holds_records(path):
            yield Finding(path, f"{path} holds records of a kind that a newer carmask knows; it was left alone.")
        elif not name.startswith(TEMPORARY_PREFIX):
            yield Finding(path, f"{path} is no file of carmask; it was left alone.")
        elif path.lstat().st_mtime < settled_before:
            sentence = f"{path} is an unfinished file that was left behind."
            yield Finding(path, sentence, Mend(path, "it is put aside"))


def _holds_records(folder: Path) -> bool:
    """Whether `folder` looks like that of a kind: one of its first folders has a record in it; links do not count."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    try:
        with os.scandir(folder) as entries:
            keys = [Path(entry.path) for entry in islice(entries, _MOST_LOOKED_INTO) if _is_folder_of_a_key(entry)]
        return any(RECORD_NAME.fullmatch(path.name) for key in keys for path in key.iterdir())
    except OSError:
        return False


def _is_folder_of_a_key(entry: os.DirEntry[str]) -> bool:
    return KEY.fullmatch(entry.name) is not None and entry.is_dir(follow_symlinks=False)


def _entry(
    folder: Path, kind: MaskKind | FactKind, photo_folder: Path, photos: "_Photos | None", settled_before: float
) -> Iterator[Finding]:
    """Yield what is found about one entry of the folder of `kind`; without `photos` none is read."""
    if folder.is_symlink() or not folder.is_dir() or not KEY.fullmatch(folder.name):
        what = "a link" if folder.is_symlink() else "no label"
        yield Finding(folder, f"{ascii(str(folder))[1:-1]} is {what} of carmask's; it was left alone.")
        return
    try:
        chain = check_label(folder, kind, settled_before)
    except OSError as error:
        yield Finding(folder, f"{folder} cannot be read ({error.strerror}).")
        return
    yield from chain.findings
    yield from _photo(chain, photo_folder, photos)


def _photo(chain: CheckedChain, photo_folder: Path, photos: "_Photos | None") -> Iterator[Finding]:
    facts = None if chain.newest is None else chain.newest.photo
    if facts is None or "/" in facts.name or "\\" in facts.name or facts.name in {"", ".", ".."}:
        return  # that the record is of another photo was said
    photo = photo_folder / facts.name
    if not photo.is_file():
        sentence = f"{chain.folder.name} has {chain.kind.plural} of {facts.name}, which is not there."
        yield Finding(chain.folder, sentence)
        return
    if photos is None:
        return
    try:
        digest = photos.sha256(facts.name)
    except OSError as error:
        yield Finding(photo, f"{photo} cannot be read ({error.strerror}).")
        return
    if digest != facts.sha256:
        yield Finding(photo, f"{photo} is not the photo any more over which its newest {chain.kind.noun} was saved.")


class _Photos:
    """The hashes of the photos in one folder, each computed once, whatever is kept about it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, str] = {}

    def sha256(self, name: str) -> str:
        if name not in self._known:
            with (self._folder / name).open("rb") as file:
                self._known[name] = hashlib.file_digest(file, "sha256").hexdigest()
        return self._known[name]
