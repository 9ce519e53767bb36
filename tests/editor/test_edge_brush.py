"""The edge brush as the hand knows it, without a window."""

import numpy as np
import pytest

from editor.tools.edge_brush import EdgeBrushTool
from editor.tools.tool import PointerEvent
from tests.editor.paper import Paper
from tests.pictures import photo_of_a_car

PHOTO, TRUTH = photo_of_a_car(192, 288)


@pytest.fixture
def paper():
    """The drawn car, of whose mask a bite is missing at the upper edge of its lower part."""
    paper = Paper(TRUTH.copy())
    paper.pixels[70:90, 60:100] = 0
    paper.photo = np.concatenate([PHOTO[..., ::-1], np.full((192, 288, 1), 255, np.uint8)], axis=2)
    return paper


@pytest.fixture
def brush(paper):
    brush = EdgeBrushTool(paper)
    brush.diameter_px = 24
    return brush


def stroke_along_the_bite(brush, row=83.0, last_column=100):
    brush.press(PointerEvent(row, 60.0))
    for column in range(64, last_column + 1, 4):
        brush.move(PointerEvent(row, float(column)))


def wrong(paper):
    return np.count_nonzero(paper.pixels != TRUTH)


def test_while_the_hand_moves_it_paints_as_a_brush_does(paper, brush):
    stroke_along_the_bite(brush)
    assert paper.pixels[72, 80] == 255


def test_when_the_button_goes_up_it_draws_back_to_the_edge(paper, brush):
    before = wrong(paper)
    stroke_along_the_bite(brush)
    brush.release()
    assert wrong(paper) <= before / 10
    assert paper.pixels[72, 80] == 0
    assert [edit.title for edit in paper.edits] == ["Edge brush"]
    assert paper.brushed[0][72, 80]


def test_it_takes_away_up_to_the_edge_while_it_erases(paper, brush):
    paper.pixels[:] = TRUTH
    paper.pixels[60:76, 60:90] = 255
    before = wrong(paper)
    brush.erases = True
    stroke_along_the_bite(brush, row=68.0, last_column=80)
    brush.release()
    assert wrong(paper) <= before / 4
    assert paper.pixels[80, 75] == 255


def test_a_stroke_that_is_given_up_leaves_nothing(paper, brush):
    before = paper.pixels.copy()
    stroke_along_the_bite(brush)
    brush.cancel()
    brush.release()
    assert np.array_equal(paper.pixels, before)
    assert paper.edits == [None]


def test_without_a_photo_there_are_no_edges_and_it_is_a_brush(paper, brush):
    paper.photo = None
    stroke_along_the_bite(brush)
    brush.release()
    assert paper.pixels[72, 80] == 255


def test_undo_is_exact(paper, brush):
    before = paper.pixels.copy()
    stroke_along_the_bite(brush)
    brush.release()
    edit = paper.edits[0]
    paper.pixels[edit.box.slices] = edit.before
    assert np.array_equal(paper.pixels, before)


def test_a_long_stroke_is_looked_at_in_stretches_and_finds_the_same_edge(paper, brush):
    paper.pixels[:] = TRUTH
    paper.pixels[76:90, 50:230] = 0
    before = wrong(paper)
    brush.press(PointerEvent(83.0, 55.0))
    for column in range(60, 226, 5):
        brush.move(PointerEvent(83.0, float(column)))
    brush.release()
    assert wrong(paper) <= before / 8


def test_a_stroke_around_a_large_photo_is_many_small_stretches(brush, paper):
    paper.pixels = np.zeros((3000, 4000), np.uint8)
    paper.photo = np.zeros((3000, 4000, 4), np.uint8)
    brush.press(PointerEvent(500.0, 2000.0))
    for turn in np.linspace(0, 2 * np.pi, 400):
        brush.move(PointerEvent(1500 - 1000 * np.cos(turn), 2000 + 1500 * np.sin(turn)))
    assert sum(box.height * box.width for box in brush._stretches) < 0.4 * paper.pixels.size
    assert max(max(box.height, box.width) for box in brush._stretches) <= 400
    brush.cancel()
