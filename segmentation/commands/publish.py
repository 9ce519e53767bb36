"""`carmask publish`: a trained network becomes the one in use, if it is no worse."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from segmentation.cars.car import Catalogue
from segmentation.cars.folder import find_cars
from segmentation.commands.car_lists import read_car_list
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.errors import CarmaskError
from segmentation.inference.devices import DEVICES
from segmentation.inference.keras_opening import prepare_keras
from segmentation.progress import IsCancelled
from segmentation.publishing.candidates import photos_seen, read_candidate
from segmentation.publishing.figures import FIGURES, Summary
from segmentation.publishing.judged_cars import find_judged_samples
from segmentation.publishing.places import FolderPlace, Place, ShelfPlace
from segmentation.shelf.network_shelf import default_shelf
from segmentation.training.samples import FoundSamples, Sample

NAME = "publish"
SUMMARY = "take a trained network into use if it is no worse"
DESCRIPTION = """\
Take the network of a training run into use. It draws the masks of cars that it has never seen, and so does the
network in use; where it is worse than that one nothing is changed. What is written, all of it or nothing: weights,
card, exported engine, and a report with the scores of both, the worst masks and the learning curves. Its path is
printed. The window and the commands use the network from their next start on; networks published before are kept.

examples:
  carmask publish network --photos photos --masks train_masks --cars split.json:validation
  carmask publish network --photos photos --even-if-worse
  carmask publish network --photos photos --out resources/models --without-photos
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("run_folder", type=Path, metavar="RUN", help="the folder that 'carmask train --out' was given")
    parser.add_argument(
        "--photos",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="photos of cars to judge it on; photos of cars that it has seen, if there are any, calibrate its engine",
    )
    parser.add_argument("--masks", type=Path, metavar="DIR", help="masks of photos that have none saved in carmask")
    parser.add_argument(
        "--cars",
        metavar="FILE:NAME",
        help="judge it on the cars of this list of a JSON file; without it, on all that it has never seen",
    )
    parser.add_argument("--even-if-worse", action="store_true", help="take it although it is worse")
    parser.add_argument(
        "--without-photos",
        action="store_true",
        help="leave the photos out of the report, to pass the network on without the right to pass on the photos",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="replace the network in this folder, without touching the one in use on this computer",
    )
    parser.add_argument("--device", choices=DEVICES, default="automatic", help="where the networks run, see predict")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Publish, print the path of the report and return the exit status.

    Raises:
        CarmaskError: there is nothing to judge it on, or what `publishing.publish` raises.
        Cancelled: after Ctrl+C; nothing is replaced.
    """
    shelf = default_shelf()
    place: Place = ShelfPlace(shelf) if options.out is None else FolderPlace(options.out, shelf)
    with until_interrupted() as cancelled:
        catalogue = find_cars(options.photos)
        found = _found_samples(options, catalogue, terminal, cancelled)
        terminal.remark("Starting the networks ...")
        prepare_keras()
        seen = photos_seen(read_candidate(options.run_folder), catalogue)
        report_path = _publish(options, found.samples, seen, place, terminal, cancelled)
    terminal.print_result(str(report_path))
    return 0


def _found_samples(
    options: argparse.Namespace, catalogue: Catalogue, terminal: Terminal, cancelled: IsCancelled
) -> FoundSamples:
    if options.masks is not None and not options.masks.is_dir():
        raise CarmaskError(f"There is no folder of masks {options.masks}.")
    cars = None if options.cars is None else read_car_list(options.cars).cars
    found = find_judged_samples(options.run_folder, catalogue, options.masks, cars, terminal.report, cancelled)
    for problem in found.problems:
        terminal.remark(problem)
    return found


def _publish(
    options: argparse.Namespace,
    samples: Sequence[Sample],
    seen: Sequence[Path],
    place: Place,
    terminal: Terminal,
    cancelled: IsCancelled,
) -> Path:
    from segmentation.publishing.publishing import PublishingPlan, WorseNetwork, publish

    plan = PublishingPlan(options.even_if_worse, not options.without_photos, options.device)
    try:
        done = publish(options.run_folder, samples, seen, place, plan, terminal.report, cancelled)
    except WorseNetwork as error:
        where = f" {error.report_path} shows where it is worse." if error.report_path else ""
        raise CarmaskError(f"{error}{where} To publish it all the same, add --even-if-worse.") from error
    for note in done.notes:
        terminal.remark(note)
    _tell(done.summary, done.summary_before, terminal)
    terminal.remark(f"Published as {done.card_path}. {done.verdict.sentence}")
    return done.report_path


def _tell(summary: Summary, before: Summary | None, terminal: Terminal) -> None:
    for figure in FIGURES:
        compared = "" if before is None else f"  (before: {figure.text(before[figure.key])})"
        terminal.remark(f"{figure.title:22}{figure.text(summary[figure.key])}{compared}")
