"""Tests of the learning curve that a run writes."""

from pathlib import Path

import pytest

from segmentation.training.history import HISTORY_NAME, EpochRecord, append_epoch, read_history

FIRST = EpochRecord(1, 0.25, 0.9, 0.001, 60.5)
SECOND = EpochRecord(2, 0.125, 0.95, 0.0005, 61)


def test_epochs_come_back_in_order(tmp_path: Path) -> None:
    append_epoch(tmp_path, FIRST)
    append_epoch(tmp_path, SECOND)
    assert read_history(tmp_path) == [FIRST, SECOND]


def test_an_epoch_that_is_run_again_replaces_its_row(tmp_path: Path) -> None:
    for record in (FIRST, SECOND, EpochRecord(2, 0.2, 0.94, 0.0005, 59)):
        append_epoch(tmp_path, record)
    assert [record.loss for record in read_history(tmp_path)] == [0.25, 0.2]


def test_a_run_without_a_curve_has_none(tmp_path: Path) -> None:
    assert read_history(tmp_path) == []


@pytest.mark.parametrize("content", [b"epoch,loss\n1,2\n", b"\xff\xfe", b"epoch,loss,held_out_dice,x\none,2,3,4\n"])
def test_a_damaged_curve_stops_no_training(tmp_path: Path, content: bytes) -> None:
    (tmp_path / HISTORY_NAME).write_bytes(content)
    append_epoch(tmp_path, SECOND)
    assert read_history(tmp_path) == [SECOND]
