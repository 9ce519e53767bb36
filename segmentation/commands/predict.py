"""`carmask predict`: masks for a folder of photos."""

import argparse
from collections import Counter
from pathlib import Path

from segmentation.batch.outcomes import FAILED, KEPT, WRITTEN, Outcome, write_outcomes
from segmentation.batch.prediction import ENCODERS, MaskFolder, predict_views
from segmentation.batch.run_record import PredictionRun, begin_prediction
from segmentation.cars.car import Catalogue, View
from segmentation.cars.folder import find_cars
from segmentation.cars.mask_names import mask_name
from segmentation.commands.network_options import add_network_options, open_network
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.errors import CarmaskError
from segmentation.inference.segmenter import Segmenter

NAME = "predict"
SUMMARY = "draw a mask for every photo in a folder"
DESCRIPTION = """\
Draw a mask for every photo in a folder. The photos stay as they are; masks go into a folder of their own, as
<photo>_mask.png, with a table report.csv that says what became of each photo of this run. If it is stopped, the same
command goes on where it was.

examples:
  carmask predict photos --out masks
  carmask predict photos --out masks --cars 0cdf5b5d0ce1 3d7a1030deeb
  carmask predict photos --out masks --format gif --device cpu
"""
REPORT_NAME = "report.csv"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the masks go; made if needed")
    parser.add_argument("--cars", nargs="+", metavar="ID", help="only these cars; without it, all")
    parser.add_argument("--format", choices=tuple(ENCODERS), default="png", help="picture format (default: png)")
    parser.add_argument("--overwrite", action="store_true", help="draw masks anew that are there already")
    add_network_options(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Draw the masks and return the exit status: 0, or 1 if some photos failed.

    Raises:
        CarmaskError: there is nothing to draw, the network cannot run, or masks cannot be written.
        Cancelled: after Ctrl+C; the masks drawn so far are whole.
    """
    catalogue = find_cars(options.folder)
    views = views_of(catalogue, options.cars, terminal)
    if _same_folder(options.out, options.folder):
        raise CarmaskError("Masks are not written among the photos. Choose another folder with --out.")
    segmenter = open_network(options, terminal)
    masks = MaskFolder(options.out, catalogue.folder, options.format, options.overwrite)
    keys = {mask_name(view, catalogue.folder) for view in views}
    begin_prediction(options.out, _run_of(segmenter, options.format), keys, options.overwrite)
    outcomes: list[Outcome] = []
    try:
        with until_interrupted() as cancelled:
            predict_views(views, segmenter, masks, outcomes, terminal.report, cancelled)
    finally:
        _write_report(options.out / REPORT_NAME, outcomes, terminal)
    return 1 if any(outcome.result == FAILED for outcome in outcomes) else 0


def views_of(catalogue: Catalogue, car_ids: list[str] | None, terminal: Terminal) -> list[View]:
    """Return the views of `car_ids`, of all cars for None, and say what in the folder cannot be used.

    Raises:
        CarmaskError: the folder has no photos, or lacks one of the cars.
    """
    if not catalogue.cars:
        raise CarmaskError(" ".join(catalogue.problems) or f"There are no photos in {catalogue.folder}.")
    for problem in catalogue.problems:
        terminal.remark(problem)
    known = {car.car_id for car in catalogue.cars}
    missing = sorted(set(car_ids or ()) - known)
    if missing:
        raise CarmaskError(f"{catalogue.folder} has no photos of {', '.join(missing)}. Nothing was drawn.")
    return [view for car in catalogue.cars if car_ids is None or car.car_id in car_ids for view in car.views]


def _same_folder(first: Path, second: Path) -> bool:
    return first.resolve() == second.resolve()


def _run_of(segmenter: Segmenter, ending: str) -> PredictionRun:
    card = segmenter.card
    return PredictionRun(card.name, card.sha256, card.threshold, ending)


def _write_report(path: Path, outcomes: list[Outcome], terminal: Terminal) -> None:
    for outcome in outcomes:
        if outcome.result == FAILED:
            terminal.remark(outcome.sentence)
    count = Counter(outcome.result for outcome in outcomes)
    try:
        write_outcomes(path, outcomes)
    except OSError as error:
        terminal.remark(f"The report {path} cannot be written ({error.strerror}).")
    terminal.remark(
        f"{count[WRITTEN]} masks drawn, {count[KEPT]} were there already, {count[FAILED]} photos failed; see {path}."
    )
