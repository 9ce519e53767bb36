"""`carmask numbers`: who did how much, and where the network was wrong."""

import argparse
from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.numbers.figures import Numbers
from segmentation.numbers.report import make_report
from segmentation.numbers.words import share

NAME = "numbers"
SUMMARY = "tell who did how much, and where the network was wrong"
DESCRIPTION = """\
Read the records of all saved masks in a folder and write a page for a browser: cars finished by day and editor, the
share of masks accepted as the network drew them, pixels and seconds of a correction, and where the network was wrong,
by angle. The page needs nothing but itself. --csv also writes a table with a row for each day and editor.

example:
  carmask numbers photos --out numbers.html --csv numbers.csv
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the new page")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="the new table")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the page and return the exit status, 1 if some records could not be read.

    Raises:
        CarmaskError: FOLDER has no photos, or a file is there already or cannot be written.
        Cancelled: after Ctrl+C; nothing was written.
    """
    catalogue = find_cars(options.folder)
    with until_interrupted() as cancelled:
        made = make_report(catalogue, options.out, options.csv, terminal.report, cancelled)
    for problem in made.problems:
        terminal.remark(problem)
    terminal.remark(_in_a_sentence(made.numbers))
    terminal.print_result(str(options.out))
    return 1 if made.problems else 0


def _in_a_sentence(numbers: Numbers) -> str:
    finished = f"{numbers.finished_cars:,} of {counted(numbers.cars, 'car')} finished"
    if numbers.untouched_share is None:
        return f"{finished}; no photo is accepted yet."
    return f"{finished}; {share(numbers.untouched_share)} of the accepted photos are as the network drew them."
