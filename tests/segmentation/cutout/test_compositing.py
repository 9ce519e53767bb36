"""Placing a set of views and mixing its cars with a backdrop."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from segmentation.cutout.backdrop import Backdrop, backdrop_of
from segmentation.cutout.compositing import alone, before, placed_car, placed_light, seen_layers
from segmentation.cutout.cutout import cut_out
from segmentation.cutout.light import light_of
from segmentation.cutout.outline import Finish
from segmentation.cutout.placing import Frame, Placement, place_set
from segmentation.images.pixel_box import PixelBox
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car()
SHAPE = (96, 144)
WHITE = backdrop_of("white")
BOX = PixelBox(24, 24, 76, 120)
BARE = Frame(96, 144, 0, 0, 0)
WHOLE_PHOTO = Placement(PixelBox(0, 0, *SHAPE), *SHAPE, 0, 0)
"""Every pixel of the photo where it was."""


def laid_out(cut, shadow, placement, frame_shape):
    left = None if shadow is None else placed_light(shadow, placement)
    return seen_layers(placed_car(cut, placement), left, placement, frame_shape)


def layers(placement: Placement = WHOLE_PHOTO, frame_shape=SHAPE, shadow=None):
    return laid_out(cut_out(PHOTO, CAR, Finish(0, 0)), shadow, placement, frame_shape)


# --- placing


@given(some.lists(some.tuples(some.integers(0, 60), some.integers(0, 100)), min_size=1, max_size=16))
def test_every_view_of_a_set_stays_within_the_margins(corners):
    boxes = [PixelBox(top, left, top + 30, left + 40) for top, left in corners]
    frame = Frame(300, 400, 0.1, 0.05, 0.1)
    placement = place_set(boxes, SHAPE, frame, WHITE, reach_px=0)
    for box in boxes:
        stands = placement.box_in_picture(box)
        assert stands.top >= 29 and stands.bottom <= 271
        assert stands.left >= 19 and stands.right <= 381


def test_the_widest_or_highest_of_a_set_fills_the_frame():
    placement = place_set([PixelBox(40, 50, 70, 90), PixelBox(40, 30, 60, 110)], SHAPE, BARE, WHITE, 0)
    stands = placement.box_in_picture(PixelBox(40, 30, 70, 110))
    assert (stands.left, stands.right) == (0, 144)


def test_the_lowest_point_of_a_set_stands_at_the_spot_of_the_backdrop():
    spot = Backdrop("spot", (0, 0, 0), spot=(0.75, 0.25), scale=0.5)
    placement = place_set([BOX], SHAPE, Frame(400, 800), spot, 10)
    stands = placement.box_in_picture(BOX)
    assert stands.bottom == pytest.approx(300, abs=1)
    assert (stands.left + stands.right) / 2 == pytest.approx(200, abs=1)
    assert stands.width == pytest.approx(400, abs=2)


def test_a_view_that_is_centred_stands_in_the_middle_at_the_scale_and_ground_of_its_set():
    left, right = PixelBox(40, 5, 70, 45), PixelBox(30, 90, 80, 140)
    placements = [place_set([left, right], SHAPE, Frame(300, 400), WHITE, 0, own) for own in (left, right)]
    for placement, own in zip(placements, (left, right), strict=True):
        stands = placement.box_in_picture(own)
        assert (stands.left + stands.right) / 2 == pytest.approx(200, abs=1)
    assert placements[0].scale == placements[1].scale and placements[0].top == placements[1].top
    assert placements[1].box_in_picture(right).height == pytest.approx(300 * 0.82, abs=2)


def test_one_point_of_the_turntable_stays_in_its_place_in_all_views_of_a_set():
    """All views go through one placement, whatever the box of each: the floor cannot tremble."""
    boxes = [PixelBox(20, 30, 70, 110), PixelBox(25, 50, 68, 90)]
    placement = place_set(boxes, SHAPE, Frame(200, 301), WHITE, 7)
    for box in boxes:
        stood = placement.box_in_picture(PixelBox(60, 70, 61, 71))
        assert stood == placement.box_in_picture(PixelBox(60, 70, 61, 71)), box
    assert placement.region == PixelBox(13, 23, 77, 117)


# --- mixing


def test_in_its_own_place_a_car_without_feather_is_its_pixels_and_the_rest_is_backdrop():
    backdrop = np.random.default_rng(0).integers(0, 256, (*SHAPE, 3), np.uint8)
    picture = before(layers(), backdrop)
    assert np.array_equal(picture[CAR == 0], backdrop[CAR == 0])
    inner = CAR.copy()
    inner[28:72] = 0
    assert np.array_equal(picture[40:70, 40:100], PHOTO[40:70, 40:100])


def test_a_shrunk_car_has_no_colour_of_its_old_wall():
    green_wall = np.where(CAR[..., None] > 0, PHOTO, (0, 255, 0)).astype(np.uint8)
    cut = cut_out(green_wall, CAR, Finish())
    placement = place_set([BOX], SHAPE, Frame(48, 72, 0.1, 0.1, 0.1), WHITE, 8)
    picture = before(laid_out(cut, None, placement, (48, 72)), np.zeros((48, 72, 3), np.uint8))
    assert picture[..., 1].max() <= 31 and picture[..., 0].max() > 150


def test_the_shadow_takes_light_from_the_backdrop_and_none_from_the_car():
    half = np.full(SHAPE, 0.5, np.float32)
    shaded, plain = (before(layers(shadow=shadow), WHITE.painted(*SHAPE)) for shadow in (half, None))
    assert (shaded[CAR == 0] == 188).all()
    assert np.array_equal(shaded[CAR > 0], plain[CAR > 0])


def test_a_car_that_reaches_out_of_the_picture_is_cut_and_nothing_fails():
    placement = Placement(PixelBox(0, 0, *SHAPE), *SHAPE, -50, 100)
    picture = before(layers(placement, (60, 130)), np.zeros((60, 130, 3), np.uint8))
    assert picture.any() and picture.shape == (60, 130, 3)
    outside = Placement(PixelBox(0, 0, *SHAPE), *SHAPE, 500, 500)
    assert not before(layers(outside, (60, 130)), np.zeros((60, 130, 3), np.uint8)).any()


def test_alone_a_car_has_its_own_colours_and_the_mask_as_alpha():
    picture = alone(layers(), SHAPE)
    assert np.array_equal(picture[..., 3], CAR)
    assert (picture[CAR == 0] == 0).all() and np.array_equal(picture[CAR > 0][:, :3], PHOTO[CAR > 0])


def test_soft_pixels_are_not_darkened_by_their_own_alpha():
    cut = cut_out(PHOTO, CAR, Finish(0, 4))
    picture = alone(laid_out(cut, None, WHOLE_PHOTO, SHAPE), SHAPE)
    soft = (picture[..., 3] > 20) & (picture[..., 3] < 235)
    assert soft.any() and np.abs(picture[soft][:, 0].astype(int) - 180).max() <= 2


def test_alone_a_shadow_is_black_with_some_alpha():
    picture = alone(layers(shadow=np.full(SHAPE, 0.5, np.float32)), SHAPE)
    shade = picture[CAR == 0]
    assert (shade[:, :3] == 0).all() and (shade[:, 3] == round(255 * (1 - 0.5 ** (1 / 2.2)))).all()


def test_where_no_pixel_is_resized_none_is_changed():
    whole = layers()
    assert np.allclose(whole.car[50, 70, :3], light_of(PHOTO)[50, 70])
