"""Somebody else saved the same mask meanwhile: what is said of it."""

from dataclasses import dataclass

from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from segmentation.labels.meeting import Meeting
from segmentation.labels.record import Record
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class Conflict:
    """`head` came before a mask that was to be saved, as `sentence` says in English.

    `meeting` is both brought together, None where they cannot be compared.
    """

    sentence: str
    head: Record
    meeting: Meeting | None

    @property
    def can_be_compared(self) -> bool:
        """Whether both masks can be shown side by side."""
        return self.meeting is not None

    @property
    def merged(self) -> Meeting | None:
        """The meeting if nothing in it is disputed."""
        return self.meeting if self.meeting is not None and not self.meeting.merge.disputed else None


@dataclass(frozen=True)
class ToldOf:
    """That the person was told of somebody else's mask of record `head`, and whether both can be compared.

    Of the conflict itself nothing is kept: it holds masks, and may stay unsettled as long as the program runs.
    """

    head: Record
    can_be_compared: bool


def came_first(conflict: Conflict) -> str:
    """Say that somebody else's mask came before one's own, and what can be done."""
    if conflict.meeting is None:
        return tr(
            "{sentence} “Save mask” at this angle makes yours the newest; theirs is kept too.",
            sentence=translated(conflict.sentence),
        )
    return tr_counted(
        "{author} on {host} saved the mask of {photo} meanwhile, and both of you changed {n:,} place of it. "
        "Both masks are kept, yours is on the screen. Compare them, or make yours the newest with “Save mask” at this "
        "angle.",
        "{author} on {host} saved the mask of {photo} meanwhile, and both of you changed {n:,} places of it. "
        "Both masks are kept, yours is on the screen. Compare them, or make yours the newest with “Save mask” at this "
        "angle.",
        n=len(conflict.meeting.merge.disputed),
        author=conflict.head.author,
        host=conflict.head.host,
        photo=conflict.head.photo.name,
    )


def not_over(theirs: Record, subject: Subject) -> str:
    """Say that a save that nobody asked for does not go over what somebody else saved."""
    text = (
        marked(
            "{author} on {host} saved the mask of {photo} meanwhile, so your strokes were not saved; they are on "
            "the screen only. “Save mask” at that angle makes yours the newest; theirs is kept too."
        )
        if subject is Subject.CAR
        else marked(
            "{author} on {host} saved the glass of {photo} meanwhile, so your strokes were not saved; they are on "
            "the screen only. “Save mask” at that angle makes yours the newest; theirs is kept too."
        )
    )
    return tr(text, author=theirs.author, host=theirs.host, photo=theirs.photo.name)


def was_merged(meeting: Meeting, *, is_accepted: bool) -> str:
    """Say that both masks were merged; a mask that was to be accepted has not been seen like that by anybody."""
    if is_accepted:
        return tr(
            "{author} on {host} saved the mask of {photo} meanwhile, at other places than you: both masks were merged "
            "and saved, but not accepted. Look at it first; undo takes the merge back.",
            author=meeting.head.author,
            host=meeting.head.host,
            photo=meeting.head.photo.name,
        )
    return tr(
        "{author} on {host} saved the mask of {photo} meanwhile, at other places than you: both masks were merged and "
        "saved. Undo takes the merge back.",
        author=meeting.head.author,
        host=meeting.head.host,
        photo=meeting.head.photo.name,
    )


def not_merged_yet(conflict: Conflict) -> str:
    """Say that one painted on while both masks were to be merged."""
    return tr(
        "{author} on {host} saved the mask of {photo} meanwhile. Yours is not saved yet, as you were painting: save "
        "once more, and both are merged.",
        author=conflict.head.author,
        host=conflict.head.host,
        photo=conflict.head.photo.name,
    )


def merge_title(meeting: Meeting) -> str:
    """Return the title of the step that makes one mask of two."""
    return tr("Merge with the mask of {author}", author=meeting.head.author)
