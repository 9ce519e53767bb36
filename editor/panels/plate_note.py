"""The note on the canvas that says what can be done with the number plate while its tool is in the hand."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from editor.document.car_document import CarDocument
from editor.language.texts import tr
from editor.tools.hand import NUMBER_PLATE, Hand
from segmentation.masks.subject import Subject

INSET_PX = 10
BELOW_ANOTHER_PX = 46
"""Where it stands while the note of the glass is above it."""


class PlateNote(QLabel):
    """Stands at the upper right of the canvas; the pointer goes through it.

    `take` and `none` are the actions that take what is suggested, and say that the photo shows no number plate.
    """

    def __init__(self, canvas: QWidget, hand: Hand, take: QAction, none: QAction) -> None:
        super().__init__(canvas)
        self._hand, self._take, self._none = hand, take, none
        self._document: CarDocument | None = None
        self.setObjectName("plate_note")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hand.listen(lambda _: self._show())
        hand.plate.listen(self._show)
        for action in (take, none):
            action.changed.connect(self._show)  # its keys may be other ones now
        canvas.installEventFilter(self)
        self.hide()

    def set_document(self, document: CarDocument) -> None:
        """Follow another car."""
        self._document = document
        for news in (document.shown_changed, document.subject_changed):
            news.connect(self._show)
        document.plate_changed.connect(lambda _: self._show())
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of a canvas that becomes wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        if self._document is None or self._hand.name != NUMBER_PLATE:
            self.hide()
            return
        self.setText(self._words(self._document))
        self.adjustSize()
        self._place()
        self.show()

    def _words(self, document: CarDocument) -> str:
        plate, suggestion = document.shown.number_plate, document.shown.plate_suggestion
        if self._hand.plate.is_busy:
            return tr("Number plate  ·  click its four corners, one after the other")
        if plate is None and suggestion is not None:
            angle, key = suggestion.from_angle, _key(self._take)
            return tr("Suggested from angle {angle}  ·  {key}: take it, or drag its corners", angle=angle, key=key)
        if plate is None:
            key = _key(self._none)
            return tr(
                "Click the four corners of the number plate, or drag a rectangle  ·  {key}: there is none", key=key
            )
        if not plate.is_seen:
            return tr("This photo shows no number plate  ·  Delete: take that back")
        if self._hand.plate.chosen is not None:
            return tr("Cursor keys move the corner, with Shift by ten pixels  ·  Esc: let go of it")
        return tr("Drag the number plate or its corners  ·  Delete: take it away")

    def _place(self) -> None:
        canvas, document = self.parentWidget(), self._document
        if canvas is not None and document is not None:
            top = INSET_PX if document.subject is Subject.CAR else BELOW_ANOTHER_PX
            self.move(canvas.width() - self.width() - INSET_PX, top)


def _key(action: QAction) -> str:
    """The key of an action, or its title where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or action.text()
