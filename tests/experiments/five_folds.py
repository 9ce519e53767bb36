"""How much do the figures depend on which cars are judged? `make experiment-folds`; wants a graphics card.

All cars of the data, those of the validation list among them, are dealt out into five folds. For each fold a network
of the shipped one's shape learns from the cars of the other four alone, beginning with nothing, in the shipped one's
course but shorter, and is judged on the cars of the fold, which it has never seen. Every step that was done is found
done: the same command goes on where it was broken off.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from segmentation.atomic import write_atomically
from segmentation.evaluation.scores import MaskScores, summary_of
from segmentation.network.card import read_card
from segmentation.resources import NETWORK_CARD
from tests.carvana import CARVANA, ROOT, missing_photos

OUT = ROOT / "build" / "five-folds"
FOLDS = 5
HELD_OUT_CARS = 2
"""Of the cars that a fold learns from, as the shipped network had it: they tell which epoch is kept."""

FIGURES = ("dice", "boundary_f2", "boundary_iou3", "places", "thin_recall", "untouched")

Scores = dict[str, MaskScores]


@dataclass(frozen=True)
class Course:
    """Epochs of the first training, all but its last in windows about the car, and of the second (`TrainingPlan`)."""

    first: int = 12
    replay: int = 14
    plain: int = 2
    rate: float = 6e-4
    size: str = "1280x1920"
    filters: str = "32,48,96,160,192,192"


def folds_of(cars: Sequence[str], count: int = FOLDS) -> list[list[str]]:
    """Return `cars` dealt out into `count` folds, the same ones each time; none is in two."""
    shuffled = np.random.default_rng(0).permutation(sorted(cars))
    return [[str(car) for car in shuffled[number::count]] for number in range(count)]


def cars_of(carvana: Path) -> tuple[list[str], list[str]]:
    """Return the cars of the training list and those of the validation list."""
    split = json.loads((carvana / "split.json").read_text())
    return split["train"], split["validation"]


def begin_fold(number: int, options: argparse.Namespace, course: Course) -> Path:
    """Train the network of fold `number` from nothing, unless that is done, and return its card."""
    folder = options.out / f"fold{number}"
    folder.mkdir(parents=True, exist_ok=True)
    folds = folds_of([car for side in cars_of(options.carvana) for car in side])
    others = [car for fold in folds[:number] + folds[number + 1 :] for car in fold]
    write_atomically(folder / "cars.json", json.dumps({"train": others, "judged": folds[number]}).encode())
    shape = ["--size", course.size, "--filters", course.filters]
    return _train(number, options, "first", *shape, "--epochs", course.first, "--crop-epochs", course.first - 1)


def finish_fold(number: int, options: argparse.Namespace, course: Course) -> Path:
    """Train the network that begins as the one of `begin_fold`, unless that is done, and return its card."""
    epochs = ["--epochs", course.replay + course.plain, "--replay-epochs", course.replay]
    epochs += ["--plain-epochs", course.plain, "--corrected-repeats", 0, "--learning-rate", course.rate]
    first = options.out / f"fold{number}" / "first" / "card.json"
    return _train(number, options, "last", "--from", first, *epochs)


def _train(number: int, options: argparse.Namespace, name: str, *more: object) -> Path:
    folder = options.out / f"fold{number}"
    named = ["--masks", options.carvana / "train_masks", "--split", folder / "cars.json", "--out", folder / name]
    usual = ["--hold-out", HELD_OUT_CARS, "--patience", 1000, "--seed", number]
    _carmask(folder, "train", options.carvana / "train", *named, *usual, *more)
    return folder / name / "card.json"


def judge_fold(number: int, options: argparse.Namespace) -> Scores:
    """Return the scores of the photos of fold `number`, drawn as the shipped network draws its own."""
    folder = options.out / f"fold{number}"
    scores = folder / "scores.json"
    if not scores.exists():
        photos, masks = options.carvana / "train", options.carvana / "train_masks"
        chosen = ["--cars", f"{folder / 'cars.json'}:judged", "--network", _drawing_as_shipped(folder / "last")]
        _carmask(folder, "evaluate", "--predict", photos, masks, *chosen, "--worst", 0, "--json", scores)
    images = json.loads(scores.read_text())["images"]
    return {key: MaskScores(**row) for key, row in images.items()}


def _drawing_as_shipped(network: Path) -> Path:
    """Let the card of `network` ask for flip averaging and filled holes as that of the shipped one does."""
    card_path, shipped = network / "card.json", read_card(NETWORK_CARD)
    card = json.loads(card_path.read_text())
    card |= {"flip_averaging": shipped.flip_averaging, "smallest_hole_px": shipped.smallest_hole_px}
    write_atomically(card_path, json.dumps(card, indent=1).encode())
    return card_path


def table(folds: Sequence[Scores], validation: Sequence[str]) -> str:
    """Return the figures of each fold, their mean and spread, and those of the cars of both lists, as text."""
    lines = ["".join([f"{'':26}", f"{'photos':>8}", *(f"{name:>15}" for name in FIGURES)])]
    summaries = [summary_of(fold.values()) for fold in folds]
    lines += [_line(f"fold {number}", summary) for number, summary in enumerate(summaries)]
    lines.append(_line("all photos", summary_of([row for fold in folds for row in fold.values()])))
    spread = {name: float(np.std([summary[name] for summary in summaries], ddof=1)) for name in FIGURES}
    lines.append(_line("spread of the folds", spread))
    for title, is_validation in (("cars of the training list", False), ("of the validation list", True)):
        rows = [row for fold in folds for key, row in fold.items() if (_car(key) in validation) is is_validation]
        lines.append(_line(title, summary_of(rows)))
    dice = _dice_by_car(folds)
    worst, best = min(dice, key=lambda car: dice[car]), max(dice, key=lambda car: dice[car])
    lines.append(f"cars by their mean Dice: {dice[worst]:.5f} ({worst}) to {dice[best]:.5f} ({best}), "
                 f"spread {np.std(list(dice.values()), ddof=1):.5f}")  # fmt: skip
    return "\n".join(lines)


def _line(title: str, summary: dict[str, float]) -> str:
    return f"{title:26}{summary.get('images', ''):>8}" + "".join(f"{summary[name]:15.5f}" for name in FIGURES)


def _dice_by_car(folds: Sequence[Scores]) -> dict[str, float]:
    by_car: dict[str, list[float]] = {}
    for fold in folds:
        for key, row in fold.items():
            by_car.setdefault(_car(key), []).append(row.dice)
    return {car: float(np.mean(dice)) for car, dice in by_car.items()}


def _car(key: str) -> str:
    return key.rpartition("_")[0]


def _carmask(folder: Path, *arguments: object) -> None:
    """Give `carmask` a command in a process of its own, whose words go into a log beside the fold."""
    with (folder / "log.txt").open("a") as log:
        command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=log, stderr=log)


def main() -> int:
    """Do all steps that are not done yet and print the table."""
    options = _options()
    if sentence := missing_photos(options.carvana):
        sys.exit(sentence)
    course = Course(options.first, options.replay, options.plain, size=options.size, filters=options.filters)
    with ThreadPoolExecutor(options.at_once) as pool:
        for step in (begin_fold, finish_fold):
            for card in pool.map(lambda number, step=step: step(number, options, course), range(FOLDS)):
                print(card, flush=True)
    if not options.train_only:
        text = table([judge_fold(number, options) for number in range(FOLDS)], cars_of(options.carvana)[1])
        write_atomically(options.out / "table.txt", f"{text}\n".encode())
        print(text)
    return 0


def _options() -> argparse.Namespace:
    usual = Course()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--carvana", type=Path, default=CARVANA, metavar="DIR", help="the real photos, see README")
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR", help="where everything goes")
    parser.add_argument("--at-once", type=int, default=1, metavar="N", help="train so many folds side by side")
    parser.add_argument("--train-only", action="store_true", help="judge later, perhaps on another computer")
    for name in ("first", "replay", "plain"):
        default = getattr(usual, name)
        parser.add_argument(f"--{name}", type=int, default=default, metavar="N", help=f"epochs (default: {default})")
    parser.add_argument("--size", default=usual.size, help=f"pixels that the networks see (default: {usual.size})")
    parser.add_argument("--filters", default=usual.filters, help=f"channels of the levels (default: {usual.filters})")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
