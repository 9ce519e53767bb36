"""The records of one kind beside the photos: a chain for each photo or car, to which revisions are only ever added."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic

from segmentation.atomic import create_atomically, flush_folder
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.forms import AnyRecord, RecordForm
from segmentation.labels.kinds import Kind
from segmentation.labels.layout import KEY, PROJECT, RECORD_NAME, new_project, read_record, record_name, schema_of
from segmentation.labels.record import SCHEMA
from segmentation.labels.sealing import NewerRecordError

_LOOKS, _PAUSE_S = 20, 0.05


class Chains(Generic[AnyRecord]):
    """The chains of one kind beside the photos in one folder, each under its key.

    A revision exists from the moment its record does; records are never changed, and as only one program can create
    each, none is lost when two editors save at once. A method that takes `problems` adds a sentence to it for each
    file that had to be passed over. Each raises CarmaskError where a key is none or a folder cannot be read.
    """

    def __init__(self, photo_folder: Path, kind: Kind, form: RecordForm[AnyRecord]) -> None:
        self.photo_folder = photo_folder
        self.place = photo_folder / FOLDER_NAME / kind.folder
        self._kind = kind
        self._form: RecordForm[AnyRecord] = form

    def newest_first(self, key: str, problems: list[str] | None = None) -> Iterator[AnyRecord]:
        """Yield the readable records under `key`, the newest first."""
        for _, read in self.numbered(key):
            if isinstance(read, str):
                _tell(problems, read)
            else:
                yield read

    def numbered(self, key: str) -> Iterator[tuple[int, AnyRecord | str]]:
        """Yield the number of every revision under `key`, the newest first, with its record or why there is none."""
        folder = self.folder(key)
        what = f"the {self._kind.noun} of {key}"
        for number in self._numbers(folder):
            try:
                yield number, read_record(folder, number, self._form)
            except NewerRecordError:
                yield number, f"Revision {number} of {what} was saved by a newer carmask; get that one."
            except (OSError, ValueError):
                yield number, f"Revision {number} of {what} is damaged; it was passed over ({folder})."

    def has_revisions(self, key: str) -> bool:
        """Return whether anything was saved under `key`, also what cannot be read."""
        return bool(self._numbers(self.folder(key)))

    def folder(self, key: str) -> Path:
        """Return the folder of the chain under `key`; it need not be there."""
        if not KEY.fullmatch(key):
            raise CarmaskError(
                f"{key!a} cannot be the name of a {self._kind.noun}; letters, digits, - and _ are allowed."
            )
        folder = self.place / key
        check_inside(self.photo_folder, folder)
        return folder

    def prepare(self, key: str) -> Path:
        """Make ready to save under `key` and return the folder.

        Raises:
            CarmaskError: a newer carmask's records are there, which are not saved over.
            OSError: the disk does not take it.
        """
        self.head(key)
        folder = self.folder(key)
        masks = self.photo_folder / FOLDER_NAME
        for path in (masks, self.place, folder):
            if not path.exists():
                path.mkdir(exist_ok=True)
                flush_folder(path.parent)
        project = masks / PROJECT
        if not project.exists():
            try:
                create_atomically(project, new_project())
            except FileExistsError:
                return folder
        elif schema_of(project) > SCHEMA:
            raise CarmaskError(f"{masks} was made by a newer carmask. Nothing was saved in it; get the newer carmask.")
        return folder

    def head(self, key: str) -> tuple[AnyRecord | None, int]:
        """Return the newest readable record, and the highest number that is taken.

        Raises:
            CarmaskError: the newest is a newer carmask's.
        """
        folder = self.folder(key)
        numbers: list[int] = []
        for _ in range(_LOOKS):
            numbers = self._numbers(folder)
            if not numbers:
                return None, 0
            try:
                head = read_record(folder, numbers[0], self._form)
            except NewerRecordError as error:
                raise self._saved_by_newer(key) from error
            except ValueError:
                time.sleep(_PAUSE_S)  # where there are no hard links, another program may be about to finish it
                continue
            if head.schema > self._form.schema:
                raise self._saved_by_newer(key)
            return head, numbers[0]
        return next(self.newest_first(key), None), numbers[0]

    def add(
        self,
        key: str,
        parent: AnyRecord | None,
        make: Callable[[int], AnyRecord],
        conflict: Callable[[AnyRecord], CarmaskError],
    ) -> tuple[Path, AnyRecord]:
        """Add a revision and return its path and record; what is the newest already is not added again.

        Args:
            key: where to add it.
            parent: the record that it follows, None for the first.
            make: returns the record of a revision by its number.
            conflict: returns the refusal where another revision came after `parent`.

        Raises:
            CarmaskError: what `conflict` returned, or nothing could be added.
            OSError: the disk did not take it.
        """
        folder = self.folder(key)
        while True:
            head, taken = self.head(key)
            record = make(max(taken, parent.revision if parent else 0) + 1)
            if head is not None and _is_same(head, record):
                return folder / record_name(head.revision), head
            if head is not None and not _follows(parent, head):
                raise conflict(head)
            path = folder / record_name(record.revision)
            if RECORD_NAME.fullmatch(path.name) is None:
                raise CarmaskError(
                    f"The {self._kind.noun} of {key} is not saved: {folder} holds a record with an impossible number, "
                    f"{record_name(taken)}; put it aside. The {self._kind.noun} is still on the screen."
                )
            try:
                create_atomically(path, self._form.sealed(record))
            except FileExistsError:
                continue  # somebody was faster: the next look at the head tells who
            return path, record

    def _numbers(self, folder: Path) -> list[int]:
        """The numbers of the records in `folder`, the newest first."""
        found = map(RECORD_NAME.fullmatch, self._names(folder))
        return sorted((int(name[1]) for name in found if name), reverse=True)

    def _names(self, folder: Path) -> list[str]:
        """What is in `folder`, which comes from `folder()` and was checked there: links cost as much as the rest."""
        try:
            with os.scandir(folder) as entries:
                return [entry.name for entry in entries]
        except FileNotFoundError:
            return []
        except NotADirectoryError as error:
            raise CarmaskError(
                f"A file stands where {folder} should be, the folder of saved {self._kind.plural}. Rename it."
            ) from error
        except OSError as error:
            raise CarmaskError(
                f"The saved {self._kind.plural} in {folder} cannot be read ({error.strerror})."
            ) from error

    def _saved_by_newer(self, key: str) -> CarmaskError:
        return CarmaskError(
            f"The {self._kind.noun} of {key} was last saved by a newer carmask, so this one does not save over it. "
            "Yours is still on the screen; get the newer carmask."
        )


def _is_same(head: AnyRecord, record: AnyRecord) -> bool:
    """Whether `head` says all that `record` does; only number, parent and times may differ."""
    parts = {"revision", "parent_sha256", "saved_utc", "seconds", "tools", "mask_file", "schema", "extra"}
    return all(value == getattr(head, name) for name, value in vars(record).items() if name not in parts)


def _follows(parent: AnyRecord | None, head: AnyRecord) -> bool:
    """Whether what began at `parent` may come after `head`.

    A head older than the parent means that the parent's own record was lost since: nothing is passed over.
    """
    return parent is not None and (parent.sha256 == head.sha256 or parent.revision > head.revision)


def _tell(problems: list[str] | None, sentence: str) -> None:
    if problems is not None:
        problems.append(sentence)
