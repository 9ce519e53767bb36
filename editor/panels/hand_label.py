"""What the next gesture does: the tool in hand, what it paints and where; or that letters go to a field."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLabel, QLineEdit, QStackedWidget, QWidget

from editor.document.car_document import CarDocument
from editor.language.marking import marked
from editor.language.texts import tr
from editor.tools.hand import PAINT_NOTHING, Hand
from segmentation.masks.subject import Subject

_DOES = {
    (False, False): marked("{tool} paints"),
    (False, True): marked("{tool} paints within limits"),
    (True, False): marked("{tool} erases"),
    (True, True): marked("{tool} erases within limits"),
}
"""What the tool in hand does, by whether it erases and whether there are limits."""

_ON_GLASS = {
    (False, False): marked("{tool} paints glass"),
    (False, True): marked("{tool} paints glass within limits"),
    (True, False): marked("{tool} erases glass"),
    (True, True): marked("{tool} erases glass within limits"),
}
_ON_SMART_EDGE = {
    (False, False): marked("{tool} paints the smart edge"),
    (False, True): marked("{tool} paints the smart edge within limits"),
    (True, False): marked("{tool} erases the smart edge"),
    (True, True): marked("{tool} erases the smart edge within limits"),
}
_DOES_TO = {Subject.CAR: _DOES, Subject.GLASS: _ON_GLASS, Subject.SMART_EDGE: _ON_SMART_EDGE}
"""The same by which mask is painted."""


class HandLabel(QLabel):
    """Follows the hand, and the focus: while a field has it, the keys of letters are no commands.

    It says nothing of the hand while `pages` shows another page than `canvas`, where no tool does anything.
    """

    def __init__(self, hand: Hand, tools: Mapping[str, QAction], pages: QStackedWidget, canvas: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(tr("Tool in hand"))
        self._hand = hand
        self._titles = {name: action.text() for name, action in tools.items()}
        self._field = self._instead = ""
        self._document: CarDocument | None = None
        self._canvas_page, self._page = pages.indexOf(canvas), pages.currentIndex()
        pages.currentChanged.connect(self._follow_page)
        hand.listen(lambda _: self._show())
        hand.limits.listen(self._show)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self._show()

    def set_document(self, document: CarDocument) -> None:
        """Follow which mask of another car is painted."""
        self._document = document
        document.subject_changed.connect(self._show)
        self._show()

    def say_instead(self, words: str) -> None:
        """Say `words` while the tool in hand rests, "" for the hand again."""
        self._instead = words
        self._show()

    def _follow_page(self, page: int) -> None:
        self._page = page
        self._show()

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        is_field = isinstance(now, QLineEdit | QAbstractSpinBox) and now.window() is self.window()
        self._field = now.accessibleName() if is_field and now is not None else ""
        self._show()

    def _show(self) -> None:
        if self._field:
            self.setText(tr("Typing: {field}", field=self._field))
        elif self._page != self._canvas_page:
            self.setText("")
        elif self._instead:
            self.setText(self._instead)
        elif self._hand.name in PAINT_NOTHING:
            self.setText(self._titles[self._hand.name])
        else:
            subject = Subject.CAR if self._document is None else self._document.subject
            sentence = _DOES_TO[subject][self._hand.erases, self._hand.limits.limits.are_on]
            self.setText(tr(sentence, tool=self._titles[self._hand.name]))
