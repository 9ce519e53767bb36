"""What goes wrong is a sentence, and the rest goes on."""

import errno
import io
import json
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image

from segmentation.atomic import write_atomically
from segmentation.batch import delivery, export_job
from segmentation.batch.export_manifest import MANIFEST_NAME
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import THREE, export, files, manifest
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car()
Output = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("at_once")
def test_a_photo_that_cannot_be_used_is_a_sentence_and_the_rest_goes_on(accepted, out, preset, capsys: Output):
    save_label(accepted / "redcar_01.jpg", np.zeros_like(CAR), review="accepted")
    (accepted / "redcar_02.jpg").write_bytes(b"no photo")
    Image.new("RGB", (30, 20)).save(accepted / "redcar_03.jpg")
    assert export(accepted, out, preset) == 1
    said = capsys.readouterr().err
    assert "redcar_01.jpg: Its mask is empty" in said
    assert "redcar_02.jpg is not a photo" in said
    assert "redcar_03.jpg: Its mask is 144 x 96 pixels, the photo 30 x 20" in said
    assert "0 pictures made, 0 were there already, 0 held back, 3 failed" in said


@pytest.mark.usefixtures("at_once")
def test_a_long_row_of_numbers_in_what_a_camera_says_keeps_no_picture_back(accepted, out, preset):
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ISOSpeedRatings] = (100,) * 40_000
    content = io.BytesIO()
    Image.fromarray(PHOTO).save(content, "PNG", exif=exif)  # no JPEG has so much room, and endings are not believed
    (accepted / "redcar_01.jpg").write_bytes(content.getvalue())
    save_label(accepted / "redcar_01.jpg", CAR, review="accepted")
    assert export(accepted, out, preset, "--format", "jpeg", "--backdrop", "white") == 0
    assert len(files(out)) == 3


@pytest.mark.usefixtures("at_once")
def test_a_defect_over_one_photo_is_told_of_it_and_the_rest_goes_on(
    accepted, out, preset, capsys: Output, monkeypatch: pytest.MonkeyPatch
):
    carried = export_job.carried_exif

    def defective(path: Path) -> bytes:
        if path.name == "redcar_02.jpg":
            raise TypeError("numbers of no order")
        return carried(path)

    monkeypatch.setattr(export_job, "carried_exif", defective)
    assert export(accepted, out, preset) == 1
    said = capsys.readouterr().err
    assert "redcar_02.jpg: its picture cannot be made, for a reason that carmask does not know (TypeError" in said
    assert "Traceback" in said and files(out) == ["redcar_01.png", "redcar_03.png"]
    assert manifest(out)["photos"]["redcar_02.jpg"]["result"] == "failed"


@pytest.mark.usefixtures("at_once")
def test_a_photo_with_a_broken_profile_is_taken_for_srgb(accepted, out, preset):
    Image.fromarray(PHOTO).save(accepted / "redcar_01.jpg", quality=95, icc_profile=b"no profile")
    save_label(accepted / "redcar_01.jpg", CAR, review="accepted")
    assert export(accepted, out, preset) == 0
    one, other = ((out / name).read_bytes() for name in THREE[:2])
    assert one == other


@pytest.mark.usefixtures("at_once")
def test_a_limit_of_bytes_is_kept_or_the_photo_is_told(accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset, "--format", "jpeg", "--most-bytes", "5000") == 0
    assert all(path.stat().st_size <= 5000 for path in out.glob("*.jpg"))
    assert export(accepted, out.parent / "png", preset, "--most-bytes", "300") == 1
    assert "redcar_01.jpg: its PNG file has" in capsys.readouterr().err
    assert files(out.parent / "png") == [f"held-back/{name}" for name in THREE]


@pytest.mark.usefixtures("at_once")
def test_a_full_disk_ends_the_run_in_a_sentence_and_the_same_command_completes_it(
    accepted, out, preset, capsys: Output, monkeypatch: pytest.MonkeyPatch
):
    written = []

    def write_two(path: Path, content: bytes) -> None:
        if path.suffix == ".png":
            if len(written) == 2:
                raise OSError(errno.ENOSPC, "No space left on device")
            written.append(path)
        write_atomically(path, content)

    with monkeypatch.context() as full:
        full.setattr(delivery, "write_atomically", write_two)
        assert export(accepted, out, preset) == 2
    said = capsys.readouterr().err
    assert "No space left on device). Make room and give the same command again to go on." in said
    assert files(out) == THREE[:2]
    assert export(accepted, out, preset) == 0
    assert "1 picture made, 2 were there already" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_a_sentence(accepted, tmp_path, preset, capsys: Output):
    (tmp_path / "locked").mkdir(mode=0o500)
    assert export(accepted, tmp_path / "locked" / "out", preset) == 2
    assert "Pictures cannot be written to" in capsys.readouterr().err


def test_a_file_in_the_place_of_the_folder_is_a_sentence(accepted, out, preset, capsys: Output):
    out.write_bytes(b"")
    assert export(accepted, out, preset) == 2
    assert f"{out}" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{}", '{"photos": 3, "settings": {}}', "[" * 99999])
def test_a_damaged_manifest_is_a_sentence(content, accepted, out, preset, capsys: Output):
    out.mkdir()
    (out / MANIFEST_NAME).write_text(content)
    assert export(accepted, out, preset) == 2
    assert "is damaged, so it is not known how the pictures there were made" in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_a_manifest_that_names_files_elsewhere_is_refused(accepted, out, preset, capsys: Output):
    export(accepted, out, preset)
    content = manifest(out)
    content["photos"]["redcar_01.jpg"]["file"] = "../cars/redcar_01.jpg"
    (out / MANIFEST_NAME).write_text(json.dumps(content))
    assert export(accepted, out, preset) == 2
    assert "names files outside of its folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--backdrop", "pink"], "pink is no backdrop"),
        (["--preset", "nothing"], "There is no preset nothing"),
        (["--choke", "4"], "That cannot be: a choke of 4.0 px is not within -3 to 3"),
        (["--shadow", "3"], "That cannot be"),
        (["--quality", "0"], "That cannot be: wrong quality"),
        (["--format", "jpeg", "--backdrop", "transparent"], "JPEG cannot be transparent. Choose --format png"),
        (["--cars", "bluecar"], "has no photos of bluecar. Nothing was made."),
        (["--states", "network"], "is network. Accept some, or name other --states."),
    ],
)
def test_an_option_that_makes_no_sense_is_a_sentence(more, sentence, accepted, out, preset, capsys: Output):
    assert export(accepted, out, preset, *more) == 2
    assert sentence in capsys.readouterr().err


def test_pictures_are_not_written_among_the_photos(accepted, preset, capsys: Output):
    assert export(accepted, accepted / "new", preset) == 2
    assert "Pictures are not written among the photos" in capsys.readouterr().err
    assert not (accepted / "new").exists()
