"""What a person says of a mask: that it is good, that it is not and why, or that nothing of that is so any more."""

from collections.abc import Mapping
from dataclasses import dataclass

from segmentation.labels.record import ACCEPTED, LONGEST_NOTE, REASONS, REJECTED, Record, is_control

REASON_WORDS: Mapping[str, str] = dict(
    zip(
        REASONS,
        (
            "glare",
            "glass",
            "wheel",
            "shadow",
            "antenna",
            "the photo has to be taken again",
            "another reason",
        ),
        strict=True,
    )
)
"""Each reason to reject a mask in words that follow a colon."""


@dataclass(frozen=True)
class Review:
    """What is said of a mask, in the words of its record: see `Record`."""

    review: str = ""
    reviewer: str = ""
    reason: str = ""
    note: str = ""


NOT_REVIEWED = Review()


def accepted_by(reviewer: str) -> Review:
    """Return that `reviewer` finds a mask good."""
    return Review(ACCEPTED, reviewer)


def rejected_by(reviewer: str, reason: str, note: str) -> Review:
    """Return that `reviewer` does not find a mask good, for one of REASONS; `note` is cut and put on one line."""
    return Review(REJECTED, reviewer, reason, one_line(note)[:LONGEST_NOTE])


def taken_back_by(reviewer: str) -> Review:
    """Return that `reviewer` takes back what was said of a mask before."""
    return Review("", reviewer)


def one_line(text: str) -> str:
    """Return `text` without control characters, white space and line breaks as single spaces."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    return " ".join("".join(character for character in spaced if not is_control(character)).split())


def why_rejected(record: Record) -> str:
    """Return reason and note of a rejected mask, to follow a colon: "glare (the roof)"."""
    words = REASON_WORDS[record.reason]
    return f"{words} ({record.note})" if record.note else words
