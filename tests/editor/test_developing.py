"""How the photo is shown: exposure, contrast, and edges in glare."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.canvas.developing import CONTRAST, LARGEST_STOPS, Development, developed, tone_curve
from tests.editor.conftest import PATIENCE_MS, shown

STOPS = st.floats(-LARGEST_STOPS, LARGEST_STOPS).map(lambda stops: round(stops, 1))
PERCENT = st.integers(*CONTRAST)


@pytest.fixture
def white_roof():
    """A roof that is one grey value darker than the wall, uint8 (200, 300, 4)."""
    photo = np.full((200, 300, 4), 250, np.uint8)
    photo[80:120, 60:240, :3] = 249
    photo[150:, :, :3] = 90
    return photo


def step_at_the_roof(level):
    return abs(int(level[79, 150, 1]) - int(level[81, 150, 1]))


def test_a_plain_photo_is_shown_as_it_is(white_roof):
    levels = [white_roof]
    assert developed(levels, Development()) is levels


def test_the_edge_of_a_white_roof_before_a_white_wall_shows(white_roof):
    assert step_at_the_roof(white_roof) == 1
    assert step_at_the_roof(developed([white_roof], Development(shows_glare=True))[0]) >= 5


@pytest.mark.parametrize("development", [Development(1.0), Development(0, 200), Development(shows_glare=True)])
def test_the_photo_itself_is_never_changed(white_roof, development):
    before = white_roof.copy()
    shown_levels = developed([white_roof, white_roof[::2, ::2].copy()], development)
    assert np.array_equal(white_roof, before)
    assert [level.shape for level in shown_levels] == [(200, 300, 4), (100, 150, 4)]


@given(STOPS, PERCENT)
def test_what_is_lighter_stays_no_darker(stops, percent):
    assert (np.diff(tone_curve(stops, percent).astype(int)) >= 0).all()


def test_exposure_and_contrast_of_nothing_leave_every_grey_as_it_is():
    assert np.array_equal(tone_curve(0, 100), np.arange(256))


@given(STOPS.filter(lambda stops: stops > 0))
def test_more_exposure_darkens_nothing_and_less_brightens_nothing(stops):
    greys = np.arange(256)
    assert (tone_curve(stops, 100) >= greys).all()
    assert (tone_curve(-stops, 100) <= greys).all()


def is_plain(canvas):
    return canvas.photo.shown_levels is canvas.photo.levels


def test_a_key_shows_the_edges_and_the_photo_again(qtbot, opened):
    canvas = opened.window.canvas
    canvas.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not is_plain(canvas), timeout=PATIENCE_MS)
    assert opened.window.actions_of["display.glare"].isChecked()
    QTest.keyClick(opened.window, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert is_plain(canvas)


def test_the_sliders_change_what_is_shown_and_nothing_that_is_kept(qtbot, opened):
    canvas, options = opened.window.canvas, opened.window.options
    before = shown(opened).photo[0].copy()
    options._exposure.setValue(15)
    options._contrast.setValue(150)
    assert canvas.development == Development(1.5, 150)
    qtbot.waitUntil(lambda: not is_plain(canvas), timeout=PATIENCE_MS)
    assert np.array_equal(shown(opened).photo[0], before)
    opened.window.actions_of["display.plain"].trigger()
    assert (options._exposure.value(), options._contrast.value()) == (0, 100)
    assert is_plain(canvas)


def test_another_angle_is_shown_in_the_same_way(qtbot, opened):
    canvas = opened.window.canvas
    canvas.set_development(Development(1.0))
    opened.desk.show_angle(1)
    qtbot.waitUntil(lambda: not is_plain(canvas), timeout=PATIENCE_MS)
    assert canvas.photo.levels is shown(opened).photo
