"""The mask that edits are applied to."""

import numpy as np
import pytest

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edit import MaskEdit
from segmentation.masks.mask import Mask
from tests.pictures import drawn, mask


def edit_at(top: int, left: int, before: str, after: str) -> MaskEdit:
    pixels = mask(before)
    return MaskEdit("Brush", PixelBox(top, left, top + pixels.shape[0], left + pixels.shape[1]), pixels, mask(after))


def test_an_edit_changes_its_box_in_place():
    pixels = mask(".... .... ....")
    shown = Mask(pixels)
    assert shown.apply(edit_at(1, 1, "..", "11")) == PixelBox(1, 1, 2, 3)
    assert drawn(pixels) == ".... .11. ...."


@pytest.mark.parametrize(
    "edit",
    [
        edit_at(0, 0, "1", "."),
        edit_at(0, 2, "..", "11"),
        edit_at(-1, 0, ".", "1"),
        edit_at(5, 5, ".", "1"),
    ],
    ids=["another mask", "over the edge", "before the start", "outside"],
)
def test_an_edit_of_another_mask_is_refused_and_changes_nothing(edit):
    shown = Mask(mask("... ..."))
    with pytest.raises(ValueError, match="does not continue from the mask as it is"):
        shown.apply(edit)
    assert drawn(shown.pixels) == "... ..."


@pytest.mark.parametrize("pixels", [np.zeros((2, 2), bool), np.zeros((2, 2, 3), np.uint8), np.zeros(4, np.uint8)])
def test_what_is_no_mask_is_refused(pixels):
    with pytest.raises(ValueError, match="a mask is uint8"):
        Mask(pixels)
