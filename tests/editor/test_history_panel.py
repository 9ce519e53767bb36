"""The list of steps beside the canvas."""

import numpy as np
import pytest

from editor.panels.history_panel import FIRST, FORGOTTEN
from tests.editor.conftest import paint, shown


@pytest.fixture
def panel(opened):
    opened.window.actions_of["view.history"].trigger()
    return opened.window.panes.history


def listed(panel):
    return [panel.steps.item(row).text() for row in range(panel.steps.count())]


def test_it_is_hidden_until_it_is_asked_for_and_stays_as_it_was_left(opened, panel):
    assert panel.isVisible()
    assert opened.window.actions_of["view.history"].isChecked()
    assert opened.settings.remembered("history.shown") is True


def test_every_step_is_listed_and_the_last_one_is_marked(opened, panel):
    paint(opened, 80, 20)
    opened.desk.document.replace(0, "Grow", 255 - shown(opened).mask.pixels)
    assert listed(panel) == [FIRST, "Brush", "Grow"]
    assert panel.steps.currentRow() == 2


def test_a_click_goes_back_to_a_step_and_forward_again(opened, panel):
    masks = [shown(opened).mask.pixels.copy()]
    for row in (70, 80, 90):
        paint(opened, row, 20)
        masks.append(shown(opened).mask.pixels.copy())
    for step in (1, 3, 0, 2):
        panel.steps.setCurrentRow(step)
        assert np.array_equal(shown(opened).mask.pixels, masks[step])
        assert listed(panel) == [FIRST, "Brush", "Brush", "Brush"]
        assert panel.steps.currentRow() == step


def test_a_stroke_after_going_back_takes_the_place_of_what_was_taken_back(opened, panel):
    for row in (70, 80, 90):
        paint(opened, row, 20)
    panel.steps.setCurrentRow(1)
    opened.window.hand.erases = True
    paint(opened, 60, 70)
    assert listed(panel) == [FIRST, "Brush", "Eraser"]


def test_every_angle_has_a_list_of_its_own(opened, panel):
    paint(opened)
    opened.desk.show_angle(1)
    assert listed(panel) == [FIRST]
    opened.desk.show_angle(0)
    assert listed(panel) == [FIRST, "Brush"]


def test_steps_that_were_forgotten_are_told(opened, panel):
    shown(opened).history._limit_bytes = 1
    paint(opened, 70, 20)
    paint(opened, 80, 20)
    assert listed(panel) == [FORGOTTEN, "Brush"]


def test_it_goes_with_the_other_panels_and_comes_back(opened, panel):
    opened.window.actions_of["view.panels"].trigger()
    assert not panel.isVisible()
    opened.window.actions_of["view.panels"].trigger()
    assert panel.isVisible()
