"""The ways to show a mask, by keys and commands."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.canvas.display import Display, table_of
from tests.editor.conftest import paint, shown


def press(opened, key, modifiers=Qt.KeyboardModifier.NoModifier):
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window, key, modifiers)


def test_f_goes_through_all_displays_and_comes_back(opened):
    seen = []
    for _ in Display:
        press(opened, Qt.Key.Key_F)
        seen.append(opened.window.canvas.display)
    assert seen == [*list(Display)[1:], Display.OVERLAY]


def test_shift_f_goes_the_other_way(opened):
    press(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert opened.window.canvas.display is list(Display)[-1]


@pytest.mark.parametrize("display", list(Display))
def test_every_display_is_in_the_menu_and_ticked_while_it_is_shown(opened, display):
    action = opened.window.actions_of[f"display.{display.name.lower()}"]
    action.trigger()
    assert opened.window.canvas.display is display
    assert action.isChecked()


def test_a_display_is_seen_even_where_the_mask_was_hidden(opened):
    press(opened, Qt.Key.Key_Q)
    press(opened, Qt.Key.Key_F)
    assert opened.window.canvas.overlay_shown


def test_ants_march_only_while_they_are_shown(opened):
    canvas = opened.window.canvas
    canvas.set_display(Display.ANTS)
    assert canvas._ants_walk.isActive()
    canvas.set_display(Display.OVERLAY)
    assert not canvas._ants_walk.isActive()


def test_y_shows_the_networks_mask_and_the_mask_as_it_is_again(opened):
    paint(opened)
    canvas = opened.window.canvas
    now = shown(opened).mask.pixels
    press(opened, Qt.Key.Key_Y)
    assert np.array_equal(canvas.painted_overlay.level(0), shown(opened).network.pixels)
    assert not np.array_equal(canvas.painted_overlay.level(0), now)
    press(opened, Qt.Key.Key_Y)
    assert canvas.painted_overlay.level(0) is now


def test_before_is_of_the_angle_that_is_shown(opened):
    press(opened, Qt.Key.Key_Y)
    opened.desk.show_angle(1)
    assert opened.window.canvas.painted_overlay.level(0) is shown(opened).network.pixels


def test_nobody_paints_on_the_mask_from_before(opened):
    canvas = opened.window.canvas
    press(opened, Qt.Key.Key_Y)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, canvas.rect().center())
    assert not canvas.shows_before


def test_an_angle_without_a_mask_of_the_network_has_no_before_and_that_is_told(opened):
    told = []
    opened.desk.told.connect(told.append)
    shown(opened).network = None
    press(opened, Qt.Key.Key_Y)
    assert "is not at hand" in told[-1]


@pytest.mark.parametrize("display", [Display.BLACK, Display.WHITE])
def test_on_a_ground_the_car_is_as_it_was_photographed_and_nothing_else_is_left(display):
    table = table_of(display, "#2f8dff", 45)
    assert table[255] >> 24 == 0
    assert table[0] == (0xFF000000 if display is Display.BLACK else 0xFFFFFFFF)


def test_a_mask_that_changes_is_seen_as_it_is_now(opened):
    paint(opened)
    press(opened, Qt.Key.Key_Y)
    opened.desk.document.undo()
    assert not opened.window.canvas.shows_before
