"""Tables of run lengths as the Carvana challenge has them, read line by line, however many there are.

The first line is `img,rle_mask`; each other one the name of a photo, a comma, and the run lengths of masks/rle.py.
"""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from segmentation.errors import CarmaskError
from segmentation.interchange.foreign_files import check_ordinary

HEADING = "img,rle_mask"

LONGEST_LINE = 16 * 2**20
"""Bytes; the run lengths of a car have some 16,000."""

_LARGEST_BYTES = 64 * 2**30


def rows_of(path: Path) -> Iterator[tuple[str, str]]:
    """Yield name and run lengths of each row of `path`, a CSV file that may be packed with gzip.

    Raises:
        CarmaskError: it cannot be read, or a line of it, which is named, is no such row.
    """
    check_ordinary(path, _LARGEST_BYTES)
    try:
        with _opened(path) as file:
            number = 0
            while line := file.readline(LONGEST_LINE + 1):
                number += 1
                cells = _cells(line, f"{path.name}, line {number}:")
                if number == 1:
                    _check_heading(cells, path)
                elif cells is not None:
                    yield cells
            if number == 0:
                raise CarmaskError(f"{path} is empty.")
    except (OSError, EOFError, zlib.error) as error:
        raise CarmaskError(f"{path} cannot be read, or is cut short ({error}).") from error


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path, "rb")) if path.suffix.lower() == ".gz" else path.open("rb")


def _cells(line: bytes, where: str) -> tuple[str, str] | None:
    """Return the two cells of a line, None for a blank one."""
    if len(line) > LONGEST_LINE:
        raise CarmaskError(f"{where} it is far too long, so the table was not read on.")
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise CarmaskError(f"{where} it is no text, so the table was not read on.") from error
    if not text:
        return None
    name, comma, runs = text.partition(",")
    if not comma or "," in runs:
        raise CarmaskError(f"{where} it does not have the two cells {HEADING}, so the table was not read on.")
    return name.strip('" '), runs.strip('" ')


def _check_heading(cells: tuple[str, str] | None, path: Path) -> None:
    if cells is None or ",".join(cells) != HEADING:
        raise CarmaskError(f"{path} is no table of run lengths: its first line must be {HEADING}.")
