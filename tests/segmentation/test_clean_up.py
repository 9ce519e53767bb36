"""What each clean-up does to little masks, and the laws that hold for all."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from segmentation.masks.clean_up import CLEAN_UPS, fill_holes, grow, keep_largest, remove_specks, shrink, smooth
from tests.pictures import drawn, mask

MASKS = arrays.arrays(np.bool_, st.tuples(st.integers(1, 12), st.integers(1, 12))).map(
    lambda pixels: pixels * np.uint8(255)
)
DISTANCES = st.integers(1, 4)


def test_holes_are_filled_up_to_a_size() -> None:
    wheel = mask("111111 1.11.1 111..1 111111")
    assert drawn(fill_holes(wheel, 2)) == "111111 1111.1 111..1 111111"
    assert drawn(fill_holes(wheel, 4)) == "111111 111111 111111 111111"


def test_what_reaches_the_edge_of_the_picture_is_no_hole() -> None:
    bay = mask("111 1.1 1.1")
    assert drawn(fill_holes(bay, 100)) == drawn(bay)


def test_a_hole_that_touches_the_outside_by_a_corner_only_is_a_hole() -> None:
    assert drawn(fill_holes(mask("1111. 1..1. 1111. ...1. 11111"), 3)) == "1111. 1111. 1111. ...1. 11111"


def test_specks_are_removed_up_to_a_size_and_hang_together_by_corners() -> None:
    specks = mask("1.... ..11. ...1. 1.... .1...")
    assert drawn(remove_specks(specks, 2)) == "..... ..11. ...1. 1.... .1..."
    assert drawn(remove_specks(specks, 3)) == "..... ..11. ...1. ..... ....."


def test_the_largest_part_is_kept_alone() -> None:
    assert drawn(keep_largest(mask("1.... ..11. ..11. ....."))) == "..... ..11. ..11. ....."
    assert drawn(keep_largest(mask("... ..."))) == "... ..."


def test_growing_is_round() -> None:
    dot = mask("..... ..... ..1.. ..... .....")
    assert drawn(grow(dot, 1)) == "..... ..1.. .111. ..1.. ....."
    assert drawn(grow(dot, 2)) == "..1.. .111. 11111 .111. ..1.."


def test_the_edge_of_the_picture_takes_nothing_away() -> None:
    assert drawn(shrink(mask("111 111 111"), 2)) == "111 111 111"
    assert drawn(shrink(mask("1111 1111 ...."), 1)) == "1111 .... ...."


def test_smoothing_takes_ragged_pixels_away_and_leaves_a_straight_outline_where_it_is() -> None:
    straight = np.zeros((40, 40), np.uint8)
    straight[20:] = 255
    ragged = straight.copy()
    ragged[19, 6:34:7] = 255
    ragged[20, 9:34:7] = 0
    assert np.array_equal(smooth(ragged, 2), straight)
    assert np.array_equal(smooth(straight, 2), straight)


def distances(pixels: NDArray[np.bool_]) -> NDArray[np.float64]:
    """By looking at every pair of pixels: slow and of another kind than what is tested."""
    places = np.argwhere(pixels)
    everywhere = np.indices(pixels.shape).reshape(2, -1).T
    far = np.full((len(everywhere), 1), np.inf)
    to_each = np.hypot(*(everywhere[:, None] - places[None]).transpose(2, 0, 1)) if len(places) else far
    return to_each.min(axis=1).reshape(pixels.shape)


@given(MASKS, DISTANCES)
def test_growing_takes_what_is_within_a_distance(pixels: NDArray[np.uint8], by_px: int) -> None:
    assert np.array_equal(grow(pixels, by_px) > 0, distances(pixels > 0) <= by_px + 1e-6)


@given(MASKS, DISTANCES)
def test_shrinking_car_is_growing_background(pixels: NDArray[np.uint8], by_px: int) -> None:
    assert np.array_equal(shrink(pixels, by_px), 255 - grow(255 - pixels, by_px))


@given(MASKS, st.integers(1, 20))
def test_filling_only_adds_removing_only_takes_and_neither_does_more_the_second_time(
    pixels: NDArray[np.uint8], below_px: int
) -> None:
    filled, removed = fill_holes(pixels, below_px), remove_specks(pixels, below_px)
    assert (filled >= pixels).all() and (removed <= pixels).all()
    assert np.array_equal(fill_holes(filled, below_px), filled)
    assert np.array_equal(remove_specks(removed, below_px), removed)


@pytest.mark.parametrize("clean_up", CLEAN_UPS, ids=lambda row: row.title)
@given(pixels=MASKS)
def test_every_clean_up_makes_a_new_mask_of_two_values_and_leaves_the_old_one_alone(
    clean_up, pixels: NDArray[np.uint8]
) -> None:
    before = pixels.copy()
    cleaned = clean_up.clean(pixels, clean_up.usual_px)
    assert (cleaned.shape, cleaned.dtype) == (pixels.shape, np.uint8)
    assert set(np.unique(cleaned)) <= {0, 255}
    assert np.array_equal(pixels, before) and not np.shares_memory(cleaned, pixels)
