"""Brush and eraser as the hand knows them, without a window."""

import numpy as np
import pytest

from editor.tools.brush import LARGEST_PX, BrushTool, next_diameter
from editor.tools.tool import PointerEvent
from tests.editor.paper import Paper
from tests.pictures import drawn, mask


@pytest.fixture
def paper():
    return Paper(mask("..... ..... ....."))


@pytest.fixture
def brush(paper):
    brush = BrushTool(paper)
    brush.diameter_px = 1
    return brush


def test_a_click_paints_one_dab(paper, brush):
    brush.press(PointerEvent(1.5, 2.5))
    brush.release()
    assert drawn(paper.pixels) == "..... ..1.. ....."


def test_a_drag_leaves_no_gaps_however_fast(paper, brush):
    brush.press(PointerEvent(0.5, 0.5))
    brush.move(PointerEvent(0.5, 4.5))
    brush.release()
    assert drawn(paper.pixels) == "11111 ..... ....."


def test_the_eraser_takes_away(paper, brush):
    paper.pixels[:] = 255
    brush.erases = True
    brush.press(PointerEvent(1.5, 1.5))
    brush.release()
    assert drawn(paper.pixels) == "11111 1.111 11111"


def test_alt_turns_the_brush_into_an_eraser(paper, brush):
    paper.pixels[:] = 255
    brush.press(PointerEvent(0.5, 0.5, opposite=True))
    brush.release()
    assert drawn(paper.pixels) == ".1111 11111 11111"


def test_shift_draws_a_straight_line_from_the_last_stroke(paper, brush):
    brush.press(PointerEvent(2.5, 0.5))
    brush.release()
    brush.press(PointerEvent(2.5, 3.5, line=True))
    brush.release()
    assert drawn(paper.pixels) == "..... ..... 1111."


def test_shift_on_another_angle_begins_a_new_line(paper, brush):
    brush.press(PointerEvent(0.5, 0.5))
    brush.release()
    brush.forget_last_point()
    brush.press(PointerEvent(0.5, 4.5, line=True))
    brush.release()
    assert drawn(paper.pixels) == "1...1 ..... ....."


def test_a_cancelled_stroke_leaves_nothing_behind(paper, brush):
    brush.press(PointerEvent(1.5, 1.5))
    brush.move(PointerEvent(1.5, 4.5))
    brush.cancel()
    assert drawn(paper.pixels) == "..... ..... ....."
    assert paper.edits == [None]


def test_a_stroke_is_one_step_named_after_its_tool(paper, brush):
    brush.press(PointerEvent(1.5, 1.5))
    brush.move(PointerEvent(1.5, 3.5))
    brush.release()
    assert [edit.title for edit in paper.edits] == ["Brush"]


def test_a_stroke_that_changes_nothing_is_no_step(paper, brush):
    brush.erases = True
    brush.press(PointerEvent(1.5, 1.5))
    brush.release()
    assert paper.edits == [None]


def test_moves_without_a_press_do_nothing(paper, brush):
    brush.move(PointerEvent(1.5, 1.5))
    brush.release()
    assert not paper.pixels.any()


def test_there_is_nothing_to_paint_on_before_the_photo_is_open(brush, paper):
    paper.begin_painting = lambda: None
    brush.press(PointerEvent(1.5, 1.5))
    assert not brush.is_busy


def test_sizes_grow_in_steps_that_grow_and_come_back_the_same_way():
    sizes = [9, 10, 15]
    assert next_diameter(9, 1) == 10 and next_diameter(10, 1) == 15 and next_diameter(48, 1) == 50
    assert next_diameter(15, -1) == 10 and next_diameter(10, -1) == 9
    for size in sizes:
        assert next_diameter(next_diameter(size, 1), -1) == size


def test_sizes_end_at_one_and_at_the_largest():
    assert next_diameter(1, -5) == 1
    assert next_diameter(LARGEST_PX, 3) == LARGEST_PX
    assert np.all(np.diff([next_diameter(1, n) for n in range(60)]) >= 0)
