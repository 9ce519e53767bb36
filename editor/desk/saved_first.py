"""Strokes become revisions before something is made of the saved masks."""

from collections.abc import Callable
from functools import partial

from editor.desk.desk import Desk
from editor.desk.leaving import AskAboutStrokes, Leaving


def save_first(
    desk: Desk, ask: AskAboutStrokes, then: Callable[[], None], *, asks: bool, has_failed: bool = False
) -> None:
    """Save the open car's unsaved strokes, then call `then`, also where the person goes on without them.

    Nothing comes of it any more once another car is open.

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

    def go_on(what: Callable[[], None]) -> None:
        if desk.document is document:
            what()

    once_more = partial(save_first, desk, ask, then, asks=asks)
    again, failed = partial(go_on, once_more), partial(go_on, partial(once_more, has_failed=True))
    if not dirty:
        desk.saving.save(document, [], then=partial(go_on, then))
    elif not (asks or has_failed):
        desk.saving.save(document, dirty, asked_for=False, then=again, failed=failed)
    else:
        answer = ask([document.views[index].view.angle for index in dirty], has_failed)
        if answer is Leaving.SAVE:
            desk.saving.save(document, dirty, then=again, failed=failed)
        elif answer is Leaving.DISCARD:
            then()
