"""A photo's own profile kept: values go in and out again, greys stay grey, and what cannot be kept says why."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from segmentation.cutout.tone import MOST_BALANCE
from segmentation.images.profiles import IN_SRGB, MOST_TINT, SRGB, own_colours, plain_profile
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


def test_a_wall_that_is_white_as_it_is_stays_so_in_every_profile_whatever_its_primaries_add_up_to():
    beside = tuple(tuple(part * 1.01 for part in primary) for primary in SPACES["Adobe RGB (1998)"][1])
    for profile in (ADOBE_RGB, DISPLAY_P3, plain_profile("Beside", beside, 0, (2.2,))):
        own = own_colours(profile, "RGB")
        assert own.profile == profile and np.allclose(own.gains(np.ones(3)), 1, atol=1e-9)


@pytest.mark.parametrize(
    ("profile", "mode", "why"),
    [
        (b"nonsense", "RGB", "its colour profile is damaged"),
        (ADOBE_RGB[:300], "RGB", "its colour profile"),
        (ADOBE_RGB, "L", "it is grey, and only profiles of photos in red, green and blue are kept"),
        (ADOBE_RGB, "I;16", "it is grey"),
        (ADOBE_RGB, "CMYK", "it is in CMYK"),
        (LAB, "RGB", "is none of three primaries"),
        (ADOBE_RGB + bytes(1_000_000), "RGB", "bytes"),
    ],
)
def test_a_profile_that_cannot_be_kept_leaves_srgb_and_says_why(profile, mode, why):
    own = own_colours(profile, mode)
    assert why in own.lost and own.profile == b"" and own.name == "sRGB"
    assert np.array_equal(own.finished(own.worked_on(ALL_HUES)), ALL_HUES)


def test_a_profile_that_is_too_long_is_not_even_read(monkeypatch):
    monkeypatch.setattr(ImageCms, "ImageCmsProfile", None)
    assert "its colour profile has 1,000,001 bytes" in own_colours(bytes(1_000_001), "RGB").lost


def narrow(share: float) -> bytes:
    """A made-up profile whose primaries lie nearer to grey, at so much of the distance."""
    primaries = np.array(SPACES["Adobe RGB (1998)"][1])
    grey = primaries.mean(axis=0)
    nearer = tuple(map(tuple, (grey + (primaries - grey) * share).tolist()))
    return plain_profile("Narrow", nearer, 0, (2.2,))


def test_primaries_that_make_another_white_or_reach_no_tinted_wall_are_odd():
    other_white = ((0.4124, 0.2126, 0.0193), (0.3576, 0.7152, 0.1192), (0.1805, 0.0722, 0.9505))
    for profile in (plain_profile("Monitor", other_white, 0, (2.2,)), narrow(0.3), narrow(0.1)):
        assert "has odd primaries" in own_colours(profile, "RGB").lost
    assert not own_colours(narrow(0.8), "RGB").lost


@given(st.lists(st.tuples(st.integers(0, len(ADOBE_RGB) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_whatever_stands_in_a_profile_it_is_kept_with_gains_that_are_near_those_in_srgb_or_not_at_all(changes):
    profile = bytearray(ADOBE_RGB)
    for place, value in changes:
        profile[place] = value
    own = own_colours(bytes(profile), "RGB")
    found = own.gains(np.array((1 / MOST_BALANCE, 1.0, MOST_BALANCE)))
    assert (found >= 0.5).all() and (found <= 2).all()
    assert own.finished(own.worked_on(ALL_HUES)).shape == ALL_HUES.shape


def test_no_set_tints_more_than_profiles_are_tried_with():
    assert MOST_BALANCE <= MOST_TINT


@pytest.mark.parametrize("mode", ["L", "LA", "I;16", "CMYK"])
def test_a_profile_of_srgb_in_a_photo_of_other_channels_loses_nothing(mode):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert own_colours(profile, mode) == IN_SRGB


def test_a_profile_is_called_by_one_line_of_eighty_letters_that_steer_no_terminal():
    def called(name: str) -> str:
        return own_colours(plain_profile(name, SPACES["Adobe RGB (1998)"][1], 0, (2.2,)), "RGB").name

    assert called("one\x1b]0;two\x07\nthree\tfour ") == "one]0;two three four"
    assert called("x" * 300) == "x" * 80
    assert called("\x1b\x07") == "unnamed"


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
