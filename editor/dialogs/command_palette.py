"""Every command by typing a few letters of its name."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.commands.actions import Actions
from editor.commands.command import Command
from editor.commands.finding import found
from editor.commands.table import COMMANDS
from editor.language.texts import tr

WIDTH_PX, HEIGHT_PX = 520, 420
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
        item = QListWidgetItem(f"{command.shown_menu}: {action.text()}" + (f"     {key}" if key else ""))
        item.setData(Qt.ItemDataRole.UserRole, command)
        if not action.isEnabled():
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item
