"""Limits: tools paint where they may, and say why where they may not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.tools.floor_line import FloorLine
from editor.tools.hand import KINDS, PAINT_NOTHING, WAND, Hand
from editor.tools.limits import FloorSide, Limits, MaskSide
from editor.tools.tool import PointerEvent
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.clean_up import grow, shrink
from tests.editor.paper import Paper
from tests.pictures import drawn, mask, photo_of_a_car

PHOTO, TRUTH = photo_of_a_car(64, 96)
PAINTING = [name for name in KINDS if name not in PAINT_NOTHING]
LIMITS = st.builds(
    Limits, st.booleans(), st.sampled_from([None, *FloorSide]), st.sampled_from([None, *MaskSide])
)  # fmt: skip
PATHS = st.lists(st.tuples(st.floats(-5, 70), st.floats(-5, 100)), min_size=1, max_size=5)


def desk(limits, pixels=None, diameter_px=30):
    """A paper with all that limits may need, and a hand that paints on it."""
    paper = Paper(TRUTH.copy() if pixels is None else pixels)
    paper.photo = np.concatenate([PHOTO[..., ::-1], np.full((64, 96, 1), 255, np.uint8)], axis=2)
    paper.network = TRUTH.copy()
    hand = Hand(paper)
    hand.floor_lines.draw(paper.view, FloorLine(0.7, 0.75, 0.8))
    hand.limits.outline_px = 5
    hand.limits.limits = limits
    hand.diameter_px = diameter_px
    return paper, hand


def gesture(hand, path, **keys):
    hand.tool.press(PointerEvent(*path[0], **keys))
    for point in path[1:]:
        hand.tool.move(PointerEvent(*point, **keys))
    hand.tool.release()
    hand.tool.close()


def allowed(limits, mask_before):
    """Where tools may paint, reckoned anew and in another way, bool (64, 96)."""
    may = np.ones(TRUTH.shape, bool)
    if limits.near_outline:
        may &= grow(TRUTH, 5) != shrink(TRUTH, 5)
    if limits.floor is not None:
        rows, columns = np.mgrid[0.5:64, 0.5:96]
        above = rows < 64 * (0.7 + 0.1 * columns / 96)
        may &= above if limits.floor is FloorSide.ABOVE else ~above
    if limits.mask is not None:
        may &= (mask_before > 0) == (limits.mask is MaskSide.CAR)
    return may


@pytest.mark.parametrize("tool", PAINTING)
@given(limits=LIMITS, path=PATHS, erases=st.booleans())
def test_a_limited_tool_changes_nothing_outside_and_undo_is_exact(tool, limits, path, erases):
    start = np.where(np.arange(96) < 60, TRUTH, 0).astype(np.uint8)
    paper, hand = desk(limits, start.copy())
    hand.take(tool)
    hand.erases = erases
    gesture(hand, path)
    changed = paper.pixels != start
    assert not (changed & ~allowed(limits, start)).any()
    for edit in filter(None, paper.edits):
        paper.pixels[edit.box.slices] = edit.before
    assert np.array_equal(paper.pixels, start)


@given(limits=LIMITS, path=PATHS)
def test_within_its_limits_a_brush_paints_all_that_it_would_paint_without_them(limits, path):
    free, free_hand = desk(Limits(), np.zeros_like(TRUTH))
    limited, limited_hand = desk(limits, np.zeros_like(TRUTH))
    for hand in (free_hand, limited_hand):
        gesture(hand, path)
    expected = np.where(allowed(limits, np.zeros_like(TRUTH)), free.pixels, 0)
    assert np.array_equal(limited.pixels, expected)


def test_what_the_limits_keep_out_does_not_count_as_brushed_over():
    paper, hand = desk(Limits(floor=FloorSide.BELOW))
    gesture(hand, [(20, 48), (60, 48)])
    assert not paper.brushed[0][:40].any() and paper.brushed[0][55, 48]


def test_a_stroke_that_is_given_up_leaves_nothing_under_limits_too():
    paper, hand = desk(Limits(near_outline=True), np.zeros_like(TRUTH))
    hand.tool.press(PointerEvent(30, 48))
    hand.tool.move(PointerEvent(60, 48))
    hand.tool.cancel()
    assert not paper.pixels.any()


def test_the_edge_brush_sees_beyond_the_limit_and_paints_within():
    """The limit is no edge in the photo: what lies across it must not stop the brush before the photo does."""
    bitten = TRUTH.copy()
    bitten[25:33, 30:60] = 0
    paper, hand = desk(Limits(mask=MaskSide.BACKGROUND), bitten.copy(), diameter_px=14)
    hand.take("edge_brush")
    gesture(hand, [(29, 30), (29, 45), (29, 60)])
    assert np.count_nonzero(paper.pixels != TRUTH) <= np.count_nonzero(bitten != TRUTH) / 4


def test_the_mask_counts_as_it_was_when_the_first_stroke_under_the_limit_began():
    paper, hand = desk(Limits(mask=MaskSide.CAR), mask(".11. .11."), diameter_px=1)
    gesture(hand, [(0.5, 0.5), (0.5, 3.5)], opposite=True)
    assert drawn(paper.pixels) == ".... .11."
    gesture(hand, [(0.5, 0.5), (0.5, 3.5)])
    assert drawn(paper.pixels) == ".11. .11."


def test_choosing_the_limit_again_takes_the_mask_as_it_is_then():
    paper, hand = desk(Limits(mask=MaskSide.CAR), mask(".11. .11."), diameter_px=1)
    gesture(hand, [(0.5, 0.5), (0.5, 3.5)], opposite=True)
    hand.limits.limits = Limits()
    hand.limits.limits = Limits(mask=MaskSide.CAR)
    gesture(hand, [(0.5, 0.5), (0.5, 3.5)])
    assert drawn(paper.pixels) == ".... .11."


def test_a_mask_that_comes_after_a_stroke_that_changed_nothing_is_the_one_to_be_kept_to():
    paper, hand = desk(Limits(mask=MaskSide.CAR), mask("...."), diameter_px=1)
    gesture(hand, [(0.5, 0.5), (0.5, 3.5)])
    paper.pixels = mask(".11.")  # the network has drawn it
    gesture(hand, [(0.5, 0.5), (0.5, 3.5)], opposite=True)
    assert drawn(paper.pixels) == "...."


def test_another_car_has_nothing_left_of_the_last_one_s_network():
    _, hand = desk(Limits(near_outline=True))
    gesture(hand, [(30, 48)])
    hand.retarget(Paper(TRUTH.copy(), angle=2))
    assert hand.limits._band is None


def test_each_angle_has_a_mask_of_its_own_to_be_kept_to():
    paper, hand = desk(Limits(mask=MaskSide.CAR), mask("11.."), diameter_px=1)
    gesture(hand, [(0.5, 0.5)])
    other = Paper(mask("..11"), angle=2)
    paper.view, paper.pixels = other.view, other.pixels
    gesture(hand, [(0.5, 0.5), (0.5, 3.5)], opposite=True)
    assert drawn(paper.pixels) == "...."


def said(hand):
    sentences = []
    hand.limits.listen_to_told(sentences.append)
    return sentences


def test_a_stroke_that_the_limits_keep_out_whole_says_why():
    paper, hand = desk(Limits(near_outline=True, floor=FloorSide.ABOVE), diameter_px=3)
    sentences = said(hand)
    gesture(hand, [(2, 2), (2, 9)])
    assert sentences == [
        "Nothing was painted here: tools paint only within 5 px of the network's outline, above the floor line. "
        "“No limits” lifts that."
    ]
    assert paper.edits == [None]


def test_a_stroke_over_what_is_so_already_is_told_nothing():
    _, hand = desk(Limits(floor=FloorSide.ABOVE), diameter_px=3)
    sentences = said(hand)
    gesture(hand, [(30, 48)])
    assert sentences == []


@pytest.mark.parametrize(("tool", "place"), [("fill", (1, 1)), (WAND, (-3, 5))])
def test_a_click_that_would_do_nothing_anywhere_is_not_put_down_to_the_limits(tool, place):
    paper, hand = desk(Limits(floor=FloorSide.ABOVE))
    sentences = said(hand)
    hand.take(tool)
    gesture(hand, [place])
    assert sentences == []
    assert paper.edits == [None]


def test_without_the_network_s_mask_nothing_can_be_painted_near_its_outline_and_that_is_said():
    paper, hand = desk(Limits(near_outline=True))
    paper.network = None
    sentences = said(hand)
    gesture(hand, [(30, 48)])
    assert "not at hand" in sentences[0]
    assert paper.edits == []


def test_without_a_floor_line_there_is_no_above_and_that_is_said():
    paper, hand = desk(Limits(floor=FloorSide.ABOVE))
    hand.floor_lines.remove(paper.view)
    sentences = said(hand)
    gesture(hand, [(30, 48)])
    assert "no floor line, and tools paint only above" in sentences[0]
    assert paper.edits == []


@pytest.mark.parametrize("tool", ["polygon", "smart_outline"])
def test_a_shape_set_click_by_click_stays_open_where_a_limit_cannot_be_kept_to(tool):
    paper, hand = desk(Limits(near_outline=True), np.zeros_like(TRUTH))
    paper.network = None
    hand.take(tool)
    corners = ((20, 20), (20, 70), (50, 70), (50, 20))
    for corner in corners:
        hand.tool.hover(PointerEvent(*corner))
        hand.tool.press(PointerEvent(*corner))
        hand.tool.release()
    hand.tool.close()
    assert hand.tool.is_busy and set(corners) <= set(hand.tool.loop)
    assert paper.edits == []
    hand.limits.limits = Limits()
    hand.tool.close()
    assert paper.pixels[35, 45] and not hand.tool.is_busy


def test_the_network_s_outline_is_looked_at_once_and_not_with_every_stroke():
    paper, hand = desk(Limits(near_outline=True))
    gesture(hand, [(30, 48)])
    band = hand.limits._band
    gesture(hand, [(50, 48)])
    assert hand.limits._band is band
    paper.network = paper.network.copy()  # the network drew anew
    gesture(hand, [(30, 48)])
    assert hand.limits._band is not band


def test_a_wand_that_is_dragged_stays_within():
    paper, hand = desk(Limits(floor=FloorSide.BELOW), np.zeros_like(TRUTH))
    hand.take(WAND)
    hand.tool.press(PointerEvent(60, 5))
    for column in (20, 60, 95):
        hand.tool.move(PointerEvent(60, column, screen_px=4.0))
    hand.tool.release()
    assert paper.pixels.any()
    assert not paper.pixels[: PixelBox(0, 0, 40, 96).bottom].any()
