"""Somebody else saved the same mask meanwhile: what is said of it."""

from dataclasses import dataclass

from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from segmentation.labels.meeting import Meeting
from segmentation.labels.record import Record
from segmentation.labels.review import NOT_REVIEWED, Review, why_rejected
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
        """Whether both masks can be shown side by side, and there is anything to be seen."""
        return self.meeting is not None and not self.meeting.is_same_mask

    @property
    def is_about_review(self) -> bool:
        """Whether both could be merged, but for what was said of theirs, which no merge may drop unasked."""
        return self.meeting is not None and not self.meeting.merge.disputed and self.meeting.has_review

    @property
    def merged(self) -> Meeting | None:
        """The meeting if nothing in it is to be decided."""
        is_decided = self.meeting is not None and not self.meeting.merge.disputed and not self.is_about_review
        return self.meeting if is_decided else None


@dataclass(frozen=True)
class ToldOf:
    """That the person was told of somebody else's mask of record `head`, and whether both can be compared.

    `is_about_review` is that of the conflict, of which nothing else is kept: it holds masks, and may stay unsettled as
    long as the program runs.
    """

    head: Record
    can_be_compared: bool
    is_about_review: bool


def reviewed_meanwhile(head: Record) -> str:
    """Say what somebody said of a mask meanwhile."""
    who = {"reviewer": head.reviewer, "host": head.host, "photo": head.photo.name}
    match head.review:
        case "accepted":
            return tr("{reviewer} on {host} accepted the mask of {photo} meanwhile.", **who)
        case "rejected":
            why = translated(why_rejected(head))
            return tr("{reviewer} on {host} rejected the mask of {photo} meanwhile: {why}.", why=why, **who)
    return tr("{reviewer} on {host} took back meanwhile what was said of the mask of {photo}.", **who)


def came_first(conflict: Conflict, review: Review) -> str:
    """Say that somebody else's mask or review came before one's own, and what can be done.

    `review` is what was to be said of one's own mask.
    """
    if conflict.is_about_review:
        said = reviewed_meanwhile(conflict.head)
        if review != NOT_REVIEWED:
            return tr(
                "{sentence} What you said of it is not saved; say it once more to make it the newest.", sentence=said
            )
        if conflict.can_be_compared:
            return tr(
                "{sentence} Compare both to merge them, or make yours the newest with “Save mask” at this angle.",
                sentence=said,
            )
        return _on_top(said)
    if conflict.meeting is None:
        return _on_top(translated(conflict.sentence))
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


def _on_top(sentence: str) -> str:
    return tr("{sentence} “Save mask” at this angle makes yours the newest; theirs is kept too.", sentence=sentence)


def not_over(told: ToldOf, subject: Subject) -> str:
    """Say that a save that nobody asked for does not go over what somebody else saved."""
    theirs = told.head
    if told.is_about_review:
        return _on_top(reviewed_meanwhile(theirs))
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
