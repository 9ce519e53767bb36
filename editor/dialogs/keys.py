"""Every key of the program on one sheet, made from the command table."""

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from editor.commands.key_names import shown_key
from editor.commands.keymap import Keymap
from editor.commands.table import COMMANDS, HELD_KEYS
from editor.language.texts import tr
from editor.theme.dialog_buttons import usual_buttons


class KeysDialog(QDialog):
    """Lists what each key does, menu by menu; `wants_change` is True where the person went on to change them."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.resize(560, 640)
        self.wants_change = False
        sheet = QTextBrowser()
        sheet.setAccessibleName(tr("Keys"))
        sheet.setHtml(key_sheet(keymap))
        buttons = usual_buttons(QDialogButtonBox.StandardButton.Close)
        change = buttons.addButton(tr("Change keys …"), QDialogButtonBox.ButtonRole.ActionRole)
        change.setAutoDefault(False)
        change.clicked.connect(self._go_on)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(sheet)
        layout.addWidget(buttons)

    def _go_on(self) -> None:
        self.wants_change = True
        self.accept()


def key_sheet(keymap: Keymap) -> str:
    """Return the sheet as HTML: a table for each menu, then what is held or dragged on the canvas."""
    menus = dict.fromkeys(command.shown_menu for command in COMMANDS)
    parts = [
        _table(menu, [(_shown(keymap[c.id]), c.shown_title) for c in COMMANDS if c.shown_menu == menu and keymap[c.id]])
        for menu in menus
    ]
    return "".join([*parts, _table(tr("On the canvas"), [(tr(held), tr(does)) for held, does in HELD_KEYS])])


def _shown(keys: tuple[str, ...]) -> str:
    first, *others = map(shown_key, keys)
    return tr("{keys} or {last}", keys=", ".join([first, *others[:-1]]), last=others[-1]) if others else first


def _table(heading: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><td width='210'><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>" for keys, words in rows
    )
    return f"<h3>{heading}</h3><table cellpadding='3'>{cells}</table>"
