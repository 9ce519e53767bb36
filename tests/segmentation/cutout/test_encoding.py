"""Files of finished pictures, read back with Pillow."""

import io

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms

from segmentation.cutout import encoding
from segmentation.cutout.encoding import LAYERED, SUFFIXES, encode, srgb_profile
from segmentation.cutout.exif import carried_exif
from segmentation.errors import CarmaskError
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car()
FLAT = sorted(SUFFIXES.keys() - LAYERED)
CUT = np.dstack((PHOTO, CAR))
NOISE = np.random.default_rng(0).integers(0, 256, (120, 160, 3), np.uint8)


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize("kind", FLAT)
def test_every_format_is_read_back_nearly_or_wholly_as_it_was(kind):
    back = np.asarray(opened(encode(PHOTO, kind, 92)).convert("RGB")).astype(int)
    off = np.abs(back - PHOTO)
    assert off.max() == 0 if kind in encoding.WITHOUT_QUALITY else off.mean() < 2


@pytest.mark.parametrize("kind", sorted(set(FLAT) - encoding.WITHOUT_ALPHA))
def test_alpha_is_kept_to_the_last_bit(kind):
    back = np.asarray(opened(encode(CUT, kind, 92)).convert("RGBA"))
    assert np.abs(back[..., 3].astype(int) - CAR).max() <= (3 if kind == "avif" else 0)


@pytest.mark.parametrize("kind", FLAT)
def test_the_same_picture_always_has_the_same_bytes(kind):
    assert encode(PHOTO, kind) == encode(PHOTO.copy(), kind)


@pytest.mark.parametrize("kind", FLAT)
def test_every_file_says_that_its_colours_are_srgb(kind):
    profile = opened(encode(PHOTO, kind)).info["icc_profile"]
    assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))


def test_the_profile_does_not_say_when_it_was_made():
    assert srgb_profile()[24:36] == b"\x07\xb2\x00\x01\x00\x01" + bytes(6)


@pytest.mark.parametrize("kind", ["jpeg", "webp"])
def test_a_limit_of_bytes_costs_as_little_quality_as_it_must(kind):
    free = encode(NOISE, kind, 95)
    limit = len(free) * 2 // 3
    content = encode(NOISE, kind, 95, limit)
    assert 0.8 * limit < len(content) <= limit
    assert encode(NOISE, kind, 95, len(free)) == free


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_limit_that_cannot_be_met_is_a_sentence(kind):
    with pytest.raises(CarmaskError, match="bytes, more than the 500 that are allowed"):
        encode(NOISE, kind, 95, 500)


def test_a_jpeg_has_no_alpha():
    with pytest.raises(ValueError, match="no alpha"):
        encode(CUT, "jpeg")


# --- what the photo says of itself


def test_camera_and_date_are_kept_and_place_thumbnail_and_orientation_are_not(tmp_path):
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Orientation] = "Canon", 6
    exif[ExifTags.Base.BodySerialNumber] = "4711"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:11:26 12:00:00"
    Image.fromarray(PHOTO).save(tmp_path / "a.jpg", exif=exif)
    kept = opened(encode(PHOTO, "jpeg", exif=carried_exif(tmp_path / "a.jpg"))).getexif()
    assert dict(kept).keys() == {ExifTags.Base.Make, ExifTags.IFD.Exif.value}
    assert dict(kept.get_ifd(ExifTags.IFD.Exif)) == {ExifTags.Base.DateTimeOriginal: "2026:11:26 12:00:00"}


def test_a_photo_without_exif_or_with_damaged_exif_carries_none(tmp_path):
    Image.fromarray(PHOTO).save(tmp_path / "a.jpg")
    Image.fromarray(PHOTO).save(tmp_path / "b.jpg", exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff" + bytes(20))
    assert carried_exif(tmp_path / "a.jpg") == b""
    assert carried_exif(tmp_path / "b.jpg") == b""
