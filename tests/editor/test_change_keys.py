"""Changing keys at the dialog, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from editor.dialogs.change_keys import ChangeKeysDialog
from editor.dialogs.command_palette import CommandPalette
from editor.dialogs.keys import KeysDialog, key_sheet
from editor.settings.schema import KEYS_PRESET
from editor.tools.hand import BRUSH
from tests.editor.conftest import PATIENCE_MS

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(qtbot, opened):
    dialog = ChangeKeysDialog(opened.window.keymap, opened.settings, opened.window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def record(dialog, command_id, key, modifiers=Qt.KeyboardModifier.NoModifier):
    dialog.choose(command_id)
    QTest.mouseClick(dialog.keys.recorder, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.keys.recorder, key, modifiers)


def press(qtbot, opened, key, modifiers=Qt.KeyboardModifier.NoModifier):
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow, timeout=PATIENCE_MS)
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window, key, modifiers)


def test_a_recorded_key_counts_at_once_wherever_keys_are_shown(qtbot, opened, dialog):
    record(dialog, "edit.lasso", Qt.Key.Key_J, CTRL)
    action = opened.window.actions_of["edit.lasso"]
    assert QKeySequence("Ctrl+J") in action.shortcuts()
    assert action.toolTip() == "Lasso (L, Ctrl+J)"
    assert "L or Ctrl+J" in key_sheet(opened.window.keymap)
    assert [button.text() for button in dialog.keys.keys] == ["L   ✕", "Ctrl+J   ✕"]
    dialog.keys.keys[0].click()
    palette = CommandPalette(opened.window.actions_of, opened.window)
    QTest.keyClicks(palette.query, "lasso")
    assert palette.commands.currentItem().text() == "Edit: Lasso     Ctrl+J"
    dialog.close()
    press(qtbot, opened, Qt.Key.Key_J, CTRL)
    assert opened.window.hand.name == "lasso"


def test_a_key_of_another_command_is_taken_only_after_it_was_said_what_that_loses(opened, dialog):
    record(dialog, "edit.lasso", Qt.Key.Key_D)
    assert "“Default brush”" in dialog.keys.told
    assert opened.window.keymap["edit.lasso"] == ("L",)
    dialog.keys.take.click()
    assert opened.window.keymap["edit.lasso"] == ("L", "D")
    assert opened.window.keymap["edit.reset_brush"] == ()
    dialog.choose("edit.reset_brush")
    assert "no key" in dialog.keys.told


def test_another_command_is_not_given_the_key_that_was_offered_to_the_first(opened, dialog):
    record(dialog, "edit.lasso", Qt.Key.Key_D)
    dialog.choose("edit.fill")
    assert not dialog.keys.take.isVisible()
    assert opened.window.keymap["edit.fill"] == ("G",)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_H, Qt.Key.Key_Alt, Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_keys_of_the_hand_and_of_the_focus_are_refused_in_a_sentence(opened, dialog, key):
    record(dialog, "edit.lasso", key)
    assert dialog.keys.told.endswith(("Ctrl.", "Shift."))
    assert opened.window.keymap["edit.lasso"] == ("L",)
    assert dialog.isVisible() and not dialog.keys.recorder.is_waiting


def test_a_sign_with_shift_is_the_sign(opened, dialog):
    dialog.choose("edit.lasso")
    dialog.keys.recorder.click()
    QTest.sendKeyEvent(QTest.KeyAction.Click, dialog.keys.recorder, Qt.Key.Key_Exclam, "!", SHIFT)
    assert opened.window.keymap["edit.lasso"] == ("L", "!")


def test_escape_can_be_a_key_and_closes_the_dialog_only_when_none_is_awaited(opened, dialog):
    record(dialog, "edit.lasso", Qt.Key.Key_Escape)
    assert dialog.isVisible() and "“Cancel" in dialog.keys.told
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_whoever_clicks_elsewhere_records_nothing(opened, dialog):
    dialog.choose("edit.lasso")
    dialog.keys.recorder.click()
    dialog.query.setFocus()
    QTest.keyClicks(dialog.query, "wand")
    assert opened.window.keymap["edit.lasso"] == ("L",)
    assert not dialog.keys.recorder.is_waiting


def listed(dialog):
    return [command.id for _, command in dialog._listed()]


def test_commands_are_found_by_letters_and_by_key(dialog):
    QTest.keyClicks(dialog.query, "magic")
    assert listed(dialog) == ["edit.wand"]
    dialog.query.setText("ctrl+0")
    assert listed(dialog) == ["view.fit"]
    dialog.query.setText("xylophone")
    assert listed(dialog) == [] and not dialog.keys.isEnabled()


def test_one_command_or_all_get_their_usual_keys_again(opened, dialog):
    record(dialog, "edit.lasso", Qt.Key.Key_F7)
    record(dialog, "edit.fill", Qt.Key.Key_F9)
    dialog.keys.reset.click()
    assert opened.window.keymap["edit.fill"] == ("G",) and opened.window.keymap["edit.lasso"] == ("L", "F7")
    dialog.reset_all.click()
    assert opened.window.keymap["edit.lasso"] == ("L",)
    assert not dialog.keys.reset.isEnabled() and not dialog.reset_all.isEnabled()


def test_the_keys_of_another_program_are_chosen_here_or_in_the_settings(qtbot, opened, dialog):
    place = dialog.presets.findData("gimp")
    dialog.presets.setCurrentIndex(place)
    dialog.presets.activated.emit(place)
    assert opened.settings[KEYS_PRESET] == "gimp"
    opened.settings.change(KEYS_PRESET, "krita")
    assert dialog.presets.currentText() == "Krita"
    dialog.close()
    opened.window.actions_of["edit.lasso"].trigger()
    press(qtbot, opened, Qt.Key.Key_B)
    assert opened.window.hand.name == BRUSH


def test_the_sheet_of_keys_leads_to_changing_them(opened, monkeypatch):
    asked = []

    def press_change(sheet):
        sheet._go_on()

    monkeypatch.setattr(KeysDialog, "exec", press_change)
    monkeypatch.setattr(ChangeKeysDialog, "exec", lambda dialog: asked.append(dialog))
    opened.window.actions_of["help.keys"].trigger()
    assert len(asked) == 1
