"""What is remembered of how the photos of a folder become cars, in a file beside their masks."""

import json
import os
import stat
from pathlib import Path, PurePosixPath
from typing import Any

from segmentation.atomic import flush_folder, write_atomically
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.cars.naming import FolderNaming, Naming, Order
from segmentation.cars.pattern import Pattern
from segmentation.cars.photo_names import is_text
from segmentation.errors import CarmaskError

FILE_NAME = "naming.json"
SCHEMA = 1
"""Version of the file's layout; a higher one was written by a newer carmask, and is not read and not replaced."""
LIMIT_BYTES = 16 * 2**20
"""Largest file that is read; an angle has some 40 bytes."""

HIGHEST_ANGLE = 9999

_DAMAGED_NAME = "naming.damaged.json"
_PARTS = {"schema", "pattern", "order", "photos_a_car", "angles"}


_NOT_OURS = (CarmaskError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What reading raises over a file that carmask did not write."""


class _NewerError(Exception):
    """The file is of a newer carmask."""


def read_naming(folder: Path) -> tuple[FolderNaming, list[str]]:
    """Return what is remembered for the photos in `folder`, and a sentence where it cannot be used.

    What cannot be used counts as not there: carmask finds the cars by itself. The file is left as it is.
    """
    path = folder / FOLDER_NAME / FILE_NAME
    try:
        check_inside(folder, path)
    except CarmaskError as error:
        return FolderNaming(), [str(error)]
    except ValueError:  # no folder can be called so, which whoever lists it will say
        return FolderNaming(), []
    try:
        content = _content(path)
        return (FolderNaming() if content is None else _decoded(content)), []
    except _NewerError:
        what = f"was chosen in a newer carmask ({path}); get that one. This one finds them by itself."
    except OSError as error:
        what = f"cannot be read ({error.strerror}, {path}); carmask finds them by itself."
    except _NOT_OURS:
        what = (
            f"is unknown: {path} is damaged, and was left as it is. carmask finds them by itself; choose it anew with "
            "Cars of this folder in the File menu."
        )
    return FolderNaming(), [f"How the cars of {folder.name} are found {what}"]


def keep_naming(folder: Path, naming: FolderNaming) -> None:
    """Remember `naming` for the photos in `folder`, for every editor who opens it; a damaged file is put aside.

    Raises:
        CarmaskError: a newer carmask's file is there, or nothing can be written.
    """
    path = folder / FOLDER_NAME / FILE_NAME
    check_inside(folder, path)
    try:
        if not path.parent.exists():
            path.parent.mkdir(exist_ok=True)
            flush_folder(folder)
        _put_aside_if_damaged(path)
        write_atomically(path, _encoded(naming))
    except _NewerError as error:
        raise CarmaskError(
            f"{path} was written by a newer carmask, so this one does not write over it. Get the newer carmask."
        ) from error
    except OSError as error:
        raise CarmaskError(
            f"How the cars of {folder.name} are found cannot be kept ({error.strerror}, {path}), so the next time "
            "carmask finds them as before."
        ) from error


def _put_aside_if_damaged(path: Path) -> None:
    try:
        content = _content(path)
        if content is not None:
            _decoded(content)
    except _NOT_OURS:
        os.replace(path, path.with_name(_DAMAGED_NAME))


def _content(path: Path) -> bytes | None:
    """The bytes of the file, None where there is none; links are not followed, pipes not waited for."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode) or status.st_size > LIMIT_BYTES:
        raise ValueError(f"{path} is no ordinary file")
    return path.read_bytes()


def _encoded(naming: FolderNaming) -> bytes:
    chosen = naming.naming
    content: dict[str, Any] = {
        "schema": SCHEMA,
        "pattern": None if chosen is None else chosen.pattern.text,
        "order": Order.NAME if chosen is None else chosen.order,
        "photos_a_car": 0 if chosen is None else chosen.photos_a_car,
        "angles": dict(naming.angles),
    }
    return (json.dumps(content, indent=1, sort_keys=True) + "\n").encode()


def _decoded(content: bytes) -> FolderNaming:
    """Return what `content` says; nothing is guessed.

    Raises:
        _NewerError: a newer carmask wrote it.
        _NOT_OURS: a part is missing, unknown, or not as it must be.
    """
    values = json.loads(content)
    schema = values["schema"]
    if type(schema) is int and schema > SCHEMA:
        raise _NewerError
    if (
        type(schema) is not int
        or schema != SCHEMA
        or values.keys() != _PARTS
        or type(values["photos_a_car"]) is not int
    ):
        raise ValueError("parts")
    naming = None
    if values["pattern"] is not None:
        naming = Naming(_pattern(values["pattern"]), Order(values["order"]), values["photos_a_car"])
    angles = values["angles"]
    if not all(_is_photo_path(path) and _is_angle(angle) for path, angle in angles.items()):
        raise ValueError("angles")
    return FolderNaming(naming, angles)


def _pattern(text: object) -> Pattern:
    if not isinstance(text, str):
        raise TypeError("pattern")
    return Pattern(text)


def _is_angle(value: object) -> bool:
    return type(value) is int and 1 <= value <= HIGHEST_ANGLE


def _is_photo_path(path: str) -> bool:
    """Whether `path` stays in the folder; it is only ever compared with paths that were found there."""
    return is_text(path) and ".." not in PurePosixPath(path).parts and not path.startswith("/")
