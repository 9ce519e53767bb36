"""Strokes become revisions before something is made of the saved masks."""

from collections.abc import Callable
from functools import partial

from editor.desk.desk import Desk
from editor.desk.leaving import AskAboutStrokes, Leaving


def save_first(
    desk: Desk, ask: AskAboutStrokes, then: Callable[[], None], *, asks: bool, has_failed: bool = False
) -> None:
    """Save the open car's unsaved strokes, then call `then`, also where the person goes on without them.

    Args:
        desk: with the open car.
        ask: asks about the strokes; Leaving.DISCARD goes on and leaves them as they are, unsaved.
        then: what is to be done.
        asks: whether to ask before saving, as the person has set it for leaving a car.
        has_failed: whether they were to be saved and could not be.
    """
    desk.strokes_end.emit()
    document = desk.document
    if document is None:
        return
    dirty = document.dirty_indices
    again = partial(save_first, desk, ask, then, asks=asks)
    failed = partial(again, has_failed=True)
    if not dirty:
        desk.saving.save(document, [], then=then)
    elif not (asks or has_failed):
        desk.saving.save(document, dirty, asked_for=False, then=again, failed=failed)
    else:
        answer = ask([document.views[index].view.angle for index in dirty], has_failed)
        if answer is Leaving.SAVE:
            desk.saving.save(document, dirty, then=again, failed=failed)
        elif answer is Leaving.DISCARD:
            then()
