"""The note on the canvas that says that another mask than the car's is painted, and what of glass is suggested."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.document.car_document import CarDocument
from editor.language.texts import tr
from editor.panels.work_note import WorkNote, key_of
from editor.tools.hand import NUMBER_PLATE, Hand
from segmentation.masks.subject import Subject


class SubjectNote(WorkNote):
    """Is there while another mask is painted; the tool of the number plate, which paints nothing, has its own note.

    `paint` are the actions that lead back to the car, `take` takes what is suggested: their keys are told. `why_none`
    says why nothing is suggested.
    """

    def __init__(
        self, canvas: QWidget, hand: Hand, paint: Mapping[Subject, QAction], take: QAction, why_none: Callable[[], str]
    ) -> None:
        super().__init__(canvas)
        self._hand, self._paint, self._take, self._why_none = hand, paint, take, why_none
        self._document: CarDocument | None = None
        self.setObjectName("subject_note")
        hand.listen(lambda _: self._show())
        for action in (*paint.values(), take):
            action.changed.connect(self._show)  # its keys may be other ones now

    def set_document(self, document: CarDocument) -> None:
        """Follow another car."""
        self._document = document
        for news in (document.subject_changed, document.shown_changed):
            news.connect(self._show)
        for of_view in (document.suggestion_changed, document.state_changed, document.photo_changed):
            of_view.connect(lambda _: self._show())
        self._show()

    def _show(self) -> None:
        document = self._document
        if document is None or document.subject is Subject.CAR or self._hand.name == NUMBER_PLATE:
            self.say()
            return
        self._take_colour_of(document.subject)
        self.say(*(self._lines_of_glass if document.subject is Subject.GLASS else self._lines_of_smart_edge)(document))

    def _take_colour_of(self, subject: Subject) -> None:
        if self.property("subject") != subject.value:
            self.setProperty("subject", subject.value)
            self.style().polish(self)

    def _lines_of_smart_edge(self, document: CarDocument) -> tuple[str, ...]:
        if document.shown.mask is None:
            return (tr("Brushing the smart edge  ·  there is no mask of the car here yet"),)
        key = key_of(self._paint[Subject.SMART_EDGE])
        return (tr("Brushing where the outline follows the photo  ·  {key}: back to the car", key=key),)

    def _lines_of_glass(self, document: CarDocument) -> tuple[str, ...]:
        suggestion = document.suggestion
        if suggestion is not None:
            angle, key = suggestion.from_angle, key_of(self._take)
            return (
                tr("Glass suggested from angle {angle}  ·  {key}: take it, or paint your own", angle=angle, key=key),
            )
        if document.shown.mask is None:
            return (tr("Painting the glass  ·  there is no mask of the car here yet"),)
        key = key_of(self._paint[Subject.GLASS])
        return tr("Painting the glass  ·  {key}: back to the car", key=key), self._why_none()
