"""The folder beside the photos in which carmask keeps what belongs to them."""

import os
from pathlib import Path

from segmentation.errors import CarmaskError

FOLDER_NAME = ".masks"
"""Holds the saved masks of the photos beside it, and how these photos become cars."""


def check_inside(photo_folder: Path, path: Path) -> None:
    """Refuse a `path` below `photo_folder` that a link leads away from there: a stranger may have laid it.

    Raises:
        CarmaskError: a link leads away.
    """
    real = os.path.realpath(photo_folder)
    expected = os.path.join(real, path.relative_to(photo_folder))  # noqa: PTH118 -- beside realpath
    if os.path.normcase(os.path.realpath(path)) != os.path.normcase(expected):
        raise CarmaskError(f"Nothing is read from or saved in {path}: a link leads away from it.")
