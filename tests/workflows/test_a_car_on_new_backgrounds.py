"""A whole way: a car's masks are accepted, `carmask export` delivers it in every format, each file is read back."""

import json
import shutil

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage

from segmentation.commands.command_line import run
from segmentation.cutout.encoding import LAYERED, SUFFIXES, WITHOUT_ALPHA
from segmentation.images.pixel_box import box_of
from segmentation.masks.files import read_mask
from segmentation.resources import SAMPLE_PHOTOS
from tests.segmentation.saved_labels import save_label

ANGLES = (1, 4)
CARS = {"modelled": "redpickup", "real": "fd9da5d0bb6f"}


@pytest.fixture(scope="module", params=CARS)
def accepted(request, tmp_path_factory):
    """A folder with two views of a car whose true masks somebody has accepted."""
    car, masks, pattern = CARS[request.param], SAMPLE_PHOTOS.parent / "masks", "{}_mask.png"
    photos = SAMPLE_PHOTOS
    if request.param == "real":
        carvana = request.getfixturevalue("carvana")
        photos, masks, pattern = carvana / "train", carvana / "train_masks", "{}_mask.gif"
    folder = tmp_path_factory.mktemp("photos")
    for angle in ANGLES:
        photo = photos / f"{car}_{angle:02d}.jpg"
        shutil.copy(photo, folder)
        save_label(folder / photo.name, read_mask(masks / pattern.format(photo.stem)), review="accepted")
    return folder


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_car_is_delivered_in_every_format_and_stands_where_it_should(kind, accepted, tmp_path):
    backdrop = "white" if kind in WITHOUT_ALPHA else "transparent"
    out = tmp_path / "pictures"
    options = ["--preset", "web-spin", "--format", kind, "--backdrop", backdrop, "--processes", "2"]
    assert run(["export", str(accepted), "--out", str(out), *options]) == 0
    entries = json.loads((out / "carmask-export.json").read_text())["photos"].values()
    assert len(entries) == len(ANGLES)
    boxes = []
    for entry in entries:
        with Image.open(out / entry["file"]) as picture:
            assert picture.size == (1280, 854) and picture.info["icc_profile"]
            pixels = np.asarray(picture.convert("RGBA")).astype(int)
        if kind in LAYERED:
            assert_layers(out / entry["file"])
        # Strong alpha, or what is far from white: car, and of the shadow only its deepest part.
        boxes.append(box_of(pixels[..., 3] > 250 if kind not in WITHOUT_ALPHA else pixels[..., :3].min(2) < 90))
    widest = boxes[0].union(boxes[1])
    assert widest.left >= 60 and widest.right <= 1220 and widest.top >= 80 and widest.bottom <= 760
    assert widest.width > 800 or widest.height > 500


def test_a_car_is_delivered_as_a_spin(accepted, tmp_path):
    out = tmp_path / "pictures"
    assert run(["export", str(accepted), "--out", str(out), "--preset", "web-spin", "--spin", "webp"]) == 0
    (entry,) = json.loads((out / "carmask-export.json").read_text())["spins"].values()
    with Image.open(out / entry["file"]) as spin:
        assert spin.size == (960, 640) and spin.n_frames == len(ANGLES) and spin.info["loop"] == 0
        for place in range(spin.n_frames):
            spin.seek(place)
            pixels = np.asarray(spin.convert("RGB")).astype(int)
            assert pixels[2, 2].min() > 240 and 0.01 < (pixels.min(2) < 90).mean() < 0.6


def assert_layers(file):
    """Look whether `file` has the layers of a transparent picture, and an outline in the mask of the car."""
    layers = list(PSDImage.open(file))
    assert [layer.name for layer in layers] == ["Shadow", "Car"]
    outline = np.asarray(layers[1].mask.topil())
    assert outline.min() == 0 and outline.max() == 255 and 0.1 < (outline > 127).mean() < 0.9
