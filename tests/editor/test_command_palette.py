"""Finding commands by their letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.commands.finding import found
from editor.commands.table import COMMANDS
from editor.dialogs.command_palette import CommandPalette
from tests.editor.conftest import paint, shown


def ids(query):
    return [command.id for command in found(query, COMMANDS)]


def test_nothing_typed_finds_everything_in_the_order_of_the_menus():
    assert ids("") == [command.id for command in COMMANDS]


@pytest.mark.parametrize(
    ("query", "first"),
    [("undo", "edit.undo"), ("clean", "mask.clean_up"), ("PASTE MIRR", "mask.paste_mirrored"),
     ("next car", "view.next_car"), ("mask stop", "mask.stop")],
)  # fmt: skip
def test_the_likeliest_command_comes_first(query, first):
    assert ids(query)[0] == first


def test_letters_that_no_command_has_find_none():
    assert ids("xylophone") == []


@pytest.fixture
def palette(qtbot, opened):
    palette = CommandPalette(opened.window.actions_of, opened.window)
    qtbot.addWidget(palette)
    palette.show()
    return palette


def test_enter_chooses_what_is_marked_and_the_arrows_mark_another(opened, palette):
    paint(opened)
    QTest.keyClicks(palette.query, "display")
    first = palette.commands.currentItem().text()
    QTest.keyClick(palette.query, Qt.Key.Key_Down)
    assert palette.commands.currentItem().text() != first
    QTest.keyClick(palette.query, Qt.Key.Key_Up)
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert palette.chosen is not None and palette.chosen.title in first
    assert not palette.isVisible()


def test_a_command_that_cannot_be_done_now_is_not_chosen(opened, palette):
    QTest.keyClicks(palette.query, "redo")
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert palette.chosen is None and palette.isVisible()


def test_where_nothing_is_found_enter_does_nothing(palette):
    QTest.keyClicks(palette.query, "xylophone")
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert palette.chosen is None and palette.isVisible()


def test_the_chosen_command_is_done(opened, monkeypatch):
    paint(opened)
    undo = next(command for command in COMMANDS if command.id == "edit.undo")

    def choose(palette):
        palette.chosen = undo

    monkeypatch.setattr(CommandPalette, "exec", choose)
    opened.window.actions_of["help.palette"].trigger()
    assert not shown(opened).history.can_undo
