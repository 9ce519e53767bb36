"""Rows of lists with more than one line: their ground, and lines that end in three dots where they are too long."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A row that is being drawn, and the colours that its texts have on its ground."""

    painter: QPainter
    option: QStyleOptionViewItem

    @property
    def area(self) -> QRect:
        """All of the row."""
        area: QRect = self.option.rect
        return area

    @property
    def palette(self) -> QPalette:
        """The colours of the list."""
        palette: QPalette = self.option.palette
        return palette

    @property
    def is_selected(self) -> bool:
        """Whether it is the chosen one."""
        return bool(self.option.state & QStyle.StateFlag.State_Selected)

    @property
    def plain(self) -> QColor:
        """The colour of what is said first."""
        return (self.palette.highlightedText() if self.is_selected else self.palette.text()).color()

    @property
    def faint(self) -> QColor:
        """The colour of side remarks."""
        return (self.palette.highlightedText() if self.is_selected else self.palette.placeholderText()).color()

    def within(self, across_px: int, down_px: int) -> QRect:
        """Return the row without so much at its sides, and above and below."""
        return self.area.adjusted(across_px, down_px, -across_px, -down_px)

    def write(
        self, place: QRect, words: str, colour: QColor, where: Qt.AlignmentFlag, *, is_bold: bool = False
    ) -> None:
        """Write a line at the left of `place`; `where` says how high in it."""
        font = QFont(self.option.font)
        if is_bold:
            font.setWeight(QFont.Weight.DemiBold)
        self.painter.setFont(font)
        self.painter.setPen(colour)
        fitting = self.painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self.painter.drawText(place, int(where | Qt.AlignmentFlag.AlignLeft), fitting)


class RowDelegate(QStyledItemDelegate):
    """Draws the ground of a row; a subclass says how large rows are, and draws what stands in one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row: the chosen one lit, the one under the pointer a little."""
        row = Row(painter, option)
        painter.save()
        if row.is_selected:
            painter.fillRect(row.area, row.palette.highlight())
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row.area, row.palette.base())
        self.draw(row, index)
        painter.restore()

    def draw(self, row: Row, index: Index) -> None:
        """Draw what stands in a row."""
        raise NotImplementedError
