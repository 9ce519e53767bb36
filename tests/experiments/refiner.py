"""Does a second network that sees the uncertain tiles again at full resolution mend masks? `make experiment-refiner`.

The first network, a published one, draws whole photos. Tiles of the photo where it is uncertain, with the probability
that it gave, are what a small refiner learns from: it adds to the logit, beginning at nothing. Judged are validation
cars.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmentation.evaluation.scores import score_mask, summary_of
from segmentation.images.reading import read_photo
from segmentation.inference.keras_opening import prepare_keras
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.network.card import read_card
from segmentation.resources import NETWORK_CARD
from segmentation.training.augmentation import _recoloured
from segmentation.training.emphasis import emphasis
from segmentation.training.samples import Sample
from tests.carvana import CARVANA, missing_photos
from tests.experiments.short_trials import cars_of, samples_of

TILE_PX = 128
UNCERTAIN = 25, 230
"""A tile is uncertain where a 255th of its probability lies between these, which leaves out flat paint and wall."""
UNCERTAIN_PX = 24
TILES_A_STEP = 32
WARM_UP_STEPS = 50


@dataclass(frozen=True)
class Drawn:
    """A photo, uint8 (H, W, 3), its true mask and 255 times the first network's probability, uint8 (H, W)."""

    photo: NDArray[np.uint8]
    true: NDArray[np.uint8]
    probability: NDArray[np.uint8]


def uncertain_tiles(probability: NDArray[np.uint8]) -> list[tuple[int, int]]:
    """Return the (top, left) of each tile of a grid over `probability`, uint8 (H, W), that is to be looked at again.

    The last tiles of a row or column reach back over those before, so that all are whole.
    """
    height, width = probability.shape
    tops = sorted({*range(0, height - TILE_PX, TILE_PX), height - TILE_PX})
    lefts = sorted({*range(0, width - TILE_PX, TILE_PX), width - TILE_PX})
    low, high = UNCERTAIN
    found = []
    for top in tops:
        for left in lefts:
            tile = probability[top : top + TILE_PX, left : left + TILE_PX]
            if np.count_nonzero((tile > low) & (tile < high)) >= UNCERTAIN_PX:
                found.append((top, left))
    return found


def build_refiner(filters: Sequence[int]) -> Any:
    """Return a U-Net at full resolution: (B, TILE_PX, TILE_PX, 4), RGB and probability 0 to 255, to probability."""
    import keras
    from keras import layers, ops

    seen = keras.Input((TILE_PX, TILE_PX, 4))
    x = layers.Rescaling(1 / 127.5, -1.0)(seen)
    skips = []
    for level, count in enumerate(filters):
        x = layers.MaxPooling2D()(x) if level else x
        for _ in range(2):
            x = layers.Conv2D(count, 3, padding="same", activation="relu")(x)
        skips.append(x)
    for skip, count in reversed(list(zip(skips[:-1], filters[:-1], strict=True))):
        x = layers.Concatenate()([layers.UpSampling2D()(x), skip])
        for _ in range(2):
            x = layers.Conv2D(count, 3, padding="same", activation="relu")(x)
    change = layers.Conv2D(1, 3, padding="same", kernel_initializer="zeros", name="head")(x)
    before = ops.clip(seen[..., 3:] / 255, 0.002, 0.998)
    return keras.Model(seen, ops.sigmoid(ops.log(before) - ops.log(1 - before) + change))


def drawn(samples: Sequence[Sample], segmenter: OpenVinoSegmenter) -> list[Drawn]:
    """Return `samples` as the first network draws them."""
    found = []
    for sample in samples:
        photo = read_photo(sample.photo_path)
        true = sample.mask.read((photo.shape[0], photo.shape[1]))
        found.append(Drawn(photo, true, segmenter.predict(photo)))
    return found


def batches(photos: Sequence[Drawn], seed: int) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """Yield tiles near uncertain ones, moved, mirrored and recoloured, and their targets and weights, without end."""
    random = np.random.default_rng(seed)
    tiles = [(photo, *corner) for photo in photos for corner in uncertain_tiles(photo.probability)]
    while True:
        seen, targets = [], []
        for number in random.integers(len(tiles), size=TILES_A_STEP):
            photo, top, left = tiles[number]
            top, left = (
                int(np.clip(corner + random.integers(-TILE_PX // 2, TILE_PX // 2), 0, side - TILE_PX))
                for corner, side in zip((top, left), photo.true.shape, strict=True)
            )
            part = np.s_[top : top + TILE_PX, left : left + TILE_PX]
            tile, true = _recoloured(photo.photo[part], random), photo.true[part]
            planes = [np.dstack([tile, photo.probability[part]]), np.dstack([true / 255, emphasis(true)])]
            if random.random() < 0.5:
                planes = [plane[:, ::-1] for plane in planes]
            seen.append(planes[0])
            targets.append(planes[1])
        yield np.stack(seen).astype(np.float32), np.stack(targets).astype(np.float32)


def refined(refiner: Any, photo: Drawn) -> tuple[NDArray[np.uint8], int]:
    """Return 255 times the probability that is left after the uncertain tiles were looked at, and their number."""
    corners = uncertain_tiles(photo.probability)
    seen = np.zeros((len(corners), TILE_PX, TILE_PX, 4), np.float32)
    for number, (top, left) in enumerate(corners):
        part = np.s_[top : top + TILE_PX, left : left + TILE_PX]
        seen[number, ..., :3], seen[number, ..., 3] = photo.photo[part], photo.probability[part]
    after = photo.probability.copy()
    for (top, left), tile in zip(corners, np.asarray(refiner.predict_on_batch(seen)), strict=True):
        after[top : top + TILE_PX, left : left + TILE_PX] = np.round(255 * tile[..., 0])
    return after, len(corners)


def train(refiner: Any, photos: Sequence[Drawn], steps: int) -> None:
    """Train `refiner` on the uncertain tiles of `photos`."""
    import keras

    from segmentation.network.losses import EmphasisLoss

    rate = keras.optimizers.schedules.CosineDecay(
        1e-5, steps - WARM_UP_STEPS, 0.01, warmup_target=1e-3, warmup_steps=WARM_UP_STEPS
    )
    refiner.compile(keras.optimizers.AdamW(rate, weight_decay=1e-4), EmphasisLoss())
    losses = []
    for step, (seen, target) in zip(range(1, steps + 1), batches(photos, seed=0), strict=False):
        losses.append(float(refiner.train_on_batch(seen, target)))
        if step % 100 == 0:
            print(f"{step} of {steps} steps, loss {np.mean(losses[-100:]):.4f}", flush=True)


def judge(refiner: Any, photos: Sequence[Drawn]) -> str:
    """Return the scores of `photos` before and after, and the median cost, as a table of text."""
    rows: dict[str, list[Any]] = {"before": [], "after": []}
    tiles, times = [], []
    for photo in photos:
        began = time.perf_counter()
        after, count = refined(refiner, photo)
        times.append(1000 * (time.perf_counter() - began))
        tiles.append(count)
        for name, probability in (("before", photo.probability), ("after", after)):
            rows[name].append(score_mask(probability >= 128, photo.true > 127))
    names = ("dice", "boundary_f2", "boundary_iou3", "places", "thin_recall", "untouched")
    lines = [f"{'':8}" + "".join(f"{name:>15}" for name in names)]
    for title, scores in rows.items():
        summary = summary_of(scores)
        lines.append(f"{title:8}" + "".join(f"{summary[name]:15.5f}" for name in names))
    lines.append(f"{np.median(tiles):.0f} tiles a photo, {np.median(times):.0f} ms in Keras")
    return "\n".join(lines)


def main() -> int:
    """Train a refiner and print what it changed."""
    options = _options()
    if sentence := missing_photos(options.carvana):
        sys.exit(sentence)
    prepare_keras()
    segmenter = OpenVinoSegmenter(options.card)
    learned, judged = (
        drawn(samples_of(cars_of(options.carvana, side), options.carvana)[:: options.stride], segmenter)
        for side in ("train", "validation")
    )
    print(f"{read_card(options.card).name}: {len(learned)} photos to learn from, {len(judged)} to judge", flush=True)
    refiner = build_refiner(options.filters)
    train(refiner, learned, options.steps)
    print(judge(refiner, judged))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--carvana", type=Path, default=CARVANA, metavar="DIR", help="the real photos, see README")
    parser.add_argument(
        "--card",
        type=Path,
        default=NETWORK_CARD,
        help="of a published network (default: carmask's)",
    )
    parser.add_argument("--steps", type=int, default=2000, metavar="N", help="of 32 tiles (default: 2000)")
    parser.add_argument("--stride", type=int, default=1, metavar="N", help="take every Nth photo only")
    parser.add_argument("--filters", type=int, nargs="+", default=[16, 32, 48], help="channels of each level")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
