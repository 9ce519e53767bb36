"""Names of keys: how they are written in tables and files, how the person reads them, and which are spoken for."""

from collections.abc import Collection

from PySide6.QtGui import QKeySequence

from editor.commands.command import Command

_LONGEST_NAME = 60
"""Letters; no key with all its modifiers has a longer name, and a settings file may hold anything."""

HELD_OR_DRAWN_WITH = {
    "Space": "moves the photo while it is held",
    "H": "hides the mask while it is held",
    "Alt": "lets the tools do the opposite while it is held",
    "Return": "closes a polygon or smart outline",
    "Enter": "closes a polygon or smart outline",
    "Backspace": "takes back the last corner of a polygon",
    "Del": "takes back the last corner of a polygon",
}
"""What a key does under the hand on the canvas; no command may take it from there."""

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
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def objection(key: str, command: Command, menus: Collection[str]) -> str:
    """Return a sentence that says why `command` cannot have `key`, a name from `key_name`; "" if it can."""
    if key in HELD_OR_DRAWN_WITH:
        return f"{shown_key(key)} {HELD_OR_DRAWN_WITH[key]} on the canvas. Choose another key, or add Ctrl or Shift."
    if key in MOVES_THE_FOCUS and not command.on_canvas:
        return f"{shown_key(key)} goes through lists and fields. Choose another key, or add Ctrl."
    opened = [menu for menu in menus if key == f"Alt+{menu[0]}"]
    return f"{shown_key(key)} opens the menu {opened[0]}. Choose another key, or add Ctrl or Shift." if opened else ""
