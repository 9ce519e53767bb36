"""Which network drew the masks of a folder, so that those of two networks are never mixed silently."""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.evaluation.folders import key_of
from segmentation.masks.files import MASK_SUFFIXES

RECORD_NAME = "carmask-run.json"


@dataclass(frozen=True)
class PredictionRun:
    """What all masks of one folder have in common. `ending` is "png" or "gif", `threshold` 0 to 1."""

    network: str
    network_sha256: str
    threshold: float
    ending: str


def begin_prediction(folder: Path, run: PredictionRun, keys: Collection[str], overwrite: bool) -> None:
    """Prepare `folder` for the masks of the photos `keys`, which may be there already from the same run.

    Args:
        folder: made if it is not there.
        run: what draws the masks.
        keys: label keys of the photos that get masks.
        overwrite: whether masks of another run of carmask may go; they are deleted here.

    Raises:
        CarmaskError: `folder` holds masks of something else, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        present = [path for path in folder.iterdir() if _is_named_as_mask(path)]
        before = _run_of(folder)
        if before != run and present:
            _check_may_go(folder, before, present, keys, overwrite)
            for path in present:
                path.unlink()
        if before != run:
            write_atomically(folder / RECORD_NAME, (json.dumps(asdict(run), indent=1) + "\n").encode())
    except OSError as error:
        raise CarmaskError(f"Masks cannot be written to {folder} ({error.strerror}).") from error


def _is_named_as_mask(path: Path) -> bool:
    """Whether carmask may have drawn it; a plain `<car>_<angle>.png` is somebody's photo."""
    return path.suffix.lower() in MASK_SUFFIXES and path.stem.endswith("_mask") and key_of(path) is not None


def _run_of(folder: Path) -> PredictionRun | None:
    try:
        return PredictionRun(**json.loads((folder / RECORD_NAME).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError) as error:
        raise CarmaskError(
            f"{folder / RECORD_NAME} is damaged, so it is not known what drew the masks there. Choose another folder."
        ) from error


def _check_may_go(
    folder: Path, before: PredictionRun | None, present: Collection[Path], keys: Collection[str], overwrite: bool
) -> None:
    if before is None:
        raise CarmaskError(
            f"{folder} holds masks that this command did not draw, and they were left alone. Choose another folder."
        )
    drawn = f"{folder} holds masks of the network {before.network} (threshold {before.threshold}, {before.ending})"
    if not overwrite:
        raise CarmaskError(f"{drawn}. Choose another folder, or draw them all anew with --overwrite.")
    others = sorted({key_of(path) or "" for path in present} - set(keys))
    if others:
        raise CarmaskError(
            f"{drawn}, and {len(others)} of them are of photos that are not to be drawn now, such as {others[0]}. "
            "Choose another folder."
        )
