"""How long something takes, in words."""

import pytest

from editor.desk.time_words import day_in_words, duration_in_words, time_left_in_words


@pytest.mark.parametrize(("seconds", "told"), [
    (None, ""), (float("nan"), ""), (float("inf"), ""), (0, "less than a minute left"), (61, "about 1 minute left"),
    (130, "about 2 minutes left"), (1300, "about 20 minutes left"), (3500, "about 1 hour left"),
    (5400, "about 1½ hours left"), (7300, "about 2 hours left"), (86400, "about 24 hours left"),
])  # fmt: skip
def test_time_is_told_no_more_exactly_than_it_is_known(seconds, told):
    assert time_left_in_words(seconds) == told


def test_a_duration_is_told_without_what_is_left():
    assert duration_in_words(1300) == "about 20 minutes"
    assert duration_in_words(None) == ""


def test_a_day_that_a_file_tells_is_written_as_the_language_writes_it(german):
    assert day_in_words("2026-11-26") == "26.11.2026"
    assert day_in_words("last autumn") == "last autumn"
