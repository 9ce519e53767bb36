"""A car of twelve angles as one set: the same tone for all of them, and what does not fit the others waits."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.batch import export_plan
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import export, files, manifest
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car(192, 288)
ANGLES = range(1, 13)
Output = pytest.CaptureFixture[str]


@pytest.fixture
def turned(tmp_path: Path) -> Path:
    """A folder with twelve accepted angles of a car before a bluish wall; it stands alike in all of them."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for angle in ANGLES:
        photo = PHOTO.copy()
        photo[CAR == 0] = np.minimum(photo[CAR == 0] * (0.95, 1.0, 1.1), 255)
        Image.fromarray(photo).save(folder / f"car_{angle:02d}.png")
        save_label(folder / f"car_{angle:02d}.png", CAR, review="accepted")
    return folder


def figures(out: Path, name: str) -> list[float]:
    """Return one figure of every picture, as the manifest has it."""
    return [entry["figures"][name] for entry in manifest(out)["photos"].values()]


@pytest.mark.usefixtures("at_once")
def test_all_angles_get_the_same_white_balance_and_exposure(turned, out, preset):
    assert export(turned, out, preset, "--balance", "1") == 0
    red, green, blue = (set(figures(out, f"{name}_gain")) for name in ("red", "green", "blue"))
    assert len(red) == len(green) == len(blue) == 1
    assert red.pop() > green.pop() > blue.pop()
    assert manifest(out)["settings"]["style"]["balance"] == 1


@pytest.mark.usefixtures("at_once")
def test_without_it_colours_stay_as_photographed(turned, out, preset):
    assert export(turned, out, preset) == 0
    assert {*figures(out, "red_gain"), *figures(out, "blue_gain")} == {1.0}


@pytest.mark.usefixtures("at_once")
def test_a_mask_that_is_off_the_ground_line_waits_with_its_mirrored_angle_and_moves_no_other(
    turned, out, preset, capsys
):
    export(turned, out.parent / "before", preset, "--turn", "12")
    with_floor = CAR.copy()
    lowest = np.flatnonzero(CAR.any(axis=1))[-1]
    with_floor[lowest : lowest + 4, 100:140] = 255
    save_label(turned / "car_04.png", with_floor, review="accepted")
    assert export(turned, out, preset, "--turn", "12") == 1
    assert [name for name in files(out) if name.startswith("held-back")] == [
        "held-back/car_04.png",
        "held-back/car_10.png",
    ]
    said = capsys.readouterr().err
    assert "car_04.png: its lowest point lies 10 pixels below the set's ground line" in said
    assert "car_10.png: its lowest point lies 10 pixels above the set's ground line" in said
    with Image.open(out / "car_02.png") as one, Image.open(out.parent / "before" / "car_02.png") as other:
        assert one.tobytes() == other.tobytes()


def swaying(folder: Path, angles: Iterable[int]) -> Path:
    """Fill `folder` with accepted angles of a turn of sixteen, in which the car comes nearer and goes away again."""
    folder.mkdir()
    for angle in angles:
        nearer = round(6 * np.cos(2 * np.pi * (angle - 1) / 16))
        path, car = folder / f"car_{angle:02d}.png", np.roll(CAR, nearer, axis=0)
        studio = np.broadcast_to(PHOTO[:, :1], PHOTO.shape)
        Image.fromarray(np.where(car[..., None] > 0, np.uint8((180, 30, 30)), studio)).save(path)
        save_label(path, car, review="accepted")
    return folder


@pytest.mark.usefixtures("at_once")
def test_a_car_without_its_last_angles_is_held_against_the_turn_and_not_against_the_number_of_its_photos(
    tmp_path, out, preset, capsys: Output
):
    assert export(swaying(tmp_path / "photos", range(1, 15)), out, preset) == 0
    assert len(set(figures(out, "off_ground_px"))) == 1 and "ground line" not in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_of_a_car_with_more_photos_than_the_usual_turn_the_ground_line_is_told_or_said_to_be_unknown(
    tmp_path, out, preset, capsys: Output
):
    folder = swaying(tmp_path / "photos", [*range(1, 17), 18, 20])
    assert export(folder, out, preset) == 0
    assert "car: how many of its angles make a whole turn is not known" in capsys.readouterr().err
    assert export(folder, tmp_path / "told", preset, "--turn", "16") == 0
    assert "ground line" not in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_too_few_mirrored_angles_are_said_and_an_odd_turn_is_refused(turned, out, preset, capsys: Output):
    assert export(turned, out, preset) == 0
    assert "car: too few of its angles have a mirrored one in a turn of 16" in capsys.readouterr().err
    assert export(turned, out, preset, "--turn", "15") == 2
    assert "turn, an even number" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_folder_full_of_photos_is_no_set_and_that_is_said(turned, out, preset, capsys: Output, monkeypatch):
    monkeypatch.setattr(export_plan, "MOST_VIEWS", 11)
    assert export(turned, out, preset, "--balance", "1") == 0
    assert "car: its 12 photos are more than the 11 that a set can have" in capsys.readouterr().err
    assert {*figures(out, "red_gain"), *figures(out, "blue_gain")} == {1.0}


@pytest.mark.usefixtures("at_once")
def test_a_file_that_is_too_large_is_made_and_waits(turned, out, preset, capsys: Output):
    assert export(turned, out, preset, "--most-bytes", "300") == 1
    assert all(name.startswith("held-back") for name in files(out))
    assert "bytes, more than the 300 that are allowed: make the picture smaller" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_how_far_outlines_went_is_told_and_written_down(turned, out, preset, capsys: Output):
    assert export(turned, out, preset, "--choke", "1") == 0
    changed = sum(figures(out, "moved_pixels"))
    assert changed > 100
    assert f"which changed {changed:,.0f} pixels in all" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("wrong", ["-0.5", "1.5", "nan"])
def test_a_balance_that_makes_no_sense_is_a_sentence(wrong, turned, out, preset, capsys: Output):
    assert export(turned, out, preset, f"--balance={wrong}") == 2
    assert "is not within 0 to 1" in capsys.readouterr().err
