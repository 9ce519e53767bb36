"""Boxes of pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from segmentation.images.pixel_box import PixelBox, box_of

SHAPE = (8, 9)
EDGES = st.integers(-5, 14)
BOXES = st.builds(PixelBox, EDGES, EDGES, EDGES, EDGES)


def covered(box: PixelBox) -> np.ndarray:
    """What a box means, written without slices: bool SHAPE."""
    rows, columns = np.indices(SHAPE)
    return (box.top <= rows) & (rows < box.bottom) & (box.left <= columns) & (columns < box.right)


def test_a_box_is_half_open():
    box = PixelBox(1, 2, 4, 8)
    assert (box.height, box.width, box.is_empty) == (3, 6, False)
    assert np.zeros((10, 10))[box.slices].shape == (3, 6)


@pytest.mark.parametrize("box", [PixelBox(3, 3, 3, 9), PixelBox(5, 0, 2, 9), PixelBox(0, 4, 9, 4)])
def test_a_box_without_pixels_is_empty_and_has_no_size(box):
    assert box.is_empty and box.height * box.width == 0


@given(BOXES)
def test_clipping_keeps_the_pixels_inside_and_makes_a_box_that_indexes(box):
    clipped = box.clipped_to(SHAPE)
    assert np.array_equal(covered(clipped), covered(box))
    assert np.zeros(SHAPE)[clipped.slices].shape == (clipped.height, clipped.width) or clipped.is_empty


@given(BOXES, BOXES)
def test_a_union_holds_both_boxes_and_is_as_small_as_can_be(first, second):
    first, second = first.clipped_to(SHAPE), second.clipped_to(SHAPE)
    both = covered(first) | covered(second)
    union = first.union(second)
    assert box_of(both) == union or (union.is_empty and not both.any())


@given(arrays(np.bool_, array_shapes(min_dims=2, max_dims=2, max_side=9)))
def test_the_box_of_some_pixels_is_the_smallest_around_them(pixels):
    box = box_of(pixels)
    rows, columns = np.nonzero(pixels)
    if rows.size:
        assert box == PixelBox(rows.min(), columns.min(), rows.max() + 1, columns.max() + 1)
    else:
        assert box.is_empty
