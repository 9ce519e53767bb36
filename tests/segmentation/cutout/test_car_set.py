"""The set as the unit: its studio, its tone, its ground line, and that nothing of it depends on order."""

from dataclasses import replace
from threading import Event

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from segmentation.cutout import car_set
from segmentation.cutout.car_set import MOST_IN_STUDIO, MOST_VIEWS, SetOfView, SetView, analysed
from segmentation.cutout.floor import luminance_of_surface, surface_through
from segmentation.cutout.light import image_of, light_of, luminance_of
from segmentation.cutout.standing import moved_px, off_the_ground_line, turn_of
from segmentation.cutout.studio import Studio, studio_of
from segmentation.cutout.tone import MOST_BALANCE, Tone, tone_of
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.files import read_mask
from segmentation.progress import Cancelled
from tests.sample_sets import CARS, sample_views

SHAPE = (320, 480)
NO_CAR = np.zeros((0, 3), np.float32)


def wall_and_floor(wall=(225, 225, 225), floor=(150, 150, 150)) -> np.ndarray:
    """An empty studio with something written on its wall, uint8 (320, 480, 3)."""
    image = np.empty((*SHAPE, 3), np.uint8)
    image[:160], image[160:] = wall, floor
    for left in range(30, 450, 30):
        image[20:60, left : left + 8] = 90
    return image


def with_car(studio: np.ndarray, left: int, paint=(180, 30, 30)) -> tuple[np.ndarray, np.ndarray]:
    """Photo and mask of a car from column `left` on, with a shadow beneath it."""
    image, mask = studio.copy(), np.zeros(SHAPE, np.uint8)
    image[200:240, left - 20 : left + 120] = image[200:240, left - 20 : left + 120] // 2
    mask[100:210, left : left + 100] = 255
    image[mask > 0] = paint
    return image, mask


LEFTS = (60, 100, 140, 180, 220, 260, 300, 340)
EMPTY = wall_and_floor()
PICTURES = [with_car(EMPTY, left) for left in LEFTS]
STUDIO = studio_of([image for image, _ in PICTURES], [mask for _, mask in PICTURES])


# --- the plate


def test_the_plate_is_the_studio_wherever_some_view_shows_it():
    lit = np.zeros(SHAPE, bool)
    lit[:190], lit[245:] = True, True  # the shadow lies between
    assert (STUDIO.seen > 0).all() and np.array_equal(STUDIO.plate[lit], EMPTY[lit])


def test_where_every_view_has_car_the_plate_is_filled_smoothly_from_around_it():
    images, masks = zip(*(with_car(EMPTY, 200) for _ in range(3)), strict=True)
    studio = studio_of(images, masks)
    hidden = studio.seen == 0
    assert hidden[120:150, 210:290].all()
    inside = studio.plate[110:155, 205:295].astype(int)
    assert inside.min() > 60 and np.abs(np.diff(inside, axis=0)).max() < 25


def test_somebody_who_walks_through_one_photo_is_not_in_the_plate():
    images = [image.copy() for image, _ in PICTURES]
    images[3][20:300, 440:460] = 20
    studio = studio_of(images, [mask for _, mask in PICTURES])
    assert np.array_equal(studio.plate[:, 440:460], STUDIO.plate[:, 440:460])


@pytest.mark.parametrize("order", [range(7, -1, -1), (3, 0, 6, 1, 7, 2, 5, 4)])
def test_the_order_of_the_views_changes_nothing(order):
    shuffled = [PICTURES[place] for place in order]
    studio = studio_of([image for image, _ in shuffled], [mask for _, mask in shuffled])
    assert np.array_equal(studio.plate, STUDIO.plate) and studio.floor == STUDIO.floor


# --- the floor


def test_the_floor_is_as_light_as_it_is_without_a_car():
    assert STUDIO.floor is not None
    found = luminance_of_surface(STUDIO.floor, SHAPE)[200:300]
    assert found == pytest.approx(luminance_of(light_of(EMPTY))[200:300], rel=0.02)


def test_a_surface_goes_through_a_floor_that_darkens_to_one_side():
    luminance = np.exp(np.linspace(-1, -2, 480, dtype=np.float32))[None].repeat(320, 0)
    surface = surface_through(np.log(luminance), np.ones(SHAPE, bool))
    assert surface is not None
    assert luminance_of_surface(surface, SHAPE) == pytest.approx(luminance, rel=0.01)


def test_the_last_digits_in_which_processors_differ_are_no_other_floor():
    random = np.random.default_rng(7)
    floor = np.linspace(-1, -2, 480, dtype=np.float32)[None].repeat(320, 0) + random.normal(0, 0.01, SHAPE)
    asked = np.ones(SHAPE, bool)
    assert surface_through(floor, asked) == surface_through(floor + random.normal(0, 1e-9, SHAPE), asked)


def test_too_little_floor_is_no_floor():
    assert surface_through(np.zeros(SHAPE, np.float32), np.zeros(SHAPE, bool)) is None


# --- white balance and exposure


def before_wall(wall: tuple[int, int, int]) -> Studio:
    return Studio(wall_and_floor(wall, tuple(each // 2 for each in wall)), np.full(SHAPE, 8, np.uint8), None)


@pytest.mark.parametrize("wall", [(225, 220, 212), (205, 214, 220), (238, 240, 246)])
def test_the_tone_makes_the_wall_neutral_and_as_light_as_a_white_wall(wall):
    tone = tone_of(before_wall(wall), NO_CAR)
    shown = image_of(tone.applied_to(light_of(np.array([[wall]], np.uint8))))[0, 0].astype(int)
    assert np.ptp(shown) <= 2 and abs(shown.mean() - 237) <= 5


@given(some.tuples(*[some.integers(60, 255)] * 3))
def test_no_channel_is_changed_beyond_the_limits(wall):
    tone = tone_of(before_wall(wall), NO_CAR)
    gains = np.array((tone.red, tone.green, tone.blue))
    assert gains.max() / gains.min() <= MOST_BALANCE**2 + 1e-3
    assert 1 / (1.25 * 1.15) - 1e-3 <= gains.min() and gains.max() <= 1.25 * 1.15 + 1e-3


@pytest.mark.parametrize("wall", [(200, 60, 60), (30, 30, 30)])
def test_a_painted_or_black_wall_says_nothing_of_the_light(wall):
    assert tone_of(before_wall(wall), NO_CAR) == Tone()


def test_a_set_is_not_made_so_light_that_its_cars_lose_their_highlights():
    dark_wall = before_wall((205, 205, 205))
    assert tone_of(dark_wall, NO_CAR).red > 1.2
    assert tone_of(dark_wall, np.full((100, 3), 0.95, np.float32)).red == pytest.approx(1 / 0.95, abs=0.01)


@given(some.floats(0.5, 2), some.floats(0, 1))
def test_a_tone_of_no_strength_is_none_and_of_full_strength_whole(gain, strength):
    tone = Tone(gain, 1.0, 1 / gain)
    assert tone.at(0) == Tone() and tone.at(1) == tone
    between = tone.at(strength)
    assert min(1, gain) - 1e-9 <= between.red <= max(1, gain) + 1e-9


def test_no_tone_gives_back_the_very_pixels():
    light = light_of(EMPTY)
    assert Tone().applied_to(light) is light


# --- the ground line

LEVEL = {angle: 900 - 60 * abs(np.sin(np.pi * (angle - 1) / 8)) for angle in range(1, 17)}
ASIDE = {angle: row + 8 * np.sin(2 * np.pi * (angle - 1) / 16) for angle, row in LEVEL.items()}
"""Of a car that stands in the turntable's middle, and of one that stands beside it."""


@pytest.mark.parametrize("rows", [LEVEL, ASIDE])
def test_a_car_on_a_turntable_stands_on_its_ground_line_in_every_view(rows):
    off = off_the_ground_line(rows, 16)
    assert set(off) == set(range(1, 17)) - {1, 9}
    assert max(map(abs, off.values())) < 0.1


@given(some.sampled_from([2, 3, 4, 6, 7, 8, 11, 14, 16]), some.integers(14, 80))
def test_a_mask_that_takes_floor_with_it_is_below_the_line_and_its_mirrored_one_above(angle, pixels):
    off = off_the_ground_line({**ASIDE, angle: ASIDE[angle] + pixels}, 16)
    mirrored = 18 - angle
    assert off[angle] == pytest.approx(pixels / 2, abs=1.5) and off[mirrored] == -off[angle]
    assert max(abs(each) for other, each in off.items() if other not in (angle, mirrored)) < 1.5


@pytest.mark.parametrize(("rows", "turn"), [({1: 9, 2: 9, 16: 9}, 16), (LEVEL, 17), (LEVEL, 0), ({}, 16)])
def test_a_ground_line_needs_enough_mirrored_views(rows, turn):
    assert off_the_ground_line(rows, turn) == {}


@pytest.mark.parametrize("missing", [{15, 16}, {5, 12}, {1, 2}, {16}])
def test_a_car_of_which_some_angles_are_missing_stands_on_its_ground_line(missing):
    rows = {angle: row for angle, row in ASIDE.items() if angle not in missing}
    off = off_the_ground_line(rows, turn_of(rows, None))
    assert off and max(map(abs, off.values())) < 0.1


def test_photos_beyond_the_turn_are_held_against_none_and_change_nothing_for_the_others():
    details = {17: 500.0, 18: 640.0, 19: 720.0, 20: 610.0}
    assert off_the_ground_line({**ASIDE, **details}, 16) == off_the_ground_line(ASIDE, 16)


@pytest.mark.parametrize(
    ("angles", "told", "turn"),
    [(range(1, 17), None, 16), (range(1, 15), None, 16), (range(1, 21), None, 0), (range(1, 21), 16, 16), ((), 24, 24)],
)
def test_the_turn_is_what_was_told_or_the_usual_one_where_no_angle_lies_beyond(angles, told, turn):
    assert turn_of(angles, told) == turn


def test_a_box_below_the_ground_line_ends_as_its_mirrored_one_and_any_other_stays():
    box = PixelBox(10, 10, 500, 400)
    assert SetOfView(off_ground_px=20).standing(box, 960, 6) == replace(box, bottom=480)
    assert SetOfView(off_ground_px=5).standing(box, 960, 6) == box
    assert SetOfView(off_ground_px=-20).standing(box, 960, 6) == box


# --- the camera


@pytest.mark.parametrize(("down", "across"), [(0, 0), (0, 1), (1, 1), (2, 3)])
def test_how_far_the_camera_moved_is_told_in_pixels_of_the_photo(down, across):
    image, mask = PICTURES[2]
    moved = np.roll(image, (down, across), (0, 1))
    found = moved_px(STUDIO, moved, np.roll(mask, (down, across), (0, 1)))
    assert found == pytest.approx(4 * np.hypot(down, across), abs=2 + 0.3 * 4 * np.hypot(down, across))


def test_other_light_is_no_movement():
    image, mask = PICTURES[2]
    assert moved_px(STUDIO, (image * 0.9).astype(np.uint8), mask) < 0.5


def test_before_an_empty_wall_nothing_is_known_of_the_camera():
    blank = Studio(np.full((*SHAPE, 3), 220, np.uint8), np.full(SHAPE, 8, np.uint8), None)
    assert moved_px(blank, np.full((*SHAPE, 3), 210, np.uint8), np.zeros(SHAPE, np.uint8)) == 0


# --- all together


@pytest.fixture
def set_views(tmp_path):
    views = []
    for angle, (image, mask) in enumerate(PICTURES, 1):
        path = tmp_path / f"car_{angle:02d}.png"
        Image.fromarray(image).resize((960, 640)).save(path)
        views.append(SetView.of(path, angle, mask.repeat(2, 0).repeat(2, 1)))
    return views


def test_a_set_is_analysed_from_its_photos_and_masks(set_views):
    analysis = analysed(set_views, 8)
    assert set(analysis.views) == set(range(1, 9))
    assert analysis.views[3].floor == analysis.studio.floor is not None
    assert all(view.tone == analysis.tone for view in analysis.views.values())
    assert np.array_equal(analysed(set_views, 8).studio.plate, analysis.studio.plate)


def test_a_view_whose_photo_cannot_be_read_now_gets_tone_and_floor_of_the_others(set_views):
    set_views.append(replace(set_views[0], angle=9))
    set_views[4].photo.write_bytes(b"no photo")
    analysis = analysed(set_views, 8)
    assert set(analysis.views) == set(range(1, 10))
    assert analysis.views[5] == replace(analysis.views[1], moved_px=0.0) and analysis.views[5].floor is not None
    others = [view for view in set_views if view.angle != 5]
    assert analysis.tone == analysed(others, 8).tone


def test_of_a_few_views_only_the_tone_is_known(set_views):
    analysis = analysed(set_views[:3], 8)
    assert analysis.views[1] == SetOfView(analysis.tone)


def test_without_any_readable_photo_there_is_no_analysis(set_views):
    for view in set_views:
        view.photo.unlink()
    assert analysed(set_views, 8) is None


def test_of_very_many_views_a_part_tells_the_studio_and_every_one_is_told_of_it(set_views, monkeypatch):
    many = [replace(set_views[number % 8], angle=number + 1) for number in range(100)]
    held = []
    monkeypatch.setattr(
        car_set, "studio_of", lambda images, masks: held.append(len(images)) or studio_of(images, masks)
    )
    analysis = analysed(many, 100)
    assert held[0] <= MOST_IN_STUDIO and set(analysis.views) == set(range(1, 101))
    assert all(view.floor == analysis.studio.floor is not None for view in analysis.views.values())
    assert max(view.moved_px for view in analysis.views.values()) < 2


def test_more_views_than_a_turn_can_have_are_no_set_and_none_is_read(set_views, monkeypatch):
    monkeypatch.setattr(car_set, "_image_of", lambda view: pytest.fail("read"))
    assert analysed([replace(set_views[0], angle=angle) for angle in range(1, MOST_VIEWS + 2)], 360) is None


@pytest.mark.parametrize("count", [0, 256])
def test_a_studio_of_no_view_or_of_more_than_can_be_counted_is_refused(count):
    with pytest.raises(ValueError, match="1 to 255"):
        studio_of([EMPTY] * count, [np.zeros(SHAPE, np.uint8)] * count)


def test_while_photos_are_read_somebody_can_give_up(set_views, monkeypatch):
    given_up = Event()
    monkeypatch.setattr(car_set, "_image_of", lambda view: given_up.wait() and None)
    with pytest.raises(Cancelled):
        analysed(set_views, 8, lambda: given_up.set() or True)


# --- the sample and real cars


def assert_stands_still(views):
    """The camera within 2 px, and so every place of the floor in all pictures; the car on its ground line."""
    analysis = analysed(views, 16)
    assert len(analysis.views) == 16 and analysis.studio.floor is not None
    assert max(view.moved_px for view in analysis.views.values()) < 2
    assert max(abs(view.off_ground_px) for view in analysis.views.values()) < 6


@pytest.mark.parametrize("car", CARS)
def test_the_sample_stands_still(car):
    assert_stands_still(sample_views(car))


@pytest.mark.parametrize("car", ["0cdf5b5d0ce1", "c4f1840b2a65", "3b45f83ba3fa", "fd9da5d0bb6f"])
def test_real_cars_stand_still(car, carvana):
    names = [f"{car}_{angle:02d}" for angle in range(1, 17)]
    assert_stands_still(
        [
            SetView.of(
                carvana / "train" / f"{name}.jpg", angle, read_mask(carvana / "train_masks" / f"{name}_mask.gif")
            )
            for angle, name in enumerate(names, 1)
        ]
    )
