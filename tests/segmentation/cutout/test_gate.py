"""What a picture is held back for, each a sentence that says what to look at."""

from dataclasses import replace

import pytest

from segmentation.cutout.gate import reasons_to_wait
from segmentation.cutout.picture import Figures
from segmentation.cutout.preset import Preset

PRESET = Preset("Page", "a test", "2026-11-26", 800, 600, "jpeg", "{car}_{angle}")
GOOD = Figures(
    moved_px=0.0,
    moved_pixels=0,
    halo=1.0,
    cut_px=0,
    outside_px=0,
    scale=0.8,
    paint_delta_e=0.3,
    off_ground_px=2.0,
    camera_moved_px=0.5,
    red_gain=1.0,
    green_gain=1.0,
    blue_gain=1.0,
)


def test_a_good_picture_is_not_held_back():
    assert reasons_to_wait(GOOD, PRESET) == []


@pytest.mark.parametrize(
    ("figure", "limit", "beyond", "sentence"),
    [
        ("halo", 6.0, 6.1, "its rim is 6 of 255 lighter than its paint (limit 6)"),
        ("cut_px", 0, 3, "its car is cut by the frame of the photo along 3 pixels"),
        ("outside_px", 0, 4, "its car reaches 4 pixels out of the picture"),
        ("scale", 1.5, 1.6, "its photo is too small: it is enlarged 1.60 times"),
        ("off_ground_px", 6.0, 9.0, "9 pixels below the set's ground line (limit 6): its mask may take some floor"),
        ("off_ground_px", -6.0, -9.0, "9 pixels above the set's ground line (limit 6): its wheels may be cut"),
        ("camera_moved_px", 2.0, 2.5, "its camera stood 2.5 pixels beside that of its set (limit 2)"),
        ("paint_delta_e", 2.0, 2.2, "its paint has another colour, by a delta E of 2.2 (limit 2)"),
    ],
)
def test_every_limit_holds_back_what_is_beyond_it_and_nothing_else(figure, limit, beyond, sentence):
    assert reasons_to_wait(replace(GOOD, **{figure: limit}), PRESET) == []
    (reason,) = reasons_to_wait(replace(GOOD, **{figure: beyond}), PRESET)
    assert sentence in reason


def test_the_limits_are_the_presets():
    strict = replace(PRESET, most_off_ground_px=1.0, most_halo=0.5, most_camera_moved_px=0.1, most_paint_delta_e=0.1)
    assert len(reasons_to_wait(GOOD, strict)) == 4
