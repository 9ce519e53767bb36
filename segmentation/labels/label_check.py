"""The check of one label: its records, the chain that they form, the masks that they name."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.photo_names import label_key
from segmentation.errors import CarmaskError
from segmentation.labels.finding import Finding, Mend
from segmentation.labels.layout import RECORD_NAME, read_content, read_record, record_name
from segmentation.labels.lost_masks import found_again, worked_out
from segmentation.labels.record import MASK_FILE, SCHEMA, NewerRecordError, Record, RecordError, unsealed
from segmentation.masks.files import decode_mask

_MOST_NAMED = 10


@dataclass
class CheckedLabel:
    """The label in `folder` as far as it was read: its readable records by revision, and what was found.

    `settled_before` is the time, s since the epoch, since which a file may still be being written.
    """

    folder: Path
    settled_before: float
    records: dict[int, Record] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def newest(self) -> Record | None:
        """The newest readable record, None if there is none."""
        return self.records[max(self.records)] if self.records else None


def check_label(folder: Path, settled_before: float) -> CheckedLabel:
    """Return what is found in `folder`, `.masks/labels/<key>`; files that are being written count as nothing yet.

    Raises:
        OSError: the folder cannot be read.
    """
    label = CheckedLabel(folder, settled_before)
    names = sorted(path.name for path in folder.iterdir())
    numbers = [int(found[1]) for name in names if (found := RECORD_NAME.fullmatch(name))]
    for number in sorted(numbers):
        label.findings += _read(label, number)
    label.findings += _gaps(label, numbers)
    label.findings += _chain(label)
    label.findings += _masks(label, names)
    label.findings += _other_files(label, names)
    return label


def _read(label: CheckedLabel, number: int) -> Iterator[Finding]:
    path = label.folder / record_name(number)
    try:
        record = read_record(label.folder, number)
    except NewerRecordError:
        yield Finding(path, f"{_revision(label, number)} was saved by a newer carmask and cannot be checked.")
    except OSError as error:
        yield Finding(path, f"{_revision(label, number)} cannot be read ({error.strerror}).")
    except ValueError:
        if _is_settled(path, label.settled_before):
            yield Finding(
                path, f"{_revision(label, number)} is damaged or half written.", _mend_of_record(path, number)
            )
    else:
        label.records[number] = record
        if record.schema > SCHEMA:
            yield Finding(path, f"{_revision(label, number)} was saved by a newer carmask; not all of it was checked.")
        if label_key(record.photo.name) != label.folder.name:
            yield Finding(path, f"{_revision(label, number)} is of another photo, {ascii(record.photo.name)[1:-1]}.")


def _mend_of_record(path: Path, number: int) -> Mend:
    """What mends a damaged record: ends of lines that something on the way changed are changed back."""
    try:
        content = read_content(path).replace(b"\r\n", b"\n")
        if unsealed(content).revision == number:
            return Mend(path, "its ends of lines are changed back, with which its seal holds", content)
    except (OSError, RecordError, ValueError):
        pass
    return Mend(path, "it is put aside; the revisions before and after it count")


def _gaps(label: CheckedLabel, numbers: list[int]) -> Iterator[Finding]:
    missing, expected = [], 1
    for number in sorted(numbers):
        if number > expected:
            missing.append(str(expected) if number == expected + 1 else f"{expected} to {number - 1}")
        expected = number + 1
    if missing:
        named = ", ".join(missing[:_MOST_NAMED]) + (" and more" if len(missing) > _MOST_NAMED else "")
        yield Finding(label.folder, f"{label.folder.name} lacks the record of revision {named}.")


def _chain(label: CheckedLabel) -> Iterator[Finding]:
    """Each record names the one before it by its hash; where one before cannot be read, that cannot be checked."""
    before: Record | None = None
    for number, record in sorted(label.records.items()):
        path = label.folder / record_name(number)
        is_next = before is not None and before.revision == number - 1
        if before is not None and record.parent_sha256 != before.sha256:
            known = {other.sha256 for other in label.records.values() if other.revision < number}
            if is_next or record.parent_sha256 in known or not record.parent_sha256:
                yield Finding(path, f"{_revision(label, number)} does not follow from revision {before.revision}.")
        elif before is None and number == 1 and record.parent_sha256:
            yield Finding(path, f"{_revision(label, number)} is the first and names one before it.")
        before = record


def _masks(label: CheckedLabel, names: list[str]) -> Iterator[Finding]:
    whole: dict[int, bytes] = {}
    lost: list[Record] = []
    for number, record in label.records.items():
        content, reason = _mask_content(label, record)
        if content is None:
            lost.append(record)
        else:
            whole[number] = content
            if reason:
                yield Finding(label.folder / record.mask_file, f"The mask of {_its_revision(label, number)} {reason}.")
    for record in lost:
        others = ((label.records[number], content) for number, content in whole.items())
        again = found_again(record, label.folder, names) or worked_out(record, others)
        path = label.folder / record.mask_file
        what = "is damaged" if path.is_file() else "is not there"
        mend = None if again is None else Mend(path, "it is written again, the same to the last byte", again)
        yield Finding(path, f"The mask of {_its_revision(label, record.revision)} {what}.", mend)


def _mask_content(label: CheckedLabel, record: Record) -> tuple[bytes | None, str]:
    """Return the bytes of the mask of `record`, None if they are lost, and what is wrong with the picture in them."""
    try:
        content = read_content(label.folder / record.mask_file)
    except (OSError, ValueError):
        return None, ""
    if hashlib.sha256(content).hexdigest() != record.mask_sha256:
        return None, ""
    try:
        decode_mask(content, record.mask_file, (record.photo.height, record.photo.width))
    except CarmaskError as error:
        return content, f"was saved with something wrong: {str(error).rstrip('.')}"
    return content, ""


def _other_files(label: CheckedLabel, names: list[str]) -> Iterator[Finding]:
    named = {record.mask_file for record in label.records.values()}
    has_unread = any(RECORD_NAME.fullmatch(name) for name in names if name not in map(record_name, label.records))
    for name in names:
        path = label.folder / name
        if RECORD_NAME.fullmatch(name) or name in named:
            continue
        if name.startswith(TEMPORARY_PREFIX):
            if _is_settled(path, label.settled_before):
                sentence = f"{path} is an unfinished file that a save left behind."
                yield Finding(path, sentence, Mend(path, "it is put aside"))
        elif MASK_FILE.fullmatch(name):
            if not has_unread and _is_settled(path, label.settled_before):
                yield Finding(path, f"{path} is a mask without a record: a save that did not become a revision.")
        else:
            yield Finding(path, f"{path} is no file of carmask; it was left alone.")


def _is_settled(path: Path, before: float) -> bool:
    """Whether nobody is writing `path` any more; what is gone by now is not."""
    try:
        return path.lstat().st_mtime < before
    except OSError:
        return False


def _revision(label: CheckedLabel, number: int) -> str:
    return f"Revision {number} of the mask of {label.folder.name}"


def _its_revision(label: CheckedLabel, number: int) -> str:
    return f"{label.folder.name}, revision {number},"
