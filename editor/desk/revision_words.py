"""What is said of a saved revision of a mask: who saved it, when, how, and what was said of it."""

from datetime import datetime

from editor.desk.revisions import Compared, Revision
from editor.desk.time_words import duration_in_words
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from segmentation.labels.record import NETWORK, Record
from segmentation.labels.review import why_rejected
from segmentation.labels.states import LabelState, state_of
from segmentation.local_time import local_time

STATES = {
    LabelState.NETWORK: marked("network's mask"),
    LabelState.CORRECTED: marked("corrected"),
    LabelState.ACCEPTED: marked("accepted"),
    LabelState.REJECTED: marked("rejected"),
}

_ORIGINS = {
    "import": marked("It was imported from another program."),
    "merge": marked("It was merged of two masks that were saved at the same time."),
}

_TOOLS = {
    "brush": marked("Brush"),
    "edge_brush": marked("Edge brush"),
    "lasso": marked("Lasso"),
    "polygon": marked("Polygon"),
    "smart_outline": marked("Smart outline"),
    "rectangle": marked("Rectangle"),
    "wand": marked("Magic wand"),
    "fill": marked("Fill"),
}
"""By the name of a tool in a record."""


def when_in_words(saved_utc: str) -> str:
    """Return when something was saved, by the clock of this place."""
    return tr("{when:%Y-%m-%d %H:%M}", when=local_time(datetime.fromisoformat(saved_utc)))


def lines_of(revision: Revision) -> tuple[str, str, str]:
    """Return three lines for a list: the number, who made it, and when; without record, why it cannot be read."""
    title = tr("Revision {n}", n=revision.number)
    record = revision.record
    if record is None:
        return title, tr("cannot be read"), ""
    return title, record.author, when_in_words(record.saved_utc)


def state_in_word(revision: Revision) -> str:
    """Return what the mask counted as when it was saved; "" where that cannot be read."""
    return "" if revision.record is None else tr(STATES[state_of(revision.record)])


def told_of(revision: Revision) -> str:
    """Return all that is known of a revision, in sentences, a line for each."""
    record = revision.record
    if record is None:
        return translated(revision.problem)
    made = tr(
        "Made by {author}, saved on {host}, {when}.",
        author=record.author,
        host=record.host,
        when=when_in_words(record.saved_utc),
    )
    lines = (made, _review_in_words(record), _start_in_words(record, revision.changed_px), _work_in_words(record))
    return "\n".join(filter(None, lines))


def _review_in_words(record: Record) -> str:
    match state_of(record):
        case LabelState.ACCEPTED:
            said = tr("Accepted by {reviewer}.", reviewer=record.reviewer or record.author)
        case LabelState.REJECTED:
            said = tr("Rejected by {reviewer}: {why}.", reviewer=record.reviewer, why=translated(why_rejected(record)))
        case _ if record.reviewer:
            said = tr("{reviewer} took back what was said of it before.", reviewer=record.reviewer)
        case _:
            said = ""
    if record.note and state_of(record) is not LabelState.REJECTED:
        said = " ".join(filter(None, (said, tr("Note: {note}", note=record.note))))
    return said


def _start_in_words(record: Record, changed_px: int | None) -> str:
    if record.drawn_by == NETWORK:
        return tr("It was imported from another program, where a network drew it.")
    if record.origin in _ORIGINS:
        return tr(_ORIGINS[record.origin])
    if record.network is None:
        return tr("No network drew it.")
    if not changed_px:
        return tr("It is as network {network} drew it.", network=record.network.name)
    return tr_counted(
        "{n:,} pixel is other than network {network} drew it.",
        "{n:,} pixels are other than network {network} drew them.",
        n=changed_px,
        network=record.network.name,
    )


def _work_in_words(record: Record) -> str:
    strokes = [
        tr("{tool} {n:,}", tool=tr(_TOOLS[tool]) if tool in _TOOLS else tool, n=count)
        for tool, count in record.tools.items()
    ]
    took = duration_in_words(record.seconds) if record.seconds else ""
    if strokes and took:
        return tr("Strokes: {strokes}; {duration} of work.", strokes=", ".join(strokes), duration=took)
    if strokes:
        return tr("Strokes: {strokes}.", strokes=", ".join(strokes))
    return tr("{duration} of work.", duration=took[:1].upper() + took[1:]) if took else ""


def difference_in_words(compared: Compared) -> str:
    """Return how many pixels the chosen mask has more and less than the other; "" where there is no other."""
    if compared.other is None:
        return ""
    if not (compared.added_px or compared.taken_px):
        return tr("No pixel differs.")
    added = tr_counted("{n:,} pixel added", "{n:,} pixels added", n=compared.added_px)
    taken = tr_counted("{n:,} taken away", "{n:,} taken away", n=compared.taken_px)
    return tr("{added}, {taken}", added=added, taken=taken)
