"""What is said of backdrops."""

import pytest

from editor.desk.backdrop_words import TITLES, backdrop_in_words, floor_in_words
from segmentation.cutout.shipped_backdrops import ShippedBackdrop, shipped_backdrops


@pytest.mark.parametrize(("backdrop", "words"), [
    ("light-studio", "Light studio"), ("white:#c8c8cc", "white to #c8c8cc"), ("/photos/hall.jpg", "hall.jpg"),
    ("transparent", "transparent"),
])  # fmt: skip
def test_a_backdrop_is_told_by_its_title_or_what_it_is(backdrop, words):
    assert backdrop_in_words(backdrop) == words


@pytest.mark.parametrize(("light", "words"), [
    ((0, 80), "from above"), ((-65, 35), "from the left"), ((70, 10), "from the right"),
    ((5, 30), "from behind the camera"), ((175, 8), "from behind the car"),
])  # fmt: skip
def test_where_the_light_comes_from_is_told(light, words):
    shipped = ShippedBackdrop("hall", "Hall", "stone, matte", light, "MIT")
    assert floor_in_words(shipped) == f"Floor: stone, matte. Light {words}."


def test_every_backdrop_of_carmask_has_its_title_in_the_menu_to_be_translated():
    shipped = shipped_backdrops()
    assert {each.name: each.title for each in shipped} == TITLES
