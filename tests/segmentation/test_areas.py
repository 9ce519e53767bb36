"""Areas that tools are kept within: the same whatever boxes they are asked for."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.areas import SQUARE_PX, MaskPart, OutlineBand, common
from segmentation.masks.clean_up import grow, shrink
from tests.pictures import drawn, mask

SHAPE = (200, 300)
"""Larger than a square, so that areas are put together from several."""


@st.composite
def boxes(draw):
    top, left = draw(st.integers(0, SHAPE[0])), draw(st.integers(0, SHAPE[1]))
    return PixelBox(top, left, draw(st.integers(top, SHAPE[0])), draw(st.integers(left, SHAPE[1])))


def blobs(seed):
    """A mask of a few rectangles, some of them at the photo's edge."""
    random = np.random.default_rng(seed)
    pixels = np.zeros(SHAPE, np.uint8)
    for _ in range(random.integers(0, 5)):
        top, left = random.integers(0, SHAPE[0]), random.integers(0, SHAPE[1])
        pixels[top : top + random.integers(1, 120), left : left + random.integers(1, 160)] = 255
    return pixels


def test_near_an_outline_is_what_lies_on_either_side_of_it():
    near = OutlineBand(mask("....... ...1111 ...1111"), 1)
    assert drawn(near(PixelBox(0, 0, 3, 7))) == "...1111 ..11111 ..11..."


def test_the_edge_of_the_photo_is_no_outline():
    near = OutlineBand(mask("111 111 111"), 1)
    assert not near(PixelBox(0, 0, 3, 3)).any()


@given(st.integers(0, 20), st.sampled_from([1, 3, 12, 80]), st.lists(boxes(), min_size=1, max_size=5))
def test_an_outline_is_as_near_as_growing_and_shrinking_would_move_it(seed, distance_px, asked):
    pixels = blobs(seed)
    band, whole = OutlineBand(pixels, distance_px), grow(pixels, distance_px) != shrink(pixels, distance_px)
    for box in asked:
        assert np.array_equal(band(box), whole[box.slices])


def test_only_squares_that_are_asked_for_are_looked_at():
    band = OutlineBand(np.zeros((4000, 6000), np.uint8), 12)
    band(PixelBox(1000, 1000, 1010, 1010))
    assert band._found == {(1000 // SQUARE_PX, 1000 // SQUARE_PX)}


@given(st.integers(0, 20), boxes())
def test_a_mask_is_remembered_as_it_was(seed, box):
    pixels = blobs(seed)
    part, before = MaskPart(pixels), pixels.copy()
    pixels[:] = 255 - pixels
    assert np.array_equal(part.car(box), before[box.slices] > 0)
    assert np.array_equal(part.background(box), before[box.slices] == 0)


def test_what_areas_have_in_common_is_where_all_of_them_are():
    left, lower = MaskPart(mask("11.. 11..")), MaskPart(mask(".... 1111"))
    assert drawn(common([left.car, lower.car])(PixelBox(0, 0, 2, 4))) == ".... 11.."
