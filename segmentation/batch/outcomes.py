"""What became of each photo of a batch, and the table that says so."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from segmentation.atomic import write_atomically
from segmentation.interchange.new_files import harmless

WRITTEN, KEPT, FAILED = "written", "kept", "failed"


@dataclass(frozen=True)
class Outcome:
    """`result` is WRITTEN, KEPT (a whole mask was there) or FAILED, for which `sentence` gives the reason."""

    photo: str
    mask: str
    result: str
    sentence: str = ""


def write_outcomes(path: Path, outcomes: Iterable[Outcome]) -> None:
    """Replace `path` by a table with one row for each of `outcomes`.

    Raises:
        OSError: nothing was replaced.
    """
    stream = io.StringIO(newline="")
    table = csv.writer(stream)
    table.writerow(("photo", "mask", "result", "sentence"))
    for outcome in outcomes:
        cells = (outcome.photo, outcome.mask, outcome.result, outcome.sentence)
        table.writerow(harmless(cell) for cell in cells)
    write_atomically(path, stream.getvalue().encode("utf-8-sig"))  # the mark tells Excel that it is UTF-8
