"""Do twenty corrected photos bring back white cars to a network that never saw one? `make experiment-white-cars`.

A network learns from all training cars that are not white. It draws twenty photos of white training cars; their true
masks are saved as a person's corrections of what it drew, and it goes on from there. A third one goes on for as many
photos without them, which tells what the corrections bring and what learning on would bring anyway. Judged are
validation cars, which none has seen. Every step that was done is found done: the same command goes on where it was
broken off.
"""

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from segmentation.atomic import write_atomically
from segmentation.cars.photo_names import car_and_angle
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.record import NetworkFacts
from segmentation.labels.review import accepted_by
from segmentation.labels.store import LabelStore
from segmentation.masks.files import read_mask
from segmentation.network.card import read_card
from segmentation.training.epoch_order import CORRECTED_REPEATS, epoch_length
from segmentation.training.fine_tuning import seen_cars
from segmentation.training.plan import FINE_TUNING_EPOCHS
from tests.carvana import CARVANA, ROOT, missing_photos

WITHOUT_GREY_CARS = """
import main
import segmentation.training.augmentation as augmentation

augmentation.GREY_CAR_CHANCE = 0.0
raise SystemExit(main.main())
"""
"""Cars turned grey and white in training stand in for white ones, so that without white cars little is lost."""

ANGLE_STRIDE = 7
"""The angles of the corrected photos step around the car by so many, so that all sides are seen."""


@dataclass(frozen=True)
class Cars:
    """The cars of the experiment by id."""

    white: list[str]
    others: list[str]
    white_judged: list[str]
    others_judged: list[str]


@dataclass(frozen=True)
class Row:
    """The mean Dice of a network on the judged cars."""

    network: str
    white: float
    others: float


def read_cars(carvana: Path, most: int | None) -> Cars:
    """Return the cars of the split by paint, at most `most` of each kind."""
    split = json.loads((carvana / "split.json").read_text())
    table = pd.read_csv(carvana / "paint.csv", dtype=str)
    white = set(table.loc[table["paint"] == "White", "id"])
    known = set(table["id"])
    kinds = [
        [car for car in sorted(split[side]) if car in known and (car in white) == is_white][:most]
        for side in ("train", "validation")
        for is_white in (True, False)
    ]
    return Cars(*kinds)


def photos_to_correct(photos: Sequence[Path], cars: Sequence[str], count: int) -> list[Path]:
    """Return `count` of `photos`, the cars taking turns, the angles spread around them."""
    of_car = {car: sorted(path for path in photos if _car_of(path) == car) for car in cars}
    chosen: list[Path] = []
    for number in range(sum(map(len, of_car.values()))):
        left = [path for path in of_car[cars[number % len(cars)]] if path not in chosen]
        if left and len(chosen) < count:
            chosen.append(left[number * ANGLE_STRIDE % len(left)])
    return chosen


def table(rows: Mapping[str, Row]) -> str:
    """Return the Dice of the networks of `rows`, and what those gain that go on from the one called "without".

    Where there is one called "all", a gain is also told as a share of what was lost: that one's Dice less that of
    "without".
    """
    lines = [f"{'network':32} {'white cars':>11} {'other cars':>11}"]
    lines += [f"{row.network:32} {row.white:11.5f} {row.others:11.5f}" for row in rows.values()]
    before = rows["without"]
    lost = rows["all"].white - before.white if "all" in rows else 0.0
    lines.append(f"{'gained':32} {'white cars':>11} {'other cars':>11} {'of what white cars lost' if lost > 0 else ''}")
    for name in ("corrected", "control"):
        after = rows[name]
        white, others = after.white - before.white, after.others - before.others
        lines.append(f"{after.network:32} {white:+11.5f} {others:+11.5f} {f'{white / lost:23.0%}' if lost > 0 else ''}")
    return "\n".join(line.rstrip() for line in lines)


def carmask(*arguments: object, with_grey_cars: bool = True) -> None:
    """Give `carmask` a command in a process of its own, whose memory is free afterwards; end with it if it fails."""
    print("carmask", *arguments, flush=True)
    program = [ROOT / "main.py"] if with_grey_cars else ["-c", WITHOUT_GREY_CARS]
    status = subprocess.run([sys.executable, *program, *map(str, arguments)], cwd=ROOT, check=False).returncode
    if status:
        raise SystemExit(status)


def train(options: argparse.Namespace, name: str, cars: Sequence[str]) -> Path:
    """Return the card of the network called `name`, which learned from `cars` alone, beginning with nothing."""
    folder, lists = options.out / name, options.out / f"{name}.json"
    write_atomically(lists, json.dumps({"train": sorted(cars)}, indent=1).encode())
    photos, masks = options.carvana / "train", options.carvana / "train_masks"
    course = ["--size", options.size, "--epochs", options.epochs]
    named = ["--masks", masks, "--split", lists, "--out", folder]
    carmask("train", photos, *named, *course, with_grey_cars=options.grey_cars)
    return folder / "card.json"


def gather(options: argparse.Namespace, cars: Cars) -> list[Path]:
    """Fill the folder that the second training learns from; return the photos of white cars in it."""
    photos = sorted((options.carvana / "train").glob("*.jpg"))
    white = photos_to_correct(photos, cars.white, options.corrections)
    folder = options.out / "photos"
    folder.mkdir(exist_ok=True)
    for photo in [path for path in photos if _car_of(path) in cars.others] + white:
        _place(photo, folder / photo.name)
    return [folder / photo.name for photo in white]


def correct(options: argparse.Namespace, card_path: Path, photos: Sequence[Path]) -> None:
    """Save the true masks of `photos` as a person would who corrected what the network of `card_path` drew."""
    drawn = options.out / "drawn"
    cars = sorted({_car_of(photo) for photo in photos})
    carmask("predict", photos[0].parent, "--out", drawn, "--cars", *cars, "--network", card_path)
    card = read_card(card_path)
    network = NetworkFacts(card.name, card.sha256, card.threshold)
    store = LabelStore(photos[0].parent)
    changed = 0
    for photo in photos:
        truth = read_mask(options.carvana / "train_masks" / f"{photo.stem}_mask.gif")
        network_mask = read_mask(drawn / f"{photo.stem}_mask.png", truth.shape)
        changed += np.count_nonzero(truth != network_mask)
        facts = photo_facts(photo, truth.shape)
        draft = replace(draft_of(facts, truth, network=network, network_mask=network_mask), **vars(accepted_by("Ann")))
        store.save(photo.stem, draft, truth, store.newest(photo.stem))
    print(f"{len(photos)} photos corrected, {changed / len(photos):.0f} pixels each.", flush=True)


def fine_tune(options: argparse.Namespace, card_path: Path) -> Path:
    """Return the card of the network that goes on from that of `card_path` with the corrected photos."""
    return _go_on(options, card_path, "corrected", options.fine_tuning_epochs)


def learn_on(options: argparse.Namespace, card_path: Path, cars: Sequence[str]) -> Path:
    """Return the card of the network that goes on from that of `card_path` with `cars` alone, for as many photos."""
    lists, photos = options.out / "control.json", (options.out / "photos").glob("*.jpg")
    write_atomically(lists, json.dumps({"train": sorted(cars)}, indent=1).encode())
    held_out = seen_cars(read_card(card_path)).held_out
    is_corrected = [_car_of(photo) not in cars for photo in photos if _car_of(photo) not in held_out]
    shown = options.fine_tuning_epochs * epoch_length(is_corrected, CORRECTED_REPEATS)
    epochs = max(1, round(shown / is_corrected.count(False)))
    return _go_on(options, card_path, "control", epochs, "--split", lists)


def _go_on(options: argparse.Namespace, card_path: Path, name: str, epochs: int, *more: object) -> Path:
    folder, masks = options.out / name, options.carvana / "train_masks"
    named = ["--masks", masks, "--from", card_path, "--out", folder, "--epochs", epochs, *more]
    carmask("train", options.out / "photos", *named, with_grey_cars=options.grey_cars)
    return folder / "card.json"


def judge(options: argparse.Namespace, cars: Cars, title: str, card_path: Path) -> Row:
    """Return how good the network of `card_path` is on cars that it has never seen."""
    judged = {*cars.white_judged, *cars.others_judged}
    card = read_card(card_path)
    seen = seen_cars(card)
    if known := judged & (seen.learned_from | seen.held_out):
        raise SystemExit(f"{card_path} has seen {', '.join(sorted(known))} in training and cannot be judged on them.")
    scores = options.out / f"scores-{card.name}.json"
    if not scores.exists():
        lists = options.out / "judged.json"
        write_atomically(lists, json.dumps({"judged": sorted(judged)}, indent=1).encode())
        photos, masks = options.carvana / "train", options.carvana / "train_masks"
        chosen = ["--cars", f"{lists}:judged", "--network", card_path, "--worst", 0]
        carmask("evaluate", "--predict", photos, masks, *chosen, "--json", scores)
    dice = {key: image["dice"] for key, image in json.loads(scores.read_text())["images"].items()}
    white, others = (
        float(np.mean([value for key, value in dice.items() if key.rpartition("_")[0] in kind]))
        for kind in (cars.white_judged, cars.others_judged)
    )
    return Row(title, white, others)


def main() -> int:
    """Do all steps that are not done yet and print the table."""
    options = _options()
    if sentence := missing_photos(options.carvana):
        sys.exit(sentence)
    options.out.mkdir(parents=True, exist_ok=True)
    cars = read_cars(options.carvana, options.cars)
    without = train(options, "without-white", cars.others)
    white = gather(options, cars)
    if not (options.out / "corrected" / "run.json").exists():  # it was begun: all were corrected
        correct(options, without, white)
    corrected, control = fine_tune(options, without), learn_on(options, without, cars.others)
    all_cars = train(options, "all-cars", cars.others + cars.white) if options.train_all_cars else options.all_cars
    cards = {"all": ("all cars", all_cars)} if all_cars else {}
    cards |= {
        "without": ("without white cars", without),
        "corrected": (f"after {len(white)} corrected photos", corrected),
        "control": ("after as long without them", control),
    }
    text = table({name: judge(options, cars, *titled) for name, titled in cards.items()})
    write_atomically(options.out / "table.txt", f"{text}\n".encode())
    print(text)
    return 0


def _car_of(path: Path) -> str:
    named = car_and_angle(path.name)
    return named[0] if named else ""


def _place(photo: Path, path: Path) -> None:
    """Link `photo` at `path`, or copy it to another disk; a symbolic link out of a folder is no photo of it."""
    if not path.exists():
        with suppress(OSError):
            path.hardlink_to(photo)
            return
        shutil.copyfile(photo, path)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--carvana", type=Path, default=CARVANA, metavar="DIR", help="the real photos, see README")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where everything goes (default: of its own in build)")
    parser.add_argument("--size", default="512x768", help="pixels that the networks see (default: 512x768)")
    parser.add_argument("--epochs", type=int, default=14, metavar="N", help="most epochs from nothing (default: 14)")
    parser.add_argument(
        "--fine-tuning-epochs",
        type=int,
        default=FINE_TUNING_EPOCHS,
        metavar="N",
        help="epochs after that (default: carmask's)",
    )
    parser.add_argument("--corrections", type=int, default=20, metavar="N", help="corrected photos (default: 20)")
    parser.add_argument("--cars", type=int, metavar="N", help="at most so many cars of each kind (default: all)")
    parser.add_argument("--all-cars", type=Path, metavar="CARD", help="a network of all training cars to compare with")
    parser.add_argument("--train-all-cars", action="store_true", help="train that one too, as the first one was")
    parser.add_argument(
        "--without-grey-cars",
        dest="grey_cars",
        action="store_false",
        help="turn no cars grey or white in training, so that white ones are something new",
    )
    parser.add_argument("--smoke", action="store_true", help="two cars of each kind, one epoch, tiny: does it run?")
    options = parser.parse_args()
    if options.smoke:
        options.size, options.epochs, options.fine_tuning_epochs = "128x256", 1, 1
        options.cars, options.corrections, options.train_all_cars = 2, 4, True
    name = "white-cars" + ("" if options.grey_cars else "-without-grey") + ("-smoke" if options.smoke else "")
    options.out = options.out or ROOT / "build" / name
    return options


if __name__ == "__main__":
    raise SystemExit(main())
