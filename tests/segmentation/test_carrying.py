"""The glass of one angle, carried to the next: how much of what is suggested is true, on modelled cars."""

import cv2
import numpy as np
import pytest
from PIL import Image

from segmentation.images.reading import read_photo
from segmentation.masks.carrying import Angle, carried
from segmentation.masks.files import read_mask
from segmentation.resources import SAMPLE_PHOTOS
from tests.conftest import ROOT
from tests.pictures import drawn, photo_of_a_car

TRUTH = ROOT / "tests" / "truth" / "neighbours"
"""Where the windows of the sample's cars are, one bit a pixel, of pictures that the sample studio made of them."""

WIDTH, HEIGHT = 767, 512
PAIRS = [("whitesedan", 3, 4), ("whitesedan", 4, 3), ("whitesedan", 8, 9), ("redpickup", 3, 4), ("redpickup", 10, 9)]
PHOTO, CAR = photo_of_a_car()


def reduced(picture):
    return np.asarray(cv2.resize(picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA), np.uint8)


def angle_of(car, number):
    photo = SAMPLE_PHOTOS / f"{car}_{number:02d}.jpg"
    mask = read_mask(photo.parents[1] / "masks" / f"{car}_{number:02d}_mask.png")
    with Image.open(TRUTH / f"{car}_{number:02d}.png") as picture:
        glass = np.where(np.asarray(picture), 255, 0).astype(np.uint8)
    return Angle(reduced(read_photo(photo)), np.where(reduced(mask) > 127, 255, 0).astype(np.uint8)), glass


def alike(one, other):
    """Common pixels over those of either."""
    return np.count_nonzero((one > 0) & (other > 0)) / np.count_nonzero((one > 0) | (other > 0))


@pytest.mark.parametrize(("car", "source", "target"), PAIRS)
def test_most_of_what_is_suggested_is_glass_and_more_than_where_it_was_before(car, source, target):
    (before, glass), (after, truth) = angle_of(car, source), angle_of(car, target)
    suggested = carried(glass, before, after)
    assert alike(suggested, truth) > 0.6 > alike(glass, truth)
    assert suggested.dtype == np.uint8 and set(np.unique(suggested)) == {0, 255}
    assert not suggested[after.car == 0].any()


def test_it_is_the_same_whenever_it_is_computed():
    (before, glass), (after, _) = angle_of("redpickup", 4), angle_of("redpickup", 5)
    assert np.array_equal(carried(glass, before, after), carried(glass, before, after))


def test_a_part_of_a_car_that_has_moved_and_become_larger_is_found_there():
    part = np.zeros_like(CAR)
    part[44:60, 40:70] = 255
    photo = PHOTO.copy()
    photo[part > 0] = (30, 60, 160)
    larger = (216, 144)
    moved = Angle(cv2.resize(photo, larger), cv2.resize(CAR, larger, interpolation=cv2.INTER_NEAREST))
    truth = cv2.resize(part, larger, interpolation=cv2.INTER_NEAREST)
    assert alike(carried(part, Angle(photo, CAR), moved), truth) > 0.85


@pytest.mark.parametrize("which", ["no part", "part beside the car", "no car there", "no car here"])
def test_where_there_is_nothing_to_carry_nothing_is_suggested(which):
    nothing = np.zeros_like(CAR)
    part = {"no part": nothing, "part beside the car": 255 - CAR}.get(which, CAR)
    source = Angle(PHOTO, nothing if which == "no car here" else CAR)
    target = Angle(PHOTO, nothing if which == "no car there" else CAR)
    assert drawn(carried(part, source, target)) == drawn(nothing)


@pytest.mark.parametrize("shape", [(1, 1), (3, 200), (200, 3)])
def test_cars_of_any_size_are_gone_through(shape):
    image, car = np.zeros((*shape, 3), np.uint8), np.full(shape, 255, np.uint8)
    assert carried(car, Angle(image, car), Angle(image, car)).shape == shape
