"""Every key of the program on one sheet, made from the command table."""

from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from editor.commands.table import COMMANDS, HELD_KEYS


class KeysDialog(QDialog):
    """Lists what each key does, menu by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.resize(560, 640)
        sheet = QTextBrowser()
        sheet.setHtml(key_sheet())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())  # too dark on a dark button
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(sheet)
        layout.addWidget(buttons)


def key_sheet() -> str:
    """Return the sheet as HTML: a table for each menu, then what is held or dragged on the canvas."""
    menus = dict.fromkeys(command.menu for command in COMMANDS)
    parts = [
        _table(menu, [(_keys(c.shortcuts), c.title) for c in COMMANDS if c.menu == menu and c.shortcuts])
        for menu in menus
    ]
    return "".join([*parts, _table("On the canvas", list(HELD_KEYS))])


def _keys(shortcuts: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " or ".join(QKeySequence(keys).toString(native) for keys in shortcuts)


def _table(heading: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(f"<tr><td width='210'><b>{keys}</b></td><td>{words}</td></tr>" for keys, words in rows)
    return f"<h3>{heading}</h3><table cellpadding='3'>{cells}</table>"
