"""The file of a mask with unsaved strokes: what was written is read, and a damaged one is never taken for whole."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from editor.journal import unsaved_work
from editor.journal.unsaved_work import UnsavedWork, encode, file_name, packed, read
from segmentation.errors import CarmaskError
from segmentation.masks.subject import Subject

PIXELS = arrays.arrays(np.bool_, st.tuples(st.integers(1, 9), st.integers(1, 11)))


def work_of(pixels, brushed) -> UnsavedWork:
    return UnsavedWork(
        Path("/photos/car_01.jpg"), "car", 1, "car_01", "a" * 64, *pixels.shape, "2026-11-26T09:00:00+00:00",
        np.packbits(pixels), packed(brushed, pixels.shape),
    )  # fmt: skip


SHORT = work_of(np.eye(3, 4, dtype=np.bool_), None)


def read_again(tmp_path, content: bytes) -> UnsavedWork:
    path = tmp_path / "strokes.npz"
    path.write_bytes(content)
    return read(path)


@given(pixels=PIXELS)
def test_mask_and_brushed_pixels_are_read_as_they_were_written(tmp_path_factory, pixels) -> None:
    work = read_again(tmp_path_factory.mktemp("journal"), encode(work_of(pixels, ~pixels)))
    assert np.array_equal(work.mask > 0, pixels) and work.mask.dtype == np.uint8
    assert np.array_equal(work.brushed, ~pixels)
    assert work.place == (Path("/photos"), "car_01", Subject.CAR)


def test_where_no_brush_passed_there_are_no_brushed_pixels(tmp_path) -> None:
    assert not read_again(tmp_path, encode(SHORT)).brushed.any()


def test_a_file_that_is_cut_short_at_any_byte_is_damaged(tmp_path) -> None:
    content = encode(SHORT)
    for length in range(len(content)):
        with pytest.raises(CarmaskError, match="damaged and was left alone"):
            read_again(tmp_path, content[:length])


@settings(max_examples=300)
@given(st.data())
def test_a_file_with_a_wrong_byte_is_damaged_or_tells_the_same(tmp_path_factory, data) -> None:
    content = bytearray(encode(SHORT))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        work = read_again(tmp_path_factory.mktemp("journal"), bytes(content))
    except CarmaskError:
        return
    assert np.array_equal(work.mask, SHORT.mask) and work.photo == SHORT.photo


@pytest.mark.parametrize(
    "wrong", [{"height": 0}, {"width": -4}, {"height": 30}, {"height": 10**6, "width": 10**6}], ids=str
)
def test_sizes_that_cannot_be_are_refused_before_anything_is_made_of_them(tmp_path, wrong) -> None:
    with pytest.raises(CarmaskError, match="damaged"):
        read_again(tmp_path, encode(replace(SHORT, **wrong)))


def test_photos_of_one_name_in_two_folders_have_files_of_their_own() -> None:
    assert file_name((Path("/a"), "car_01", Subject.CAR)) != file_name((Path("/b"), "car_01", Subject.CAR))


def test_the_two_masks_of_a_photo_have_files_of_their_own_and_tell_which_they_are(tmp_path) -> None:
    glass = replace(SHORT, subject=Subject.GLASS)
    assert file_name(glass.place) != file_name(SHORT.place)
    assert read_again(tmp_path, encode(glass)).subject is Subject.GLASS


def test_strokes_that_an_earlier_carmask_kept_are_of_the_car(tmp_path, monkeypatch) -> None:
    as_before = json.dumps

    def without_subject(facts):
        return as_before({name: value for name, value in facts.items() if name != "subject"})

    monkeypatch.setattr(unsaved_work.json, "dumps", without_subject)
    assert read_again(tmp_path, encode(SHORT)).subject is Subject.CAR
    assert file_name(SHORT.place) == hashlib.sha256(b"/photos\0car_01").hexdigest()[:24] + ".npz"
