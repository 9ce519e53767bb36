"""The question who works at this computer, asked when the first mask is saved, and never in the way."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from editor.desk.author import Author
from editor.language.texts import tr
from editor.theme.labels import show_as_primary
from segmentation.errors import CarmaskError

NAME_PX = 220


class AuthorQuestion(QFrame):
    """A bar with room of its own above the strip; keys go to it only once it was clicked or Alt+W was pressed.

    Signals:
        told(sentence): what became of the name.
        left: the bar had the keys and is gone; they belong to the canvas again.
    """

    told = Signal(str)
    left = Signal()

    def __init__(self, author: Author, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("author_question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._author = author
        self._is_put_off = False
        self.name = QLineEdit()
        self.name.setFixedWidth(NAME_PX)
        self.name.setAccessibleName(tr("Your name"))
        self.name.returnPressed.connect(self.answer)
        self.name.installEventFilter(self)
        self.take = QPushButton(tr("That is me"))
        show_as_primary(self.take, True)
        self.take.clicked.connect(self.answer)
        self.later = QPushButton(tr("Not now"))
        self.later.setObjectName("plain")
        self.later.setToolTip(tr("Ask again when carmask is started next"))
        self.later.clicked.connect(self.put_off)
        for button in (self.take, self.later):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._text = QLabel()
        self._text.setBuddy(self.name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.addWidget(self._text)
        for widget in (self.name, self.take, self.later):
            layout.addWidget(widget)
        layout.addStretch(1)
        author.changed.connect(self._go)
        self.hide()

    def ask(self) -> None:
        """Ask, unless somebody has answered on this computer, or has put it off."""
        if not self._author.is_to_be_asked or self._is_put_off or not self.isHidden():
            return
        self._text.setText(tr("&Who makes masks at this computer?"))
        self.name.setText(self._author.name)
        self.show()

    def answer(self) -> None:
        """Take the name that is written there; where it is none, go on asking."""
        try:
            sentence = self._author.choose(self.name.text())
        except CarmaskError as error:
            self._text.setText(str(error).replace("&", "&&"))
            return
        self.told.emit(sentence)

    def put_off(self) -> None:
        """Leave the name as it is for now, and ask no more before the next start."""
        self._is_put_off = True
        self._go()
        self.told.emit(tr("Your name can be changed at any time at the right of the status bar."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it off with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_off()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Esc, typed into the name, from being taken for the window's."""
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_esc and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if self.isHidden():
            return
        widget = self.window().focusWidget()
        had_keys = widget is not None and self.isAncestorOf(widget)
        self.hide()
        if had_keys:
            self.left.emit()
