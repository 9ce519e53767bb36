"""Run lengths: Carvana's own numbers, both ends, and what is refused."""

import contextlib
import csv

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from segmentation.errors import CarmaskError
from segmentation.masks.rle import decode, encode
from tests.pictures import drawn, mask

MASKS = arrays(np.uint8, array_shapes(min_dims=2, max_dims=2, max_side=12), elements=st.sampled_from([0, 255]))


@pytest.mark.parametrize(
    ("drawing", "runs"),
    [
        ("..1. .11.", "3 1 6 2"),  # row by row, counted from 1
        ("..11 11..", "3 4"),  # a run goes on in the next row
        ("1... ....", "1 1"),
        ("...1 ...1", "4 1 8 1"),
        ("1", "1 1"),
        (".", ""),
        ("11 11", "1 4"),
    ],
)
def test_a_drawing_has_the_runs_that_the_challenge_would_give_it(drawing, runs):
    assert encode(mask(drawing)) == runs
    assert drawn(decode(runs, mask(drawing).shape)) == drawing


def test_the_challenge_s_own_numbers_are_a_roof_that_widens_row_by_row():
    roof = decode("879386 40 881253 141 883140 205", (1280, 1918))
    rows, columns = np.nonzero(roof)
    assert sorted(set(rows)) == [458, 459, 460]
    assert [(columns[rows == row].min(), columns[rows == row].max()) for row in (458, 459, 460)] == [
        (941, 980),
        (890, 1030),
        (859, 1063),
    ]


@example(np.full((1, 1), 255, np.uint8))
@example(np.zeros((1, 1), np.uint8))
@example(np.full((3, 4), 255, np.uint8))
@given(MASKS)
def test_what_was_encoded_is_decoded_the_same(pixels):
    again = decode(encode(pixels), pixels.shape)
    assert again.dtype == np.uint8 and np.array_equal(again, pixels)


@given(MASKS)
def test_a_boolean_mask_has_the_same_runs(pixels):
    assert encode(pixels > 0) == encode(pixels)


def test_a_part_of_a_larger_array_is_encoded_as_what_it_shows():
    assert encode(mask("1.1 .1. 1.1")[:, 1:].T) == encode(mask(".1. 1.1"))


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "1 2 3",
        "a b",
        "1,2",
        "1 -2",
        " 1 2",
        "1 2 ",
        "1  2",
        "1_0 2",
        "\u0661 2",
        "1 2\n",
        "1.0 2",
        "1" * 5000 + " 1",
    ],
)
def test_what_is_no_pairs_of_numbers_is_refused(text):
    with pytest.raises(CarmaskError, match="not pairs of numbers"):
        decode(text, (4, 4))


@pytest.mark.parametrize("text", ["0 1", "1 0", "17 1", "16 2", "1 17", "999999999999 999999999999"])
def test_runs_outside_the_picture_are_refused_with_its_size(text):
    with pytest.raises(CarmaskError, match="do not fit a picture of 8 x 2 pixels"):
        decode(text, (2, 8))


def test_a_picture_larger_than_any_that_is_opened_is_refused_before_it_takes_memory():
    for size in (10**6, 10**400):
        with pytest.raises(CarmaskError, match="larger than any that carmask opens"):
            decode("1 1", (size, size))


@pytest.mark.parametrize("text", ["1 3 3 1", "5 1 1 1", "1 1 1 1"])
def test_runs_that_overlap_or_are_out_of_order_are_refused(text):
    with pytest.raises(CarmaskError, match="overlap or are out of order"):
        decode(text, (4, 4))


def test_runs_may_touch():
    assert drawn(decode("1 2 3 1", (1, 4))) == "111."


@given(st.text(st.sampled_from("0123456789 -"), max_size=20), st.integers(1, 5), st.integers(1, 5))
def test_any_text_gives_a_mask_or_a_sentence(text, height, width):
    with contextlib.suppress(CarmaskError):
        assert decode(text, (height, width)).shape == (height, width)


def test_a_real_mask_comes_back_whole(carvana):
    from segmentation.masks.files import read_mask

    pixels = read_mask(min((carvana / "train_masks").iterdir()))
    assert np.array_equal(decode(encode(pixels), pixels.shape), pixels)
    assert csv.field_size_limit() > len(encode(pixels))
