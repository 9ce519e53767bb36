"""The note on the canvas that says that glass is painted, and from where glass is suggested."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from editor.document.car_document import CarDocument
from editor.language.texts import tr
from segmentation.masks.subject import Subject

INSET_PX = 10


class GlassNote(QLabel):
    """Stands at the upper right of the canvas while its glass is painted; the pointer goes through it.

    `paint` and `take` are the actions that lead back to the car and take what is suggested: their keys are told.
    """

    def __init__(self, canvas: QWidget, paint: QAction, take: QAction) -> None:
        super().__init__(canvas)
        self._paint, self._take = paint, take
        self._document: CarDocument | None = None
        self.setObjectName("glass_note")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for action in (paint, take):
            action.changed.connect(self._show)  # its keys may be other ones now
        canvas.installEventFilter(self)
        self.hide()

    def set_document(self, document: CarDocument) -> None:
        """Follow another car."""
        self._document = document
        for news in (document.subject_changed, document.shown_changed):
            news.connect(self._show)
        for of_view in (document.suggestion_changed, document.state_changed):
            of_view.connect(lambda _: self._show())
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of a canvas that becomes wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        document = self._document
        if document is None or document.subject is Subject.CAR:
            self.hide()
            return
        self.setText(self._words(document))
        self.adjustSize()
        self._place()
        self.show()

    def _words(self, document: CarDocument) -> str:
        suggestion = document.suggestion
        if suggestion is not None:
            angle, key = suggestion.from_angle, _key(self._take)
            return tr("Glass suggested from angle {angle}  ·  {key}: take it, or paint your own", angle=angle, key=key)
        if document.shown.mask is None:
            return tr("Painting the glass  ·  there is no mask of the car here yet")
        return tr("Painting the glass  ·  {key}: back to the car", key=_key(self._paint))

    def _place(self) -> None:
        canvas = self.parentWidget()
        if canvas is not None:
            self.move(canvas.width() - self.width() - INSET_PX, INSET_PX)


def _key(action: QAction) -> str:
    """The key of an action, or its title where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or action.text()
