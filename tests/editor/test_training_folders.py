"""Each folder of photos has a training of its own, wherever it is and whatever it is called."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desk.training_folders import training_folder

TRAININGS = Path("/data/trainings")


def test_it_is_called_like_the_photos_so_that_people_find_it():
    assert training_folder(TRAININGS, Path("/photos/studio 4711")).name.startswith("studio-4711-")


def test_two_folders_of_one_name_do_not_share_a_training():
    assert training_folder(TRAININGS, Path("/a/studio")) != training_folder(TRAININGS, Path("/b/studio"))


def test_the_same_folder_finds_its_training_again():
    assert training_folder(TRAININGS, Path("/a/studio")) == training_folder(TRAININGS, Path("/a/studio"))


@given(st.text(st.characters(exclude_characters="/\x00"), min_size=1, max_size=255))
def test_any_name_makes_a_folder_of_the_trainings(name):
    folder = training_folder(TRAININGS, Path("/photos") / name)
    assert folder.parent == TRAININGS
    assert folder.name.isascii() and 12 <= len(folder.name) <= 60 and not folder.name.startswith((".", "-"))


@pytest.mark.parametrize("name", ["Пикап", "..", "-rf", "a" * 300])
def test_names_that_say_nothing_here_are_told_apart_by_the_hash(name):
    assert training_folder(TRAININGS, Path("/photos") / name).parent == TRAININGS
