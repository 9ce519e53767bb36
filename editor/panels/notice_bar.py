"""The bar above the canvas that says in a sentence what went wrong or what was done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from editor.language.sentences import translated
from editor.language.texts import tr


class NoticeBar(QWidget):
    """Shows the newest notice until it is read away; the same sentence twice is shown once.

    Signals:
        list_asked: the person wants to read all notices.
    """

    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notices: list[str] = []
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # file names may look like markup
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._all = QPushButton(flat=True)
        self._all.clicked.connect(self.list_asked)
        self.offered = QPushButton()
        self.offered.setObjectName("plain")
        self.offered.clicked.connect(self._take_offer)
        self._offer: Callable[[], None] | None = None
        self._offered_in = ""
        close = QToolButton(autoRaise=True)
        close.setText("✕")
        close.setAccessibleName(tr("Close the notice"))
        close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.offered)
        layout.addWidget(self._all)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text() if not self.isHidden() else ""

    def tell(self, sentence: str) -> None:
        """Show a sentence, one of a part without Qt in the person's language."""
        sentence = translated(sentence)
        if sentence in self.notices:
            self.notices.remove(sentence)
        self.notices.append(sentence)
        self._text.setText(sentence)
        self._all.setText(tr("All {n} notices", n=len(self.notices)))
        self._all.setVisible(len(self.notices) > 1)
        self.offered.hide()
        self.show()

    def offer(self, sentence: str, words: str, take: Callable[[], None]) -> None:
        """Show a sentence with a button that calls `take`, until another is shown."""
        self.tell(sentence)
        self._offer, self._offered_in = take, self.notices[-1]
        self.offered.setText(words)
        self.offered.show()

    def withdraw_offer(self) -> None:
        """Take back what was offered last, which concerns nobody any more."""
        offered, self._offered_in, self._offer = self._offered_in, "", None
        if offered in self.notices:
            self.notices.remove(offered)
            if self.notices:
                self.tell(self.notices[-1])
            else:
                self.hide()

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer()

    def clear(self) -> None:
        """Forget all notices."""
        self.notices.clear()
        self.hide()
