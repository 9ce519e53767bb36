"""Tests of filling small holes in what the network takes for car."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from segmentation.inference.full_size import predict_full_size
from segmentation.inference.segmenter import mask_of
from segmentation.inference.small_holes import without_small_holes
from segmentation.network.card import ModelCard

PROBABILITIES = arrays.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)))
THRESHOLDS = st.sampled_from([0.0, 0.2, 0.5, 1.0])


def drawn(*rows: str) -> NDArray[np.uint8]:
    """A probability: `#` is surely car, `.` surely not, `+` just not at a threshold of a half."""
    return np.array([[{"#": 255, ".": 0, "+": 127}[sign] for sign in row] for row in rows], np.uint8)


WHEEL = drawn(
    "..........",
    ".########.",
    ".#.##++##.",
    ".####++##.",
    ".########.",
    "..........",
)


def areas_of_holes(mask: NDArray[np.uint8]) -> list[int]:
    """The pixels of each part of `mask` that is no car and reaches no edge of it."""
    parts = cv2.connectedComponents(np.asarray(mask == 0, np.uint8), connectivity=4)[1]
    edge = {*parts[0], *parts[-1], *parts[:, 0], *parts[:, -1]}
    return [int(np.count_nonzero(parts == part)) for part in range(1, parts.max() + 1) if part not in edge]


@pytest.mark.parametrize(("smallest_px", "holes"), [(0, 2), (1, 2), (2, 1), (4, 1), (5, 0)])
def test_a_hole_is_filled_that_has_fewer_pixels(smallest_px: int, holes: int) -> None:
    assert len(areas_of_holes(mask_of(without_small_holes(WHEEL, 0.5, smallest_px), 0.5))) == holes


def test_a_filled_hole_is_just_car_and_all_else_stays_as_it_was() -> None:
    filled = without_small_holes(WHEEL, 0.5, 5)
    changed = filled != WHEEL
    assert set(filled[changed].tolist()) == {128}
    assert np.count_nonzero(changed) == 5 and not changed[0].any()


def test_what_reaches_the_edge_of_the_photo_or_of_the_car_is_no_hole() -> None:
    bay = drawn("......", ".#..#.", ".#..#.", ".####.", "......")
    assert np.array_equal(without_small_holes(bay, 0.5, 5), bay)
    for corner in (drawn(".##", "###", "###"), drawn("###", "###", "##.")):
        assert np.array_equal(without_small_holes(corner, 0.5, 5), corner)


def test_two_holes_that_touch_by_a_corner_are_two() -> None:
    filled = without_small_holes(drawn("####", "#.##", "##.#", "####"), 0.5, 2)
    assert mask_of(filled, 0.5).all()


def test_specks_of_car_with_holes_of_their_own_within_a_large_hole_are_filled_too() -> None:
    photo = drawn("########", "#......#", "#.###..#", "#.#.####", "#.####.#", "#...####", "#......#", "########")
    holes = areas_of_holes(mask_of(without_small_holes(photo, 0.5, 3), 0.5))
    assert len(areas_of_holes(mask_of(photo, 0.5))) == 3 and len(holes) == 1


@pytest.mark.parametrize(("threshold", "holes"), [(0.4, 1), (0.5, 2)])  # `+` is car at 0.4
def test_a_hole_is_one_at_the_threshold_of_the_card(threshold: float, holes: int) -> None:
    views = [(WHEEL / 255).astype(np.float32), (WHEEL[:, ::-1] / 255).astype(np.float32)]
    card = ModelCard("unet.weights.h5", "", {}, threshold, flip_averaging=True)
    for smallest_hole_px, left in ((0, holes), (9, 0)):
        said = replace(card, smallest_hole_px=smallest_hole_px)
        found = predict_full_size(np.zeros((*WHEEL.shape, 3), np.uint8), lambda framed: views, WHEEL.shape, said)
        assert len(areas_of_holes(mask_of(found, threshold))) == left


@given(PROBABILITIES, THRESHOLDS, st.integers(0, 40))
def test_no_car_is_lost_no_small_hole_is_left_and_filling_again_changes_nothing(
    probability: NDArray[np.uint8], threshold: float, smallest_px: int
) -> None:
    filled = without_small_holes(probability, threshold, smallest_px)
    mask = mask_of(filled, threshold)
    assert np.all(mask >= mask_of(probability, threshold))
    assert all(area >= smallest_px for area in areas_of_holes(mask))
    assert np.array_equal(without_small_holes(filled, threshold, smallest_px), filled)


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_hole_is_measured_in_pixels_of_the_frame_whatever_the_size_of_the_photo(scale: int) -> None:
    network = np.where(WHEEL > 127, 1, 0).astype(np.float32)
    photo = np.zeros((network.shape[0] * scale, network.shape[1] * scale, 3), np.uint8)
    card = ModelCard("unet.weights.h5", "", {}, smallest_hole_px=3)
    mask = mask_of(predict_full_size(photo, lambda framed: [network] * len(framed), network.shape, card), 0.5)
    small, large = mask[2 * scale + scale // 2, 2 * scale + scale // 2], mask[3 * scale, 6 * scale]
    assert (small > 0, large > 0) == (True, False)
