"""What can be drawn of an angle, whatever was read of it."""

import numpy as np
import pytest

from editor.desk.reading import Thumbnail
from editor.document.car_document import CarDocument
from editor.document.pyramid import photo_levels
from editor.sheet import reduced_photos
from editor.sheet.reduced_photos import ReducedPhotos, within
from segmentation.cars.car import Car, View
from segmentation.labels.record import PhotoFacts
from tests.pictures import photo_of_a_car

IMAGE, TRUTH = photo_of_a_car(1000, 1500)
FACTS = PhotoFacts("red_01.jpg", "0" * 64, 1000, 1500)


@pytest.fixture
def document(tmp_path):
    views = tuple(View("red", n, str(tmp_path / f"red_{n:02d}.jpg"), f"red_{n:02d}") for n in range(1, 9))
    return CarDocument(Car("red", views), undo_limit_mib=8)


@pytest.fixture
def photos(qapp, document):
    photos = ReducedPhotos()
    photos.set_document(document)
    return photos


def test_nothing_is_at_hand_before_anything_was_read(photos):
    assert photos.at_hand(0) is None


def test_a_thumbnail_with_its_saved_mask_comes_first(photos):
    photos.take_thumbnail(0, Thumbnail(IMAGE[::5, ::5].copy(), TRUTH[::5, ::5].copy()))
    photo = photos.at_hand(0)
    assert photo.shape == (200, 300)
    assert np.array_equal(photo.pyramid.levels[0], TRUTH[::5, ::5])


def test_a_photo_that_is_read_is_drawn_from_all_its_levels(photos, document):
    document.views[0].begin_mask(TRUTH)
    document.photo_loaded(0, FACTS, photo_levels(IMAGE))
    photo = photos.at_hand(0)
    assert photo.levels is document.views[0].photo
    assert photo.pyramid.levels[0] is document.views[0].mask.pixels


def test_of_a_photo_that_is_let_go_small_levels_stay_and_its_mask_fits_them(photos, document, monkeypatch):
    monkeypatch.setattr(reduced_photos, "LIMIT_BYTES", 8 * 2_000_000)
    document.views[0].begin_mask(TRUTH)
    document.photo_loaded(0, FACTS, photo_levels(IMAGE))
    document.views[0].photo = None
    photo = photos.at_hand(0)
    assert photo.shape == (500, 750)
    assert photo.pyramid.levels[0].shape == (500, 750)


def test_where_not_even_small_levels_may_stay_the_thumbnail_shows_the_mask_as_it_is_now(photos, document, monkeypatch):
    monkeypatch.setattr(reduced_photos, "LIMIT_BYTES", 8)
    photos.take_thumbnail(0, Thumbnail(IMAGE[::5, ::5].copy(), None))
    document.views[0].begin_mask(TRUTH)
    document.photo_loaded(0, FACTS, photo_levels(IMAGE))
    document.views[0].photo = None
    photo = photos.at_hand(0)
    assert photo.shape == photo.pyramid.levels[0].shape == (200, 300)
    assert (photo.pyramid.levels[0][100] > 127).any()


def test_another_car_leaves_nothing_of_the_last_one(photos, document):
    document.photo_loaded(0, FACTS, photo_levels(IMAGE))
    photos.set_document(CarDocument(document.car, undo_limit_mib=8))
    assert photos.at_hand(0) is None


def test_levels_stay_that_are_small_enough():
    levels = photo_levels(IMAGE)
    assert [level.shape[1] for level in within(2_000_000, levels)] == [750]
    assert within(10, levels) == []
    assert within(10**9, levels) == levels
