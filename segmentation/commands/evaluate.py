"""`carmask evaluate`: how good masks are."""

import argparse
import json
import tempfile
from dataclasses import asdict
from pathlib import Path

from segmentation.atomic import write_atomically
from segmentation.batch.outcomes import FAILED, Outcome
from segmentation.batch.prediction import MaskFolder, predict_views
from segmentation.cars.folder import find_cars
from segmentation.cars.mask_names import mask_name
from segmentation.commands.car_lists import read_car_list
from segmentation.commands.network_options import add_network_options, open_network
from segmentation.commands.predict import views_of
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.errors import CarmaskError
from segmentation.evaluation.folders import masks_in, score_folders
from segmentation.evaluation.scores import MaskScores, scores_as_lines, summary_of
from segmentation.progress import IsCancelled

NAME = "evaluate"
SUMMARY = "score masks against true ones"
DESCRIPTION = """\
Score masks against true ones. Masks are called <car>_<angle>_mask or <car>_<angle>, with any ending; every true
mask needs its partner. Printed are means over all masks:

  dice           how much of both masks is the same, 1 is all (2 x common / sum);
                 _p05 its 5th percentile, _min its worst
  boundary_f2    how much of the outlines is within 2 pixels of each other
  boundary_iou3  how much the rims, 3 pixels deep, are the same
  places         places that an editor has to touch in one photo
  thin_recall    how much of the thin parts (antennas, mirrors, rails) was found
  untouched      share of photos that need no touch

examples:
  carmask evaluate masks train_masks
  carmask evaluate masks train_masks --cars split.json:validation --worst 10
  carmask evaluate --predict photos train_masks --cars split.json:validation
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("predicted", type=Path, metavar="PREDICTED", help="the folder with the masks to score")
    parser.add_argument("true", type=Path, metavar="TRUE", help="the folder with the true masks")
    parser.add_argument(
        "--predict",
        action="store_true",
        help="PREDICTED holds photos: let the network draw their masks, and score those",
    )
    parser.add_argument("--cars", metavar="FILE:NAME", help="only the cars of this list of a JSON file")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the scores of every mask to FILE too")
    parser.add_argument("--worst", type=int, default=5, metavar="N", help="how many of the worst to name (default: 5)")
    add_network_options(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the scores and return the exit status.

    Raises:
        CarmaskError: masks or photos are missing or cannot be read, or FILE cannot be written.
        Cancelled: after Ctrl+C.
    """
    cars = None if options.cars is None else read_car_list(options.cars).cars
    with until_interrupted() as cancelled:
        if options.predict:
            with tempfile.TemporaryDirectory(prefix="carmask-") as drawn:
                _draw(options, cars, Path(drawn), terminal, cancelled)
                scores = score_folders(Path(drawn), options.true, cars, terminal.report, cancelled)
        else:
            scores = score_folders(options.predicted, options.true, cars, terminal.report, cancelled)
    for line in scores_as_lines(scores, options.worst):
        terminal.print_result(line)
    if options.json:
        _write_json(options.json, scores)
    return 0


def _draw(
    options: argparse.Namespace, cars: frozenset[str] | None, folder: Path, terminal: Terminal, cancelled: IsCancelled
) -> None:
    """Draw the masks of the photos that have a true mask."""
    wanted = masks_in(options.true)
    catalogue = find_cars(options.predicted)
    views = [
        view
        for view in views_of(catalogue, None, terminal)
        if mask_name(view, catalogue.folder) in wanted and (cars is None or view.car_id in cars)
    ]
    outcomes: list[Outcome] = []
    segmenter = open_network(options, terminal)
    predict_views(views, segmenter, MaskFolder(folder, catalogue.folder, "png"), outcomes, terminal.report, cancelled)
    failed = [outcome.sentence for outcome in outcomes if outcome.result == FAILED]
    if failed:
        raise CarmaskError(" ".join(failed))


def _write_json(path: Path, scores: dict[str, MaskScores]) -> None:
    content = {"summary": summary_of(scores.values()), "images": {key: asdict(row) for key, row in scores.items()}}
    try:
        write_atomically(path, json.dumps(content, indent=1).encode())
    except OSError as error:
        raise CarmaskError(f"The scores cannot be written to {path} ({error.strerror}).") from error
