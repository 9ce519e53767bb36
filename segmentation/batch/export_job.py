"""One picture of an export: what is to be made, made in a process of its own, and what became of it."""

import errno
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.atomic import write_atomically
from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.car_set import SetOfView
from segmentation.cutout.encoding import LAYERED, FileTooLarge, encode
from segmentation.cutout.exif import carried_exif
from segmentation.cutout.gate import plate_reasons, reasons_to_wait
from segmentation.cutout.layering import Layer
from segmentation.cutout.photoshop import layered_file
from segmentation.cutout.picture import Style, finished, finished_in_layers
from segmentation.cutout.placing import Placement
from segmentation.cutout.plate_covering import Covering, covered
from segmentation.cutout.preset import Preset
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.number_plate import NumberPlate
from segmentation.version import PROGRAM

DELIVERED, KEPT, HELD_BACK, FAILED = "delivered", "kept", "held back", "failed"
HELD_BACK_FOLDER = "held-back"
"""Folder beside the delivered pictures for those that want a look first; it has the same folders in it."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True)
class ExportSettings:
    """What all pictures of one export have in common, and the folder that they go to.

    `covering` is what is laid over number plates, None for nothing.
    """

    out: Path
    preset: Preset
    backdrop: Backdrop
    style: Style
    delivers_all: bool = False
    covering: Covering | None = None

    @property
    def asks_for_plates(self) -> bool:
        """Whether it matters where number plates are."""
        return self.covering is not None or self.preset.covers_plates

    @cached_property
    def described(self) -> dict[str, object]:
        """All that decides about the bytes of a picture, for the manifest; pictures by their hash.

        Raises:
            CarmaskError: the picture of the backdrop or that for number plates cannot be read.
        """
        backdrop = asdict(self.backdrop)
        if self.backdrop.picture is not None:
            backdrop["picture"] = _hash_of(self.backdrop.picture)
        if self.backdrop.pictures:
            backdrop["pictures"] = [_hash_of(picture) for picture in self.backdrop.pictures]
        else:
            del backdrop["pictures"]  # of exports before there were sets
        content = {"preset": asdict(self.preset), "backdrop": backdrop, "style": asdict(self.style)}
        if self.covering is not None:
            content["plates"] = _described(self.covering)
        return dict(json.loads(json.dumps(content)))


def _described(covering: Covering) -> dict[str, object]:
    if covering.inlay is None:
        return asdict(covering)
    try:
        return {"inlay": hashlib.sha256(covering.inlay.read_bytes()).hexdigest()}
    except OSError as error:
        raise CarmaskError(f"The inlay {covering.inlay} cannot be read ({error.strerror}).") from error


@dataclass(frozen=True)
class ExportJob:
    """A picture to be made of `photo` with the mask of `record`.

    `name` is the photo's path from the opened folder, `file` the picture's from the export's, both with slashes.
    `of_set` is what the other views of its car say of it, `before` what an earlier run of the export says of it, None
    if there was none; `glass` is the newest record of the glass, None where none was ever drawn; `number_plate` what
    was said last of the number plate, None where nothing was or it does not matter. `earlier` are pictures of earlier
    runs that lie where this one may come to lie, by file the hash of their bytes; with `leaves_its_place` no other
    picture of this run comes where the one before lies.
    """

    photo: Path
    name: str
    angle: int
    label_key: str
    record: Record
    placement: Placement
    file: str
    of_set: SetOfView
    before: "Entry | None" = None
    glass: Record | None = None
    number_plate: NumberPlate | None = None
    earlier: Mapping[str, str] = field(default_factory=dict)
    leaves_its_place: bool = True


@dataclass(frozen=True)
class Entry:
    """What became of one photo: `result` is DELIVERED, KEPT, HELD_BACK or FAILED; `sentence` says why.

    `file` is the picture's path from the export's folder, "" if there is none. `key` is the hash of all that it is
    made of, `sha256` that of its bytes.
    """

    photo: str
    file: str
    result: str
    sentence: str = ""
    revision: int = 0
    key: str = ""
    sha256: str = ""
    bytes: int = 0
    figures: dict[str, float] = field(default_factory=dict)
    disk_is_full: bool = False


def make(job: ExportJob, settings: ExportSettings, backdrop: NDArray[np.uint8] | tuple[int, int]) -> Entry:
    """Make the picture of `job` and write it; whatever is wrong with this photo alone is an entry, not an error.

    Args:
        job: the picture.
        settings: of the export.
        backdrop: as it is painted, or (h, w) for a transparent picture.
    """
    try:
        return _made(job, settings, backdrop)
    except CarmaskError as error:
        return failed(job.name, job.before, str(error))
    except MemoryError:
        return failed(job.name, job.before, "it needs more memory than is free.")
    except OSError as error:
        sentence = f"its picture cannot be written to {settings.out} ({error.strerror})."
        return failed(job.name, job.before, sentence, disk_is_full=error.errno in _FULL)


def failed(name: str, before: Entry | None, sentence: str, *, disk_is_full: bool = False) -> Entry:
    """Return the entry of the photo called `name` that no picture could be made of; one of an earlier run stays."""
    file, sha256 = ("", "") if before is None else (before.file, before.sha256)
    return Entry(name, file, FAILED, f"{name}: {sentence}", sha256=sha256, disk_is_full=disk_is_full)


def _made(job: ExportJob, settings: ExportSettings, backdrop: NDArray[np.uint8] | tuple[int, int]) -> Entry:
    photo_sha256 = hashlib.sha256(job.photo.read_bytes()).hexdigest()
    key = _key(job, settings, photo_sha256)
    if job.before is not None and job.before.key == key and _is_whole(settings.out, job.before, settings.delivers_all):
        result = KEPT if job.before.result in (DELIVERED, KEPT) else job.before.result
        return Entry(**{**asdict(job.before), "result": result})
    mask = LabelStore(job.photo.parent).read_mask(job.label_key, job.record)
    preset = settings.preset
    glass = _glass(job, mask)
    image = read_photo(job.photo)
    if settings.covering is not None and job.number_plate is not None:
        image = covered(image, job.number_plate, settings.covering)
    made_of = image, mask, settings.style, job.placement, backdrop, job.of_set, glass
    layers: list[Layer] = []
    if preset.kind in LAYERED:
        layers, picture, figures = finished_in_layers(*made_of)
    else:
        picture, figures = finished(*made_of)
    reasons = reasons_to_wait(figures, preset) + plate_reasons(job.number_plate, settings.covering, preset)
    try:
        content = _encoded(picture, layers, preset, carried_exif(job.photo))
    except FileTooLarge as error:
        content = error.content
        reasons.append(str(error))
    if photo_sha256 != job.record.photo.sha256:
        reasons.append("its photo is another than the one that its mask was saved for")
    waits = bool(reasons) and not settings.delivers_all
    file = f"{HELD_BACK_FOLDER}/{job.file}" if waits else job.file
    _put(file, content, job, settings.out)
    _remove_outdated(job, settings.out, file)
    sentence = f"{job.name}: {'; '.join(reasons)}." if reasons else ""
    return Entry(
        job.name,
        file,
        HELD_BACK if waits else DELIVERED,
        sentence,
        job.record.revision,
        key,
        hashlib.sha256(content).hexdigest(),
        len(content),
        {name: round(float(value), 3) for name, value in asdict(figures).items()},
    )


def _encoded(picture: NDArray[np.uint8], layers: list[Layer], preset: Preset, exif: bytes) -> bytes:
    if preset.kind not in LAYERED:
        return encode(picture, preset.kind, preset.quality, preset.most_bytes, exif)
    content = layered_file(layers, picture, exif)
    if preset.most_bytes is not None and len(content) > preset.most_bytes:
        raise FileTooLarge(preset.kind, content, preset.most_bytes)
    return content


def _glass(job: ExportJob, mask: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    """The mask of the glass; None where there is none, or one of another size than the car's `mask`."""
    if job.glass is None:
        return None
    glass = LabelStore(job.photo.parent, GLASS_MASKS).read_mask(job.label_key, job.glass)
    return glass if glass.shape == mask.shape else None


def _key(job: ExportJob, settings: ExportSettings, photo_sha256: str) -> str:
    made_of: dict[str, object] = {
        "photo": photo_sha256,
        "mask": job.record.mask_sha256,
        "placement": asdict(job.placement),
        "set": asdict(job.of_set),
        "file": job.file,
        "settings": settings.described,
        "program": PROGRAM,
    }
    if job.glass is not None:
        made_of["glass"] = job.glass.mask_sha256
    if job.number_plate is not None:
        made_of["number_plate"] = job.number_plate.corners
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()


def _is_whole(out: Path, entry: Entry, delivers_all: bool) -> bool:
    if not entry.file or (entry.result == HELD_BACK and delivers_all):
        return False
    return sha256_of(out / entry.file) == entry.sha256


def _hash_of(picture: Path) -> str:
    try:
        return hashlib.sha256(picture.read_bytes()).hexdigest()
    except OSError as error:
        raise CarmaskError(f"The backdrop {picture} cannot be read ({error.strerror}).") from error


def sha256_of(path: Path) -> str:
    """Return the hash of the bytes of `path`, "" where it is not there."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


def _put(file: str, content: bytes, job: ExportJob, out: Path) -> None:
    """Write `content` to `file` in `out`, over a picture of an earlier run but over nothing else."""
    path = out / file
    path.parent.mkdir(parents=True, exist_ok=True)
    is_own = job.before is not None and job.before.file == file
    if path.exists() and not is_own and sha256_of(path) != job.earlier.get(file):
        if path.read_bytes() == content:  # a run that was killed wrote it and could not say so
            return
        raise CarmaskError(f"{path} is there already and was not made by this export. It was left alone.")
    write_atomically(path, content)


def _remove_outdated(job: ExportJob, out: Path, file: str) -> None:
    """Take away pictures of earlier runs where this one does not lie: it is held back now, or no longer, or renamed."""
    outdated = dict(job.earlier)
    if job.before is not None and job.before.file and job.leaves_its_place:
        outdated[job.before.file] = job.before.sha256
    for place, sha256 in outdated.items():
        if place != file and sha256_of(out / place) == sha256:
            (out / place).unlink()
