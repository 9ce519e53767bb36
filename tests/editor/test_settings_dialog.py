"""The settings window: every row of the table has its field, named for who cannot see it, and acts at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from editor.dialogs.setting_editors import ChoiceEditor, NumberEditor, TickEditor
from editor.dialogs.settings_dialog import SettingsDialog
from editor.settings.schema import (
    BRUSH_DIAMETER,
    OVERLAY_COLOUR,
    OVERLAY_OPACITY,
    PREDICT_ON_OPEN,
    SETTINGS,
    THEME,
    groups,
)


@pytest.fixture
def dialog(qtbot, settings):
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def go_to(dialog, title):
    dialog.list.setCurrentRow(list(groups(SETTINGS)).index(title))


def test_every_setting_is_in_one_group_and_has_a_named_field(dialog):
    assert [row for rows in groups(SETTINGS).values() for row in rows] == list(SETTINGS)
    for row in SETTINGS:
        editor = dialog.editors[row.key]
        assert editor.accessibleName() == row.title and editor.accessibleDescription() == row.doc


@pytest.mark.parametrize("title", groups(SETTINGS))
def test_no_sentence_of_a_page_is_cut_off(qtbot, dialog, title):
    go_to(dialog, title)
    page = dialog._pages.currentWidget().widget()
    for label in page.findChildren(QLabel):
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
        assert label.width() > 60


def test_a_change_acts_at_once(dialog, settings):
    number, tick = dialog.editors[OVERLAY_OPACITY.key], dialog.editors[PREDICT_ON_OPEN.key]
    assert isinstance(number, NumberEditor) and isinstance(tick, TickEditor)
    number.setValue(70)
    go_to(dialog, "Network")
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert settings[OVERLAY_OPACITY] == 70 and settings[PREDICT_ON_OPEN] is False


def test_a_choice_is_taken_by_key(dialog, settings):
    go_to(dialog, "Window")
    box = dialog.editors[THEME.key]
    assert isinstance(box, ChoiceEditor)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert settings[THEME] == "light"


def test_what_changes_elsewhere_is_seen(dialog, settings):
    settings.change(OVERLAY_COLOUR, "#123456")
    assert dialog.editors[OVERLAY_COLOUR.key].currentText() == "#123456"
    settings.change(OVERLAY_OPACITY, 30)
    assert dialog.editors[OVERLAY_OPACITY.key].value() == 30


def test_a_page_is_set_back_and_the_others_are_left(dialog, settings):
    assert not dialog.reset.isEnabled()
    settings.change(OVERLAY_OPACITY, 30)
    settings.change(BRUSH_DIAMETER, 99)
    assert dialog.reset.isEnabled()
    dialog.reset.click()
    assert settings[OVERLAY_OPACITY] == OVERLAY_OPACITY.default
    assert settings[BRUSH_DIAMETER] == 99
    assert not dialog.reset.isEnabled()


def test_a_closed_dialog_listens_no_more(dialog, settings):
    dialog.close()
    assert dialog._follow not in settings._listeners
