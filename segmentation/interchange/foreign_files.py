"""Files that other programs, or strangers, wrote: sizes come before contents, and nothing is taken on trust."""

import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat

from segmentation.errors import CarmaskError

LARGEST_BYTES = 512 * 2**20
"""Largest file that is read as a whole."""

LARGEST_LIST = 2**20
"""Most files that a folder of masks may hold."""

_CHUNK_BYTES = 2**20


def read_content(path: Path, most_bytes: int = LARGEST_BYTES) -> bytes:
    """Return the bytes of the ordinary file `path`; a pipe is not waited for, its size is looked at first.

    Raises:
        CarmaskError: it is missing, no ordinary file, or too large.
    """
    check_ordinary(path, most_bytes)
    try:
        return path.read_bytes()
    except OSError as error:
        raise CarmaskError(f"{path} cannot be read ({error.strerror}).") from error


def check_ordinary(path: Path, most_bytes: int = LARGEST_BYTES) -> None:
    """Refuse what is no ordinary file of a sensible size.

    Raises:
        CarmaskError: it is missing, no ordinary file, or larger than `most_bytes`.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise CarmaskError(f"{path} cannot be read ({getattr(error, 'strerror', None) or 'bad name'}).") from error
    if not stat.S_ISREG(status.st_mode):
        raise CarmaskError(f"{path} is no ordinary file, so it was not read.")
    if status.st_size > most_bytes:
        raise CarmaskError(
            f"{path} is larger than {most_bytes >> 20:,} MB, so it was not read. Export fewer photos at a time."
        )


def read_json(path: Path) -> Any:
    """Return what the JSON file `path` holds.

    Raises:
        CarmaskError: it cannot be read, or is no JSON.
    """
    try:
        return json.loads(read_content(path).decode("utf-8-sig"))
    except (ValueError, RecursionError, MemoryError) as error:
        raise CarmaskError(f"{path} is no JSON file, or is damaged ({str(error)[:80]}).") from error


def walk_xml(path: Path, start: Callable[[str, dict[str, str]], None], end: Callable[[str], None]) -> Iterator[None]:
    """Go through the XML file `path`, calling `start` and `end` of each element; yields now and then.

    A document type, and with it every entity that could grow or fetch something, is refused before it is read.

    Raises:
        CarmaskError: it cannot be read, is no XML, or has a document type.
    """

    def refuse(*declared: object) -> None:
        raise CarmaskError(f"{path} has a document type (<!DOCTYPE ...>), which can do harm, so it was not read.")

    check_ordinary(path)
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                parser.Parse(chunk, False)
                yield
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise CarmaskError(f"{path} is no XML file, or is damaged ({error}).") from error
    except OSError as error:
        raise CarmaskError(f"{path} cannot be read ({error.strerror}).") from error
    yield


def files_in(folder: Path, suffixes: frozenset[str]) -> list[Path]:
    """Return the files in `folder` whose names end so, in order of their names; links and hidden files are left out.

    Raises:
        CarmaskError: the folder cannot be read, has far too many files, or none of that kind.
    """
    names: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                is_wanted = Path(entry.name).suffix.lower() in suffixes and not entry.name.startswith(".")
                if is_wanted and entry.is_file(follow_symlinks=False):
                    names.append(entry.name)
                if len(names) > LARGEST_LIST:
                    raise CarmaskError(f"{folder} holds more than {LARGEST_LIST:,} files; import fewer at a time.")
    except OSError as error:
        raise CarmaskError(f"{folder} cannot be read ({error.strerror}).") from error
    if not names:
        raise CarmaskError(f"There are no files with the ending {', '.join(sorted(suffixes))} in {folder}.")
    return [folder / name for name in sorted(names)]
