"""Which angle of a car is near enough to another one to tell something of it."""

from collections.abc import Callable

from editor.document.car_document import CarDocument
from editor.document.view_document import ViewDocument

FARTHEST = 2
"""So many angles away a car is seen at too much of a slant to be found again."""


def nearest_view(
    document: CarDocument, index: int, tells: Callable[[ViewDocument], bool], *, is_read: bool = True
) -> ViewDocument | None:
    """Return the nearest other view that `tells` something, None if none is within FARTHEST.

    The angles of a car go in a circle: the first is beside the last. Of two that are as near, the one before counts.
    Only views with a photo in memory count where the photo `is_read`.
    """
    count = len(document.views)
    for step in range(1, min(FARTHEST, count - 1) + 1):
        for other in ((index - step) % count, (index + step) % count):
            view = document.views[other]
            if other != index and (view.photo is not None or not is_read) and tells(view):
                return view
    return None
