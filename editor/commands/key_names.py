"""Names of keys: how they are written in tables and files, how the person reads them, and which are spoken for."""

from collections.abc import Collection

from PySide6.QtGui import QKeySequence

from editor.commands.command import Command
from editor.language.marking import marked
from editor.language.texts import tr

_LONGEST_NAME = 60
"""Letters; no key with all its modifiers has a longer name, and a settings file may hold anything."""

HELD_OR_DRAWN_WITH = {
    "Space": marked("{key} moves the photo while it is held on the canvas."),
    "H": marked("{key} hides the mask while it is held on the canvas."),
    "Alt": marked("{key} lets the tools do the opposite while it is held on the canvas."),
    "Return": marked("{key} closes a polygon or smart outline on the canvas."),
    "Enter": marked("{key} closes a polygon or smart outline on the canvas."),
    "Backspace": marked("{key} takes back the last corner of a polygon on the canvas."),
    "Del": marked("{key} takes back the last corner of a polygon on the canvas."),
}
"""What says that a key does something under the hand on the canvas; no command may take it from there."""

MOVES_THE_FOCUS = ("Tab", "Shift+Tab", "Backtab", "Up", "Down")
"""By these one gets through lists and fields; where the canvas has the keys they are free."""


def key_name(text: str) -> str:
    """Return the one way in which tables and files write the key `text`, "" if it is not the name of exactly one."""
    if len(text) > _LONGEST_NAME:
        return ""
    sequence = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
    return sequence.toString(QKeySequence.SequenceFormat.PortableText) if sequence.count() == 1 else ""


def shown_key(key: str) -> str:
    """Return how this system writes a key."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


def objection(key: str, command: Command, menus: Collection[str]) -> str:
    """Return a sentence that says why `command` cannot have `key`, a name from `key_name`; "" if it can.

    `menus` are the titles of all menus with an & before the letter that opens them.
    """
    shown = shown_key(key)
    if key in HELD_OR_DRAWN_WITH:
        does = HELD_OR_DRAWN_WITH[key]
        return tr("{sentence} Choose another key, or add Ctrl or Shift.", sentence=tr(does, key=shown))
    if key in MOVES_THE_FOCUS and not command.on_canvas:
        return tr("{key} goes through lists and fields. Choose another key, or add Ctrl.", key=shown)
    opened = [menu.replace("&", "") for menu in menus if key == f"Alt+{menu.partition('&')[2][:1].upper()}"]
    if opened:
        return tr("{key} opens the menu {menu}. Choose another key, or add Ctrl or Shift.", key=shown, menu=opened[0])
    return ""
