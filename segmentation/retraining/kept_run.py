"""What a training from the window keeps beside the run itself: what it was begun with, and how far it came."""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import rmtree
from typing import Any

from segmentation.atomic import TEMPORARY_PREFIX, write_atomically
from segmentation.errors import CarmaskError
from segmentation.messages import BEGUN, NO_RUN, PUBLISHED, RUN_STAGES, TRAINED
from segmentation.training.run_file import STATE_NAME
from segmentation.training.samples import Sample
from segmentation.training.split import Split

BEGINNING_NAME = "begun.json"
END_NAME = "ended.json"


@dataclass(frozen=True)
class Beginning:
    """What a training was begun with: `start` is the card it begins as, "" for random weights.

    Photos are named by their paths below the folder of photos, with slashes; their masks are the newest ones whenever
    the training goes on.
    """

    start: str
    epochs: int
    photos_to_learn_from: tuple[str, ...]
    photos_held_out: tuple[str, ...]


def begin(run: Path, beginning: Beginning) -> None:
    """Make the folder `run` ready for a new training; an earlier one in it is gone.

    Raises:
        CarmaskError: the folder holds something else, or it cannot be written.
    """
    try:
        _clear(run)
        run.mkdir(parents=True)
        write_atomically(run / BEGINNING_NAME, (json.dumps(asdict(beginning), indent=1) + "\n").encode())
    except OSError as error:
        raise CarmaskError(f"A training cannot be kept in {run} ({error.strerror}). Make room there.") from error


def read_beginning(run: Path) -> Beginning:
    """Return what the training in `run` was begun with.

    Raises:
        CarmaskError: that cannot be read any more.
    """
    facts = _facts_in(run / BEGINNING_NAME)
    try:
        photos = [tuple(map(str, facts[name])) for name in ("photos_to_learn_from", "photos_held_out")]
        return Beginning(str(facts["start"]), int(facts["epochs"]), *photos)
    except (KeyError, TypeError, ValueError) as error:
        raise CarmaskError(
            "What the training was begun with cannot be read any more, so it cannot go on. Begin a new one."
        ) from error


def stage_of(run: Path) -> str:
    """Return how far the training in `run` came, one of `messages.RUN_STAGES`."""
    stage = _facts_in(run / END_NAME).get("stage")
    if stage in RUN_STAGES:
        return str(stage)
    return BEGUN if (run / STATE_NAME).exists() else NO_RUN


def mark_trained(run: Path) -> None:
    """Say that the training in `run` has ended.

    Raises:
        CarmaskError: this cannot be written; the training can go on once more, which ends it at once.
    """
    _mark(run, TRAINED)


def mark_published(run: Path) -> None:
    """Say that the network of `run` was published; raises as `mark_trained`."""
    _mark(run, PUBLISHED)


def photo_names(samples: Sequence[Sample], photos: Path) -> tuple[str, ...]:
    """Return the paths of the photos of `samples` below the folder `photos`."""
    return tuple(sample.photo_path.relative_to(photos).as_posix() for sample in samples)


def split_as_begun(beginning: Beginning, samples: Sequence[Sample], photos: Path) -> Split:
    """Return those of `samples`, found below the folder `photos`, that the training was begun with, as it was.

    Raises:
        CarmaskError: some of them are not there any more.
    """
    known = dict(zip(photo_names(samples, photos), samples, strict=True))
    names = (*beginning.photos_to_learn_from, *beginning.photos_held_out)
    gone = [name for name in names if name not in known]
    if gone:
        raise CarmaskError(
            f"The training cannot go on: {gone[0]}{f' and {len(gone) - 1} more photos' if len(gone) > 1 else ''} that "
            "it was begun with cannot be used any more, or their masks cannot. Begin a new one."
        )
    return Split(
        training=[known[name] for name in beginning.photos_to_learn_from],
        held_out=[known[name] for name in beginning.photos_held_out],
    )


def _clear(run: Path) -> None:
    """Remove an earlier training in one step; a folder that holds anything else is none of ours.

    Raises:
        CarmaskError: it holds something else.
        OSError: it cannot be removed.
    """
    if not run.exists():
        return
    others = [path.name for path in run.iterdir() if not path.name.startswith(TEMPORARY_PREFIX)]
    if others and BEGINNING_NAME not in others:
        raise CarmaskError(f"{run} holds something that is no training of carmask's, and it was left alone. Move it.")
    run.rename(run.with_name(f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}"))
    for left_over in run.parent.glob(f"{TEMPORARY_PREFIX}*"):
        rmtree(left_over, ignore_errors=True)  # a later training removes what a program still has open


def _mark(run: Path, stage: str) -> None:
    try:
        write_atomically(run / END_NAME, (json.dumps({"stage": stage}) + "\n").encode())
    except OSError as error:
        raise CarmaskError(f"How far the training came cannot be kept in {run} ({error.strerror}).") from error


def _facts_in(path: Path) -> Mapping[str, Any]:
    """What the JSON file `path` holds, nothing where it is missing or damaged."""
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return facts if isinstance(facts, dict) else {}
