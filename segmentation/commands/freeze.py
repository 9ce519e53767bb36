"""`carmask freeze`: the training set as it is now, for good."""

import argparse
from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.training.frozen_set import freeze
from segmentation.training.samples import find_samples
from segmentation.training.split import split_by_car

NAME = "freeze"
SUMMARY = "name the saved masks of now as a training set that never changes"
DESCRIPTION = """\
Write a file that names every photo with a mask that a person made, changed, imported or accepted, and the revision of
that mask, both by their hashes; some cars are held out. The file never changes. `carmask train --frozen FILE` learns
from these very revisions, whatever is saved later, and the network's card names the file's hash: so a network leads
back to each mask and who drew it.

example:
  carmask freeze photos --out autumn.json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the new file")
    parser.add_argument("--hold-out", type=int, metavar="N", help="how many cars to hold out (default: one in ten)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another number draws other cars to hold out")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the file and return the exit status, 1 if some photos could not be used.

    Raises:
        CarmaskError: there are too few saved masks, or FILE is there or cannot be written.
        Cancelled: after Ctrl+C; nothing was written.
    """
    catalogue = find_cars(options.folder)
    with until_interrupted() as cancelled:
        found = find_samples(catalogue, None, None, terminal.report, cancelled)
    for problem in found.problems:
        terminal.remark(problem)
    if not found.samples:
        raise CarmaskError(f"No photo in {options.folder} has a saved mask that a person stands behind.")
    split = split_by_car(found.samples, options.hold_out, options.seed)
    digest = freeze(split, catalogue.folder, options.out)
    terminal.remark(
        f"{counted(len(found.samples), 'photo')} are frozen, {len(split.held_out)} of them held out. SHA-256 {digest}"
    )
    terminal.print_result(str(options.out))
    return 0
