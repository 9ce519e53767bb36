"""Where the tiles of the sheet lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from editor.sheet.grid import NARROWEST_PX, laid_out

counts = st.integers(1, 120)
sides = st.integers(240, 4000)
aspects = st.floats(0.4, 3)


@given(counts, sides, sides, aspects)
def test_no_two_tiles_overlap_and_none_leaves_the_place_sideways(count, width, height, aspect):
    grid = laid_out(count, width, height, aspect)
    cells = [grid.cell(index) for index in range(count)]
    assert all(0 <= cell.left() and cell.right() < width for cell in cells)
    assert all(not first.intersects(second) for first in cells for second in cells if first is not second)


@given(counts, sides, sides, aspects)
def test_tiles_are_seen_at_once_unless_they_would_get_too_narrow(count, width, height, aspect):
    grid = laid_out(count, width, height, aspect)
    if grid.full_height > height:
        assert laid_out(count, width, 100_000, aspect).width >= grid.width >= NARROWEST_PX - 1
    else:
        assert all(QRect(0, 0, width, height).contains(grid.cell(index)) for index in range(count))


@given(counts, sides, sides, aspects)
def test_every_tile_is_found_where_it_lies(count, width, height, aspect):
    grid = laid_out(count, width, height, aspect)
    assert [grid.index_at(grid.tile(index).center()) for index in range(count)] == list(range(count))


def test_beside_the_tiles_there_is_none():
    grid = laid_out(3, 800, 600, 1.5)
    assert grid.index_at(QPoint(1, 1)) is None


@given(counts, sides, sides)
def test_no_other_number_of_columns_shows_the_photos_larger(count, width, height):
    grid = laid_out(count, width, height, 1.5)
    if grid.full_height > height:
        return
    for columns in range(1, count + 1):
        across = (width - 10) // columns - 10
        down = ((height - 10) // -(-count // columns) - 32) * 1.5
        assert grid.width >= min(across, int(down))


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (2, 2), (8, 3), (16, 4), (24, 6), (36, 8)])
def test_the_angles_of_a_car_in_a_usual_window(count, columns):
    assert laid_out(count, 1030, 630, 1.5).columns == columns


def test_up_and_down_go_from_row_to_row_and_stop_at_the_ends():
    grid = laid_out(16, 1030, 630, 1.5)
    assert [grid.index_below(5, 1), grid.index_below(5, -1), grid.index_below(2, -1), grid.index_below(13, 1)] == [
        9, 1, 2, 13,
    ]  # fmt: skip


def test_down_to_a_row_that_is_shorter_goes_to_its_last_tile():
    grid = laid_out(7, 900, 620, 1.5)
    assert (grid.columns, grid.index_below(5, 1)) == (3, 6)
