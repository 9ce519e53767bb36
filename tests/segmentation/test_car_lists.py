"""Tests of lists of cars in a JSON file."""

from pathlib import Path

import pytest

from segmentation.commands.car_lists import read_car_list
from segmentation.errors import CarmaskError


@pytest.fixture
def split(tmp_path: Path) -> Path:
    path = tmp_path / "split.json"
    path.write_text('{"train": ["redcar", "bluecar"], "validation": ["greencar"]}')
    return path


def test_the_named_list_is_read_and_the_others_are_known(split: Path) -> None:
    lists = read_car_list(f"{split}:validation")
    assert lists.cars == {"greencar"}
    assert lists.other_cars == {"redcar", "bluecar"}


def test_the_default_list_is_meant_where_none_is_named(split: Path) -> None:
    assert read_car_list(str(split), "train").cars == {"redcar", "bluecar"}


def test_a_colon_in_the_name_of_the_file_is_no_list(split: Path) -> None:
    strange = split.rename(split.with_name("c:split.json"))
    assert read_car_list(str(strange), "train").cars == {"redcar", "bluecar"}


def test_a_list_must_be_named_where_there_is_no_default(split: Path) -> None:
    with pytest.raises(CarmaskError, match="NAME"):
        read_car_list(split.name)


def test_a_list_that_is_not_there_is_said_with_those_that_are(split: Path) -> None:
    with pytest.raises(CarmaskError, match="no list 'test'; it has train, validation"):
        read_car_list(f"{split}:test")


@pytest.mark.parametrize("content", ["[]", '{"train": "redcar"}', '{"train": [1]}', "train", "\xff"])
def test_a_file_that_holds_no_lists_is_refused(split: Path, content: str) -> None:
    split.write_text(content, encoding="latin-1")
    with pytest.raises(CarmaskError, match="list of cars"):
        read_car_list(f"{split}:train")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="cannot be read"):
        read_car_list(f"{tmp_path / 'split.json'}:train")
