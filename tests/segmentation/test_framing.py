"""Photos of any size in the network's frame, and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.images.framing import Framing
from tests.pictures import photo_of_a_car

SIDES = st.integers(1, 300)


def test_a_carvana_photo_is_halved_exactly_with_one_column_filled():
    framing = Framing(1280, 1918, 640, 960)
    assert (framing.scale, framing.inner_height, framing.inner_width) == (0.5, 640, 959)


def test_halving_is_the_mean_of_four_pixels():
    picture = np.arange(16, dtype=np.uint8).reshape(4, 4) * 8
    framed = Framing(4, 4, 2, 2).frame(picture)
    assert framed.tolist() == [[20, 36], [84, 100]]


def test_a_hard_mask_becomes_soft_and_what_is_left_of_the_frame_repeats_its_last_column():
    mask = np.array([[255, 0], [0, 0]], np.uint8)
    framed = Framing(2, 2, 1, 3).frame(mask)
    assert framed.tolist() == [[64, 64, 64]]


@given(SIDES, SIDES, st.sampled_from([(32, 48), (64, 64), (1, 7)]), st.booleans())
def test_every_size_fits_the_frame_and_comes_back_at_its_own(height, width, frame, coloured):
    framing = Framing(height, width, *frame)
    picture = np.zeros((height, width, 3) if coloured else (height, width), np.uint8)
    assert framing.frame(picture).shape == frame + picture.shape[2:]
    assert framing.unframe(np.zeros(frame, np.float32)).shape == (height, width)


@given(SIDES, SIDES, st.integers(0, 255))
def test_a_picture_of_one_colour_stays_that_colour(height, width, value):
    framing = Framing(height, width, 32, 48)
    assert (framing.frame(np.full((height, width), value, np.uint8)) == value).all()
    assert np.allclose(framing.unframe(np.full((32, 48), value / 255, np.float32)), value / 255)


@pytest.mark.parametrize("size", [(96, 144), (97, 143), (640, 960), (300, 200), (50, 60)])
def test_a_mask_there_and_back_has_its_outline_where_it_was(size):
    _, mask = photo_of_a_car(*size)
    framing = Framing(*size, 256, 384)
    back = framing.unframe(framing.frame(mask).astype(np.float32) / 255) > 0.5
    assert np.count_nonzero(back != (mask > 0)) <= 0.02 * mask.size
