"""Short trainings from nothing, each unlike the usual one in what its line says: `make experiment-trials`.

Every trial learns for as many steps from every second angle of the training cars, and is scored on every second angle
of the validation cars at full size. What was done is found done: the same command goes on where it was broken off.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.evaluation.scores import score_mask, summary_of
from segmentation.images.reading import read_photo
from segmentation.inference.full_size import RunNetwork, predict_full_size
from segmentation.inference.keras_opening import prepare_keras
from segmentation.network.card import ModelCard
from segmentation.network.engine_files import read_engine
from segmentation.network.openvino_import import import_openvino
from segmentation.network.spec import NetworkSpec
from segmentation.resources import SAMPLE_PHOTOS
from segmentation.training.history import read_history
from segmentation.training.plan import TrainingPlan
from segmentation.training.samples import MaskFile, Sample
from segmentation.training.split import Split
from tests.carvana import CARVANA, ROOT, missing_photos

OUT = ROOT / "build" / "short-trials"

USUAL = NetworkSpec(512, 768, stem_block=4, filters=(32, 48, 96, 128, 128))
EPOCHS = 12
HELD_OUT_CARS = 2
"""The last ones of the training list tell which epoch is kept, the same in all trials."""
TIMED_RUNS = 15
MODELLED = (ROOT / "build" / "studio" / "stress", SAMPLE_PHOTOS.parent)
"""Folders of photos and masks of modelled cars: what `make stress` makes, and the sample."""
FIGURES_NAME = "figures.json"


@dataclass(frozen=True)
class Trial:
    """What is other than usual, said by `what`.

    Of `changes`, each names an attribute of a module as "module:attribute" and the value that it has in this trial.
    `modelled` photos of modelled cars are mixed in, and the epochs are fewer, so that there are as many steps.
    """

    what: str
    spec: NetworkSpec = USUAL
    is_separable: bool = False
    modelled: int = 0
    changes: dict[str, Any] = field(default_factory=dict)


def _changed(**values: float) -> dict[str, Any]:
    return {f"segmentation.training.augmentation:{name}": value for name, value in values.items()}


def _adamw_for(plan: TrainingPlan, steps_per_epoch: int) -> Any:
    import keras

    from segmentation.training.optimizer import optimizer_for

    rate = optimizer_for(plan, steps_per_epoch)._learning_rate
    return keras.optimizers.AdamW(rate, weight_decay=plan.weight_decay, clipnorm=1.0)


TRIALS = {
    "usual": Trial("512x768 in blocks of 4x4, two 3x3 convolutions a level"),
    "separable": Trial("separable convolutions, whose depthwise kernels AdamW moves", is_separable=True),
    "separable-wide": Trial(
        "separable, 1.75 times as wide", NetworkSpec(512, 768, 4, (56, 84, 168, 224, 224)), is_separable=True
    ),
    "half-size": Trial(
        "256x384 in blocks of 2x2: a quarter of the pixels, as much work", NetworkSpec(256, 384, 2, USUAL.filters)
    ),
    "no-blocks": Trial(
        "256x384 without blocks, half as wide on the first levels", NetworkSpec(256, 384, 1, (16, 24, 48, 96, 128))
    ),
    "more-pixels": Trial("768x1152 in blocks of 4x4", NetworkSpec(768, 1152, 4, USUAL.filters)),
    "wider": Trial("1.5 times as wide", NetworkSpec(512, 768, 4, (48, 72, 144, 192, 192))),
    "no-grey": Trial("without cars turned grey and white", changes=_changed(GREY_CAR_CHANCE=0.0)),
    "no-glare": Trial("without painted-on glare", changes=_changed(GLARE_CHANCE=0.0)),
    "no-floor": Trial("without mirroring and shaded floors", changes=_changed(SHADE_CHANCE=0.0, MIRROR_CHANCE=0.0)),
    "no-movement": Trial(
        "without scale, shift and rotation (mirrored all the same)",
        changes=_changed(SCALE_FRACTION=0.0, SHIFT_FRACTION=0.0, ROTATION_DEGREES=0.0),
    ),
    "no-colour": Trial(
        "without exposure, contrast and white balance",
        changes={"segmentation.training.augmentation:_recoloured": lambda image, random: image},
    ),
    "modelled": Trial("every fourth photo is of a modelled car, for as many steps", modelled=128),
    "modelled-few": Trial("every eighth photo is of a modelled car, for as many steps", modelled=55),
    "no-emphasis": Trial(
        "every pixel counts the same",
        changes={"segmentation.training.batches:emphasis": lambda mask, touched: np.ones(mask.shape, np.float32)},
    ),
    "adamw": Trial("AdamW for all weights", changes={"segmentation.training.fit:optimizer_for": _adamw_for}),
    "no-average": Trial(
        "weights as they are, not their running average",
        changes={"segmentation.training.callbacks:AVERAGE_MOMENTUM": 0.0},
    ),
}


def cars_of(carvana: Path, side: str) -> list[str]:
    """Return the cars of one `side` of the split, "train" or "validation"."""
    return list(json.loads((carvana / "split.json").read_text())[side])


def samples_of(cars: Sequence[str], carvana: Path) -> list[Sample]:
    """Return every second angle of `cars`."""
    photos = [path for car in cars for path in sorted((carvana / "train").glob(f"{car}_*.jpg"))[::2]]
    masks = carvana / "train_masks"
    return [Sample(path.stem[:-3], path, MaskFile(masks / f"{path.stem}_mask.gif")) for path in photos]


def modelled_samples(count: int, folders: Sequence[Path] = MODELLED) -> list[Sample]:
    """Return `count` photos of modelled cars, spread evenly over those of `folders`.

    Raises:
        CarmaskError: there are not so many.
    """
    found = [
        Sample(path.stem[:-3], path, MaskFile(folder / "masks" / f"{path.stem}_mask.png"))
        for folder in folders
        for path in sorted((folder / "photos").glob("*.jpg"))
    ]
    if len(found) < count:
        raise CarmaskError(
            f"There are {len(found)} photos of modelled cars instead of {count}; `make stress` makes them."
        )
    return [found[number * len(found) // count] for number in range(count)]


@contextmanager
def as_tried(trial: Trial) -> Iterator[None]:
    """Let training and network be as `trial` has them."""
    import keras

    from segmentation.training.optimizer import ConvolutionMuon

    dense, needs_adamw = keras.layers.Conv2D, ConvolutionMuon._should_use_adamw

    def separable(filters: int, kernel: int, **options: Any) -> Any:
        if options["name"] == "head":
            return dense(filters, kernel, **options)
        initializer = options.pop("kernel_initializer")
        options |= {"depthwise_initializer": initializer, "pointwise_initializer": initializer}
        return keras.layers.SeparableConv2D(filters, kernel, **options)

    def has_one_column(optimizer: ConvolutionMuon, variable: Any) -> bool:
        return variable.shape[-1] == 1 or needs_adamw(optimizer, variable)

    with ExitStack() as stack:
        for name, value in trial.changes.items():
            module, attribute = name.split(":")
            stack.enter_context(patch(f"{module}.{attribute}", value))
        if trial.is_separable:
            stack.enter_context(patch("keras.layers.Conv2D", separable))
            stack.enter_context(patch.object(ConvolutionMuon, "_should_use_adamw", has_one_column))
        yield


def run_trial(trial: Trial, folder: Path, carvana: Path, seed: int, epochs: int) -> dict[str, float]:
    """Train as `trial` says, if that is not done yet, and return its figures."""
    prepare_keras()
    from segmentation.network.weights import load_network
    from segmentation.training.fit import train

    cars = cars_of(carvana, "train")
    learned, held_out = (samples_of(part, carvana) for part in (cars[:-HELD_OUT_CARS], cars[-HELD_OUT_CARS:]))
    modelled = modelled_samples(trial.modelled)
    whole_epochs = round(epochs * len(learned) / len(learned + modelled))
    plan = TrainingPlan(whole_epochs, patience_epochs=epochs, seed=seed)
    with as_tried(trial):
        card_path = train(Split(learned + modelled, held_out), trial.spec, plan, folder)
        minutes = sum(epoch.seconds for epoch in read_history(folder)) / 60
        network, card = load_network(card_path)
        scores = _scores(_runs(network), card, trial.spec, samples_of(cars_of(carvana, "validation"), carvana))
        return {**scores, "weights": network.count_params(), "ms": _milliseconds(network, folder), "minutes": minutes}


def _runs(network: Any) -> RunNetwork:
    return lambda framed: [
        np.asarray(network.predict_on_batch(photo[None].astype(np.float32))[0, ..., 0]) for photo in framed
    ]


def _scores(run_network: RunNetwork, card: ModelCard, spec: NetworkSpec, samples: Sequence[Sample]) -> dict[str, float]:
    rows = []
    for sample in samples:
        photo = read_photo(sample.photo_path)
        probability = predict_full_size(photo, run_network, (spec.height, spec.width), card)
        true = sample.mask.read((photo.shape[0], photo.shape[1]))
        rows.append(score_mask(probability >= 128, true > 127))
    return {name: float(value) for name, value in summary_of(rows).items()}


def _milliseconds(network: Any, folder: Path) -> float:
    """The median of a photo in the exported engine."""
    from segmentation.network.exporting import export_engine

    core, engine = import_openvino().Core(), export_engine(network, folder)
    request = core.compile_model(core.read_model(*read_engine(engine, folder)), "CPU").create_infer_request()
    photo = np.zeros((1, *network.input_shape[1:]), np.uint8)
    times = []
    for _ in range(TIMED_RUNS + 1):
        began = time.perf_counter()
        request.infer([photo])
        times.append(1000 * (time.perf_counter() - began))
    return float(np.median(times[1:]))


def table(rows: dict[str, dict[str, float]]) -> str:
    """Return the figures of the trials, by "name" or "name, seed 1", as a table of text."""
    columns = {"dice": 5, "boundary_f2": 3, "places": 2, "thin_recall": 3, "weights": 0, "ms": 0, "minutes": 1}
    lines = [f"{'trial':24}" + "".join(f"{name:>13}" for name in columns)]
    for name, row in rows.items():
        lines.append(f"{name:24}" + "".join(f"{row[column]:13.{digits}f}" for column, digits in columns.items()))
    return "\n".join(lines)


def main() -> int:
    """Do the trials that are not done yet, each in a process of its own, and print the table."""
    options = _options()
    if sentence := missing_photos(options.carvana):
        sys.exit(sentence)
    rows = {}
    for name in options.trials or TRIALS:
        for seed in [options.seed] if options.apart else range(options.seeds):
            folder = options.out / f"{options.epochs}-epochs" / f"{name}-{seed}"
            if options.apart:
                figures = run_trial(TRIALS[name], folder, options.carvana, seed, options.epochs)
                write_atomically(folder / FIGURES_NAME, json.dumps(figures, indent=1).encode())
            elif not (folder / FIGURES_NAME).exists():
                print(f"{name}, seed {seed}: {TRIALS[name].what}", flush=True)
                _run_apart(name, seed, options)
            rows[f"{name}, seed {seed}" if seed else name] = json.loads((folder / FIGURES_NAME).read_text())
    if not options.apart:
        print(table(rows))
    return 0


def _run_apart(name: str, seed: int, options: argparse.Namespace) -> None:
    """Run one trial in a process of its own: what it changes in modules ends with it."""
    command = [sys.executable, "-m", "tests.experiments.short_trials", name, "--apart", "--seed", seed]
    command += ["--carvana", options.carvana, "--out", options.out, "--epochs", options.epochs]
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trials", nargs="*", metavar="TRIAL", help=f"of {', '.join(TRIALS)} (default: all)")
    parser.add_argument("--carvana", type=Path, default=CARVANA, metavar="DIR", help="the real photos, see README")
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR", help="where everything goes")
    parser.add_argument("--epochs", type=int, default=EPOCHS, metavar="N", help=f"epochs each (default: {EPOCHS})")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="so many runs of each trial (default: 1)")
    parser.add_argument("--apart", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if unknown := set(options.trials) - set(TRIALS):
        parser.error(f"there is no trial {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    raise SystemExit(main())
