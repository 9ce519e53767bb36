"""What became of one photo, by the chain of its records."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.labels.record import ACCEPTED, REJECTED, Record
from segmentation.labels.states import LabelState, state_of
from segmentation.local_time import local_time
from segmentation.masks.rle import check, covered_px

BY_HAND = frozenset({"human", "merge"})
"""Origins of masks that somebody painted."""


@dataclass(frozen=True, order=True)
class Deed:
    """Something that `person` did on `day`, by the calendar of the computer that reads it."""

    day: date
    person: str


@dataclass(frozen=True)
class PhotoWork:
    """What was done to the mask of `view`.

    `corrected`, `accepted` and `rejected` are who last did so and when, None where nobody did or it was taken back.
    `state` is None where its records cannot be read, and then nothing is known. `seconds` is the time that people
    worked at the mask, by who and when. `changed_px` are the pixels in which it differs from the network's, None where
    no network drew it, nobody has made, changed or accepted it yet, or what is written of it makes no sense.
    """

    view: View
    state: LabelState | None
    corrected: Deed | None = None
    accepted: Deed | None = None
    rejected: Deed | None = None
    seconds: dict[Deed, float] = field(default_factory=dict)
    changed_px: int | None = None
    reason: str = ""
    note: str = ""

    @property
    def is_untouched(self) -> bool:
        """Whether the mask was accepted as the network drew it."""
        return self.accepted is not None and self.changed_px == 0

    @property
    def all_seconds(self) -> float:
        """How long anybody worked at the mask."""
        return sum(self.seconds.values())


def work_of(view: View, records: Sequence[Record]) -> PhotoWork:
    """Return what `records`, all of a photo and the oldest first, say of the work at its mask."""
    if not records:
        return PhotoWork(view, state_of(None))
    corrected = accepted = rejected = None
    seconds: dict[Deed, float] = {}
    for before, record in zip([None, *records], records, strict=False):
        is_new_mask = before is None or record.mask_sha256 != before.mask_sha256
        by_author, by_reviewer = _deed(record, record.author), _deed(record, record.reviewer or record.author)
        if is_new_mask and record.origin in BY_HAND:
            corrected = by_author
        is_new_review = is_new_mask or before is None or before.review != record.review
        if is_new_review:
            accepted = by_reviewer if record.review == ACCEPTED else None
            rejected = by_reviewer if record.review == REJECTED else None
        if record.seconds:
            worker = by_author if is_new_mask else by_reviewer
            seconds[worker] = seconds.get(worker, 0.0) + record.seconds
    newest = records[-1]
    return PhotoWork(
        view,
        state_of(newest),
        corrected,
        accepted,
        rejected,
        seconds,
        _changed_px(newest) if is_judged(newest) else None,
        newest.reason,
        newest.note,
    )


def is_judged(record: Record) -> bool:
    """Return whether the mask of `record` says what its network got wrong: a person stands behind it."""
    return record.network is not None and record.is_true


def _changed_px(record: Record) -> int | None:
    try:
        check(record.changed, (record.photo.height, record.photo.width))
        return covered_px(record.changed)
    except CarmaskError:
        return None


def _deed(record: Record, person: str) -> Deed:
    return Deed(local_time(datetime.fromisoformat(record.saved_utc)).date(), person)
