"""`carmask export-labels`: saved masks as a data set."""

import argparse
from collections import Counter
from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.interchange.exporting import LEFT_OUT, PHOTOS, WRONG_PIXELS, ExportResult, export_labels
from segmentation.interchange.formats import CARVANA, FORMATS
from segmentation.interchange.mask_format import EXCHANGED
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.masks.subject import Subject

NAME = "export-labels"
SUMMARY = "write saved masks in a format of other programs"
FORMATS_LISTED = "\n".join(
    f"  {name:<14}{form.title}{'' if form.is_exact else '; lossy: the pixels that come out wrong are counted'}"
    for name, form in FORMATS.items()
)
"""The formats as help lists them."""

DESCRIPTION = f"""\
Write the newest saved mask of every photo in a folder as a data set. DIR is made by this command and must not be
there before. DIR/photos.csv says which photo is which; photos without a saved mask are listed in DIR/left_out.csv.

formats:
{FORMATS_LISTED}

examples:
  carmask export-labels photos --out data-set
  carmask export-labels photos --format coco --out data-set
  carmask export-labels photos --format coco --of both --out data-set
"""

SUBJECTS = {**{subject.value: (subject,) for subject in EXCHANGED}, "both": EXCHANGED}
"""What masks are of, by the word on the command line."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the new folder for the masks")
    parser.add_argument("--format", choices=FORMATS, default=CARVANA.name, help=f"default: {CARVANA.name}")
    parser.add_argument(
        "--of",
        choices=SUBJECTS,
        default=Subject.CAR.value,
        help="masks of the car, of its glass, or both in one file, where the format has room for both; default: car",
    )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the masks and return the exit status.

    Raises:
        CarmaskError: no photo has a saved mask, DIR is there already or cannot be written, or the format has no room
            for these masks.
        Cancelled: after Ctrl+C; nothing was left behind.
    """
    catalogue = find_cars(options.folder)
    if not catalogue.cars:
        raise CarmaskError(" ".join(catalogue.problems))
    form = FORMATS[options.format]
    with until_interrupted() as cancelled:
        subjects = SUBJECTS[options.of]
        result = export_labels(catalogue, options.out, form, terminal.report, cancelled, subjects=subjects)
    for problem in (*catalogue.problems, *result.problems):
        terminal.remark(problem)
    if result.renamed:
        terminal.remark(f"{result.renamed} photos have other names there; {result.folder / PHOTOS} lists them.")
    if result.left_out:
        terminal.remark(f"{len(result.left_out)} photos were left out; {result.folder / LEFT_OUT} says why.")
    if not form.is_exact:
        terminal.remark(_about_polygons(result))
    terminal.remark(f"{_written(result)} written.")
    terminal.print_result(str(result.folder))
    return 0


def _written(result: ExportResult) -> str:
    """Return how many masks there are of what, such as `2 masks and 1 glass mask`."""
    kinds = [MASK_KIND_OF[subject] for subject in result.subjects]
    counts = Counter(mask.subject for mask in result.masks)
    return " and ".join(
        f"{counts[subject]} {kind.noun if counts[subject] == 1 else kind.plural}"
        for subject, kind in zip(result.subjects, kinds, strict=True)
    )


def _about_polygons(result: ExportResult) -> str:
    if not result.wrong_pixels:
        return "These polygons tell every mask exactly where they are drawn as their format says."
    wrong = sum(result.wrong_pixels.values())
    return (
        f"Polygons cannot tell every mask exactly: {counted(wrong, 'pixel')} in {len(result.wrong_pixels)} of "
        f"{result.exported} masks come out wrong; {result.folder / WRONG_PIXELS} lists them."
    )
