"""The smart outline as the hand knows it, without a window and in one."""

import math

import cv2
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.tools.smart_outline import SmartOutlineTool
from editor.tools.tool import PointerEvent
from segmentation.masks.edge_path import EdgePath
from segmentation.masks.polygon import pixels_inside
from tests.editor.conftest import shown
from tests.editor.paper import Paper
from tests.pictures import photo_of_a_car

PHOTO, TRUTH = photo_of_a_car(192, 288)
CORNERS = ((76, 96), (76, 192), (77, 240), (153, 240), (153, 48), (77, 48))
"""Near corners of the drawn car, (row, column), a little off as a hand is; its roof is between the first two."""

SCREEN_PX = 2.0


@pytest.fixture
def paper():
    paper = Paper(np.zeros(TRUTH.shape, np.uint8))
    paper.photo = np.concatenate([PHOTO[..., ::-1], np.full((192, 288, 1), 255, np.uint8)], axis=2)
    return paper


@pytest.fixture
def tool(paper):
    return SmartOutlineTool(paper)


def click(tool, row, column, **keys):
    tool.hover(PointerEvent(row, column, screen_px=SCREEN_PX))
    tool.press(PointerEvent(row, column, screen_px=SCREEN_PX, **keys))
    tool.release()


def around_the_car(tool, points=CORNERS):
    for point in points:
        click(tool, *point)


def wrong(paper):
    return np.count_nonzero(paper.pixels != TRUTH)


def test_between_its_points_it_goes_along_the_car(tool, paper):
    """The polygon through the same corners leaves the roof out; the smart outline climbs it."""
    box, inside = pixels_inside(CORNERS, TRUTH.shape)
    polygon = np.zeros_like(TRUTH)
    polygon[box.slices][inside] = 255
    around_the_car(tool)
    tool.close()
    assert [edit.title for edit in paper.edits] == ["Smart outline"]
    assert wrong(paper) < np.count_nonzero(polygon != TRUTH) / 4
    assert wrong(paper) < 0.04 * np.count_nonzero(TRUTH)


def test_it_stays_open_between_its_clicks(tool, paper):
    around_the_car(tool)
    assert tool.is_busy and not tool.holds_pointer
    assert not paper.pixels.any()


def test_a_click_on_the_first_point_closes_it(tool, paper):
    around_the_car(tool)
    click(tool, CORNERS[0][0] + 1, CORNERS[0][1])
    assert not tool.is_busy
    assert wrong(paper) < 0.04 * np.count_nonzero(TRUTH)


def test_the_line_follows_the_pointer_along_edges(tool):
    click(tool, *CORNERS[3])
    tool.hover(PointerEvent(153, 60, screen_px=SCREEN_PX))
    assert tool.loop[-1] == (153, 60)
    assert all(abs(row - 153) <= 2.5 for row, _ in tool.loop)


def test_points_are_taken_back_one_by_one_until_there_is_none(tool, paper):
    around_the_car(tool, CORNERS[:3])
    tool.hover(PointerEvent(120, 239))
    tool.step_back()
    assert tool.loop[-1] == (120, 239)
    around_the_car(tool, CORNERS[2:])
    tool.close()
    assert wrong(paper) < 0.04 * np.count_nonzero(TRUTH)


def test_with_the_first_point_taken_back_nothing_is_left(tool, paper):
    around_the_car(tool, CORNERS[:3])
    for _ in range(3):
        tool.step_back()
    assert not tool.is_busy and tool.loop == ()
    tool.step_back()
    tool.close()
    assert paper.edits == []


@pytest.mark.parametrize("points", [0, 1, 2])
def test_too_few_points_enclose_nothing(tool, paper, points):
    around_the_car(tool, CORNERS[:points])
    tool.close()
    assert paper.edits == [] and not tool.is_busy


def test_what_is_given_up_leaves_nothing(tool, paper):
    around_the_car(tool)
    tool.cancel()
    tool.hover(PointerEvent(20, 20))
    tool.close()
    assert paper.edits == [] and tool.loop == ()


def test_another_angle_gives_it_up(tool):
    around_the_car(tool, CORNERS[:3])
    tool.forget_last_point()
    assert not tool.is_busy


@pytest.mark.parametrize(("erases", "opposite"), [(True, False), (False, True)])
def test_it_takes_away_while_it_erases_or_alt_was_held_at_the_first_click(tool, paper, erases, opposite):
    paper.pixels[:] = 255
    tool.erases = erases
    click(tool, *CORNERS[0], opposite=opposite)
    around_the_car(tool, CORNERS[1:])
    tool.close()
    assert np.count_nonzero((paper.pixels == 0) != (TRUTH > 0)) < 0.04 * np.count_nonzero(TRUTH)


def test_without_a_photo_there_is_no_line(tool, paper):
    paper.photo = None
    around_the_car(tool)
    assert not tool.is_busy


@given(st.lists(st.tuples(st.floats(2, 190), st.floats(2, 286)), min_size=3, max_size=5))
@settings(max_examples=8, deadline=None)
def test_what_is_painted_is_what_the_line_goes_around(points):
    paper = Paper(np.zeros(TRUTH.shape, np.uint8))
    paper.photo = np.concatenate([PHOTO[..., ::-1], np.full((192, 288, 1), 255, np.uint8)], axis=2)
    tool = SmartOutlineTool(paper)
    for row, column in points:
        click(tool, row, column)
    assume(len(tool._points) == len(points))  # no click came upon the first point, which closes the line
    line = (*tool.loop, *EdgePath(paper.photo, tool.loop[-1]).exactly_to(tool.loop[0]))
    tool.close()
    drawn = np.ones((TRUTH.shape[0] + 8, TRUTH.shape[1] + 8), np.uint8)  # with room for a line along the photo's edge
    corners = ((np.array(line)[:, ::-1] + 4) * 16 - 8).round().astype(np.int32)
    cv2.polylines(drawn, [corners], False, 0, shift=4)
    away = cv2.distanceTransform(drawn, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[4:-4, 4:-4]
    painted = np.pad(paper.pixels, 1, mode="edge")  # where the photo ends is no outline
    outline = (painted > 0) & (cv2.erode(painted, np.ones((3, 3), np.uint8)) == 0)
    assert away[outline[1:-1, 1:-1]].max(initial=0) <= 3  # a corner of a thin loop is two pixels away, diagonally


# --- in the window


def spot(opened, row, column):
    return QPoint(*map(round, opened.window.canvas.transform.to_widget(row, column)))


def press(opened, key, modifiers=Qt.KeyboardModifier.NoModifier):
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window.canvas, key, modifiers)


@pytest.fixture
def outlined(opened):
    """The editor with a smart outline around the drawn car's lower part, still open."""
    press(opened, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    for row, column in ((38, 24), (38, 120), (77, 120), (77, 24)):
        at = spot(opened, row, column)
        QTest.mouseMove(opened.window.canvas, at)
        QTest.mouseClick(opened.window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    return opened


@pytest.mark.parametrize("ending", ["enter", "double click", "first point"])
def test_it_is_drawn_with_clicks_and_closed(outlined, ending):
    canvas = outlined.window.canvas
    assert shown(outlined).history.titles == []
    if ending == "enter":
        press(outlined, Qt.Key.Key_Return)
    elif ending == "double click":
        QTest.mouseDClick(
            canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot(outlined, 77, 24)
        )  # fmt: skip
    else:
        first = spot(outlined, *outlined.window.hand.tool.loop[0])
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    assert shown(outlined).history.titles == ["Smart outline"]
    assert shown(outlined).mask.pixels[50, 70] == 255


def test_undo_and_backspace_take_its_last_point_back_and_escape_all_of_it(outlined):
    tool = outlined.window.hand.tool
    press(outlined, Qt.Key.Key_Backspace)
    outlined.window.actions_of["edit.undo"].trigger()
    assert len(tool._points) == 2
    press(outlined, Qt.Key.Key_Escape)
    assert not tool.is_busy and shown(outlined).history.titles == []


def test_it_goes_on_after_zooming(outlined):
    canvas = outlined.window.canvas
    before = outlined.window.hand.tool.loop[0]
    canvas.zoom_by(2.0)
    canvas.pan_by(15, 10)
    assert outlined.window.hand.tool.is_busy
    press(outlined, Qt.Key.Key_Return)
    assert shown(outlined).history.titles == ["Smart outline"]
    assert math.isclose(before[0], 38, abs_tol=3)


def test_it_looks_at_the_photo_that_is_shown_not_at_the_one_painted_on_last(opened):
    opened.window.hand.brush.press(PointerEvent(80.0, 20.0))
    opened.window.hand.brush.release()
    press(opened, Qt.Key.Key_Right)
    document = opened.desk.document
    assert document.shown_photo() is document.views[1].photo[0]
