"""The note on the canvas that says that nothing can be saved."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.language.sentences import translated
from editor.language.texts import tr

PLACE_PX = 10
"""So far from the canvas' lower left corner the note is."""


class ReviewOnlyNote(QLabel):
    """Says while it is shown that strokes cannot be saved; the pointer goes through it."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("review_only_note")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        canvas.installEventFilter(self)
        self.hide()

    def tell(self, reason: str) -> None:
        """Say why nothing can be saved, or nothing where `reason` is ""."""
        self.setText(tr("Review only  ·  {reason}", reason=translated(reason)))
        self.adjustSize()
        self._place()
        self.setVisible(bool(reason))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.move(PLACE_PX, self._canvas.height() - self.height() - PLACE_PX)
