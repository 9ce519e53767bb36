"""Tests of the photos that training keeps in memory."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segmentation.training.framed_photos import FramedPhotos, usual_cache_mib
from tests.segmentation.training_sets import MaskInMemory, drawn_samples

SHAPE = (32, 48)
PLANE_BYTES = 32 * 48
"""One plane of a framed photo."""


def test_photos_that_do_not_fit_into_memory_are_read_again_and_look_the_same(tmp_path: Path) -> None:
    (sample,) = drawn_samples(tmp_path, cars=1, angles=1)
    kept, read_again = FramedPhotos(SHAPE, cache_mib=1), FramedPhotos(SHAPE, cache_mib=0)
    for _ in range(2):
        assert np.array_equal(kept.framed(sample)[0], read_again.framed(sample)[0])
    assert (kept.kept_bytes, read_again.kept_bytes) == (4 * PLANE_BYTES, 0)


def test_a_photo_that_is_kept_is_not_read_again(tmp_path: Path) -> None:
    (sample,) = drawn_samples(tmp_path, cars=1, angles=1)
    photos = FramedPhotos(SHAPE)
    before = photos.framed(sample)
    sample.photo_path.unlink()
    assert photos.framed(sample) is before


def test_only_photos_with_touched_pixels_keep_a_plane_for_them(tmp_path: Path) -> None:
    plain, other = drawn_samples(tmp_path, cars=2, angles=1)
    shape = (96, 144)
    touched = replace(other, mask=MaskInMemory(other.mask.read(shape), np.full(shape, 255, np.uint8)))
    photos = FramedPhotos(SHAPE, cache_mib=1)
    assert [photos.framed(sample)[2] is None for sample in (plain, touched)] == [True, False]
    assert photos.kept_bytes == PLANE_BYTES * (4 + 5)


@pytest.mark.parametrize(("memory_mib", "cache_mib"), [(6000, 2000), (8190, 2730), (64000, 8000)])
def test_photos_take_a_third_of_the_memory_and_no_more_than_a_large_set_needs(
    memory_mib: int, cache_mib: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = {"SC_PHYS_PAGES": memory_mib * 256, "SC_PAGE_SIZE": 4096}
    monkeypatch.setattr(os, "sysconf", sizes.__getitem__)
    assert usual_cache_mib() == cache_mib


def test_photos_take_little_where_the_memory_cannot_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sysconf")
    assert usual_cache_mib() == 2000
