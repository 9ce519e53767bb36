"""Rows of two lines, the second one faint."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidgetItem, QStyleOptionViewItem

from editor.theme.labels import plain_tool_tip
from editor.theme.rows import Index, Row, RowDelegate

BELOW_ROLE = Qt.ItemDataRole.UserRole + 1


def two_line_item(title: str, below: str) -> QListWidgetItem:
    """Return a row that says `title`, and `below` under it; a tool tip says both where they are cut short."""
    item = QListWidgetItem(title)
    item.setData(BELOW_ROLE, below)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {below}")
    item.setToolTip(plain_tool_tip(f"{title} · {below}"))
    return item


class TwoLines(RowDelegate):
    """Draws what `two_line_item` made; long lines end in three dots."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text and some air."""
        line: int = option.fontMetrics.height()
        return QSize(120, 2 * line + 12)

    def draw(self, row: Row, index: Index) -> None:
        """Draw both lines."""
        place = row.within(10, 5)
        row.write(place, str(index.data(Qt.ItemDataRole.DisplayRole)), row.plain, Qt.AlignmentFlag.AlignTop)
        row.write(place, str(index.data(BELOW_ROLE)), row.faint, Qt.AlignmentFlag.AlignBottom)
