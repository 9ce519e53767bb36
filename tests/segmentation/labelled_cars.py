"""Folders of drawn cars whose masks somebody has accepted, as the desk leaves them."""

from pathlib import Path

from tests.segmentation.saved_labels import save_label
from tests.segmentation.training_sets import drawn_samples


def accepted_cars(folder: Path, cars: int, angles: int) -> Path:
    """Write photos of 96x144 px of `cars` cars into a new `folder`, each with an accepted mask, and return it."""
    folder.mkdir()
    for sample in drawn_samples(folder, cars, angles):
        save_label(sample.photo_path, sample.mask.read((96, 144)), "network", "accepted")
    return folder
