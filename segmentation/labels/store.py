"""Saved masks beside the photos: immutable revisions that are only ever added."""

import errno
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.atomic import create_atomically, sweep_temporaries, write_temporary
from segmentation.cars.beside_photos import check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.chains import Chains
from segmentation.labels.forms import MASK_FORM
from segmentation.labels.kinds import CAR_MASKS, MaskKind
from segmentation.labels.layout import LEFT_OVER_S, mask_names, read_content
from segmentation.labels.record import Draft, Record
from segmentation.labels.refusals import NotWritten, not_written, reason_of
from segmentation.labels.rules import check_review
from segmentation.masks.files import decode_mask, encode_png

_TRIED_BYTES = 2**16
"""More than most masks take: a full disk may still take an empty file."""


class LabelConflict(CarmaskError):
    """Somebody saved the same mask meanwhile; `head` is theirs, `mask_path` keeps ours."""

    def __init__(self, sentence: str, head: Record, mask_path: Path) -> None:
        super().__init__(sentence)
        self.head = head
        self.mask_path = mask_path


class LabelStore:
    """The masks of one kind of the photos in one folder; the cars' where no other kind is named.

    `.masks/labels/<key>/` holds for each photo immutable masks `m-<hash>.png` and records `r000001.json`,
    `r000002.json`, ... A revision exists from the moment its record does; see `Chains`.

    A method that takes `problems` adds a sentence to it for each file that had to be passed over.
    """

    def __init__(self, photo_folder: Path, kind: MaskKind = CAR_MASKS) -> None:
        self._photo_folder = photo_folder
        self._kind = kind
        self._chains = Chains(photo_folder, kind, MASK_FORM)

    def newest(self, key: str, problems: list[str] | None = None) -> Record | None:
        """Return the newest readable record of the photo with that label key, None if there is none.

        Raises:
            CarmaskError: `key` is none, or the folder cannot be read.
        """
        return next(self._chains.newest_first(key, problems), None)

    def revisions(self, key: str, problems: list[str] | None = None) -> list[Record]:
        """Return all readable records of a photo, the oldest first; raises as `newest` does."""
        return list(self._chains.newest_first(key, problems))[::-1]

    def numbered(self, key: str) -> Iterator[tuple[int, Record | str]]:
        """Yield the number of every revision of a photo, the newest first, with its record.

        Where that cannot be read, a sentence says why instead; raises as `newest` does.
        """
        return self._chains.numbered(key)

    def has_revisions(self, key: str) -> bool:
        """Return whether any revision of a photo was saved, also one that cannot be read; raises as `newest` does."""
        return self._chains.has_revisions(key)

    def check_writable(self) -> None:
        """Do nothing if masks can be saved here; nothing is left behind either way.

        Raises:
            NotWritten: no permission, no room, or the folder is gone.
            CarmaskError: a link leads away from here.
        """
        photos, place = self._chains.photo_folder, self._chains.place
        check_inside(photos, place)
        folder = next((folder for folder in (place, place.parent) if folder.is_dir()), photos)
        try:
            write_temporary(folder, bytes(_TRIED_BYTES)).unlink()
        except OSError as error:
            reason = reason_of(error)
            raise NotWritten(f"Masks cannot be saved in {photos}: {reason}.", reason) from error

    def read_mask(self, key: str, record: Record) -> NDArray[np.uint8]:
        """Return the mask of `record`, uint8 (H, W), 0 or CAR: no or yes.

        Raises:
            CarmaskError: the mask is missing, or not the one that was saved.
        """
        path = self._chains.folder(key) / record.mask_file
        sentence = f"The saved {self._kind.noun} of {record.photo.name}, revision {record.revision},"
        try:
            content = read_content(path)
        except (OSError, ValueError) as error:
            raise CarmaskError(f"{sentence} cannot be read ({path}).") from error
        if hashlib.sha256(content).hexdigest() != record.mask_sha256:
            raise CarmaskError(f"{sentence} was damaged or changed after it was saved ({path}).")
        return decode_mask(content, path.name, (record.photo.height, record.photo.width))

    def save(self, key: str, draft: Draft, mask: NDArray[np.uint8], parent: Record | None) -> Record:
        """Add a revision and return its record; saving the same thing twice adds one.

        Args:
            key: label key of the photo.
            draft: what is said of the mask.
            mask: uint8 (H, W), 0 or CAR, of the size that `draft.photo` says.
            parent: the record that was opened, None if there was none.

        Raises:
            LabelConflict: another revision came after `parent`; this mask is kept in a file, without a record.
            NotWritten: nothing was saved: no permission, no room, or the disk is gone.
            OwnMask: nothing was saved: by the rules of the folder somebody else has to accept this mask.
            CarmaskError: nothing was saved: a newer carmask's labels, a bad key.
        """
        if mask.shape != (draft.photo.height, draft.photo.width):
            raise ValueError(f"a mask of {mask.shape} for a photo of {draft.photo}")
        folder = self._chains.folder(key)
        check_review(self._photo_folder, draft)
        content = encode_png(mask)
        try:
            self._chains.prepare(key)
            mask_path = _keep_mask(folder, content)
            made = partial(_record, draft, mask_path.name, hashlib.sha256(content).hexdigest(), parent)
            path, record = self._chains.add(key, parent, made, partial(_conflict, self._kind, mask_path))
            sweep_temporaries(folder, before=path.stat().st_mtime - LEFT_OVER_S)
        except OSError as error:
            raise not_written(self._kind.noun, draft.photo.name, folder, error) from error
        return record


def _record(draft: Draft, mask_file: str, mask_sha256: str, parent: Record | None, number: int) -> Record:
    return Record(
        **vars(draft),
        revision=number,
        parent_sha256=parent.sha256 if parent else "",
        mask_file=mask_file,
        mask_sha256=mask_sha256,
        saved_utc=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _keep_mask(folder: Path, content: bytes) -> Path:
    """Keep the mask picture `content` in `folder` under a name made of its hash; return its path."""
    for name in mask_names(hashlib.sha256(content).hexdigest()):
        path = folder / name
        try:
            create_atomically(path, content)
        except FileExistsError:
            if path.is_file() and path.read_bytes() == content:
                return path
            continue  # it was damaged since; a longer name keeps ours, and nothing is written over
        return path
    raise OSError(errno.EIO, "every file that should hold the mask is damaged")


def _conflict(kind: MaskKind, mask_path: Path, head: Record) -> LabelConflict:
    sentence = (
        f"{head.author} on {head.host} saved the {kind.noun} of {head.photo.name} meanwhile, as revision "
        f"{head.revision}. Yours did not replace it: it is still on the screen, and kept as {mask_path}."
    )
    return LabelConflict(sentence, head, mask_path)
