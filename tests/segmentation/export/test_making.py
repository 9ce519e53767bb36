"""Pictures of accepted cars, and what is held back."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.batch import delivery
from segmentation.labels.store import LabelStore
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import THREE, export, files, manifest
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car()
Output = pytest.CaptureFixture[str]


def test_every_accepted_view_becomes_a_picture_in_a_process_of_its_own(accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset, "--backdrop", "#0000ff", "--processes", "2") == 0
    assert files(out) == THREE
    with Image.open(out / "redcar_01.png") as picture:
        pixels = np.asarray(picture)
    assert pixels.shape == (120, 160, 3) and tuple(pixels[0, 0]) == (0, 0, 255)
    assert pixels[70, 80, 0] > 150
    said = capsys.readouterr().err
    assert "3 pictures made, 0 were there already, 0 held back, 0 failed" in said
    assert "Outlines were moved by 0.0 pixels at most" in said and "3 of 3 photos" in said


@pytest.mark.usefixtures("at_once")
def test_the_manifest_says_what_each_picture_was_made_of(accepted, out, preset):
    export(accepted, out, preset)
    content = manifest(out)
    entry = content["photos"]["redcar_01.jpg"]
    assert entry["result"] == "delivered" and entry["file"] == "redcar_01.png"
    newest = LabelStore(accepted).newest("redcar_01")
    assert newest is not None and entry["records"] == {"labels": {"revision": 1, "sha256": newest.sha256}}
    assert entry["sha256"] == delivery.sha256_of(out / "redcar_01.png")
    assert entry["figures"]["moved_px"] == 0 and content["settings"]["preset"]["title"] == "Small"


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("kind", ["png", "webp", "tiff", "jpeg", "avif", "psd"])
def test_the_same_photos_masks_and_settings_give_the_same_bytes(kind, accepted, tmp_path, preset):
    for name in ("one", "other"):
        assert export(accepted, tmp_path / name, preset, "--format", kind) == 0
    one, other = (sorted((tmp_path / name).iterdir()) for name in ("one", "other"))
    assert len(one) == 4 and [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("states", "made"), [(["accepted"], 1), (["corrected"], 1), (["accepted", "network"], 2)])
def test_only_masks_in_the_wanted_states_are_taken(states, made, drawn_folder, out, preset, capsys: Output):
    save_label(drawn_folder / "redcar_01.jpg", CAR, review="accepted")
    save_label(drawn_folder / "redcar_02.jpg", CAR, origin="human")
    save_label(drawn_folder / "redcar_03.jpg", CAR, origin="network")
    export(drawn_folder, out, preset, "--states", *states)
    assert len(files(out)) == made
    left_out = "photo left out" if made == 2 else "photos left out"
    assert f"{3 - made} {left_out}: no saved mask that is {' or '.join(states)}." in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_rejected_mask_is_never_delivered_and_it_is_said_why(drawn_folder, out, preset, capsys: Output):
    save_label(drawn_folder / "redcar_01.jpg", CAR, review="accepted")
    save_label(drawn_folder / "redcar_02.jpg", CAR, review="rejected", reviewer="Cleo", reason="wheel", note="Left.")
    assert export(drawn_folder, out, preset, "--states", "accepted", "corrected", "network") == 0
    assert files(out) == ["redcar_01.png"]
    assert "redcar_02.jpg is left out: Cleo rejected its mask, wheel (Left.)." in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_the_folders_of_the_photos_are_kept(tmp_path, out, preset):
    for folder in ("monday", "tuesday"):
        (tmp_path / "all" / folder).mkdir(parents=True)
        Image.fromarray(PHOTO).save(tmp_path / "all" / folder / "car_01.jpg")
        save_label(tmp_path / "all" / folder / "car_01.jpg", CAR, review="accepted")
    assert export(tmp_path / "all", out, preset) == 0
    assert files(out) == ["monday/car_01.png", "tuesday/car_01.png"]


@pytest.mark.usefixtures("at_once")
def test_pictures_are_numbered_in_the_order_that_the_preset_wants(accepted, out, preset):
    facts = json.loads(Path(preset).read_text()) | {"file_name": "{car}-{number}", "angles_first": [3]}
    Path(preset).write_text(json.dumps(facts))
    export(accepted, out, preset)
    files_of = {photo: entry["file"] for photo, entry in manifest(out)["photos"].items()}
    assert files_of == {
        "redcar_03.jpg": "redcar-1.png",
        "redcar_01.jpg": "redcar-2.png",
        "redcar_02.jpg": "redcar-3.png",
    }


@pytest.mark.usefixtures("at_once")
def test_pictures_of_one_name_get_numbers(accepted, out, preset):
    Path(preset).write_text(json.dumps(json.loads(Path(preset).read_text()) | {"file_name": "{car}"}))
    assert export(accepted, out, preset) == 0
    assert files(out) == ["redcar-2.png", "redcar-3.png", "redcar.png"]
    files_of = {photo: entry["file"] for photo, entry in manifest(out)["photos"].items()}
    assert files_of["redcar_01.jpg"] == "redcar.png" and files_of["redcar_03.jpg"] == "redcar-3.png"


@pytest.mark.usefixtures("at_once")
def test_folders_that_make_the_same_car_keep_their_pictures_apart(tmp_path, out, preset):
    for folder in ("A-1", "A1"):
        (tmp_path / "all" / folder).mkdir(parents=True)
        Image.fromarray(PHOTO).save(tmp_path / "all" / folder / "front left.jpg")
        save_label(tmp_path / "all" / folder / "front left.jpg", CAR, review="accepted")
    assert export(tmp_path / "all", out, preset) == 0
    assert files(out) == ["A-1/A12_01.png", "A1/A1_01.png"]


@pytest.mark.usefixtures("at_once")
def test_one_angle_of_a_car_is_enough(drawn_folder, out, preset):
    save_label(drawn_folder / "redcar_02.jpg", CAR, review="accepted")
    assert export(drawn_folder, out, preset) == 0
    assert files(out) == ["redcar_02.png"]


def test_a_dry_run_says_what_would_be_made_and_makes_nothing(accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset, "--dry-run") == 0
    said = capsys.readouterr()
    assert f"{accepted / 'redcar_01.jpg'} -> {out / 'redcar_01.png'}" in said.out.splitlines()
    assert "3 pictures would be made. Nothing was written." in said.err
    assert not out.exists()


@pytest.mark.usefixtures("at_once")
def test_a_car_cut_by_the_frame_waits_for_a_look(accepted, out, preset, capsys: Output):
    cut = CAR.copy()
    cut[50:60, :] = 255
    save_label(accepted / "redcar_02.jpg", cut, review="accepted")
    assert export(accepted, out, preset) == 1
    assert files(out) == ["held-back/redcar_02.png", "redcar_01.png", "redcar_03.png"]
    said = capsys.readouterr().err
    assert "redcar_02.jpg: its car is cut by the frame of the photo along 20 pixels." in said
    assert f"Look at those in {out / 'held-back'}; --deliver-all delivers them all the same." in said


@pytest.mark.usefixtures("at_once")
def test_what_is_held_back_is_delivered_where_a_person_says_so_or_its_mask_was_mended(accepted, out, preset):
    cut = CAR.copy()
    cut[50:60, :] = 255
    save_label(accepted / "redcar_02.jpg", cut, review="accepted")
    export(accepted, out, preset)
    assert export(accepted, out, preset) == 1
    assert export(accepted, out, preset, "--deliver-all") == 0
    assert files(out) == THREE
    save_label(accepted / "redcar_02.jpg", CAR, review="accepted")
    assert export(accepted, out, preset) == 0
    assert files(out) == THREE


@pytest.mark.usefixtures("at_once")
def test_a_photo_that_was_replaced_since_waits_for_a_look(accepted, out, preset, capsys: Output):
    Image.fromarray(255 - PHOTO).save(accepted / "redcar_03.jpg")
    assert export(accepted, out, preset) == 1
    assert "redcar_03.jpg: its photo is another than the one that its mask was saved for" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_photo_that_would_be_enlarged_too_much_waits_for_a_look(accepted, out, capsys: Output):
    assert export(accepted, out, "plain-white") == 1
    assert "its photo is too small: it is enlarged" in capsys.readouterr().err
