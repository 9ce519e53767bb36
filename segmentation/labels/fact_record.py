"""The record of one fact about a photo or a car: who said what, and when; the fact itself is in it."""

import hashlib
import json
import platform
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import Any

from segmentation.cars.photo_names import car_key, label_key
from segmentation.labels.contents import Content
from segmentation.labels.drafting import account_name
from segmentation.labels.kinds import FactKind
from segmentation.labels.record import PhotoFacts, facts_of
from segmentation.labels.sealing import SHA256, NewerRecordError, RecordError, checked, require, seal, unseal
from segmentation.version import PROGRAM


@dataclass(frozen=True)
class FactDraft:
    """What is to be saved: a fact about `photo`, or about the car with the id `car`; the other is None or "".

    `content` is what its kind says it is; None takes the fact away, and what it was stays in the revisions before.
    """

    photo: PhotoFacts | None
    car: str
    author: str
    host: str
    program: str
    content: Content | None

    @property
    def key(self) -> str:
        """The key under which the fact is kept."""
        return car_key(self.car) if self.photo is None else label_key(self.photo.name)


def fact_about(about: PhotoFacts | str, content: Content | None, person: str = "") -> FactDraft:
    """Return what is to be saved to say `content` of a photo or of the car with an id.

    `person` is the name of who says so, "" for the account's.
    """
    photo, car = (None, about) if isinstance(about, str) else (about, "")
    return FactDraft(photo, car, person or account_name(), platform.node() or "unknown", PROGRAM, content)


@dataclass(frozen=True)
class FactRecord:
    """One immutable revision of a fact; see `FactDraft`, and `Record` for what both have.

    Raises:
        RecordError: a part is not as said there.
    """

    revision: int
    parent_sha256: str
    photo: PhotoFacts | None
    car: str
    author: str
    host: str
    program: str
    saved_utc: str
    content: Content | None
    schema: int
    extra: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require(self.schema >= 1, "schema")
        require(self.revision >= 1, "revision")
        require(self.parent_sha256 == "" or SHA256.fullmatch(self.parent_sha256) is not None, "hash of the parent")
        require((self.photo is None) == bool(self.car), "photo or car")
        require(datetime.fromisoformat(self.saved_utc).tzinfo is not None, "time without a zone")

    @property
    def sha256(self) -> str:
        """The hash that the next record names as its parent's."""
        return hashlib.sha256(_json(self)).hexdigest()

    @property
    def draft(self) -> FactDraft:
        """The part of the record that did not come from the store."""
        return FactDraft(**{part.name: getattr(self, part.name) for part in fields(FactDraft)})


def sealed_fact(record: FactRecord) -> bytes:
    """Return the file of `record`, always the same bytes for the same record."""
    return seal(_json(record))


def unsealed_fact(kind: FactKind, content: bytes) -> FactRecord:
    """Return the record of a fact of `kind` in the file `content`; nothing is guessed or mended.

    Raises:
        NewerRecordError: a newer carmask wrote it and this one cannot make sense of it.
        RecordError: the file is cut short, was changed, or is no such record.
    """
    try:
        values = json.loads(unseal(content))
        schema = values["schema"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise RecordError("no record") from error
    newer = type(schema) is int and schema > kind.schema
    try:
        return _record(kind, values, unknown_allowed=newer)
    except (ValueError, TypeError) as error:
        raise (NewerRecordError if newer else RecordError)(str(error)) from error


def _record(kind: FactKind, values: dict[str, Any], *, unknown_allowed: bool) -> FactRecord:
    known = {part.name for part in fields(FactRecord)} - {"extra"}
    extra = {name: value for name, value in values.items() if name not in known}
    require(unknown_allowed or not extra, f"unknown parts {sorted(extra)}")
    missing = known - values.keys()
    require(not missing, f"record without {sorted(missing)}")
    said = {name: values[name] for name in known}
    content = said.pop("content")
    require(content is None or isinstance(content, dict), "content")
    if content is not None:
        kind.check(content)
    if said["photo"] is not None:
        said["photo"] = facts_of(PhotoFacts, said["photo"])
    record = FactRecord(**checked(FactRecord, said), content=content, extra=extra)
    require((record.photo is None) == kind.is_of_cars, "photo or car")
    return record


def _json(record: FactRecord) -> bytes:
    content = asdict(record)
    content |= content.pop("extra")
    return json.dumps(content, indent=1, sort_keys=True, allow_nan=False).encode() + b"\n"
