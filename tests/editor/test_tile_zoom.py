"""How much of its photo each tile shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.sheet.tile_zoom import LARGEST_FACTOR, TileZoom, fitting_scale

PHOTO, TILE = (1280, 1918), (300, 200)
shapes = st.tuples(st.integers(16, 6000), st.integers(16, 6000))
tiles = st.tuples(st.integers(60, 1600), st.integers(60, 1000))
shares = st.floats(0, 1)


@given(shapes, tiles)
def test_at_first_the_whole_photo_is_seen_in_the_middle(shape, tile):
    transform = TileZoom().transform(shape, tile)
    middle = transform.to_photo(tile[0] / 2, tile[1] / 2)
    assert middle == pytest.approx((shape[0] / 2, shape[1] / 2))
    assert shape[1] * transform.scale <= tile[0] + 1e-6 and shape[0] * transform.scale <= tile[1] + 1e-6


@given(shapes, tiles, shares, shares, st.floats(0.2, 200), st.floats(-900, 900), st.floats(-900, 900))
def test_no_tile_shows_more_of_the_surround_than_it_must(shape, tile, x, y, by, dx, dy):
    zoom = TileZoom().zoomed(by, x * tile[0], y * tile[1], shape, tile).panned(dx, dy, shape, tile)
    transform = zoom.transform(shape, tile)
    for start, length, side in ((transform.x, shape[1], tile[0]), (transform.y, shape[0], tile[1])):
        end = start + length * transform.scale
        if length * transform.scale >= side:
            assert start <= 1e-6 and end >= side - 1e-6
        else:
            assert start == pytest.approx(side - end)


@given(shares, shares, st.floats(1, 20), shares, shares)
def test_what_is_under_the_pointer_stays_there(row, column, by, x, y):
    before = TileZoom(3, 0.4 + row / 5, 0.4 + column / 5)
    at = (x * TILE[0], y * TILE[1])
    after = before.zoomed(by, *at, PHOTO, TILE)
    assert after.transform(PHOTO, TILE).to_photo(*at) == pytest.approx(before.transform(PHOTO, TILE).to_photo(*at))


@given(shapes, st.integers(2, 5), st.floats(1, 30), shares, shares)
def test_photos_of_different_sizes_show_the_same_part_of_the_car(shape, times, factor, row, column):
    zoom, larger = TileZoom(factor, row, column), (times * shape[0], times * shape[1])
    small, large = (zoom.transform(photo, TILE).to_photo(100, 50) for photo in (shape, larger))
    assert large == pytest.approx((times * small[0], times * small[1]))


def test_it_goes_no_closer_than_its_limit_and_back_to_all():
    zoom = TileZoom()
    for _ in range(50):
        zoom = zoom.zoomed(1.25, 10, 10, PHOTO, TILE)
    assert zoom.factor == LARGEST_FACTOR and not zoom.fits
    for _ in range(50):
        zoom = zoom.zoomed(0.8, 10, 10, PHOTO, TILE)
    assert zoom.fits and (zoom.row, zoom.column) == (0.5, 0.5)


def test_a_pan_moves_by_as_many_pixels_of_the_tile():
    zoom = TileZoom(5)
    before, after = zoom.transform(PHOTO, TILE), zoom.panned(30, -20, PHOTO, TILE).transform(PHOTO, TILE)
    assert (after.x - before.x, after.y - before.y) == pytest.approx((30, -20))
    assert after.scale == before.scale == pytest.approx(5 * fitting_scale(PHOTO, TILE))
