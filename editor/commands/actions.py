"""The command table as Qt's actions, menus and keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from editor.commands.command import Command
from editor.commands.key_names import shown_key
from editor.commands.keymap import Keymap
from editor.commands.table import COMMANDS
from editor.commands.workspace import Workspace


class Actions:
    """One QAction for each command, kept enabled and checked as the workspace is, with the keys that it has now."""

    def __init__(self, window: QMainWindow, workspace: Workspace, keymap: Keymap) -> None:
        self._workspace = workspace
        self._keymap = keymap
        self._actions = {command.id: self._action(command, window) for command in COMMANDS}
        self._depending = {
            condition: [self._actions[command.id] for command in COMMANDS if command.enabled is condition]
            for condition in {command.enabled for command in COMMANDS}
        }
        self._could_be_done: dict[Callable[[Workspace], bool], bool] = {}
        self._changing = [(command, self._actions[command.id]) for command in COMMANDS if command.is_changing]
        self._take_keys()
        keymap.listen(self._take_keys)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def fill_menus(self, window: QMainWindow) -> None:
        """Make the window's menu bar, in the order of the table."""
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = menus.get(command.menu)
            if menu is None:
                menu = menus[command.menu] = window.menuBar().addMenu(command.menu_with_key)
            if command.separator:
                menu.addSeparator()
            menu.addAction(self._actions[command.id])

    def refresh(self) -> None:
        """Ask whether each command can be done now, once for all that depend on the same, and what it shows."""
        for condition, actions in self._depending.items():
            can_be_done = condition(self._workspace)
            if can_be_done != self._could_be_done.get(condition):
                self._could_be_done[condition] = can_be_done
                for action in actions:
                    action.setEnabled(can_be_done)
        for command, action in self._changing:
            if command.title_now is not None:
                action.setText(command.title_now(self._workspace))
            if command.checked is not None:
                action.setChecked(command.checked(self._workspace))

    def _take_keys(self) -> None:
        for command in COMMANDS:
            keys = self._keymap[command.id]
            shown = ", ".join(map(shown_key, keys))
            self._actions[command.id].setShortcuts(
                [QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in keys]
            )
            self._actions[command.id].setToolTip(f"{command.shown_title} ({shown})" if keys else command.shown_title)

    def _action(self, command: Command, window: QMainWindow) -> QAction:
        action = QAction(command.shown_title, window)
        action.setAutoRepeat(command.repeats)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(self._runner(command))
        if command.on_canvas:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._workspace.canvas.addAction(action)
        else:
            window.addAction(action)
        return action

    def _runner(self, command: Command) -> Callable[[], None]:
        def run() -> None:
            if not command.keeps_stroke:
                self._workspace.hand.tool.release()
            command.run(self._workspace)
            self.refresh()

        return run
