"""Frozen training sets: a file that names photos and records by their hashes, split by car, and never changes.

A network whose card names the file's hash was trained on these very pixels: each record says who drew them, over which
photo, and after what. Needs no Keras.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from segmentation.atomic import create_atomically
from segmentation.cars.beside_photos import check_inside
from segmentation.cars.photo_names import label_key
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import photo_facts
from segmentation.labels.layout import read_content
from segmentation.labels.store import LabelStore
from segmentation.progress import Cancelled, IsCancelled, Progress, Report
from segmentation.training.samples import Sample, SavedLabel
from segmentation.training.split import Split
from segmentation.version import PROGRAM

SCHEMA = 1
LEARNED, HELD_OUT = SIDES = ("learned from", "held out")

_SHA256 = re.compile(r"[0-9a-f]{64}")
_TEXTS = ("car", "photo", "photo_sha256", "record_sha256", "mask_sha256", "author", "side")


@dataclass(frozen=True)
class FrozenPhoto:
    """One photo of a frozen set: `photo` is its path from the folder, `author` whose revision its mask is.

    `side` is one of SIDES, the same for all photos of a car.
    """

    car: str
    photo: str
    photo_sha256: str
    revision: int
    record_sha256: str
    mask_sha256: str
    author: str
    side: str


def freeze(split: Split, folder: Path, path: Path) -> str:
    """Write the saved labels of `split`, whose photos are in `folder`, as the new file `path`; return its hash.

    Raises:
        CarmaskError: `path` is there or cannot be written, or a mask of `split` is no saved label.
    """
    photos = [
        _frozen(sample, folder, side)
        for side, samples in ((LEARNED, split.training), (HELD_OUT, split.held_out))
        for sample in samples
    ]
    content = {
        "schema": SCHEMA,
        "frozen_utc": datetime.now(UTC).isoformat(timespec="seconds"),
        "program": PROGRAM,
        "photos": [asdict(photo) for photo in sorted(photos, key=lambda photo: photo.photo)],
    }
    written = (json.dumps(content, indent=1, sort_keys=True) + "\n").encode()
    try:
        create_atomically(path, written)
    except FileExistsError as error:
        raise CarmaskError(f"{path} is there already; a frozen set never changes. Choose a new name.") from error
    except OSError as error:
        raise CarmaskError(f"The frozen set {path} cannot be written ({error.strerror}).") from error
    return hashlib.sha256(written).hexdigest()


def _frozen(sample: Sample, folder: Path, side: str) -> FrozenPhoto:
    if not isinstance(sample.mask, SavedLabel):
        raise CarmaskError(f"The mask of {sample.photo_path.name} was not saved in carmask, so nobody is behind it.")
    record = sample.mask.record
    return FrozenPhoto(
        car=sample.car_id,
        photo=sample.photo_path.relative_to(folder).as_posix(),
        photo_sha256=record.photo.sha256,
        revision=record.revision,
        record_sha256=record.sha256,
        mask_sha256=record.mask_sha256,
        author=record.author,
        side=side,
    )


def read_frozen_set(path: Path, folder: Path, report: Report, cancelled: IsCancelled) -> Split:
    """Return the split that the frozen set in `path` names, with its photos in `folder`, every one of them checked.

    Later revisions of the masks do not count: the very revisions that were frozen are learned from.

    Raises:
        CarmaskError: `path` is no frozen set, or a photo or revision in it is gone or was changed; all are named.
        Cancelled: `cancelled()` said so.
    """
    try:
        content = read_content(path)
        photos = _photos_in(content)
    except OSError as error:
        raise CarmaskError(f"The frozen set {path} cannot be read ({error.strerror}).") from error
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise CarmaskError(f"{path} is no frozen set of carmask, or is damaged.") from error
    sides: dict[str, list[Sample]] = {side: [] for side in SIDES}
    problems = []
    for done, photo in enumerate(photos, 1):
        if cancelled():
            raise Cancelled
        try:
            sides[photo.side].append(_sample(photo, folder))
        except CarmaskError as error:
            problems.append(str(error))
        report(Progress(done, len(photos), "photos looked at"))
    if problems:
        more = f" And {len(problems) - 5} more." if len(problems) > 5 else ""
        raise CarmaskError(f"{path.name} is not whole any more. {' '.join(problems[:5])}{more}")
    frozen = {"name": path.name, "sha256": hashlib.sha256(content).hexdigest()}
    return Split(sides[LEARNED], sides[HELD_OUT], frozen)


def _photos_in(content: bytes) -> list[FrozenPhoto]:
    found = json.loads(content)
    if found["schema"] != SCHEMA:
        raise ValueError("another schema")
    photos = [FrozenPhoto(**photo) for photo in found["photos"]]
    for photo in photos:
        _check(photo)
    _check_sides(photos)
    return photos


def _check(photo: FrozenPhoto) -> None:
    if any(not isinstance(getattr(photo, name), str) for name in _TEXTS) or type(photo.revision) is not int:
        raise ValueError("a part of another type")
    hashes = (photo.photo_sha256, photo.record_sha256, photo.mask_sha256)
    if photo.side not in SIDES or not all(_SHA256.fullmatch(each) for each in hashes):
        raise ValueError("another side, or no hash")
    path = PurePosixPath(photo.photo)
    if path.is_absolute() or not path.parts or ".." in path.parts or "\\" in photo.photo or ":" in photo.photo:
        raise ValueError("a path that leads elsewhere")


def _check_sides(photos: Sequence[FrozenPhoto]) -> None:
    cars: dict[str, set[str]] = {side: {photo.car for photo in photos if photo.side == side} for side in SIDES}
    if cars[LEARNED] & cars[HELD_OUT] or not cars[LEARNED] or not cars[HELD_OUT]:
        raise ValueError("a car on both sides, or none on one")


def _sample(photo: FrozenPhoto, folder: Path) -> Sample:
    path = folder / photo.photo
    check_inside(folder, path)
    if photo_facts(path, (1, 1)).sha256 != photo.photo_sha256:
        raise CarmaskError(f"{photo.photo} is another photo now.")
    store, key = LabelStore(path.parent), label_key(path.name)
    record = next((each for each in store.revisions(key) if each.sha256 == photo.record_sha256), None)
    if record is None:
        raise CarmaskError(f"Revision {photo.revision} of the mask of {photo.photo} is gone or damaged.")
    store.read_mask(key, record)
    return Sample(photo.car, path, SavedLabel(store, key, record))


def facts_of(split: Split) -> dict[str, Any]:
    """Return what a network's card tells of the frozen set that it was trained on; {} without one."""
    return {} if split.frozen is None else {"frozen_set": dict(split.frozen)}
