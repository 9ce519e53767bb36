"""The backdrops that carmask comes with: whole, described, named like any other."""

import pytest
from PIL import Image

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.preset import preset_names, read_preset
from segmentation.cutout.shipped_backdrops import shipped_backdrops, shipped_picture
from segmentation.errors import CarmaskError
from segmentation.resources import BACKDROPS

SHIPPED = shipped_backdrops()


def test_there_are_five_of_them_and_nothing_else():
    assert len(SHIPPED) == 5
    names = {f"{shipped.name}{ending}" for shipped in SHIPPED for ending in (".jpg", ".json")}
    assert {path.name for path in BACKDROPS.iterdir()} == names


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda shipped: shipped.name)
def test_each_is_large_small_on_the_disk_and_says_where_cars_stand_and_where_its_light_comes_from(shipped):
    path = shipped_picture(shipped.name)
    with Image.open(path) as picture:
        assert picture.size == (3840, 2160) and picture.mode == "RGB"
    assert path.stat().st_size <= 600_000
    backdrop = backdrop_of(shipped.name)
    assert 0.3 < backdrop.horizon < backdrop.spot[0] < 1 and 0.3 < backdrop.scale < 0.8
    assert shipped.title and shipped.floor and "MIT" in shipped.licence
    assert -180 <= shipped.light[0] <= 180 and 0 <= shipped.light[1] <= 90


@pytest.mark.parametrize("preset", preset_names())
def test_each_fits_every_preset_with_its_spot_in_the_picture(preset):
    asked = read_preset(preset)
    for shipped in SHIPPED:
        fitted = backdrop_of(shipped.name).fitted(asked.height, asked.width)
        assert 0 < fitted.spot[0] < 1 and fitted.scale < 1


@pytest.mark.parametrize("name", ["../sample/photos/redpickup_02", "light-studio/../gallery", "Light-Studio"])
def test_a_name_leads_nowhere_else(name):
    assert shipped_picture(name) is None
    with pytest.raises(CarmaskError, match="one of carmask's own .concrete-hall, dark-showroom"):
        backdrop_of(name)
