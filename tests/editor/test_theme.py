"""The look of the window: what is ticked looks ticked, by day and by night."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QRadioButton

from editor.theme.palette import DARK, LIGHT, style_sheet


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
