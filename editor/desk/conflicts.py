"""Somebody else saved the same mask meanwhile, or oneself in another window: what is said of it."""

import platform
from dataclasses import dataclass

from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.meeting import Meeting
from segmentation.labels.people import same_person
from segmentation.labels.record import Record
from segmentation.labels.review import NOT_REVIEWED, Review, why_rejected
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class Conflict:
    """`head` came before a mask that was to be saved, as `sentence` says in English.

    `meeting` is both brought together, None where they cannot be compared; `subject` is what both masks are of.
    """

    sentence: str
    head: Record
    meeting: Meeting | None
    subject: Subject = Subject.CAR

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


def is_own(head: Record, person: str) -> bool:
    """Whether `person` saved `head` on this computer: in another window, or by a save that was late."""
    return head.host == (platform.node() or "unknown") and same_person(head.author, person)


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


def came_first(conflict: Conflict, review: Review, person: str) -> str:
    """Say to `person` that another mask, or a review, came before theirs, and what can be done.

    `review` is what was to be said of their mask.
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
    return _with_review(_saved_first(conflict, person), conflict.head)


def _saved_first(conflict: Conflict, person: str) -> str:
    """Say to `person` that another mask came before theirs."""
    if conflict.meeting is None:
        if is_own(conflict.head, person):
            return tr(
                "You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save. "
                "“Save mask” at this angle makes the one on the screen the newest; the other is kept too.",
                **_whose(conflict.head, conflict.subject),
            )
        return _on_top(translated(conflict.sentence))
    if is_own(conflict.head, person):
        return tr_counted(
            "You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save, and "
            "{n:,} place of it is not the same in both. Both masks are kept, this one is on the screen. Compare them, "
            "or make this one the newest with “Save mask” at this angle.",
            "You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save, and "
            "{n:,} places of it are not the same in both. Both masks are kept, this one is on the screen. Compare "
            "them, or make this one the newest with “Save mask” at this angle.",
            n=len(conflict.meeting.merge.disputed),
            **_whose(conflict.head, conflict.subject),
        )
    return tr_counted(
        "{author} on {host} saved the {mask} of {photo} meanwhile, and both of you changed {n:,} place of it. "
        "Both masks are kept, yours is on the screen. Compare them, or make yours the newest with “Save mask” at this "
        "angle.",
        "{author} on {host} saved the {mask} of {photo} meanwhile, and both of you changed {n:,} places of it. "
        "Both masks are kept, yours is on the screen. Compare them, or make yours the newest with “Save mask” at this "
        "angle.",
        n=len(conflict.meeting.merge.disputed),
        **_whose(conflict.head, conflict.subject),
    )


def _on_top(sentence: str) -> str:
    return tr("{sentence} “Save mask” at this angle makes yours the newest; theirs is kept too.", sentence=sentence)


def _with_review(sentence: str, head: Record) -> str:
    """Add to a sentence about two masks what was said of the one that came first: what is saved now has none of it."""
    match head.review:
        case "accepted":
            return tr(
                "{sentence} {reviewer} has accepted the other one; what you save now is not accepted.",
                sentence=sentence,
                reviewer=head.reviewer,
            )
        case "rejected":
            return tr(
                "{sentence} {reviewer} has rejected the other one: {why}.",
                sentence=sentence,
                reviewer=head.reviewer,
                why=translated(why_rejected(head)),
            )
    return sentence


def not_over(told: ToldOf, subject: Subject, person: str) -> str:
    """Say to `person` that a save that nobody asked for does not go over what was saved meanwhile."""
    theirs = told.head
    if told.is_about_review:
        return tr(
            "{sentence} Your strokes were not saved; they are on the screen only. “Save mask” at that angle makes "
            "yours the newest; theirs is kept too.",
            sentence=reviewed_meanwhile(theirs),
        )
    return _with_review(tr(_NOT_OVER[is_own(theirs, person)], **_whose(theirs, subject)), theirs)


def _whose(head: Record, subject: Subject) -> dict[str, str]:
    """Return what a sentence calls the mask of `subject` that came first."""
    mask = translated(MASK_KIND_OF[subject].noun)
    return {"author": head.author, "host": head.host, "photo": head.photo.name, "mask": mask}


_NOT_OVER = {
    False: marked(
        "{author} on {host} saved the {mask} of {photo} meanwhile, so your strokes were not saved; they are on the "
        "screen only. “Save mask” at that angle makes yours the newest; theirs is kept too."
    ),
    True: marked(
        "You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save, so these "
        "strokes were not saved; they are on the screen only. “Save mask” at that angle makes this mask the newest; "
        "the other is kept too."
    ),
}
"""By whether it is the person's own that came first."""


def was_merged(meeting: Meeting, person: str, *, is_accepted: bool) -> str:
    """Say to `person` that both masks were merged; what was to be accepted has not been seen like that by anybody."""
    head = meeting.head
    return tr(_MERGED[is_accepted, is_own(head, person)], **_whose(head, meeting.subject))


_MERGED = {
    (True, False): marked(
        "{author} on {host} saved the {mask} of {photo} meanwhile, at other places than you: both masks were "
        "merged and saved, but not accepted. Look at it first; undo takes the merge back."
    ),
    (False, False): marked(
        "{author} on {host} saved the {mask} of {photo} meanwhile, at other places than you: both masks were merged "
        "and saved. Undo takes the merge back."
    ),
    (True, True): marked(
        "You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save: both masks "
        "were merged and saved, but not accepted. Look at it first; undo takes the merge back."
    ),
    (False, True): marked(
        "You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save: both masks "
        "were merged and saved. Undo takes the merge back."
    ),
}
"""By whether it was to be accepted, and whether it is the person's own that came first."""


def not_merged_yet(conflict: Conflict, person: str) -> str:
    """Say to `person`, who painted on, that both masks are still to be merged."""
    if is_own(conflict.head, person):
        return tr(
            "You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save. This one "
            "is not saved yet, as you were painting: save once more, and both are merged.",
            **_whose(conflict.head, conflict.subject),
        )
    return tr(
        "{author} on {host} saved the {mask} of {photo} meanwhile. Yours is not saved yet, as you were painting: save "
        "once more, and both are merged.",
        **_whose(conflict.head, conflict.subject),
    )


def merge_title(meeting: Meeting) -> str:
    """Return the title of the step that makes one mask of two."""
    return tr("Merge with the mask of {author}", author=meeting.head.author)
