"""A car before its backdrop in the pixels of its photo: as an export would make it, seen from where the car stands."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from segmentation.cutout import staging
from segmentation.cutout.backdrop import Backdrop, backdrop_of
from segmentation.cutout.car_set import SetOfView, SetView, light_of_set
from segmentation.cutout.cutout import cut_out
from segmentation.cutout.floor import shrunk
from segmentation.cutout.light import image_of, light_of
from segmentation.cutout.lying import lying_of
from segmentation.cutout.outline import Finish
from segmentation.cutout.picture import Style, darkness_of, finished
from segmentation.cutout.placing import Frame, place_set
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.staging import BEYOND, composed, lying_behind, panes_of, part_of, shaded, whole_of
from segmentation.cutout.stand import Stand
from segmentation.images.pixel_box import PixelBox, box_of
from tests.drawn_set import small_set
from tests.pictures import photo_of_a_car
from tests.smart_edges import off_by

PHOTO, CAR = photo_of_a_car(384, 576)
BGRA = np.dstack((PHOTO[..., ::-1], np.full(CAR.shape, 255, np.uint8)))
BOX = box_of(CAR > 0)
WHOLE = PixelBox(0, 0, 384, 576)


@pytest.fixture
def hall(tmp_path):
    """A picture of slow gradients, wider than the photo."""
    rows, columns = np.mgrid[0:600, 0:1000]
    Image.fromarray(np.dstack((rows / 3, columns / 5, 255 - rows / 3)).astype(np.uint8)).save(tmp_path / "hall.png")
    return Backdrop("hall", picture=tmp_path / "hall.png", horizon=0.4, spot=(0.8, 0.45), scale=0.5)


def test_it_is_the_picture_of_an_export_that_leaves_the_car_where_it_is(hall):
    """An export whose frame is the photo, and whose spot and scale are where the car is."""
    whole = whole_of(hall, CAR.shape)
    lying = lying_behind(whole, hall, [BOX], CAR.shape, CAR.shape)
    darkness = darkness_of(PHOTO, CAR, BOX, Shadow())
    seen = composed(BGRA, CAR, shaded(lying, darkness), WHOLE)[..., 2::-1]
    frame = Frame(*CAR.shape)
    here = Backdrop("here", spot=(BOX.bottom / 384, (BOX.left + BOX.right) / 2 / 576), scale=BOX.width / 576)
    placement = place_set([BOX], CAR.shape, frame, here, 400)
    wanted, _ = finished(PHOTO, CAR, Style(), placement, lying)
    assert placement.scale == 1
    assert np.abs(seen.astype(int) - wanted).max() <= 1


def test_where_the_smart_edge_was_brushed_it_is_the_picture_of_an_export_too(hall, monkeypatch):
    """In tiles too, which see more of what is around them there."""
    too_large, smart = off_by(CAR, 2), np.zeros_like(CAR)
    smart[:, :288] = 255
    behind = lying_behind(whole_of(hall, CAR.shape), hall, [BOX], CAR.shape, CAR.shape)
    monkeypatch.setattr(staging, "_TILE_PX", 50)
    seen = composed(BGRA, too_large, behind, WHOLE, smart=smart)[..., 2::-1].astype(int)
    cut = cut_out(PHOTO, too_large, Finish(), smart)
    share, part = cut.alpha[..., None], cut.box.slices
    wanted = image_of(share * cut.colour + (1 - share) * light_of(behind[part]))
    assert np.abs(seen[part] - wanted).max() <= 1
    assert np.abs(composed(BGRA, too_large, behind, WHOLE)[..., 2::-1].astype(int) - seen).max() > 40


def test_the_spot_lies_under_the_car_and_the_set_takes_its_share(hall):
    whole = whole_of(hall, CAR.shape)
    lying = lying_behind(whole, hall, [BOX], CAR.shape, CAR.shape)
    row, column = BOX.bottom - 1, (BOX.left + BOX.right) // 2
    at_spot = whole[round(0.8 * 600), round(0.45 * 1000)].astype(int)
    assert np.abs(lying[row, column] - at_spot).max() <= 2
    steps = np.diff(lying[row, BOX.left : BOX.right, 1].astype(int)).sum()
    assert steps == pytest.approx(0.5 * 1000 / 5, abs=3)  # green grows by a fifth a column of the backdrop


def test_beyond_the_rim_of_a_picture_is_nothing_as_an_export_ends_there(hall):
    small = replace(hall, scale=1.0)
    lying = lying_behind(whole_of(small, CAR.shape), small, [BOX], CAR.shape, CAR.shape)
    lies = lying_of((600, 1000), small, [BOX], CAR.shape)
    left, right = round(lies.left), round(lies.left + lies.width)
    assert 10 < left and right < 566
    assert (lying[:, : left - 1] == BEYOND).all() and (lying[:, right + 1 :] == BEYOND).all()
    top, bottom = round(lies.top), round(lies.top + lies.height)
    assert (lying[bottom + 1 :] == BEYOND).all()
    middle = lying[max(0, top) + 2 : bottom - 2, left + 2 : right - 2]
    assert not (middle == BEYOND).all(axis=2).any()


def test_a_colour_or_gradient_goes_on(hall):
    far = backdrop_of("white:#404040").standing(Stand(0.3, (0.5, 0.1), 0.9))
    lying = lying_behind(whole_of(far, CAR.shape), far, [BOX], CAR.shape, CAR.shape)
    assert (lying == lying[:, :1]).all() and not (lying == BEYOND).all(axis=2).any()


def test_a_backdrop_without_a_spot_covers_the_photo(hall):
    plain = replace(hall, spot=None, scale=None)
    lying = lying_behind(whole_of(plain, CAR.shape), plain, [BOX], CAR.shape, CAR.shape)
    assert np.abs(lying.astype(int) - plain.painted(384, 576)).mean() < 1
    grey = backdrop_of("white:#808080")
    assert np.array_equal(lying_behind(whole_of(grey, CAR.shape), grey, [BOX], CAR.shape, CAR.shape),
                          grey.painted(384, 576))  # fmt: skip


def test_in_larger_pixels_it_shows_the_same_part(hall):
    whole = whole_of(hall, CAR.shape)
    fine = lying_behind(whole, hall, [BOX], CAR.shape, CAR.shape)
    coarse = lying_behind(whole, hall, [BOX], CAR.shape, (192, 288))
    again = part_of(coarse, WHOLE, CAR.shape)
    assert np.abs(again.astype(int) - fine).mean() < 1
    part = PixelBox(100, 120, 140, 180)
    assert np.abs(part_of(coarse, part, CAR.shape).astype(int) - again[part.slices]).max() <= 1


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 383), st.integers(0, 575), st.integers(1, 200), st.integers(1, 300))
def test_a_part_is_what_it_is_in_the_whole_wherever_it_is_cut(top, left, height, width):
    behind = backdrop_of("#203040:#a0a0b0").painted(384, 576)
    box = PixelBox(top, left, min(384, top + height), min(576, left + width))
    whole = composed(BGRA, CAR, behind, WHOLE)
    assert np.array_equal(composed(BGRA, CAR, behind, box), whole[box.slices])


def test_tiles_leave_no_seams(monkeypatch):
    behind = backdrop_of("#203040").painted(384, 576)
    at_once = composed(BGRA, CAR, behind, WHOLE)
    monkeypatch.setattr(staging, "_TILE_PX", 40)
    assert np.array_equal(composed(BGRA, CAR, behind, WHOLE), at_once)


GLASS = CAR.copy()
GLASS[:190], GLASS[260:], GLASS[:, :200], GLASS[:, 300:] = 0, 0, 0, 0
PANED = np.where(GLASS[..., None] > 0, np.uint8(120), PHOTO)
"""A photo in which the wall is seen through a dark pane."""
PANED_BGRA = np.dstack((PANED[..., ::-1], np.full(CAR.shape, 255, np.uint8)))


def test_through_glass_it_is_the_picture_of_an_export(hall):
    lying = lying_behind(whole_of(hall, CAR.shape), hall, [BOX], CAR.shape, CAR.shape)
    here = Backdrop("here", spot=(BOX.bottom / 384, (BOX.left + BOX.right) / 2 / 576), scale=BOX.width / 576)
    placement = place_set([BOX], CAR.shape, Frame(*CAR.shape), here, 400)
    style = Style(shadow=Shadow(strength=0.0), see_through=0.8)
    wanted, _ = finished(PANED, CAR, style, placement, lying, glass=GLASS)
    opaque = composed(PANED_BGRA, CAR, lying, WHOLE)[..., 2::-1].astype(int)
    seen = composed(PANED_BGRA, CAR, lying, WHOLE, panes_of(PANED_BGRA, CAR, GLASS, 0.8))[..., 2::-1].astype(int)
    assert np.abs(seen - wanted).max() <= 1
    assert np.abs(seen - opaque)[GLASS > 0].max() > 8 and not np.abs(seen - opaque)[CAR == 0].any()


def test_in_the_light_of_its_set_it_is_the_picture_of_an_export(hall):
    """With white balance, exposure and the floor that other angles show; where nothing but car is near, too."""
    views = [SetView.of(Path(f"{angle}.jpg"), angle, mask) for angle, (_, mask) in enumerate(small_set(), 1)]
    light = light_of_set(views, [shrunk(photo) for photo, _ in small_set()])[1]
    photo, mask = small_set()[2]
    box, tone, bgra = box_of(mask > 0), light.tone.at(0.6), np.dstack((photo[..., ::-1], mask))
    lying = lying_behind(whole_of(hall, mask.shape), hall, [box], mask.shape, mask.shape)
    behind = shaded(lying, darkness_of(photo, mask, box, Shadow(), light.floor))
    seen = composed(bgra, mask, behind, WHOLE, tone=tone)[..., 2::-1].astype(int)
    here = Backdrop("here", spot=(box.bottom / 384, (box.left + box.right) / 2 / 576), scale=box.width / 576)
    placement = place_set([box], mask.shape, Frame(*mask.shape), here, 400)
    of_set = SetOfView(light.tone, light.floor)
    wanted, _ = finished(photo, mask, Style(balance=0.6), placement, lying, of_set)
    assert placement.scale == 1 and light.floor is not None and tone.red > 1.1
    assert np.abs(seen - wanted).max() <= 1
    within = PixelBox(200, 250, 210, 260)
    assert np.array_equal(composed(bgra, mask * 0 + 255, behind, within, tone=tone)[..., 2::-1], seen[within.slices])


def test_nothing_is_seen_through_no_glass_or_through_glass_beside_the_car():
    assert panes_of(BGRA, CAR, None, 1.0) is None and panes_of(BGRA, CAR, GLASS, 0.0) is None
    assert panes_of(BGRA, CAR, 255 - CAR, 1.0) is None and panes_of(BGRA, CAR, GLASS[:100], 1.0) is None


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 383), st.integers(0, 575), st.integers(1, 200), st.integers(1, 300))
def test_a_part_with_glass_is_what_it_is_in_the_whole(top, left, height, width):
    behind = backdrop_of("#203040:#a0a0b0").painted(384, 576)
    box = PixelBox(top, left, min(384, top + height), min(576, left + width))
    panes = panes_of(PANED_BGRA, CAR, GLASS, 1.0)
    whole = composed(PANED_BGRA, CAR, behind, WHOLE, panes)
    assert np.array_equal(composed(PANED_BGRA, CAR, behind, box, panes), whole[box.slices])


def test_an_empty_mask_is_the_backdrop_and_a_full_one_the_photo():
    behind = backdrop_of("#203040").painted(384, 576)
    assert (composed(BGRA, CAR * 0, behind, WHOLE)[..., :3] == (0x40, 0x30, 0x20)).all()
    assert np.array_equal(composed(BGRA, np.full_like(CAR, 255), behind, WHOLE), BGRA)
