"""What the window's title and its status bar say of what is shown."""

from editor.document.car_document import CarDocument
from editor.document.state_words import state_and_strokes
from editor.language.texts import tr


def title_of(document: CarDocument, *, is_sample: bool) -> str:
    """Return the window's title: a dot before unsaved strokes, the car and the shown angle."""
    car = str(document.car.description) or document.car.called
    mark = "● " if document.shown.is_dirty else ""
    title = tr("{car}, angle {angle}", car=car, angle=document.shown.view.angle)
    return f"{mark}{title}{' — ' + tr('sample') if is_sample else ''} — carmask"


def state_of_shown(document: CarDocument) -> str:
    """Return the name of the shown photo and the state of its mask."""
    return f"{document.shown.view.photo_path.name}   {state_and_strokes(document.shown)}"
