"""`carmask train`: a network from photos and their masks."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from segmentation.cars.folder import find_cars
from segmentation.commands.car_lists import CarList, read_car_list
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.errors import CarmaskError
from segmentation.inference.keras_opening import prepare_keras
from segmentation.network.card import ModelCard, read_card
from segmentation.network.precision import AUTOMATIC, BFLOAT16, FLOAT32
from segmentation.network.spec import NetworkSpec
from segmentation.progress import IsCancelled
from segmentation.training.epoch_order import CORRECTED_REPEATS
from segmentation.training.fine_tuning import seen_cars
from segmentation.training.frozen_set import read_frozen_set
from segmentation.training.plan import FINE_TUNING_EPOCHS, FINE_TUNING_LEARNING_RATE, TrainingPlan, fine_tuning
from segmentation.training.run_file import STATE_NAME
from segmentation.training.samples import FoundSamples, Sample, find_samples
from segmentation.training.split import Split, split_by_car

PRECISIONS = {"automatic": AUTOMATIC, "float32": FLOAT32, "bfloat16": BFLOAT16}

NAME = "train"
SUMMARY = "teach a network with photos and their masks"
DESCRIPTION = """\
Teach a network with photos and their masks. A photo's mask is the newest one that somebody saved or accepted in
carmask's window, else <photo>_mask.gif or .png in the folder of --masks; photos without one are left out.
Some cars are held out: the network never learns from them, and training stops when it no longer gets better
on them. After every epoch (each photo seen once) everything is kept in DIR; if training is stopped, the same
command goes on from there. The result is DIR/card.json with its weights, for 'carmask predict --network'.

With --from the network goes on from one that has learned before, to take in what people have corrected since: give
the folder with the old photos and the corrected ones. A quarter of what an epoch shows are then corrected photos, more
where others are few, so that nothing is forgotten; pixels that somebody changed or brushed over weigh more.

examples:
  carmask train photos --out network
  carmask train photos --masks train_masks --split split.json --out network --epochs 30
  carmask train photos --masks train_masks --from network/card.json --out better
  carmask train photos --frozen autumn.json --out network
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the network goes; made if needed")
    parser.add_argument("--masks", type=Path, metavar="DIR", help="masks of photos that have none saved in carmask")
    parser.add_argument(
        "--split",
        metavar="FILE[:NAME]",
        help="learn only from the cars of this list of a JSON file (NAME is 'train' if it is not given); "
        "cars of the file's other lists are never learned from, nor held out",
    )
    parser.add_argument(
        "--frozen", type=Path, metavar="FILE", help="learn from the very revisions that `carmask freeze` wrote to FILE"
    )
    parser.add_argument(
        "--hold-out", type=_positive, metavar="N", help="how many cars to hold out (default: one in ten)"
    )
    parser.add_argument(
        "--epochs", type=_positive, metavar="N", help=f"most epochs (default: 20, with --from {FINE_TUNING_EPOCHS})"
    )
    parser.add_argument(
        "--patience", type=_positive, default=8, metavar="N", help="epochs without progress to stop after (default: 8)"
    )
    parser.add_argument("--batch", type=_positive, default=4, metavar="N", help="photos a step (default: 4)")
    parser.add_argument(
        "--learning-rate", type=float, metavar="RATE",
        help=f"largest rate (default: 0.0012, with --from {FINE_TUNING_LEARNING_RATE})",
    )  # fmt: skip
    parser.add_argument(
        "--crop-epochs", type=_zero_or_more, default=0, metavar="N",
        help="so many epochs at the beginning look at a window about the car only, which is almost twice as fast",
    )  # fmt: skip
    parser.add_argument(
        "--replay-epochs", type=_zero_or_more, default=0, metavar="N",
        help="so many epochs after these look at windows where the network is wrong",
    )  # fmt: skip
    parser.add_argument(
        "--plain-epochs", type=_zero_or_more, default=0, metavar="N",
        help="so many epochs at the end leave paint, light and floor as they were photographed",
    )  # fmt: skip
    parser.add_argument(
        "--from", dest="start", type=Path, metavar="CARD",
        help="begin as the network of this card.json, to learn in minutes what corrected masks add to it",
    )  # fmt: skip
    parser.add_argument(
        "--corrected-repeats", type=_zero_or_more, metavar="N",
        help="show a corrected photo up to N times an epoch, among three times as many others; 0 shows each once "
        f"(default: 0, with --from {CORRECTED_REPEATS})",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another number draws other cars to hold out")
    _add_network_arguments(parser)


def _add_network_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--size",
        type=_size,
        metavar="HEIGHTxWIDTH",
        help="pixels that the network sees (default: 1280x1920, with --from as many as that one sees); multiples of "
        "128, 640x896 is faster and coarser",
    )
    parser.add_argument(
        "--filters", type=_filters, metavar="N,N,...",
        help="channels of each level (default: 32,48,96,128,128,128, with --from as many as that one has); more on any "
        "level make a network that can learn more and takes longer",
    )  # fmt: skip
    parser.add_argument(
        "--precision", choices=PRECISIONS, default="automatic",
        help="numbers to reckon in: bfloat16 is the faster one on graphics cards and the newest processors, where "
        "automatic takes it",
    )  # fmt: skip


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Train and return the exit status.

    Raises:
        CarmaskError: there are too few masks, or what `training.fit.train` raises.
        Cancelled: after Ctrl+C; the last whole epoch is kept.
    """
    with until_interrupted() as cancelled:
        start = None if options.start is None else read_card(options.start)
        split = _split_of(options, start, terminal, cancelled)
        prepare_keras()
        card = _train(options, split, terminal, cancelled)
    terminal.print_result(str(card))
    return 0


def _split_of(
    options: argparse.Namespace, start: ModelCard | None, terminal: Terminal, cancelled: IsCancelled
) -> Split:
    if options.frozen is not None:
        return _frozen_split(options, start, terminal, cancelled)
    if options.masks is not None and not options.masks.is_dir():
        raise CarmaskError(f"There is no folder of masks {options.masks}.")
    chosen = None if options.split is None else _cars_to_learn_from(options.split)
    catalogue = find_cars(options.folder)
    found = find_samples(catalogue, options.masks, chosen, terminal.report, cancelled)
    for problem in found.problems:
        terminal.remark(problem)
    _check_enough(found, options)
    seen = None if start is None else seen_cars(start)
    split = split_by_car(found.samples, options.hold_out, options.seed, seen)
    terminal.remark(
        f"Learning from {_count(split.training)}; {_count(split.held_out)} are held out. "
        f"{found.photos_without_mask} photos have no mask and are left out."
    )
    if start is not None:
        terminal.remark(_about_corrections(split))
    return split


def _frozen_split(
    options: argparse.Namespace, start: ModelCard | None, terminal: Terminal, cancelled: IsCancelled
) -> Split:
    if (options.masks, options.split, options.hold_out) != (None, None, None):
        raise CarmaskError("A frozen set says itself what to take: leave out --masks, --split and --hold-out.")
    split = read_frozen_set(options.frozen, find_cars(options.folder).folder, terminal.report, cancelled)
    terminal.remark(f"Learning from {_count(split.training)}; {_count(split.held_out)} are held out.")
    if start is not None:
        terminal.remark(_about_corrections(split))
    return split


def _about_corrections(split: Split) -> str:
    taught, held_out = (sum(sample.is_corrected for sample in side) for side in (split.training, split.held_out))
    kept_back = f" {held_out} more are of cars that are held out." if held_out else ""
    return f"{taught} of the photos to learn from were corrected by hand.{kept_back}"


def _cars_to_learn_from(file_and_key: str) -> frozenset[str]:
    lists: CarList = read_car_list(file_and_key, "train")
    in_both = sorted(lists.cars & lists.other_cars)
    if in_both:
        raise CarmaskError(f"{file_and_key} has {', '.join(in_both)} in two lists; a car is learned from or not.")
    return lists.cars


def _check_enough(found: FoundSamples, options: argparse.Namespace) -> None:
    if not found.samples:
        where = "" if options.masks else " Give the folder of the masks with --masks; it may be the same one."
        why = " What is wrong with those that are there is said above." if found.problems else where
        raise CarmaskError(f"No photo in {options.folder} has a mask to learn from.{why}")


def _count(samples: Sequence[Sample]) -> str:
    return f"{counted(len(samples), 'photo')} of {counted(len({sample.car_id for sample in samples}), 'car')}"


def _train(options: argparse.Namespace, split: Split, terminal: Terminal, cancelled: IsCancelled) -> Path:
    from segmentation.network.weights import spec_of
    from segmentation.training.fit import train

    usual = NetworkSpec() if options.start is None else spec_of(read_card(options.start), options.start)
    if (options.out / STATE_NAME).exists():
        terminal.remark(f"Going on with the training in {options.out}.")
    spec = _spec_of(options, usual)
    card_path = train(split, spec, _plan_of(options), options.out, terminal.report, cancelled, options.start)
    facts = read_card(card_path).facts
    scores = facts["scores"]
    before = scores.get("held_out_dice_before_training")
    compared = f"; before the training {before}" if before else ""
    terminal.remark(
        f"Training has ended; the network of epoch {facts.get('epoch')} was kept. "
        f"Dice on the held-out cars, at the size that it sees: {scores['held_out_dice_at_input_size']}{compared}."
    )
    return card_path


def _spec_of(options: argparse.Namespace, usual: NetworkSpec) -> NetworkSpec:
    spec: NetworkSpec = options.size or usual
    try:
        if options.start is not None:
            spec = replace(usual, height=spec.height, width=spec.width)
        return replace(spec, filters=options.filters or spec.filters)
    except ValueError as error:
        raise CarmaskError(f"--size and --filters do not go together: {error}.") from error


def _plan_of(options: argparse.Namespace) -> TrainingPlan:
    plan = TrainingPlan(
        crop_epochs=options.crop_epochs,
        replay_epochs=options.replay_epochs,
        plain_epochs=options.plain_epochs,
        batch_photos=options.batch,
        patience_epochs=options.patience,
        seed=options.seed,
        precision=PRECISIONS[options.precision],
    )
    if options.start is not None:
        plan = fine_tuning(plan)
    chosen = {name: getattr(options, name) for name in ("epochs", "learning_rate", "corrected_repeats")}
    plan = replace(plan, **{name: value for name, value in chosen.items() if value is not None})
    return replace(plan, corrected_repeats=plan.corrected_repeats or None)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def _zero_or_more(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{text} is less than 0")
    return number


def _filters(text: str) -> tuple[int, ...]:
    return tuple(_positive(number) for number in text.split(","))


def _size(text: str) -> NetworkSpec:
    try:
        height, width = (int(side) for side in text.lower().split("x"))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not of the form 640x960") from error
    try:
        return NetworkSpec(height, width)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error}") from error
