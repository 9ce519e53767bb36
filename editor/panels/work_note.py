"""A note at the upper right of the canvas that says what can be done there now."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

INSET_PX = 10


class WorkNote(QLabel):
    """Stands in its corner while it has words; the pointer goes through it. One such note is there at a time.

    Signals:
        said: it has other words, or none.
    """

    said = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.installEventFilter(self)
        self._other: WorkNote | None = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of a canvas that becomes wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def say(self, *lines: str) -> None:
        """Show lines, those that are empty left out; hide where there is none."""
        self.setText("\n".join(filter(None, lines)))
        self.adjustSize()
        self._place()
        self._show_or_hide()
        self.said.emit()

    def give_way_to(self, other: "WorkNote") -> None:
        """Be there only while `other` has no words."""
        self._other = other
        other.said.connect(self._show_or_hide)
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        gives_way = self._other is not None and bool(self._other.text())
        self.setVisible(bool(self.text()) and not gives_way)

    def _place(self) -> None:
        canvas = self.parentWidget()
        if canvas is not None:
            self.move(canvas.width() - self.width() - INSET_PX, INSET_PX)


def key_of(action: QAction) -> str:
    """Return the key of an action, or its title where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or action.text()
