"""A line of text that a narrow window cuts short, where a plain label would make the window wider."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from editor.theme.labels import plain_tool_tip


class NarrowLabel(QLabel):
    """Shows plain text as it is; what there is no room for becomes three dots, and a tool tip says the whole."""

    def __init__(self, narrowest_px: int, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, textFormat=Qt.TextFormat.PlainText)
        self._narrowest_px = narrowest_px

    @property
    def shown_text(self) -> str:
        """What can be read of the text."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        """The narrowest it may get, or all of a shorter text."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self._narrowest_px), whole.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        shown = self.shown_text
        tip = "" if shown == self.text() else plain_tool_tip(self.text())
        if tip != self.toolTip():  # to set one takes as long as to draw the text
            self.setToolTip(tip)
        painter = QPainter(self)
        self.style().drawItemText(
            painter, self.contentsRect(), int(self.alignment()), self.palette(), self.isEnabled(), shown,
            self.foregroundRole(),
        )  # fmt: skip
