"""The networks that can be chosen, in words for somebody who knows none of the figures."""

import pytest

from editor.desk.shelf_reading import moment_of, read_shelf
from segmentation.network.card import CARD_NAME
from segmentation.shelf.network_shelf import POINTER_NAME, SHIPPED
from tests.editor.shelved import shelve


def test_an_empty_shelf_has_carmask_s_own_network_in_use_and_no_way_back(shelf):
    content = read_shelf(shelf)
    assert [(row.name, row.title, row.is_in_use) for row in content.rows] == [(SHIPPED, "carmask's own network", True)]
    assert content.name_in_use == SHIPPED
    assert content.title_before == ""


def test_networks_stand_the_newest_first_with_the_one_in_use_marked(shelf):
    shelve(shelf, "older", published="2026-11-01T08:00:00+00:00")
    shelve(shelf, "newer", published="2026-11-24T08:00:00+00:00")
    shelf.use("older")
    content = read_shelf(shelf)
    assert [row.name for row in content.rows] == ["newer", "older", SHIPPED]
    assert [row.is_in_use for row in content.rows] == [False, True, False]
    assert (content.name_in_use, content.title_before) == ("older", "carmask's own network")


def test_a_network_is_called_by_the_minute_it_was_published(shelf):
    shelve(shelf, "newer")
    assert read_shelf(shelf).rows[0].title == f"Network of {moment_of('2026-11-24T08:30:00+00:00')}"


def test_its_figures_are_told_short_and_in_a_sentence(shelf):
    shelve(shelf, "newer")
    row = read_shelf(shelf).rows[0]
    assert row.figures == "Dice 0.9931 · outline 0.837 · 4.6 places"
    origin, judgement, comparison = row.sentences
    assert "48 photos" in origin and "3 cars" in origin
    assert "99.31 %" in judgement and "83.7 %" in judgement and "4.6 places" in judgement
    assert comparison.endswith("It is as good as the network in use.")
    assert row.has_report


@pytest.mark.parametrize("facts", [
    {"scores": None, "trained_on": [], "compared_with": 3, "published": "soon", "report": "../../secret.html"},
    {"scores": {"validation_at_full_size": {"dice": "high", "places": True}}, "trained_on": {"photos": "many"},
     "compared_with": {"network": 1}, "published": None, "report": None},
])  # fmt: skip
def test_a_card_of_nonsense_is_shown_as_what_is_left_of_it(shelf, facts):
    shelve(shelf, "odd", **facts)
    row = read_shelf(shelf).rows[0]
    assert (row.name, row.figures, row.has_report) == ("odd", "not judged yet", False)
    assert row.title.startswith("unet-")
    assert len(row.sentences) == 1


def test_a_network_that_cannot_be_read_costs_a_sentence(shelf):
    shelve(shelf, "torn")
    (shelf.folder / "torn" / CARD_NAME).write_text("{")
    content = read_shelf(shelf)
    assert [row.name for row in content.rows] == [SHIPPED]
    assert "damaged" in content.problems[0]


def test_a_choice_that_cannot_be_read_costs_a_sentence(shelf):
    shelve(shelf, "newer")
    shelf.use("newer")
    (shelf.folder / POINTER_NAME).write_text("{")
    content = read_shelf(shelf)
    assert content.name_in_use == SHIPPED
    assert POINTER_NAME in content.problems[0]


def test_where_the_chosen_network_is_gone_there_is_no_way_back_to_it(shelf):
    shelve(shelf, "newer")
    shelf.use("newer")
    shelf.use(SHIPPED)
    (shelf.folder / "newer").rename(shelf.folder.parent / "elsewhere")
    content = read_shelf(shelf)
    assert (content.name_in_use, content.title_before) == (SHIPPED, "")


def test_where_the_chosen_network_is_gone_the_one_that_is_drawn_with_is_marked_and_that_is_said(shelf):
    for name in ("older", "newer"):
        shelve(shelf, name)
        shelf.use(name)
    (shelf.folder / "newer").rename(shelf.folder.parent / "elsewhere")
    content = read_shelf(shelf)
    assert (content.name_in_use, content.title_before) == ("older", "")
    assert content.problems == ("The network newer, which was chosen, cannot be used; another one is in use.",)
    shelve(shelf, "torn")
    (shelf.folder / "torn" / CARD_NAME).write_text("{")
    assert read_shelf(shelf).problems[1:] == content.problems
    (shelf.folder / "older").rename(shelf.folder.parent / "elsewhere too")
    assert read_shelf(shelf).name_in_use == SHIPPED
