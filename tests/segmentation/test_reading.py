"""The one loader: every kind of photo as it should be seen, every bad one as a sentence."""

import io
import os
import sys
import threading

import cv2
import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms

from segmentation.errors import CarmaskError
from segmentation.images.raw import RAW_SUFFIXES
from segmentation.images.reading import PHOTO_SUFFIXES, read_photo, read_size, read_thumbnail
from tests.pictures import photo_of_a_car
from tests.segmentation.forgeries import png_that_claims

PHOTO, _ = photo_of_a_car()
PHOTO[:24, :36] = (20, 120, 220)  # a corner that no turning or mirroring leaves in its place
pillow_may_warn = pytest.mark.filterwarnings("ignore::UserWarning:PIL")

STORED_TO_SHOWN = {
    1: lambda stored: stored,
    2: lambda stored: stored[:, ::-1],
    3: lambda stored: stored[::-1, ::-1],
    4: lambda stored: stored[::-1],
    5: lambda stored: stored.swapaxes(0, 1),
    6: lambda stored: np.rot90(stored, -1),
    7: lambda stored: stored[::-1, ::-1].swapaxes(0, 1),
    8: lambda stored: np.rot90(stored, 1),
}
"""EXIF 2.32, table 6: where the stored first row and column are in what is shown."""


def saved(folder, name, picture, **options):
    path = folder / name
    (picture if isinstance(picture, Image.Image) else Image.fromarray(picture)).save(path, **options)
    return path


def exif(orientation: int) -> Image.Exif:
    data = Image.Exif()
    data[ExifTags.Base.Orientation] = orientation
    return data


def difference(first, second) -> float:
    assert first.shape == second.shape
    return float(np.abs(first.astype(int) - second.astype(int)).mean())


def test_a_photo_is_rows_then_columns_then_red_green_blue(tmp_path):
    image = read_photo(saved(tmp_path, "a.png", PHOTO))
    assert image.shape == (96, 144, 3) and image.dtype == np.uint8 and np.array_equal(image, PHOTO)


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.webp", "a.jpg"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_photo_thumbnail_and_size_agree_on_every_orientation(tmp_path, name, orientation):
    lossless = {"lossless": True} if name == "a.webp" else {"quality": 95} if name == "a.jpg" else {}
    path = saved(tmp_path, name, PHOTO, exif=exif(orientation), **lossless)
    shown = STORED_TO_SHOWN[orientation](PHOTO)
    image = read_photo(path)
    assert difference(image, shown) < 2 and read_size(path) == image.shape[:2]
    assert difference(read_thumbnail(path, 48), cv2.resize(image, (shown.shape[1] // 3, shown.shape[0] // 3))) < 4


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_is_none_changes_nothing(tmp_path, orientation):
    path = saved(tmp_path, "a.png", PHOTO, exif=exif(orientation))
    assert np.array_equal(read_photo(path), PHOTO) and read_size(path) == PHOTO.shape[:2]


@pillow_may_warn
@pytest.mark.parametrize("data", [b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\1", b"Exif\0\0nonsense", b"Exif\0\0", b"x"])
def test_damaged_exif_data_costs_nothing_but_itself(tmp_path, data):
    path = saved(tmp_path, "a.jpg", PHOTO, exif=data, quality=95)
    assert difference(read_photo(path), PHOTO) < 2 and read_size(path) == PHOTO.shape[:2]


@pytest.mark.parametrize("name", ["a.jpg", "a.tif"])
def test_a_cmyk_photo_has_its_colours(tmp_path, name):
    path = saved(tmp_path, name, Image.fromarray(PHOTO).convert("CMYK"))
    assert difference(read_photo(path), PHOTO) < 4 and difference(read_thumbnail(path, 144), PHOTO) < 4


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.bmp"])
def test_a_grey_photo_has_three_equal_channels(tmp_path, name):
    grey = np.asarray(Image.fromarray(PHOTO).convert("L"))
    image = read_photo(saved(tmp_path, name, grey))
    assert difference(image, np.repeat(grey[..., None], 3, axis=2)) < 2


@pytest.mark.parametrize("name", ["a.png", "a.tif"])
def test_a_grey_photo_of_16_bits_is_scaled_and_not_clipped(tmp_path, name):
    deep = np.array([[0, 256, 32768, 65535]], np.uint16)
    path = saved(tmp_path, name, deep)
    assert read_photo(path)[0, :, 0].tolist() == [0, 1, 128, 255]
    assert read_thumbnail(path, 4)[0, :, 2].tolist() == [0, 1, 128, 255]


@pytest.mark.parametrize("name", ["a.png", "a.tiff"])
def test_a_colour_photo_of_16_bits_is_scaled_and_not_clipped(tmp_path, name):
    deep = np.array([[(0, 256, 65535), (32768, 65535, 0)]], np.uint16)
    content = cv2.imencode(name[1:], deep[..., ::-1])[1].tobytes()  # OpenCV takes blue first
    (tmp_path / name).write_bytes(content)
    assert read_photo(tmp_path / name).tolist() == [[[0, 1, 255], [128, 255, 0]]]


def test_transparent_parts_are_shown_on_white(tmp_path):
    clear = np.dstack((PHOTO, np.full(PHOTO.shape[:2], 255, np.uint8)))
    clear[:, :72, 3] = 0
    image = read_photo(saved(tmp_path, "a.png", clear))
    assert (image[:, :72] == 255).all() and np.array_equal(image[:, 72:], PHOTO[:, 72:])


@pytest.mark.parametrize("mode", ["LA", "P"])
def test_transparency_in_grey_and_palette_photos_is_white_too(tmp_path, mode):
    picture = Image.new(mode, (4, 2), (0, 0) if mode == "LA" else 0)
    path = saved(tmp_path, "a.png", picture, **({"transparency": 0} if mode == "P" else {}))
    assert (read_photo(path) == 255).all() and (read_thumbnail(path, 2) == 255).all()


def test_a_palette_photo_has_its_colours_and_a_smooth_thumbnail(tmp_path):
    checks = np.indices((64, 64)).sum(axis=0) % 2
    picture = Image.fromarray(checks.astype(np.uint8)).convert("P")
    picture.putpalette([0, 0, 0, 200, 100, 50])
    path = saved(tmp_path, "a.png", picture)
    assert read_photo(path)[0, :2].tolist() == [[0, 0, 0], [200, 100, 50]]
    assert difference(read_thumbnail(path, 16), np.full((16, 16, 3), (100, 50, 25))) < 3


def test_a_photo_of_one_bit_is_black_and_white(tmp_path):
    path = saved(tmp_path, "a.png", Image.fromarray(np.array([[0, 255]], np.uint8)).convert("1"))
    assert read_photo(path).tolist() == [[[0, 0, 0], [255, 255, 255]]]


@pytest.mark.parametrize("mode", ["F", "I", "LAB"])
def test_colours_in_a_form_that_cannot_be_shown_are_refused_and_not_shown_wrong(tmp_path, mode):
    path = saved(tmp_path, "a.tif", Image.new(mode, (4, 4)))
    with pytest.raises(CarmaskError, match="in a form that carmask cannot show"):
        read_photo(path)


def profile_with_red_and_blue_exchanged() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    return profile.replace("sRGB".encode("utf-16-be"), "BGR!".encode("utf-16-be"))


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.jpg"])
def test_a_colour_profile_is_converted(tmp_path, name):
    path = saved(tmp_path, name, PHOTO, icc_profile=profile_with_red_and_blue_exchanged())
    assert difference(read_photo(path), PHOTO[..., ::-1]) < 4
    assert difference(read_thumbnail(path, 144), PHOTO[..., ::-1]) < 4


def test_a_photo_in_srgb_stays_as_it_is(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert np.array_equal(read_photo(saved(tmp_path, "a.png", PHOTO, icc_profile=profile)), PHOTO)


@pytest.mark.parametrize("profile", [b"nonsense", profile_with_red_and_blue_exchanged()[:200]])
def test_a_profile_that_makes_no_sense_is_left_out(tmp_path, profile):
    assert np.array_equal(read_photo(saved(tmp_path, "a.png", PHOTO, icc_profile=profile)), PHOTO)


def test_a_profile_for_other_channels_is_left_out(tmp_path):
    grey = Image.fromarray(PHOTO).convert("L")
    path = saved(tmp_path, "a.png", grey, icc_profile=profile_with_red_and_blue_exchanged())
    assert np.array_equal(read_photo(path)[..., 0], np.asarray(grey))


def test_a_progressive_jpeg_is_read_like_any_other(tmp_path):
    assert difference(read_photo(saved(tmp_path, "a.jpg", PHOTO, progressive=True, quality=95)), PHOTO) < 2


def test_of_several_pictures_in_one_file_the_first_is_the_photo(tmp_path):
    second = Image.new("RGB", (50, 40))
    path = saved(tmp_path, "a.jpg", PHOTO, format="MPO", save_all=True, append_images=[second], quality=95)
    assert difference(read_photo(path), PHOTO) < 2 and read_size(path) == PHOTO.shape[:2]


@pytest.mark.parametrize("side_px", [1, 10, 144, 1000])
def test_a_thumbnail_fits_the_side_keeps_its_shape_and_never_grows(tmp_path, side_px):
    thumbnail = read_thumbnail(saved(tmp_path, "a.jpg", PHOTO), side_px)
    height, width, _ = thumbnail.shape
    assert width == min(side_px, 144) and height == max(1, round(width * 96 / 144))


# --- what cannot be shown

ENCODINGS = {
    "baseline": ("JPEG", {"quality": 90}),
    "progressive": ("JPEG", {"quality": 90, "progressive": True}),
    "PNG": ("PNG", {}),
    "TIFF": ("TIFF", {}),
    "LZW": ("TIFF", {"compression": "tiff_lzw"}),
    "WebP": ("WEBP", {}),
    "BMP": ("BMP", {}),
}


def encoded(kind) -> bytes:
    name, options = ENCODINGS[kind]
    stream = io.BytesIO()
    noise = np.random.default_rng(0).integers(0, 60, PHOTO.shape, np.uint8)
    Image.fromarray(PHOTO // 2 + noise).save(stream, name, **options)
    return stream.getvalue()


def outcome_of(read, path):
    """The photo, or the sentence why there is none."""
    try:
        return read(path)
    except CarmaskError as error:
        return str(error)


@pillow_may_warn
@pytest.mark.parametrize("kind", ENCODINGS)
def test_a_photo_that_was_cut_short_is_never_shown_in_part(tmp_path, kind):
    content, path = encoded(kind), tmp_path / "cut.jpg"
    path.write_bytes(content)
    for read in (read_photo, lambda path: read_thumbnail(path, 48)):
        path.write_bytes(content)
        whole = read(path)
        for kept in [*range(0, len(content), len(content) // 25), *range(len(content) - 12, len(content))]:
            path.write_bytes(content[:kept])
            outcome = outcome_of(read, path)
            assert outcome.startswith("cut.jpg is ") if isinstance(outcome, str) else np.array_equal(outcome, whole)


@pytest.mark.parametrize("kind", ["baseline", "progressive"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_jpeg_that_was_cut_short_and_filled_up_with_zeros_is_not_shown(tmp_path, kind, part):
    content = encoded(kind)
    kept = int(part * len(content))
    (tmp_path / "cut.jpg").write_bytes(content[:kept] + bytes(len(content) - kept + 64))
    for read in (read_photo, lambda path: read_thumbnail(path, 48)):
        assert str(outcome_of(read, tmp_path / "cut.jpg")).startswith("cut.jpg is damaged or cut short")


def test_a_whole_jpeg_with_zeros_behind_its_end_is_shown(tmp_path):
    (tmp_path / "a.jpg").write_bytes(encoded("baseline") + bytes(4096))
    assert read_photo(tmp_path / "a.jpg").shape == PHOTO.shape


ALL_READERS = pytest.mark.parametrize("read", [read_photo, read_size, lambda path: read_thumbnail(path, 48)])


@ALL_READERS
@pytest.mark.parametrize("content", [b"", b"Dear colleague,\n", b"<html>", b"GIF89a", b"%PDF-1.7", bytes(1000)])
def test_what_is_no_photo_is_refused_whatever_it_is_called(tmp_path, read, content):
    (tmp_path / "letter.jpg").write_bytes(content)
    with pytest.raises(CarmaskError, match=r"letter\.jpg is not a photo that carmask can read, whatever its name says"):
        read(tmp_path / "letter.jpg")


@ALL_READERS
def test_a_gif_is_no_photo(tmp_path, read):
    path = saved(tmp_path, "a.jpg", PHOTO, format="GIF")
    with pytest.raises(CarmaskError, match="is not a photo"):
        read(path)


@ALL_READERS
@pytest.mark.parametrize("size", [(20_000, 20_000), (2**31 - 1, 2**31 - 1), (10_001, 20_000)])
def test_a_header_that_claims_a_huge_photo_is_refused_before_decoding(tmp_path, monkeypatch, read, size):
    (tmp_path / "bomb.png").write_bytes(png_that_claims(*size))
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda _: pytest.fail("it was decoded"))
    with pytest.raises(CarmaskError, match=r"bomb\.png says it has more than 200 million pixels and was not opened"):
        read(tmp_path / "bomb.png")


@ALL_READERS
def test_a_photo_that_is_gone_is_said_with_its_place(tmp_path, read):
    with pytest.raises(CarmaskError, match=r"gone\.jpg is not there any more, or is no file \(.*gone\.jpg\)"):
        read(tmp_path / "gone.jpg")


@ALL_READERS
def test_a_folder_called_like_a_photo_is_said(tmp_path, read):
    (tmp_path / "folder.jpg").mkdir()
    with pytest.raises(CarmaskError, match=r"folder\.jpg is not there any more, or is no file"):
        read(tmp_path / "folder.jpg")


@ALL_READERS
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path, read):
    os.mkfifo(tmp_path / "pipe.jpg")
    outcomes = []
    reading = threading.Thread(target=lambda: outcomes.append(outcome_of(read, tmp_path / "pipe.jpg")), daemon=True)
    reading.start()
    reading.join(timeout=30)
    assert outcomes and "is no file" in outcomes[0]


@ALL_READERS
@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "may not be read: your account has no permission"),
        (FileNotFoundError(2, "No such file or directory"), "is not there any more"),
        (OSError(5, "Input/output error"), r"could not be read \(Input/output error\)\. Is its disk"),
        (MemoryError(), "too large for the memory"),
        (KeyError("MPO"), "damaged or cut short"),
    ],
    ids=str,
)
def test_whatever_goes_wrong_is_a_sentence_with_the_name(tmp_path, monkeypatch, read, error, words):
    path = saved(tmp_path, "a.jpg", PHOTO)

    def fail(*_, **__):
        raise error

    monkeypatch.setattr(Image, "open", fail)
    with pytest.raises(CarmaskError, match=f"^a.jpg .*{words}"):
        read(path)


@pillow_may_warn
@pytest.mark.parametrize("kind", ENCODINGS)
def test_flipped_bits_give_a_photo_or_a_sentence(tmp_path, kind):
    content, random = encoded(kind), np.random.default_rng(1)
    path = tmp_path / "a.jpg"
    for _ in range(40):
        damaged = np.frombuffer(content, np.uint8).copy()
        places = random.integers(0, random.choice([40, 400, damaged.size]), random.integers(1, 6))
        damaged[places] = random.integers(0, 256, places.size)
        path.write_bytes(damaged.tobytes())
        for read in (read_photo, read_size, lambda path: read_thumbnail(path, 48)):
            outcome = outcome_of(read, path)
            assert not isinstance(outcome, str) or outcome.startswith("a.jpg ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
@pytest.mark.parametrize(
    "name", ['a b\'s "car".jpg', "日本.jpg", "-rf.jpg", "a\nb.jpg", "{0}%s.jpg", "CON.jpg", "a..jpg"]
)
def test_a_photo_may_be_called_anything(tmp_path, name):
    assert read_photo(saved(tmp_path, name, PHOTO)).shape == PHOTO.shape


@pytest.mark.parametrize("suffix", sorted(PHOTO_SUFFIXES - RAW_SUFFIXES))
def test_every_ending_that_counts_as_a_photo_can_be_read(tmp_path, suffix):
    assert read_size(saved(tmp_path, f"a{suffix}", PHOTO)) == PHOTO.shape[:2]


def test_a_photo_is_read_in_several_threads_at_once(tmp_path):
    path = saved(tmp_path, "a.jpg", PHOTO)
    expected, images = read_photo(path), []
    threads = [threading.Thread(target=lambda: images.append(read_photo(path))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(images) == 8 and all(np.array_equal(image, expected) for image in images)


def test_the_real_photos_have_their_size_and_a_thumbnail_that_looks_like_them(carvana):
    path = min((carvana / "train").iterdir())
    image = read_photo(path)
    assert image.shape == (1280, 1918, 3) and read_size(path) == (1280, 1918)
    thumbnail = read_thumbnail(path, 240)
    size = (thumbnail.shape[1], thumbnail.shape[0])
    assert difference(thumbnail, cv2.resize(image, size, interpolation=cv2.INTER_AREA)) < 4
