"""Laws of pixels that hang together."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from segmentation.masks.regions import region_of_colour, region_of_value
from tests.pictures import drawn, mask

SMALL_PHOTOS = arrays.arrays(np.uint8, st.tuples(st.integers(1, 8), st.integers(1, 8), st.just(3)))


def whole(region, shape) -> NDArray[np.uint8]:
    box, pixels = region
    picture = np.zeros(shape, np.uint8)
    picture[box.slices] = pixels * np.uint8(255)
    return picture


def grown_step_by_step(like: NDArray[np.bool_], row: int, column: int) -> NDArray[np.bool_]:
    """Pixel by pixel: slow and of another kind than what is tested."""
    found = np.zeros(like.shape, np.bool_)
    waiting = [(row, column)]
    while waiting:
        y, x = waiting.pop()
        if 0 <= y < like.shape[0] and 0 <= x < like.shape[1] and like[y, x] and not found[y, x]:
            found[y, x] = True
            waiting += [(y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)]
    return found


def test_a_part_hangs_together_by_edges_not_by_corners() -> None:
    picture = mask("11.. 1... .11. .11.")
    assert drawn(whole(region_of_value(picture, 0, 0), picture.shape)) == "11.. 1... .... ...."


def test_a_hole_is_a_part_of_background() -> None:
    picture = mask("11111 1...1 11111")
    box, pixels = region_of_value(picture, 1, 2)
    assert (box.top, box.left, box.bottom, box.right) == (1, 1, 2, 4)
    assert pixels.all()


@given(SMALL_PHOTOS, st.integers(0, 255), st.data())
def test_a_colour_reaches_as_far_as_every_channel_is_near_enough(photo, tolerance, data) -> None:
    row = data.draw(st.integers(0, photo.shape[0] - 1))
    column = data.draw(st.integers(0, photo.shape[1] - 1))
    near = (np.abs(photo.astype(int) - photo[row, column].astype(int)) <= tolerance).all(axis=2)
    found = whole(region_of_colour(photo, row, column, tolerance), photo.shape[:2]) > 0
    assert np.array_equal(found, grown_step_by_step(near, row, column))


@given(SMALL_PHOTOS, st.integers(0, 254))
def test_a_larger_tolerance_takes_no_pixel_away(photo, tolerance) -> None:
    fewer = whole(region_of_colour(photo, 0, 0, tolerance), photo.shape[:2])
    assert (whole(region_of_colour(photo, 0, 0, tolerance + 1), photo.shape[:2]) >= fewer).all()
