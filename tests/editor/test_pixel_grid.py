"""Thin lines between pixels that are seen from close by."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from editor.canvas.coordinates import ViewTransform
from editor.canvas.pixel_grid import paint_pixel_grid
from editor.settings.schema import PIXEL_GRID

SIDE = 240


def drawn_grid(grey, transform, ratio=1.0, exposed=None):
    """Return a grey photo of 40x30 px with the grid over it, uint8 (rows, columns) of the screen."""
    picture = QImage(round(SIDE * ratio), round(SIDE * ratio), QImage.Format.Format_Grayscale8)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(grey, grey, grey))
    painter = QPainter(picture)
    part = exposed or QRect(0, 0, SIDE, SIDE)
    painter.setClipRect(part)
    paint_pixel_grid(painter, part, (30, 40), transform, ratio)
    painter.end()
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : picture.width()].copy()


@pytest.mark.parametrize("grey", [0, 40, 128, 200, 255])
def test_a_line_between_every_two_pixels_is_seen_on_any_grey(grey):
    grid = drawn_grid(grey, ViewTransform(10.0))
    on_lines = (grid[5] != grey).reshape(-1, 10).any(axis=1)
    assert on_lines.all()
    assert grid[5, 5] == grey
    assert np.abs(grid[5].astype(int) - grey).max() >= 25


@pytest.mark.parametrize(("percent", "seen"), [(400, False), (799, False), (800, True), (3200, True)])
def test_lines_are_drawn_from_800_percent_on(percent, seen):
    assert (drawn_grid(128, ViewTransform(percent / 100)) != 128).any() == seen


def test_pixels_of_the_screen_count_and_not_those_of_the_widget():
    assert (drawn_grid(128, ViewTransform(4.0), ratio=2.0) != 128).any()


def test_beside_the_photo_there_are_no_lines():
    grid = drawn_grid(128, ViewTransform(10.0, x=100, y=120))
    assert (grid[:118] == 128).all() and (grid[:, :98] == 128).all()


def test_lines_turn_with_the_photo():
    """A quarter turn about the middle of the picture, and the lines of an upright photo turned by it afterwards."""
    upright = ViewTransform(10.0, x=-20, y=-30)
    turned = drawn_grid(128, upright.turned(90, SIDE / 2, SIDE / 2))
    expected = np.rot90(drawn_grid(128, upright), -1)
    inner = np.s_[20:-20, 20:-20]
    assert min(np.abs(turned[inner].astype(int) - np.roll(expected, shift, 1)[inner]).max() for shift in (0, 1, 2)) == 0


def test_of_a_turned_photo_there_are_no_lines_beside_it():
    transform = ViewTransform(8.0, x=120, y=-40, degrees=45)
    grid = drawn_grid(128, transform)
    rows, columns = np.nonzero(grid != 128)
    places = [transform.to_photo(x + 0.5, y + 0.5) for y, x in zip(rows.tolist(), columns.tolist(), strict=True)]
    assert places
    assert all(-0.3 < row < 30.3 and -0.3 < column < 40.3 for row, column in places)


@given(st.integers(0, 40), st.integers(0, 40), st.floats(8, 32), st.floats(-200, 50), st.sampled_from([1.0, 1.25, 2.0]))
def test_a_part_that_is_drawn_anew_fits_into_what_was_drawn_before(x, y, scale, shift, ratio):
    transform = ViewTransform(scale, shift, shift / 2)
    x, y = 4 * x, 4 * y  # whole pixels of the screen at each of these ratios
    whole = drawn_grid(128, transform, ratio)
    part = drawn_grid(128, transform, ratio, QRect(x, y, 40, 40))
    box = np.s_[round(y * ratio) : round((y + 40) * ratio), round(x * ratio) : round((x + 40) * ratio)]
    assert np.array_equal(part[box], whole[box])


def test_the_setting_leaves_them_out(opened):
    canvas = opened.window.canvas
    canvas.zoom_to(1200)
    with_lines = canvas.grab().toImage()
    opened.settings.change(PIXEL_GRID, False)
    assert canvas.grab().toImage() != with_lines
