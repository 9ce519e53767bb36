"""Tests of the tiles that a refiner looks at again, without its training."""

import numpy as np

from tests.experiments.refiner import TILE_PX, Drawn, build_refiner, refined, uncertain_tiles

SHAPE = 3 * TILE_PX + 40, 4 * TILE_PX


def sure() -> np.ndarray:
    """A probability without doubt: all wall."""
    return np.zeros(SHAPE, np.uint8)


def test_where_the_first_network_is_sure_no_tile_is_looked_at_again() -> None:
    assert uncertain_tiles(sure()) == []


def test_the_tile_with_the_doubt_is_looked_at_again() -> None:
    probability = sure()
    probability[TILE_PX + 10 : TILE_PX + 20, 2 * TILE_PX + 5 : 2 * TILE_PX + 15] = 128
    assert uncertain_tiles(probability) == [(TILE_PX, 2 * TILE_PX)]


def test_tiles_at_the_far_borders_are_whole() -> None:
    probability = sure()
    probability[-10:, -10:] = 128
    assert (SHAPE[0] - TILE_PX, SHAPE[1] - TILE_PX) in uncertain_tiles(probability)


def test_an_untrained_refiner_changes_nothing() -> None:
    random = np.random.default_rng(0)
    probability = sure()
    probability[:TILE_PX, :TILE_PX] = random.integers(1, 255, (TILE_PX, TILE_PX))
    photo = random.integers(0, 256, (*SHAPE, 3), np.uint8)
    after, count = refined(build_refiner((4, 6)), Drawn(photo, probability, probability))
    assert count == 1
    assert np.abs(after.astype(int) - probability).max() <= 1
