"""Limits in the real window: chosen, seen, kept to and lifted."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from editor.panels.limits_button import LimitsButton, LimitsNote
from editor.settings.schema import BRUSH_DIAMETER, LIMIT_DISTANCE
from editor.tools.hand import FLOOR_LINE
from segmentation.masks.clean_up import grow, shrink
from tests.editor.conftest import PATIENCE_MS, shown

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def button(opened):
    return opened.window.findChild(LimitsButton)


@pytest.fixture
def note(opened):
    return opened.window.findChild(LimitsNote)


def spot(opened, row, column):
    return QPoint(*map(round, opened.window.canvas.transform.to_widget(row, column)))


def drag(opened, *points):
    canvas = opened.window.canvas
    QTest.mousePress(canvas, LEFT, PLAIN, spot(opened, *points[0]))
    for point in points[1:]:
        QTest.mouseMove(canvas, spot(opened, *point))
    QTest.mouseRelease(canvas, LEFT, PLAIN, spot(opened, *points[-1]))


def trigger(opened, *names):
    for name in names:
        opened.window.actions_of[name].trigger()


def press(opened, key, modifiers=PLAIN):
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window, key, modifiers)


def test_a_wide_stroke_along_the_outline_changes_only_what_is_near_it(opened):
    opened.settings.change(BRUSH_DIAMETER, 60)
    opened.settings.change(LIMIT_DISTANCE, 3)
    press(opened, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    before = shown(opened).mask.pixels.copy()
    drag(opened, (40, 20), (40, 120))
    network = shown(opened).network.pixels
    changed = shown(opened).mask.pixels != before
    assert changed.any()
    assert not (changed & (grow(network, 3) == shrink(network, 3))).any()
    trigger(opened, "edit.undo")
    assert np.array_equal(shown(opened).mask.pixels, before)


def test_a_limit_is_seen_until_it_is_lifted(opened, button, note):
    assert not button.isChecked() and not note.isVisible()
    trigger(opened, "limits.near_outline", "limits.in_mask")
    assert button.isChecked() and note.isVisible()
    assert "within 12 px of the network's outline, where the mask was" in note.text()
    press(opened, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not button.isChecked() and not note.isVisible()
    assert not opened.window.hand.limits.limits.are_on


def test_a_limit_takes_the_place_of_its_opposite_and_is_lifted_by_itself(opened):
    actions = opened.window.actions_of
    trigger(opened, "limits.above_floor", "limits.below_floor")
    assert not actions["limits.above_floor"].isChecked() and actions["limits.below_floor"].isChecked()
    trigger(opened, "limits.below_floor")
    assert not actions["limits.below_floor"].isChecked()
    assert not opened.window.hand.limits.limits.are_on


def test_the_menu_of_limits_has_the_distance_in_it(opened, button, note):
    trigger(opened, "limits.near_outline")
    button._distance.setValue(30)
    assert opened.settings[LIMIT_DISTANCE] == 30
    assert opened.window.hand.limits.outline_px == 30
    assert "within 30 px" in note.text()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_opening_the_menu_switches_nothing(qtbot, opened, button):
    seen = []
    button.menu().aboutToShow.connect(lambda: QTimer.singleShot(0, button.menu().close))
    button.menu().aboutToHide.connect(lambda: seen.append(button.isChecked()))
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
    assert not button.isChecked()
    assert not opened.window.hand.limits.limits.are_on


def test_a_stroke_that_is_kept_out_whole_says_why_in_the_status_line(opened):
    trigger(opened, "limits.near_outline")
    drag(opened, (3, 3), (3, 4))
    assert opened.window.status.text.startswith("Nothing was painted here")


def test_the_floor_line_is_drawn_across_seen_while_in_use_and_kept_to(opened):
    canvas = opened.window.canvas
    press(opened, Qt.Key.Key_J)
    drag(opened, (70, 20), (70, 120))
    assert canvas.marking(FLOOR_LINE) is not None and canvas.marking(FLOOR_LINE).has_grips
    press(opened, Qt.Key.Key_B)
    assert canvas.marking(FLOOR_LINE) is None
    trigger(opened, "limits.below_floor")
    assert canvas.marking(FLOOR_LINE) is not None and not canvas.marking(FLOOR_LINE).has_grips
    before = shown(opened).mask.pixels.copy()
    drag(opened, (40, 10), (90, 10))
    changed = shown(opened).mask.pixels != before
    assert changed[75:90].any() and not changed[:69].any()


def test_the_floor_line_is_there_at_the_other_angles_and_can_be_removed(opened):
    canvas = opened.window.canvas
    press(opened, Qt.Key.Key_J)
    drag(opened, (70, 20), (75, 120))
    drawn = canvas.marking(FLOOR_LINE).line
    press(opened, Qt.Key.Key_Right)
    assert canvas.marking(FLOOR_LINE).line == drawn
    trigger(opened, "limits.remove_floor_line")
    assert canvas.marking(FLOOR_LINE) is None
    press(opened, Qt.Key.Key_Left)
    assert canvas.marking(FLOOR_LINE) is None
    assert not opened.window.actions_of["limits.remove_floor_line"].isEnabled()


def test_delete_takes_the_floor_line_away_while_its_tool_is_in_hand(opened):
    canvas = opened.window.canvas
    press(opened, Qt.Key.Key_J)
    drag(opened, (70, 20), (75, 120))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.marking(FLOOR_LINE) is None


def test_escape_while_the_floor_line_is_dragged_puts_it_back(opened):
    canvas = opened.window.canvas
    press(opened, Qt.Key.Key_J)
    drag(opened, (70, 20), (70, 120))
    drawn = canvas.marking(FLOOR_LINE).line
    QTest.mousePress(canvas, LEFT, PLAIN, spot(opened, 20, 40))
    QTest.mouseMove(canvas, spot(opened, 30, 100))
    assert canvas.marking(FLOOR_LINE).line != drawn
    press(opened, Qt.Key.Key_Escape)
    assert canvas.marking(FLOOR_LINE).line == drawn


def test_drawing_the_floor_line_is_no_step_to_undo(opened):
    press(opened, Qt.Key.Key_J)
    drag(opened, (70, 20), (75, 120))
    assert shown(opened).history.titles == []
    assert not shown(opened).is_dirty


def test_the_note_names_the_key_that_lifts_limits_whatever_it_is(opened, note):
    trigger(opened, "limits.in_mask")
    assert "Ctrl+D" in note.text()
    opened.window.actions_of["limits.none"].setShortcut("Ctrl+Alt+7")
    assert "Ctrl+Alt+7" in note.text()
    opened.window.actions_of["limits.none"].setShortcuts([])
    assert note.text() == "Painting only where the mask was"
