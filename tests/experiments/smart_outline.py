"""How near does a smart outline stay to the car's? `make experiment-smart-outline`.

Points are set along true outlines, as far off as a hand is, and joined: by straight lines, as a polygon joins them, and
by lines along the edges of the photo. Told is how far these are from the true outline.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.reading import read_photo
from segmentation.masks.edge_path import EdgePath, Line
from segmentation.masks.files import read_mask
from tests.carvana import CARVANA, missing_photos
from tests.experiments.short_trials import cars_of

CARS, PLACES = 24, 8
STEPS_PX = (60, 120, 250)
"""How far along the outline from one click to the next."""

HAND_PX = 2.0
"""Standard deviation of a click from the outline, across and down."""


def distances(folder: Path, step_px: int, cars: int = CARS) -> dict[str, NDArray[np.float64]]:
    """Return for each way of joining the mean distance from the true outline of each line, px."""
    found: dict[str, list[float]] = {"straight, as a polygon": [], "along edges": []}
    for photo, outline, distance in _photos(folder, cars):
        random = np.random.default_rng(len(outline))
        for place in random.integers(0, len(outline), PLACES):
            ends = outline[[place, (place + step_px) % len(outline)]] + random.normal(0, HAND_PX, (2, 2))
            start, end = ((float(row), float(column)) for row, column in ends)
            lines = ((start, end), EdgePath(photo, start).exactly_to(end))
            for name, line in zip(found, lines, strict=True):
                found[name].append(_mean_along(distance, line))
    return {name: np.array(values) for name, values in found.items()}


def _photos(folder: Path, cars: int) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.float64], NDArray[np.float32]]]:
    """Yield photo, points of the true outline in their order (N, 2), and how far each pixel is from it, px."""
    random = np.random.default_rng(0)
    for car in cars_of(folder, "train")[:cars]:
        name = f"{car}_{random.integers(1, 17):02d}"
        true = np.asarray(read_mask(folder / "train_masks" / f"{name}_mask.gif") > 0, np.uint8)
        contours, _ = cv2.findContours(true, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        longest = max(contours, key=len)[:, 0, ::-1]
        elsewhere = np.ones(true.shape, np.uint8)
        elsewhere[longest[:, 0], longest[:, 1]] = 0
        distance = np.asarray(cv2.distanceTransform(elsewhere, cv2.DIST_L2, cv2.DIST_MASK_PRECISE), np.float32)
        yield read_photo(folder / "train" / f"{name}.jpg"), longest + 0.5, distance


def _mean_along(distance: NDArray[np.float32], line: Line) -> float:
    """The mean of `distance` along a line, at every half pixel of it."""
    corners = np.array(line)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(corners, axis=0).T))])
    places = np.arange(0.0, along[-1] + 0.5, 0.5)
    rows, columns = (np.interp(places, along, corners[:, axis]).astype(int) for axis in (0, 1))
    height, width = distance.shape
    return float(distance[rows.clip(0, height - 1), columns.clip(0, width - 1)].mean())


def main() -> int:
    """Join all points in all ways and print how far off the lines are."""
    if sentence := missing_photos():
        sys.exit(sentence)
    print(f"{'px from the true outline':28}{'px a click':>12}{'median':>9}{'mean':>9}{'p90':>9}")
    for step_px in STEPS_PX:
        for name, values in distances(CARVANA, step_px).items():
            figures = np.median(values), values.mean(), np.percentile(values, 90)
            print(f"{name:28}{step_px:12}" + "".join(f"{figure:9.2f}" for figure in figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
