"""Room for a label whose text changes often, such as a step's: what it says never moves what is beside it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

SPARE_PX = 4
"""Letters drawn one by one may be wider than their sum."""

_MEASURED_ANEW = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Polish, QEvent.Type.Show)


class KeptRoom(QWidget):
    """Holds a label, and gives it all of its room.

    With each new text a label asks for another place, for which the whole line is laid out and drawn anew: a
    millisecond, which a step of zoom or of undo waits for. Here it asks in vain.
    """

    def __init__(self, label: QLabel, narrowest_px: int = 0, widest: str = "") -> None:
        """Hold `label` in room for the text `widest`, or at least `narrowest_px` wide where it takes what is left."""
        super().__init__()
        self._label = label
        self._narrowest_px = narrowest_px
        self._widest = widest
        self._hint = QSize()
        label.setParent(self)

    def sizeHint(self) -> QSize:
        """As wide as the widest text and as high as the label; found once for each font and style."""
        if not self._hint.isValid():
            now, letters = self._label.sizeHint(), self._label.fontMetrics()
            beside = now.width() - letters.horizontalAdvance(self._label.text())
            width = letters.horizontalAdvance(self._widest) + beside + SPARE_PX if self._widest else 0
            self._hint = QSize(max(self._narrowest_px, width), now.height())
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """The same: the label says nothing of its own."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Measure anew with another font or style, of which the label has heard before."""
        if event.type() in _MEASURED_ANEW:
            self._hint = QSize()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the label all of it."""
        self._label.resize(event.size())
