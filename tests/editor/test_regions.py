"""Fill and magic wand as the hand knows them, without a window."""

import numpy as np
import pytest

from editor.tools.regions import FillTool, WandTool
from editor.tools.tool import PointerEvent
from tests.editor.paper import Paper
from tests.pictures import drawn, mask

EMPTY = "..... ..... ....."


@pytest.fixture
def paper():
    """An empty mask before a photo that gets lighter from left to right, 20 steps a pixel."""
    paper = Paper(mask(EMPTY))
    paper.photo = np.repeat(np.arange(5, dtype=np.uint8) * 20, 4).reshape(1, 5, 4).repeat(3, axis=0)
    return paper


@pytest.fixture
def wand(paper):
    return WandTool(paper)


def click(tool, row, column, **keys):
    tool.press(PointerEvent(row, column, **keys))
    tool.release()


def test_fill_closes_the_hole_that_is_clicked_on(paper):
    paper.pixels[:] = mask("111.. 1.1.. 111..")
    click(FillTool(paper), 1.5, 1.5)
    assert drawn(paper.pixels) == "111.. 111.. 111.."
    assert [edit.title for edit in paper.edits] == ["Fill"]


def test_fill_leaves_alone_what_is_no_hole(paper):
    paper.pixels[:] = mask("111.. 1.1.. 111..")
    click(FillTool(paper), 0.5, 4.5)
    assert drawn(paper.pixels) == "111.. 1.1.. 111.."
    assert paper.edits == [None]


def test_a_drag_that_is_given_up_leaves_the_tolerance_as_it_was(paper, wand):
    wand.tolerance = 20
    wand.press(PointerEvent(1.5, 0.5, screen_px=10.0))
    wand.move(PointerEvent(1.5, 8.5, screen_px=10.0))
    wand.cancel()
    assert wand.tolerance == 20


def test_fill_takes_a_part_away_while_alt_is_held(paper):
    paper.pixels[:] = mask("1..11 ...11 .....")
    click(FillTool(paper), 0.5, 4.5, opposite=True)
    assert drawn(paper.pixels) == "1.... ..... ....."


def test_the_wand_takes_like_colours(paper, wand):
    wand.tolerance = 20
    click(wand, 1.5, 1.5)
    assert drawn(paper.pixels) == "111.. 111.. 111.."


def test_a_drag_to_the_right_takes_more_and_back_to_the_left_less(paper, wand):
    wand.tolerance = 20
    wand.press(PointerEvent(1.5, 0.5, screen_px=10.0))
    assert drawn(paper.pixels) == "11... 11... 11..."
    wand.move(PointerEvent(1.5, 8.5, screen_px=10.0))
    assert wand.tolerance == 60
    assert drawn(paper.pixels) == "1111. 1111. 1111."
    wand.move(PointerEvent(1.5, -3.5, screen_px=10.0))
    assert wand.tolerance == 0
    assert drawn(paper.pixels) == "1.... 1.... 1...."
    wand.release()
    assert len(paper.edits) == 1


def test_what_was_car_before_stays_while_the_wand_takes_less_again(paper, wand):
    paper.pixels[0, 3] = 255
    wand.tolerance = 60
    wand.press(PointerEvent(1.5, 0.5, screen_px=10.0))
    wand.move(PointerEvent(1.5, -7.5, screen_px=10.0))
    assert drawn(paper.pixels) == "11.1. 11... 11..."
    wand.release()
    assert drawn(paper.edits[0].before) == ".. .. .."


@pytest.mark.parametrize("kind", [FillTool, WandTool])
def test_what_is_given_up_leaves_the_mask_as_it_was(paper, kind):
    paper.pixels[:] = mask("111.. 1.1.. 111..")
    tool = kind(paper)
    tool.press(PointerEvent(1.5, 1.5))
    assert paper.pixels[1, 1]
    tool.cancel()
    tool.release()
    assert drawn(paper.pixels) == "111.. 1.1.. 111.."
    assert paper.edits == [None]


@pytest.mark.parametrize("kind", [FillTool, WandTool])
def test_a_click_beside_the_photo_is_no_step(paper, kind):
    click(kind(paper), -1, 2)
    click(kind(paper), 1, 5)
    assert drawn(paper.pixels) == EMPTY
    assert paper.edits == [None, None]


def test_a_click_on_what_is_so_already_is_no_step(paper):
    paper.pixels[:] = 255
    click(FillTool(paper), 1.5, 1.5)
    assert paper.edits == [None]


def test_without_a_photo_the_wand_knows_no_colour(paper, wand):
    paper.photo = None
    click(wand, 1.5, 1.5)
    assert drawn(paper.pixels) == EMPTY
