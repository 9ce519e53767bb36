"""True masks from exact shares, and the sample as it lies in the product."""

import csv
import shutil
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL import Image

from tools.studio.session import Session
from tools.studio.writing import write_mask

DESCRIPTIONS = {
    "whitesedan": ("2026", "Sample", "Sedan", "White", ""),
    "redpickup": ("2026", "Sample", "Pickup", "Red", ""),
}
"""Of each car of the sample: year, make, model, trim1, trim2."""


def write_masks(sessions: Iterable[Session], folder: Path) -> None:
    """Write the true masks of `sessions`: a pixel is car if the car covers half of it or more."""
    for session in sessions:
        for angle in session.angles:
            with Image.open(session.path("alpha", angle)) as picture:
                mask = np.array(picture) >= 0.5
            write_mask(folder / f"{session.name}_{angle:02d}_mask.png", mask)


def largest_difference(one: Path, other: Path) -> int:
    """Return how many of 255 steps two photos of the same size differ at most."""
    with Image.open(one) as first, Image.open(other) as second:
        return int(np.abs(np.array(first).astype(int) - np.array(second)).max())


def bundle_sample(sessions: Iterable[Session], folder: Path) -> None:
    """Put photos, metadata.csv and true masks of `sessions` into `folder`, in place of what is there."""
    photos = folder / "photos"
    shutil.rmtree(folder, ignore_errors=True)
    photos.mkdir(parents=True)
    sessions = list(sessions)
    for session in sessions:
        for angle in session.angles:
            shutil.copy(session.path("photo", angle), photos)
    with (photos / "metadata.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "year", "make", "model", "trim1", "trim2"])
        rows.writerows([session.name, *DESCRIPTIONS[session.name]] for session in sessions)
    write_masks(sessions, folder / "masks")
