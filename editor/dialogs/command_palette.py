"""Every command by typing a few letters of its name."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.commands.actions import Actions
from editor.commands.command import Command
from editor.commands.finding import found
from editor.commands.table import COMMANDS
from editor.language.texts import tr
from editor.theme.rows import Index, Row, RowDelegate

WIDTH_PX, HEIGHT_PX = 520, 420
AROUND_PX = 10
ROUNDED_PX = 2
"""By so much the width of a text may be rounded down on a screen of a fractional scale."""
TITLE_ROLE, KEY_ROLE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
NATIVE = QKeySequence.SequenceFormat.NativeText


class CommandPalette(QDialog):
    """A field and the commands that it finds; Enter does the chosen one, if it can be done now."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Commands"))
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._actions = actions
        self.chosen: Command | None = None
        self.query = QLineEdit(placeholderText=tr("What do you want to do?"))
        self.query.setAccessibleName(tr("Command"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(self._list)
        self.query.installEventFilter(self)
        self.commands = QListWidget()
        self.commands.setAccessibleName(tr("Commands found"))
        self.commands.setItemDelegate(CommandDelegate(self.commands))
        self.commands.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.commands.itemClicked.connect(lambda _: self.accept())
        self.query.returnPressed.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.query)
        column.addWidget(self.commands)
        self._list("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.commands.count():
                self.commands.setCurrentRow((self.commands.currentRow() + step) % self.commands.count())
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Close with the command that is marked; one that cannot be done now stays in the list and does nothing."""
        item = self.commands.currentItem()
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        self.chosen = item.data(Qt.ItemDataRole.UserRole)
        super().accept()

    def _list(self, query: str) -> None:
        self.commands.clear()
        for command in found(query, COMMANDS):
            self.commands.addItem(self._item(command))
        self.commands.setCurrentRow(0)

    def _item(self, command: Command) -> QListWidgetItem:
        action = self._actions[command.id]
        key = action.shortcut().toString(NATIVE)
        title = f"{command.shown_menu}: {action.text()}"
        item = QListWidgetItem(title + (f"     {key}" if key else ""))  # as a screen reader tells it
        item.setData(Qt.ItemDataRole.UserRole, command)
        item.setData(TITLE_ROLE, title)
        item.setData(KEY_ROLE, key)
        if not action.isEnabled():
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item


class CommandDelegate(RowDelegate):
    """Draws a command in a line, its key at the right as in a menu; paler where it cannot be done now."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line of text and some air."""
        return QSize(160, option.fontMetrics.height() + AROUND_PX)

    def draw(self, row: Row, index: Index) -> None:
        """Draw menu, name and key."""
        can_be_done = bool(row.option.state & QStyle.StateFlag.State_Enabled)
        gone = row.palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        key, place = index.data(KEY_ROLE), row.within(AROUND_PX, 0)
        taken = row.option.fontMetrics.horizontalAdvance(key) + ROUNDED_PX + AROUND_PX if key else 0
        middle = Qt.AlignmentFlag.AlignVCenter
        beside = place.adjusted(0, 0, -taken, 0)
        row.write(beside, index.data(TITLE_ROLE), row.plain if can_be_done else gone, middle)
        at_right = place.adjusted(place.width() - taken + AROUND_PX, 0, 0, 0)
        row.write(at_right, key, row.faint if can_be_done else gone, middle)
