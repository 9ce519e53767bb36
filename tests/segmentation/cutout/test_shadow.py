"""The kept shadow, against the true one of modelled cars."""

import cv2
import numpy as np
import pytest

from segmentation.cutout.car_set import analysed
from segmentation.cutout.drawn_shadow import drawn_darkness
from segmentation.cutout.shadow import Shadow, kept_darkness, light_left
from segmentation.images.pixel_box import box_of
from segmentation.images.reading import read_photo
from tests.modelled import MODELLED, modelled
from tests.pictures import photo_of_a_car
from tests.sample_sets import sample_mask, sample_views

PHOTO, CAR = photo_of_a_car(384, 576)
PHOTO[150:][CAR[150:] == 0] = 120  # the floor begins behind the car


def kept_shadow(photo, mask, box, shadow):
    """The light that the shadow of a photo leaves, as it is laid."""
    return light_left(kept_darkness(photo, mask, box, shadow), shadow.strength, mask.shape)


def drawn_shadow(mask, box, shadow):
    """The light that a drawn shadow leaves."""
    return light_left(drawn_darkness(mask, box, shadow), shadow.strength, mask.shape)


def shaded() -> np.ndarray:
    """The drawn photo with a shadow under the car that leaves half of the light."""
    photo = PHOTO.copy()
    photo[308:332, 150:420] = 86
    return photo


@pytest.mark.parametrize("name", MODELLED)
def test_near_the_car_the_kept_shadow_is_the_true_one_to_a_seventh(name):
    car = modelled(name)
    mask = np.where(car.mask, 255, 0).astype(np.uint8)
    box = box_of(mask > 0)
    found = kept_shadow(car.photo, mask, box, Shadow())
    true = np.minimum(car.shadow, 1)
    floor = np.zeros(mask.shape, bool)
    floor[box.top + int(0.75 * box.height) :] = True
    near = floor & (cv2.distanceTransform(255 - mask, cv2.DIST_L2, 5) < 12) & (mask == 0)
    assert true[near].mean() < 0.8
    off, without = np.abs(found - true)[near].mean(), (1 - true)[near].mean()
    assert off < 0.14 and off < 0.25 * without


@pytest.mark.parametrize("name", MODELLED)
def test_far_from_the_car_and_above_its_wheels_no_light_is_taken(name):
    car = modelled(name)
    mask = np.where(car.mask, 255, 0).astype(np.uint8)
    box = box_of(mask > 0)
    found = kept_shadow(car.photo, mask, box, Shadow(softness_px=0))
    assert np.all(found[: box.top + box.height // 2] == 1)
    assert np.all(found[cv2.distanceTransform(255 - mask, cv2.DIST_L2, 5) > 36] == 1)


@pytest.mark.parametrize(("name", "most"), [("redpickup_12", 0.055), ("whitesedan_03", 0.025)])
def test_with_its_set_the_kept_shadow_is_twice_as_near_to_the_true_one(name, most):
    car, angle = name.split("_")
    views = sample_views(car)
    floor = analysed(views, 16).studio.floor
    photo, mask = read_photo(views[int(angle) - 1].photo), sample_mask(name)
    in_set, alone = (
        np.abs(off_the_truth(name, kept_darkness(photo, mask, box_of(mask > 0), Shadow(), each))).mean()
        for each in (floor, None)
    )
    assert in_set < most and in_set < 0.55 * alone


def off_the_truth(name: str, darkness: np.ndarray) -> np.ndarray:
    """By how much a shadow of the sample's photo leaves too much light near the car."""
    car = modelled(name)
    mask = np.where(car.mask, 255, 0).astype(np.uint8)
    box = box_of(mask > 0)
    near = (cv2.distanceTransform(255 - mask, cv2.DIST_L2, 5) < 12) & (mask == 0)
    near[: box.top + int(0.75 * box.height)] = False
    small = cv2.resize(1 - darkness, mask.shape[::-1], interpolation=cv2.INTER_AREA)
    return (small - np.minimum(car.shadow, 1))[near]


def test_an_even_floor_has_no_shadow():
    assert kept_shadow(PHOTO, CAR, box_of(CAR > 0), Shadow()).min() > 0.97


def test_a_painted_shadow_is_found_as_dark_as_it_is():
    found = kept_shadow(shaded(), CAR, box_of(CAR > 0), Shadow(softness_px=0))
    assert found[314:326, 200:380].mean() == pytest.approx(0.5, abs=0.05)


def test_a_stronger_shadow_leaves_less_light_and_none_leaves_all():
    photo = shaded()
    weak, strong = (kept_shadow(photo, CAR, box_of(CAR > 0), Shadow(strength)) for strength in (0.5, 1.0))
    assert np.all(strong <= weak) and strong.sum() < weak.sum()


def test_a_photo_with_hardly_any_floor_has_no_shadow_and_does_not_fail():
    full = np.full(CAR.shape, 255, np.uint8)
    full[0] = 0
    assert (kept_shadow(PHOTO, full, box_of(full > 0), Shadow()) == 1).all()


@pytest.mark.parametrize("wrong", [{"strength": 2}, {"softness_px": -1}, {"reach_px": 0}])
def test_a_shadow_out_of_range_is_refused(wrong):
    with pytest.raises(ValueError, match="out of range"):
        Shadow(**wrong)


# --- drawn


def test_a_drawn_shadow_is_deepest_beneath_the_car_and_gone_far_from_it():
    drawn = drawn_shadow(CAR, box_of(CAR > 0), Shadow(is_drawn=True))
    foot = np.flatnonzero(CAR[:, 288])[-1]
    assert drawn[foot, 288] < drawn[foot + 10, 288] < drawn[foot + 40, 288]
    assert drawn[:150].min() > 0.98 and drawn[:, :20].min() > 0.98


def test_a_drawn_shadow_lies_lower_where_the_wheels_stand_lower():
    car = CAR.copy()
    car[300:340, 380:420] = 255
    drawn, even = (drawn_shadow(mask, box_of(mask > 0), Shadow(is_drawn=True)) for mask in (car, CAR))
    assert drawn[345, 400] < even[345, 400] - 0.2


def test_no_strength_draws_nothing():
    assert (drawn_shadow(CAR, box_of(CAR > 0), Shadow(0, is_drawn=True)) == 1).all()


def test_a_large_photo_has_the_shadow_of_a_small_one():
    large = CAR.repeat(3, 0).repeat(3, 1)
    one, other = (drawn_shadow(mask, box_of(mask > 0), Shadow(softness_px=0)) for mask in (CAR, large))
    assert np.abs(cv2.resize(other, CAR.shape[::-1], interpolation=cv2.INTER_AREA) - one).mean() < 0.01
