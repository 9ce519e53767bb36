"""The question who works at this computer, asked once, when the first mask is saved, and never in the way."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from editor.desk.author import Author
from editor.language.texts import tr
from editor.theme.labels import show_as_primary, wrapped_label
from segmentation.errors import CarmaskError

WIDTH_PX = 640
MARGIN_PX = 12


class AuthorQuestion(QFrame):
    """A small board above the status bar, over the strip; keys go to it only once it was clicked.

    Signals:
        told(sentence): what became of the name.
        left: the keys belong to the canvas again.
    """

    told = Signal(str)
    left = Signal()

    def __init__(self, author: Author, window: QWidget, status: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("author_question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._author = author
        self._window = window
        self._status = status
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Your name"))
        self.name.returnPressed.connect(self.answer)
        self.take = QPushButton(tr("That is me"))
        show_as_primary(self.take, True)
        self.take.clicked.connect(self.answer)
        self.later = QPushButton(tr("Leave it so"))
        self.later.setObjectName("plain")
        self.later.clicked.connect(self.leave)
        for button in (self.take, self.later):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._text = wrapped_label()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 8, 10, 8)
        self._layout.addWidget(self._text, 3)
        self._layout.addWidget(self.name, 2)
        self._layout.addWidget(self.take)
        self._layout.addWidget(self.later)
        self.setFixedWidth(WIDTH_PX)
        self.hide()
        window.installEventFilter(self)
        self.name.installEventFilter(self)

    def ask(self) -> None:
        """Ask, unless somebody has been asked on this computer."""
        if not self._author.is_to_be_asked or not self.isHidden():
            return
        name = self._author.name
        self._text.setText(tr("The mask was saved under the name {name}. Who makes masks at this computer?", name=name))
        self.name.setText(name)
        self._place()
        self.show()
        self.raise_()

    def answer(self) -> None:
        """Take the name that is written there; where it is none, go on asking."""
        try:
            sentence = self._author.choose(self.name.text())
        except CarmaskError as error:
            self._text.setText(str(error))
            self._place()
            return
        self._go()
        self.told.emit(sentence)

    def leave(self) -> None:
        """Leave the name as it is, and ask no more."""
        self._author.was_asked()
        self._go()
        self.told.emit(tr("Your name can be changed at any time at the right of the status bar."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the window, and keep Esc, typed into the name, from being taken for the window's."""
        if watched is self.name:
            is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
            if is_esc and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        elif event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        self.hide()
        self.left.emit()

    def _place(self) -> None:
        self.resize(WIDTH_PX, self._layout.totalHeightForWidth(WIDTH_PX))
        bottom = self._window.height() - self._status.height() - MARGIN_PX
        self.move(self._window.width() - self.width() - MARGIN_PX, bottom - self.height())
