"""The file that a mask with unsaved strokes is kept in."""

import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from editor.language.texts import tr
from segmentation.errors import CarmaskError
from segmentation.images.refusals import PIXEL_LIMIT
from segmentation.masks.files import CAR
from segmentation.masks.subject import Subject

SUFFIX = ".npz"
LARGEST_BYTES = 4 * PIXEL_LIMIT // 8
"""Nothing larger was written by carmask: two bits for each pixel of the largest photo."""

Place = tuple[Path, str, Subject]
"""The folder of a photo, its label key, and which of its masks."""


@dataclass(frozen=True)
class UnsavedWork:
    """A mask with strokes that were not saved, and the photo that it belongs to.

    `bits` and `brushed_bits` are the rows of mask and brushed pixels one after the other, eight pixels a byte
    (`np.packbits`); `written_utc` is ISO 8601, for people. `begun_sha256` is the hash of the newest saved record that
    was known then, "" where there was none, None where carmask did not yet remember it; `network_sha256` that of the
    network which had drawn the mask, "" where that is not known.
    """

    photo: Path
    car_id: str
    angle: int
    label_key: str
    photo_sha256: str
    height: int
    width: int
    written_utc: str
    bits: NDArray[np.uint8]
    brushed_bits: NDArray[np.uint8]
    subject: Subject = Subject.CAR
    begun_sha256: str | None = None
    network_sha256: str = ""

    @property
    def place(self) -> Place:
        """What tells it apart from the masks of all other photos, and from the other mask of its own."""
        return self.photo.parent, self.label_key, self.subject

    @property
    def shape(self) -> tuple[int, int]:
        """(H, W) of the photo, px."""
        return self.height, self.width

    @property
    def mask(self) -> NDArray[np.uint8]:
        """The mask, uint8 (H, W), 0 or CAR."""
        return self._pixels(self.bits) * np.uint8(CAR)

    @property
    def brushed(self) -> NDArray[np.bool_]:
        """Where a brush passed, bool (H, W)."""
        return self._pixels(self.brushed_bits).astype(np.bool_)

    def _pixels(self, bits: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return np.unpackbits(bits, count=self.height * self.width).reshape(self.height, self.width)


@dataclass(frozen=True)
class KeptWork:
    """Unsaved work and the file that it is kept in."""

    work: UnsavedWork
    path: Path


def packed(pixels: NDArray[Any] | None, shape: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the pixels (H, W) that are not 0 as bits; None is a picture of `shape` without any."""
    return np.zeros(-(-shape[0] * shape[1] // 8), np.uint8) if pixels is None else np.packbits(pixels)


def file_name(place: Place) -> str:
    """Return the name of the file for a mask, which tells nothing of its photo's own name."""
    folder, key, subject = place
    of = "" if subject is Subject.CAR else f"\0{subject.value}"
    return hashlib.sha256(f"{folder}\0{key}{of}".encode()).hexdigest()[:24] + SUFFIX


def encode(work: UnsavedWork) -> bytes:
    """Return the content of a file: a zip of arrays, whose checksums tell a damaged one."""
    facts = {
        "photo": str(work.photo), "car_id": work.car_id, "angle": work.angle, "label_key": work.label_key,
        "photo_sha256": work.photo_sha256, "height": work.height, "width": work.width,
        "written_utc": work.written_utc, "subject": work.subject.value,
        "begun_sha256": work.begun_sha256, "network_sha256": work.network_sha256,
    }  # fmt: skip
    stream = io.BytesIO()
    text = np.frombuffer(json.dumps(facts).encode(), np.uint8)
    np.savez_compressed(stream, facts=text, bits=work.bits, brushed_bits=work.brushed_bits)
    return stream.getvalue()


def read(path: Path) -> UnsavedWork:
    """Return what is kept in `path`; nothing in it is ever unpickled.

    Raises:
        CarmaskError: the file is damaged, or none of carmask's.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise ValueError("too large")
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            facts = json.loads(file["facts"].tobytes())
            work = UnsavedWork(
                Path(facts["photo"]), str(facts["car_id"]), int(facts["angle"]), str(facts["label_key"]),
                str(facts["photo_sha256"]), int(facts["height"]), int(facts["width"]), str(facts["written_utc"]),
                np.asarray(file["bits"], np.uint8), np.asarray(file["brushed_bits"], np.uint8),
                Subject(facts.get("subject", Subject.CAR.value)),  # the first carmasks knew of no other
                _hash(facts.get("begun_sha256")), _hash(facts.get("network_sha256")) or "",
            )  # fmt: skip
        _check_size(work)
    except Exception as error:
        raise CarmaskError(
            tr("Unsaved strokes in {path} cannot be read; the file is damaged and was left alone.", path=path)
        ) from error
    return work


def _hash(said: object) -> str | None:
    """Return a hash as a file has it, None where it has none."""
    return None if said is None else str(said)


def _check_size(work: UnsavedWork) -> None:
    pixels = work.height * work.width
    if work.height <= 0 or work.width <= 0 or pixels > PIXEL_LIMIT:
        raise ValueError("size of the photo")
    if not work.bits.size == work.brushed_bits.size == -(-pixels // 8):
        raise ValueError("number of pixels")
