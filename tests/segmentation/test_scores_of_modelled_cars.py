"""The scores on true outlines of cars, which bend, have holes and thin parts as no drawing has."""

from itertools import pairwise

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.evaluation.scores import score_mask
from tests.modelled import MODELLED, modelled


@pytest.fixture(params=MODELLED)
def true(request) -> NDArray[np.bool_]:
    return modelled(request.param).mask


def moved(mask: NDArray[np.bool_], pixels: int) -> NDArray[np.bool_]:
    return np.roll(mask, pixels, axis=1)


def grown(mask: NDArray[np.bool_], pixels: int) -> NDArray[np.bool_]:
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * abs(pixels) + 1, 2 * abs(pixels) + 1))
    work = cv2.dilate if pixels > 0 else cv2.erode
    return work(mask.astype(np.uint8), disc) > 0


def test_the_true_mask_has_full_marks(true):
    scores = score_mask(true, true)
    assert (scores.dice, scores.boundary_f2, scores.boundary_iou3, scores.places) == (1, 1, 1, 0)
    assert scores.untouched


def test_a_mask_moved_within_two_pixels_meets_the_outline_and_one_farther_off_does_not(true):
    assert score_mask(moved(true, 2), true).boundary_f2 > 0.99
    assert score_mask(moved(true, 6), true).boundary_f2 < 0.8


def test_every_pixel_that_a_mask_is_moved_costs_dice_and_rim(true):
    scores = [score_mask(moved(true, pixels), true) for pixels in range(5)]
    for nearer, farther in pairwise(scores):
        assert farther.dice < nearer.dice
        assert farther.boundary_iou3 < nearer.boundary_iou3


def test_a_mask_a_pixel_too_small_or_too_large_loses_half_its_outline_of_dice(true):
    contours, _ = cv2.findContours(true.astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    length = sum(len(contour) for contour in contours)
    for pixels in (-1, 1):
        lost = 1 - score_mask(grown(true, pixels), true).dice
        assert lost == pytest.approx(length / 2 / true.sum(), rel=0.25)


def test_a_missed_wheel_is_a_place_to_touch(true):
    rows, columns = np.nonzero(true)
    spoiled = true.copy()
    lowest = rows.max()
    at = int(np.median(columns[rows >= lowest - 3]))
    spoiled[lowest - 16 : lowest + 1, at - 14 : at + 14] = False
    scores = score_mask(spoiled, true)
    assert scores.places == 1
    assert not scores.untouched
