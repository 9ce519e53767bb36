"""The floor line: where it lies, how the hand draws and moves it, and which angles have it."""

from dataclasses import astuple
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.tools.floor_line import FloorLine, FloorLines, line_through
from editor.tools.floor_line_tool import GRIP_SHARES, FloorLineTool, grips
from editor.tools.tool import PointerEvent
from segmentation.cars.car import View
from segmentation.images.pixel_box import PixelBox
from tests.editor.paper import Paper
from tests.pictures import drawn

SHAPE = (100, 200)
SHARES = st.floats(-0.5, 1.5)
LINES = st.builds(FloorLine, SHARES, SHARES, SHARES)


@pytest.fixture
def paper():
    paper = Paper(np.zeros(SHAPE, np.uint8))
    paper.photo = np.zeros((*SHAPE, 4), np.uint8)
    return paper


@pytest.fixture
def tool(paper):
    return FloorLineTool(paper)


def row_at(line, column):
    return float(line.rows(np.array([float(column)]), SHAPE)[0])


def drag(tool, *points):
    tool.press(PointerEvent(*points[0]))
    for point in points[1:]:
        tool.move(PointerEvent(*point))
    tool.release()


# --- where it lies


@given(LINES)
def test_a_line_goes_through_its_three_places(line):
    rows = line.rows(np.array([0.0, 100.0, 200.0]), SHAPE)
    assert rows == pytest.approx([100 * line.left, 100 * line.middle, 100 * line.right], abs=1e-6)


def test_a_straight_line_is_straight():
    line = line_through((80, 20), (90, 120), SHAPE)
    assert row_at(line, 20) == pytest.approx(80) and row_at(line, 120) == pytest.approx(90)
    assert row_at(line, 70) == pytest.approx(85) and row_at(line, 200) == pytest.approx(98)


def test_a_drag_that_goes_rather_down_than_across_makes_a_level_line():
    line = line_through((50, 100), (80, 110), SHAPE)
    assert {row_at(line, column) for column in (0, 100, 200)} == {80.0}


def test_above_is_what_has_its_centre_above():
    line = line_through((1.5, 0), (1.5, 4), (3, 4))
    box = PixelBox(0, 0, 3, 4)
    assert drawn(line.above((3, 4))(box)) == "1111 .... ...."
    assert drawn(line.below((3, 4))(box)) == ".... 1111 1111"


@given(LINES, st.integers(0, 99), st.integers(0, 199))
def test_every_pixel_is_either_above_or_below(line, row, column):
    box = PixelBox(row, column, 100, 200)
    above, below = line.above(SHAPE)(box), line.below(SHAPE)(box)
    assert np.array_equal(above, ~below)
    assert above[0, 0] == (row + 0.5 < row_at(line, column + 0.5))


# --- drawing and moving


def test_a_drag_draws_a_line_across_the_whole_photo(tool, paper):
    drag(tool, (80, 40), (84, 100), (90, 140))
    assert row_at(paper.line, 0) == pytest.approx(76) and row_at(paper.line, 200) == pytest.approx(96)
    assert paper.edits == []


def test_a_click_draws_a_level_line(tool, paper):
    drag(tool, (70, 30))
    assert paper.line == FloorLine(0.7, 0.7, 0.7)


def test_a_click_beside_a_line_moves_it_there_as_it_is(tool, paper):
    paper.line = FloorLine(0.5, 0.6, 0.7)
    drag(tool, (90, 100))
    assert astuple(paper.line) == pytest.approx((0.8, 0.9, 1.0))


def test_the_line_itself_is_dragged_up_and_down(tool, paper):
    paper.line = FloorLine(0.5, 0.5, 0.5)
    drag(tool, (50, 60), (58, 90))
    assert astuple(paper.line) == pytest.approx((0.58, 0.58, 0.58))


@pytest.mark.parametrize(
    ("grip", "unmoved"), [(0, 200), (2, 0)], ids=["left", "right"]
)  # fmt: skip
def test_a_grip_near_an_end_tilts_the_line_about_the_other_end(tool, paper, grip, unmoved):
    paper.line = FloorLine(0.5, 0.5, 0.5)
    row, column = grips(paper.line, SHAPE)[grip]
    drag(tool, (row, column), (row + 10, column))
    assert row_at(paper.line, column) == pytest.approx(60)
    assert row_at(paper.line, unmoved) == pytest.approx(50)
    assert row_at(paper.line, 100) == pytest.approx((row_at(paper.line, 0) + row_at(paper.line, 200)) / 2)


def test_the_grip_in_the_middle_bends_it(tool, paper):
    paper.line = FloorLine(0.5, 0.5, 0.5)
    drag(tool, (50, 100), (62, 100))
    assert paper.line == FloorLine(0.5, pytest.approx(0.62), 0.5)


def test_how_near_a_grip_is_is_a_matter_of_the_screen(tool, paper):
    paper.line = FloorLine(0.5, 0.5, 0.5)
    tool.press(PointerEvent(54, 200 * GRIP_SHARES[0], screen_px=8.0))
    tool.move(PointerEvent(64, 200 * GRIP_SHARES[0], screen_px=8.0))
    assert row_at(paper.floor_line(), 200) != 50  # a new line, level with the pointer


def test_a_drag_that_is_given_up_leaves_the_line_as_it_was(tool, paper):
    paper.line = FloorLine(0.5, 0.6, 0.7)
    tool.press(PointerEvent(10, 10))
    tool.move(PointerEvent(20, 90))
    assert paper.floor_line() != FloorLine(0.5, 0.6, 0.7)
    tool.cancel()
    assert paper.floor_line() == FloorLine(0.5, 0.6, 0.7)
    assert not tool.is_busy


def test_stepping_back_gives_a_drag_up_and_takes_a_line_away_that_is_not_dragged(tool, paper):
    paper.line = FloorLine(0.5, 0.6, 0.7)
    tool.press(PointerEvent(10, 10))
    tool.step_back()
    assert paper.line == FloorLine(0.5, 0.6, 0.7)
    tool.step_back()
    assert paper.line is None


def test_without_a_photo_there_is_nothing_to_draw_on(tool, paper):
    paper.photo = None
    drag(tool, (80, 40), (90, 140))
    assert paper.line is None


# --- which angles have it


def view(angle, car="car", folder="photos"):
    name = f"{car}_{angle:02d}"
    return View(car, angle, str(Path(folder) / f"{name}.jpg"), name)


def test_the_floor_of_a_turntable_is_the_same_at_all_angles():
    lines = FloorLines()
    lines.draw(view(1), FloorLine(0.5, 0.5, 0.5))
    assert lines.of(view(9)) == FloorLine(0.5, 0.5, 0.5)


def test_an_angle_with_a_line_of_its_own_keeps_it():
    lines = FloorLines()
    lines.draw(view(1), FloorLine(0.5, 0.5, 0.5))
    lines.draw(view(2), FloorLine(0.6, 0.6, 0.6))
    assert lines.of(view(1)) == FloorLine(0.5, 0.5, 0.5)
    assert lines.of(view(3)) == FloorLine(0.6, 0.6, 0.6)


def test_a_line_that_is_given_up_while_it_is_drawn_leaves_those_of_all_angles_as_they_were():
    lines = FloorLines()
    lines.draw(view(1), FloorLine(0.5, 0.5, 0.5))
    lines.draw(view(2), FloorLine(0.6, 0.6, 0.6))
    before = [lines.of(view(angle)) for angle in (1, 2, 3)]
    for given_up in (view(1), view(3)):
        lines.try_out(given_up, FloorLine(0.7, 0.7, 0.7))
        assert lines.of(given_up) == FloorLine(0.7, 0.7, 0.7)
        lines.try_out(given_up, None)
    assert [lines.of(view(angle)) for angle in (1, 2, 3)] == before
    lines.draw(view(2), FloorLine(0.8, 0.8, 0.8))
    assert lines.of(view(3)) == FloorLine(0.8, 0.8, 0.8)


@pytest.mark.parametrize("other", [view(1, car="van"), view(1, folder="elsewhere")])
def test_another_car_has_a_floor_of_its_own(other):
    lines = FloorLines()
    lines.draw(view(1), FloorLine(0.5, 0.5, 0.5))
    assert lines.of(other) is None
    lines.draw(other, FloorLine(0.6, 0.6, 0.6))
    lines.remove(other)
    assert lines.of(view(1)) == FloorLine(0.5, 0.5, 0.5)


def test_a_line_that_is_removed_is_gone_at_every_angle():
    lines, told = FloorLines(), []
    lines.listen(lambda: told.append("changed"))
    lines.draw(view(1), FloorLine(0.5, 0.5, 0.5))
    lines.draw(view(2), FloorLine(0.6, 0.6, 0.6))
    lines.remove(view(2))
    assert [lines.of(view(angle)) for angle in (1, 2, 3)] == [None] * 3
    assert len(told) == 3
