"""What is seen through glass: the wall goes, the backdrop comes, and reflections, seats and paint stay."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.cutout import cut_out
from segmentation.cutout.glass import passing, through_glass, wall_light
from segmentation.cutout.light import image_of, light_of
from segmentation.cutout.outline import Finish
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import Frame, place_set
from segmentation.cutout.preset import read_preset
from segmentation.cutout.previewing import Previews
from segmentation.cutout.shadow import Shadow
from segmentation.images.pixel_box import PixelBox, box_of
from tests.modelled import MODELLED, modelled

HEIGHT, WIDTH = 96, 144
WALL, PAINT = 0.6, 0.1
"""Light of the wall and of the paint, linear."""
CAR = np.zeros((HEIGHT, WIDTH), np.uint8)
CAR[24:72, 24:120] = 255
GLASS = np.zeros_like(CAR)
GLASS[32:48, 40:104] = 255
PANE = (slice(36, 44), slice(44, 100))
"""Well within the glass, where no outline is near."""
GREY = 0.2


def photo_through(passed, own=0.0):
    """Return a photo, uint8 (H, W, 3), of a car whose glass lets a share of the wall through and adds light."""
    light = np.full((HEIGHT, WIDTH, 3), WALL, np.float32)
    light[CAR > 0] = PAINT
    light[GLASS > 0] = own + passed * WALL
    return image_of(light)


def before_grey(photo, see_through=1.0, grey=GREY, glass=GLASS):
    """Return the linear light (H, W, 3) of the car before an even backdrop."""
    cut = through_glass(cut_out(photo, CAR, Finish()), photo, CAR, glass, see_through)
    behind = np.full((HEIGHT, WIDTH, 3), grey, np.float32)
    box = cut.box.slices
    behind[box] = cut.premultiplied[..., :3] + (1 - cut.alpha[..., None]) * behind[box]
    return behind


@pytest.mark.parametrize("passed", [0.4, 0.7, 0.9])
def test_through_a_clear_pane_the_backdrop_is_seen_as_dim_as_the_wall_was(passed):
    seen = before_grey(photo_through(passed))[PANE]
    assert np.abs(seen - passed * GREY).max() < 0.004


def test_the_paint_beside_the_glass_stays_as_it_is():
    photo = photo_through(0.7)
    with_glass, without = before_grey(photo), before_grey(photo, see_through=0)
    assert np.array_equal(with_glass[52:72], without[52:72]) and np.array_equal(with_glass[:28], without[:28])


def test_what_is_brighter_than_the_wall_is_a_reflection_and_stays():
    photo = photo_through(0.0, own=0.97)
    assert np.abs(before_grey(photo)[PANE] - 0.97).max() < 0.06


def test_what_is_as_dark_as_a_cabin_stays():
    photo = photo_through(0.0, own=0.04)
    assert np.array_equal(before_grey(photo)[PANE], before_grey(photo, see_through=0)[PANE])


def test_a_red_seat_behind_the_glass_keeps_its_red():
    photo = photo_through(0.0, own=np.array((0.4, 0.03, 0.03), np.float32))
    assert np.abs(before_grey(photo)[PANE] - (0.4, 0.03, 0.03)).max() < 0.01


@given(see_through=st.floats(0, 1), passed=st.floats(0, 1), own=st.floats(0, 0.6))
def test_before_the_wall_that_was_there_the_car_looks_as_photographed_however_clear_its_glass(see_through, passed, own):
    photo = photo_through(passed, own)
    wall = float(light_of(photo)[0, 0, 0])
    assert np.abs(before_grey(photo, see_through, grey=wall)[PANE] - light_of(photo)[PANE]).max() < 0.003


@given(see_through=st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted))
def test_the_more_is_seen_through_the_less_the_glass_covers(see_through):
    photo = photo_through(0.5, 0.1)
    less, more = (through_glass(cut_out(photo, CAR, Finish()), photo, CAR, GLASS, each).alpha for each in see_through)
    assert (more <= less + 1e-6).all() and more.min() >= 0


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6))
def test_no_share_leaves_a_colour_that_there_is_not(values):
    light, wall = (np.array(part, np.float32).reshape(1, 1, 3) for part in (values[:3], values[3:]))
    share = float(passing(light, wall)[0, 0])
    own = (light - share * wall) / (1 - share)
    assert 0 <= share <= 0.95 and own.min() > -0.02 and own.max() < 1.02


def test_without_glass_or_where_nothing_is_to_be_seen_through_it_the_cut_out_is_the_same_one():
    photo = photo_through(0.7)
    cut = cut_out(photo, CAR, Finish())
    assert through_glass(cut, photo, CAR, GLASS * 0, 1.0) is cut
    assert through_glass(cut, photo, CAR, GLASS, 0.0) is cut
    assert through_glass(cut, photo, CAR, np.where(CAR > 0, 0, 255).astype(np.uint8), 1.0) is cut


@pytest.mark.parametrize("see_through", [-0.1, 1.1, float("nan")])
def test_a_see_through_that_cannot_be_is_refused(see_through):
    photo = photo_through(0.7)
    with pytest.raises(ValueError, match="is not within 0 to 1"):
        through_glass(cut_out(photo, CAR, Finish()), photo, CAR, GLASS, see_through)
    with pytest.raises(ValueError, match="is not within 0 to 1"):
        Style(see_through=see_through)


def test_the_wall_goes_on_behind_the_car_as_it_is_beside_it():
    light = np.repeat(np.linspace(0.4, 0.8, WIDTH, dtype=np.float32)[None, :, None], HEIGHT, 0).repeat(3, 2)
    light[80:] = 0.05  # the floor, which is not behind windows
    photo = image_of(light)
    found = wall_light(np.where(CAR[..., None] > 0, 0, photo).astype(np.uint8), CAR, PixelBox(32, 40, 48, 104))
    assert found.shape == (16, 64, 3) and np.abs(found - light[32:48, 40:104]).max() < 0.05


@pytest.mark.parametrize("floor_from", [HEIGHT, 100])
def test_glass_is_left_alone_where_no_wall_is_seen_above_the_floor(floor_from):
    photo, car = photo_through(0.7), np.full_like(CAR, 255)
    car[floor_from:] = 0
    cut = cut_out(photo, car, Finish())
    assert through_glass(cut, photo, car, GLASS, 1.0) is cut


def made(photo, style, backdrop, glass):
    backdrop = backdrop_of(backdrop)
    placement = place_set([box_of(CAR > 0)], CAR.shape, Frame(120, 160), backdrop, 0)
    behind = (120, 160) if backdrop.is_transparent else backdrop.painted(120, 160)
    return finished(photo, CAR, style, placement, behind, glass=glass)


def test_a_picture_without_glass_has_the_bytes_it_always_had_and_one_with_it_the_same_figures():
    photo, style = photo_through(0.7), Style(shadow=Shadow(strength=0))
    (without, figures), (empty, _), (with_glass, same) = (
        made(photo, style, "#123456", each) for each in (None, GLASS * 0, GLASS)
    )
    assert without.tobytes() == empty.tobytes() != with_glass.tobytes()
    assert replace(same, paint_delta_e=figures.paint_delta_e) == figures
    assert same.paint_delta_e < 0.3, "glass is no paint: what is seen through it says nothing of the paint's colour"


def test_a_transparent_picture_lets_through_what_is_laid_under_it():
    picture, _ = made(photo_through(0.7), Style(shadow=Shadow(strength=0)), "transparent", GLASS)
    assert picture[..., 3].max() == 255 and 60 < picture[52, 80, 3] < 120


def test_the_preview_shows_the_glass_as_the_export_makes_it(small_preset):
    preset, photo = read_preset(small_preset), photo_through(0.7)
    previews = Previews(photo, CAR, [CAR], 1000, GLASS)
    backdrop = backdrop_of("#204060")
    clear, half = (
        previews.made(preset, backdrop, Style(shadow=Shadow(0), see_through=share))[0] for share in (1.0, 0.5)
    )
    for picture, share in ((clear, 1.0), (half, 0.5)):
        placement = place_set([box_of(CAR > 0)], CAR.shape, preset.frame, backdrop, Shadow(0).reach_in(WIDTH))
        style = Style(shadow=Shadow(0), see_through=share)
        wanted, _ = finished(photo, CAR, style, placement, backdrop.painted(120, 160), glass=GLASS)
        assert np.abs(picture.astype(int) - wanted).max() <= 1
    assert not np.array_equal(clear, half)


@pytest.mark.parametrize("name", MODELLED)
def test_modelled_glass_before_mid_grey_is_nearer_to_it_than_it_was_and_darkens_no_paint(name):
    """The studio's wall is white: what came of it through the windows is what a grey backdrop takes away."""
    car = modelled(name)
    mask = np.where(car.mask, 255, 0).astype(np.uint8)
    glass = np.where(car.glass >= 0.5, 255, 0).astype(np.uint8)
    cut = cut_out(car.photo, mask, Finish())
    clear = through_glass(cut, car.photo, mask, glass, 1.0)
    pane, paint = glass[cut.box.slices] > 0, (car.glass[cut.box.slices] == 0) & (cut.depth > 3)
    on_grey = clear.premultiplied[..., :3] + (1 - clear.alpha[..., None]) * GREY
    assert cut.colour[pane].mean() - on_grey[pane].mean() > 0.005
    assert np.isclose(clear.alpha, cut.alpha)[paint].mean() > 0.97
