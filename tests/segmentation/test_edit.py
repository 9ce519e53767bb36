"""Edits: what a gesture changed, there and back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edit import edit_between
from segmentation.masks.mask import Mask
from tests.pictures import drawn, mask

MASKS = arrays(np.uint8, (5, 6), elements=st.sampled_from([0, 255]))


def test_an_edit_holds_the_smallest_box_around_what_changed():
    edit = edit_between("Brush", mask("..... .1... ....."), mask("..... ..1.. ....."))
    assert edit.box == PixelBox(1, 1, 2, 3)
    assert (drawn(edit.before), drawn(edit.after), edit.size_bytes) == ("1.", ".1", 4)


def test_where_nothing_changed_there_is_no_edit():
    assert edit_between("Brush", mask(".1"), mask(".1")) is None


def test_an_edit_keeps_its_pixels_when_the_mask_is_painted_further():
    pixels = mask("..")
    edit = edit_between("Brush", mask(".1"), pixels)
    pixels[:] = 255
    assert drawn(edit.after) == "."


@given(MASKS, MASKS)
def test_applying_an_edit_and_then_its_reverse_changes_nothing(before, after):
    edit = edit_between("Brush", before, after)
    pixels = Mask(before.copy())
    if edit is not None:
        pixels.apply(edit)
        assert np.array_equal(pixels.pixels, after)
        pixels.apply(edit.reversed())
    assert np.array_equal(pixels.pixels, before)
