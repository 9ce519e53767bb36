"""The ways of cutting out that docs/cutouts.md compares."""

import numpy as np
import pytest

from segmentation.cutout.cutout import cut_out
from segmentation.cutout.outline import Finish
from tests import cutout_pictures
from tests.cutout_pictures import COLUMNS, CROPS, GAP, ROWS, WAYS, ZOOM
from tests.rims import DARK, true_rim

NAME = "stress014_07"


@pytest.fixture(scope="module")
def car():
    rim = true_rim(NAME)
    return rim, cut_out(rim.photo, rim.mask, Finish())


@pytest.mark.parametrize("name", WAYS)
def test_every_way_gives_a_picture_of_the_cut_out(name, car):
    rim, cut = car
    picture = WAYS[name](rim, cut, DARK)
    assert picture.shape == (*cut.alpha.shape, 3) and picture.dtype == np.uint8
    assert (picture[cut.alpha == 0] == DARK).all() or name in ("truth", "pymatting")


def test_colours_mixed_with_black_before_they_are_mixed_again_leave_a_dark_line(car):
    rim, cut = car
    soft = (cut.alpha > 0.3) & (cut.alpha < 0.7)
    assert WAYS["rembg's default"](rim, cut, 240)[soft].mean() < WAYS["truth"](rim, cut, 240)[soft].mean() - 20


def test_the_picture_has_two_rows_for_each_car_and_a_column_for_each_way(car, monkeypatch):
    monkeypatch.setattr(cutout_pictures, "CROPS", {NAME: CROPS[NAME]})
    strip = cutout_pictures._strip({NAME: car})
    assert strip.shape == (2 * (ROWS * ZOOM + GAP), len(WAYS) * (COLUMNS * ZOOM + GAP), 3)
