"""How far a view has come, in words."""

from editor.document.view_document import ViewDocument, ViewState
from segmentation.labels.review import why_rejected


def state_in_words(view: ViewDocument) -> str:
    """Return the state of `view` with who accepted or rejected its mask, and why, where the record tells."""
    state, record = view.state, view.record
    if record is None or not record.reviewer or state not in {ViewState.ACCEPTED, ViewState.REJECTED}:
        return state.value
    words = f"{state.value} by {record.reviewer}"
    return words if state is ViewState.ACCEPTED else f"{words}: {why_rejected(record)}"


def sentence_of(view: ViewDocument) -> str:
    """Return what is to be known of a view at once: its photo and state, or why its photo cannot be used."""
    if view.failure:
        return view.failure
    unsaved = ", not saved yet" if view.is_dirty else ""
    return f"{view.view.photo_path.name}: {state_in_words(view)}{unsaved}"
