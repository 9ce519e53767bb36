"""Spins: animated WebP, and MP4 by a program that is found on the PATH."""

import io
import os
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.cutout import film as film_module
from segmentation.cutout.encoding import FileTooLarge, srgb_profile
from segmentation.cutout.film import NO_FFMPEG, ffmpeg, film
from segmentation.cutout.placing import Frame
from segmentation.cutout.spin import Spin, animated_webp
from segmentation.errors import CarmaskError

FRAMES = [np.full((48, 64, 3), grey, np.uint8) for grey in (40, 120, 200)]
SPIN = Spin(("webp",))
NOISE = [np.random.default_rng(seed).integers(0, 256, (96, 128, 3), np.uint8) for seed in range(3)]


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_a_spin_has_all_frames_in_their_order_at_their_speed_and_goes_round_for_ever():
    with opened(animated_webp(FRAMES, SPIN)) as image:
        assert image.n_frames == 3 and image.size == (64, 48) and image.info["loop"] == 0
        assert image.info["icc_profile"] == srgb_profile()
        for place, grey in enumerate((40, 120, 200)):
            image.seek(place)
            assert abs(int(np.asarray(image.convert("RGB")).mean()) - grey) <= 2
            assert image.info["duration"] == 100


def test_the_same_frames_always_have_the_same_bytes():
    assert animated_webp(FRAMES, SPIN) == animated_webp([frame.copy() for frame in FRAMES], SPIN)


def test_a_transparent_spin_keeps_its_alpha_in_every_frame():
    alphas = 0, 128, 255
    frames = [np.dstack((FRAMES[place], np.full((48, 64), alpha, np.uint8))) for place, alpha in enumerate(alphas)]
    with opened(animated_webp(frames, SPIN)) as image:
        for place, alpha in enumerate(alphas):
            image.seek(place)
            assert abs(int(np.asarray(image.convert("RGBA"))[..., 3].mean()) - alpha) <= 1


def test_a_limit_of_bytes_costs_quality_and_then_is_an_error_with_the_file():
    free = len(animated_webp(NOISE, SPIN))
    pressed = animated_webp(NOISE, Spin(most_bytes=free * 7 // 8))
    assert len(pressed) <= free * 7 // 8
    with pytest.raises(FileTooLarge) as too_large:
        animated_webp(NOISE, Spin(most_bytes=100))
    assert opened(too_large.value.content).n_frames == 3


def test_a_spin_is_no_larger_than_asked_for_and_of_even_sides():
    assert Spin().frame_in(Frame(1201, 1601)) == Frame(720, 960)
    assert Spin().frame_in(Frame(95, 143)) == Frame(96, 144)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kinds": ("gif",)},
        {"frames_per_second": 7},
        {"frames_per_second": 13},
        {"longest_side_px": 100},
        {"most_bytes": 0},
    ],
)
def test_what_is_out_of_range_is_refused(wrong):
    with pytest.raises(ValueError, match="out of range"):
        Spin(**wrong)


# --- MP4


@pytest.fixture
def on_path(tmp_path, monkeypatch):
    """Return a function that puts a program called ffmpeg, which does as the given lines of Python say, on the PATH."""
    if os.name == "nt":
        pytest.skip("a script is no program to Windows")

    def put(*lines: str) -> Path:
        program = tmp_path / "bin" / "ffmpeg"
        program.parent.mkdir()
        program.write_text("\n".join((f"#!{sys.executable}", "import pathlib, sys, time", *lines)))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        return program

    return put


def test_where_there_is_no_ffmpeg_a_sentence_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ffmpeg() is None
    with pytest.raises(CarmaskError, match="is not on this computer's PATH") as error:
        film(FRAMES, Spin(("mp4",)))
    assert str(error.value) == NO_FFMPEG


def test_a_program_that_only_the_working_folder_has_is_not_run(monkeypatch):
    monkeypatch.setattr(film_module.shutil, "which", lambda _name: "./ffmpeg")
    assert ffmpeg() is None


def test_the_program_gets_all_frames_and_what_it_writes_is_the_film(on_path):
    on_path(
        "frames = sys.stdin.buffer.read()",
        "size = sys.argv[sys.argv.index('-s') + 1]",
        "rate = sys.argv[sys.argv.index('-r') + 1]",
        "pathlib.Path(sys.argv[-1]).write_text(f'{len(frames)} {size} {rate} {frames[0]} {frames[-1]}')",
    )
    assert film(FRAMES, Spin(("mp4",), 12)) == b"27648 64x48 12 40 200"


def test_a_film_with_too_many_bytes_is_made_anew_with_less_quality(on_path):
    on_path(
        "crf = int(sys.argv[sys.argv.index('-crf') + 1])",
        "pathlib.Path(sys.argv[-1]).write_bytes(b'.' * (1000 - 10 * crf))",
    )
    assert len(film(FRAMES, Spin(("mp4",), most_bytes=760))) == 750
    with pytest.raises(FileTooLarge):
        film(FRAMES, Spin(("mp4",), most_bytes=100))


def test_what_the_program_complains_of_is_said(on_path):
    on_path("sys.exit('Unknown encoder libx264')")
    with pytest.raises(CarmaskError, match=r"ffmpeg could not make its MP4 \(Unknown encoder libx264\)"):
        film(FRAMES, Spin(("mp4",)))


def test_a_program_that_never_ends_is_ended(on_path):
    on_path("time.sleep(600)")
    with pytest.raises(CarmaskError, match="ffmpeg took longer than"):
        film(FRAMES, Spin(("mp4",)), time_limit_s=0.5)


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not on this computer")
def test_a_film_is_an_mp4_and_always_the_same():
    one, other = (film(FRAMES, Spin(("mp4",))) for _ in range(2))
    assert one == other and one[4:8] == b"ftyp"
