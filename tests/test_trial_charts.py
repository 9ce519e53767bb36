"""The chart of what the trials of docs/network.md cost, and the rows that it is drawn from."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts import CHART, COLUMNS, HEIGHT, PANEL_WIDTH, TRIALS, WIDTH, Trial, cost_chart, read_trials

SLOW = Trial("slow", 0.996, 0.9, 400.0, "")
FAST = Trial("fast", 0.992, 0.8, 100.0, "")
HEAD = ",".join(COLUMNS)


def shapes(svg: str, css_class: str) -> list[ElementTree.Element]:
    return [element for element in ElementTree.fromstring(svg).iter() if element.get("class") == css_class]


def dots(svg: str, css_class: str = "trial") -> list[tuple[float, float]]:
    return [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in shapes(svg, css_class)]


def written(folder: Path, *rows: str) -> Path:
    path = folder / "trials.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_what_costs_more_is_further_right_and_what_is_better_is_higher() -> None:
    slow, fast, slow_outline, fast_outline = dots(cost_chart([SLOW, FAST]))
    assert slow[0] > fast[0] and slow[1] < fast[1]
    assert slow_outline[0] > fast_outline[0] and slow_outline[1] < fast_outline[1]
    assert max(slow[0], fast[0]) < PANEL_WIDTH < min(slow_outline[0], fast_outline[0])


def test_twice_the_time_is_twice_as_far_from_the_axis() -> None:
    svg = cost_chart([SLOW, replace(SLOW, ms=200.0)])
    left = float(shapes(svg, "axis")[0].get("x1", ""))
    whole, half = dots(svg)[:2]
    assert whole[0] - left == pytest.approx(2 * (half[0] - left), abs=0.2)


def test_each_trial_has_its_name_in_both_panels() -> None:
    names = [text.text for text in shapes(cost_chart([SLOW, replace(FAST, name="<b> & co")]), "name")]
    assert names == ["slow", "<b> & co", "slow", "<b> & co"]


def test_the_network_that_is_shipped_stands_out() -> None:
    svg = cost_chart([SLOW, replace(FAST, note="shipped; 24 channels")])
    assert len(dots(svg)) == 2
    assert len(dots(svg, "shipped")) == 2 + 1  # and one in the legend


def test_a_trial_whose_time_was_not_measured_is_not_drawn() -> None:
    assert cost_chart([SLOW, replace(FAST, ms=None)]) == cost_chart([SLOW])
    with pytest.raises(ValueError, match="no trial has a time"):
        cost_chart([replace(FAST, ms=None)])


def test_names_of_trials_that_are_alike_do_not_stand_on_each_other() -> None:
    names = shapes(cost_chart([SLOW, replace(SLOW, name="like it"), replace(SLOW, name="as well")]), "name")[:3]
    assert len({(name.get("x"), name.get("y")) for name in names}) == 3


def test_the_sheet_has_a_colour_by_day_and_by_night() -> None:
    style = ElementTree.fromstring(cost_chart([SLOW])).findtext("{http://www.w3.org/2000/svg}style")
    day, night = (style or "").split("@media (prefers-color-scheme: dark)")
    assert ".sheet { fill: #ffffff; }" in day and ".sheet { fill: #242424; }" in night


SHARES = st.floats(0, 1)
TRIAL = st.builds(Trial, st.text("abc &<", max_size=12), SHARES, SHARES, st.floats(0.1, 1e5), st.just(""))


@given(trials=st.lists(TRIAL, min_size=1, max_size=12))
def test_every_dot_is_in_the_picture(trials: list[Trial]) -> None:
    drawn = dots(cost_chart(trials))
    assert len(drawn) == 2 * len(trials)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in drawn)


def test_a_row_is_read_with_or_without_a_time(tmp_path: Path) -> None:
    rows = written(tmp_path, HEAD, "fast,0.992,0.8,100,", '"two, wide",0.99,0.7,,"not measured, yet"')
    assert read_trials(rows) == [FAST, Trial("two, wide", 0.99, 0.7, None, "not measured, yet")]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("a,99.2,0.8,100,", "line 2: a score is from 0 to 1"),
        ("a,0.99,-0.1,100,", "line 2: a score"),
        ("a,nan,0.8,100,", "line 2: a score"),
        ("a,0.99,0.8,0,", "line 2: a time is above 0"),
        ("a,0.99,0.8,inf,", "line 2: a time"),
        ("a,0.99,0.8,100", "line 2: a comma too many or too few"),
        ("a,0.99,0.8,100,note,more", "line 2: a comma"),
        ("a,,0.8,100,", "could not convert"),
    ],
)
def test_a_row_that_makes_no_sense_is_named(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_trials(written(tmp_path, HEAD, row))


def test_other_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has the columns"):
        read_trials(written(tmp_path, "trial,dice", "a,0.99"))


def test_the_chart_in_the_docs_is_that_of_the_rows_beside_it() -> None:
    assert CHART.read_text(encoding="utf-8") == cost_chart(read_trials(TRIALS)), "run `make charts`"
