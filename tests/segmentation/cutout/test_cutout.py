"""The cut-out of one photo: laws of its outline, and how near its rim comes to the truth."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from hypothesis.extra.numpy import arrays

from segmentation.cutout.cutout import CutOut, cut_out
from segmentation.cutout.figures import halo_score
from segmentation.cutout.light import image_of, light_of
from segmentation.cutout.outline import Finish, alpha_of, depth_of, moved_px
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo
from segmentation.masks.files import read_mask
from segmentation.resources import SAMPLE_PHOTOS
from tests.pictures import drawn, mask, photo_of_a_car
from tests.rims import BRIGHT, DARK, MID, PAINT_OF, TrueRim, on_grey, stray_contours, true_rim

MASKS = arrays(np.uint8, some.tuples(some.integers(1, 24), some.integers(1, 24)), elements=some.sampled_from([0, 255]))
CHOKES = some.floats(-3, 3)
FEATHERS = some.floats(0, 10)
UNFINISHED = Finish(choke_px=0, feather_px=0)


# --- light


def test_every_value_of_srgb_comes_back_from_linear_light():
    values = np.arange(256, dtype=np.uint8)[:, None, None].repeat(3, 2)
    assert np.array_equal(image_of(light_of(values)), values)


def test_half_the_light_of_white_is_no_middle_grey():
    assert image_of(np.full((1, 1, 3), 0.5, np.float32))[0, 0, 0] == 188


# --- the outline


@given(MASKS)
def test_without_choke_and_feather_alpha_is_the_mask(car):
    assert np.array_equal(alpha_of(car, UNFINISHED) * 255, car)


@given(MASKS, CHOKES, FEATHERS)
def test_alpha_is_within_0_and_1(car, choke, feather):
    alpha = alpha_of(car, Finish(choke, feather))
    assert alpha.dtype == np.float32 and alpha.shape == car.shape
    assert alpha.min() >= 0 and alpha.max() <= 1


@given(MASKS, FEATHERS)
def test_without_choke_no_feather_moves_the_outline_of_the_mask(car, feather):
    alpha = alpha_of(car, Finish(0, feather))
    assert np.all(alpha[car > 0] >= 0.5) and np.all(alpha[car == 0] <= 0.5)
    assert moved_px(car, alpha) == 0


@given(MASKS, some.tuples(CHOKES, CHOKES), FEATHERS)
def test_more_choke_never_leaves_more_car(car, chokes, feather):
    less, more = sorted(chokes)
    assert np.all(alpha_of(car, Finish(more, feather)) <= alpha_of(car, Finish(less, feather)))


@pytest.mark.parametrize("choke", [-3, -1.5, 0.5, 1, 2.25, 3])
def test_a_choke_moves_a_straight_outline_by_its_pixels_to_a_tenth(choke):
    car = np.zeros((40, 60), np.uint8)
    car[:, 30:] = 255
    covered = alpha_of(car, Finish(choke, 1.0)).sum(axis=1)
    assert covered == pytest.approx(np.full(40, 30 - choke), abs=0.1)
    assert moved_px(car, alpha_of(car, Finish(choke, 1.0))) == pytest.approx(abs(choke), abs=0.6)


def test_the_steps_of_a_slanting_outline_are_smoothed_away():
    rows, columns = np.mgrid[0:60, 0:60]
    car = np.where(columns > 10 + rows / 5, 255, 0).astype(np.uint8)
    true = np.clip(columns - (10 + rows / 5) + 0.5, 0, 1)
    off = np.abs(alpha_of(car, Finish(0, 1.0)) - true)[8:-8, 8:-8].max()
    assert off < 0.2 < np.abs((car > 0) - true)[8:-8, 8:-8].max()


def test_an_antenna_of_one_pixel_stays():
    antenna = mask("....... ...1... ...1... ...1... ...1... .11111. .11111.")
    assert drawn(np.where(alpha_of(antenna, Finish()) >= 0.5, 255, 0).astype(np.uint8)) == drawn(antenna)


@pytest.mark.parametrize("wrong", [{"choke_px": 3.1}, {"choke_px": float("nan")}, {"feather_px": -1}])
def test_a_finish_out_of_range_is_refused(wrong):
    with pytest.raises(ValueError, match="not within"):
        Finish(**wrong)


# --- the colour


@given(arrays(np.uint8, (12, 16, 3)), arrays(np.uint8, (12, 16, 3)))
def test_no_colour_of_the_background_gets_into_the_car(inside, outside):
    car = np.zeros((12, 16), np.uint8)
    car[3:9, 4:12] = 255
    one, other = (np.where(car[..., None] > 0, inside, behind) for behind in (outside, 255 - outside))
    colours = [cut_out(photo, car, Finish()).colour for photo in (one, other)]
    seen = cut_out(one, car, Finish()).alpha > 0
    assert np.abs(colours[0] - colours[1])[seen].max() < 1e-3


@given(some.tuples(*[some.integers(0, 255)] * 3), some.tuples(*[some.integers(0, 255)] * 3))
def test_a_car_of_one_colour_is_that_colour_up_to_its_outline(paint, wall):
    car = np.zeros((20, 30), np.uint8)
    car[5:15, 5:25] = 255
    blurry = np.where(car[..., None] > 0, np.array(paint), np.array(wall)).astype(np.uint8)
    cut = cut_out(blurry, car, Finish())
    assert np.abs(cut.colour[cut.alpha > 0] - light_of(np.array([[paint]], np.uint8))).max() < 2e-3


def test_deep_within_the_car_its_pixels_stay_as_they_are():
    photo, car = photo_of_a_car()
    cut = cut_out(photo, car, Finish())
    deep = depth_of(car)[cut.box.slices] > 3
    assert np.array_equal(image_of(cut.colour)[deep], photo[cut.box.slices][deep])
    assert np.all(cut.alpha[deep] == 1)


def test_the_same_photo_and_mask_give_the_same_cut_out():
    photo, car = photo_of_a_car()
    one, other = (cut_out(photo, car, Finish(0.5, 2)) for _ in range(2))
    assert np.array_equal(one.premultiplied, other.premultiplied) and one.box == other.box


def test_a_mask_of_another_size_is_a_sentence():
    with pytest.raises(CarmaskError, match="Its mask is 10 x 9 pixels, the photo 144 x 96"):
        cut_out(photo_of_a_car()[0], np.full((9, 10), 255, np.uint8), Finish())


def test_an_empty_mask_is_a_sentence():
    with pytest.raises(CarmaskError, match="Its mask is empty"):
        cut_out(photo_of_a_car()[0], np.zeros((96, 144), np.uint8), Finish())


def test_a_car_that_the_choke_leaves_nothing_of_is_a_sentence():
    car = np.zeros((96, 144), np.uint8)
    car[10, 10:20] = 255
    with pytest.raises(CarmaskError, match="Nothing is left of its car after a choke of 3 pixels"):
        cut_out(photo_of_a_car()[0], car, Finish(3, 0))


# --- against the truth


@cache
def rim_and_cut(name: str) -> tuple[TrueRim, CutOut]:
    rim = true_rim(name)
    return rim, cut_out(rim.photo, rim.mask, Finish())


def error(name: str, grey: int) -> float:
    rim, cut = rim_and_cut(name)
    made = on_grey(cut.colour, cut.alpha, grey).astype(int)
    part = cut.box.slices
    return float(np.abs(made - rim.on(grey)[part])[rim.rim[part]].mean())


@pytest.mark.parametrize("grey", [DARK, MID, BRIGHT])
@pytest.mark.parametrize("name", PAINT_OF)
def test_the_rim_is_as_it_would_have_been_photographed(name, grey):
    assert error(name, grey) < (4.5 if PAINT_OF[name] == "white" else 3.0)


@pytest.mark.parametrize("grey", [DARK, BRIGHT])
@pytest.mark.parametrize("name", PAINT_OF)
def test_a_plain_paste_of_the_mask_is_worse(name, grey):
    rim = rim_and_cut(name)[0]
    pasted = on_grey(light_of(rim.photo), (rim.mask > 0).astype(np.float32), grey).astype(int)
    assert np.abs(pasted - rim.on(grey))[rim.rim].mean() > 1.2 * error(name, grey)


@pytest.mark.parametrize("name", PAINT_OF)
def test_no_halo_beyond_what_the_car_itself_has_and_no_stray_contours(name):
    """A rim that is seen at a slant mirrors the wall: that of the black car is 7 lighter than its paint by itself."""
    rim, cut = rim_and_cut(name)
    assert halo_score(cut, rim.photo) < 4
    assert stray_contours(cut, rim.mask) == 0
    assert cut.moved_px == 0


@pytest.mark.parametrize("name", ["stress014_07", "redpickup_12"])
def test_a_mask_that_takes_a_pixel_of_wall_with_a_dark_car_has_a_halo(name):
    rim = true_rim(name)
    grown = np.where(depth_of(rim.mask) > -1, 255, 0).astype(np.uint8)
    assert halo_score(cut_out(rim.photo, grown, Finish()), rim.photo) > 6


@pytest.mark.parametrize("name", ["redpickup_08", "redpickup_10"])
def test_the_bright_rim_of_a_dark_bed_is_no_halo_and_wall_around_it_is(name):
    """Seen from behind, the rolled rim of the pickup's bed is lighter than the wall: that is paint, not wall."""
    photo = read_photo(SAMPLE_PHOTOS / f"{name}.jpg")
    mask = read_mask(SAMPLE_PHOTOS.parent / "masks" / f"{name}_mask.png")
    grown = np.where(depth_of(mask) > -1, 255, 0).astype(np.uint8)
    assert halo_score(cut_out(photo, mask, Finish()), photo) < 4
    assert halo_score(cut_out(photo, grown, Finish()), photo) > 6


@pytest.mark.parametrize(("rim", "is_halo"), [(110, False), (200, True), (245, False)])
def test_a_line_around_a_dark_car_is_a_halo_where_it_is_the_wall_and_none_where_it_is_darker_or_lighter(rim, is_halo):
    car = np.zeros((60, 80), np.uint8)
    car[15:45, 15:65] = 255
    depth = depth_of(car)
    values = np.where(car > 0, np.where(depth < 1, rim, 20), 200)
    photo = values[..., None].repeat(3, 2).astype(np.uint8)
    assert (halo_score(cut_out(photo, car, Finish()), photo) > 6) == is_halo


def test_a_few_lamps_in_the_rim_hide_no_halo():
    car = np.zeros((60, 80), np.uint8)
    car[15:45, 15:65] = 255
    is_rim = (car > 0) & (depth_of(car) < 1)
    values = np.where(is_rim, 120, np.where(car > 0, 20, 120))
    values[is_rim & (np.indices(car.shape).sum(axis=0) % 12 == 0)] = 255
    photo = values[..., None].repeat(3, 2).astype(np.uint8)
    assert halo_score(cut_out(photo, car, Finish()), photo) > 6


def test_before_a_wall_that_is_darker_than_the_car_there_is_no_halo():
    car = np.zeros((60, 80), np.uint8)
    car[20:40, 20:60] = 255
    photo = np.where(car[..., None] > 0, 220, 40).repeat(3, 2).astype(np.uint8)
    grown = np.where(depth_of(car) > -1, 255, 0).astype(np.uint8)
    assert halo_score(cut_out(photo, grown, Finish()), photo) == 0
