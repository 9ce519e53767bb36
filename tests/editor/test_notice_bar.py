"""The bar above the canvas: the newest notice, and what can be done about it for as long as it concerns somebody."""

import pytest

from editor.panels.notice_bar import NoticeBar


@pytest.fixture
def bar(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def offered(bar):
    """The words of the button, "" where there is none."""
    return "" if bar.isHidden() or bar.offered.isHidden() else bar.offered.text()


def test_what_is_settled_takes_its_own_offer_away_and_no_other(bar):
    taken = []
    bar.offer("Anna saved angle 1.", "Compare …", lambda: taken.append(1), about="angle 1")
    bar.offer("The names suggest other cars.", "Cars …", lambda: taken.append("cars"), about="cars")
    bar.withdraw_offer("angle 1")
    assert bar.text == "The names suggest other cars." and offered(bar) == "Cars …"
    assert bar.notices == ["The names suggest other cars."]
    bar.offered.click()
    assert taken == ["cars"]


def test_the_offer_before_is_there_again_when_the_last_one_is_settled(bar):
    taken = []
    bar.offer("Anna saved angle 1.", "Compare …", lambda: taken.append(1), about=1)
    bar.offer("Anna saved angle 2.", "Compare …", lambda: taken.append(2), about=2)
    bar.withdraw_offer(2)
    assert bar.text == "Anna saved angle 1." and offered(bar) == "Compare …"
    bar.offered.click()
    assert taken == [1]


def test_another_offer_about_the_same_takes_its_place(bar):
    bar.offer("Anna saved angle 1.", "Compare …", lambda: None, about=1)
    bar.offer("Ben saved angle 1.", "Compare …", lambda: None, about=1)
    assert bar.notices == ["Ben saved angle 1."]


def test_a_notice_hides_the_button_and_the_last_withdrawn_hides_the_bar(bar):
    bar.offer("Anna saved angle 1.", "Compare …", lambda: None, about=1)
    bar.tell("The disk is full.")
    assert offered(bar) == ""
    bar.withdraw_offer(1)
    assert bar.text == "The disk is full." and bar.notices == ["The disk is full."]
    bar.clear()
    bar.offer("Anna saved angle 1.", "Compare …", lambda: None, about=1)
    bar.withdraw_offer(1)
    bar.withdraw_offer("something that was never offered")
    assert bar.isHidden() and bar.notices == []
