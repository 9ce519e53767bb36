"""What `metadata.csv` says of cars: year, make, model and trim."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from segmentation.cars.car import Description

if TYPE_CHECKING:
    import pandas as pd

LIMIT_BYTES = 8 * 2**20
"""Largest file that is read; a row has some 40 bytes."""

COLUMNS = ("id", "year", "make", "model", "trim1", "trim2")

_MOST_FIELDS = 32
_LONGEST_LINE = 10_000
_MOST_PROBLEMS = 20
_CAR_ID = re.compile(r"[0-9A-Za-z]{1,64}")
_BETWEEN = re.compile(r"[-_]")
"""What stands within stock numbers and is left out of the ids of cars, as `car_id_of` does."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_descriptions(path: Path) -> tuple[dict[str, Description], list[str]]:
    """Return the description of each car in the CSV file `path` by id, and a sentence for each thing wrong in it.

    Nothing in the file is an error for the caller: what cannot be used is left out, the rest is returned.
    The trim is the two trim columns joined, without what repeats the model or the other, as Carvana's do.
    """
    problems: list[str] = []
    strange: list[str] = []
    lines = _lines(path, problems, strange)
    if not lines:
        return {}, problems
    table = _table([line for _, line in lines])
    heading = [str(cell).strip().lower() for cell in table.iloc[0]]
    missing = [column for column in COLUMNS if column not in heading]
    if "id" in missing:
        return {}, [*problems, f"{path} has no column called id, so nothing is known of the cars."]
    if missing:
        problems.append(f"{path} has no column {', '.join(missing)}.")
    numbers = [number for number, _ in lines]
    rows = list(zip(numbers, table.itertuples(index=False), strict=True))[1:]
    descriptions = _descriptions(heading, rows, strange)
    problems += [f"{path.name}, {sentence}" for sentence in strange[:_MOST_PROBLEMS]]
    if len(strange) > _MOST_PROBLEMS:
        problems.append(f"{path} has {len(strange) - _MOST_PROBLEMS} more rows with something wrong.")
    return descriptions, problems


def _lines(path: Path, problems: list[str], strange: list[str]) -> list[tuple[int, str]]:
    """Return the lines of the file that are not blank, each with its number from 1."""
    try:
        if not path.is_file() or path.stat().st_size > LIMIT_BYTES:
            problems.append(f"{path} was not read: it is no ordinary file or larger than {LIMIT_BYTES >> 20} MB.")
            return []
        text = _CONTROL.sub(" ", path.read_bytes().decode("utf-8", errors="replace").replace("\ufeff", ""))
    except OSError as error:
        problems.append(f"{path} cannot be read ({error.strerror}).")
        return []
    lines = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if len(line) > _LONGEST_LINE or line.count(",") >= _MOST_FIELDS:
            strange.append(f"line {number}: the line is far too long and was left out.")
            continue
        if not _quotes_are_closed(line):
            strange.append(f"line {number}: a quotation mark is not closed; it was passed over.")
            line = line.replace('"', "")
        if line.strip():
            lines.append((number, line))
    if not lines:
        problems.append(f"{path} holds nothing that can be used.")
    return lines


def _quotes_are_closed(line: str) -> bool:
    """An open quotation mark would swallow the lines that follow."""
    try:
        list(csv.reader([line], strict=True))
    except csv.Error:
        return False
    return True


def _table(lines: Sequence[str]) -> "pd.DataFrame":
    """Return a row for each line, the heading too, and _MOST_FIELDS columns of text."""
    import pandas as pd  # a quarter of a second that a folder without descriptions, and the window, need not wait for

    return pd.read_csv(
        io.StringIO("\n".join(lines)),
        header=None,
        names=[str(column) for column in range(_MOST_FIELDS)],
        index_col=False,
        dtype=str,
        keep_default_na=False,
        skip_blank_lines=False,
    )


def _descriptions(
    heading: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]], strange: list[str]
) -> dict[str, Description]:
    columns = max(index for index, name in enumerate(heading) if name) + 1
    descriptions: dict[str, Description] = {}
    line_of: dict[str, int] = {}
    for number, row in rows:
        fields = dict(_fields(heading, row))
        car_id = _BETWEEN.sub("", fields["id"])
        if not _CAR_ID.fullmatch(car_id):
            strange.append(f'line {number}: "{car_id[:40]}" is no id of a car, the row was left out.')
        elif any(row[columns:]):
            strange.append(f"line {number}: car {car_id} has more fields than the heading, the row was left out.")
        elif car_id in descriptions:
            strange.append(f"line {number}: car {car_id} is already in line {line_of[car_id]}, which counts.")
        else:
            if any("\ufffd" in field for field in fields.values()):
                strange.append(f"line {number}: car {car_id} has letters that are not UTF-8, shown as \ufffd.")
            descriptions[car_id] = _description(fields)
            line_of[car_id] = number
    return descriptions


def _fields(heading: Sequence[str], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    for column in COLUMNS:
        yield column, " ".join(row[heading.index(column)].split()) if column in heading else ""


def _description(fields: dict[str, str]) -> Description:
    trims = [fields["trim1"], fields["trim2"]]
    telling = [trim for trim in dict.fromkeys(trims) if trim and trim != fields["model"]]
    return Description(fields["year"], fields["make"], fields["model"], " ".join(telling))
