"""The record of one saved mask: who saved what, from which network, over which photo."""

import hashlib
import json
import re
import unicodedata
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import Any, TypeVar

from segmentation.labels.sealing import SHA256, NewerRecordError, RecordError, checked, is_number, require, seal, unseal

SCHEMA = 3
"""Version of the record's layout; a higher one was written by a newer carmask and is only read."""

ORIGINS = frozenset({"network", "human", "import", "merge"})
HUMAN, NETWORK = "human", "network"
DRAWN_BY = frozenset({"", HUMAN, NETWORK})
"""Who drew an imported mask, "" where that was not asked."""
ACCEPTED, REJECTED = "accepted", "rejected"
REVIEWS = frozenset({"", ACCEPTED, REJECTED})
REASONS = ("glare", "glass", "wheel", "shadow", "antenna", "reshoot", "other")
"""Why a mask is rejected, in the order in which they are offered."""
LONGEST_NOTE = 500
"""Characters."""

_SINCE = {
    2: frozenset({"reason", "note", "reviewer", "tools", "seconds", "merged_sha256"}),
    3: frozenset({"drawn_by"}),
}
"""The parts that a schema has more than the one before."""

MASK_FILE = re.compile(r"m-[0-9a-f]{16,64}\.png")


@dataclass(frozen=True)
class PhotoFacts:
    """The photo a mask belongs to; `sha256` is of the file's bytes, sizes are as shown, in px."""

    name: str
    sha256: str
    height: int
    width: int

    def __post_init__(self) -> None:
        require(bool(self.name), "photo without a name")
        require(SHA256.fullmatch(self.sha256) is not None, "hash of the photo")
        require(self.height > 0 and self.width > 0, "size of the photo")


@dataclass(frozen=True)
class NetworkFacts:
    """The network whose mask was the start: card name, hash of its weights, threshold 0 to 1."""

    name: str
    sha256: str
    threshold: float

    def __post_init__(self) -> None:
        require(SHA256.fullmatch(self.sha256) is not None, "hash of the network")
        require(0 <= self.threshold <= 1, "threshold")


_Facts = TypeVar("_Facts", PhotoFacts, NetworkFacts)


@dataclass(frozen=True)
class Draft:
    """What is to be saved with a mask: a record without what only the store can tell; see `Record`."""

    photo: PhotoFacts
    author: str
    host: str
    program: str
    origin: str
    review: str
    network: NetworkFacts | None
    changed: str
    brushed: str
    reason: str = ""
    note: str = ""
    reviewer: str = ""
    tools: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    merged_sha256: str = ""
    drawn_by: str = ""

    @property
    def is_networks(self) -> bool:
        """Whether a network drew the mask and no person changed it; see `Record`."""
        return _is_networks(self.origin, self.drawn_by)


@dataclass(frozen=True)
class Record:
    """One immutable revision of a mask.

    `revision` counts from 1; `parent_sha256` is the hash of the record before, "" for the first: a chain.
    `mask_file` is a name in the same folder; `changed` are run lengths (see masks/rle.py) of the pixels
    that differ from the network's mask, or without one from the mask of the record before; `brushed` those
    that a human's brush passed over, in this revision or one before. `saved_utc` is ISO 8601, for people
    only: `revision` is the order. `origin` is one of ORIGINS.

    `author` made the mask. `review` is one of REVIEWS, `reviewer` who said so, or who took it back where
    `review` is "" again, and `note` what they wrote, of LONGEST_NOTE characters at most. `reason` is one of
    REASONS where the mask is rejected, else "". Since the record before, somebody has worked at the mask for
    `seconds`, 0 where that is not known, with as many strokes as `tools` says by the tool's name.
    `merged_sha256` is the hash of the file of a second mask that was merged into this one and never became a
    revision of its own, else ""; the file is in the same folder.

    `drawn_by` is one of DRAWN_BY: of an imported mask who drew it in the other program, "" for all others.

    Records of schema 1 lack reason, note, reviewer, tools, seconds and merged_sha256, those before schema 3 drawn_by;
    they are written as they were read. `extra` holds what a newer carmask wrote and this one does not know.

    Raises:
        RecordError: a part is not as said above.
    """

    revision: int
    parent_sha256: str
    photo: PhotoFacts
    mask_file: str
    mask_sha256: str
    author: str
    host: str
    program: str
    saved_utc: str
    origin: str
    review: str
    network: NetworkFacts | None
    changed: str
    brushed: str
    reason: str = ""
    note: str = ""
    reviewer: str = ""
    tools: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    merged_sha256: str = ""
    drawn_by: str = ""
    schema: int = SCHEMA
    extra: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require(self.schema >= 1, "schema")
        require(self.revision >= 1, "revision")
        require(self.parent_sha256 == "" or SHA256.fullmatch(self.parent_sha256) is not None, "hash of the parent")
        require(MASK_FILE.fullmatch(self.mask_file) is not None, "name of the mask")
        require(SHA256.fullmatch(self.mask_sha256) is not None, "hash of the mask")
        require(datetime.fromisoformat(self.saved_utc).tzinfo is not None, "time without a zone")
        require(self.origin in ORIGINS and self.review in REVIEWS, "origin or review")
        require(not any(getattr(self, name) for name in _later_than(self.schema)), f"parts for schema {self.schema}")
        if self.schema == 1:
            require(self.origin != "merge" and self.review != REJECTED, "origin or review")
        else:
            self._check_review_and_work()

    def _check_review_and_work(self) -> None:
        require(bool(self.reviewer) or not self.review, "review by nobody")
        require(self.reason in REASONS if self.review == REJECTED else not self.reason, "reason")
        require(len(self.note) <= LONGEST_NOTE and not any(map(is_control, self.note)), "note")
        require(
            all(type(tool) is str and type(count) is int and count > 0 for tool, count in self.tools.items()), "tools"
        )
        require(is_number(self.seconds) and self.seconds >= 0, "seconds")
        require(not self.merged_sha256 or SHA256.fullmatch(self.merged_sha256) is not None, "hash of what was merged")
        require(not self.merged_sha256 or self.origin == "merge", "origin of what was merged")
        require(self.drawn_by in DRAWN_BY and (self.origin == "import" or not self.drawn_by), "who drew it")

    @property
    def is_true(self) -> bool:
        """Whether a person stands behind the mask, who made, changed or accepted it, here or elsewhere: a true mask.

        A rejected mask is none, whoever made it.
        """
        return self.review != REJECTED and (not self.is_networks or self.review == ACCEPTED)

    @property
    def is_networks(self) -> bool:
        """Whether a network drew the mask, be it in another program, and no person changed it."""
        return _is_networks(self.origin, self.drawn_by)

    @property
    def has_met_a_person(self) -> bool:
        """Whether a person made, changed or imported the mask, accepted or rejected it, or took that back."""
        return self.origin == "import" or self.is_a_persons

    @property
    def is_a_persons(self) -> bool:
        """Whether a person made or changed the mask here, accepted or rejected it, or took that back."""
        return self.origin in {"human", "merge"} or bool(self.review or self.reviewer)

    @property
    def sha256(self) -> str:
        """The hash that the next record names as its parent's."""
        return hashlib.sha256(to_json(self).encode()).hexdigest()

    @property
    def draft(self) -> Draft:
        """The part of the record that did not come from the store."""
        return Draft(**{part.name: getattr(self, part.name) for part in fields(Draft)})


def _is_networks(origin: str, drawn_by: str) -> bool:
    return NETWORK in (origin, drawn_by)


def is_control(character: str) -> bool:
    """Whether `character` breaks lines or steers a terminal, or is half of one; a note has none."""
    return unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}


def to_json(record: Record) -> str:
    """Return `record` as JSON, always the same text for the same record, in the layout of its own schema."""
    content = asdict(record)
    content |= content.pop("extra")
    later = _later_than(record.schema)
    content = {name: value for name, value in content.items() if name not in later}
    return json.dumps(content, indent=1, sort_keys=True) + "\n"


def _later_than(schema: int) -> frozenset[str]:
    """Return the parts that records of `schema` lack."""
    return frozenset().union(*(parts for since, parts in _SINCE.items() if since > schema))


def from_json(text: str | bytes) -> Record:
    """Return the record in `text`; nothing is guessed or mended.

    Raises:
        NewerRecordError: a newer carmask wrote it and this one cannot make sense of it.
        RecordError: a part is missing, unknown, of another type or out of its range.
    """
    try:
        content = json.loads(text)
        schema = content["schema"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise RecordError("no record") from error
    newer = type(schema) is int and schema > SCHEMA
    try:
        return _record(content, schema, unknown_allowed=newer)
    except (ValueError, TypeError) as error:
        raise (NewerRecordError if newer else RecordError)(str(error)) from error


def sealed(record: Record) -> bytes:
    """Return the file of `record`: its JSON and a last line with its hash, so that half a file is recognised."""
    return seal(to_json(record).encode())


def unsealed(content: bytes) -> Record:
    """Return the record in the file `content`.

    Raises:
        RecordError: the file is cut short, was changed, or is no record; see `from_json`.
    """
    return from_json(unseal(content))


def _record(content: dict[str, Any], schema: object, *, unknown_allowed: bool) -> Record:
    known = {part.name for part in fields(Record)} - {"extra"}
    if type(schema) is int:
        known -= _later_than(schema)
    extra = {name: value for name, value in content.items() if name not in known}
    require(unknown_allowed or not extra, f"unknown parts {sorted(extra)}")
    missing = known - content.keys()
    require(not missing, f"record without {sorted(missing)}")
    values = {name: content[name] for name in known}
    values["photo"] = facts_of(PhotoFacts, values.get("photo"))
    if values.get("network") is not None:
        values["network"] = facts_of(NetworkFacts, values["network"])
    return Record(**checked(Record, values), extra=extra)


def facts_of(kind: type[_Facts], content: object) -> _Facts:
    """Return the facts in `content`, a JSON object; raises RecordError where they are not of `kind`."""
    require(isinstance(content, dict), kind.__name__)
    return kind(**checked(kind, content))
