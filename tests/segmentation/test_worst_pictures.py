"""Tests of the pictures of the worst masks, decoded as a browser would."""

import base64
import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.evaluation.scores import score_mask
from segmentation.publishing.comparison import JudgedPhoto, WorstMask
from segmentation.publishing.pictures import (
    CLOSE_UP_PX,
    NETWORK_COLOUR,
    TRUE_COLOUR,
    WHOLE_WIDTH_PX,
    picture_of,
)

GREY = 128


def worst_mask(folder: Path, true: NDArray[np.bool_], predicted: NDArray[np.bool_]) -> WorstMask:
    """Write a grey photo of the masks' size and return the two masks of it."""
    Image.fromarray(np.full((*true.shape, 3), GREY, np.uint8)).save(folder / "car_01.png")
    return WorstMask(JudgedPhoto(folder / "car_01.png", "car", score_mask(predicted, true), None), predicted, true)


def rectangle(shape: tuple[int, int], rows: slice, columns: slice) -> NDArray[np.bool_]:
    pixels = np.zeros(shape, np.bool_)
    pixels[rows, columns] = True
    return pixels


def decoded(uri: str | None) -> NDArray[np.uint8]:
    assert uri is not None
    kind, _, content = uri.partition(",")
    assert kind == "data:image/jpeg;base64"
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(content))))


def is_near(picture: NDArray[np.uint8], colour: tuple[int, int, int]) -> NDArray[np.bool_]:
    """Where `picture` has `colour`, but for what JPEG makes of it."""
    return np.asarray(np.abs(picture.astype(int) - colour).max(axis=2) < 90)


def test_both_outlines_are_drawn_where_they_are(tmp_path: Path) -> None:
    true = rectangle((200, 300), slice(50, 150), slice(40, 120))
    predicted = rectangle((200, 300), slice(50, 150), slice(180, 260))
    whole = decoded(picture_of(worst_mask(tmp_path, true, predicted)).whole)
    assert whole.shape == (200, 300, 3)
    for colour, left, right in ((TRUE_COLOUR, 40, 119), (NETWORK_COLOUR, 180, 259)):
        columns = np.flatnonzero(is_near(whole, colour)[100])
        assert abs(columns.min() - left) <= 3
        assert abs(columns.max() - right) <= 3


def test_a_large_photo_is_made_smaller(tmp_path: Path) -> None:
    mask = rectangle((640, 1918), slice(100, 500), slice(300, 1500))
    whole = decoded(picture_of(worst_mask(tmp_path, mask, mask)).whole)
    assert whole.shape[1] == WHOLE_WIDTH_PX
    rows = np.flatnonzero(is_near(whole, NETWORK_COLOUR)[:, 480])
    assert abs(rows.min() - 50) <= 3


def test_the_close_up_shows_the_largest_wrong_place_at_twice_its_size(tmp_path: Path) -> None:
    true = rectangle((700, 900), slice(100, 600), slice(100, 800))
    predicted = true.copy()
    predicted[540:580, 700:760] = False  # a hole near the lower right
    predicted[100:102] = False  # a sliver along the outline, which is longer
    close_up = decoded(picture_of(worst_mask(tmp_path, true, predicted)).close_up)
    assert close_up.shape == (2 * CLOSE_UP_PX, 2 * CLOSE_UP_PX, 3)
    top, left = 700 - CLOSE_UP_PX, 730 - CLOSE_UP_PX // 2  # moved up to stay in the photo
    hole = is_near(close_up, NETWORK_COLOUR)[2 * (560 - top)]
    columns = np.flatnonzero(hole[2 * (680 - left) : 2 * (780 - left)]) / 2 + 680
    assert abs(columns.min() - 700) <= 3
    assert abs(columns.max() - 760) <= 3


def test_a_photo_smaller_than_a_close_up_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    true = rectangle((40, 60), slice(5, 35), slice(5, 55))
    picture = picture_of(worst_mask(tmp_path, true, ~true))
    assert decoded(picture.close_up).shape == (80, 80, 3)


def test_a_mask_that_is_right_has_no_close_up(tmp_path: Path) -> None:
    mask = rectangle((40, 60), slice(5, 35), slice(5, 55))
    assert picture_of(worst_mask(tmp_path, mask, mask)).close_up is None


def test_a_photo_that_is_gone_is_named(tmp_path: Path) -> None:
    mask = rectangle((40, 60), slice(5, 35), slice(5, 55))
    worst = worst_mask(tmp_path, mask, mask)
    worst.photo.photo_path.unlink()
    with pytest.raises(CarmaskError, match="car_01.png"):
        picture_of(worst)
