"""Saved masks beside the photos: immutable revisions that are only ever added."""

import errno
import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.atomic import create_atomically, flush_folder, sweep_temporaries, write_temporary
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.layout import (
    KEY,
    LABELS,
    PROJECT,
    RECORD_NAME,
    new_project,
    read_content,
    read_record,
    record_name,
    schema_of,
)
from segmentation.labels.record import SCHEMA, Draft, NewerRecordError, Record, sealed
from segmentation.masks.files import decode_mask, encode_png

LEFT_OVER_S = 600.0
"""Age from which an unfinished file counts as left behind by a crash."""

_LOOKS, _PAUSE_S = 20, 0.05


class LabelConflict(CarmaskError):
    """Somebody saved the same mask meanwhile; `head` is theirs, `mask_path` keeps ours."""

    def __init__(self, sentence: str, head: Record, mask_path: Path) -> None:
        super().__init__(sentence)
        self.head = head
        self.mask_path = mask_path


class NotWritten(CarmaskError):
    """The disk did not take what was to be saved; `reason` says why and what to do, as part of a sentence."""

    def __init__(self, sentence: str, reason: str) -> None:
        super().__init__(sentence)
        self.reason = reason


class LabelStore:
    """The masks of the photos in one folder.

    `.masks/labels/<key>/` holds for each photo immutable masks `m-<hash>.png` and records `r000001.json`,
    `r000002.json`, ... A revision exists from the moment its record does; records are never changed, and
    as only one program can create each, none is lost when two editors save at once.

    A method that takes `problems` adds a sentence to it for each file that had to be passed over.
    """

    def __init__(self, photo_folder: Path) -> None:
        self._photo_folder = photo_folder
        self._labels = photo_folder / FOLDER_NAME / LABELS

    def newest(self, key: str, problems: list[str] | None = None) -> Record | None:
        """Return the newest readable record of the photo with that label key, None if there is none.

        Raises:
            CarmaskError: `key` is none, or the folder cannot be read.
        """
        return next(self._newest_first(key, problems), None)

    def revisions(self, key: str, problems: list[str] | None = None) -> list[Record]:
        """Return all readable records of a photo, the oldest first; raises as `newest` does."""
        return list(self._newest_first(key, problems))[::-1]

    def keys_with_labels(self, problems: list[str] | None = None) -> dict[str, Record]:
        """Return the newest record of every photo that has one, by label key.

        Raises:
            CarmaskError: the folder cannot be read.
        """
        records = {}
        for key in sorted(name for name in self._names(self._labels) if KEY.fullmatch(name)):
            try:
                record = self.newest(key, problems)
            except CarmaskError as error:
                _tell(problems, str(error))
                continue
            if record is not None:
                records[key] = record
        return records

    def has_revisions(self, key: str) -> bool:
        """Return whether any revision of a photo was saved, also one that cannot be read; raises as `newest` does."""
        return bool(self._numbers(self._folder(key)))

    def check_writable(self) -> None:
        """Do nothing if masks can be saved here; nothing is left behind either way.

        Raises:
            NotWritten: no permission, no room, or the folder is gone.
            CarmaskError: a link leads away from here.
        """
        check_inside(self._photo_folder, self._labels)
        places = (self._labels, self._labels.parent)
        folder = next((place for place in places if place.is_dir()), self._photo_folder)
        try:
            write_temporary(folder, b"").unlink()
        except OSError as error:
            reason = _reason(error)
            raise NotWritten(f"Masks cannot be saved in {self._photo_folder}: {reason}.", reason) from error

    def read_mask(self, key: str, record: Record) -> NDArray[np.uint8]:
        """Return the mask of `record`, uint8 (H, W), 0 or CAR.

        Raises:
            CarmaskError: the mask is missing, or not the one that was saved.
        """
        path = self._folder(key) / record.mask_file
        sentence = f"The saved mask of {record.photo.name}, revision {record.revision},"
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
            CarmaskError: nothing was saved: a newer carmask's labels, a bad key.
        """
        if mask.shape != (draft.photo.height, draft.photo.width):
            raise ValueError(f"a mask of {mask.shape} for a photo of {draft.photo}")
        folder = self._folder(key)
        content = encode_png(mask)
        try:
            self._head(key)
            self._prepare(folder)
            mask_path = _keep_mask(folder, content)
            record_path, record = self._commit(key, draft, mask_path, hashlib.sha256(content).hexdigest(), parent)
            sweep_temporaries(folder, before=record_path.stat().st_mtime - LEFT_OVER_S)
        except OSError as error:
            raise _unsaved(draft.photo.name, folder, error) from error
        return record

    # --- reading

    def _newest_first(self, key: str, problems: list[str] | None) -> Iterator[Record]:
        folder = self._folder(key)
        for number in self._numbers(folder):
            try:
                yield read_record(folder, number)
            except NewerRecordError:
                _tell(problems, f"Revision {number} of the mask of {key} was saved by a newer carmask; get that one.")
            except (OSError, ValueError):
                _tell(problems, f"Revision {number} of the mask of {key} is damaged; it was passed over ({folder}).")

    def _numbers(self, folder: Path) -> list[int]:
        """The numbers of the records in `folder`, the newest first."""
        found = map(RECORD_NAME.fullmatch, self._names(folder))
        return sorted((int(name[1]) for name in found if name), reverse=True)

    def _names(self, folder: Path) -> list[str]:
        check_inside(self._photo_folder, folder)
        try:
            with os.scandir(folder) as entries:
                return [entry.name for entry in entries]
        except FileNotFoundError:
            return []
        except NotADirectoryError as error:
            raise CarmaskError(
                f"A file stands where {folder} should be, the folder of saved masks. Rename it."
            ) from error
        except OSError as error:
            raise CarmaskError(f"The saved masks in {folder} cannot be read ({error.strerror}).") from error

    def _folder(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise CarmaskError(f"{key!a} cannot be the name of a mask; letters, digits, - and _ are allowed.")
        folder = self._labels / key
        check_inside(self._photo_folder, folder)
        return folder

    # --- saving

    def _prepare(self, folder: Path) -> None:
        masks = self._photo_folder / FOLDER_NAME
        for path in (masks, self._labels, folder):
            if not path.exists():
                path.mkdir(exist_ok=True)
                flush_folder(path.parent)
        project = masks / PROJECT
        if not project.exists():
            try:
                create_atomically(project, new_project())
            except FileExistsError:
                return
        elif schema_of(project) > SCHEMA:
            raise CarmaskError(f"{masks} was made by a newer carmask. Nothing was saved in it; get the newer carmask.")

    def _head(self, key: str) -> tuple[Record | None, int]:
        """Return the newest readable record, and the highest number that is taken.

        Raises:
            CarmaskError: the newest is a newer carmask's.
        """
        folder = self._folder(key)
        numbers: list[int] = []
        for _ in range(_LOOKS):
            numbers = self._numbers(folder)
            if not numbers:
                return None, 0
            try:
                head = read_record(folder, numbers[0])
            except NewerRecordError as error:
                raise _saved_by_newer(key) from error
            except ValueError:
                time.sleep(_PAUSE_S)  # where there are no hard links, another program may be about to finish it
                continue
            if head.schema > SCHEMA:
                raise _saved_by_newer(key)
            return head, numbers[0]
        return self.newest(key), numbers[0]

    def _commit(
        self, key: str, draft: Draft, mask_path: Path, mask_sha256: str, parent: Record | None
    ) -> tuple[Path, Record]:
        while True:
            head, number = self._head(key)
            if (
                head is not None
                and head.mask_sha256 == mask_sha256
                and replace(head.draft, seconds=draft.seconds) == draft
            ):
                return mask_path.parent / record_name(head.revision), head
            if head is not None and not _follows(parent, head):
                raise LabelConflict(_conflict_sentence(head, mask_path), head, mask_path)
            record = Record(
                **vars(draft),
                revision=max(number, parent.revision if parent else 0) + 1,
                parent_sha256=parent.sha256 if parent else "",
                mask_file=mask_path.name,
                mask_sha256=mask_sha256,
                saved_utc=datetime.now(UTC).isoformat(timespec="seconds"),
            )
            path = mask_path.parent / record_name(record.revision)
            if RECORD_NAME.fullmatch(path.name) is None:
                raise CarmaskError(
                    f"The mask of {draft.photo.name} is not saved: {path.parent} holds a record with an impossible "
                    f"number, {record_name(number)}; put it aside. The mask is still on the screen."
                )
            try:
                create_atomically(path, sealed(record))
            except FileExistsError:
                continue  # somebody was faster: the next look at the head tells who
            return path, record


def _follows(parent: Record | None, head: Record) -> bool:
    """Whether a mask that began at `parent` may come after `head`.

    A head older than the parent means that the parent's own record was lost since: nothing is passed over.
    """
    return parent is not None and (parent.sha256 == head.sha256 or parent.revision > head.revision)


def _keep_mask(folder: Path, content: bytes) -> Path:
    """Keep the mask picture `content` in `folder` under a name made of its hash; return its path."""
    digest = hashlib.sha256(content).hexdigest()
    for length in (16, 32, 64):
        path = folder / f"m-{digest[:length]}.png"
        try:
            create_atomically(path, content)
        except FileExistsError:
            if path.is_file() and path.read_bytes() == content:
                return path
            continue  # it was damaged since; a longer name keeps ours, and nothing is written over
        return path
    raise OSError(errno.EIO, "every file that should hold the mask is damaged")


def _tell(problems: list[str] | None, sentence: str) -> None:
    if problems is not None:
        problems.append(sentence)


def _saved_by_newer(key: str) -> CarmaskError:
    return CarmaskError(
        f"The mask of {key} was last saved by a newer carmask, so this one does not save over it. "
        "Yours is still on the screen; get the newer carmask."
    )


def _conflict_sentence(head: Record, mask_path: Path) -> str:
    return (
        f"{head.author} on {head.host} saved the mask of {head.photo.name} meanwhile, as revision {head.revision}. "
        f"Yours did not replace it: it is still on the screen, and kept as {mask_path}."
    )


_REASONS = {
    errno.ENOSPC: "the disk is full; make room",
    errno.EDQUOT: "your share of the disk is used up; make room",
    errno.EFBIG: "the disk takes no file of that size; make room",
    errno.EACCES: "your account may not write there; ask for permission",
    errno.EPERM: "your account may not write there; ask for permission",
    errno.EROFS: "the disk or share can only be read; have it made writable",
}


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"{error.strerror}; see that its disk or share is there")


def _unsaved(photo_name: str, folder: Path, error: OSError) -> NotWritten:
    reason = _reason(error)
    return NotWritten(
        f"The mask of {photo_name} is not saved in {folder}: {reason}, then save again. It is still on the screen.",
        reason,
    )
