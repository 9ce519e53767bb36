"""What a picture says of its photo: camera and day in every kind of file, upright, and without thumbnail or place."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image
from psd_tools import PSDImage
from psd_tools.constants import Resource

from segmentation.cutout.encoding import LAYERED, SUFFIXES, encode
from segmentation.cutout.exif import carried_exif
from segmentation.cutout.layering import Layer
from segmentation.cutout.photoshop import layered_file
from segmentation.cutout.tiff_facts import with_camera
from segmentation.images.pixel_box import PixelBox
from segmentation.images.reading import read_photo
from tests.pictures import photo_of_a_car

PHOTO, _ = photo_of_a_car()
THUMBNAIL = b"\xff\xd8 a picture in small \xff\xd9" * 40
PLACE = b"N\0"
TEXTS = [ExifTags.Base[tag] for tag in ("ImageDescription", "Make", "Model", "DateTime", "Artist", "Copyright")]


def exif_of_a_camera(orientation: int = 1, thumbnail: bytes = THUMBNAIL) -> bytes:
    """The block of a camera: facts, place, and a thumbnail in a second directory, which Pillow writes for nobody."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Maker", "Model 5"
    exif[ExifTags.Base.DateTime], exif[ExifTags.Base.Copyright] = "2026:11:26 12:00:01", "Studio"
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:11:26 12:00:00"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.FocalLength] = 50.0
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 31.0, 12.0)
    block = exif.tobytes().removeprefix(b"Exif\0\0")
    return b"Exif\0\0" + with_thumbnail(block, thumbnail)


def with_thumbnail(block: bytes, thumbnail: bytes) -> bytes:
    """`block`, a TIFF with one directory, with a second one that names the place of `thumbnail` (TIFF 6.0, 2)."""
    order = "little" if block[:2] == b"II" else "big"
    first = int.from_bytes(block[4:8], order)
    link = first + 2 + 12 * int.from_bytes(block[first : first + 2], order)
    begins = len(block) + len(block) % 2
    entries = {
        ExifTags.Base.JpegIFOffset: begins + 2 + 2 * 12 + 4,
        ExifTags.Base.JpegIFByteCount: len(thumbnail),
    }
    second = len(entries).to_bytes(2, order)
    for tag, value in entries.items():
        numbers = (
            int(tag).to_bytes(2, order),
            (4).to_bytes(2, order),
            (1).to_bytes(4, order),
            value.to_bytes(4, order),
        )
        second += b"".join(numbers)
    whole = block[:link] + begins.to_bytes(4, order) + block[link + 4 :]
    return whole + bytes(begins - len(block)) + second + bytes(4) + thumbnail


def saved(folder: Path, exif: bytes, suffix: str = ".jpg") -> Path:
    path = folder / f"photo{suffix}"
    Image.fromarray(PHOTO).save(path, exif=exif)
    return path


def file_of(kind: str, exif: bytes) -> bytes:
    if kind in LAYERED:
        opaque = np.full((*PHOTO.shape[:2], 1), 255, np.uint8)
        layer = Layer("Car", np.dstack((PHOTO, opaque)), PixelBox(0, 0, *PHOTO.shape[:2]))
        return layered_file([layer], PHOTO, exif)
    return encode(PHOTO, kind, exif=exif)


def exif_in(kind: str, content: bytes) -> Image.Exif:
    if kind in LAYERED:
        held = PSDImage.open(io.BytesIO(content)).image_resources.get_data(Resource.EXIF_DATA_1)
        exif = Image.Exif()
        exif.load(b"Exif\0\0" + held)
        return exif
    return Image.open(io.BytesIO(content)).getexif()


def test_the_block_of_the_camera_that_is_tested_with_has_a_thumbnail_and_a_place(tmp_path):
    with Image.open(saved(tmp_path, exif_of_a_camera())) as photo:
        exif = photo.getexif()
        assert exif.get_ifd(ExifTags.IFD.IFD1)[ExifTags.Base.JpegIFByteCount] == len(THUMBNAIL)
        assert exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] == "N"
        assert THUMBNAIL in exif.tobytes() or THUMBNAIL in (tmp_path / "photo.jpg").read_bytes()


@pytest.mark.parametrize("kind", SUFFIXES)
def test_camera_and_day_are_kept_in_every_kind_of_file_and_the_thumbnail_and_the_place_are_not(kind, tmp_path):
    content = file_of(kind, carried_exif(saved(tmp_path, exif_of_a_camera())))
    exif = exif_in(kind, content)
    assert exif[ExifTags.Base.Make] == "Maker" and exif[ExifTags.Base.Model] == "Model 5"
    assert exif[ExifTags.Base.Copyright] == "Studio" and exif[ExifTags.Base.DateTime] == "2026:11:26 12:00:01"
    of_camera = exif.get_ifd(ExifTags.IFD.Exif)
    assert of_camera[ExifTags.Base.DateTimeOriginal] == "2026:11:26 12:00:00"
    assert float(of_camera[ExifTags.Base.FocalLength]) == 50
    assert not exif.get_ifd(ExifTags.IFD.IFD1) and not exif.get_ifd(ExifTags.IFD.GPSInfo)
    assert ExifTags.Base.Orientation not in exif and THUMBNAIL not in content


@pytest.mark.parametrize("kind", SUFFIXES)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_that_lies_on_its_side_comes_out_upright_once(orientation, kind, tmp_path):
    path = saved(tmp_path, exif_of_a_camera(orientation), ".png")
    upright = read_photo(path)
    content = (
        encode(upright, kind, exif=carried_exif(path)) if kind not in LAYERED else file_of(kind, carried_exif(path))
    )
    assert exif_in(kind, content).get(ExifTags.Base.Orientation, 1) == 1
    if kind not in LAYERED:
        (tmp_path / "picture").write_bytes(content)
        with Image.open(tmp_path / "picture") as picture:
            assert picture.size == (upright.shape[1], upright.shape[0])
            off = np.abs(np.asarray(picture.convert("RGB")).astype(int) - upright)
        assert off.mean() < 2


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif"])
def test_every_kind_of_photo_tells_of_its_camera(suffix, tmp_path):
    block = carried_exif(saved(tmp_path, exif_of_a_camera(), suffix))
    exif = Image.Exif()
    exif.load(block)
    assert exif[ExifTags.Base.Make] == "Maker"


@pytest.mark.parametrize(
    "exif",
    [
        b"Exif\0\0" + bytes(40),
        b"Exif\0\0MM\0*\xff\xff\xff\xff" + bytes(20),
        b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\x10\x01\x02\0\xff\xff\xff\x7f\0\0\0\0" * 3,
        exif_of_a_camera()[:60],
        exif_of_a_camera()[:-500],
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\0\0\0\0",
    ],
    ids=["zeros", "far away", "endless", "cut short", "thumbnail cut short", "a directory within itself"],
)
def test_damaged_exif_says_nothing_or_what_is_left_and_never_spoils_the_picture(exif, tmp_path):
    path = saved(tmp_path, exif)
    for kind in SUFFIXES:
        content = file_of(kind, carried_exif(path))
        assert ExifTags.Base.Orientation not in exif_in(kind, content) if carried_exif(path) else content


def test_long_texts_and_foreign_bytes_are_left_out(tmp_path):
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Artist] = "Maker", "x" * 3000
    exif[ExifTags.Base.ImageDescription] = b"\x00\x01\x02"
    kept = Image.Exif()
    kept.load(carried_exif(saved(tmp_path, exif.tobytes())))
    assert dict(kept).keys() <= {ExifTags.Base.Make, ExifTags.Base.ImageDescription}
    assert ExifTags.Base.Artist not in kept


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_long_row_of_numbers_is_left_out_and_the_longest_texts_go_into_every_kind_of_file(kind, tmp_path):
    exif = Image.Exif()
    for tag in TEXTS:
        exif[tag] = "x" * 2000
    of_camera = exif.get_ifd(ExifTags.IFD.Exif)
    of_camera[ExifTags.Base.ISOSpeedRatings] = (100,) * 40_000
    of_camera[ExifTags.Base.DateTimeOriginal] = of_camera[ExifTags.Base.LensModel] = "x" * 2000
    kept = exif_in(kind, file_of(kind, carried_exif(saved(tmp_path, exif.tobytes(), ".png"))))
    assert all(kept[tag] == "x" * 2000 for tag in TEXTS)
    assert set(kept.get_ifd(ExifTags.IFD.Exif)) == {ExifTags.Base.DateTimeOriginal, ExifTags.Base.LensModel}


def test_two_speeds_of_a_film_are_kept(tmp_path):
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ISOSpeedRatings] = (100, 200)
    kept = Image.Exif()
    kept.load(carried_exif(saved(tmp_path, exif.tobytes())))
    assert kept.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ISOSpeedRatings] == (100, 200)


@pytest.mark.parametrize("kind", SUFFIXES)
def test_what_the_camera_said_is_kept_where_nobody_has_said_anything_else(kind, tmp_path):
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.LensModel] = "50 mm"
    content = file_of(kind, carried_exif(saved(tmp_path, exif.tobytes())))
    assert exif_in(kind, content).get_ifd(ExifTags.IFD.Exif) == {ExifTags.Base.LensModel: "50 mm"}


@pytest.mark.parametrize("length", [1, 2])
def test_a_tiff_of_any_length_takes_what_the_camera_said_at_an_even_place_in_the_order_of_tags(length):
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.LensModel] = "50 mm"
    plain = encode(PHOTO, "tiff")
    content = with_camera(plain + bytes(length), b"Exif\0\0" + exif.tobytes().removeprefix(b"Exif\0\0"))
    order = "little" if content[:2] == b"II" else "big"
    first = int.from_bytes(content[4:8], order)
    count = int.from_bytes(content[first : first + 2], order)
    entries = [content[first + 2 + 12 * place :][:12] for place in range(count)]
    tags = [int.from_bytes(entry[:2], order) for entry in entries]
    place = int.from_bytes(entries[tags.index(ExifTags.IFD.Exif)][8:], order)
    assert tags == sorted(tags) and first % 2 == 0 and place % 2 == 0
    assert Image.open(io.BytesIO(content)).getexif().get_ifd(ExifTags.IFD.Exif) == {ExifTags.Base.LensModel: "50 mm"}
