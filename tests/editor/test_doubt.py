"""How unsure the network was, as heat."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.canvas.display import Display
from editor.canvas.doubt import doubt_of, doubt_table
from editor.document.packed_probability import PackedProbability
from segmentation.inference.segmenter import lowest_of_car
from tests.editor.conftest import PATIENCE_MS, paint, shown

ALL_VALUES = np.arange(256, dtype=np.uint8)[None]


@given(st.floats(0.01, 0.99))
def test_doubt_is_largest_at_the_threshold_and_nothing_at_the_ends(threshold):
    doubt = doubt_of(ALL_VALUES, threshold)[0].astype(int)
    middle = lowest_of_car(threshold)
    assert doubt[middle] == 255
    assert doubt[0] == doubt[255] == 0
    assert (np.diff(doubt[: middle + 1]) >= 0).all()
    assert (np.diff(doubt[middle:]) <= 0).all()


@pytest.mark.parametrize("threshold", [0.0, 1.0, 1.5])
def test_a_threshold_at_either_end_is_no_fault(threshold):
    assert doubt_of(ALL_VALUES, threshold).shape == ALL_VALUES.shape


def lightness(colour):
    """Relative luminance of sRGB (IEC 61966-2-1), 0 to 1."""
    parts = np.array([(colour >> shift & 0xFF) / 255 for shift in (16, 8, 0)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def test_more_doubt_is_lighter_and_covers_more_so_that_it_is_seen_without_telling_colours_apart():
    table = doubt_table()
    assert (np.diff([lightness(colour) for colour in table]) > -0.002).all()
    assert (np.diff([colour >> 24 for colour in table]) >= 0).all()
    assert table[0] >> 24 == 0
    assert table[255] >> 24 == 255


@given(arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9))))
def test_a_packed_probability_comes_out_as_it_went_in(probability):
    assert np.array_equal(PackedProbability.of(probability).unpacked(), probability)
    assert np.array_equal(PackedProbability.of(probability.T).unpacked(), probability.T)


def test_what_the_network_is_sure_of_takes_next_to_no_memory():
    probability = np.zeros((1000, 1500), np.uint8)
    probability[400:800, 300:1200] = 255
    assert len(PackedProbability.of(probability).packed) < 10_000


def ask_for_doubt(opened):
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert opened.window.canvas.display is Display.DOUBT


def test_shift_f_shows_where_the_network_was_unsure(qtbot, opened):
    probability = np.full((96, 144), 0, np.uint8)
    probability[:, 70:] = 255
    probability[40:60, 60:80] = 120
    network = shown(opened).network
    packed = PackedProbability.of(probability)
    shown(opened).network = type(network)(network.pixels, network.facts, packed)
    ask_for_doubt(opened)
    canvas = opened.window.canvas
    qtbot.waitUntil(lambda: canvas.companions.pyramid is not None, timeout=PATIENCE_MS)
    picture = canvas.grab().toImage()

    def redness_at(row, column):
        x, y = canvas.transform.to_widget(row, column)
        return picture.pixelColor(int(x), int(y)).red()

    assert redness_at(50, 70) > redness_at(10, 70) + 40
    assert "unsure" in canvas.legend.text


def test_the_probability_comes_with_the_mask_that_the_network_draws(opened):
    network = shown(opened).network
    assert np.array_equal(network.probability.unpacked(), network.pixels)  # the fake network is always sure


def test_a_mask_from_the_disk_says_what_to_press_and_then_shows_it(qtbot, opened):
    shown(opened).network = None
    ask_for_doubt(opened)
    canvas = opened.window.canvas
    assert "Draw this mask" in canvas.legend.text
    QTest.keyClick(opened.window, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: canvas.companions.pyramid is not None, timeout=PATIENCE_MS)
    assert "Draw this mask" not in canvas.legend.text


def test_a_stroke_is_seen_under_the_doubt(qtbot, opened):
    ask_for_doubt(opened)
    canvas = opened.window.canvas
    qtbot.waitUntil(lambda: canvas.companions.pyramid is not None, timeout=PATIENCE_MS)
    before = canvas.grab().toImage()
    paint(opened, 80, 20)
    assert canvas.grab().toImage() != before
