"""One picture of an export: what is to be made, and made in a process of its own."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from segmentation.batch.delivery import Entry, kept, made_or_failed, put, sha256_of
from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.car_set import SetOfView
from segmentation.cutout.encoding import LAYERED, FileTooLarge, encode
from segmentation.cutout.exif import carried_exif
from segmentation.cutout.gate import plate_reasons, reasons_to_wait
from segmentation.cutout.layering import Layer
from segmentation.cutout.picture import Figures, Style, finished, finished_in_layers
from segmentation.cutout.placing import Placement
from segmentation.cutout.plate_covering import Covering, covered
from segmentation.cutout.preset import KEEP_PROFILE, Preset
from segmentation.cutout.spin import Spin
from segmentation.cutout.tone import Tone
from segmentation.errors import CarmaskError
from segmentation.images.profiles import IN_SRGB, OwnColours
from segmentation.images.reading import read_in_own_colours, read_photo
from segmentation.labels.fact_record import FactRecord
from segmentation.labels.kinds import CAR_MASKS, GLASS_MASKS, NUMBER_PLATES, SMART_EDGES, Kind, MaskKind
from segmentation.labels.number_plates import plate_of
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.number_plate import NumberPlate
from segmentation.version import PROGRAM


@dataclass(frozen=True)
class ExportSettings:
    """What all pictures of one export have in common, and the folder that they go to.

    `covering` is what is laid over number plates, None for nothing; `spin` what is made of a car as a whole.
    """

    out: Path
    preset: Preset
    backdrop: Backdrop
    style: Style
    delivers_all: bool = False
    covering: Covering | None = None
    spin: Spin = field(default_factory=Spin)

    @property
    def asks_for_plates(self) -> bool:
        """Whether it matters where number plates are."""
        return self.covering is not None or self.preset.covers_plates

    @property
    def shows_glass(self) -> bool:
        """Whether it matters where glass is: the backdrop is seen through it, or it becomes a layer."""
        return self.style.see_through > 0 or self.preset.kind in LAYERED

    @property
    def keeps_profiles(self) -> bool:
        """Whether pictures stay in the colours of their photos' profiles."""
        return self.preset.profile == KEEP_PROFILE

    @cached_property
    def described(self) -> dict[str, object]:
        """All that decides about the bytes of a picture, and so not the spin, for the manifest; pictures by their hash.

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
        preset = asdict(self.preset)
        if not self.keeps_profiles:
            del preset["profile"]  # of exports before profiles could be kept
        content = {"preset": preset, "backdrop": backdrop, "style": asdict(self.style)}
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
    if there was none; `glass` and `smart_edge` are the newest records of them, of the size of the car's, None where
    none was drawn or it does not matter; `plate_record` that of the number plate, likewise. For the rest see
    `delivery.Job`.
    """

    photo: Path
    name: str
    angle: int
    label_key: str
    record: Record
    placement: Placement
    file: str
    of_set: SetOfView
    before: Entry | None = None
    glass: Record | None = None
    plate_record: FactRecord | None = None
    earlier: Mapping[str, str] = field(default_factory=dict)
    leaves_its_place: bool = True
    smart_edge: Record | None = None
    is_spin: ClassVar[bool] = False

    @property
    def number_plate(self) -> NumberPlate | None:
        """What was said last of the number plate, None where nothing was, it was taken back, or it does not matter."""
        return plate_of(self.plate_record)

    @property
    def records(self) -> dict[Kind, Record | FactRecord]:
        """The records that the picture is made with, by their kind."""
        found: dict[Kind, Record | FactRecord | None] = {
            CAR_MASKS: self.record,
            GLASS_MASKS: self.glass,
            SMART_EDGES: self.smart_edge,
            NUMBER_PLATES: self.plate_record,
        }
        return {kind: record for kind, record in found.items() if record is not None}

    @property
    def named_records(self) -> dict[str, dict[str, int | str]]:
        """Revision and hash of each of `records`, by the folder of its kind, for the manifest."""
        return {
            kind.folder: {"revision": record.revision, "sha256": record.sha256} for kind, record in self.records.items()
        }


def make(job: ExportJob, settings: ExportSettings, backdrop: NDArray[np.uint8] | tuple[int, int]) -> Entry:
    """Make the picture of `job` and write it; whatever is wrong with this photo alone is an entry, not an error.

    Args:
        job: the picture.
        settings: of the export.
        backdrop: as it is painted, or (h, w) for a transparent picture.
    """
    return made_or_failed(job, settings.out, lambda: _made(job, settings, backdrop))


def _made(job: ExportJob, settings: ExportSettings, backdrop: NDArray[np.uint8] | tuple[int, int]) -> Entry:
    photo_sha256 = sha256_of(job.photo)
    key = key_of(job, settings, photo_sha256)
    if (same := kept(job, key, settings.out, delivers_all=settings.delivers_all)) is not None:
        return replace(same, records=job.named_records)
    preset = settings.preset
    read_in = read(job, settings, keeps_profile=settings.keeps_profiles)
    own = read_in.own
    behind = backdrop if isinstance(backdrop, tuple) else own.of_srgb(backdrop)
    of_set = replace(job.of_set, tone=_tone_in(own, job.of_set.tone))
    made_of: dict[str, Any] = {
        "image": read_in.image,
        "mask": read_in.mask,
        "style": settings.style,
        "placement": job.placement,
        "backdrop": behind,
        "of_set": of_set,
        "glass": read_in.glass,
        "smart": read_in.smart,
    }
    layers: list[Layer] = []
    if preset.kind in LAYERED:
        layers, picture, figures = finished_in_layers(**made_of, own=own)
    else:
        picture, figures = finished(**made_of)
    reasons = reasons_of(job, settings, figures, photo_sha256)
    try:
        content = _encoded(own.finished(picture), layers, preset, carried_exif(job.photo), own.profile)
    except FileTooLarge as error:
        content = error.content
        reasons.append(str(error))
    entry = put(job, content, reasons, settings.out, delivers_all=settings.delivers_all)
    told = {name: round(float(value), 3) for name, value in asdict(figures).items()}
    entry = replace(entry, records=job.named_records, key=key, figures=told, profile=own.name)
    if own.lost:
        lost = f"{job.name}: {own.lost}, so its picture is in sRGB."
        return replace(entry, sentence=" ".join(filter(None, (entry.sentence, lost))))
    return entry


@dataclass(frozen=True)
class ReadIn:
    """What a picture is made of: `image`, uint8 (H, W, 3), in the colours `own` as they are worked on.

    Its number plate is covered if that is asked for. `mask`, `glass` and the smart edge `smart` are uint8 (H, W), 0 or
    255, the last two None where there is none.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    glass: NDArray[np.uint8] | None
    smart: NDArray[np.uint8] | None
    own: OwnColours


def read(job: ExportJob, settings: ExportSettings, *, keeps_profile: bool = False) -> ReadIn:
    """Return what the picture of `job` is made of, in sRGB or with `keeps_profile` in the colours of the photo.

    Raises:
        CarmaskError: photo or a mask cannot be read.
    """
    mask = LabelStore(job.photo.parent).read_mask(job.label_key, job.record)
    glass = _other(job, GLASS_MASKS, job.glass)
    smart = _other(job, SMART_EDGES, job.smart_edge)
    image, own = read_in_own_colours(job.photo) if keeps_profile else (read_photo(job.photo), IN_SRGB)
    if settings.covering is not None and job.number_plate is not None:
        image = covered(image, job.number_plate, settings.covering, own)
    return ReadIn(image, mask, glass, smart, own)


def _tone_in(own: OwnColours, tone: Tone) -> Tone:
    """The tone of a set, which is found in sRGB, in the colours of one of its photos."""
    return Tone(*map(float, own.gains(np.array((tone.red, tone.green, tone.blue)))))


def reasons_of(job: ExportJob, settings: ExportSettings, figures: Figures, photo_sha256: str) -> list[str]:
    """Return why a picture of `job` with these figures should be looked at before it is delivered."""
    reasons = reasons_to_wait(figures, settings.preset)
    reasons += plate_reasons(job.number_plate, settings.covering, settings.preset)
    if photo_sha256 != job.record.photo.sha256:
        reasons.append("its photo is another than the one that its mask was saved for")
    return reasons


def _encoded(picture: NDArray[np.uint8], layers: list[Layer], preset: Preset, exif: bytes, profile: bytes) -> bytes:
    if preset.kind not in LAYERED:
        return encode(picture, preset.kind, preset.quality, preset.most_bytes, exif, profile)
    from segmentation.cutout.photoshop import layered_file  # a fifth of a second that other kinds need not wait for

    content = layered_file(layers, picture, exif, profile)
    if preset.most_bytes is not None and len(content) > preset.most_bytes:
        raise FileTooLarge(preset.kind, content, preset.most_bytes)
    return content


def _other(job: ExportJob, kind: MaskKind, record: Record | None) -> NDArray[np.uint8] | None:
    """The mask of `kind` that `record` is of; None where there is none."""
    return None if record is None else LabelStore(job.photo.parent, kind).read_mask(job.label_key, record)


def key_of(job: ExportJob, settings: ExportSettings, photo_sha256: str) -> str:
    """Return the hash of all that the picture of `job` is made of."""
    made_of: dict[str, object] = {
        "photo": photo_sha256,
        "mask": job.record.mask_sha256,
        "mask_is_of": job.record.photo.sha256,
        "placement": asdict(job.placement),
        "set": asdict(job.of_set),
        "file": job.file,
        "settings": settings.described,
        "program": PROGRAM,
    }
    if job.glass is not None:
        made_of["glass"] = job.glass.mask_sha256, job.glass.photo.sha256
    if job.smart_edge is not None:
        made_of["smart_edge"] = job.smart_edge.mask_sha256, job.smart_edge.photo.sha256
    if job.number_plate is not None:
        made_of["number_plate"] = job.number_plate.corners
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()


def _hash_of(picture: Path) -> str:
    try:
        return hashlib.sha256(picture.read_bytes()).hexdigest()
    except OSError as error:
        raise CarmaskError(f"The backdrop {picture} cannot be read ({error.strerror}).") from error
