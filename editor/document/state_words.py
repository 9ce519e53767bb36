"""How far a view has come, in words."""

from editor.document.view_document import ViewDocument, ViewState
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.labels.review import why_rejected


def state_in_words(view: ViewDocument) -> str:
    """Return the state of `view` with who accepted or rejected its mask, and why, where the record tells."""
    state, record = view.state, view.record
    if record is None or not record.reviewer or state not in {ViewState.ACCEPTED, ViewState.REJECTED}:
        return tr(state.value)
    if state is ViewState.ACCEPTED:
        return tr("accepted by {reviewer}", reviewer=record.reviewer)
    return tr("rejected by {reviewer}: {why}", reviewer=record.reviewer, why=translated(why_rejected(record)))


def state_and_strokes(view: ViewDocument) -> str:
    """Return the state of `view` as `state_in_words` does, and whether it has strokes that are not saved."""
    state = state_in_words(view)
    return tr("{state}, not saved yet", state=state) if view.is_dirty else state


def sentence_of(view: ViewDocument) -> str:
    """Return what is to be known of a view at once: its photo and state, or why its photo cannot be used."""
    return view.failure or f"{view.view.photo_path.name}: {state_and_strokes(view)}"
