"""Halved pictures follow their mask."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document.pyramid import MaskPyramid, photo_levels
from segmentation.images.pixel_box import PixelBox


def test_levels_of_a_photo_are_halves_down_to_a_small_one():
    levels = photo_levels(np.zeros((1280, 1918, 3), np.uint8))
    assert [level.shape for level in levels] == [(1280, 1918, 4), (640, 959, 4), (320, 479, 4)]


def test_colours_stand_in_the_order_that_qt_wants():
    red = np.zeros((500, 500, 3), np.uint8)
    red[..., 0] = 255
    assert photo_levels(red)[0][0, 0].tolist() == [0, 0, 255, 255]


def test_the_first_level_is_the_mask_itself():
    mask = np.zeros((900, 900), np.uint8)
    assert MaskPyramid(mask).levels[0] is mask


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(*[st.integers(0, 1000)] * 4), min_size=1, max_size=4), st.integers(851, 853))
def test_levels_refreshed_box_by_box_equal_levels_made_anew(corners, width):
    mask = np.zeros((1001, width), np.uint8)
    pyramid = MaskPyramid(mask)
    for top, left, bottom, right in corners:
        box = PixelBox(top, left, bottom, right).clipped_to(mask.shape)
        mask[box.slices] ^= 255
        pyramid.refresh(box)
    for level, expected in zip(pyramid.levels, MaskPyramid(mask.copy()).levels, strict=True):
        assert np.array_equal(level, expected)
