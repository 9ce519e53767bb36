"""Mask pictures on disk: what is read as a mask and what is refused."""

import io
import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.masks.files import decode_mask, encode_gif, encode_png, read_grey, read_mask
from tests.pictures import drawn, mask, photo_of_a_car
from tests.segmentation.forgeries import png_that_claims

MASKS = arrays(np.uint8, array_shapes(min_dims=2, max_dims=2, max_side=20), elements=st.sampled_from([0, 255]))
DRAWING = ".11. .1.. ...."


def picture_of(pixels, mode) -> Image.Image:
    return Image.fromarray(pixels).convert(mode, dither=Image.Dither.NONE)


@given(MASKS)
def test_a_mask_that_was_written_is_read_the_same(pixels):
    assert np.array_equal(decode_mask(encode_png(pixels), "m.png"), pixels)
    assert np.array_equal(decode_mask(encode_gif(pixels), "m.gif"), pixels)


def test_a_mask_is_small_on_disk():
    _, pixels = photo_of_a_car(1280, 1918)
    assert len(encode_png(pixels)) < 10_000 and Image.open(io.BytesIO(encode_png(pixels))).mode == "1"


@pytest.mark.parametrize("name", ["m.png", "m.gif", "m.tif", "m.bmp"])
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_a_mask_of_any_mode_and_format_is_read_as_what_it_shows(tmp_path, name, mode):
    picture_of(mask(DRAWING), mode).save(tmp_path / name)
    pixels = read_mask(tmp_path / name)
    assert drawn(pixels) == DRAWING and set(np.unique(pixels)) == {0, 255} and pixels.dtype == np.uint8


def test_a_gif_whose_raw_values_are_nought_and_one_is_read_by_its_colours(tmp_path):
    picture = Image.fromarray((mask(DRAWING) > 0).astype(np.uint8), "L").convert("P")
    picture.putpalette([0, 0, 0, 255, 255, 255])
    picture.save(tmp_path / "m.gif")
    assert drawn(read_mask(tmp_path / "m.gif")) == DRAWING


@pytest.mark.parametrize(
    ("value", "drawing"), [(0, ".. .."), (1, ".. .."), (127, ".. .."), (128, "11 11"), (255, "11 11")]
)
def test_a_mask_of_one_value_is_all_car_or_none(tmp_path, value, drawing):
    Image.new("L", (2, 2), value).save(tmp_path / "m.png")
    assert drawn(read_mask(tmp_path / "m.png")) == drawing


def test_shades_between_car_and_background_are_refused(tmp_path):
    Image.fromarray(np.array([[0, 128, 255]], np.uint8)).save(tmp_path / "soft.png")
    with pytest.raises(CarmaskError, match=r"soft\.png has shades between car and background"):
        read_mask(tmp_path / "soft.png")


@pytest.mark.parametrize("values", [(0, 1), (3, 127), (128, 255)])
def test_two_shades_on_one_side_are_refused_and_not_taken_for_an_empty_mask(tmp_path, values):
    Image.fromarray(np.array([values], np.uint8)).save(tmp_path / "m.png")
    with pytest.raises(CarmaskError, match="two shades too much alike"):
        read_mask(tmp_path / "m.png")


def test_a_mask_of_another_size_is_refused_with_both_sizes(tmp_path):
    picture_of(mask(DRAWING), "L").save(tmp_path / "m.png")
    with pytest.raises(CarmaskError, match=r"m\.png is 4 x 3 pixels, its photo 5 x 3; it was left alone"):
        read_mask(tmp_path / "m.png", (3, 5))


def test_an_animated_mask_is_refused(tmp_path):
    frame = picture_of(mask(DRAWING), "L")
    frame.save(tmp_path / "m.gif", save_all=True, append_images=[picture_of(255 - mask(DRAWING), "L")])
    with pytest.raises(CarmaskError, match="is animated"):
        read_mask(tmp_path / "m.gif")


@pytest.mark.parametrize("encode", [encode_png, encode_gif])
def test_a_mask_that_was_cut_short_is_refused_or_whole_but_never_a_part(encode):
    pixels = photo_of_a_car()[1]
    content = encode(pixels)
    refused = 0
    for kept in range(len(content)):
        try:
            assert np.array_equal(decode_mask(content[:kept], "m"), pixels)
        except CarmaskError:
            refused += 1
    assert refused > len(content) // 2


@pytest.mark.parametrize("content", [b"", b"text", b"\xff\xd8\xff\xe0"])
def test_what_is_no_mask_picture_is_refused(tmp_path, content):
    (tmp_path / "m.png").write_bytes(content)
    with pytest.raises(CarmaskError, match="damaged and cannot be read"):
        read_mask(tmp_path / "m.png")


def test_a_jpeg_is_no_mask_however_two_valued_it_looks(tmp_path):
    Image.new("L", (8, 8)).save(tmp_path / "m.jpg")
    with pytest.raises(CarmaskError, match="damaged and cannot be read"):
        read_mask(tmp_path / "m.jpg")


def test_a_header_that_claims_a_huge_picture_is_refused_before_decoding(tmp_path):
    (tmp_path / "m.png").write_bytes(png_that_claims(60_000, 60_000))
    with pytest.raises(CarmaskError, match="too large to be opened"):
        read_mask(tmp_path / "m.png")


@pytest.mark.parametrize("name", ["gone.png", "."])
def test_what_is_no_file_is_said(tmp_path, name):
    with pytest.raises(CarmaskError, match="is not there, or is no file"):
        read_mask(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "m.png")
    with pytest.raises(CarmaskError, match="is no file"):
        read_mask(tmp_path / "m.png")


def test_a_mask_without_permission_is_said(tmp_path, monkeypatch):
    picture_of(mask(DRAWING), "L").save(tmp_path / "m.png")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(CarmaskError, match=r"m\.png cannot be read \(Permission denied\)"):
        read_mask(tmp_path / "m.png")


def test_grey_values_keep_all_their_shades(tmp_path):
    shades = np.arange(256, dtype=np.uint8).reshape(16, 16)
    Image.fromarray(shades).save(tmp_path / "soft.png")
    assert np.array_equal(read_grey(tmp_path / "soft.png", (16, 16)), shades)


@pytest.mark.parametrize("pixels", [np.zeros((2, 2), bool), np.zeros((2, 2, 3), np.uint8)])
def test_what_is_no_mask_is_not_written(pixels):
    with pytest.raises(ValueError, match="a mask is uint8"):
        encode_png(pixels)


def test_the_real_masks_are_two_valued_and_of_the_right_size(carvana):
    for path in sorted((carvana / "train_masks").iterdir())[::200]:
        assert read_mask(path, (1280, 1918)).mean() > 10
