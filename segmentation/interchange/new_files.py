"""New files of an export: on the disk once they are closed, and harmless to a spreadsheet."""

import csv
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A new file that is on the disk, not only on its way there, once it is closed.

    Raises:
        OSError: it is there already, or cannot be written.
    """
    with path.open("xb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def write_table(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a new CSV file that a person may open in a spreadsheet: no cell of it is taken for a formula."""
    with new_file(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        table = csv.writer(text, lineterminator="\n")
        table.writerow(heading)
        table.writerows([harmless(cell) for cell in row] for row in rows)
        text.detach()


def harmless(cell: str) -> str:
    """Return `cell` with a quotation mark before it where a spreadsheet would take it for a formula (OWASP's list)."""
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
