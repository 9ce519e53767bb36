"""Layered pictures: their layers make the picture again, and Photoshop's file of them is read back by others."""

import io

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import BlendMode, Resource

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.encoding import encode, srgb_profile
from segmentation.cutout.layering import Layer
from segmentation.cutout.light import image_of
from segmentation.cutout.photoshop import layered_file
from segmentation.cutout.picture import Style, finished, finished_in_layers
from segmentation.cutout.placing import Frame, place_set
from segmentation.cutout.reflection import Reflection
from segmentation.cutout.shadow import Shadow
from segmentation.images.pixel_box import box_of
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car()
for _wheel in (slice(40, 52), slice(92, 104)):
    CAR[60:84, _wheel], PHOTO[60:84, _wheel] = 255, 20
PANE = np.zeros_like(CAR)
PANE[40:50, 60:80] = CAR[40:50, 60:80]
PHOTO = np.where(PANE[..., None] > 0, image_of(np.full((1, 1, 3), 0.5, np.float32)), PHOTO).astype(np.uint8)
DRAWN = Style(shadow=Shadow(is_drawn=True))
GLOSSY = Style(reflection=Reflection(0.5))
BACKDROPS = ["white", "#0a0c10", "#c83232:#1e90ff", "#000000"]


def made(style, backdrop="white", glass=PANE):
    """Return layers, the picture that comes with them, and the one that is made without layers."""
    behind = backdrop_of(backdrop)
    placement = place_set([box_of(CAR > 0)], CAR.shape, Frame(120, 160, margin_bottom=0.25), behind, 20)
    painted = (120, 160) if behind.is_transparent else behind.painted(120, 160)
    layers, picture, figures = finished_in_layers(PHOTO, CAR, style, placement, painted, glass=glass)
    flat, same = finished(PHOTO, CAR, style, placement, painted, glass=glass)
    assert figures == same
    return layers, picture, flat


def laid_over_each_other(layers: list[Layer], picture: np.ndarray) -> np.ndarray:
    """Mix layers as Photoshop does, float64 (H, W, 3), values of 255; the lowest one is opaque."""
    made = np.zeros((*picture.shape[:2], 3))
    for layer in layers:
        below, values = made[layer.box.slices], layer.pixels / 255
        alpha = values[..., 3:] * (1 if layer.mask is None else layer.mask[..., None] / 255)
        colour = below * values[..., :3] if layer.multiplies else values[..., :3]
        made[layer.box.slices] = alpha * colour + (1 - alpha) * below
    return made * 255


def read(content: bytes) -> PSDImage:
    return PSDImage.open(io.BytesIO(content))


@pytest.mark.parametrize("backdrop", BACKDROPS)
@pytest.mark.parametrize("style", [DRAWN, GLOSSY], ids=["shadow", "reflection"])
def test_the_layers_over_each_other_are_the_finished_picture(style, backdrop):
    layers, picture, flat = made(style, backdrop)
    assert np.array_equal(picture, flat)
    assert np.abs(laid_over_each_other(layers, picture) - flat).max() <= 1.51


def test_the_layers_come_in_the_order_in_which_they_lie():
    assert [layer.name for layer in made(DRAWN)[0]] == ["Background", "Shadow", "Car", "Glass"]
    assert [layer.name for layer in made(GLOSSY)[0]] == ["Background", "Shadow", "Reflection", "Car", "Glass"]
    assert [layer.name for layer in made(Style(shadow=Shadow(0)), glass=None)[0]] == ["Background", "Car"]
    assert [layer.name for layer in made(DRAWN, "transparent")[0]] == ["Shadow", "Car", "Glass"]


def test_the_mask_of_the_car_is_its_outline_and_behind_it_the_photo_waits():
    *_, car = made(Style(shadow=Shadow(0)), glass=None)[0]
    assert car.mask is not None and (car.pixels[..., 3] == 255).all()
    assert np.median(car.mask[car.mask > 0]) == 255 and 0.3 < (car.mask > 0).mean() < 0.9
    assert car.mask[0, 0] == 0 and np.abs(car.pixels[0, 0, :3].astype(int) - PHOTO[5, 5]).max() <= 1


def test_the_glass_is_a_layer_of_its_own_and_a_hole_in_the_mask_of_the_car():
    *_, car, glass = made(Style(shadow=Shadow(0)))[0]
    panes = glass.pixels[..., 3] > 8
    assert panes.any() and car.mask is not None
    hole = glass.box.moved(-car.box.top, -car.box.left)
    assert car.mask[hole.slices][panes].mean() < 60 and np.median(glass.pixels[panes][:, 3]) < 220
    opaque = made(Style(shadow=Shadow(0), see_through=0.0))[0][-1]
    assert opaque.name == "Glass" and opaque.pixels[..., 3].max() > 250


def test_the_shadow_is_black_with_an_alpha_and_so_fits_other_backdrops():
    shadow = made(DRAWN, "#808080")[0][1]
    assert shadow.multiplies and shadow.pixels[..., 3].max() > 60 and not shadow.pixels[..., :3].any()


# --- the file


@pytest.mark.parametrize("style", [DRAWN, GLOSSY], ids=["shadow", "reflection"])
def test_psd_tools_reads_names_order_modes_and_pixels_back(style):
    layers, picture, _ = made(style, "#c83232:#1e90ff")
    back = read(layered_file(layers, picture))
    assert back.size == (160, 120) and [each.name for each in back] == [each.name for each in layers]
    for layer, same in zip(layers, back, strict=True):
        assert same.blend_mode is (BlendMode.MULTIPLY if layer.multiplies else BlendMode.NORMAL)
        assert (same.top, same.left, same.bottom, same.right) == (
            layer.box.top, layer.box.left, layer.box.bottom, layer.box.right
        )  # fmt: skip
        assert np.array_equal(np.round(same.numpy() * 255).astype(np.uint8), layer.pixels)
        assert same.has_mask() == (layer.mask is not None)
        if layer.mask is not None:
            assert same.mask is not None and np.array_equal(np.asarray(same.mask.topil()), layer.mask)


@pytest.mark.parametrize("backdrop", BACKDROPS)
def test_psd_tools_mixes_the_layers_to_the_flat_picture(backdrop):
    layers, picture, flat = made(GLOSSY, backdrop)
    mixed = read(layered_file(layers, picture)).composite(force=True, apply_icc=False)
    assert np.abs(np.asarray(mixed.convert("RGB")).astype(int) - flat).max() <= 2


def test_pillow_reads_the_flat_picture_and_its_profile():
    layers, picture, flat = made(DRAWN, "#c83232")
    with Image.open(io.BytesIO(layered_file(layers, picture))) as image:
        assert image.format == "PSD" and image.info["icc_profile"] == srgb_profile()
        assert np.array_equal(np.asarray(image), flat)


def test_a_transparent_picture_keeps_its_alpha():
    layers, picture, _ = made(DRAWN, "transparent")
    with Image.open(io.BytesIO(layered_file(layers, picture))) as image:
        assert image.mode == "RGBA" and np.array_equal(np.asarray(image)[..., 3], picture[..., 3])
    mixed = np.asarray(read(layered_file(layers, picture)).composite(force=True, apply_icc=False)).astype(int)
    assert np.abs(mixed[..., 3] - picture[..., 3]).max() <= 2
    surely = picture[..., 3] > 200
    assert np.abs(mixed[surely] - picture[surely]).max() <= 4


def test_what_a_photo_says_of_itself_is_carried_along():
    exif = Image.Exif()
    exif[0x010F] = "Camera maker"
    layers, picture, _ = made(DRAWN)
    resource = read(layered_file(layers, picture, exif.tobytes())).image_resources.get_data(Resource.EXIF_DATA_1)
    again = Image.Exif()
    again.load(b"Exif\x00\x00" + resource)
    assert again[0x010F] == "Camera maker"
    assert Resource.EXIF_DATA_1 not in read(layered_file(layers, picture)).image_resources


def test_the_same_layers_always_have_the_same_bytes():
    one, other = (layered_file(*made(GLOSSY)[:2]) for _ in range(2))
    assert one == other


def test_a_layered_file_is_not_made_of_a_picture_alone():
    with pytest.raises(ValueError, match="made of layers"):
        encode(PHOTO, "psd")
