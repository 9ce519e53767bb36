"""All texts that a window shows, and where."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QSpinBox,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)


def texts_of(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield what `window` and all in it show or say: texts, tool tips, names for screen readers, menus, lists."""
    for widget in (window, *window.findChildren(QWidget)):
        told = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if widget.isWindow():
            told.append(widget.windowTitle())
        told += _content_of(widget)
        yield from ((widget, text) for text in told if text)


def _content_of(widget: QWidget) -> list[str]:
    match widget:
        case QLabel() | QAbstractButton():
            return [widget.text()]
        case QMenu():
            return [widget.title(), *(action.text() for action in widget.actions())]
        case QComboBox():
            return [widget.itemText(place) for place in range(widget.count())]
        case QLineEdit():
            return [widget.placeholderText()]
        case QSpinBox():
            return [widget.suffix(), widget.specialValueText()]
        case QListWidget():
            return [widget.item(row).text() for row in range(widget.count())]
        case QTextEdit():
            return [widget.toPlainText()]
        case QTreeWidget():
            header = widget.headerItem()
            return [*_row(header), *(text for item in _items(widget.invisibleRootItem()) for text in _row(item))]
    return []


def _row(item: QTreeWidgetItem) -> list[str]:
    return [item.data(column, Qt.ItemDataRole.DisplayRole) or "" for column in range(item.columnCount())]


def _items(root: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for place in range(root.childCount()):
        yield root.child(place)
        yield from _items(root.child(place))
