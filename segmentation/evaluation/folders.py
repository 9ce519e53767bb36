"""Scoring a folder of predicted masks against a folder of true ones."""

import re
from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.evaluation.scores import MaskScores, score_mask
from segmentation.masks.files import MASK_SUFFIXES, read_grey
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled

_NAME = re.compile(r"(?P<masked>.+)_mask|(?P<plain>.+_\d{2})")


def score_folders(
    predicted_folder: Path,
    true_folder: Path,
    cars: Collection[str] | None = None,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> dict[str, MaskScores]:
    """Return the scores of every true mask by its key, `<car>_<angle>`, in order of keys.

    Masks are called `<key>_mask.<ending>` or `<key>.<ending>`; a pixel is car where its grey value is over 127.

    Args:
        predicted_folder: masks to be scored; those without a true mask are left out.
        true_folder: masks to score against.
        cars: score these cars only; None takes all.
        report: told after every mask.
        cancelled: asked before every mask.

    Raises:
        CarmaskError: a folder, a mask or all masks are missing, two have one key, or a mask cannot be read.
        Cancelled: `cancelled()` said so.
    """
    predicted, true = masks_in(predicted_folder), masks_in(true_folder)
    if cars is not None:
        true = {key: path for key, path in true.items() if key.rpartition("_")[0] in cars}
    if not true:
        of_cars = "" if cars is None else " of the chosen cars"
        raise CarmaskError(f"{true_folder} holds no masks{of_cars}, so there is nothing to score.")
    missing = sorted(true.keys() - predicted.keys())
    if missing:
        raise CarmaskError(
            f"{len(missing)} of {len(true)} masks are missing in {predicted_folder}, the first is that of {missing[0]}."
        )
    scores = {}
    for done, key in enumerate(sorted(true), 1):
        if cancelled():
            raise Cancelled
        scores[key] = _scored(predicted[key], true[key])
        report(Progress(done, len(true), "masks"))
    return scores


def masks_in(folder: Path) -> dict[str, Path]:
    """Return the mask files of `folder` by key, in order of names; other files are left out.

    Raises:
        CarmaskError: the folder cannot be read, or two masks have one key.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in MASK_SUFFIXES)
    except OSError as error:
        raise CarmaskError(f"The folder {folder} cannot be read ({error.strerror}).") from error
    masks: dict[str, Path] = {}
    for path in paths:
        key = key_of(path)
        if key is None:
            continue
        if key in masks:
            raise CarmaskError(f"{masks[key].name} and {path.name} in {folder} are masks of one photo; remove one.")
        masks[key] = path
    return masks


def key_of(path: Path) -> str | None:
    """Return "redcar_01" for `redcar_01_mask.png` and `redcar_01.gif`; None for what is called otherwise."""
    found = _NAME.fullmatch(path.stem)
    return found and (found["masked"] or found["plain"])


def _scored(predicted: Path, true: Path) -> MaskScores:
    try:
        return score_mask(_read(predicted), _read(true))
    except CarmaskError as error:
        raise CarmaskError(f"{predicted.name} cannot be scored: {error}") from error


def _read(path: Path) -> NDArray[np.bool_]:
    return read_grey(path) > 127
