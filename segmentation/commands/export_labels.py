"""`carmask export-labels`: saved masks as a data set."""

import argparse
from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.errors import CarmaskError
from segmentation.interchange.carvana import LEFT_OUT, NAMES, export_labels

NAME = "export-labels"
SUMMARY = "write saved masks as a Carvana data set"
DESCRIPTION = """\
Write the newest saved mask of every photo in a folder as the Carvana challenge had them: GIF pictures in
DIR/train_masks and one table of run lengths, DIR/train_masks.csv. DIR is made by this command and must not be
there before. Photos without a saved mask are listed in DIR/left_out.csv.

example:
  carmask export-labels photos --out data-set
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the new folder for the masks")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the masks and return the exit status.

    Raises:
        CarmaskError: no photo has a saved mask, or DIR is there already or cannot be written.
        Cancelled: after Ctrl+C; nothing was left behind.
    """
    catalogue = find_cars(options.folder)
    if not catalogue.cars:
        raise CarmaskError(" ".join(catalogue.problems))
    with until_interrupted() as cancelled:
        result = export_labels(catalogue, options.out, terminal.report, cancelled)
    for problem in (*catalogue.problems, *result.problems):
        terminal.remark(problem)
    if result.renamed:
        terminal.remark(f"{result.renamed} photos have other names there; {result.folder / NAMES} lists them.")
    if result.left_out:
        terminal.remark(f"{len(result.left_out)} photos were left out; {result.folder / LEFT_OUT} says why.")
    terminal.remark(f"{result.exported} masks written.")
    terminal.print_result(str(result.folder))
    return 0
