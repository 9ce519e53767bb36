"""Names of people: whatever is typed becomes one line that can be seen, and no name passes for another."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.labels.people import LONGEST_NAME, cleaned_name, same_person


@given(st.text(max_size=200))
def test_a_name_is_one_line_of_few_letters_and_is_clean_once_it_was_cleaned(text):
    name = cleaned_name(text)
    assert len(name) <= LONGEST_NAME and cleaned_name(name) == name
    assert not any(unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in name)


@pytest.mark.parametrize("name", ["Ann", "Jörg Müller-Łuczak", "李小龍", "Ann (2)", "a" * LONGEST_NAME])
def test_the_names_of_people_stay_as_they_are(name):
    assert cleaned_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  Ann \n Smith\t", "Ann Smith"),
        ("Ann\x1b[2J", "Ann[2J"),
        ("\u202enaeB", "naeB"),
        ("Jo\u0308rg", "Jörg"),
        ("A\u200bnn", "Ann"),
        (" \n", ""),
        ("\u200d", ""),
        ("a" * 61, "a" * 60),
    ],
)
def test_what_cannot_be_seen_is_left_out(text, name):
    assert cleaned_name(text) == name


def test_a_person_is_the_same_however_the_name_is_typed():
    assert same_person("ann  SMITH ", "Ann Smith") and not same_person("Ann", "Anna")
