"""The tool of the number plate: clicks, rectangles, corners and the whole plate dragged, keys, and what is refused."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.tools.plate_tool import CORNER_MOVED, MOVED, NOT_A_PLATE, PLACED, REMOVED, NumberPlateTool
from editor.tools.tool import PointerEvent
from segmentation.masks.number_plate import NO_PLATE, NumberPlate, in_reading_order
from tests.editor.paper import Paper

SHAPE = (100, 200)
CORNERS = ((40.0, 60.0), (42.0, 120.0), (62.0, 121.0), (60.0, 61.0))


class PlatePaper(Paper):
    """A paper that remembers what was said of its number plate."""

    def __init__(self, plate=None, suggested=None):
        super().__init__(np.zeros(SHAPE, np.uint8))
        self.photo = np.zeros((*SHAPE, 4), np.uint8)
        self.plate, self.suggested, self.told = plate, suggested, ""
        self.said = []

    def number_plate(self):
        return self.plate

    def suggested_plate(self):
        return self.suggested

    def say_plate(self, title, plate, *, joins=False):
        self.plate = plate
        self.said.append((title, joins))

    @property
    def corners(self):
        return [tuple(round(share) for share in corner) for corner in self.plate.in_px(SHAPE)]


@pytest.fixture
def paper():
    return PlatePaper()


@pytest.fixture
def placed():
    return PlatePaper(NumberPlate.of_px(CORNERS, SHAPE))


def click(tool, point, screen_px=1.0):
    tool.press(PointerEvent(*point, screen_px=screen_px))
    tool.release()


def drag(tool, *way, screen_px=1.0):
    tool.press(PointerEvent(*way[0], screen_px=screen_px))
    for point in way[1:]:
        tool.move(PointerEvent(*point, screen_px=screen_px))
    tool.release()


@given(st.permutations(CORNERS))
def test_four_clicks_in_any_order_place_a_plate_that_is_read_from_its_upper_left(order):
    paper = PlatePaper()
    tool = NumberPlateTool(paper)
    for corner in order:
        assert paper.plate is None
        click(tool, corner)
    assert paper.corners == [tuple(map(round, corner)) for corner in in_reading_order(CORNERS)]
    assert paper.said == [(PLACED, False)] and not tool.is_busy


@pytest.mark.parametrize("way", [((40, 60), (60, 120)), ((60, 120), (40, 60)), ((60, 60), (40, 120))])
def test_a_rectangle_is_dragged_from_any_corner(paper, way):
    drag(NumberPlateTool(paper), way[0], (50, 90), way[1])
    assert paper.corners == [(40, 60), (40, 120), (60, 120), (60, 60)]


def test_a_hand_that_trembles_clicks_all_the_same(paper):
    tool = NumberPlateTool(paper)
    drag(tool, (40, 60), (40, 63))
    assert paper.plate is None and tool.is_busy
    drag(tool, (44, 64), (44, 64.4), screen_px=8)
    assert len(tool.seen().corners) == 2


def test_a_corner_is_dragged_by_its_grip_and_can_be_taken_with_ten_screen_pixels(placed):
    tool = NumberPlateTool(placed)
    drag(tool, (40 - 6, 60 - 7), (30, 55))
    assert placed.corners[0] == (36, 62) and placed.said == [(CORNER_MOVED, False)] and tool.chosen == 0
    drag(tool, (42 + 2.0, 120.0), (47, 125), screen_px=4)
    assert placed.corners[1] == (45, 125), "two px of the photo are eight of the screen here"
    drag(tool, (62.0, 121 + 3), (70, 140), screen_px=4)
    assert placed.said[-1] == (PLACED, False), "three px of the photo are twelve of the screen here: beside it"


def test_the_whole_plate_is_dragged_from_within(placed):
    drag(NumberPlateTool(placed), (50, 90), (55, 100))
    assert placed.corners == [(45, 70), (47, 130), (67, 131), (65, 71)] and placed.said == [(MOVED, False)]


def test_a_click_on_a_corner_or_within_changes_nothing(placed):
    tool = NumberPlateTool(placed)
    click(tool, (45, 64))
    click(tool, (50, 90))
    assert placed.said == []


def test_a_new_plate_takes_the_place_of_the_old_one_only_when_it_is_whole(placed):
    tool = NumberPlateTool(placed)
    for corner in ((10, 10), (10, 40), (20, 40)):
        click(tool, corner)
    assert placed.corners[0] == (40, 60)
    click(tool, (20, 10))
    assert placed.corners == [(10, 10), (10, 40), (20, 40), (20, 10)]


def test_what_is_dragged_out_of_the_photo_ends_at_its_edge(placed):
    drag(NumberPlateTool(placed), (62, 121), (150, 300))
    assert placed.corners[2] == (100, 200)


@pytest.mark.parametrize("to", [(70.0, 130.0), (58.0, 95.0), (90.0, 90.0)], ids=["crossed", "a dent", "turned over"])
def test_corners_that_cross_or_make_a_dent_are_refused_and_the_plate_stays(placed, to):
    tool, before = NumberPlateTool(placed), placed.plate
    drag(tool, (40, 60), to)
    assert placed.plate == before and placed.told == NOT_A_PLATE and placed.said == []


def test_four_clicks_on_one_line_are_refused(paper):
    tool = NumberPlateTool(paper)
    for column in (20, 40, 60, 80):
        click(tool, (30, column))
    assert paper.plate is None and paper.told == NOT_A_PLATE and not tool.is_busy


def test_the_side_to_the_pointer_is_seen_while_corners_are_placed(paper):
    tool = NumberPlateTool(paper)
    click(tool, (40, 60))
    tool.hover(PointerEvent(41, 100))
    assert tool.seen().corners == ((40, 60), (41, 100)) and tool.seen().is_open


def test_the_last_corner_can_be_taken_back_and_all_be_cancelled(paper):
    tool = NumberPlateTool(paper)
    for corner in CORNERS[:3]:
        click(tool, corner)
    tool.step_back()
    assert tool.seen().corners == CORNERS[:2]
    tool.cancel()
    assert tool.seen().corners == () and not tool.is_busy and paper.said == []


def test_a_drag_that_is_cancelled_leaves_the_plate(placed):
    tool, before = NumberPlateTool(placed), placed.plate
    tool.press(PointerEvent(40, 60))
    tool.move(PointerEvent(10, 10))
    tool.cancel()
    tool.release()
    assert placed.plate == before and placed.said == []


def test_stepping_back_with_nothing_under_way_takes_the_plate_away(placed):
    tool = NumberPlateTool(placed)
    tool.step_back()
    tool.step_back()
    assert placed.plate is None and placed.said == [(REMOVED, False)]


def test_keys_move_the_chosen_corner_and_a_row_of_them_is_one_step(placed):
    tool = NumberPlateTool(placed)
    tool.nudge(1, 0)
    assert placed.said == [], "no corner is chosen"
    tool.choose(2)
    for _ in range(3):
        tool.nudge(-1, 10)
    assert placed.corners[2] == (59, 151)
    tool.choose(0)
    tool.nudge(1, 0)
    assert [joins for _, joins in placed.said] == [False, True, True, False]


def test_a_suggestion_is_seen_and_becomes_the_plate_when_a_corner_is_dragged():
    paper = PlatePaper(suggested=NumberPlate.of_px(CORNERS, SHAPE))
    tool = NumberPlateTool(paper)
    assert tool.seen().is_suggested and tool.chosen is None
    drag(tool, (40, 60), (38, 58))
    assert paper.corners[0] == (38, 58) and not tool.seen().is_suggested


def test_where_it_was_said_that_there_is_no_plate_none_is_seen_and_one_can_be_placed():
    paper = PlatePaper(NO_PLATE)
    tool = NumberPlateTool(paper)
    assert tool.seen().corners == ()
    drag(tool, (40, 60), (60, 120))
    assert paper.plate.is_seen


def test_without_a_photo_nothing_happens(paper):
    paper.photo = None
    tool = NumberPlateTool(paper)
    drag(tool, (40, 60), (60, 120))
    assert paper.said == [] and tool.seen().corners == ()


@given(
    st.lists(
        st.tuples(st.sampled_from(["press", "move", "release", "hover", "step_back", "cancel", "forget_last_point"]),
                  st.floats(-20, 120), st.floats(-20, 220)),
        max_size=30,
    )
)  # fmt: skip
def test_whatever_the_hand_does_what_is_said_is_a_plate_or_nothing(gestures):
    paper = PlatePaper()
    tool = NumberPlateTool(paper)
    for name, row, column in gestures:
        act = getattr(tool, name)
        if name in ("press", "move", "hover"):
            act(PointerEvent(row, column))
        else:
            act()
        assert len(tool.seen().corners) <= 4
    tool.release()
    assert not tool.holds_pointer
