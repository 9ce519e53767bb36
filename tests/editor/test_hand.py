"""Which tool is taken, and what becomes of what it was at."""

import pytest

from editor.tools.hand import KINDS, Hand
from editor.tools.tool import PointerEvent
from tests.editor.paper import Paper
from tests.pictures import drawn, mask


@pytest.fixture
def paper():
    return Paper(mask("..... ..... ....."))


@pytest.fixture
def hand(paper):
    hand = Hand(paper)
    hand.brush.diameter_px = 1
    return hand


def test_the_brush_is_taken_at_the_start(hand):
    assert hand.tool is hand.brush


@pytest.mark.parametrize("name", KINDS)
def test_every_tool_can_be_taken(hand, name):
    hand.take(name)
    assert isinstance(hand.tool, KINDS[name])


def test_erasing_is_meant_for_all_tools(hand):
    hand.erases = True
    hand.take("lasso")
    assert hand.erases
    hand.erases = False
    assert not hand.brush.erases


def test_a_stroke_under_way_counts_when_another_tool_is_taken(hand, paper):
    hand.tool.press(PointerEvent(1.5, 1.5))
    hand.take("lasso")
    assert drawn(paper.pixels) == "..... .1... ....."
    assert len(paper.edits) == 1


def test_an_open_polygon_does_not_count_when_another_tool_is_taken(hand, paper):
    hand.take("polygon")
    for point in ((0, 0), (0, 4), (3, 4)):
        hand.tool.press(PointerEvent(*point))
    hand.take("brush")
    hand.take("polygon")
    assert not hand.tool.is_busy
    assert drawn(paper.pixels) == "..... ..... ....."


def test_before_a_car_is_open_there_is_nothing_to_paint_on():
    hand = Hand()
    for name in KINDS:
        hand.take(name)
        hand.tool.press(PointerEvent(0, 0))
        for point in ((0, 4), (3, 4), (3, 0)):
            hand.tool.move(PointerEvent(*point))
        hand.tool.release()
        hand.tool.close()


def test_all_tools_work_on_the_mask_of_the_car_that_is_opened(hand):
    other = Paper(mask("..... ..... ....."))
    hand.retarget(other)
    hand.take("rectangle")
    hand.tool.press(PointerEvent(0, 0))
    hand.tool.move(PointerEvent(2, 2))
    hand.tool.release()
    assert drawn(other.pixels) == "11... 11... ....."
