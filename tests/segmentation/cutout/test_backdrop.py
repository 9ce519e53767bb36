"""Backdrops: what names one, how it is painted, and what is wrong with a picture is a sentence."""

import json

import numpy as np
import pytest
from PIL import Image

from segmentation.cutout.backdrop import Backdrop, backdrop_of
from segmentation.errors import CarmaskError


@pytest.mark.parametrize(("text", "colour"), [("white", (255, 255, 255)), ("#102030", (16, 32, 48))])
def test_a_colour_fills_the_picture(text, colour):
    assert (backdrop_of(text).painted(4, 6) == colour).all()


def test_two_colours_are_a_gradient_that_begins_at_the_horizon():
    painted = Backdrop("two", (200, 200, 200), (100, 100, 100), horizon=0.5).painted(100, 3)
    assert (painted[:50] == 200).all()
    assert painted[-1, 0, 0] == 101 and np.all(np.diff(painted[:, 0, 0].astype(int)) <= 0)


def test_nothing_is_behind_a_transparent_one():
    assert backdrop_of("transparent").is_transparent
    assert not backdrop_of("white").is_transparent


@pytest.mark.parametrize("text", ["", "pink", "#12345", "white:black:white", "transparent:white", "notes.txt"])
def test_what_names_no_backdrop_is_a_sentence(text):
    with pytest.raises(CarmaskError, match="is no backdrop. Name transparent, a colour"):
        backdrop_of(text)


def test_a_picture_is_cut_about_its_middle_and_keeps_its_shape(tmp_path):
    wide = np.zeros((100, 400, 3), np.uint8)
    wide[:, 100:300] = 200
    Image.fromarray(wide).save(tmp_path / "hall.png")
    assert (backdrop_of(str(tmp_path / "hall.png")).painted(50, 100) == 200).all()


def test_a_picture_smaller_than_what_is_delivered_is_a_sentence(tmp_path):
    Image.new("RGB", (300, 200)).save(tmp_path / "hall.jpg")
    with pytest.raises(CarmaskError, match="hall.jpg has 300 x 200 pixels and would have to be enlarged for 400 x 200"):
        backdrop_of(str(tmp_path / "hall.jpg")).painted(200, 400)


def test_a_picture_with_alpha_stands_on_white_and_one_in_cmyk_is_converted(tmp_path):
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    Image.new("CMYK", (8, 8), (0, 255, 255, 0)).save(tmp_path / "print.jpg")
    assert (backdrop_of(str(tmp_path / "clear.png")).painted(4, 4) == 255).all()
    red = backdrop_of(str(tmp_path / "print.jpg")).painted(4, 4)[0, 0]
    assert red[0] > 150 > 90 > red[1]


def test_a_picture_that_is_none_is_a_sentence(tmp_path):
    (tmp_path / "hall.jpg").write_bytes(b"no picture")
    with pytest.raises(CarmaskError, match=r"hall\.jpg is not a photo"):
        backdrop_of(str(tmp_path / "hall.jpg"))


def test_a_file_beside_a_picture_says_where_cars_stand_in_it(tmp_path):
    Image.new("RGB", (8, 8)).save(tmp_path / "hall.png")
    place = {"horizon": 0.55, "spot": [0.85, 0.5], "scale": 0.7}
    (tmp_path / "hall.json").write_text(json.dumps(place))
    hall = backdrop_of(str(tmp_path / "hall.png"))
    assert (hall.horizon, hall.spot, hall.scale) == (0.55, (0.85, 0.5), 0.7)


def test_where_cars_stand_is_told_for_what_is_shown_of_a_picture(tmp_path):
    Image.new("RGB", (400, 100)).save(tmp_path / "hall.png")
    hall = Backdrop("hall", picture=tmp_path / "hall.png", horizon=0.5, spot=(0.8, 0.6), scale=0.3)
    shown = hall.fitted(50, 100)  # half as large, and of 200 columns the middle 100
    assert (shown.horizon, shown.scale) == (0.5, pytest.approx(0.6))
    assert shown.spot == pytest.approx((0.8, 0.7))
    assert backdrop_of("white").fitted(50, 100) == backdrop_of("white")


def test_a_spot_that_is_cut_off_is_a_sentence(tmp_path):
    Image.new("RGB", (400, 100)).save(tmp_path / "hall.png")
    with pytest.raises(CarmaskError, match=r"hall is cut off in pictures of 100 x 50 pixels"):
        Backdrop("hall", picture=tmp_path / "hall.png", spot=(0.8, 0.1)).fitted(50, 100)


def test_a_description_alone_names_its_colours_or_the_picture_beside_it(tmp_path):
    Image.new("RGB", (8, 8), "red").save(tmp_path / "wall.png")
    (tmp_path / "a.json").write_text('{"picture": "wall.png"}')
    (tmp_path / "b.json").write_text('{"top": "white", "bottom": "#808080"}')
    assert (backdrop_of(str(tmp_path / "a.json")).painted(4, 4) == (255, 0, 0)).all()
    assert backdrop_of(str(tmp_path / "b.json")).bottom == (128, 128, 128)


@pytest.mark.parametrize(
    "description",
    [
        "[]",
        "{",
        '{"colour": "white"}',
        '{"top": "pinkish"}',
        '{"spot": 1}',
        '{"spot": [0, 2]}',
        '{"scale": true}',
        '{"picture": "../wall.png"}',
        "[" * 9999,
    ],
)
def test_a_description_that_makes_no_sense_is_a_sentence(description, tmp_path):
    (tmp_path / "a.json").write_text(description)
    with pytest.raises(CarmaskError, match="is not described as it must be"):
        backdrop_of(str(tmp_path / "a.json"))


# --- sets with a picture for each angle


@pytest.fixture
def set_of_three(tmp_path):
    """Three pictures whose names are in another order as text than by their numbers."""
    folder = tmp_path / "halls"
    folder.mkdir()
    for number, grey in ((2, 80), (10, 120), (1, 40)):
        Image.new("RGB", (60, 40), (grey,) * 3).save(folder / f"hall {number}.png")
    return folder


def greys(backdrop, *angles):
    return [int(backdrop.at(angle).painted(20, 30)[5, 5, 0]) for angle in angles]


def test_a_folder_has_a_picture_for_each_angle_in_order_of_their_numbers(set_of_three):
    backdrop = backdrop_of(str(set_of_three))
    assert greys(backdrop, 1, 2, 3) == [40, 80, 120]
    assert greys(backdrop, 4, 16) == [40, 40]  # it begins anew where there are more angles


def test_what_stands_in_the_folder_says_where_cars_stand_at_all_angles(set_of_three):
    (set_of_three / "backdrop.json").write_text('{"horizon": 0.4, "spot": [0.8, 0.5], "scale": 0.5}')
    backdrop = backdrop_of(str(set_of_three)).fitted(20, 30)
    assert backdrop.at(3).spot == (0.8, 0.5) and backdrop.at(3).scale == 0.5
    assert greys(backdrop, 2) == [80]


def test_any_other_backdrop_is_the_same_at_all_angles():
    backdrop = backdrop_of("white")
    assert backdrop.at(7) is backdrop


def test_pictures_of_other_sizes_are_refused_for_cars_would_not_stand_still(set_of_three):
    Image.new("RGB", (61, 40)).save(set_of_three / "hall 3.png")
    with pytest.raises(CarmaskError, match=r"hall 1\.png and hall 3\.png .* differ in size"):
        backdrop_of(str(set_of_three))


def test_a_folder_without_pictures_is_no_set(tmp_path):
    with pytest.raises(CarmaskError, match="holds 0 photos"):
        backdrop_of(str(tmp_path))
