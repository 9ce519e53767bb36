"""The table of commands: the map of the program."""

import ast
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import editor as editor_package
from editor.commands.keymap import Keymap
from editor.commands.table import COMMANDS, HELD_KEYS
from editor.dialogs.keys import key_sheet
from tests.editor.conftest import paint


def test_ids_are_used_once_and_name_their_menu():
    assert [name for name, count in Counter(command.id for command in COMMANDS).items() if count > 1] == []
    assert all(command.id.startswith(f"{command.menu.lower()}.") for command in COMMANDS)


def test_no_key_does_two_things():
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_can_be_asked_for_with_nothing_open(application, command, monkeypatch):
    asked = []
    for name in ("choose_folder", "show_recent", "show_palette", "close_window"):
        monkeypatch.setattr(application.window.shell, name, lambda name=name: asked.append(name))
    for name in ("ask_for_author", "show_settings", "show_keys", "change_keys", "choose_picture", "choose_backdrops"):
        monkeypatch.setattr(application.window.dialogs, name, lambda name=name: asked.append(name))
    command.run(application.window.actions_of._workspace)
    assert application.desk.document is None


def test_what_cannot_be_done_now_is_greyed_out(application):
    assert not application.window.actions_of["file.save"].isEnabled()
    assert not application.window.actions_of["edit.undo"].isEnabled()
    assert application.window.actions_of["file.open_folder"].isEnabled()


def test_what_can_be_done_is_not_greyed_out(opened):
    assert opened.window.actions_of["file.save"].isEnabled()
    assert opened.window.actions_of["view.next_angle"].isEnabled()


def is_shown_as_it_is(window):
    """Whether each action says what its command would say of itself now."""
    workspace = window.actions_of._workspace
    return all(
        window.actions_of[command.id].isEnabled() == command.enabled(workspace)
        and (command.checked is None or window.actions_of[command.id].isChecked() == command.checked(workspace))
        and (command.title_now is None or window.actions_of[command.id].text() == command.title_now(workspace))
        for command in COMMANDS
    )


def test_every_command_is_shown_as_it_can_be_done_after_each_step(opened):
    assert is_shown_as_it_is(opened.window)
    paint(opened, 80.5, 20.5)
    assert opened.window.actions_of["edit.undo"].isEnabled() and is_shown_as_it_is(opened.window)
    for command in ("edit.undo", "edit.redo", "edit.lasso", "view.sheet"):
        opened.window.actions_of[command].trigger()
        assert is_shown_as_it_is(opened.window), command


def test_the_key_sheet_has_every_key(settings):
    sheet = unescape(key_sheet(Keymap(settings, COMMANDS)))
    assert all(command.title in sheet for command in COMMANDS if command.shortcuts)
    assert all(words in sheet for _, words in HELD_KEYS)


REPEATED = {
    "edit.undo", "edit.redo", "edit.smaller", "edit.larger", "view.next_angle", "view.previous_angle", "view.zoom_in",
    "view.zoom_out", "view.turn_left", "view.turn_right", "display.brighter", "display.darker",
    "display.more_contrast", "display.less_contrast",
}  # fmt: skip


def test_a_key_that_is_held_does_again_and_again_only_what_is_a_step(application):
    actions = application.window.actions_of
    assert {command.id for command in COMMANDS if actions[command.id].autoRepeat()} == REPEATED


def test_no_sentence_of_the_window_names_a_key_that_may_be_another_by_now():
    """Sentences name the command instead; where a key helps, the keymap knows which."""
    editor = Path(editor_package.__file__).parent
    tables = {"table.py", "limit_commands.py", "presets.py", "key_names.py"}
    naming = re.compile(r"\b(Ctrl|Shift)\+\w|\bpress(es)? [A-Z]\b")
    said = [
        f"{path.name}: {node.value}"
        for path in editor.rglob("*.py")
        if path.name not in tables
        for node in spoken_texts(path)
        if naming.search(node.value) and "such as" not in node.value
    ]
    assert said == []


def spoken_texts(path):
    """The texts in a file that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]
