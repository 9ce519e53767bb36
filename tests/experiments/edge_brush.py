"""How well does a stroke over an outline find it? `make experiment-edge-brush`.

A bite is taken out of true masks at places of their outline, and a stroke is drawn along it that reaches over the
outline. What is left of the wrong pixels is told for a plain brush, for the edge brush's way, and for GrabCut.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import box_of
from segmentation.images.reading import read_photo
from segmentation.masks.edge_following import MARGIN_PX, up_to_edges
from segmentation.masks.files import read_mask
from tests.carvana import CARVANA, missing_photos
from tests.experiments.short_trials import cars_of

CARS, PLACES = 24, 6
BITE_PX, RADIUS_PX, MIDDLE_SHARE = 45, 30, 0.3

Pixels = NDArray[np.bool_]
Way = Callable[[NDArray[np.uint8], Pixels, Pixels, Pixels], Pixels]


@dataclass(frozen=True)
class Case:
    """A stroke in its window: the photo, uint8 (H, W, 3), and bool (H, W) for all else."""

    photo: NDArray[np.uint8]
    inside: Pixels
    passed_over: Pixels
    middle: Pixels
    true: Pixels


def grabcut(photo: NDArray[np.uint8], inside: Pixels, passed_over: Pixels, middle: Pixels) -> Pixels:
    """One round of GrabCut from the same certain pixels."""
    sure = np.where(inside | middle, cv2.GC_FGD, cv2.GC_BGD).astype(np.uint8)
    sure[passed_over & ~inside & ~middle] = cv2.GC_PR_FGD
    cv2.grabCut(photo, sure, None, np.zeros((1, 65)), np.zeros((1, 65)), 1, cv2.GC_INIT_WITH_MASK)
    return np.asarray(((sure == cv2.GC_FGD) | (sure == cv2.GC_PR_FGD)) & passed_over, np.bool_)


WAYS: dict[str, Way] = {
    "plain brush": lambda photo, inside, passed_over, middle: passed_over,
    "edge brush (watershed)": up_to_edges,
    "GrabCut": grabcut,
}


def cases() -> Iterator[Case]:
    """Yield strokes over outlines of training cars, the same ones each time."""
    random = np.random.default_rng(0)
    for car in cars_of(CARVANA, "train")[:CARS]:
        name = f"{car}_{random.integers(1, 17):02d}"
        photo = read_photo(CARVANA / "train" / f"{name}.jpg")
        true = read_mask(CARVANA / "train_masks" / f"{name}_mask.gif") > 0
        depth = cv2.distanceTransform(true.astype(np.uint8), cv2.DIST_L2, 5)
        outline = np.argwhere((depth > 0) & (depth <= 1.5))
        for place in random.choice(outline, PLACES):
            case = _case(photo, true, depth, place)
            if case is not None:
                yield case


def _case(photo: NDArray[np.uint8], true: Pixels, depth: NDArray[np.float32], place: NDArray[np.intp]) -> Case | None:
    bite = cv2.circle(np.zeros(true.shape, np.uint8), place[::-1].tolist(), BITE_PX, 1, -1) > 0
    points = np.argwhere(bite & (depth > 0.4 * RADIUS_PX) & (depth < 0.7 * RADIUS_PX))[::6]
    if not len(points):
        return None
    passed_over, middle = np.zeros(true.shape, np.uint8), np.zeros(true.shape, np.uint8)
    for point in points[:, ::-1].tolist():
        cv2.circle(passed_over, point, RADIUS_PX, 1, -1)
        cv2.circle(middle, point, round(MIDDLE_SHARE * RADIUS_PX), 1, -1)
    window = box_of(passed_over > 0).grown(MARGIN_PX).clipped_to(true.shape).slices
    picture = np.ascontiguousarray(photo[window][..., ::-1])
    return Case(picture, (true & ~bite)[window], passed_over[window] > 0, middle[window] > 0, true[window])


def main() -> int:
    """Draw all strokes in all ways and print what is left of the wrong pixels."""
    if sentence := missing_photos():
        sys.exit(sentence)
    left: dict[str, list[float]] = {name: [] for name in WAYS}
    times: dict[str, list[float]] = {name: [] for name in WAYS}
    for case in cases():
        for name, way in WAYS.items():
            began = time.perf_counter()
            taken = way(case.photo, case.inside, case.passed_over, case.middle)
            times[name].append(1000 * (time.perf_counter() - began))
            wrong = np.count_nonzero((case.inside | taken) != case.true)
            left[name].append(wrong / np.count_nonzero(case.inside != case.true))
    print(f"{'of the wrong pixels are left':30}{'median':>9}{'mean':>9}{'p90':>9}{'ms':>9}{'p99':>9}")
    for name, shares in left.items():
        figures = (np.median(shares), np.mean(shares), np.percentile(shares, 90))
        speed = (np.median(times[name]), np.percentile(times[name], 99))
        print(f"{name:30}" + "".join(f"{f:9.3f}" for f in figures) + "".join(f"{s:9.2f}" for s in speed))
    print(f"{len(left['GrabCut'])} strokes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
