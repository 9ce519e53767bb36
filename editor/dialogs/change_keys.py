"""Choosing the keys of all commands."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from editor.commands.command import Command
from editor.commands.finding import found
from editor.commands.key_names import shown_key
from editor.commands.keymap import Keymap
from editor.dialogs.keys_of_command import KeysOfCommand
from editor.language.texts import tr
from editor.settings.schema import KEYS_PRESET
from editor.settings.store import SettingsStore

COMMAND_ROLE = Qt.ItemDataRole.UserRole
SIZE = QSize(660, 620)


class ChangeKeysDialog(QDialog):
    """Every command, menu by menu, with its keys, those that the person has chosen in bold; below, the marked one's."""

    def __init__(self, keymap: Keymap, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change keys"))
        self.resize(SIZE)
        self._keymap = keymap
        self._settings = settings
        self.query = QLineEdit(placeholderText=tr("Find a command, or type a key such as Ctrl+Z"))
        self.query.setAccessibleName(tr("Find a command or a key"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(self._list)
        self.presets = self._choice_of_presets()
        self.tree = _empty_tree()
        self.keys = KeysOfCommand(keymap)
        self.tree.currentItemChanged.connect(lambda item: self.keys.show_command(_command_of(item)))
        self.reset_all = QPushButton(tr("Usual keys for all commands"), autoDefault=False)
        self.reset_all.clicked.connect(keymap.reset_all)
        self._lay_out()
        keymap.listen(self.refresh)
        self.finished.connect(lambda _: keymap.forget(self.refresh))
        self._list("")

    def choose(self, command_id: str) -> None:
        """Mark a command, if it is listed."""
        for item, command in self._listed():
            if command.id == command_id:
                self.tree.setCurrentItem(item)

    def refresh(self) -> None:
        """Show the keys as they are now."""
        bold = QFont(self.tree.font())
        bold.setBold(True)
        for item, command in self._listed():
            item.setText(1, ", ".join(map(shown_key, self._keymap[command.id])))
            item.setFont(1, bold if self._keymap.is_own(command.id) else self.tree.font())
        self.presets.setCurrentIndex(self.presets.findData(self._settings[KEYS_PRESET]))
        self.reset_all.setEnabled(self._keymap.has_own)
        self.keys.refresh()

    def _list(self, query: str) -> None:
        wanted = {command.id for command in found(query, self._keymap.commands)}
        typed = query.strip().casefold()
        self.tree.clear()
        menus: dict[str, QTreeWidgetItem] = {}
        for command in self._keymap.commands:
            keys = [shown_key(key).casefold() for key in self._keymap[command.id]]
            if command.id in wanted or typed in keys:
                self._add(command, menus)
        self.tree.expandAll()
        self.keys.show_command(None)
        for item, _ in self._listed():
            self.tree.setCurrentItem(item)
            break
        self.refresh()

    def _add(self, command: Command, menus: dict[str, QTreeWidgetItem]) -> None:
        if command.menu not in menus:
            menu = menus[command.menu] = QTreeWidgetItem(self.tree, [command.shown_menu])
            menu.setFlags(Qt.ItemFlag.ItemIsEnabled)
            menu.setFirstColumnSpanned(True)
            menu.setForeground(0, self.palette().placeholderText())
        item = QTreeWidgetItem(menus[command.menu], [command.shown_title])
        item.setData(0, COMMAND_ROLE, command)

    def _listed(self) -> Iterator[tuple[QTreeWidgetItem, Command]]:
        items = QTreeWidgetItemIterator(self.tree)
        while (item := items.value()) is not None:
            if (command := _command_of(item)) is not None:
                yield item, command
            items += 1

    # --- building

    def _choice_of_presets(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr(KEYS_PRESET.title))
        box.setToolTip(tr(KEYS_PRESET.doc))
        for value, words in KEYS_PRESET.choices:
            box.addItem(tr(words), value)
        box.activated.connect(lambda _: self._settings.change(KEYS_PRESET, box.currentData()))
        return box

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.query, 1)
        head.addSpacing(12)
        head.addWidget(QLabel(tr(KEYS_PRESET.title)))
        head.addWidget(self.presets)
        buttons = QDialogButtonBox()
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        column.addWidget(self.keys)
        column.addWidget(buttons)


def _empty_tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(tr("Commands and their keys"))
    tree.setHeaderLabels([tr("Command"), tr("Keys")])
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    tree.setRootIsDecorated(False)
    tree.setItemsExpandable(False)
    tree.setIndentation(14)
    tree.setUniformRowHeights(True)
    return tree


def _command_of(item: QTreeWidgetItem | None) -> Command | None:
    command = None if item is None else item.data(0, COMMAND_ROLE)
    return command if isinstance(command, Command) else None
