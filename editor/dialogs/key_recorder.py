"""A button that takes the next key."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from editor.language.texts import tr

MODIFIERS = {
    Qt.Key.Key_Control: "Ctrl",
    Qt.Key.Key_Shift: "Shift",
    Qt.Key.Key_Alt: "Alt",
    Qt.Key.Key_Meta: "Meta",
    Qt.Key.Key_AltGr: "AltGr",
}
NOT_ON_THE_KEY = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


class KeyRecorder(QPushButton):
    """Once it is pressed, the next key that is typed is what it is for, whatever that key does elsewhere.

    Signals:
        recorded(text): a key was pressed, as Qt writes it; "Alt" and its like where a modifier was let go alone.
    """

    recorded = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._title = title
        self.setAutoDefault(False)
        self.clicked.connect(self._begin)

    @property
    def is_waiting(self) -> bool:
        """Whether the next key is to be recorded."""
        return self.text() != self._title

    def event(self, event: QEvent) -> bool:
        """Take every key while waiting for one, also those that are commands or move the focus."""
        if self.is_waiting and isinstance(event, QKeyEvent):
            event.accept()
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._press(event)
            elif event.type() == QEvent.Type.KeyRelease and event.key() in MODIFIERS:
                self._end(MODIFIERS[Qt.Key(event.key())])
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no more once something else was clicked."""
        self.setText(self._title)
        super().focusOutEvent(event)

    def _begin(self) -> None:
        self.setText(tr("Press the new key …"))
        self.setFocus()

    def _press(self, event: QKeyEvent) -> None:
        if event.key() in MODIFIERS:
            return
        modifiers = event.modifiers() & ~NOT_ON_THE_KEY
        text = event.text()
        if modifiers == Qt.KeyboardModifier.ShiftModifier and text.isprintable() and text and not text.isalnum():
            modifiers = Qt.KeyboardModifier.NoModifier  # the key is ! and not Shift and !
        self._end(QKeySequence(modifiers.value | event.key()).toString(QKeySequence.SequenceFormat.PortableText))

    def _end(self, text: str) -> None:
        self.setText(self._title)
        self.recorded.emit(text)
