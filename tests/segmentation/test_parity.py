"""Tests of comparing two engines."""

import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.inference.parity import Parity, compare
from tests.pictures import photo_of_a_car
from tests.segmentation.fakes import RednessSegmenter


class Off(RednessSegmenter):
    """Is wrong by 51 of 255 in one column and by 153 in one pixel, over an image that is all black."""

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the wrong probability."""
        probability = super().predict(image).copy()
        probability[:, 3] += np.uint8(51)
        probability[0, 0] += np.uint8(153)
        return probability


def test_a_segmenter_is_like_itself() -> None:
    photo, _ = photo_of_a_car()
    assert compare(RednessSegmenter(), RednessSegmenter(), [photo, photo]) == Parity(2, 0.0, 0.0)


def test_the_largest_difference_and_the_share_of_other_mask_pixels_are_told() -> None:
    black = np.zeros((10, 20, 3), np.uint8)
    assert compare(RednessSegmenter(), Off(), [black]) == Parity(1, 0.6, 1 / 200)


def test_nothing_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="no photos"):
        compare(RednessSegmenter(), RednessSegmenter(), [])
