"""The look of the window: what is ticked looks ticked, by day and by night."""

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QToolButton

from editor.panels.more_buttons import MORE_BUTTON
from editor.settings.schema import THEME
from editor.theme.palette import DARK, LIGHT, colours_of, style_sheet
from tests.editor.conftest import wait


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_every_picture_that_the_style_names_is_there_and_can_be_drawn(colours):
    paths = re.findall(r'url\("(.+?)"\)', style_sheet(colours))
    assert paths
    assert all(Path(path).is_absolute() and not QImage(path).isNull() for path in paths)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_what_is_chosen_has_a_mark_of_the_accents_text_colour_in_a_field_of_the_accent(qtbot, kind, colours):
    button = kind("Draw anew")
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(colours))
    drawn = {}
    for button_is_chosen in (False, True):
        button.setChecked(button_is_chosen)
        picture = button.grab().toImage().copy(0, 0, 18, button.height())
        drawn[button_is_chosen] = {
            picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
        }
    assert {colours.accent, colours.accent_text} <= drawn[True]
    assert colours.accent not in drawn[False]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_bar_that_is_too_short_says_so_in_the_colour_of_text(opened, theme):
    opened.settings.change(THEME, theme)
    options = opened.window.options
    more = options.findChild(QToolButton, MORE_BUTTON)
    assert not more.isVisible()
    opened.window.resize(1000, 720)
    QApplication.processEvents()
    assert more.isVisible()
    picture = more.grab().toImage()
    seen = [picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height())]
    behind, text = QColor(colours_of(theme).panel).lightness(), QColor(colours_of(theme).text).lightness()
    nearest = min(seen, key=lambda lightness: abs(lightness - text))
    assert abs(nearest - text) < abs(nearest - behind)


def test_all_tools_are_seen_in_a_small_window_with_its_first_steps_and_a_notice(qtbot, application, drawn_folder):
    for angle in range(1, 17):
        shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"zebra_{angle:02d}.jpg")
    window = application.window
    window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.catalogue is not None)
    application.desk.open_car(application.desk.catalogue.cars[1])
    window.first_steps.show()
    window.notices.tell("Something happened.")
    tools = window.panes.tools
    more = tools.findChild(QToolButton, MORE_BUTTON)
    wait(qtbot, lambda: not more.isVisible())
    assert window.size() == QSize(1280, 720)
    assert window.first_steps.isVisible() and window.notices.isVisible()
    assert all(tools.widgetForAction(action).isVisible() for action in tools.actions())


@pytest.mark.parametrize("width", [1280, 1920])
def test_the_lines_between_the_options_are_equally_thick(opened, width):
    opened.window.resize(width, 720)
    QApplication.processEvents()
    options = opened.window.options
    lines = [options.widgetForAction(action) for action in options.actions() if action.isSeparator()]
    assert len({line.width() for line in lines if line.isVisible()}) == 1
