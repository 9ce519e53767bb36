"""`carmask check`: are the saved masks whole?"""

import argparse
from pathlib import Path

from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.labels.finding import Finding
from segmentation.labels.store_check import check_store, label_stores
from segmentation.progress import IsCancelled

NAME = "check"
SUMMARY = "see whether saved masks are whole"
DESCRIPTION = """\
Look at every saved mask beside the photos in a folder and the folders in it: records and their chain, masks and their
hashes, sizes, files that are half written, of others, or of photos that are gone or were replaced. Nothing is changed;
`carmask repair` mends what can be mended. The exit status is 1 if anything was found.

example:
  carmask check photos
"""

STATUS_FOUND = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--no-photos", action="store_true", help="do not read the photos, which takes most of the time")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print what was found and return the exit status.

    Raises:
        CarmaskError: the folder cannot be read, or has no saved masks.
        Cancelled: after Ctrl+C.
    """
    with until_interrupted() as cancelled:
        found = findings_in(options.folder, terminal, cancelled, with_photos=not options.no_photos)
    findings = [finding for of_store in found.values() for finding in of_store]
    for finding in findings:
        terminal.print_result(finding.sentence)
    mendable = sum(finding.mend is not None for finding in findings)
    if not findings:
        terminal.remark("All saved masks are whole.")
        return 0
    terminal.remark(f"{counted(len(findings), 'finding')}; carmask repair would mend {mendable}.")
    return STATUS_FOUND


def findings_in(
    folder: Path, terminal: Terminal, cancelled: IsCancelled, *, with_photos: bool
) -> dict[Path, list[Finding]]:
    """Return what was found, by the folder of photos whose masks it is about.

    Raises:
        CarmaskError: the folder cannot be read, or has no saved masks.
        Cancelled: `cancelled()` said so.
    """
    stores = label_stores(folder)
    if not stores:
        raise CarmaskError(f"There are no saved masks in {folder}.")
    return {
        store: check_store(store, with_photos=with_photos, report=terminal.report, cancelled=cancelled)
        for store in stores
    }
