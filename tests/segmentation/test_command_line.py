"""Tests of the command line as a person or a script meets it."""

import csv
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.commands.command_line import COMMANDS, run
from segmentation.inference.segmenter import Segmenter
from segmentation.masks.files import encode_gif, encode_png, read_mask
from segmentation.network.card import read_card
from segmentation.shelf.network_shelf import NetworkShelf
from tests.conftest import ROOT
from tests.ctrl_c import press_ctrl_c
from tests.pictures import photo_of_a_car
from tests.segmentation.fakes import CARD, RednessSegmenter
from tests.segmentation.networks import FLAT
from tests.segmentation.saved_labels import save_label

Output = pytest.CaptureFixture[str]
TRUTH = photo_of_a_car()[1]


@pytest.fixture
def segmenter(monkeypatch: pytest.MonkeyPatch) -> RednessSegmenter:
    """What the commands take for the network."""
    segmenter = RednessSegmenter()
    for command in ("predict", "evaluate"):
        monkeypatch.setattr(f"segmentation.commands.{command}.open_network", lambda options, terminal: segmenter)
    return segmenter


def report_of(folder: Path) -> list[dict[str, str]]:
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# --- all commands


@pytest.mark.parametrize("command", [[], *([command.NAME] for command in COMMANDS)])
def test_every_command_explains_itself_with_an_example(command: list[str], capsys: Output) -> None:
    assert run([*command, "--help"]) == 0
    said = capsys.readouterr().out
    assert not command or f"carmask {command[0]} " in said.partition("example")[2]


@pytest.mark.parametrize("arguments", [[], ["paint"], ["predict"], ["train", "photos", "--out", "x", "--epochs", "0"]])
def test_wrong_use_ends_with_status_2(arguments: list[str], capsys: Output) -> None:
    assert run(arguments) == 2
    assert "usage: carmask" in capsys.readouterr().err


@pytest.mark.parametrize("size", ["640", "axb", "640x961", "0x0"])
def test_a_size_that_the_network_cannot_have_is_wrong_use(size: str, capsys: Output) -> None:
    assert run(["train", "photos", "--out", "x", "--size", size]) == 2
    assert size in capsys.readouterr().err


def test_help_starts_neither_the_network_nor_the_window() -> None:
    program = (
        "import sys; from segmentation.commands.command_line import run; run(['train', '--help']); "
        "sys.exit(len({'keras', 'tensorflow', 'PySide6'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)


@pytest.mark.parametrize("command", [["predict"], ["train"], ["export"], ["export-labels"]])
def test_a_folder_that_is_not_there_is_a_sentence(command: list[str], tmp_path: Path, capsys: Output) -> None:
    assert run([*command, str(tmp_path / "nowhere"), "--out", str(tmp_path / "out")]) == 2
    assert f"The folder {tmp_path / 'nowhere'} is not there." in capsys.readouterr().err


@pytest.mark.parametrize("command", [["predict"], ["train"], ["export-labels"]])
def test_a_folder_without_photos_is_a_sentence(command: list[str], tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "empty").mkdir()
    assert run([*command, str(tmp_path / "empty"), "--out", str(tmp_path / "out")]) == 2
    assert f"There are no photos in {tmp_path / 'empty'}" in capsys.readouterr().err


# --- predict


def test_predict_draws_a_mask_for_every_photo(
    drawn_folder: Path, tmp_path: Path, segmenter: RednessSegmenter, capsys: Output
) -> None:
    assert run(["predict", str(drawn_folder), "--out", str(tmp_path / "masks")]) == 0
    assert (read_mask(tmp_path / "masks" / "redcar_03_mask.png") == TRUTH).mean() > 0.99
    assert [row["result"] for row in report_of(tmp_path / "masks")] == ["written"] * 3
    assert "3 of 3 photos" in capsys.readouterr().err


def test_predict_goes_on_where_it_was(drawn_folder: Path, tmp_path: Path, segmenter: RednessSegmenter) -> None:
    command = ["predict", str(drawn_folder), "--out", str(tmp_path / "masks")]
    run(command)
    (tmp_path / "masks" / "redcar_02_mask.png").unlink()
    assert run(command) == 0
    assert segmenter.predictions == 4
    assert run([*command, "--overwrite"]) == 0
    assert segmenter.predictions == 7


def test_predict_ends_with_status_1_when_a_photo_failed_and_does_the_rest(
    drawn_folder: Path, tmp_path: Path, segmenter: RednessSegmenter, capsys: Output
) -> None:
    (drawn_folder / "redcar_02.jpg").write_text("no photo")
    assert run(["predict", str(drawn_folder), "--out", str(tmp_path / "masks")]) == 1
    assert [row["result"] for row in report_of(tmp_path / "masks")] == ["written", "failed", "written"]
    assert "redcar_02.jpg" in report_of(tmp_path / "masks")[1]["sentence"]
    assert "1 photos failed" in capsys.readouterr().err


def test_predict_takes_only_the_chosen_cars(drawn_folder: Path, tmp_path: Path, segmenter: RednessSegmenter) -> None:
    shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / "bluecar_01.jpg")
    arguments = ["predict", str(drawn_folder), "--out", str(tmp_path / "masks"), "--format", "gif", "--cars", "bluecar"]
    assert run(arguments) == 0
    assert [path.name for path in (tmp_path / "masks").glob("*_mask.*")] == ["bluecar_01_mask.gif"]


def test_predict_says_which_car_is_not_there(
    drawn_folder: Path, tmp_path: Path, segmenter: RednessSegmenter, capsys: Output
) -> None:
    arguments = ["predict", str(drawn_folder), "--out", str(tmp_path / "masks"), "--cars", "redcar", "bleucar"]
    assert run(arguments) == 2
    assert "no photos of bleucar" in capsys.readouterr().err
    assert not (tmp_path / "masks").exists()


def test_predict_writes_no_mask_among_the_photos(
    drawn_folder: Path, segmenter: RednessSegmenter, capsys: Output
) -> None:
    before = sorted(drawn_folder.iterdir())
    assert run(["predict", str(drawn_folder), "--out", str(drawn_folder / "." / "..") + "/cars"]) == 2
    assert "Choose another folder" in capsys.readouterr().err
    assert sorted(drawn_folder.iterdir()) == before


def test_predict_does_not_mix_the_masks_of_two_networks(
    drawn_folder: Path, tmp_path: Path, segmenter: RednessSegmenter, capsys: Output
) -> None:
    command = ["predict", str(drawn_folder), "--out", str(tmp_path / "masks")]
    run(command)
    segmenter.card = replace(CARD, weights="unet-def.weights.h5", sha256="def")
    assert run(command) == 2
    assert "masks of the network unet-abc" in capsys.readouterr().err
    assert run([*command, "--overwrite"]) == 0


@pytest.mark.skipif(os.name == "nt", reason="a test cannot press Ctrl+C on Windows")
def test_ctrl_c_ends_predict_between_two_photos_with_all_that_is_drawn_and_a_report(
    drawn_folder: Path, tmp_path: Path, segmenter: RednessSegmenter, capsys: Output
) -> None:
    segmenter.before_prediction = press_ctrl_c
    assert run(["predict", str(drawn_folder), "--out", str(tmp_path / "masks")]) == 130
    assert [row["mask"] for row in report_of(tmp_path / "masks")] == ["redcar_01_mask.png"]
    read_mask(tmp_path / "masks" / "redcar_01_mask.png")
    assert "Stopped" in capsys.readouterr().err


def test_predict_runs_a_real_network_on_photos_with_any_names(
    tiny_network: Path, drawn_folder: Path, tmp_path: Path, capsys: Output
) -> None:
    for number, photo in enumerate(sorted(drawn_folder.iterdir())):
        photo.rename(photo.with_name(f"=view {number}.jpg"))
    out = tmp_path / "masks"
    network = ["--network", str(tiny_network), "--device", "cpu"]
    assert run(["predict", str(drawn_folder), "--out", str(out), *network]) == 0
    assert len(list(out.glob("view-*_mask.png"))) == 3
    assert "runs on the CPU" in capsys.readouterr().err


def test_predict_without_its_network_is_a_sentence(drawn_folder: Path, tmp_path: Path, capsys: Output) -> None:
    network = ["--network", str(tmp_path / "card.json")]
    assert run(["predict", str(drawn_folder), "--out", str(tmp_path / "masks"), *network]) == 2
    assert "There is no network at" in capsys.readouterr().err


def test_predict_takes_the_network_in_use_and_tells_where_it_had_to_take_the_one_before(
    exported_network: Path, drawn_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    shelf = NetworkShelf(tmp_path / "shelf")
    monkeypatch.setattr("segmentation.commands.network_options.default_shelf", lambda: shelf)
    for name in ("first", "second"):
        shutil.copytree(exported_network.parent, shelf.folder / name)
        shelf.use(name)
    command = ["predict", str(drawn_folder), "--device", "cpu", "--out"]
    assert run([*command, str(tmp_path / "masks")]) == 0
    assert "is used instead" not in capsys.readouterr().err
    shelf.card_path("second").write_text("{}")
    assert run([*command, str(tmp_path / "again")]) == 0
    said = capsys.readouterr().err
    assert f"The network's card {shelf.card_path('second')} is damaged" in said
    assert f"The network {read_card(exported_network).name} is used instead" in said


# --- evaluate


@pytest.fixture
def true_masks(tmp_path: Path) -> Path:
    """The true masks of the three photos of `drawn_folder`."""
    folder = tmp_path / "true"
    folder.mkdir()
    for angle in (1, 2, 3):
        (folder / f"redcar_{angle:02d}_mask.gif").write_bytes(encode_gif(TRUTH))
    return folder


def test_evaluate_prints_the_scores_alone_and_writes_them_all(true_masks: Path, tmp_path: Path, capsys: Output) -> None:
    assert run(["evaluate", str(true_masks), str(true_masks), "--json", str(tmp_path / "s.json"), "--worst", "1"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[:3] == ["images       3", "dice         1.00000", "dice_p05     1.00000"]
    assert printed[-1] == "  worst redcar_01  dice 1.00000  places 0"
    written = json.loads((tmp_path / "s.json").read_text())
    assert written["summary"]["images"] == 3
    assert written["images"]["redcar_02"]["places"] == 0


def test_evaluate_lets_the_network_draw_the_masks_first(
    drawn_folder: Path, true_masks: Path, segmenter: RednessSegmenter, capsys: Output
) -> None:
    (true_masks / "redcar_02_mask.gif").unlink()
    assert run(["evaluate", "--predict", str(drawn_folder), str(true_masks)]) == 0
    assert segmenter.predictions == 2
    dice = capsys.readouterr().out.splitlines()[1]
    assert dice.startswith("dice ")
    assert float(dice.split()[1]) > 0.98


def test_evaluate_scores_the_cars_of_a_list(true_masks: Path, tmp_path: Path, capsys: Output) -> None:
    (true_masks / "bluecar_01_mask.png").write_bytes(encode_png(TRUTH))
    (tmp_path / "split.json").write_text('{"train": ["redcar"], "validation": ["bluecar"]}')
    cars = f"{tmp_path / 'split.json'}:validation"
    assert run(["evaluate", str(true_masks), str(true_masks), "--cars", cars]) == 0
    assert capsys.readouterr().out.startswith("images       1\n")


def test_evaluate_names_what_is_missing(true_masks: Path, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "none").mkdir()
    assert run(["evaluate", str(tmp_path / "none"), str(true_masks)]) == 2
    assert "3 of 3 masks are missing" in capsys.readouterr().err


# --- train and export-labels


@pytest.fixture
def photos_of_three_cars(tmp_path: Path) -> Path:
    """Six photos of three cars; the masks of all but one are saved labels."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, car in enumerate(("redcar", "greencar", "bluecar")):
        for angle in (1, 2):
            image = np.roll(photo_of_a_car()[0], 20 * angle, axis=1)
            path = folder / f"{car}_{angle:02d}.png"
            Image.fromarray(np.roll(image, number, axis=2)).save(path)
            save_label(path, np.roll(TRUTH, 20 * angle, axis=1))
    shutil.rmtree(folder / ".masks" / "labels" / "redcar_02")
    return folder


def test_train_learns_from_saved_labels_and_predict_takes_the_result(
    photos_of_three_cars: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr("segmentation.commands.train._size", lambda text: FLAT)
    network = tmp_path / "network"
    command = ["train", str(photos_of_three_cars), "--out", str(network), "--size", "the smallest", "--epochs", "1"]
    assert run(command) == 0
    said = capsys.readouterr()
    assert said.out == f"{network / 'card.json'}\n"
    assert "1 photos have no mask" in said.err
    assert "1 of 1 epochs, held-out cars: dice" in said.err
    predict = ["predict", str(photos_of_three_cars), "--out", str(tmp_path / "masks"), "--cars", "redcar"]
    assert run([*predict, "--network", str(network / "card.json"), "--device", "cpu"]) == 0
    assert run([*command, "--learning-rate", "0.1"]) == 2
    assert "plan learning_rate was 0.0012 and is 0.1" in capsys.readouterr().err


def test_train_never_touches_the_cars_of_the_other_lists(
    photos_of_three_cars: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "split.json").write_text('{"train": ["redcar", "bluecar"], "validation": ["greencar"]}')
    splits = []
    monkeypatch.setattr("segmentation.commands.train._train", lambda options, split, *rest: splits.append(split))
    for seed in range(4):
        split = ["--split", str(tmp_path / "split.json"), "--seed", str(seed)]
        assert run(["train", str(photos_of_three_cars), "--out", str(tmp_path / "network"), *split]) == 0
    cars = {frozenset(sample.car_id for sample in (*split.training, *split.held_out)) for split in splits}
    assert cars == {frozenset({"redcar", "bluecar"})}


def test_train_refuses_a_split_with_a_car_on_both_sides(
    photos_of_three_cars: Path, tmp_path: Path, capsys: Output
) -> None:
    (tmp_path / "split.json").write_text('{"train": ["redcar", "bluecar"], "validation": ["bluecar"]}')
    split = ["--split", str(tmp_path / "split.json")]
    assert run(["train", str(photos_of_three_cars), "--out", str(tmp_path / "network"), *split]) == 2
    assert "has bluecar in two lists" in capsys.readouterr().err


def test_train_says_where_masks_could_come_from(drawn_folder: Path, tmp_path: Path, capsys: Output) -> None:
    assert run(["train", str(drawn_folder), "--out", str(tmp_path / "network")]) == 2
    assert "--masks" in capsys.readouterr().err
    assert run(["train", str(drawn_folder), "--out", str(tmp_path / "n"), "--masks", str(tmp_path / "gone")]) == 2
    assert "There is no folder of masks" in capsys.readouterr().err


def test_export_labels_writes_a_data_set_that_train_can_read(
    photos_of_three_cars: Path, tmp_path: Path, capsys: Output
) -> None:
    assert run(["export-labels", str(photos_of_three_cars), "--out", str(tmp_path / "set")]) == 0
    said = capsys.readouterr()
    assert "5 masks written." in said.err
    assert "1 photos were left out" in said.err
    assert run(["evaluate", str(tmp_path / "set" / "train_masks"), str(tmp_path / "set" / "train_masks")]) == 0
    assert capsys.readouterr().out.startswith("images       5\n")


def test_the_fake_segmenter_is_a_segmenter() -> None:
    segmenter: Segmenter = RednessSegmenter()
    assert segmenter.predict(photo_of_a_car()[0]).shape == TRUTH.shape
