"""Tests of `carmask publish` as a person or a script meets it."""

import json
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from segmentation.commands import publish
from segmentation.commands.command_line import run
from segmentation.masks.files import encode_png
from segmentation.network.card import CARD_NAME
from segmentation.publishing.publishing import REFUSED_NAME
from segmentation.shelf.network_shelf import SHIPPED, NetworkShelf
from segmentation.shelf.reports import report_beside
from tests.ctrl_c import press_ctrl_c
from tests.pictures import photo_of_a_car

Output = pytest.CaptureFixture[str]


@pytest.fixture
def shelf(tmp_path: Path, blind_run: Path, monkeypatch: pytest.MonkeyPatch) -> NetworkShelf:
    """What the command takes for this person's shelf; carmask comes with a network that draws nothing."""
    shelf = NetworkShelf(tmp_path / "shelf", blind_run / CARD_NAME)
    monkeypatch.setattr(publish, "default_shelf", lambda: shelf)
    return shelf


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Two cars of one photo each, with masks in `masks` beside them; the network has seen one of the two."""
    image, truth = photo_of_a_car()
    for folder in ("photos", "masks"):
        (tmp_path / folder).mkdir()
    for car in ("learned", "new"):
        Image.fromarray(image).save(tmp_path / "photos" / f"{car}_01.png")
        (tmp_path / "masks" / f"{car}_01_mask.png").write_bytes(encode_png(truth))
    (tmp_path / "split.json").write_text(json.dumps({"train": ["learned"], "validation": ["new"]}))
    return tmp_path / "photos"


def command(run_folder: Path, photos: Path, *options: str) -> list[str]:
    masks = ["--masks", str(photos.parent / "masks")]
    return ["publish", str(run_folder), "--photos", str(photos), *masks, "--device", "cpu", *options]


def test_publish_prints_the_path_of_the_report_alone_and_takes_the_network_into_use(
    colour_run: Path, photos: Path, shelf: NetworkShelf, capsys: Output
) -> None:
    assert run(command(colour_run, photos)) == 0
    said = capsys.readouterr()
    report = report_beside(shelf.card_path(shelf.name_in_use()))
    assert said.out == f"{report}\n"
    assert "1 of 1 photos compared" in said.err
    assert "Dice                  0." in said.err
    assert "(before: 0.00000)" in said.err
    assert "It is better than the network in use in Dice" in said.err


def test_publish_refuses_a_worse_network_until_somebody_insists(
    colour_run: Path, blind_run: Path, photos: Path, shelf: NetworkShelf, tmp_path: Path, capsys: Output
) -> None:
    shutil.copytree(colour_run, shelf.folder / "good")
    shelf.use("good")
    worse = Path(shutil.copytree(blind_run, tmp_path / "worse"))
    assert run(command(worse, photos)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{worse / REFUSED_NAME} shows where it is worse." in said.err
    assert "The network in use stays in use." in said.err
    assert said.err.endswith("shows where it is worse. To publish it all the same, add --even-if-worse.\n")
    assert shelf.name_in_use() == "good"
    assert run(command(worse, photos, "--even-if-worse")) == 0
    assert shelf.name_in_use() != "good"


def test_publish_judges_on_the_cars_of_a_list_and_on_none_that_the_network_has_seen(
    colour_run: Path, photos: Path, shelf: NetworkShelf, capsys: Output
) -> None:
    assert run(command(colour_run, photos, "--cars", f"{photos.parent / 'split.json'}:train")) == 2
    assert "has seen learned in training" in capsys.readouterr().err
    assert shelf.name_in_use() == SHIPPED


def test_publish_into_a_folder_leaves_the_network_in_use_alone(
    colour_run: Path, photos: Path, shelf: NetworkShelf, tmp_path: Path, capsys: Output
) -> None:
    assert run(command(colour_run, photos, "--out", str(tmp_path / "models"), "--without-photos")) == 0
    report = report_beside(tmp_path / "models" / CARD_NAME)
    assert capsys.readouterr().out == f"{report}\n"
    assert "data:image" not in report.read_text()
    assert shelf.name_in_use() == SHIPPED


@pytest.mark.skipif(os.name == "nt", reason="a test cannot press Ctrl+C on Windows")
def test_ctrl_c_ends_publish_with_the_network_in_use_as_it_was(
    colour_run: Path, photos: Path, shelf: NetworkShelf, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(publish.Terminal, "report", lambda *_: press_ctrl_c())
    assert run(command(colour_run, photos)) == 130
    assert shelf.name_in_use() == SHIPPED


def test_publish_says_what_is_missing(
    colour_run: Path, photos: Path, shelf: NetworkShelf, tmp_path: Path, capsys: Output
) -> None:
    assert run(command(tmp_path / "nowhere", photos)) == 2
    assert f"There is no trained network in {tmp_path / 'nowhere'}." in capsys.readouterr().err
    shutil.rmtree(photos.parent / "masks")
    assert run(command(colour_run, photos)) == 2
    assert "There is no folder of masks" in capsys.readouterr().err
