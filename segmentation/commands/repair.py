"""`carmask repair`: mend what can be mended of saved masks."""

import argparse
from pathlib import Path

from segmentation.commands.check import STATUS_FOUND, findings_in
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.labels.store_repair import repair_store

NAME = "repair"
SUMMARY = "mend what can be mended of saved masks"
DESCRIPTION = """\
Mend what `carmask check` finds and what can be mended without guessing. Nothing is removed: damaged and unfinished
files are put aside, into FOLDER/.masks/aside. A mask whose file is lost is written again where another file has the
same bytes, or where they can be worked out of the revisions around it and have the hash that was recorded. The exit
status is 1 if something is left that cannot be mended.

examples:
  carmask repair photos --dry-run
  carmask repair photos
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--dry-run", action="store_true", help="say what would be mended, and change nothing")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Mend, print what was mended and what was left, and return the exit status.

    Raises:
        CarmaskError: the folder cannot be read or written, or has no saved masks.
        Cancelled: after Ctrl+C, before anything was changed.
    """
    with until_interrupted() as cancelled:
        found = findings_in(options.folder, terminal, cancelled, with_photos=False)
    left = 0
    for store, findings in found.items():
        for mended in repair_store(store, findings, dry_run=options.dry_run):
            how = mended.finding.mend.sentence if mended.finding.mend else ""
            aside = "" if mended.aside is None else f" What stood there: {mended.aside}"
            terminal.print_result(f"{mended.finding.sentence} Mended: {how}.{aside}")
        for finding in findings:
            if finding.mend is None:
                left += 1
                terminal.print_result(f"{finding.sentence} Left as it is.")
    total = sum(len(findings) for findings in found.values())
    mended_now = "would be mended" if options.dry_run else "mended"
    terminal.remark(f"{counted(total, 'finding')}, {total - left} {mended_now}, {left} left as they are.")
    return STATUS_FOUND if left else 0
