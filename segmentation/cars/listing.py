"""The photos and folders in a folder, by names alone: nothing is opened."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from segmentation.cars.photo_names import in_natural_order, is_photo_name, is_text
from segmentation.errors import CarmaskError


@dataclass
class Listing:
    """What is of interest in one folder, in natural order of names."""

    folder: Path
    photos: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)


def list_folder(folder: Path, root: str, problems: list[str]) -> Listing:
    """Return what is in `folder`; a sentence for each thing that cannot be used is added to `problems`.

    Args:
        folder: absolute path.
        root: real path of the opened folder; links that lead out of it are passed over.
        problems: grows.

    Raises:
        CarmaskError: the folder is not there, is no folder, or may not be read.
    """
    listing = Listing(folder)
    try:
        with os.scandir(folder) as entries:
            for entry in in_natural_order(entries, attrgetter("name")):
                if not entry.name.startswith("."):
                    _sort_in(entry, listing, root, problems)
    except (OSError, ValueError) as error:
        raise _unreadable(folder, error) from error
    return listing


def list_below(listing: Listing, root: str, problems: list[str]) -> Iterator[Listing]:
    """Yield what is in each folder of `listing`; one that cannot be read is a sentence in `problems`."""
    for name in listing.folders:
        try:
            yield list_folder(listing.folder / name, root, problems)
        except CarmaskError as error:
            problems.append(str(error))


def list_to_depth(listing: Listing, root: str, depth: int, problems: list[str]) -> Iterator[Listing]:
    """Yield `listing` and what is below it, through `depth` folders."""
    yield listing
    if depth:
        for below in list_below(listing, root, problems):
            yield from list_to_depth(below, root, depth - 1, problems)


def real_path(path: Path) -> str:
    """Return where `path` leads, "" where it leads nowhere."""
    try:
        return str(path.resolve(strict=True))
    except (OSError, ValueError, RuntimeError):  # RuntimeError: what Python 3.11 and 3.12 raise for a circle of links
        return ""


def _sort_in(entry: os.DirEntry[str], listing: Listing, root: str, problems: list[str]) -> None:
    if entry.is_symlink() and not _leads_into(entry.path, root):
        if is_photo_name(entry.name) or not Path(entry.name).suffix:
            problems.append(f"{_shown(entry.name)} was left out: it is a link that leads out of {root} or nowhere.")
    elif entry.is_dir():
        listing.folders.append(entry.name)
    elif is_photo_name(entry.name):
        reason = _unusable(entry)
        if reason:
            problems.append(f"{_shown(entry.name)} was left out: {reason}.")
        else:
            listing.photos.append(entry.name)


def _unusable(entry: os.DirEntry[str]) -> str:
    if not entry.is_file():
        return "it is no ordinary file"
    return "" if is_text(entry.name) else "its name holds signs that are no text; rename it"


def _leads_into(path: str, root: str) -> bool:
    target = real_path(Path(path))
    return target == root or target.startswith(root.rstrip(os.sep) + os.sep)


def _shown(name: str) -> str:
    return name if is_text(name) else ascii(name)[1:-1]


def _unreadable(folder: Path, error: Exception) -> CarmaskError:
    if isinstance(error, FileNotFoundError):
        return CarmaskError(f"The folder {folder} is not there.")
    if isinstance(error, NotADirectoryError):
        return CarmaskError(f"{folder} is no folder. Open the folder that holds the photos.")
    if isinstance(error, PermissionError):
        return CarmaskError(f"The folder {folder} may not be read: your account has no permission for it.")
    return CarmaskError(
        f"The folder {_shown(str(folder))} cannot be read ({getattr(error, 'strerror', None) or 'bad name'})."
    )
