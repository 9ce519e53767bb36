"""Rows of two lines, the second one faint."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.theme.labels import plain_tool_tip

BELOW_ROLE = Qt.ItemDataRole.UserRole + 1


def two_line_item(title: str, below: str) -> QListWidgetItem:
    """Return a row that says `title`, and `below` under it; a tool tip says both where they are cut short."""
    item = QListWidgetItem(title)
    item.setData(BELOW_ROLE, below)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {below}")
    item.setToolTip(plain_tool_tip(f"{title} · {below}"))
    return item


class TwoLines(QStyledItemDelegate):
    """Draws what `two_line_item` made; long lines end in three dots."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text and some air."""
        line: int = option.fontMetrics.height()
        return QSize(120, 2 * line + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        area: QRect = option.rect
        palette: QPalette = option.palette
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_selected:
            painter.fillRect(area, palette.highlight())
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, palette.base())
        inner = area.adjusted(10, 5, -10, -5)
        lines = (
            (Qt.ItemDataRole.DisplayRole, Qt.AlignmentFlag.AlignTop, palette.text()),
            (BELOW_ROLE, Qt.AlignmentFlag.AlignBottom, palette.placeholderText()),
        )
        for role, where, brush in lines:
            painter.setPen((palette.highlightedText() if is_selected else brush).color())
            words = option.fontMetrics.elidedText(str(index.data(role)), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, int(where), words)
        painter.restore()
