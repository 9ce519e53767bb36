"""Who cannot see the window, or has no mouse, can use it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.dialogs.change_keys import ChangeKeysDialog
from editor.dialogs.clean_up import CleanUpDialog
from editor.dialogs.command_palette import CommandPalette
from editor.dialogs.folder_cars.dialog import FolderCarsDialog
from editor.dialogs.keys import KeysDialog
from editor.dialogs.recovery import RecoveryDialog
from editor.dialogs.settings_dialog import SettingsDialog


def is_part(widget):
    """Whether Qt itself made the widget as a part of another one, which has the name."""
    holder = widget.parentWidget().metaObject().className()
    return widget.objectName().startswith("qt_") or holder == "QComboBoxPrivateContainer"


def takes_the_keyboard(widget):
    can = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return can and not is_part(widget) and not widget.isHidden()


def spoken(widget):
    """What a screen reader says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def described(widget):
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"


def nameless(window):
    """The widgets within `window` that take the keyboard and say nothing of themselves."""
    takers = [widget for widget in window.findChildren(QWidget) if takes_the_keyboard(widget)]
    assert takers
    return [described(widget) for widget in takers if not spoken(widget)]


def test_everything_in_the_window_that_takes_the_keyboard_has_a_name(opened):
    opened.window.notices.tell("One.")
    opened.window.notices.tell("Two.")
    for side_panel in ("view.history", "view.navigator"):
        opened.window.actions_of[side_panel].trigger()
    assert opened.window.panes.history.isVisible()
    assert nameless(opened.window) == []


def test_so_has_every_button_that_only_the_pointer_reaches(opened):
    buttons = opened.window.findChildren(QWidget)
    tool_buttons = [button for button in buttons if type(button).__name__ == "QToolButton" and button.isVisible()]
    assert tool_buttons and [described(button) for button in tool_buttons if not spoken(button)] == []


@pytest.mark.parametrize("make", [
    lambda window: SettingsDialog(window.settings, window),
    lambda window: ChangeKeysDialog(window.keymap, window.settings, window),
    lambda window: CommandPalette(window.actions_of, window),
    lambda window: KeysDialog(window.keymap, window),
    lambda window: CleanUpDialog(window.desk.try_change(), window.settings, window),
    lambda window: RecoveryDialog([], window),
    lambda window: FolderCarsDialog(window.desk.catalogue.folder, window.dialogs.folder_cars, window),
    lambda window: window.dialogs.show_networks() or window.dialogs.networks_window,
], ids=["settings", "change keys", "palette", "keys", "clean up", "recovery", "cars", "networks"])  # fmt: skip
def test_so_has_everything_in_a_dialog(qtbot, opened, make):
    dialog = make(opened.window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    dialog.close()


def test_by_tab_alone_one_gets_round_the_window_and_by_escape_back_to_the_canvas(opened):
    opened.window.notices.tell("Something was not as it should be.")
    opened.window.cars.focus_filter()
    names = []
    for _ in range(40):
        names.append(spoken(QApplication.focusWidget()))
        if names[-1] == "Photo and mask":
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {"Cars", "Close the notice"} <= set(names)
    opened.window.cars.focus_filter()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is opened.window.canvas


def test_the_sliders_of_the_light_have_keys(opened):
    canvas = opened.window.canvas
    for command, (stops, contrast) in {
        "brighter": (0.5, 100), "more_contrast": (0.5, 110), "darker": (0, 110), "less_contrast": (0, 100),
    }.items():  # fmt: skip
        opened.window.actions_of[f"display.{command}"].trigger()
        assert (canvas.development.stops, canvas.development.contrast_percent) == (stops, contrast)
    for _ in range(20):
        opened.window.actions_of["display.darker"].trigger()
    assert canvas.development.stops == -3
