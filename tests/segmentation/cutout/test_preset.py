"""Presets: those that carmask comes with, and what makes one unusable."""

import json
from datetime import date

import pytest

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.preset import preset_names, read_preset
from segmentation.errors import CarmaskError

GOOD = {
    "title": "Ours", "source": "https://example.org", "dated": "2026-11-26",
    "width": 400, "height": 300, "kind": "jpeg", "file_name": "{car}_{angle:02d}",
}  # fmt: skip


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_of_carmask_is_whole_dated_and_says_its_source(name):
    preset = read_preset(name)
    assert preset.title and preset.source and date.fromisoformat(preset.dated)
    assert not backdrop_of(preset.backdrop).is_transparent
    assert preset.name_of(car="red", angle=3, name="red_03", number=2).startswith("red")


def test_the_promised_presets_are_there():
    assert {"plain-white", "web-spin", "google-vehicle-ads", "ebay-motors"} <= set(preset_names())


def test_what_google_asks_of_vehicle_ads_is_kept():
    google = read_preset("google-vehicle-ads")
    assert google.width * 3 == google.height * 4 and google.width >= 800
    assert google.most_bytes is not None and google.most_bytes <= 16_000_000


def test_a_preset_of_ones_own_is_a_file(tmp_path):
    (tmp_path / "ours.json").write_text(json.dumps(GOOD | {"angles_first": [3, 1], "most_bytes": 90000}))
    ours = read_preset(str(tmp_path / "ours.json"))
    assert ours.angles_first == (3, 1) and ours.frame.width == 400
    assert ours.name_of(car="red", angle=3, name="red_03", number=2) == "red_03.jpg"


def test_an_unknown_preset_is_answered_with_those_that_there_are():
    with pytest.raises(CarmaskError, match=r"There is no preset ebay\. There are: ebay-motors, google"):
        read_preset("ebay")


@pytest.mark.parametrize(
    "wrong",
    [
        {"width": 0},
        {"width": "400"},
        {"width": True},
        {"kind": "gif"},
        {"quality": 101},
        {"most_bytes": 0},
        {"margin_side": 0.5},
        {"colour": "red"},
        {"angles_first": 3},
        {"file_name": "{paint}"},
        {"file_name": "../{car}"},
        {"file_name": "{car.__class__}"},
        {"file_name": ""},
        {"shadow": 7},
        {"centres_each": 1},
    ],
)
def test_a_preset_that_makes_no_sense_is_a_sentence(wrong, tmp_path):
    (tmp_path / "ours.json").write_text(json.dumps(GOOD | wrong))
    with pytest.raises(CarmaskError, match=r"The preset .*ours\.json is not as it must be"):
        read_preset(str(tmp_path / "ours.json"))


@pytest.mark.parametrize("content", ["", "[]", '{"title": "x"}', "[" * 9999])
def test_a_file_that_is_no_preset_is_a_sentence(content, tmp_path):
    (tmp_path / "ours.json").write_text(content)
    with pytest.raises(CarmaskError, match="is not as it must be"):
        read_preset(str(tmp_path / "ours.json"))
