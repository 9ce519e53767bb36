"""Spins and layered files opened with programs that are not carmask's, where this computer has them."""

import io
import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.film import film
from segmentation.cutout.light import image_of
from segmentation.cutout.photoshop import layered_file
from segmentation.cutout.picture import Style, finished_in_layers
from segmentation.cutout.placing import Frame, place_set
from segmentation.cutout.reflection import Reflection
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.spin import Spin
from segmentation.images.pixel_box import box_of
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car()
for _wheel in (slice(40, 52), slice(92, 104)):
    CAR[60:84, _wheel], PHOTO[60:84, _wheel] = 255, 20
PANE = np.zeros_like(CAR)
PANE[40:50, 60:80] = CAR[40:50, 60:80]
PHOTO = np.where(PANE[..., None] > 0, image_of(np.full((1, 1, 3), 0.5, np.float32)), PHOTO).astype(np.uint8)
STYLES = {"shadow": Style(shadow=Shadow(is_drawn=True)), "reflection": Style(reflection=Reflection(0.5))}
HEIGHT, WIDTH = 120, 160

with_ffmpeg = pytest.mark.skipif(
    shutil.which("ffmpeg") is None or shutil.which("ffprobe") is None, reason="ffmpeg is not on this computer"
)
with_magick = pytest.mark.skipif(
    shutil.which("identify") is None or shutil.which("convert") is None, reason="ImageMagick is not on this computer"
)


def said_by(*command: str | Path) -> bytes:
    return subprocess.run([*map(str, command)], capture_output=True, check=True, timeout=50).stdout


@pytest.fixture
def spin(tmp_path: Path) -> tuple[Path, np.ndarray]:
    """A film of six frames in which the photo moves, and the frames."""
    frames = np.stack([np.roll(PHOTO, 4 * step, axis=1) for step in range(6)])
    path = tmp_path / "spin.mp4"
    path.write_bytes(film(frames, Spin(("mp4",), frames_per_second=10)))
    return path, frames


@with_ffmpeg
def test_a_spin_is_h264_that_every_player_knows_and_says_what_its_colours_are(spin):
    path, frames = spin
    shown = json.loads(said_by("ffprobe", "-v", "error", "-count_frames", "-show_streams", "-of", "json", path))
    (stream,) = shown["streams"]
    assert (stream["codec_name"], stream["pix_fmt"]) == ("h264", "yuv420p")
    assert (stream["width"], stream["height"]) == (PHOTO.shape[1], PHOTO.shape[0])
    assert stream["nb_read_frames"] == str(len(frames)) and stream["avg_frame_rate"] == "10/1"
    tags = [stream[f"color_{what}"] for what in ("range", "space", "primaries", "transfer")]
    assert tags == ["tv", "bt709", "bt709", "iec61966-2-1"]


@with_ffmpeg
def test_a_spin_begins_to_play_before_all_of_it_is_there(spin):
    content = spin[0].read_bytes()
    assert 0 < content.index(b"moov") < content.index(b"mdat")


@with_ffmpeg
def test_a_spin_that_is_played_shows_the_frames_in_their_order_and_colours(spin):
    path, frames = spin
    played = said_by("ffmpeg", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-")
    shown = np.frombuffer(played, np.uint8).reshape(frames.shape).astype(int)
    for one, frame in zip(shown, frames, strict=True):
        assert np.abs(one - frame).mean() < 6 and np.abs((one - frame).mean(axis=(0, 1))).max() < 2


def layered(style: Style, backdrop: str, folder: Path) -> tuple[Path, np.ndarray, list[str]]:
    """Return the file of a picture with `style`, the picture, and the names of its layers."""
    behind = backdrop_of(backdrop)
    placement = place_set([box_of(CAR > 0)], CAR.shape, Frame(HEIGHT, WIDTH, margin_bottom=0.25), behind, 20)
    painted = (HEIGHT, WIDTH) if behind.is_transparent else behind.painted(HEIGHT, WIDTH)
    layers, picture, _ = finished_in_layers(PHOTO, CAR, style, placement, painted, glass=PANE)
    path = folder / "car.psd"
    path.write_bytes(layered_file(layers, picture))
    return path, picture, [layer.name for layer in layers]


def read_by_magick(*what: str | Path) -> np.ndarray:
    with Image.open(io.BytesIO(said_by("convert", *what, "PNG32:-"))) as image:
        return np.asarray(image).astype(int)


@with_magick
@pytest.mark.parametrize("style", STYLES)
def test_imagemagick_reads_the_layers_with_their_names_places_and_modes(style, tmp_path):
    path, _, names = layered(STYLES[style], "#c83232:#1e90ff", tmp_path)
    lines = said_by("identify", "-format", "%[label]|%[compose]|%g\n", path).decode().splitlines()[1:]
    told = [line.split("|") for line in lines]
    assert [name for name, _, _ in told] == names
    assert [compose for _, compose, _ in told] == ["Multiply" if name == "Shadow" else "Over" for name in names]


@with_magick
@pytest.mark.parametrize("backdrop", ["white", "#0a0c10", "#c83232:#1e90ff"])
@pytest.mark.parametrize("style", STYLES)
def test_imagemagick_lays_the_layers_over_each_other_to_the_picture(style, backdrop, tmp_path):
    path, picture, names = layered(STYLES[style], backdrop, tmp_path)
    laid = read_by_magick(f"{path}[1-{len(names)}]", "-background", "none", "-flatten")
    assert laid.shape == (HEIGHT, WIDTH, 4) and np.abs(laid[..., :3] - picture).max() <= 2
    assert np.abs(read_by_magick(f"{path}[0]")[..., :3] - picture).max() == 0


@with_magick
def test_imagemagick_shows_of_the_car_what_its_mask_leaves(tmp_path):
    path, _, names = layered(STYLES["shadow"], "white", tmp_path)
    car = read_by_magick(f"{path}[{1 + names.index('Car')}]")
    assert car[0, 0, 3] == 0 and (car[..., 3] == 255).mean() > 0.2


@with_magick
def test_imagemagick_reads_a_transparent_picture_with_its_alpha(tmp_path):
    path, picture, _ = layered(STYLES["shadow"], "transparent", tmp_path)
    shown = read_by_magick(f"{path}[0]")
    assert np.array_equal(shown[..., 3], picture[..., 3])
    light = [pixels[..., :3] * pixels[..., 3:] / 255 for pixels in (shown, picture.astype(int))]
    assert np.abs(light[0] - light[1]).max() <= 1
