"""Tests of scoring folders of masks, against the data set's own scorer where that is at hand."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.evaluation.folders import key_of, score_folders
from segmentation.evaluation.scores import scores_as_lines, summary_of
from segmentation.masks.files import encode_gif, encode_png, read_mask
from segmentation.progress import Cancelled
from tests.pictures import mask, photo_of_a_car

TRUE = mask("111. 11..")
NEARLY = mask("11.. 11..")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders: predicted PNG masks and true GIF masks of a car's two angles."""
    predicted, true = tmp_path / "predicted", tmp_path / "true"
    predicted.mkdir()
    true.mkdir()
    for angle in ("01", "02"):
        (predicted / f"redcar_{angle}_mask.png").write_bytes(encode_png(NEARLY))
        (true / f"redcar_{angle}_mask.gif").write_bytes(encode_gif(TRUE))
    return predicted, true


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("redcar_01_mask.gif", "redcar_01"),
        ("redcar_01.png", "redcar_01"),
        ("front-left-1f0a99c2_mask.png", "front-left-1f0a99c2"),
        ("thumbnail.png", None),
    ],
)
def test_masks_are_known_by_their_names(name: str, key: str | None) -> None:
    assert key_of(Path(name)) == key


def test_masks_find_their_partners_whatever_their_format(folders: tuple[Path, Path]) -> None:
    scores = score_folders(*folders)
    assert {key: row.dice for key, row in scores.items()} == {"redcar_01": 8 / 9, "redcar_02": 8 / 9}


def test_only_the_chosen_cars_are_scored(folders: tuple[Path, Path]) -> None:
    (folders[1] / "bluecar_01_mask.png").write_bytes(encode_png(TRUE))
    assert list(score_folders(*folders, cars={"redcar"})) == ["redcar_01", "redcar_02"]


def test_grey_values_over_127_are_car(folders: tuple[Path, Path]) -> None:
    shades = np.array([[255, 200, 127, 0], [128, 255, 1, 100]], np.uint8)
    Image.fromarray(shades).save(folders[0] / "redcar_01_mask.png")
    assert score_folders(*folders)["redcar_01"].dice == 8 / 9


def test_a_missing_mask_is_named(folders: tuple[Path, Path]) -> None:
    (folders[0] / "redcar_02_mask.png").unlink()
    with pytest.raises(CarmaskError, match="1 of 2 masks are missing in .*redcar_02"):
        score_folders(*folders)


def test_two_masks_of_one_photo_are_refused(folders: tuple[Path, Path]) -> None:
    (folders[0] / "redcar_02.gif").write_bytes(encode_gif(TRUE))
    with pytest.raises(CarmaskError, match=r"redcar_02\.gif and redcar_02_mask\.png"):
        score_folders(*folders)


def test_a_mask_of_another_size_is_refused_by_name(folders: tuple[Path, Path]) -> None:
    (folders[0] / "redcar_02_mask.png").write_bytes(encode_png(mask("11 11")))
    with pytest.raises(CarmaskError, match="redcar_02_mask.png cannot be scored: .* 2 x 2 .* 4 x 2"):
        score_folders(*folders)


@pytest.mark.parametrize("cars", [None, {"greencar"}])
def test_nothing_to_score_is_said(tmp_path: Path, folders: tuple[Path, Path], cars: set[str] | None) -> None:
    (tmp_path / "empty").mkdir()
    true = folders[1] if cars else tmp_path / "empty"
    with pytest.raises(CarmaskError, match="nothing to score"):
        score_folders(folders[0], true, cars)


def test_a_missing_folder_is_said(tmp_path: Path, folders: tuple[Path, Path]) -> None:
    with pytest.raises(CarmaskError, match="nowhere cannot be read"):
        score_folders(tmp_path / "nowhere", folders[1])


def test_scoring_can_be_cancelled(folders: tuple[Path, Path]) -> None:
    with pytest.raises(Cancelled):
        score_folders(*folders, cancelled=lambda: True)


def jittered(pixels: NDArray[np.uint8], amplitude_px: float, seed: int) -> NDArray[np.uint8]:
    """Shift the outline of a mask smoothly to and fro, and lose and add some parts."""
    random = np.random.default_rng(seed)
    height, width = pixels.shape
    coarse = random.normal(0, amplitude_px, (2, height // 24 + 2, width // 24 + 2)).astype(np.float32)
    column, row = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    shift = [cv2.resize(field, (width, height), interpolation=cv2.INTER_CUBIC) for field in coarse]
    moved = cv2.remap(pixels, column + shift[0], row + shift[1], cv2.INTER_LINEAR)
    for _ in range(6):
        centre = (int(random.integers(width)), int(random.integers(height)))
        cv2.circle(moved, centre, int(random.integers(2, 14)), int(random.choice([0, 255])), -1)
    return np.where(moved > 127, 255, 0).astype(np.uint8)


def drawn_car(seed: int) -> NDArray[np.uint8]:
    """A car of 240x360 px with an antenna and a bar of a rail."""
    truth = photo_of_a_car(240, 360)[1]
    truth[20:60, 150 + seed : 153 + seed] = 255
    truth[50:54, 130:240] = 255
    return truth


def score_with_both(true: dict[str, NDArray[np.uint8]], scorer: Path, folder: Path) -> None:
    """Write each mask and a jittered copy, score them here and with `scorer`, and compare all that comes out."""
    if not scorer.is_file():
        pytest.skip(f"the data set's own scorer is not at {scorer}")
    true_folder, predicted_folder, figures = folder / "true", folder / "predicted", folder / "figures.json"
    true_folder.mkdir()
    predicted_folder.mkdir()
    for number, (key, pixels) in enumerate(true.items()):
        (true_folder / f"{key}_mask.gif").write_bytes(encode_gif(pixels))
        predicted = jittered(pixels, (0.0, 0.7, 1.5, 6.0)[number % 4], number) if number else np.zeros_like(pixels)
        (predicted_folder / f"{key}_mask.png").write_bytes(encode_png(predicted))
    command = [
        sys.executable,
        *map(str, (scorer, predicted_folder, true_folder)),
        "--json",
        str(figures),
        "--worst",
        "3",
    ]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    scores = score_folders(predicted_folder, true_folder)
    assert scores_as_lines(scores, 3) == printed.splitlines()
    assert {key: asdict(row) for key, row in scores.items()} == json.loads(figures.read_text())["images"]
    assert summary_of(scores.values()) == json.loads(figures.read_text())["summary"]


def test_drawn_masks_score_as_with_the_data_sets_own_scorer(carvana: Path, tmp_path: Path) -> None:
    masks = {f"car{seed}_{seed + 1:02d}": drawn_car(seed) for seed in range(8)}
    masks["empty_01"] = np.zeros((240, 360), np.uint8)
    score_with_both(masks, carvana.parent / "score" / "score_masks.py", tmp_path)


def test_real_masks_score_as_with_the_data_sets_own_scorer(carvana: Path, tmp_path: Path) -> None:
    paths = sorted((carvana / "train_masks").iterdir())[::160]
    masks = {path.stem.removesuffix("_mask"): read_mask(path) for path in paths}
    score_with_both(masks, carvana.parent / "score" / "score_masks.py", tmp_path)
