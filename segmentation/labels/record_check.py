"""The check of one chain of records: whether each is whole, and whether they follow each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.photo_names import car_key, label_key
from segmentation.labels.fact_record import FactRecord
from segmentation.labels.finding import Finding, Mend
from segmentation.labels.forms import RecordForm, form_of
from segmentation.labels.kinds import FactKind, MaskKind
from segmentation.labels.layout import RECORD_NAME, read_content, read_record, record_name
from segmentation.labels.record import Record
from segmentation.labels.sealing import NewerRecordError, RecordError

_MOST_NAMED = 10


@dataclass
class CheckedChain:
    """The chain in `folder` as far as it was read: its readable records by revision, and what was found.

    `names` are those of all files in it. `settled_before` is the time, s since the epoch, since which a file may still
    be being written.
    """

    folder: Path
    kind: MaskKind | FactKind
    settled_before: float
    names: list[str] = field(default_factory=list)
    records: dict[int, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def newest(self) -> Record | FactRecord | None:
        """The newest readable record, None if there is none."""
        return self.records[max(self.records)] if self.records else None

    @property
    def has_unread_records(self) -> bool:
        """Whether there are records that cannot be read, which may name what no other does."""
        read = {record_name(number) for number in self.records}
        return any(RECORD_NAME.fullmatch(name) for name in self.names if name not in read)

    def is_settled(self, path: Path) -> bool:
        """Whether nobody is writing `path` any more; what is gone by now is not."""
        try:
            return path.lstat().st_mtime < self.settled_before
        except OSError:
            return False

    def revision(self, number: int) -> str:
        """Return what a sentence calls a revision that it begins with."""
        return f"Revision {number} of the {self.kind.noun} of {self.folder.name}"


def check_chain(folder: Path, kind: MaskKind | FactKind, settled_before: float) -> CheckedChain:
    """Return what is found about the records in `folder`, `.masks/<kind>/<key>`.

    Files that are being written count as nothing yet.

    Raises:
        OSError: the folder cannot be read.
    """
    chain = CheckedChain(folder, kind, settled_before, sorted(path.name for path in folder.iterdir()))
    numbers = sorted(int(found[1]) for name in chain.names if (found := RECORD_NAME.fullmatch(name)))
    form = form_of(kind)
    for number in numbers:
        chain.findings += _read(chain, form, number)
    chain.findings += _gaps(chain, numbers)
    chain.findings += _links(chain)
    return chain


def check_other_files(chain: CheckedChain, known: set[str]) -> Iterator[Finding]:
    """Yield what is found about files in the folder of `chain` that are no records and not `known`."""
    for name in chain.names:
        path = chain.folder / name
        if RECORD_NAME.fullmatch(name) or name in known:
            continue
        if not name.startswith(TEMPORARY_PREFIX):
            yield Finding(path, f"{path} is no file of carmask; it was left alone.")
        elif chain.is_settled(path):
            sentence = f"{path} is an unfinished file that a save left behind."
            yield Finding(path, sentence, Mend(path, "it is put aside"))


def _read(chain: CheckedChain, form: RecordForm[Any], number: int) -> Iterator[Finding]:
    path = chain.folder / record_name(number)
    try:
        record = read_record(chain.folder, number, form)
    except NewerRecordError:
        yield Finding(path, f"{chain.revision(number)} was saved by a newer carmask and cannot be checked.")
    except OSError as error:
        yield Finding(path, f"{chain.revision(number)} cannot be read ({error.strerror}).")
    except ValueError:
        if chain.is_settled(path):
            mend = _mend_of_record(path, form, number)
            yield Finding(path, f"{chain.revision(number)} is damaged or half written.", mend)
    else:
        chain.records[number] = record
        if record.schema > form.schema:
            yield Finding(path, f"{chain.revision(number)} was saved by a newer carmask; not all of it was checked.")
        yield from _of_another(chain, record, path)


def _of_another(chain: CheckedChain, record: Record | FactRecord, path: Path) -> Iterator[Finding]:
    if record.photo is not None and label_key(record.photo.name) != chain.folder.name:
        name = ascii(record.photo.name)[1:-1]
        yield Finding(path, f"{chain.revision(record.revision)} is of another photo, {name}.")
    elif isinstance(record, FactRecord) and record.photo is None and car_key(record.car) != chain.folder.name:
        yield Finding(path, f"{chain.revision(record.revision)} is of another car, {ascii(record.car)[1:-1]}.")


def _mend_of_record(path: Path, form: RecordForm[Any], number: int) -> Mend:
    """What mends a damaged record: ends of lines that something on the way changed are changed back."""
    try:
        content = read_content(path).replace(b"\r\n", b"\n")
        if form.unsealed(content).revision == number:
            return Mend(path, "its ends of lines are changed back, with which its seal holds", content)
    except (OSError, RecordError, ValueError):
        pass
    return Mend(path, "it is put aside; the revisions before and after it count")


def _gaps(chain: CheckedChain, numbers: list[int]) -> Iterator[Finding]:
    missing, expected = [], 1
    for number in numbers:
        if number > expected:
            missing.append(str(expected) if number == expected + 1 else f"{expected} to {number - 1}")
        expected = number + 1
    if missing:
        named = ", ".join(missing[:_MOST_NAMED]) + (" and more" if len(missing) > _MOST_NAMED else "")
        yield Finding(chain.folder, f"{chain.folder.name} lacks the record of revision {named}.")


def _links(chain: CheckedChain) -> Iterator[Finding]:
    """Each record names the one before it by its hash; where one before cannot be read, that cannot be checked."""
    before: Record | FactRecord | None = None
    for number, record in sorted(chain.records.items()):
        path = chain.folder / record_name(number)
        is_next = before is not None and before.revision == number - 1
        if before is not None and record.parent_sha256 != before.sha256:
            known = {other.sha256 for other in chain.records.values() if other.revision < number}
            if is_next or record.parent_sha256 in known or not record.parent_sha256:
                yield Finding(path, f"{chain.revision(number)} does not follow from revision {before.revision}.")
        elif before is None and number == 1 and record.parent_sha256:
            yield Finding(path, f"{chain.revision(number)} is the first and names one before it.")
        before = record
