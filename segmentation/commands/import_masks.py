"""`carmask import`: masks of other programs become saved masks."""

import argparse
from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.commands.export_labels import FORMATS_LISTED
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import Fate, ImportPlan, ImportResult, import_masks, write_import_report
from segmentation.interchange.mask_format import EXCHANGED
from segmentation.labels.record import HUMAN, NETWORK
from segmentation.masks.subject import Subject
from segmentation.progress import Cancelled

NAME = "import"
SUMMARY = "save masks that other programs drew"
DESCRIPTION = f"""\
Save the masks in SOURCE, a file or folder of another program, beside the photos in FOLDER, each as a new revision of
its photo's mask. Nothing is resized and nothing that was saved is lost. Where a person made or accepted the newest
mask, it stays the newest, unless it is the very one that was exported or --over-people is given.

formats:
{FORMATS_LISTED}

examples:
  carmask import photos instances.json --format coco --dry-run
  carmask import photos masks --format png --report import.csv
  carmask import photos instances.json --format coco --of glass
"""

_SHOWN = 20
_STATUS_SOME_FAILED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("source", type=Path, metavar="SOURCE", help="the file or folder with the masks")
    parser.add_argument("--format", choices=FORMATS, required=True, help="what SOURCE is")
    parser.add_argument(
        "--of",
        choices=[subject.value for subject in EXCHANGED],
        default=Subject.CAR.value,
        help="what the masks are of: the car or its glass; default: car",
    )
    parser.add_argument("--label", metavar="NAME", help="what that is called there, if other things are drawn too")
    parser.add_argument(
        "--drawn-by",
        choices=(HUMAN, NETWORK),
        default=HUMAN,
        help="who drew them there; masks of a network count as corrected only once somebody here has corrected or "
        "accepted them; default: human",
    )
    parser.add_argument("--over-people", action="store_true", help="also follow masks that a person made or accepted")
    parser.add_argument("--dry-run", action="store_true", help="look at everything and say what would happen")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write what became of each mask to a new CSV file")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Save the masks and return the exit status, 1 if some were refused.

    Raises:
        CarmaskError: there are no photos, SOURCE cannot be read, or FILE cannot be written.
        Cancelled: after Ctrl+C; what was saved is kept, and FILE says what.
    """
    catalogue = find_cars(options.folder)
    if not catalogue.cars:
        raise CarmaskError(" ".join(catalogue.problems))
    if options.report is not None and options.report.exists():
        raise CarmaskError(f"{options.report} is there already; nothing was imported. Choose a new name.")
    plan = ImportPlan(
        label=options.label or None,
        over_people=options.over_people,
        dry_run=options.dry_run,
        subject=Subject(options.of),
        drawn_by=options.drawn_by,
    )
    with until_interrupted() as cancelled:
        form = FORMATS[options.format]
        result = import_masks(catalogue, options.source, form, plan, terminal.report, cancelled)
    for problem in result.problems:
        terminal.remark(problem)
    if options.report is not None:
        _write_report(options.report, result)
    _tell(result, terminal, is_dry=options.dry_run)
    if result.stopped:
        raise CarmaskError(result.stopped)
    if result.was_cancelled:
        raise Cancelled
    return _STATUS_SOME_FAILED if result.count(Fate.REFUSED) else 0


def _tell(result: ImportResult, terminal: Terminal, *, is_dry: bool) -> None:
    said = [outcome for outcome in result.outcomes if outcome.sentence]
    for outcome in said[:_SHOWN]:
        terminal.remark(f"{outcome.name}: {outcome.fate}. {outcome.sentence}")
    if len(said) > _SHOWN:
        terminal.remark(f"... and {len(said) - _SHOWN} more; --report FILE writes all of them.")
    would = "would be " if is_dry else ""
    terminal.remark(
        f"{result.count(Fate.ADDED)} masks {would}saved, {result.count(Fate.SAME)} are the same already, "
        f"{result.count(Fate.KEPT_BACK)} {would}kept back, {result.count(Fate.REFUSED)} {would}refused."
    )
    if nothing := result.count(Fate.NOTHING):
        terminal.remark(f"Over {counted(nothing, 'photo')} nothing is drawn there.")
    if result.count(Fate.KEPT_BACK):
        terminal.remark("--over-people takes the imported masks all the same; those that are there are kept too.")
    if is_dry:
        terminal.remark("This was a dry run: nothing was saved.")


def _write_report(path: Path, result: ImportResult) -> None:
    try:
        write_import_report(path, result)
    except OSError as error:
        raise CarmaskError(f"The report {path} cannot be written ({error.strerror}); the masks are saved.") from error
