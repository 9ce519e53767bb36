"""A number plate is found again at the next angle of its car, or it is said that it is not."""

import cv2
import numpy as np
import pytest

from segmentation.images.reading import read_photo
from segmentation.masks.number_plate import NO_PLATE, NumberPlate
from segmentation.masks.plate_carrying import PlateAngle, carried_plate
from segmentation.resources import SAMPLE_PHOTOS
from tests.drawn_plates import FLAT, SHAPE, body, front

PLATE = NumberPlate.of_px(FLAT, SHAPE)
CAR = np.zeros(SHAPE, np.uint8)
CAR[40:220, 40:360] = 255


def turned(corners):
    """The map that a turn of the car makes of the plate, float64 (3, 3), x before y."""
    flat, there = (np.array([(column, row) for row, column in each], np.float32) for each in (FLAT, corners))
    return cv2.getPerspectiveTransform(flat, there)


def seen(image, corners):
    return PlateAngle(cv2.warpPerspective(image, turned(corners), SHAPE[::-1], borderMode=cv2.BORDER_REPLICATE), CAR)


def farthest(found, corners):
    return max(np.hypot(*(np.array(one) - two)) for one, two in zip(found.in_px(SHAPE), corners, strict=True))


@pytest.mark.parametrize(
    "corners",
    [
        FLAT,
        ((125, 100), (115, 185), (163, 187), (176, 99)),
        ((110, 220), (122, 285), (174, 284), (157, 221)),
        ((100, 130), (100, 270), (170, 268), (168, 131)),
    ],
    ids=["as it was", "to the left", "to the right and narrow", "nearer"],
)
def test_a_plate_that_has_turned_with_its_car_is_found_to_a_pixel_and_a_half(corners):
    found = carried_plate(PLATE, PlateAngle(front(), CAR), seen(front(), corners))
    assert found is not None and farthest(found, corners) < 1.5


def test_it_is_found_in_other_light():
    corners = ((125, 100), (115, 185), (163, 187), (176, 99))
    there = seen(front(), corners)
    darker = PlateAngle((there.image * 0.55 + 12).astype(np.uint8), CAR)
    found = carried_plate(PLATE, PlateAngle(front(), CAR), darker)
    assert found is not None and farthest(found, corners) < 1.5


def test_it_is_the_same_whenever_it_is_computed():
    angles = PlateAngle(front(), CAR), seen(front(), ((125, 100), (115, 185), (163, 187), (176, 99)))
    assert carried_plate(PLATE, *angles) == carried_plate(PLATE, *angles)


def test_where_the_plate_is_not_seen_nothing_is_suggested():
    for without in (body(), np.zeros_like(body())):
        assert carried_plate(PLATE, PlateAngle(front(), CAR), PlateAngle(without, CAR)) is None


@pytest.mark.parametrize(
    ("plate", "car"),
    [(NO_PLATE, CAR), (PLATE, np.zeros_like(CAR)), (NumberPlate.of_px(((0, 0), (0, 9), (5, 9), (5, 0)), SHAPE), CAR)],
    ids=["no plate", "no car", "a tiny plate in a corner"],
)
def test_where_there_is_nothing_to_carry_nothing_is_suggested(plate, car):
    assert carried_plate(plate, PlateAngle(front(), CAR), PlateAngle(front()[::-1].copy(), car)) is None


READ_OFF = {
    1: ((938, 895), (938, 1021), (997, 1021), (997, 895)),
    2: ((912, 545), (925, 653), (983, 653), (969, 545)),
    15: ((879, 1548), (859, 1611), (911, 1610), (935, 1547)),
    16: ((925, 1265), (912, 1373), (968, 1373), (983, 1265)),
}
"""Corners of the white sedan's plate in the sample, px, by angle, read off by eye."""


@pytest.mark.parametrize(("from_angle", "to_angle"), [(1, 2), (2, 1), (1, 16), (16, 15)])
def test_on_the_sample_it_is_found_to_about_what_can_be_read_off(from_angle, to_angle):
    shape = (1280, 1918)
    source, target = (
        PlateAngle(read_photo(SAMPLE_PHOTOS / f"whitesedan_{angle:02d}.jpg"), np.full(shape, 255, np.uint8))
        for angle in (from_angle, to_angle)
    )
    found = carried_plate(NumberPlate.of_px(READ_OFF[from_angle], shape), source, target)
    assert found is not None
    away = [np.hypot(*(np.array(a) - b)) for a, b in zip(found.in_px(shape), READ_OFF[to_angle], strict=True)]
    assert max(away) < 6
