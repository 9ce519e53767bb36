"""Lasso, polygon and rectangle as the hand knows them, without a window."""

import numpy as np
import pytest

from editor.tools.shapes import LassoTool, PolygonTool, RectangleTool
from editor.tools.tool import PointerEvent
from tests.editor.paper import Paper
from tests.pictures import drawn, mask

EMPTY = "...... ...... ...... ......"


@pytest.fixture
def paper():
    return Paper(mask(EMPTY))


def click(tool, row, column, **keys):
    tool.press(PointerEvent(row, column, **keys))
    tool.release()


def drag(tool, *points, **keys):
    tool.press(PointerEvent(*points[0], **keys))
    for point in points[1:]:
        tool.move(PointerEvent(*point, **keys))
    tool.release()


def test_a_rectangle_is_dragged_from_corner_to_corner_and_is_one_step(paper):
    drag(RectangleTool(paper), (1, 1), (2, 5), (3, 4))
    assert drawn(paper.pixels) == "...... .111.. .111.. ......"
    assert [edit.title for edit in paper.edits] == ["Rectangle"]


def test_a_rectangle_may_be_dragged_in_any_direction(paper):
    drag(RectangleTool(paper), (3, 4), (1, 1))
    assert drawn(paper.pixels) == "...... .111.. .111.. ......"


def test_shift_makes_a_square(paper):
    drag(RectangleTool(paper), (1, 1), (2, 4), line=True)
    assert drawn(paper.pixels) == "...... .111.. .111.. .111.."


def test_a_lasso_closes_by_itself(paper):
    drag(LassoTool(paper), (0, 0), (0, 4), (4, 4), (4, 0))
    assert drawn(paper.pixels) == "1111.. 1111.. 1111.. 1111.."


@pytest.mark.parametrize("kind", [LassoTool, RectangleTool])
def test_a_mere_click_leaves_nothing_and_no_step(paper, kind):
    click(kind(paper), 1.5, 1.5)
    assert drawn(paper.pixels) == EMPTY
    assert paper.edits == []


def corners(polygon, *points):
    for point in points:
        click(polygon, *point, screen_px=20.0)


def test_a_polygon_stays_open_between_its_clicks(paper):
    polygon = PolygonTool(paper)
    corners(polygon, (1, 1), (1, 4), (3, 4))
    assert polygon.is_busy and not polygon.holds_pointer
    assert drawn(paper.pixels) == EMPTY


def test_enter_closes_a_polygon_without_the_pointer_being_a_corner(paper):
    polygon = PolygonTool(paper)
    corners(polygon, (1, 1), (1, 4), (3, 4), (3, 1))
    polygon.hover(PointerEvent(4, 6))
    polygon.close()
    assert drawn(paper.pixels) == "...... .111.. .111.. ......"
    assert not polygon.is_busy


def test_a_click_on_the_first_corner_closes_a_polygon(paper):
    polygon = PolygonTool(paper)
    corners(polygon, (1, 1), (1, 4), (3, 4), (3, 1))
    click(polygon, 1.05, 1.0, screen_px=20.0)
    assert drawn(paper.pixels) == "...... .111.. .111.. ......"


def test_how_near_is_near_is_a_matter_of_the_screen(paper):
    polygon = PolygonTool(paper)
    corners(polygon, (1, 1), (1, 4), (3, 4))
    click(polygon, 1.5, 1.0, screen_px=20.0)
    assert polygon.is_busy


def test_the_line_of_a_polygon_follows_the_pointer(paper):
    polygon = PolygonTool(paper)
    corners(polygon, (1, 1), (1, 4))
    polygon.hover(PointerEvent(3, 3))
    assert polygon.loop == ((1, 1), (1, 4), (3, 3))


def test_corners_are_taken_back_one_by_one_until_there_is_no_polygon(paper):
    polygon = PolygonTool(paper)
    corners(polygon, (1, 1), (1, 4), (3, 4))
    polygon.hover(PointerEvent(2, 2))
    polygon.step_back()
    assert polygon.loop == ((1, 1), (1, 4), (2, 2))
    polygon.step_back()
    polygon.step_back()
    assert not polygon.is_busy
    polygon.step_back()


@pytest.mark.parametrize("kind", [LassoTool, PolygonTool, RectangleTool])
def test_what_is_given_up_leaves_nothing(paper, kind):
    tool = kind(paper)
    tool.press(PointerEvent(0, 0))
    tool.move(PointerEvent(3, 3))
    tool.cancel()
    tool.release()
    tool.close()
    assert drawn(paper.pixels) == EMPTY
    assert paper.edits == []


@pytest.mark.parametrize("kind", [LassoTool, PolygonTool, RectangleTool])
def test_another_angle_gives_an_open_shape_up(paper, kind):
    tool = kind(paper)
    tool.press(PointerEvent(0, 0))
    tool.forget_last_point()
    assert not tool.is_busy


@pytest.mark.parametrize(("erases", "opposite"), [(True, False), (False, True)])
def test_a_shape_takes_away_while_it_erases_or_alt_is_held(paper, erases, opposite):
    paper.pixels[:] = 255
    rectangle = RectangleTool(paper)
    rectangle.erases = erases
    drag(rectangle, (1, 1), (3, 4), opposite=opposite)
    assert drawn(paper.pixels) == "111111 1...11 1...11 111111"


def test_alt_counts_when_a_polygon_is_begun(paper):
    paper.pixels[:] = 255
    polygon = PolygonTool(paper)
    click(polygon, 1, 1, opposite=True)
    corners(polygon, (1, 4), (3, 4), (3, 1))
    polygon.close()
    assert drawn(paper.pixels) == "111111 1...11 1...11 111111"


def test_what_was_so_already_is_no_step_but_was_looked_at(paper):
    paper.pixels[:] = 255
    drag(RectangleTool(paper), (1, 1), (3, 4))
    assert paper.edits == [None]
    assert np.count_nonzero(paper.brushed[0]) == 6


def test_the_step_is_the_tightest_box_of_what_changed(paper):
    paper.pixels[:] = mask("...... .11... ...... ......")
    drag(RectangleTool(paper), (1, 1), (3, 4))
    edit = paper.edits[0]
    assert (edit.box.top, edit.box.left, edit.box.bottom, edit.box.right) == (1, 1, 3, 4)
    assert drawn(edit.before) == "11. ..."


def test_there_is_nothing_to_paint_on_before_the_photo_is_open(paper):
    paper.begin_painting = lambda: None
    drag(RectangleTool(paper), (1, 1), (3, 4))
    assert paper.edits == []


def test_a_lasso_keeps_no_points_nearer_than_a_pixel_of_the_screen(paper):
    lasso = LassoTool(paper)
    lasso.press(PointerEvent(0, 0, screen_px=0.5))
    for step in range(1, 9):
        lasso.move(PointerEvent(0, step / 2, screen_px=0.5))
    assert len(lasso.loop) == 3
