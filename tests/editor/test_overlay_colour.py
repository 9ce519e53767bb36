"""The colour of the mask that stands off the car by itself."""

import colorsys

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from editor.desk import overlay_colour
from editor.desk.overlay_colour import COLOURS, LONGEST_SIDE, MOST_CARS, OF_CARS, OverlayColour, colour_off
from editor.document.car_document import CarDocument
from editor.document.pyramid import photo_levels
from editor.settings.schema import AUTOMATIC_COLOUR, OVERLAY_COLOUR, OVERLAY_OPACITY
from segmentation.cars.car import Car, View
from segmentation.cars.folder import find_cars
from segmentation.resources import SAMPLE_PHOTOS
from tests.editor.conftest import open_again, paint, wait_for_masks
from tests.pictures import photo_of_a_car

BLUE, ORANGE, YELLOW, PINK = COLOURS


def photo_of_paint(paint_of_car, surround=(200, 200, 200)):
    photo = np.full((60, 90, 4), 255, np.uint8)
    mask = np.zeros((60, 90), np.uint8)
    mask[20:50, 10:80] = 255
    photo[..., :3] = surround[::-1]
    photo[mask > 0, :3] = paint_of_car[::-1]
    return photo, mask


@pytest.mark.parametrize(
    ("paint_of_car", "colour"),
    [
        pytest.param((180, 30, 30), BLUE, id="red"),
        pytest.param((220, 110, 20), BLUE, id="orange"),
        pytest.param((240, 210, 40), BLUE, id="yellow"),
        pytest.param((20, 60, 190), ORANGE, id="blue"),
        pytest.param((20, 30, 80), ORANGE, id="midnight blue"),
        pytest.param((150, 200, 240), ORANGE, id="light blue"),
        pytest.param((170, 205, 235), ORANGE, id="pale blue"),
        pytest.param((90, 140, 190), ORANGE, id="steel blue"),
        pytest.param((198, 216, 236), ORANGE, id="light blue in the sun"),
        pytest.param((30, 160, 60), BLUE, id="green"),
        pytest.param((250, 250, 250), BLUE, id="white"),
        pytest.param((192, 194, 196), BLUE, id="silver"),
        pytest.param((128, 130, 131), BLUE, id="grey"),
        pytest.param((12, 12, 14), BLUE, id="black"),
    ],
)
def test_each_paint_gets_a_colour_that_it_is_not(paint_of_car, colour):
    assert colour_off(*photo_of_paint(paint_of_car)) == colour


def lab(rgb):
    return cv2.cvtColor(np.array([[rgb]], np.float32) / 255, cv2.COLOR_RGB2LAB)[0, 0]


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_no_paint_gets_a_colour_near_its_own(turn, saturation, value):
    rgb = [round(255 * part) for part in colorsys.hsv_to_rgb(turn, saturation, value)]
    chosen = colour_off(*photo_of_paint(rgb))
    parts = [int(chosen[place : place + 2], 16) for place in (1, 3, 5)]
    assert np.linalg.norm(lab(parts) - lab(rgb)) > 50


def test_a_car_of_two_paints_gets_a_colour_that_neither_is():
    photo, mask = photo_of_paint((180, 30, 30))
    photo[20:30, 10:80, :3] = (190, 60, 20)  # a blue roof
    assert colour_off(photo, mask) == YELLOW


def test_lamps_do_not_paint_a_white_car():
    photo, mask = photo_of_paint((240, 240, 240))
    photo[30:34, 12:20, :3] = (230, 60, 20)
    assert colour_off(photo, mask) == BLUE


def test_before_a_blue_wall_a_red_car_gets_another_colour_than_blue():
    assert colour_off(*photo_of_paint((180, 30, 30), surround=(60, 130, 220))) == YELLOW


def test_what_is_far_from_the_car_has_no_say():
    photo, mask = photo_of_paint((180, 30, 30))
    far, none = np.full((300, 90, 4), (220, 130, 60, 255), np.uint8), np.zeros((300, 90), np.uint8)
    assert colour_off(np.vstack([photo, photo[:1].repeat(40, 0), far]), np.vstack([mask, none[:40], none])) == BLUE


def test_a_mask_of_the_whole_photo_has_no_surround():
    photo, mask = photo_of_paint((20, 60, 190), surround=(20, 60, 190))
    mask[:] = 255
    assert colour_off(photo, mask) == ORANGE


def test_of_a_large_photo_few_pixels_are_looked_at_and_the_colour_is_the_same(monkeypatch):
    image, mask = photo_of_a_car(600, 900)
    level, looked_at, lab = photo_levels(image)[0], [], overlay_colour._lab
    small = colour_off(np.ascontiguousarray(level[::5, ::5]), np.ascontiguousarray(mask[::5, ::5]))
    monkeypatch.setattr(overlay_colour, "_lab", lambda pixels: looked_at.append(pixels[..., 0].size) or lab(pixels))
    assert colour_off(level, mask) == small
    assert max(looked_at) <= LONGEST_SIDE**2


def test_a_speck_is_no_car_yet():
    photo, mask = photo_of_paint((180, 30, 30))
    mask[:] = 0
    mask[30, 30] = 255
    assert colour_off(photo, mask) is None


def test_the_samples_cars_are_told_apart_from_their_masks():
    masks = SAMPLE_PHOTOS.parent / "masks"
    for name in ("redpickup_04", "whitesedan_04"):
        with Image.open(SAMPLE_PHOTOS / f"{name}.jpg") as photo, Image.open(masks / f"{name}_mask.png") as mask:
            level = photo_levels(np.asarray(photo.convert("RGB")))[0]
            assert colour_off(level, np.asarray(mask.convert("L"))) == BLUE


@pytest.fixture
def blue_car(qtbot, application, drawn_folder):
    image, _ = photo_of_a_car()
    image[image[..., 0] == 180] = (20, 60, 190)
    for angle in (1, 2, 3):
        Image.fromarray(image).save(drawn_folder / f"redcar_{angle:02d}.jpg", quality=95)
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    return application


def look_of(application):
    canvas = application.window.canvas
    return canvas.overlay_look


def test_a_blue_car_is_masked_in_orange_on_the_canvas_and_in_the_strip(blue_car):
    assert blue_car.settings[OVERLAY_COLOUR] == AUTOMATIC_COLOUR
    assert look_of(blue_car) == (ORANGE, 45)
    assert blue_car.window.strip._strip_model._colour.name() == ORANGE


def test_a_chosen_colour_is_taken_and_automatic_comes_back(blue_car):
    blue_car.settings.change(OVERLAY_COLOUR, PINK)
    blue_car.settings.change(OVERLAY_OPACITY, 60)
    assert look_of(blue_car) == (PINK, 60)
    blue_car.settings.change(OVERLAY_COLOUR, AUTOMATIC_COLOUR)
    assert look_of(blue_car) == (ORANGE, 60)


def test_strokes_leave_the_colour_as_it_is(blue_car):
    told = []
    blue_car.window.overlay_colour.changed.connect(lambda *look: told.append(look))
    for row in (70, 80, 90):
        paint(blue_car, row, 20)
    blue_car.desk.show_angle(1)
    assert told == []


def test_what_a_car_that_was_left_still_tells_is_nothing_to_the_next(settings):
    left, opened = (
        CarDocument(Car(name, tuple(View(name, n, f"/{name}_{n}.jpg", f"{name}_{n}") for n in angles)), 8)
        for name, angles in (("wide", (1, 2, 3)), ("small", (1,)))
    )
    overlay = OverlayColour(settings)
    overlay.set_document(left)
    overlay.set_document(opened)
    left.state_changed.emit(2)
    left.photo_changed.emit(2)
    assert overlay.colour == COLOURS[0]


def test_a_car_keeps_its_colour_at_the_next_start_whatever_angle_is_read_first(qtbot, blue_car, drawn_folder):
    image, _ = photo_of_a_car()
    for angle in (1, 2, 3):  # all photos are red now, as far as the first angle to be read can tell
        Image.fromarray(image).save(drawn_folder / f"redcar_{angle:02d}.jpg", quality=95)
    open_again(qtbot, blue_car, drawn_folder)
    assert look_of(blue_car) == (ORANGE, 45)


@pytest.mark.parametrize("remembered", ["blue", ["#2f8dff"], {"car": 3}], ids=str)
def test_a_remembered_colour_that_makes_no_sense_is_passed_over(settings, remembered, drawn_folder):
    settings.remember(OF_CARS, remembered)
    colour = OverlayColour(settings)
    colour.set_document(CarDocument(find_cars(drawn_folder).cars[0], 10))
    assert colour.colour == BLUE


def test_the_colours_of_so_many_cars_are_remembered_and_no_more(settings, drawn_folder):
    settings.remember(OF_CARS, {str(number): PINK for number in range(MOST_CARS)})
    car = find_cars(drawn_folder).cars[0]
    OverlayColour(settings)._keep(car, ORANGE)
    kept = settings.remembered(OF_CARS)
    assert len(kept) == MOST_CARS and "0" not in kept and kept[str(drawn_folder / "redcar")] == ORANGE
