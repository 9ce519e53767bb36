"""Where a mask differs from the network's and from the last save."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.canvas.coordinates import ViewTransform
from editor.canvas.difference import (
    CAR,
    COLOURS,
    IS_ADDED,
    IS_TAKEN,
    NOT_CAR,
    STRIPE,
    difference_level,
    difference_picture,
)
from editor.canvas.display import Display
from editor.document.pyramid import MaskPyramid
from tests.editor.conftest import PATIENCE_MS, paint, shown
from tests.pictures import mask

NOW = mask("........ ..1111.. ..11.... ........")
BEFORE = mask("........ ..11.... ..1111.. ........")


def difference(now, other, transform=None, place=(0, 0, 8, 4), ratio=1.0):
    return difference_picture(now, other, 1, transform or ViewTransform(), place, ratio)


def is_kind(picture, kind):
    return (picture == COLOURS[kind]) | (picture == COLOURS[kind + STRIPE])


def test_what_was_added_and_what_was_taken_away_have_colours_of_their_own():
    picture = difference(NOW, BEFORE)
    assert is_kind(picture, IS_ADDED)[1, 4:6].all()
    assert is_kind(picture, IS_TAKEN)[2, 4:6].all()
    assert is_kind(picture, CAR)[1:3, 2:4].all()
    assert is_kind(picture, NOT_CAR)[0].all()


def test_only_what_was_taken_away_is_hatched_so_that_it_is_known_without_colours():
    assert COLOURS[IS_ADDED] == COLOURS[IS_ADDED + STRIPE]
    assert COLOURS[IS_TAKEN] != COLOURS[IS_TAKEN + STRIPE]


@given(st.integers(0, 39), st.integers(0, 2999), st.floats(800 / 3000, 0.99))
def test_no_change_is_too_small_to_be_seen(row, column, scale):
    before = np.zeros((40, 3000), np.uint8)
    now = before.copy()
    now[row, column] = 255
    levels = MaskPyramid(now).levels
    level = difference_level(scale, len(levels))
    place = (0, 0, round(3000 * scale) + 1, round(40 * scale) + 1)
    masks = levels[level], MaskPyramid(before).levels[level]
    picture = difference_picture(*masks, 2**level, ViewTransform(scale), place, 1.0)
    assert is_kind(picture, IS_ADDED).any()


@given(st.integers(0, 20), st.integers(0, 14), st.floats(0.3, 6), st.floats(-9, 9), st.sampled_from([1.0, 1.25, 2.0]))
def test_a_part_that_is_drawn_anew_fits_into_what_was_drawn_before(x, y, scale, shift, ratio):
    transform = ViewTransform(scale, shift, shift / 2)
    x, y = 4 * x, 4 * y  # whole pixels of the screen at each of these ratios
    whole = difference(NOW, BEFORE, transform, (0, 0, 120, 100), ratio)
    part = difference(NOW, BEFORE, transform, (x, y, 40, 40), ratio)
    top, left = round(y * ratio), round(x * ratio)
    assert np.array_equal(part, whole[top : top + part.shape[0], left : left + part.shape[1]])


def show(opened, display):
    """Press F until the display is there, as a hand would."""
    opened.window.canvas.setFocus()
    while opened.window.canvas.display is not display:
        QTest.keyClick(opened.window, Qt.Key.Key_F)


def colour_at(canvas, row, column):
    x, y = canvas.transform.to_widget(row, column)
    return canvas.grab().toImage().pixelColor(int(x), int(y))


def test_f_shows_what_the_brush_added_to_the_networks_mask(opened):
    paint(opened, 80, 20)
    show(opened, Display.SINCE_NETWORK)
    canvas = opened.window.canvas
    assert canvas.companions.pyramid.levels[0] is shown(opened).network.pixels
    assert canvas.legend.text == "added taken away since the network's mask"
    added, plain = colour_at(canvas, 80, 20), colour_at(canvas, 80, 120)
    assert added.blue() > added.red() + 60
    assert abs(plain.blue() - plain.red()) < 20


def test_what_is_painted_is_seen_at_once(opened):
    show(opened, Display.SINCE_NETWORK)
    canvas = opened.window.canvas
    before = colour_at(canvas, 80, 20)
    paint(opened, 80, 20)
    assert colour_at(canvas, 80, 20) != before


def test_since_the_last_save_nothing_differs_until_something_is_painted(qtbot, opened):
    show(opened, Display.SINCE_SAVE)
    canvas = opened.window.canvas
    assert "Save mask" in canvas.legend.text
    QTest.keyClick(opened.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: canvas.companions.pyramid is not None, timeout=PATIENCE_MS)
    saved = shown(opened).mask.pixels.copy()
    paint(opened, 80, 20)
    assert np.array_equal(canvas.companions.pyramid.levels[0], saved)
    assert colour_at(canvas, 80, 20).blue() > colour_at(canvas, 80, 20).red() + 60


def test_the_next_save_is_what_is_compared_with_from_then_on(qtbot, opened):
    canvas = opened.window.canvas
    show(opened, Display.SINCE_SAVE)
    for row in (70, 90):
        paint(opened, row, 20)
        opened.desk.save_shown()
        now = shown(opened).mask.pixels

        def follows(now=now):
            held = canvas.companions.pyramid
            return held is not None and np.array_equal(held.levels[0], now)

        qtbot.waitUntil(follows, timeout=PATIENCE_MS)


def test_a_saved_mask_that_was_damaged_says_so_and_the_mask_is_seen(qtbot, opened, drawn_folder):
    opened.desk.save_shown()
    qtbot.waitUntil(lambda: shown(opened).record is not None, timeout=PATIENCE_MS)
    for path in (drawn_folder / ".masks").rglob("*.png"):
        path.write_bytes(b"no picture")
    show(opened, Display.SINCE_SAVE)
    canvas = opened.window.canvas
    qtbot.waitUntil(lambda: "damaged" in canvas.legend.text, timeout=PATIENCE_MS)
    assert canvas._masks.companion is None


@pytest.mark.parametrize("display", [Display.OVERLAY, Display.MASK])
def test_other_displays_need_nothing_besides_the_mask(opened, display):
    show(opened, Display.SINCE_NETWORK)
    show(opened, display)
    canvas = opened.window.canvas
    assert canvas.companions.pyramid is None
    assert canvas.legend.isHidden()


def test_another_angle_is_compared_with_its_own(opened):
    show(opened, Display.SINCE_NETWORK)
    opened.desk.show_angle(1)
    assert opened.window.canvas.companions.pyramid.levels[0] is shown(opened).network.pixels


def test_an_angle_without_a_mask_of_the_network_says_so(opened):
    show(opened, Display.SINCE_NETWORK)
    opened.desk.document.views[1].network = None
    opened.desk.show_angle(1)
    assert "is not at hand" in opened.window.canvas.legend.text
