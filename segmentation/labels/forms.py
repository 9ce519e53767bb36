"""How the records of each kind become files and files records again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from segmentation.labels.fact_record import FactRecord, sealed_fact, unsealed_fact
from segmentation.labels.kinds import FactKind, MaskKind
from segmentation.labels.record import SCHEMA, Record, sealed, unsealed

AnyRecord = TypeVar("AnyRecord", Record, FactRecord)


@dataclass(frozen=True)
class RecordForm(Generic[AnyRecord]):
    """The way of records into files and back; a record with a higher `schema` is a newer carmask's.

    `unsealed` raises RecordError for what is no whole record, NewerRecordError for what only a newer carmask can read.
    """

    schema: int
    sealed: Callable[[AnyRecord], bytes]
    unsealed: Callable[[bytes], AnyRecord]


MASK_FORM: RecordForm[Record] = RecordForm(SCHEMA, sealed, unsealed)


def fact_form(kind: FactKind) -> RecordForm[FactRecord]:
    """Return the form of the records of `kind`."""
    return RecordForm(kind.schema, sealed_fact, partial(unsealed_fact, kind))


def form_of(kind: MaskKind | FactKind) -> RecordForm[Any]:
    """Return the form of the records of `kind`."""
    return fact_form(kind) if isinstance(kind, FactKind) else MASK_FORM
