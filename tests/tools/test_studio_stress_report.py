"""The stress set's report groups photos by what they have in common."""

import pandas as pd
import pytest

from tools.studio.stress_report import by_condition

PHOTOS = pd.DataFrame(
    {
        "photo": ["a_01", "b_01", "c_01"],
        "paint": ["white", "white", "black"],
        "design": ["sedan", "pickup", "sedan"],
        "exposure": [0.8, 1.0, 1.25],
        "glare": [0.0, 6.0, 6.0],
        "wet": [0.5, 0.0, 0.0],
        "camera_height": [1.6, 2.3, 3.0],
        "dice": [0.98, 0.90, 1.0],
        "boundary_f2": [0.8, 0.6, 1.0],
        "places": [1, 7, 0],
        "untouched": [False, False, True],
    }
)


def test_figures_are_means_over_the_photos_that_have_a_condition_in_common():
    table = by_condition(PHOTOS)
    assert table.loc["paint white", "photos"] == 2
    assert table.loc["paint white", "dice"] == pytest.approx(0.94)
    assert table.loc["paint white", "worst"] == 0.90
    assert table.loc["glare 6", "places"] == 3.5
    assert table.loc["paint black", "untouched"] == 1


def test_light_floor_and_camera_are_told_in_words():
    names = set(by_condition(PHOTOS).index)
    assert {"light dark", "light usual", "light bright", "floor wet", "floor dry"} <= names
    assert {"camera low", "camera usual", "camera high"} <= names
