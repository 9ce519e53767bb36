"""The numbers of a folder into files: a page for a browser, and a table for a spreadsheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from segmentation.cars.car import Catalogue
from segmentation.errors import CarmaskError
from segmentation.interchange.new_files import new_file, write_table
from segmentation.numbers.figures import Numbers, numbers_of
from segmentation.numbers.page import numbers_page
from segmentation.numbers.reading import read_work
from segmentation.progress import IsCancelled, Report, ignore_progress, never_cancelled

HEADING = (
    "day",
    "editor",
    "cars_finished",
    "photos_accepted",
    "accepted_untouched",
    "photos_corrected",
    "photos_rejected",
    "seconds_at_masks",
)


@dataclass(frozen=True)
class Made:
    """What was written, and sentences about records that could not be read."""

    numbers: Numbers
    problems: tuple[str, ...]


def make_report(
    catalogue: Catalogue,
    page_path: Path,
    table_path: Path | None = None,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Made:
    """Write the numbers of `catalogue` to the new file `page_path`, and as a table to `table_path` if one is named.

    The table has a row for each day and editor, with the columns HEADING; days are ISO 8601.

    Raises:
        CarmaskError: a file is there already, or cannot be written.
        Cancelled: `cancelled()` said so; nothing was written.
    """
    paths = [path for path in (page_path, table_path) if path is not None]
    for path in paths:
        if path.exists():
            raise CarmaskError(f"{path} is there already. Nothing was written over; choose another name.")
    work = read_work(catalogue, report, cancelled)
    numbers = numbers_of(work.photos)
    content = numbers_page(catalogue.folder.name, numbers, work.places, work.problems, datetime.now(UTC))
    try:
        with new_file(page_path) as file:
            file.write(content)
        if table_path is not None:
            write_table(table_path, HEADING, _rows(numbers))
    except OSError as error:
        raise CarmaskError(
            f"The numbers cannot be written to {error.filename or page_path} ({error.strerror}). See that there is "
            "room and that you may write there."
        ) from error
    return Made(numbers, tuple(work.problems))


def _rows(numbers: Numbers) -> Iterator[tuple[str, ...]]:
    for deed, tally in numbers.by_deed.items():
        counts = (tally.cars, tally.accepted, tally.untouched, tally.corrected, tally.rejected)
        yield (deed.day.isoformat(), deed.person, *map(str, counts), f"{tally.seconds:.1f}")
