"""Where trainings are kept: one folder of the person's own for each folder of photos."""

import hashlib
import os
import re
from pathlib import Path

from segmentation.resources import own_data_folder


def default_trainings_folder() -> Path:
    """Return the folder of this person on this computer that holds all trainings."""
    return own_data_folder() / "trainings"


def training_folder(trainings: Path, photos: Path) -> Path:
    """Return the folder in `trainings` for the photos of the folder `photos`, an absolute path; touches no disk.

    Its name begins as that of the photos' folder, for people, and ends with a hash of the whole path.
    """
    path = os.path.normcase(photos).encode("utf-8", "surrogatepass")
    words = re.sub(r"[^0-9A-Za-z_-]+", "-", photos.name).strip("-")[:40]
    return trainings / f"{words}-{hashlib.sha256(path).hexdigest()[:12]}".lstrip("-")
