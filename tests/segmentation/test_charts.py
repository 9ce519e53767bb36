"""Tests of the report's charts, read as the SVG that they are."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.publishing.charts import HEIGHT, WIDTH, curve, histogram

PLACE = re.compile(r"[ML]([-\d.]+) ([-\d.]+)")
SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=50)


def shapes(svg: str, css_class: str) -> list[ElementTree.Element]:
    return [element for element in ElementTree.fromstring(svg).iter() if element.get("class") == css_class]


def heights(svg: str) -> list[float]:
    return [float(bar.get("height", "")) for bar in shapes(svg, "bar")]


def points(svg: str, css_class: str) -> list[tuple[float, float]]:
    (path,) = shapes(svg, css_class)
    return [(float(x), float(y)) for x, y in PLACE.findall(path.get("d", ""))]


def is_within(svg: str) -> bool:
    """Whether all that is seen is within the picture; a nested SVG shows nothing beyond itself."""
    across, down = [], []
    for element in ElementTree.fromstring(svg):
        across += [float(element.get(name, "0")) for name in ("x", "x1", "x2", "cx")]
        down += [float(element.get(name, "0")) for name in ("y", "y1", "y2", "cy")]
        for x, y in PLACE.findall(element.get("d", "")):
            across.append(float(x))
            down.append(float(y))
    return 0 <= min(across) <= max(across) <= WIDTH and 0 <= min(down) <= max(down) <= HEIGHT


def test_each_bar_is_as_high_as_photos_have_its_score() -> None:
    low, high = heights(histogram("Dice", [0.1, 0.9, 0.9, 0.9], []))
    assert high == pytest.approx(3 * low, abs=0.2)


def test_a_count_has_one_bar_for_each_number() -> None:
    bars = shapes(histogram("Places", [0, 1, 1, 4], [], whole_numbers=True), "bar")
    widths = {bar.get("width") for bar in bars}
    assert (len(bars), len(widths)) == (3, 1)


def test_the_network_in_use_is_a_stepped_line() -> None:
    svg = histogram("Dice", [0.9], [0.1, 0.1])
    floor, top = (limit(y for _, y in points(svg, "step")) for limit in (max, min))
    assert floor - top == pytest.approx(2 * heights(svg)[0], abs=0.2)
    assert shapes(histogram("Dice", [0.9], []), "step") == []


def test_a_curve_rises_with_its_values_and_marks_the_best_epoch() -> None:
    svg = curve("Dice", [0.5, 0.9, 0.8], best=2)
    (_, first), (best_x, best), (_, last) = points(svg, "curve")
    assert first > last > best
    (mark,) = shapes(svg, "best")
    assert (float(mark.get("cx", "")), float(mark.get("cy", ""))) == (best_x, best)


def test_a_single_epoch_is_a_dot() -> None:
    assert len(shapes(curve("Loss", [0.3]), "best")) == 1


def test_the_axis_leaves_out_what_only_the_first_epochs_of_a_long_run_reach() -> None:
    falls = [9.0, *(1 - 0.1 * epoch for epoch in range(8))]
    heights = [y for _, y in points(curve("Loss", falls), "curve")]
    assert max(heights[1:]) - min(heights[1:]) > HEIGHT / 2


def test_a_title_with_signs_of_html_stays_a_title() -> None:
    assert ElementTree.fromstring(curve('<b> & "c"', [1.0])).get("aria-label") == '<b> & "c"'


@given(candidate=SHARES, in_use=st.one_of(st.just([]), SHARES), whole=st.booleans())
def test_a_histogram_stays_in_its_picture(candidate: list[float], in_use: list[float], whole: bool) -> None:
    assert is_within(histogram("Any", candidate, in_use, whole_numbers=whole))


@given(counts=st.lists(st.integers(0, 400), min_size=1, max_size=50))
def test_no_photo_is_left_out_of_the_bars(counts: list[int]) -> None:
    svg = histogram("Places", counts, counts, whole_numbers=True)
    assert len(shapes(svg, "bar")) <= len(set(counts))
    assert max(float(bar.get("x", "")) for bar in shapes(svg, "bar")) < WIDTH


@given(values=st.lists(st.floats(-1000, 1000), min_size=1, max_size=40), share=st.floats(0, 1))
def test_a_curve_and_its_best_epoch_stay_in_their_picture(values: list[float], share: float) -> None:
    assert is_within(curve("Any", values, best=1 + round(share * (len(values) - 1))))
