"""The challenge's table: whole or not at all, and everything that the challenge would refuse is said before."""

import gzip
import tracemalloc

import numpy as np
import pytest

from segmentation.commands.command_line import run
from segmentation.errors import CarmaskError
from segmentation.interchange.submission import CARVANA_SHAPE, check_submission, write_submission
from segmentation.masks.files import encode_gif, encode_png
from segmentation.progress import Cancelled
from tests.pictures import mask

SHAPE = (2, 4)
CAR = mask("..1. .11.")
FULL_SIZE = 100_064
"""Photos that the challenge's sample names."""


def table_of(path, *rows):
    path.write_text("".join(f"{row}\n" for row in ("img,rle_mask", *rows)))
    return path


@pytest.fixture
def sample(tmp_path):
    return table_of(tmp_path / "sample.csv", "b_01.jpg,", "a_01.jpg,", "a_02.jpg,1 1")


@pytest.fixture
def masks(tmp_path):
    folder = tmp_path / "masks"
    folder.mkdir()
    (folder / "a_01_mask.png").write_bytes(encode_png(CAR))
    (folder / "a_02_mask.gif").write_bytes(encode_gif(CAR))
    (folder / "b_01_mask.png").write_bytes(encode_png(np.zeros(SHAPE, np.uint8)))
    return folder


def test_there_is_a_row_for_each_photo_of_the_sample_in_its_order(masks, sample, tmp_path):
    assert write_submission(masks, sample, tmp_path / "out.csv", SHAPE) == 3
    lines = (tmp_path / "out.csv").read_text().splitlines()
    assert lines == ["img,rle_mask", "b_01.jpg,", "a_01.jpg,3 1 6 2", "a_02.jpg,3 1 6 2"]


def test_what_was_written_is_found_right_packed_or_not(masks, sample, tmp_path):
    for name in ("out.csv", "out.csv.gz"):
        write_submission(masks, sample, tmp_path / name, SHAPE)
        findings = check_submission(tmp_path / name, sample, SHAPE)
        assert (findings.rows, findings.empty, findings.problems) == (3, 1, ())
    assert gzip.decompress((tmp_path / "out.csv.gz").read_bytes()) == (tmp_path / "out.csv").read_bytes()


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (["a_01.jpg,", "a_02.jpg,"], "1 photos of the sample have no row, the first is b_01.jpg."),
        (["a_01.jpg,", "a_02.jpg,", "b_01.jpg,", "c_01.jpg,"], "Row 4, c_01.jpg: the sample has no such photo."),
        (["a_01.jpg,", "a_02.jpg,", "b_01.jpg,", "a_01.jpg,"], "Row 4, a_01.jpg: the photo had a row before."),
        (["a_01.jpg,0 1", "a_02.jpg,", "b_01.jpg,"], "Row 1, a_01.jpg: The run lengths of a mask do not fit"),
        (["a_01.jpg,8 2", "a_02.jpg,", "b_01.jpg,"], "Row 1, a_01.jpg: The run lengths of a mask do not fit"),
        (["a_01.jpg,1 2 2 1", "a_02.jpg,", "b_01.jpg,"], "overlap or are out of order"),
        (["a_01.jpg,1", "a_02.jpg,", "b_01.jpg,"], "not pairs of numbers"),
    ],
)
def test_what_the_challenge_would_refuse_is_said(tmp_path, sample, rows, sentence):
    (problem,) = check_submission(table_of(tmp_path / "table.csv", *rows), sample, SHAPE).problems
    assert sentence in problem


def test_a_missing_mask_is_said_before_anything_is_written(masks, sample, tmp_path):
    (masks / "a_02_mask.gif").unlink()
    with pytest.raises(CarmaskError, match=r"has no mask of a_02\.jpg\. Nothing was written"):
        write_submission(masks, sample, tmp_path / "out.csv", SHAPE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["masks", "sample.csv"]


def test_a_mask_of_another_size_or_a_cancel_leaves_nothing_behind(masks, sample, tmp_path):
    with pytest.raises(CarmaskError, match="4 x 2 pixels"):
        write_submission(masks, sample, tmp_path / "out.csv", (4, 4))
    told = []
    with pytest.raises(Cancelled):
        write_submission(masks, sample, tmp_path / "out.csv", SHAPE, told.append, lambda: bool(told))
    assert len(told) == 1 and sorted(path.name for path in tmp_path.iterdir()) == ["masks", "sample.csv"]


def test_a_table_that_is_there_is_not_written_over(masks, sample, tmp_path):
    (tmp_path / "out.csv").write_text("mine")
    with pytest.raises(CarmaskError, match="is there already"):
        write_submission(masks, sample, tmp_path / "out.csv", SHAPE)


def test_a_name_in_the_sample_that_leads_elsewhere_is_no_mask(masks, tmp_path):
    (tmp_path / "secret_mask.png").write_bytes(encode_png(CAR))
    sample = table_of(tmp_path / "sample.csv", "../secret.jpg,")
    with pytest.raises(CarmaskError, match="has no mask of"):
        write_submission(masks, sample, tmp_path / "out.csv", SHAPE)


def test_a_full_table_of_100064_rows_is_checked(tmp_path):
    names = [f"{number // 16:012x}_{number % 16 + 1:02d}.jpg" for number in range(FULL_SIZE)]
    table_of(tmp_path / "sample.csv", *(f"{name}," for name in names))
    table_of(tmp_path / "table.csv", *(f"{name},1 {CARVANA_SHAPE[1]}" for name in reversed(names)))
    findings = check_submission(tmp_path / "table.csv", tmp_path / "sample.csv")
    assert (findings.rows, findings.empty, findings.problems) == (FULL_SIZE, 0, ())


def test_a_table_takes_no_more_memory_than_a_few_of_its_rows(tmp_path):
    runs = " ".join(f"{start} 1" for start in range(1, 20_000, 2))
    names = [f"car_{number:02d}.jpg" for number in range(100)]
    table_of(tmp_path / "sample.csv", *(f"{name}," for name in names))
    table = table_of(tmp_path / "table.csv", *(f"{name},{runs}" for name in names))
    tracemalloc.start()
    assert check_submission(table, tmp_path / "sample.csv").problems == ()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert table.stat().st_size > 7_000_000 and peak < 3_000_000


def test_the_command_checks_a_table(tmp_path, sample, capsys):
    table = table_of(tmp_path / "table.csv", "a_01.jpg,1 5", "a_02.jpg,", "b_01.jpg,", "c_01.jpg,")
    assert run(["submission", str(table), "--sample", str(sample)]) == 1
    said = capsys.readouterr()
    assert said.out == "Row 4, c_01.jpg: the sample has no such photo.\n" and "4 rows looked at, 3" in said.err


def test_the_command_writes_no_table_of_small_masks(masks, sample, tmp_path, capsys):
    assert run(["submission", str(masks), "--sample", str(sample), "--out", str(tmp_path / "out.csv")]) == 2
    assert "4 x 2 pixels, its photo 1918 x 1280" in capsys.readouterr().err
    assert run(["submission", str(masks), "--sample", str(sample)]) == 2
    assert "or a table alone to check it" in capsys.readouterr().err
