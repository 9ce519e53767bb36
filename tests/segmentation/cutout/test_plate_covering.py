"""Number plates are covered where their corners are: nothing of them can be read, and nothing beside them changes."""

import itertools

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from segmentation.cutout.plate_covering import BLURRED, Covering, covered, covering_of, homography, mapped
from segmentation.errors import CarmaskError
from segmentation.masks.number_plate import NO_PLATE, NumberPlate

SHAPE = (300, 400)
SEEN_AT_A_SLANT = ((110.0, 90.0), (100.0, 290.0), (165.0, 295.0), (160.0, 92.0))
PLATE = NumberPlate.of_px(SEEN_AT_A_SLANT, SHAPE)
WHOLE = NumberPlate.of_px(((100, 100), (100, 300), (160, 300), (160, 100)), SHAPE)


def photo(text="AB 123", paper=230):
    image = np.full((*SHAPE, 3), (60, 70, 90), np.uint8)
    cv2.fillConvexPoly(image, np.array([(x, y) for y, x in SEEN_AT_A_SLANT], np.int32), (paper,) * 3)
    cv2.putText(image, text, (100, 150), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (20, 20, 20), 5)
    return image


def inside(plate, by_px=2):
    solid = np.zeros(SHAPE, np.uint8)
    cv2.fillConvexPoly(solid, np.array([(x, y) for y, x in plate.in_px(SHAPE)], np.int32), 255)
    return cv2.erode(solid, np.ones((2 * by_px + 1, 2 * by_px + 1), np.uint8)) > 0


def near(plate):
    return cv2.dilate(inside(plate, 0).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0


def picture_file(folder, name="inlay.png", colours=((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255))):
    """Four fields: upper left, upper right, lower right, lower left."""
    pixels = np.empty((60, 200, 3), np.uint8)
    pixels[:30, :100], pixels[:30, 100:], pixels[30:, 100:], pixels[30:, :100] = colours
    Image.fromarray(pixels).save(folder / name)
    return folder / name


@given(
    st.lists(st.tuples(st.floats(-0.2, 0.2), st.floats(-0.2, 0.2)), min_size=4, max_size=4),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_a_homography_takes_the_square_to_the_corners_and_its_inverse_back(bends, x, y):
    square = ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0))
    corners = tuple(
        ((row + down) * 60 + 100, (column + across) * 200 + 90)
        for (row, column), (down, across) in zip(square, bends, strict=True)
    )
    there = homography(corners)
    for (row, column), corner in zip(square, corners, strict=True):
        assert [*itertools.chain(*mapped(there, np.array([column]), np.array([row])))] == pytest.approx(
            corner[::-1], abs=1e-2
        )
    back = mapped(np.linalg.inv(there), *mapped(there, np.array([x]), np.array([y])))
    assert [*itertools.chain(*back)] == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("covering", [BLURRED, Covering(colour=(10, 200, 30))])
def test_no_pixel_beside_the_plate_is_another(covering):
    image = photo()
    result = covered(image, PLATE, covering)
    assert np.array_equal(result[~near(PLATE)], image[~near(PLATE)])
    assert not np.array_equal(result[inside(PLATE)], image[inside(PLATE)])


def test_what_a_blurred_plate_said_is_gone():
    one, other = (covered(photo(text), PLATE, BLURRED).astype(int) for text in ("AB 123", "XY 987"))
    assert np.abs(one - other)[inside(PLATE)].max() < 40, "of all signs only how dark they are is left"
    steps = np.abs(np.diff(one.mean(2), axis=1))[:, :-1][inside(PLATE)[:, :-2]]
    assert steps.max() <= 5, "no stroke of a sign has an outline any more"
    before = photo().astype(int).mean(2)
    assert np.abs(np.diff(before, axis=1))[:, :-1][inside(PLATE)[:, :-2]].max() > 150


def test_a_colour_is_exactly_that_colour():
    assert (covered(photo(), PLATE, Covering(colour=(28, 105, 212)))[inside(PLATE)] == (28, 105, 212)).all()


def test_the_rim_is_mixed_by_what_each_pixel_shows_of_the_plate():
    image = np.zeros((*SHAPE, 3), np.uint8)
    quarter = NumberPlate.of_px(((100.25, 100), (100.25, 300), (160, 300), (160, 100)), SHAPE)
    result = covered(image, quarter, Covering(colour=(255, 255, 255)))
    assert (result[99, 110:290] == 0).all() and (result[101, 110:290] == 255).all()
    assert (result[100, 110:290] == 225).all(), "three quarters of the light of white"


def test_an_inlay_is_laid_in_as_it_is_read(tmp_path):
    result = covered(photo(paper=255), WHOLE, Covering(inlay=picture_file(tmp_path)))
    fields = result[110, 120], result[110, 280], result[150, 280], result[150, 120]
    assert [int(field.argmax()) for field in fields[:3]] == [0, 1, 2] and fields[3].min() > 200
    assert all(sorted(map(int, field))[1] < 20 for field in fields[:3])


def test_an_inlay_is_as_bright_as_the_paper_of_the_plate(tmp_path):
    white = Covering(inlay=picture_file(tmp_path, colours=((255, 255, 255),) * 4))
    for paper in (80, 150, 230):
        result = covered(photo(paper=paper), PLATE, white)
        assert np.abs(result[inside(PLATE)].astype(int) - paper).max() <= 2


def test_a_fine_inlay_becomes_its_mean_and_no_pattern_of_its_own(tmp_path):
    pixels = np.zeros((900, 3000, 3), np.uint8)
    pixels[::2, ::2] = pixels[1::2, 1::2] = 255
    Image.fromarray(pixels).save(tmp_path / "fine.png")
    result = covered(photo(paper=255), WHOLE, Covering(inlay=tmp_path / "fine.png"))
    within = result[inside(WHOLE, 4)].astype(int)
    assert within.max() - within.min() < 30


def test_a_plate_at_the_edge_of_the_photo_is_covered_there():
    edge = NumberPlate.of_px(((-20, -20), (-20, 100), (30, 100), (30, -20)), SHAPE)
    result = covered(photo(), edge, Covering(colour=(1, 2, 3)))
    assert (result[:28, :98] == (1, 2, 3)).all() and result.shape == photo().shape


def test_where_there_is_no_plate_the_photo_stays():
    image = photo()
    assert covered(image, NO_PLATE, BLURRED) is image


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=4, max_size=4))
def test_whatever_the_corners_a_photo_comes_out(corners):
    try:
        plate = NumberPlate(tuple(corners))
    except ValueError:
        return
    image = photo()[:60, :80].copy()
    for covering in (BLURRED, Covering(colour=(0, 0, 255))):
        assert covered(image, plate, covering).shape == image.shape


def test_coverings_are_told_in_words(tmp_path):
    inlay = picture_file(tmp_path)
    assert covering_of("") is None and covering_of("blur") == BLURRED
    assert covering_of("colour:#0a141e") == Covering(colour=(10, 20, 30))
    assert covering_of(f"inlay:{inlay}") == Covering(inlay=inlay)


@pytest.mark.parametrize("text", ["smudge", "colour", "colour:mauve", "colour:#12", "inlay:", "blur:3"])
def test_what_is_no_covering_is_said(text):
    with pytest.raises(CarmaskError, match="is no covering of number plates"):
        covering_of(text)


def test_an_inlay_that_is_no_picture_too_large_or_gone_is_said(tmp_path):
    (tmp_path / "text.png").write_text("no picture")
    Image.new("L", (5000, 10)).save(tmp_path / "large.png")
    for name, sentence in (("text.png", "text.png"), ("large.png", "5000 x 10 pixels"), ("gone.png", "gone.png")):
        with pytest.raises(CarmaskError, match=sentence):
            covering_of(f"inlay:{tmp_path / name}")
    with pytest.raises(CarmaskError, match="gone"):
        covered(photo(), PLATE, Covering(inlay=tmp_path / "gone.png"))
