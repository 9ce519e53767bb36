"""Cars stand where the command or the window says, and a set stands still."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from segmentation import messages
from segmentation.exporter import answer_to
from segmentation.messages import Exported, ExportRequest, Failed
from segmentation.progress import never_cancelled
from tests.segmentation.export.pictures import THREE, export, files, manifest

pytestmark = pytest.mark.usefixtures("at_once")
MOVED = ("--backdrop", "#0000ff", "--spot", "0.9", "0.4", "--scale", "0.5")


def car_in(path):
    """Top, bottom, left and right of what is not blue, as shares of the picture."""
    with Image.open(path) as picture:
        pixels = np.asarray(picture.convert("RGB")).astype(int)
    rows, columns = np.nonzero(np.abs(pixels - (0, 0, 255)).max(axis=2) > 40)
    height, width = pixels.shape[:2]
    return rows.min() / height, (rows.max() + 1) / height, columns.min() / width, (columns.max() + 1) / width


def test_spot_and_scale_are_those_of_the_command(accepted, out, preset):
    assert export(accepted, out, preset, *MOVED) == 0
    for name in THREE:
        _, bottom, left, right = car_in(out / name)
        assert bottom == pytest.approx(0.9, abs=0.02) and right - left == pytest.approx(0.5, abs=0.02)
        assert (left + right) / 2 == pytest.approx(0.4, abs=0.02)
    assert manifest(out)["settings"]["backdrop"]["spot"] == [0.9, 0.4]


def test_another_spot_is_another_setting_and_the_same_one_goes_on(accepted, out, preset, capsys):
    assert export(accepted, out, preset, *MOVED) == 0
    assert export(accepted, out, preset, *MOVED) == 0
    assert "0 pictures made, 3 were there already" in capsys.readouterr().err
    assert export(accepted, out, preset, "--backdrop", "#0000ff") != 0
    assert "made with other settings" in capsys.readouterr().err


def test_what_is_not_said_stays_as_the_backdrop_has_it(accepted, out, preset, tmp_path):
    (tmp_path / "blue.json").write_text('{"top": "#0000ff", "spot": [0.7, 0.6], "scale": 0.4}')
    export(accepted, out, preset, "--backdrop", str(tmp_path / "blue.json"), "--scale", "0.3")
    _, bottom, left, right = car_in(out / THREE[0])
    assert bottom == pytest.approx(0.7, abs=0.02) and right - left == pytest.approx(0.3, abs=0.02)


@pytest.mark.parametrize("wrong", [("--spot", "2", "0.5"), ("--scale", "0"), ("--horizon", "-1"), ("--scale", "wide")])
def test_what_is_no_share_is_refused(wrong, accepted, out, preset, capsys):
    assert export(accepted, out, preset, *wrong) == 2 and not out.exists()
    assert f"{wrong[1]} is no share" in capsys.readouterr().err


def test_the_window_s_request_makes_the_very_bytes_of_the_command(accepted, tmp_path, preset):
    export(accepted, tmp_path / "one", preset, *MOVED)
    request = ExportRequest(str(accepted), str(tmp_path / "other"), [], False, ["accepted"], preset, "#0000ff", "", 0.0,
                            stand=[0.0, 0.9, 0.4, 0.5])  # fmt: skip
    assert isinstance(answer_to(messages.encode(request), lambda _: None, never_cancelled), Exported)
    for name in files(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()
    wrong = replace(request, stand=[0.5, 7])
    answer = answer_to(messages.encode(wrong), lambda _: None, never_cancelled)
    assert isinstance(answer, Failed) and "must be four shares" in answer.sentence


def test_one_of_carmask_s_own_is_a_name(accepted, out, preset):
    assert export(accepted, out, preset, "--backdrop", "gallery") == 0
    assert files(out) == THREE and manifest(out)["settings"]["backdrop"]["name"] == "gallery.jpg"


def test_of_a_set_every_angle_has_the_picture_of_its_own(accepted, out, preset, tmp_path, capsys):
    folder = tmp_path / "walls"
    folder.mkdir()
    for angle, grey in enumerate((30, 90, 150), 1):
        Image.new("RGB", (1600, 1200), (grey,) * 3).save(folder / f"wall-{angle}.png")
    assert export(accepted, out, preset, "--backdrop", str(folder)) == 0
    assert [Image.open(out / name).convert("RGB").getpixel((2, 2))[0] for name in THREE] == [30, 90, 150]
    assert len(set(manifest(out)["settings"]["backdrop"]["pictures"])) == 3
    Image.new("RGB", (1600, 1200), (200,) * 3).save(folder / "wall-3.png")
    assert export(accepted, out, preset, "--backdrop", str(folder)) != 0
    assert "made with other settings" in capsys.readouterr().err
