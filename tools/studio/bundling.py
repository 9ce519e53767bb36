"""True masks from exact shares, and the sample as it lies in the product."""

import csv
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from tools.studio.shoot import Shoot
from tools.studio.writing import write_mask

DESCRIPTIONS = {
    "whitesedan": ("2026", "Sample", "Sedan", "White", ""),
    "redpickup": ("2026", "Sample", "Pickup", "Red", ""),
}
"""Of each car of the sample: year, make, model, trim1, trim2."""


def write_masks(shoots: Iterable[Shoot], folder: Path) -> None:
    """Write the true masks of `shoots`: a pixel is car if the car covers half of it or more.

    Raises:
        OSError: an alpha is not there, or a mask could not be written.
    """
    for shoot in shoots:
        for angle in shoot.angles:
            with Image.open(shoot.path("alpha", angle)) as picture:
                mask = np.array(picture) >= 0.5
            write_mask(folder / shoot.mask_name(angle), mask)


def largest_difference(one: Path, other: Path) -> int:
    """Return how many of 255 steps two photos of the same size differ at most."""
    with Image.open(one) as first, Image.open(other) as second:
        return int(np.abs(np.array(first).astype(int) - np.array(second)).max())


def bundle_sample(shoots: Sequence[Shoot], folder: Path) -> None:
    """Put photos, metadata.csv and true masks of `shoots` into `folder`, in place of what is there.

    Raises:
        OSError: something is missing or could not be written; what is there is as it was.
    """
    beside = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    photos = beside / "photos"
    photos.mkdir(parents=True)
    for shoot in shoots:
        for angle in shoot.angles:
            shutil.copy(shoot.path("photo", angle), photos)
    with (photos / "metadata.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "year", "make", "model", "trim1", "trim2"])
        rows.writerows([shoot.name, *DESCRIPTIONS[shoot.name]] for shoot in shoots)
    write_masks(shoots, beside / "masks")
    if folder.exists():
        shutil.rmtree(folder)
    beside.rename(folder)
