"""A photo's own profile kept: values go in and out again, greys stay grey, and what cannot be kept says why."""

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from segmentation.images.profiles import IN_SRGB, SRGB, own_colours
from segmentation.images.reading import read_in_own_colours, read_photo
from tests.photo_profiles import ADOBE_RGB, DISPLAY_P3, LAB, SPACES, lab_of
from tests.pictures import photo_of_a_car

PHOTO = photo_of_a_car()[0]
GREYS = np.repeat(np.arange(256)[None, :, None], 3, axis=2).astype(np.uint8)
ALL_HUES = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)


@pytest.mark.parametrize("name", SPACES)
def test_values_that_are_worked_on_and_written_again_are_the_same_colours(name):
    own = own_colours(SPACES[name][0], "RGB")
    back = own.finished(own.worked_on(ALL_HUES))
    assert own.name == name and not own.lost
    assert np.abs(back.astype(int) - ALL_HUES)[ALL_HUES >= 12].max() <= 1
    assert np.linalg.norm(lab_of(back, name) - lab_of(ALL_HUES, name), axis=-1).max() < 1


def test_display_p3_which_has_the_curve_of_srgb_keeps_every_value():
    own = own_colours(DISPLAY_P3, "RGB")
    assert np.array_equal(own.worked_on(ALL_HUES), ALL_HUES) and np.array_equal(own.finished(ALL_HUES), ALL_HUES)


@pytest.mark.parametrize("name", SPACES)
def test_greys_stay_grey_on_every_way(name):
    own = own_colours(SPACES[name][0], "RGB")
    assert np.array_equal(own.of_srgb(GREYS), GREYS)
    for made in (own.worked_on(GREYS), own.finished(GREYS)):
        assert (made == made[..., :1]).all() and made[0, -1, 0] == 255


@pytest.mark.parametrize("name", SPACES)
def test_a_colour_that_comes_from_srgb_is_the_same_colour_in_the_profile_of_the_photo(name):
    own = own_colours(SPACES[name][0], "RGB")
    mild = (96 + ALL_HUES // 4).astype(np.uint8)
    written = Image.fromarray(own.finished(own.of_srgb(mild)))
    profile = ImageCms.ImageCmsProfile(io.BytesIO(own.profile))
    shown = ImageCms.profileToProfile(written, profile, SRGB, outputMode="RGB")
    assert np.abs(np.asarray(shown).astype(int) - mild).max() <= 2


def test_alpha_is_no_colour():
    picture = np.dstack((ALL_HUES, ALL_HUES[..., 0]))
    assert np.array_equal(own_colours(ADOBE_RGB, "RGB").finished(picture)[..., 3], picture[..., 3])


def test_a_wall_that_becomes_neutral_in_srgb_becomes_neutral_in_the_profile_of_the_photo_too():
    own = own_colours(ADOBE_RGB, "RGB")
    gains = np.array((0.9, 1.0, 1.12))
    assert own.colorants is not None
    srgb = np.array([getattr(SRGB, f"{colour}_colorant")[0] for colour in ("red", "green", "blue")]).T
    wall = np.linalg.solve(np.array(own.colorants).T, srgb @ (1 / gains))
    assert np.allclose(own.gains(gains) * wall, 1, atol=1e-3)
    assert np.array_equal(IN_SRGB.gains(gains), gains)


@pytest.mark.parametrize(
    ("profile", "mode", "why"),
    [
        (b"nonsense", "RGB", "its colour profile is damaged"),
        (ADOBE_RGB[:300], "RGB", "its colour profile"),
        (ADOBE_RGB, "L", "is none of three primaries"),
        (ADOBE_RGB, "CMYK", "is none of three primaries"),
        (LAB, "RGB", "is none of three primaries"),
        (ADOBE_RGB + bytes(1_000_000), "RGB", "bytes"),
    ],
)
def test_a_profile_that_cannot_be_kept_leaves_srgb_and_says_why(profile, mode, why):
    own = own_colours(profile, mode)
    assert why in own.lost and own.profile == b"" and own.name == "sRGB"
    assert np.array_equal(own.finished(own.worked_on(ALL_HUES)), ALL_HUES)


@pytest.mark.parametrize("profile", [None, b""])
def test_a_photo_without_a_profile_is_in_srgb_and_nothing_is_lost(profile):
    assert own_colours(profile, "RGB") == IN_SRGB


def test_a_profile_of_srgb_is_kept_as_it_is_and_no_pixel_changes():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    own = own_colours(profile, "RGB")
    assert own.profile == profile and own.finished(own.worked_on(ALL_HUES)) is ALL_HUES


def test_flat_curves_are_not_kept():
    flat = ADOBE_RGB.replace((563 * 256).to_bytes(4, "big"), (1).to_bytes(4, "big"))
    assert flat != ADOBE_RGB and "odd curve" in own_colours(flat, "RGB").lost


def test_a_photo_is_read_in_its_own_colours_or_in_srgb(tmp_path):
    path = tmp_path / "a.png"
    Image.fromarray(PHOTO).save(path, icc_profile=ADOBE_RGB)
    image, own = read_in_own_colours(path)
    assert own.profile == ADOBE_RGB and np.abs(own.finished(image).astype(int) - PHOTO).max() <= 4
    assert not np.array_equal(read_photo(path), image)
    Image.fromarray(PHOTO).save(path)
    image, own = read_in_own_colours(path)
    assert own == IN_SRGB and np.array_equal(image, PHOTO)
