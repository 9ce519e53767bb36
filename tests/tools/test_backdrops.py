"""The backdrops that carmask comes with are what the tool draws, and what it draws keeps to the rules of seeing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from segmentation.resources import BACKDROPS
from tools.backdrops import __main__ as drawing
from tools.backdrops.__main__ import described, encoded, jpeg
from tools.backdrops.camera import EYE_M, FOCAL_PX, HEIGHT_PX, HORIZON, WIDTH_PX, floor_seen, wall_seen
from tools.backdrops.lighting import SoftBox, light_on
from tools.backdrops.scenes import SCENES
from tools.backdrops.texture import joints, noise


@pytest.mark.parametrize("name", SCENES)
def test_the_data_file_beside_each_picture_is_the_one_of_its_scene(name):
    assert (BACKDROPS / f"{name}.json").read_text(encoding="utf-8") == described(SCENES[name])


def test_a_picture_that_is_shipped_is_the_one_that_is_drawn():
    drawn = encoded(SCENES["light-studio"].draw()).astype(int)
    with Image.open(BACKDROPS / "light-studio.jpg") as picture:
        shipped = np.asarray(picture).astype(int)
    assert shipped.shape == drawn.shape == (HEIGHT_PX, WIDTH_PX, 3)
    assert np.abs(shipped - drawn).mean() < 1  # other processors round differently, and JPEG loses the dither


def test_a_picture_is_pressed_down_to_the_worst_quality_and_no_further(monkeypatch):
    picture = np.random.default_rng(3).integers(0, 256, (64, 96, 3)).astype(np.uint8)
    sizes = {}
    for quality in (60, 61):
        monkeypatch.setattr(drawing, "_BEST", quality)
        sizes[quality] = len(jpeg(picture)[0])
    monkeypatch.setattr(drawing, "_BEST", 95)
    monkeypatch.setattr(drawing, "MOST_BYTES", sizes[60])
    assert jpeg(picture)[1] == 60 and sizes[60] < sizes[61]
    monkeypatch.setattr(drawing, "MOST_BYTES", sizes[60] - 1)
    with pytest.raises(ValueError, match="even at quality 60"):
        jpeg(picture)


def test_the_floor_vanishes_at_the_horizon_and_is_as_far_as_the_camera_is_high_at_45_degrees():
    floor = floor_seen(farthest_m=1000)
    row = round(HORIZON * HEIGHT_PX)
    assert (floor.along[: row - 1] == 1000).all() and floor.along[-1, 0] < floor.along[row + 40, 0]
    steepness = (HEIGHT_PX - 1 - HORIZON * HEIGHT_PX + 0.5) / FOCAL_PX
    assert floor.along[-1, 0] == pytest.approx(EYE_M / steepness, rel=1e-3)


def test_a_wall_stands_on_the_floor_at_its_distance():
    wall, floor = wall_seen(15.0), floor_seen()
    foot = int(np.argmin(np.abs(wall.along[:, 0])))
    assert floor.along[foot, 0] == pytest.approx(15.0, rel=0.01)


@settings(max_examples=30, deadline=None)
@given(every=st.floats(0.1, 5), share=st.floats(0.01, 0.9), footprint=st.floats(0.001, 10))
def test_joints_cover_their_share_of_the_plane_however_coarsely_it_is_seen(every, share, footprint):
    place = np.arange(0, 2000 * every, footprint, np.float64)[:5000] if footprint > every / 50 else (
        np.arange(0, 20 * every, footprint)[:200000]
    )  # fmt: skip
    covered = joints(place, np.full_like(place, footprint), every, every * share)
    assert covered.min() >= -1e-6 and covered.max() <= 1 + 1e-6
    assert covered.mean() == pytest.approx(share, abs=0.1)


def test_noise_is_the_same_each_time_and_repeats_without_a_seam():
    across, along = np.meshgrid(np.linspace(0, 50, 300), np.linspace(0, 50, 300))
    once, again = noise(across, along, 1.0, 7), noise(across, along, 1.0, 7)
    assert np.array_equal(once, again) and not np.array_equal(once, noise(across, along, 1.0, 8))
    assert noise(across + 256, along, 1.0, 7) == pytest.approx(once, abs=1e-2)


def test_light_falls_with_the_square_of_the_distance():
    lamp = (SoftBox((0.0, 40.0, 0.0), (0.05, 0, 0), (0, 0, -0.05), 1.0),)
    flat = np.zeros((16, 16), np.float32)
    near, far = (light_on((flat, flat + height, flat), (0.0, 1.0, 0.0), lamp)[0, 0] for height in (20.0, 0.0))
    assert near / far == pytest.approx(4, rel=0.01)


def test_dither_leaves_the_mean_and_breaks_bands():
    ramp = np.linspace(0.2, 0.21, 4000, dtype=np.float32)[None, :, None].repeat(400, 0).repeat(3, 2)
    pixels = encoded(ramp)
    plain = 255 * (1.055 * ramp[0, :, 0] ** (1 / 2.4) - 0.055)
    assert pixels.mean(axis=0)[:, 0] == pytest.approx(plain, abs=0.2)
    assert (pixels.std(axis=0)[:, 0] > 0).all()
