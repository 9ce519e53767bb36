"""The bar above the canvas that says in a sentence what went wrong or what was done about it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from editor.language.texts import tr


@dataclass(frozen=True)
class _Offer:
    """What can be done about a notice, in the words of a button."""

    sentence: str
    words: str
    take: Callable[[], None]


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
        self._offers: dict[Hashable, _Offer] = {}
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
        """Show a sentence, which is in the person's language already."""
        if sentence in self.notices:
            self.notices.remove(sentence)
        self.notices.append(sentence)
        self._show_newest()

    def offer(self, sentence: str, words: str, take: Callable[[], None], about: Hashable) -> None:
        """Show a sentence with a button that calls `take`, until another is shown.

        `about` is what it concerns; another offer about that takes its place.
        """
        self.withdraw_offer(about)
        self.tell(sentence)
        self._offers[about] = _Offer(self.notices[-1], words, take)
        self._show_newest()

    def withdraw_offer(self, about: Hashable) -> None:
        """Take back what was offered about something, which concerns nobody any more."""
        offer = self._offers.pop(about, None)
        if offer is not None:
            self.withdraw(offer.sentence)

    def withdraw(self, sentence: str) -> None:
        """Take back a sentence that holds no more, if it was not read away."""
        if sentence in self.notices:
            self.notices.remove(sentence)
            self._show_newest()

    @property
    def _offered(self) -> _Offer | None:
        """What is offered with the newest notice."""
        return next((offer for offer in self._offers.values() if self.notices[-1:] == [offer.sentence]), None)

    def _show_newest(self) -> None:
        self.setVisible(bool(self.notices))
        if not self.notices:
            return
        self._text.setText(self.notices[-1])
        self._all.setText(tr("All {n} notices", n=len(self.notices)))
        self._all.setVisible(len(self.notices) > 1)
        offer = self._offered
        self.offered.setVisible(offer is not None)
        if offer is not None:
            self.offered.setText(offer.words)

    def _take_offer(self) -> None:
        offer = self._offered
        if offer is not None:
            offer.take()

    def clear(self) -> None:
        """Forget all notices."""
        self.notices.clear()
        self._offers.clear()
        self.hide()
