"""Strokes: exact at any speed, tight, and taken back without a trace."""

from unittest.mock import patch

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.masks import painting
from segmentation.masks.capsule import pixels_near_line
from segmentation.masks.mask import Mask
from segmentation.masks.painting import Stroke
from tests.pictures import drawn, mask

SHAPE = (20, 26)
WHOLE = PixelBox(0, 0, *SHAPE)
COORDINATES = st.floats(-8, 34)
PATHS = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=1, max_size=5)
DIAMETERS = st.integers(1, 14)
SEEDS = st.integers(0, 9)


def noise(seed: int) -> np.ndarray:
    return (np.random.default_rng(seed).random(SHAPE) < 0.5).astype(np.uint8) * np.uint8(255)


def painted(pixels, path, diameter_px, value=255) -> Stroke:
    stroke = Stroke(pixels, value, diameter_px)
    for point in path:
        stroke.move_to(*point)
    return stroke


def footprint(path, diameter_px):
    """Union of the ways from each point to the next, and of the pixels under the pointer; bool (H, W)."""
    brushed = np.zeros(SHAPE, bool)
    for start, end in zip(path[:1] + path, path, strict=False):
        brushed |= pixels_near_line(WHOLE, start, end, diameter_px / 2)
        row, column = np.floor(end).astype(int)
        if 0 <= row < SHAPE[0] and 0 <= column < SHAPE[1]:
            brushed[row, column] = True
    return brushed


@given(PATHS, DIAMETERS, st.sampled_from([0, 255]), SEEDS)
def test_a_stroke_paints_the_union_of_its_moves_and_nothing_else(path, diameter_px, value, seed):
    pixels = noise(seed)
    stroke = painted(pixels, path, diameter_px, value)
    brushed = footprint(path, diameter_px)
    assert np.array_equal(stroke.brushed, brushed)
    assert np.array_equal(pixels, np.where(brushed, value, noise(seed)))


@given(PATHS, DIAMETERS, SEEDS)
def test_each_move_returns_the_tightest_box_around_what_it_changed(path, diameter_px, seed):
    pixels = noise(seed)
    stroke = Stroke(pixels, 255, diameter_px)
    for point in path:
        before = pixels.copy()
        box = stroke.move_to(*point)
        changed = box_of(pixels != before)
        assert box == changed or (box.is_empty and changed.is_empty)


LARGE = (700, 900)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.tuples(st.floats(-300, 1000), st.floats(-300, 1200), st.sampled_from([0.6, 1.0])), min_size=2),
    st.floats(300, 1000),
    st.booleans(),
)
def test_a_large_brush_of_which_only_new_pixels_are_looked_at_paints_all_that_it_passes(path, diameter_px, is_limited):
    area = np.indices(LARGE).sum(0) % 3 > 0
    limit = (lambda box: area[box.slices]) if is_limited else None
    pixels, whole = np.zeros(LARGE, np.uint8), np.zeros(LARGE, np.uint8)
    stroke, plain = (Stroke(each, 255, diameter_px, area=limit) for each in (pixels, whole))
    for point in path:
        before = whole.copy()
        box = stroke.move_to(*point)
        with patch.object(painting, "LARGE_PX", np.inf):
            plain.move_to(*point)
        assert np.array_equal(pixels, whole) and np.array_equal(stroke.brushed, plain.brushed)
        changed = box_of(whole != before)
        assert box == changed or (box.is_empty and changed.is_empty)


@given(
    st.lists(st.tuples(COORDINATES, COORDINATES, st.sampled_from([0.1, 0.6, 1.0])), min_size=2, max_size=6),
    st.floats(1, 14) | st.floats(1, 1.5),
    st.booleans(),
)
def test_looking_at_new_pixels_alone_loses_none_however_thin_the_brush(path, diameter_px, is_limited):
    area = np.indices(SHAPE).sum(0) % 3 > 0
    limit = (lambda box: area[box.slices]) if is_limited else None
    pixels, whole = np.zeros(SHAPE, np.uint8), np.zeros(SHAPE, np.uint8)
    stroke, plain = (Stroke(each, 255, diameter_px, area=limit) for each in (pixels, whole))
    for point in path:
        before = whole.copy()
        plain.move_to(*point)
        with patch.object(painting, "LARGE_PX", 0):
            box = stroke.move_to(*point)
        assert drawn(pixels) == drawn(whole) and np.array_equal(stroke.brushed, plain.brushed)
        changed = box_of(whole != before)
        assert box == changed or (box.is_empty and changed.is_empty)


def test_a_brush_of_one_pixel_paints_where_a_long_fast_move_ends():
    pixels = np.zeros((1280, 1918), np.uint8)
    painted(pixels, [(100.2, 100.3), (900.03, 1500.02)], 1)
    assert pixels[900, 1500] == 255


@given(PATHS, DIAMETERS, SEEDS)
def test_the_edit_of_a_stroke_takes_it_back_and_does_it_again(path, diameter_px, seed):
    pixels = noise(seed)
    edit = painted(pixels, path, diameter_px).finish()
    after = pixels.copy()
    if edit is None:
        assert np.array_equal(pixels, noise(seed))
        return
    shown = Mask(pixels)
    shown.apply(edit.reversed())
    assert np.array_equal(pixels, noise(seed))
    shown.apply(edit)
    assert np.array_equal(pixels, after)


@given(PATHS, DIAMETERS, SEEDS)
def test_the_edit_is_as_small_as_it_can_be(path, diameter_px, seed):
    edit = painted(noise(seed), path, diameter_px).finish()
    if edit is not None:
        changed = edit.before != edit.after
        assert all(side.any() for side in (changed[0], changed[-1], changed[:, 0], changed[:, -1]))


@given(PATHS, DIAMETERS, SEEDS)
def test_a_cancelled_stroke_leaves_no_trace(path, diameter_px, seed):
    pixels = noise(seed)
    stroke = painted(pixels, path, diameter_px)
    box = stroke.cancel()
    assert np.array_equal(pixels, noise(seed)) and not stroke.brushed.any()
    assert box == box.clipped_to(SHAPE) and stroke.finish() is None


@given(COORDINATES, COORDINATES)
def test_the_thinnest_brush_paints_the_pixel_under_the_pointer(row, column):
    stroke = painted(np.zeros(SHAPE, np.uint8), [(row, column)], 1)
    if 0 <= row < SHAPE[0] and 0 <= column < SHAPE[1]:
        assert stroke.brushed[int(row), int(column)]
    assert stroke.brushed.sum() <= 4


INSIDE = st.tuples(st.floats(0, SHAPE[0], exclude_max=True), st.floats(0, SHAPE[1], exclude_max=True))


@given(st.lists(INSIDE, min_size=1, max_size=5), DIAMETERS)
def test_a_line_has_no_gaps_however_thin_and_fast(path, diameter_px):
    stroke = painted(np.zeros(SHAPE, np.uint8), path, diameter_px)
    parts, _ = cv2.connectedComponents(stroke.brushed.astype(np.uint8), connectivity=8)
    assert parts == 2  # the background and the line


def test_a_brush_in_the_middle_of_a_pixel_is_round():
    pixels = np.zeros((7, 7), np.uint8)
    painted(pixels, [(3.5, 3.5)], 5)
    assert drawn(pixels) == "....... ..111.. .11111. .11111. .11111. ..111.. ......."


def test_an_eraser_changes_only_what_was_car_and_says_so():
    pixels = mask("11.. 11.. ....")
    edit = painted(pixels, [(0.5, 0.5), (0.5, 3.5)], 1, value=0).finish()
    assert drawn(pixels) == ".... 11.. ...."
    assert edit.box == PixelBox(0, 0, 1, 2)


def test_painting_what_is_painted_already_is_no_edit():
    assert painted(mask("11 11"), [(1, 1)], 8).finish() is None


def test_outside_the_mask_nothing_happens_and_the_line_comes_back_in_where_it_should():
    pixels = np.zeros((5, 9), np.uint8)
    stroke = Stroke(pixels, 255, 1)
    assert stroke.move_to(-50.0, 4.5).is_empty
    assert not stroke.move_to(2.5, 4.5).is_empty
    assert drawn(pixels) == "....1.... ....1.... ....1.... ......... ........."


def test_a_stroke_without_a_move_is_no_edit():
    assert Stroke(mask(".."), 255, 3).finish() is None


def test_the_title_is_what_the_undo_menu_will_say():
    stroke = Stroke(mask(".."), 255, 3, "Eraser")
    stroke.move_to(0, 0)
    assert stroke.finish().title == "Eraser"


@pytest.mark.parametrize(("value", "diameter_px"), [(1, 5), (256, 5), (255, 0), (255, 0.5), (255, float("inf"))])
def test_a_brush_that_cannot_be_is_refused(value, diameter_px):
    with pytest.raises(ValueError, match="no brush"):
        Stroke(mask(".."), value, diameter_px)


@given(SEEDS, PATHS, DIAMETERS)
def test_a_stroke_within_an_area_is_that_stroke_s_part_within_it(seed, path, diameter_px):
    area = noise(seed + 10) > 0
    pixels = noise(seed)
    stroke = Stroke(pixels, 255, diameter_px, area=lambda box: area[box.slices])
    for point in path:
        stroke.move_to(*point)
    assert np.array_equal(stroke.brushed, footprint(path, diameter_px) & area)
    assert np.array_equal(pixels, np.where(stroke.brushed, 255, noise(seed)))
    stroke.cancel()
    assert np.array_equal(pixels, noise(seed))
