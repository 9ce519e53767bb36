"""The whole way from photo and mask to the finished picture."""

import cv2
import numpy as np
import pytest

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.car_set import SetOfView
from segmentation.cutout.light import image_of, light_of
from segmentation.cutout.outline import Finish, depth_of
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import Frame, place_set
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.tone import Tone
from segmentation.images.pixel_box import box_of
from segmentation.images.reading import read_photo
from segmentation.masks.files import read_mask
from segmentation.resources import SAMPLE_PHOTOS
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car()
NO_SHADOW = Style(shadow=Shadow(strength=0))


def made(photo, mask, style, backdrop, frame=None, of_set=None):
    frame = frame or Frame(120, 160)
    backdrop = backdrop_of(backdrop)
    placement = place_set([box_of(mask > 0)], mask.shape, frame, backdrop, 0)
    behind = (frame.height, frame.width) if backdrop.is_transparent else backdrop.painted(frame.height, frame.width)
    return finished(photo, mask, style, placement, behind, of_set)


def test_a_car_before_a_colour():
    picture, figures = made(PHOTO, CAR, NO_SHADOW, "#0000ff")
    assert picture.shape == (120, 160, 3)
    assert tuple(picture[0, 0]) == (0, 0, 255) and tuple(picture[70, 80]) == (180, 30, 30)
    assert figures.moved_px == 0 and figures.cut_px == 0 and figures.outside_px == 0


def test_a_car_before_nothing_has_alpha():
    picture, _ = made(PHOTO, CAR, NO_SHADOW, "transparent")
    assert picture.shape == (120, 160, 4) and picture[0, 0, 3] == 0 and picture[70, 80, 3] == 255


def test_how_far_a_choke_moved_the_outline_is_told():
    _, figures = made(PHOTO, CAR, Style(Finish(2, 1), Shadow(0)), "white")
    assert figures.moved_px == pytest.approx(2, abs=0.6)


def test_a_car_cut_by_the_frame_of_its_photo_is_told():
    cut = CAR.copy()
    cut[50:60] = 255
    _, figures = made(PHOTO, cut, NO_SHADOW, "white")
    assert figures.cut_px == 20


def test_the_same_things_make_the_same_picture():
    one, other = (made(PHOTO, CAR, Style(), "white:black")[0] for _ in range(2))
    assert np.array_equal(one, other)


def test_how_many_pixels_changed_sides_is_told():
    _, figures = made(PHOTO, CAR, Style(Finish(1, 1), Shadow(0)), "white")
    outline = cv2.morphologyEx(CAR, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8))
    assert figures.moved_pixels == pytest.approx(np.count_nonzero(outline), rel=0.1)


def test_the_tone_of_a_set_that_is_not_asked_for_changes_no_bit():
    alone, _ = made(PHOTO, CAR, Style(), "white")
    in_set, figures = made(PHOTO, CAR, Style(), "white", of_set=SetOfView(Tone(1.2, 1.1, 0.9)))
    assert np.array_equal(in_set, alone)
    assert (figures.red_gain, figures.green_gain, figures.blue_gain) == (1, 1, 1)


@pytest.mark.parametrize(("strength", "gain"), [(1.0, 1.21), (0.5, 1.1)])
def test_the_tone_of_a_set_is_laid_on_the_light_of_the_car_alone(strength, gain):
    style, of_set = Style(shadow=Shadow(strength=0), balance=strength), SetOfView(Tone(1.21, 1.0, 1.0))
    picture, figures = made(PHOTO, CAR, style, "#0000ff", of_set=of_set)
    red = light_of(np.array([[[180, 30, 30]]], np.uint8)) * np.array((gain, 1, 1), np.float32)
    assert np.abs(picture[70, 80].astype(int) - image_of(red)[0, 0]).max() <= 1
    assert tuple(picture[0, 0]) == (0, 0, 255)
    assert figures.red_gain == pytest.approx(gain) and figures.paint_delta_e < 0.5


def test_paint_that_a_tone_drives_beyond_white_is_told():
    style, of_set = Style(shadow=Shadow(strength=0), balance=1.0), SetOfView(Tone(4.0, 1.0, 1.0))
    _, figures = made(PHOTO, CAR, style, "white", of_set=of_set)
    assert figures.paint_delta_e > 2


@pytest.mark.parametrize("balance", [-0.1, 1.1, float("nan")])
def test_a_balance_out_of_range_is_refused(balance):
    with pytest.raises(ValueError, match="not within 0 to 1"):
        Style(balance=balance)


@pytest.mark.parametrize("view", ["whitesedan_03", "redpickup_06"])
def test_paint_keeps_its_colour_on_the_way(view):
    photo = read_photo(SAMPLE_PHOTOS / f"{view}.jpg")
    mask = read_mask(SAMPLE_PHOTOS.parent / "masks" / f"{view}_mask.png")
    frame, box = Frame(854, 1280), box_of(mask > 0)
    backdrop = backdrop_of("white")
    placement = place_set([box], mask.shape, frame, backdrop, 160)
    picture, figures = finished(photo, mask, Style(), placement, backdrop.painted(frame.height, frame.width))
    stands = placement.box_in_picture(box)
    source = cv2.resize(photo[box.slices], (stands.width, stands.height), interpolation=cv2.INTER_AREA)
    deep = cv2.resize(depth_of(mask)[box.slices], (stands.width, stands.height)) > 8
    shown, meant = (mean_lab(part, deep) for part in (picture[stands.slices], source))
    assert np.linalg.norm(shown - meant) < 1 and figures.paint_delta_e < 1


def mean_lab(image: np.ndarray, pixels: np.ndarray) -> np.ndarray:
    """Return mean L*, a*, b* (CIE 1976) of some pixels."""
    return cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[pixels].mean(axis=0)
