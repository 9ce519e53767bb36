"""`carmask submission`: the table that the Carvana challenge wants."""

import argparse
from pathlib import Path

from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.interchange.submission import check_submission, write_submission

NAME = "submission"
SUMMARY = "write or check a table of run lengths for the Carvana challenge"
DESCRIPTION = """\
Write the masks of a folder, <photo>_mask.png or .gif of 1918x1280 pixels, as one table with a row of run lengths for
each photo that SAMPLE, the challenge's own sample_submission.csv, names; or check such a table against it. Both go row
by row; a name that ends with .gz is packed.

examples:
  carmask submission masks --sample sample_submission.csv --out submission.csv.gz
  carmask submission submission.csv.gz --sample sample_submission.csv
"""

_STATUS_WRONG = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("source", type=Path, metavar="MASKS|TABLE", help="a folder to write, or a table to check")
    parser.add_argument("--sample", type=Path, required=True, metavar="SAMPLE", help="the challenge's sample")
    parser.add_argument("--out", type=Path, metavar="FILE", help="the new table")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write or check the table and return the exit status, 1 if it is wrong.

    Raises:
        CarmaskError: a mask is missing or damaged, or a file cannot be read or written.
        Cancelled: after Ctrl+C; nothing was left behind.
    """
    if options.source.is_dir() == (options.out is None):
        raise CarmaskError("Name a folder of masks and --out FILE to write a table, or a table alone to check it.")
    with until_interrupted() as cancelled:
        if options.out is not None:
            rows = write_submission(
                options.source, options.sample, options.out, report=terminal.report, cancelled=cancelled
            )
            terminal.remark(f"{counted(rows, 'row')} written.")
            terminal.print_result(str(options.out))
            return 0
        findings = check_submission(options.source, options.sample, report=terminal.report, cancelled=cancelled)
    for problem in findings.problems:
        terminal.print_result(problem)
    terminal.remark(f"{counted(findings.rows, 'row')} looked at, {findings.empty:,} of them show nothing.")
    if findings.problems:
        return _STATUS_WRONG
    terminal.remark("The table is as the challenge wants it.")
    return 0
