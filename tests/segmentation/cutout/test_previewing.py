"""Previews: the export's picture in small, and what has not changed is not made again."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image

from segmentation.cutout import previewing
from segmentation.cutout.backdrop import Backdrop, backdrop_of
from segmentation.cutout.car_set import SetOfView
from segmentation.cutout.outline import Finish
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import place_set
from segmentation.cutout.preset import read_preset
from segmentation.cutout.previewing import Previews
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.tone import Tone
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import box_of
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car(384, 576)
PRESET = replace(read_preset("plain-white"), width=600, height=450)
GREYS = Backdrop("greys", (240, 240, 240), (150, 150, 150), horizon=0.5)


def exported(preset, backdrop, shadow):
    behind = backdrop.fitted(preset.height, preset.width)
    placement = place_set([box_of(CAR > 0)], CAR.shape, preset.frame, behind, shadow.reach_in(CAR.shape[1]))
    before = (preset.height, preset.width) if behind.is_transparent else behind.painted(preset.height, preset.width)
    return finished(PHOTO, CAR, Style(shadow=shadow), placement, before)


def test_a_preview_in_its_set_is_the_picture_in_its_set():
    preset, of_set = replace(PRESET, centres_each=False), SetOfView(Tone(1.1, 1.0, 0.9), off_ground_px=3)
    style = Style(Finish(follows_photo=True), Shadow(), balance=0.5)
    placement = place_set([box_of(CAR > 0)], CAR.shape, preset.frame, GREYS, style.shadow.reach_in(CAR.shape[1]))
    behind = GREYS.painted(preset.height, preset.width)
    wanted, wanted_figures = finished(PHOTO, CAR, style, placement, behind, of_set)
    picture, figures, _ = Previews(PHOTO, CAR, [CAR], 600).made(preset, GREYS, style, of_set)
    assert np.array_equal(picture, wanted) and figures == wanted_figures
    assert figures.red_gain == pytest.approx(1.1**0.5) and figures.off_ground_px == 3


@pytest.mark.parametrize("backdrop", ["transparent", "white", "light-studio"])
@pytest.mark.parametrize("shadow", [Shadow(), Shadow(0), Shadow(0.7, is_drawn=True)], ids=["kept", "none", "drawn"])
def test_a_preview_as_large_as_the_picture_is_the_picture(backdrop, shadow):
    preset = replace(PRESET, centres_each=False)
    picture, figures, _ = Previews(PHOTO, CAR, [CAR], 600).made(preset, backdrop_of(backdrop), Style(shadow=shadow))
    wanted, wanted_figures = exported(preset, backdrop_of(backdrop), shadow)
    assert np.array_equal(picture, wanted) and figures == wanted_figures


def test_a_smaller_preview_shows_the_same_and_tells_the_figures_of_the_whole():
    preset = replace(PRESET, width=800, height=600, centres_each=False)
    picture, figures, _ = Previews(PHOTO, CAR, [CAR], 400).made(preset, GREYS, Style(shadow=Shadow()))
    wanted, wanted_figures = exported(preset, GREYS, Shadow())
    small = cv2.resize(wanted, (400, 300), interpolation=cv2.INTER_AREA)
    assert picture.shape == (300, 400, 3) and figures == wanted_figures
    assert np.abs(picture.astype(int) - small).mean() < 1.5


def test_only_what_depends_on_a_change_is_made_again(monkeypatch, tmp_path):
    made = []

    def counted(name):
        function = getattr(previewing, name)
        return lambda *values: made.append(name) or function(*values)

    for name in ("cut_out", "darkness_of", "placed_car"):
        monkeypatch.setattr(previewing, name, counted(name))
    painted = Backdrop.painted
    monkeypatch.setattr(Backdrop, "painted", lambda *values: made.append("painted") or painted(*values))
    previews = Previews(PHOTO, CAR, [CAR], 600)
    Image.new("RGB", (700, 500)).save(tmp_path / "hall.png")
    hall = Backdrop("hall", picture=tmp_path / "hall.png", spot=(0.8, 0.5), scale=0.6)
    previews.made(PRESET, hall, Style(shadow=Shadow()))
    assert sorted(made) == ["cut_out", "darkness_of", "painted", "placed_car"]
    for change, again in (
        ((PRESET, hall, Style(shadow=Shadow(0.4))), []),
        ((PRESET, replace(hall, spot=(0.9, 0.4)), Style(shadow=Shadow(0.4))), ["placed_car"]),
        ((PRESET, replace(hall, spot=(0.9, 0.4)), Style(shadow=Shadow(0.4, is_drawn=True))), ["darkness_of"]),
        ((PRESET, GREYS, Style(shadow=Shadow(0))), ["painted", "placed_car"]),
    ):
        made.clear()
        previews.made(*change)
        assert made == again


def test_a_backdrop_smaller_than_what_is_delivered_is_refused_though_the_preview_is_small(tmp_path):
    Image.new("RGB", (300, 200)).save(tmp_path / "hall.png")
    with pytest.raises(CarmaskError, match="would have to be enlarged for 600 x 450"):
        Previews(PHOTO, CAR, [CAR], 100).made(PRESET, backdrop_of(str(tmp_path / "hall.png")), Style(shadow=Shadow()))


def test_without_a_car_there_is_a_sentence():
    with pytest.raises(CarmaskError, match="there is no car to cut out"):
        Previews(PHOTO, CAR * 0, [CAR], 100).made(PRESET, GREYS, Style(shadow=Shadow()))
