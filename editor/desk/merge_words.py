"""What two masks are called that are compared: one's own and somebody else's, or two of one's own."""

from dataclasses import dataclass

from editor.desk.conflicts import is_own
from editor.language.texts import tr
from segmentation.labels.meeting import Meeting


@dataclass(frozen=True)
class MergeWords:
    """The words of a comparison: titles of both masks, of buttons, and of a place that is decided."""

    heading: str
    this: str
    other: str
    take_this: str
    take_other: str
    all_this: str
    all_other: str
    took_this: str
    took_other: str


def merge_words(meeting: Meeting, person: str) -> MergeWords:
    """Return the words for `person`, who may have saved the other mask too, in another window or by a late save."""
    return _of_one_person() if is_own(meeting.head, person) else _of_two(meeting)


def _of_two(meeting: Meeting) -> MergeWords:
    return MergeWords(
        heading=tr("Both of you changed"),
        this=tr("Yours"),
        other=tr("Theirs: {author} on {host}", author=meeting.head.author, host=meeting.head.host),
        take_this=tr("Take yours  (M)"),
        take_other=tr("Take theirs  (T)"),
        all_this=tr("All yours"),
        all_other=tr("All theirs"),
        took_this=tr("yours"),
        took_other=tr("theirs"),
    )


def _of_one_person() -> MergeWords:
    return MergeWords(
        heading=tr("You changed twice"),
        this=tr("This one, on the screen"),
        other=tr("The other, which you saved in another window or by a late save"),
        take_this=tr("Take this one  (M)"),
        take_other=tr("Take the other  (T)"),
        all_this=tr("This one everywhere"),
        all_other=tr("The other everywhere"),
        took_this=tr("this one"),
        took_other=tr("the other"),
    )
