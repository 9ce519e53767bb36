"""RAW files through the one loader: as they should be seen, or a sentence. They are drawn, by no camera."""

import sys
from datetime import datetime

import numpy as np
import pytest

from segmentation.cars.folder import find_cars, find_cars_by
from segmentation.cars.naming import FolderNaming, Naming
from segmentation.cars.pattern import Pattern
from segmentation.errors import CarmaskError
from segmentation.images.raw import RAW_SUFFIXES
from segmentation.images.reading import PHOTO_SUFFIXES, read_photo, read_size, read_thumbnail, read_time_taken
from tests.pictures import photo_of_a_car
from tests.raw_photos import forge_dng, write_dng

PHOTO, _ = photo_of_a_car()
PHOTO[:24, :36] = (20, 120, 220)  # a corner that no turning or mirroring leaves in its place
TURNS = {1: 0, 3: 2, 6: 3, 8: 1}
"""Quarters to the left that make a photo of each EXIF orientation upright."""


@pytest.fixture
def _rawpy():
    """Skip where the extra is not installed; `make test` installs it."""
    pytest.importorskip("rawpy", exc_type=ImportError)


@pytest.fixture
def dng(tmp_path):
    path = tmp_path / "red_01.dng"
    write_dng(path, PHOTO)
    return path


needs_rawpy = pytest.mark.usefixtures("_rawpy")


@needs_rawpy
@pytest.mark.parametrize("orientation", TURNS)
def test_a_raw_file_is_seen_upright_in_its_colours(dng, orientation):
    write_dng(dng, PHOTO, orientation)
    upright = np.rot90(PHOTO, TURNS[orientation])
    seen = read_photo(dng)
    assert seen.shape == upright.shape and seen.dtype == np.uint8 and read_size(dng) == upright.shape[:2]
    inner = (slice(4, -4), slice(4, -4))  # at the rim LibRaw guesses colours from one side
    assert np.median(np.abs(seen[inner].astype(int) - upright[inner])) < 12


@needs_rawpy
def test_a_raw_photo_is_as_light_as_it_was_exposed(dng):
    dark = np.full((96, 144, 3), 40, np.uint8)
    dark[40:50, 40:50] = 90
    write_dng(dng, dark)
    assert 30 < np.median(read_photo(dng)) < 50


@needs_rawpy
def test_a_thumbnail_is_small(dng):
    assert read_thumbnail(dng, 36).shape == (24, 36, 3)


@needs_rawpy
def test_a_raw_file_tells_when_it_was_taken(dng):
    assert read_time_taken(dng) == datetime(2024, 5, 1, 10, 0)  # noqa: DTZ001 -- a camera's clock knows no zone
    write_dng(dng, PHOTO, taken="")
    assert read_time_taken(dng) is None


@needs_rawpy
@pytest.mark.parametrize("read", [read_photo, read_size, lambda path: read_thumbnail(path, 36)])
def test_a_raw_file_that_says_it_is_huge_is_refused_before_it_is_developed(dng, read):
    forge_dng(dng, 60_000, 60_000)
    with pytest.raises(CarmaskError, match="more than 200 million pixels"):
        read(dng)


@needs_rawpy
def test_a_raw_file_cut_short_is_damaged(dng):
    forge_dng(dng, 600, 400)
    with pytest.raises(CarmaskError, match=r"red_01\.dng is damaged or cut short"):
        read_photo(dng)


@needs_rawpy
def test_what_is_only_called_like_a_raw_file_is_none(dng):
    dng.write_bytes(b"nothing that a camera wrote" * 100)
    with pytest.raises(CarmaskError, match="is no RAW file"):
        read_photo(dng)


@needs_rawpy
def test_a_raw_file_that_is_gone_says_so(dng):
    dng.unlink()
    with pytest.raises(CarmaskError, match="is not there any more"):
        read_photo(dng)


@needs_rawpy
def test_bytes_changed_anywhere_are_a_photo_or_a_sentence(dng):
    whole = dng.read_bytes()
    for place in range(0, 500, 3):
        dng.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert read_photo(dng).ndim == 3
        except CarmaskError as error:
            assert "red_01.dng" in str(error)  # noqa: PT017 -- either will do


@pytest.mark.parametrize("read", [read_photo, read_size, read_time_taken, lambda path: read_thumbnail(path, 36)])
def test_without_the_extra_a_sentence_names_it(dng, monkeypatch, read):
    monkeypatch.setitem(sys.modules, "rawpy", None)
    with pytest.raises(CarmaskError) as raised:
        read(dng)
    assert str(raised.value) == (
        'red_01.dng is a camera\'s RAW file. carmask reads those with its extra: pip install "carmask[raw]".'
    )


def test_raw_files_are_photos_of_a_folder():
    assert RAW_SUFFIXES < PHOTO_SUFFIXES


def test_of_a_raw_file_and_its_developed_photo_the_photo_is_taken_unless_the_pattern_asks_for_the_other(tmp_path):
    for name in ("A_01.NEF", "a_01.jpg", "A_02.nef"):
        (tmp_path / name).touch()
    assert [view.photo_path.name for car in find_cars(tmp_path).cars for view in car.views] == ["A_02.nef", "a_01.jpg"]
    by_ending = find_cars_by(tmp_path, FolderNaming(Naming(Pattern("{car}_{angle}.nef"))))
    assert [view.photo_path.name for car in by_ending.cars for view in car.views] == ["A_01.NEF", "A_02.nef"]
