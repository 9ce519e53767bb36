"""The note on the canvas that says what can be done with the number plate while its tool is in the hand."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.document.car_document import CarDocument
from editor.language.texts import tr
from editor.panels.work_note import WorkNote, key_of
from editor.tools.hand import NUMBER_PLATE, Hand


class PlateNote(WorkNote):
    """Is there while the tool of the number plate is in the hand.

    `take` and `none` are the actions that take what is suggested, and say that the photo shows no number plate.
    `why_none` says why nothing is suggested.
    """

    def __init__(self, canvas: QWidget, hand: Hand, take: QAction, none: QAction, why_none: Callable[[], str]) -> None:
        super().__init__(canvas)
        self._hand, self._take, self._none, self._why_none = hand, take, none, why_none
        self._document: CarDocument | None = None
        self.setObjectName("plate_note")
        hand.listen(lambda _: self._show())
        hand.plate.listen(self._show)
        for action in (take, none):
            action.changed.connect(self._show)  # its keys may be other ones now

    def set_document(self, document: CarDocument) -> None:
        """Follow another car."""
        self._document = document
        document.shown_changed.connect(self._show)
        for of_view in (document.plate_changed, document.photo_changed):
            of_view.connect(lambda _: self._show())
        self._show()

    def _show(self) -> None:
        if self._document is None or self._hand.name != NUMBER_PLATE:
            self.say()
        else:
            self.say(*self._lines(self._document))

    def _lines(self, document: CarDocument) -> tuple[str, ...]:
        plate, suggestion = document.shown.number_plate, document.shown.plate_suggestion
        if self._hand.plate.is_busy:
            return (tr("Number plate  ·  click its four corners, one after the other"),)
        if plate is None and suggestion is not None:
            angle, key = suggestion.from_angle, key_of(self._take)
            return (tr("Suggested from angle {angle}  ·  {key}: take it, or drag its corners", angle=angle, key=key),)
        if plate is None:
            key = key_of(self._none)
            click = tr(
                "Click the four corners of the number plate, or drag a rectangle  ·  {key}: there is none", key=key
            )
            return click, self._why_none()
        if not plate.is_seen:
            return (tr("This photo shows no number plate  ·  Delete: take that back"),)
        if self._hand.plate.chosen is not None:
            return (tr("Cursor keys move the corner, with Shift by ten pixels  ·  Esc: let go of it"),)
        return (tr("Drag the number plate or its corners  ·  Delete: take it away"),)
