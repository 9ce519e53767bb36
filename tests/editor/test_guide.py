"""What the guide for editors says of keys and menus is so."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from editor.commands.key_names import HELD_OR_DRAWN_WITH
from editor.commands.presets import PRESETS
from editor.commands.table import COMMANDS, HELD_KEYS

GUIDE = (Path(__file__).parents[2] / "docs" / "guide.md").read_text()
PROSE = re.sub(r"^```.*?^```", "", GUIDE, flags=re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
KEY = re.compile(
    r"((Ctrl|Shift|Alt)\+)*(F\d{1,2}|[A-Z0-9\[\]\\.,+←→↑↓-]|Esc|Enter|Tab|Space|Backspace|Delete|Right|Left)|Ctrl|Shift|Alt"
)
WRITTEN = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down", "Delete": "Del"}
"""How the guide writes what Qt calls otherwise."""

ELSEWHERE = {
    "1": ("dialogs/reject.py", "Key_1"), "7": ("dialogs/reject.py", "Key_1"),
    "Alt+Up": ("dialogs/folder_cars/angle_list.py", "Key_Up"),
    "Alt+Down": ("dialogs/folder_cars/angle_list.py", "Key_Down"),
    "+": ("dialogs/export/stand_pane.py", "Key_Plus"), "-": ("dialogs/export/stand_pane.py", "Key_Minus"),
    "Ctrl+Up": ("canvas/grip_keys.py", "Key_Up"), "Ctrl+Down": ("canvas/grip_keys.py", "Key_Down"),
    "Alt+W": ("panels/author_question.py", "&Who"),
    "R": ("canvas/held_keys.py", "Key_R"), "Shift": ("canvas/held_keys.py", "ShiftModifier"),
}  # fmt: skip
"""Keys that are no command's: the file of the editor that hears of them, and what stands for them there."""

PATH = re.compile(r"[`*]([A-Z]\w+) \u203a ([^`*]+?)[`*]+(?: \(`([^`]+)`)?", re.DOTALL)
TITLES = {(command.menu, command.title): command for command in COMMANDS}
TOOL_ROW = re.compile(r"^\| `([^`]+)` \| ([a-z ]+) \| [^|]+ \|$", re.MULTILINE)


def qt_name(key):
    """The guide's key as the table writes it."""
    parts = [WRITTEN.get(part, part) for part in re.split(r"(?<=[a-z])\+", key)]
    return QKeySequence("+".join(parts)).toString() or "+".join(parts)


KEYS = sorted({qt_name(span) for span in SPAN.findall(PROSE) if KEY.fullmatch(span)})
PATHS = [(menu, " ".join(title.split()), key) for menu, title, key in PATH.findall(PROSE)]


def of_commands():
    presets = (keys for preset in PRESETS.values() for keys in preset.values())
    return {QKeySequence(key).toString() for keys in (*(row.shortcuts for row in COMMANDS), *presets) for key in keys}


def test_the_guide_names_keys_and_menus():
    assert {"B", "Ctrl+Z", "Shift+Y", "Right", "Del"} <= set(KEYS) and len(KEYS) > 60
    assert len(PATHS) > 10


@pytest.mark.parametrize("key", KEYS)
def test_every_key_that_the_guide_names_does_something(key):
    if key in ELSEWHERE:
        file, name = ELSEWHERE[key]
        assert name in (Path(__file__).parents[2] / "editor" / file).read_text()
    else:
        assert key in of_commands() | HELD_OR_DRAWN_WITH.keys()


@pytest.mark.parametrize(("menu", "title", "key"), PATHS)
def test_every_menu_that_the_guide_names_has_that_command_and_the_key_beside_it_is_its_own(menu, title, key):
    command = TITLES.get((menu, title))
    assert command is not None
    if key:
        assert qt_name(key) in map(qt_name, command.shortcuts)


def test_the_table_of_tools_names_each_with_its_key_and_leaves_none_out():
    rows = {title.capitalize(): key for key, title in TOOL_ROW.findall(PROSE)}
    tools = {row.title: row.shortcuts for row in COMMANDS if row.id.startswith("edit.") and row.title in rows}
    assert {title: qt_name(key) for title, key in rows.items()} == {title: keys[0] for title, keys in tools.items()}
    assert len(rows) == 9, "the number plate has a chapter of its own"


def test_the_key_sheet_says_what_takes_back_a_corner_as_the_guide_does():
    assert "Backspace or Delete" in dict(HELD_KEYS) and "`Backspace` or `Delete`" in GUIDE
