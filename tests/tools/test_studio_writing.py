"""How pictures of the sample studio become files."""

import errno

import numpy as np
import pytest
from PIL import Image

from tools.studio.writing import encoded, write_photo, write_shares


def test_light_is_encoded_as_srgb():
    linear = np.array([0.0, 0.0031308, 0.214, 0.5, 1.0, 7.0, -1.0], np.float32)
    assert encoded(linear).tolist() == [0, 10, 127, 188, 255, 255, 0]


def test_a_photo_is_a_jpeg_with_its_red_where_red_belongs(tmp_path):
    red = np.zeros((16, 24, 3), np.float32)
    red[..., 0] = 1
    write_photo(tmp_path / "photos" / "car_01.jpg", red)
    with Image.open(tmp_path / "photos" / "car_01.jpg") as photo:
        first, green, blue = photo.getpixel((12, 8))
    assert first > 250 and max(blue, green) < 5


def test_shares_come_back_from_their_file_as_they_were(tmp_path):
    shares = np.random.default_rng(0).random((8, 12), np.float32)
    write_shares(tmp_path / "alpha.tif", shares)
    with Image.open(tmp_path / "alpha.tif") as kept:
        assert np.array_equal(np.array(kept), shares)


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_picture_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "car_01.jpg"
    write_photo(path, np.zeros((8, 8, 3), np.float32))
    before = path.read_bytes()
    monkeypatch.setattr("segmentation.atomic.os.replace", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_photo(path, np.ones((8, 8, 3), np.float32))
    assert [one.name for one in tmp_path.iterdir()] == ["car_01.jpg"]
    assert path.read_bytes() == before
