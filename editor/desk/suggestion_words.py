"""Why nothing is suggested for the shown angle, in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.desk.near_views import nearest_view
from editor.document.car_document import CarDocument
from editor.document.view_document import ViewDocument
from editor.language.marking import marked
from editor.language.texts import tr


@dataclass(frozen=True)
class Reasons:
    """The sentences about one thing that is suggested; all but `none_near` name the angle it would come from."""

    none_near: str
    unread: str
    sought: str
    not_found: str


GLASS = Reasons(
    none_near=marked("Nothing is suggested here: no angle nearby has glass yet."),
    unread=marked("Nothing is suggested yet: the photo of angle {angle}, which has glass, is still to be read."),
    sought=marked("Looking for the glass of angle {angle} here …"),
    not_found=marked("Nothing is suggested here: the glass of angle {angle} was not found with enough certainty."),
)
NUMBER_PLATE = Reasons(
    none_near=marked("Nothing is suggested here: no angle nearby has a number plate yet."),
    unread=marked("Nothing is suggested yet: the photo of angle {angle}, which has a plate, is still to be read."),
    sought=marked("Looking for the number plate of angle {angle} here …"),
    not_found=marked("Nothing is suggested here: the plate of angle {angle} was not found with enough certainty."),
)


def why_none(reasons: Reasons, document: CarDocument, tells: Callable[[ViewDocument], bool], *, is_sought: bool) -> str:
    """Return why nothing is suggested for the shown angle of a car, or that it is still sought.

    `tells` says which views have what would be suggested.
    """
    index = document.shown_index
    if document.shown.photo is None:
        return tr("Nothing is suggested yet: this photo is still to be read.")
    source = nearest_view(document, index, tells)
    if source is not None:
        sentence = reasons.sought if is_sought else reasons.not_found
        return tr(sentence, angle=source.view.angle)
    unread = nearest_view(document, index, tells, is_read=False)
    return tr(reasons.none_near) if unread is None else tr(reasons.unread, angle=unread.view.angle)
