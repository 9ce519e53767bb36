"""Tests of where a network is wrong and how training is led there again."""

from pathlib import Path

import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.training.errors import CELL_PX, draw_photo, draw_spot, error_map, load_errors, save_errors

MAPS = np.arange(12, dtype=np.float32).reshape(2, 2, 3) / 7
"""Two photos of 2x3 cells, with sevenths that no shorter number holds exactly."""


def test_each_cell_holds_the_mean_error_of_its_square() -> None:
    target = np.zeros((2 * CELL_PX, 3 * CELL_PX), np.uint8)
    target[:CELL_PX, CELL_PX : 2 * CELL_PX] = 255
    probability = np.zeros(target.shape, np.float32)
    probability[CELL_PX:, : CELL_PX // 2] = 0.5
    assert error_map(probability, target) == pytest.approx(np.array([[0, 1, 0], [0.25, 0, 0]]), abs=1e-6)


def test_a_photo_with_four_times_the_error_is_drawn_twice_as_often() -> None:
    maps = np.stack([np.full((2, 3), 0.1, np.float32), np.full((2, 3), 0.4, np.float32)])
    random = np.random.default_rng(0)
    assert np.mean([draw_photo(maps, random) for _ in range(4000)]) == pytest.approx(2 / 3, abs=0.03)


def test_a_spot_lies_where_the_error_is() -> None:
    errors = np.zeros((2, 3), np.float32)
    errors[1, 2] = 0.3
    random = np.random.default_rng(0)
    for _ in range(20):
        x, y = draw_spot(errors, random)
        assert 2 * CELL_PX <= x < 3 * CELL_PX
        assert CELL_PX <= y < 2 * CELL_PX


def test_without_any_error_photos_and_spots_are_drawn_all_the_same() -> None:
    nothing = np.zeros((2, 2, 3), np.float32)
    random = np.random.default_rng(0)
    assert {draw_photo(nothing, random) for _ in range(40)} == {0, 1}
    assert len({draw_spot(nothing[0], random) for _ in range(10)}) == 10


def test_kept_errors_come_back_to_the_last_bit(tmp_path: Path) -> None:
    """A training that goes on must draw the windows that it would have drawn without a break."""
    save_errors(tmp_path / "errors.npz", 6, MAPS)
    assert np.array_equal(load_errors(tmp_path / "errors.npz", 6), MAPS)  # type: ignore[arg-type]


def test_errors_of_another_epoch_are_made_anew(tmp_path: Path) -> None:
    save_errors(tmp_path / "errors.npz", 6, MAPS)
    assert load_errors(tmp_path / "errors.npz", 9) is None
    assert load_errors(tmp_path / "none.npz", 6) is None


@pytest.mark.parametrize("keep", [0, 10, 300])
def test_a_truncated_file_of_errors_is_a_sentence(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "errors.npz"
    save_errors(path, 6, MAPS)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(CarmaskError, match=r"errors\.npz is damaged; delete it"):
        load_errors(path, 6)
