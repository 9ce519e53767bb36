"""Names of photos: cars, angles, order, keys."""

import re
import unicodedata
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.cars.photo_names import (
    car_and_angle,
    car_id_of,
    in_natural_order,
    is_photo_name,
    is_text,
    key_car_and_angle,
    label_key,
    natural_order,
    stem_and_suffix,
)
from segmentation.images.reading import PHOTO_SUFFIXES

FILE_NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(FILE_NAMES.filter(lambda name: name != "." and PurePath(name).name == name))
def test_a_name_is_parted_as_paths_part_it(name):
    assert stem_and_suffix(name) == (PurePath(name).stem, PurePath(name).suffix)


@given(st.lists(st.text("aA01.2_\u00e9", min_size=1, max_size=6)))
def test_whatever_order_names_came_in_they_go_out_in_the_natural_one(names):
    assert in_natural_order(names, str) == sorted(names, key=natural_order)


@given(
    FILE_NAMES, st.sampled_from(["", ".", "_mask", "\u0130"]), st.sampled_from([*PHOTO_SUFFIXES, ".gif", "jpg", ".PNG"])
)
def test_a_photo_is_what_has_the_suffix_of_one_unless_it_is_hidden_or_named_as_masks_are(stem, end, suffix):
    path = PurePath(f"{stem}{end}{suffix}".lower())
    is_mask = path.suffix in {".png", ".tif", ".tiff", ".bmp"} and path.stem.endswith("_mask")
    expected = path.suffix in PHOTO_SUFFIXES and not is_mask and not path.name.startswith(".")
    assert is_photo_name(f"{stem}{end}{suffix}") == expected


@pytest.mark.parametrize("name", ["redcar_01.jpg", "a.JPEG", "b c.tiff", "logo_mask.jpg", "mask.png"])
def test_pictures_are_photos(name):
    assert is_photo_name(name)


@pytest.mark.parametrize("name", ["redcar_01_mask.gif", "redcar_01_mask.PNG", ".hidden.jpg", "notes.txt", "jpg", ""])
def test_masks_hidden_files_and_all_else_are_no_photos(name):
    assert not is_photo_name(name)


@pytest.mark.parametrize(
    ("name", "expected"), [("redcar_07.jpg", ("redcar", 7)), ("0cdf5b5d0ce1_16.JPG", ("0cdf5b5d0ce1", 16))]
)
def test_a_name_tells_the_car_and_the_angle(name, expected):
    assert car_and_angle(name) == expected


@pytest.mark.parametrize(
    "name",
    [
        "redcar_00.jpg",
        "redcar_7.jpg",
        "redcar_007.jpg",
        "red_car_01.jpg",
        "_01.jpg",
        "a_\u0660\u0661.jpg",
        f"{'a' * 65}_01.jpg",
    ],
)
def test_other_names_tell_no_car(name):
    assert car_and_angle(name) is None and key_car_and_angle(name) == (label_key(name), "", 0)


def test_key_car_and_angle_are_told_at_once():
    assert key_car_and_angle("redcar_07.jpg") == ("redcar_07", "redcar", 7)


def test_the_key_of_a_car_and_angle_is_its_name():
    assert label_key("redcar_07.jpg") == "redcar_07"


def test_the_key_of_any_other_name_is_legible_and_has_a_hash():
    assert re.fullmatch("front-left-view-[0-9a-f]{8}", label_key("Front LEFT (view).jpg"))


@pytest.mark.parametrize(
    "name", ["CON.jpg", "..", "../../etc/passwd.jpg", "a/b.jpg", "C:\\x.jpg", "\n.jpg", "日本.jpg", " .jpg"]
)
def test_a_key_is_a_harmless_file_name_whatever_the_photo_is_called(name):
    assert re.fullmatch("[0-9a-z][0-9a-z-]*-[0-9a-f]{8}", label_key(name))


@given(FILE_NAMES, FILE_NAMES)
def test_two_names_have_two_keys_even_where_capitals_do_not_count(first, second):
    same_photo = unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", second)
    named = car_and_angle(first) or car_and_angle(second)
    assert same_photo or named or label_key(first).lower() != label_key(second).lower()


def test_a_mac_and_the_others_find_the_same_key_for_an_accent():
    assert label_key(unicodedata.normalize("NFD", "café.jpg")) == label_key("café.jpg")


def test_numbers_in_names_are_counted_and_not_spelled():
    names = ["view 10.jpg", "View 2.jpg", "view 1.jpg", "1.jpg"]
    assert sorted(names, key=natural_order) == ["1.jpg", "view 1.jpg", "View 2.jpg", "view 10.jpg"]


@given(st.permutations(["2.jpg", "2a.jpg", "", "A.jpg", "a.jpg", "a2.jpg", "a10.jpg", "\u0662.jpg"]))
def test_the_order_depends_on_the_names_alone(names):
    expected = ["", "2.jpg", "2a.jpg", "A.jpg", "a.jpg", "a2.jpg", "a10.jpg", "\u0662.jpg"]
    assert sorted(names, key=natural_order) == expected


@given(FILE_NAMES)
def test_the_id_from_any_text_is_a_valid_one(name):
    assert re.fullmatch("[0-9A-Za-z]{1,64}", car_id_of(name))


@pytest.mark.parametrize("name", ["a\nb.jpg", "a\x1bb.jpg", "a\udcffb.jpg"])
def test_control_signs_and_stray_bytes_are_no_text(name):
    assert not is_text(name)


def test_letters_blanks_and_pictures_of_all_languages_are_text():
    assert is_text("日本 車 café \u2013 🚗.jpg")
