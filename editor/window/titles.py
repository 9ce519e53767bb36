"""What the window's title and its status bar say of what is shown."""

from editor.document.car_document import CarDocument
from editor.document.state_words import state_in_words


def title_of(document: CarDocument, *, is_sample: bool) -> str:
    """Return the window's title: a dot before unsaved strokes, the car and the shown angle."""
    car = str(document.car.description) or document.car.car_id
    mark = "● " if document.shown.is_dirty else ""
    sample = " — sample" if is_sample else ""
    return f"{mark}{car}, angle {document.shown.view.angle}{sample} — carmask"


def state_of_shown(document: CarDocument) -> str:
    """Return the name of the shown photo and the state of its mask."""
    unsaved = ", not saved yet" if document.shown.is_dirty else ""
    return f"{document.shown.view.photo_path.name}   {state_in_words(document.shown)}{unsaved}"
