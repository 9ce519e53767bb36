"""Where cars stand: from a backdrop to a picture and back, and from spot and scale to a placement and back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.lying import lying_of
from segmentation.cutout.placing import Frame, place_set, stand_in
from segmentation.cutout.stand import Fit, Stand, stand_of
from segmentation.images.pixel_box import PixelBox

SHARES = st.floats(0, 1)
STANDS = st.builds(Stand, SHARES, st.tuples(SHARES, SHARES), st.floats(0.05, 1))
BOXES = st.lists(
    st.builds(
        lambda top, left, height, width: PixelBox(top, left, top + height, left + width),
        st.integers(0, 200), st.integers(0, 300), st.integers(40, 180), st.integers(60, 280),
    ),
    min_size=1, max_size=4,
)  # fmt: skip
FRAME = Frame(900, 1200)


@given(STANDS, st.floats(1, 4), st.floats(1, 4))
def test_a_stand_in_a_picture_is_the_one_in_its_backdrop_and_back(stand, rows, columns):
    fit = Fit(rows, columns)
    assert fit.in_backdrop(fit.in_picture(stand)).numbers == pytest.approx(stand.numbers)
    assert fit.in_picture(fit.in_backdrop(stand)).numbers == pytest.approx(stand.numbers)


@given(BOXES, STANDS, st.booleans())
def test_the_set_stands_at_the_spot_as_wide_as_its_scale_to_the_pixel(boxes, stand, is_each):
    own = boxes[0] if is_each else None
    placement = place_set(boxes, (400, 600), FRAME, Backdrop("a").standing(stand), 30, own)
    around = boxes[0]
    for box in boxes:
        around = around.union(box)
    placed = placement.box_in_picture(around)
    assert placed.bottom == pytest.approx(stand.spot[0] * FRAME.height, abs=2.5)
    middle = placement.box_in_picture(around if own is None else own)
    assert (middle.left + middle.right) / 2 == pytest.approx(stand.spot[1] * FRAME.width, abs=2.5)
    widest = max(box.width for box in boxes) if is_each else around.width
    assert widest * placement.scale == pytest.approx(stand.scale * FRAME.width, abs=2 + widest / placement.region.width)


@given(BOXES, st.booleans())
def test_what_a_backdrop_does_not_say_comes_from_the_preset_and_saying_it_changes_nothing(boxes, is_each):
    own = boxes[0] if is_each else None
    found = stand_in(boxes, FRAME, Backdrop("a"), is_each=is_each)
    plain = place_set(boxes, (400, 600), FRAME, Backdrop("a"), 30, own)
    told = place_set(boxes, (400, 600), FRAME, Backdrop("a").standing(found), 30, own)
    assert abs(plain.top - told.top) <= 1 and abs(plain.left - told.left) <= 1
    assert abs(plain.rows - told.rows) <= 1 and plain.region == told.region


@given(STANDS)
def test_a_stand_is_the_same_after_it_was_kept(stand):
    kept = stand.rounded
    assert kept.numbers == pytest.approx(stand.numbers, abs=1e-5)
    assert stand_of(kept.numbers) == kept == kept.rounded


@pytest.mark.parametrize("numbers", [[], [0.5] * 3, [0.5, 0.5, 0.5, 0], [1.5, 0, 0, 1], ["a", 0, 0, 1], [True, 0, 0, 1],
                                     [float("nan"), 0, 0, 1]])  # fmt: skip
def test_what_is_no_stand_is_refused(numbers):
    with pytest.raises(ValueError, match="must be four shares"):
        stand_of(numbers)


def test_a_backdrop_is_fitted_as_its_fit_says(tmp_path):
    Image.new("RGB", (400, 100)).save(tmp_path / "hall.png")
    hall = Backdrop("hall", picture=tmp_path / "hall.png", horizon=0.5, spot=(0.8, 0.6), scale=0.2)
    fit, fitted = hall.fit(50, 100), hall.fitted(50, 100)
    stand = fit.in_picture(Stand(hall.horizon, hall.spot, hall.scale))
    assert stand == Stand(fitted.horizon, fitted.spot, fitted.scale)
    assert replace(hall, spot=None).standing(None).fitted(50, 100).spot is None


@given(BOXES, st.floats(0.05, 1))
def test_a_picture_that_names_no_horizon_has_one_rule_for_canvas_and_export(boxes, spot_row):
    hall = Backdrop("hall", picture=Path("hall.png"), spot=(spot_row, 0.5), scale=0.5)
    placed = stand_in(boxes, FRAME, hall, is_each=False)
    lies = lying_of((900, 1200), hall, boxes, (400, 600)).stand(hall)
    assert placed.horizon == pytest.approx(lies.horizon) and placed.horizon < spot_row
    assert placed.horizon == 0.5 or spot_row < 0.72
    gradient = Backdrop("dusk", (255, 255, 255), (9, 9, 9))
    assert gradient.horizon_above(spot_row) == 0 == stand_in(boxes, FRAME, gradient, is_each=False).horizon


def test_one_colour_is_plain_and_everything_else_is_not():
    grey = (128, 128, 128)
    assert Backdrop("a", grey).is_plain and Backdrop("a", grey, grey).is_plain
    assert not Backdrop("a", grey, (9, 9, 9)).is_plain and not Backdrop("transparent").is_plain
    assert not Backdrop("a", picture=Path("hall.png")).is_plain
