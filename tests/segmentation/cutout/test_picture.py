"""The whole way from photo and mask to the finished picture."""

import cv2
import numpy as np
import pytest

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.outline import Finish, depth_of
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import Frame, place_set
from segmentation.cutout.shadow import Shadow
from segmentation.images.pixel_box import box_of
from segmentation.images.reading import read_photo
from segmentation.masks.files import read_mask
from segmentation.resources import SAMPLE_PHOTOS
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car()
NO_SHADOW = Style(shadow=Shadow(strength=0))


def made(photo, mask, style, backdrop, frame=None):
    frame = frame or Frame(120, 160)
    backdrop = backdrop_of(backdrop)
    placement = place_set([box_of(mask > 0)], mask.shape, frame, backdrop, 0)
    behind = (frame.height, frame.width) if backdrop.is_transparent else backdrop.painted(frame.height, frame.width)
    return finished(photo, mask, style, placement, behind)


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


@pytest.mark.parametrize("view", ["whitesedan_03", "redpickup_06"])
def test_paint_keeps_its_colour_on_the_way(view):
    photo = read_photo(SAMPLE_PHOTOS / f"{view}.jpg")
    mask = read_mask(SAMPLE_PHOTOS.parent / "masks" / f"{view}_mask.png")
    frame, box = Frame(854, 1280), box_of(mask > 0)
    backdrop = backdrop_of("white")
    placement = place_set([box], mask.shape, frame, backdrop, 160)
    picture, _ = finished(photo, mask, Style(), placement, backdrop.painted(frame.height, frame.width))
    stands = placement.box_in_picture(box)
    source = cv2.resize(photo[box.slices], (stands.width, stands.height), interpolation=cv2.INTER_AREA)
    deep = cv2.resize(depth_of(mask)[box.slices], (stands.width, stands.height)) > 8
    shown, meant = (mean_lab(part, deep) for part in (picture[stands.slices], source))
    assert np.linalg.norm(shown - meant) < 1


def mean_lab(image: np.ndarray, pixels: np.ndarray) -> np.ndarray:
    """Return mean L*, a*, b* (CIE 1976) of some pixels."""
    return cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[pixels].mean(axis=0)
