"""Spins as an output of an export: one file of a car beside its pictures."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.cutout import film
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import THREE, export, files, manifest
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
SPUN = [*THREE, "redcar_spin.webp"]
NAME = "redcar, its spin as WEBP"
Output = pytest.CaptureFixture[str]


def spin(folder: Path, out: Path, preset: str, *more: str) -> int:
    return export(folder, out, preset, "--spin", "webp", *more)


def test_a_car_becomes_a_spin_beside_its_pictures_in_a_process_of_its_own(accepted, out, preset, capsys: Output):
    smaller = CAR.copy()
    smaller[24:30] = 0
    save_label(accepted / "redcar_02.jpg", smaller, review="accepted")
    assert spin(accepted, out, preset, "--backdrop", "#0000ff", "--spin-speed", "8", "--processes", "2") == 0
    assert files(out) == SPUN
    with Image.open(out / "redcar_spin.webp") as image:
        assert image.n_frames == 3 and image.size == (160, 120)
        image.seek(2)
        pixels = np.asarray(image.convert("RGB")).astype(int)
        assert image.info["duration"] == 125
    assert np.abs(pixels[0, 0] - (0, 0, 255)).max() < 12 and pixels[70, 80, 0] > 140
    said = capsys.readouterr().err
    assert "3 pictures made" in said and "1 spin made, 0 were there already, 0 held back, 0 failed." in said


@pytest.mark.usefixtures("at_once")
def test_the_manifest_says_which_spin_was_made_with_its_hash(accepted, out, preset):
    spin(accepted, out, preset)
    entry = manifest(out)["spins"][NAME]
    assert entry["file"] == "redcar_spin.webp" and entry["result"] == "delivered"
    assert entry["bytes"] == (out / entry["file"]).stat().st_size and len(entry["sha256"]) == 64
    records = {
        f"{name}/{kind}": named
        for name, made in manifest(out)["photos"].items()
        for kind, named in made["records"].items()
    }
    assert entry["records"] == records and len(records) == 3 and entry["profile"] == "sRGB"
    assert set(manifest(out)["photos"]) == {"redcar_01.jpg", "redcar_02.jpg", "redcar_03.jpg"}


@pytest.mark.usefixtures("at_once")
def test_the_same_cars_give_the_same_bytes(accepted, tmp_path, preset):
    for name in ("one", "other"):
        assert spin(accepted, tmp_path / name, preset) == 0
    one, other = (tmp_path / name / "redcar_spin.webp" for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.usefixtures("at_once")
def test_a_spin_may_be_asked_for_later_and_is_kept_until_a_mask_changes(accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset) == 0
    assert spin(accepted, out, preset) == 0
    said = capsys.readouterr().err
    assert "0 pictures made, 3 were there already" in said and "1 spin made" in said
    first = (out / "redcar_spin.webp").read_bytes()
    assert spin(accepted, out, preset) == 0
    assert "0 spins made, 1 were there already" in capsys.readouterr().err
    smaller = CAR.copy()
    smaller[24:30] = 0
    save_label(accepted / "redcar_02.jpg", smaller, review="accepted")
    assert spin(accepted, out, preset) == 0
    assert "1 spin made" in capsys.readouterr().err and (out / "redcar_spin.webp").read_bytes() != first


@pytest.mark.usefixtures("at_once")
def test_all_angles_of_a_spin_stand_in_one_place_even_where_pictures_are_centred(accepted, out, preset):
    Path(preset).write_text(json.dumps(json.loads(Path(preset).read_text()) | {"centres_each": True}))
    aside = np.roll(CAR, 15, 1)
    save_label(accepted / "redcar_02.jpg", aside, review="accepted")
    spin(accepted, out, preset, "--backdrop", "#0000ff", "--deliver-all")
    lefts = []
    with Image.open(out / "redcar_spin.webp") as image:
        for place in (0, 1):
            image.seek(place)
            is_car = np.asarray(image.convert("RGB")).astype(int)[..., 2] < 200
            lefts.append(int(np.flatnonzero(is_car.any(axis=0))[0]))
    assert lefts[1] - lefts[0] > 8


@pytest.mark.usefixtures("at_once")
def test_a_car_with_a_missing_angle_has_no_spin_and_it_is_said(drawn_folder, out, preset, capsys: Output):
    for angle in (1, 2):
        save_label(drawn_folder / f"redcar_{angle:02d}.jpg", CAR, review="accepted")
    assert spin(drawn_folder, out, preset) == 0
    assert files(out) == THREE[:2]
    assert "redcar has no spin: 2 of its 3 angles are delivered." in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_spin_with_an_angle_to_look_at_is_held_back(accepted, out, preset, capsys: Output):
    cut = CAR.copy()
    cut[50:60] = 255  # to the frame of the photo
    save_label(accepted / "redcar_02.jpg", cut, review="accepted")
    assert spin(accepted, out, preset) == 1
    assert "held-back/redcar_spin.webp" in files(out) and "redcar_spin.webp" not in files(out)
    assert f"{NAME}: of redcar_02.jpg, its car is cut by the frame" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_spin_with_too_many_bytes_is_held_back(accepted, out, preset, capsys: Output):
    assert spin(accepted, out, preset, "--spin-bytes", "50") == 1
    assert "held-back/redcar_spin.webp" in files(out)
    assert "its WEBP file has" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_photo_that_cannot_be_read_costs_its_car_the_spin(accepted, out, preset, capsys: Output):
    (accepted / "redcar_02.jpg").write_bytes(b"no photo")
    assert spin(accepted, out, preset) == 1
    assert "redcar_spin.webp" not in files(out) and f"{NAME}: of redcar_02.jpg:" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_dry_run_tells_of_spins_and_makes_none(accepted, out, preset, capsys: Output):
    assert spin(accepted, out, preset, "--dry-run") == 0
    told = capsys.readouterr()
    assert f"{NAME} -> {out / 'redcar_spin.webp'}" in told.out and "3 pictures would be made" in told.err
    assert not out.exists()


@pytest.mark.usefixtures("at_once")
def test_an_mp4_without_ffmpeg_is_refused_before_anything_is_made(accepted, out, preset, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert export(accepted, out, preset, "--spin", "mp4") == 2
    assert film.NO_FFMPEG in capsys.readouterr().err and not out.exists()
    assert export(accepted, out, preset, "--spin", "mp4", "--backdrop", "transparent") == 2
    assert "An MP4 cannot be transparent." in capsys.readouterr().err
