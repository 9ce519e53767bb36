"""What the export's dialog shows of an angle is what an export makes of it, its set included."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from editor.desk.export_preview import AnglePreviews, SetMask
from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.car_set import SetView, analysed
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import place_set
from segmentation.cutout.preset import read_preset
from segmentation.images.pixel_box import box_of
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car(192, 288)
PRESET = replace(read_preset("plain-white"), width=300, height=225, centres_each=False, turn=12)
ANGLES = range(1, 13)


@pytest.fixture
def set_masks(tmp_path):
    """Twelve angles before a bluish wall; at the fourth some floor is taken with the car."""
    masks = []
    bluish = np.where(CAR[..., None] > 0, PHOTO, np.minimum(PHOTO * (0.95, 1.0, 1.1), 255)).astype(np.uint8)
    for angle in ANGLES:
        path = tmp_path / f"car_{angle:02d}.png"
        Image.fromarray(bluish).save(path)
        masks.append(SetMask(path, angle, CAR.copy()))
    masks[3].pixels[150:160, 100:140] = 255
    return masks


@pytest.mark.parametrize("angle", [2, 4])
def test_a_preview_is_the_picture_of_an_export(angle, set_masks):
    style = Style(balance=1.0)
    photo, mask = np.asarray(Image.open(set_masks[angle - 1].photo)), set_masks[angle - 1].pixels
    shown = np.dstack((photo[..., ::-1], np.full(CAR.shape, 255, np.uint8)))
    preview = AnglePreviews(shown, mask, angle, set_masks, ANGLES).made(PRESET, "white", style)
    of_views = analysed([SetView.of(each.photo, each.angle, each.pixels) for each in set_masks], 12).views
    boxes = [of_views[each.angle].standing(box_of(each.pixels > 0), 288, 6) for each in set_masks]
    white = np.full((225, 300, 3), 255, np.uint8)
    placement = place_set(boxes, CAR.shape, PRESET.frame, backdrop_of("white"), style.shadow.reach_in(288))
    picture, figures = finished(photo, mask, style, placement, white, of_views[angle])
    assert np.array_equal(preview.picture, picture) and figures.red_gain > figures.blue_gain
    assert any("below the set's ground line" in reason for reason in preview.reasons) == (angle == 4)


def test_of_one_angle_there_is_a_preview_too(set_masks):
    shown = np.dstack((PHOTO[..., ::-1], np.full(CAR.shape, 255, np.uint8)))
    assert AnglePreviews(shown, CAR, 1, set_masks[:1], ANGLES).made(PRESET, "white", Style()).picture.shape == (
        225,
        300,
        3,
    )


def test_the_photo_is_left_alone_until_a_preview_is_made_off_the_window_s_thread(set_masks):
    photo = np.dstack((PHOTO[..., ::-1], np.full(CAR.shape, 255, np.uint8)))
    expected = AnglePreviews(photo.copy(), CAR, 1, set_masks[:1], ANGLES).made(PRESET, "white", Style())
    untouched = np.zeros_like(photo)
    previews = AnglePreviews(untouched, CAR, 1, set_masks[:1], ANGLES)
    untouched[:] = photo
    assert np.array_equal(previews.made(PRESET, "white", Style()).picture, expected.picture)


def test_where_angles_lie_beyond_the_usual_turn_no_preview_is_held_against_a_ground_line(set_masks):
    photo = np.dstack((np.asarray(Image.open(set_masks[3].photo))[..., ::-1], np.full(CAR.shape, 255, np.uint8)))
    previews = AnglePreviews(photo, set_masks[3].pixels, 4, set_masks, range(1, 25))
    told, unknown = (previews.made(preset, "white", Style()) for preset in (PRESET, replace(PRESET, turn=None)))
    assert any("ground line" in reason for reason in told.reasons)
    assert not any("ground line" in reason for reason in unknown.reasons)
