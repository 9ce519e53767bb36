"""Naming patterns: what fits them, what they tell, and what is no pattern."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from segmentation.cars.pattern import ANGLE, ANY, CAR, Pattern
from segmentation.errors import CarmaskError

WORDS = st.text("abcXYZ", min_size=1, max_size=5)
"""Texts of fields that hold none of the signs that stand between fields."""
NUMBERS = st.integers(0, 999).map(str) | st.integers(0, 99).map("{:03d}".format)
VALUES = {CAR: WORDS, ANY: WORDS, ANGLE: NUMBERS}


@st.composite
def patterns_with_values(draw):
    """A pattern of fields in any order, up to two folders deep, and a text for each of its fields."""
    names = [
        draw(st.lists(st.sampled_from((CAR, ANGLE, ANY)), min_size=1, max_size=4))
        for _ in range(draw(st.integers(1, 3)))
    ]
    fields = [field for name in names for field in name]
    assume(fields.count(CAR) <= 1 and fields.count(ANGLE) <= 1)
    signs = st.sampled_from(("_", "-", " (", "+.", "__"))
    text = "/".join(
        "".join(field if place == 0 else draw(signs) + field for place, field in enumerate(name)) for name in names
    )
    return Pattern(text), tuple(draw(VALUES[field]) for field in fields)


@given(patterns_with_values())
def test_what_a_pattern_was_filled_with_is_what_it_reads(case):
    pattern, values = case
    assert pattern.match(f"{pattern.filled(values)}.jpg").values == values


@given(patterns_with_values(), st.text("aA_-1 (.", min_size=1, max_size=12))
def test_a_path_that_fits_is_the_pattern_filled_with_what_was_read(case, name):
    pattern, _ = case
    found = pattern.match(f"{name}.jpg")
    assert found is None or pattern.filled(found.values) == name


@given(
    st.lists(st.sampled_from((ANY, "a", "_", "aa")), min_size=1, max_size=9).map("".join),
    st.text("a_", min_size=1, max_size=10),
)
def test_the_shortest_first_finds_a_fit_wherever_there_is_one(text, name):
    assume(ANY in text and ANY * 2 not in text)
    assert (Pattern(text).match(f"{name}.jpg") is not None) == _fits_somehow(text, name)


def _fits_somehow(text, name):
    """Whether {any} can be something so that `text` is `name`, all possibilities tried."""
    if not text or not name:
        return not text and not name
    if not text.startswith(ANY):
        return text[0] == name[0] and _fits_somehow(text[1:], name[1:])
    return any(_fits_somehow(text.removeprefix(ANY), name[length:]) for length in range(1, len(name) + 1))


@pytest.mark.parametrize(
    ("text", "path", "car", "number"),
    [
        ("{car}_{angle}", "red_car_07.jpg", "red_car", 7),
        ("{car}/{any}_{angle}.jpg", "A 1042/front_left_03.JPG", "A 1042", 3),
        ("{car} ({angle})", "A1042 (12).png", "A1042", 12),
        ("{any}_{car}_{angle}", "studio_A_1042_007.tif", "A_1042", 7),
        ("IMG-{angle}", "img-0036.jpg", None, 36),
        ("{angle}/{car}", "00/A1042.webp", "A1042", 0),
        ("{car}/{any}", "A1042/front.left.jpg", "A1042", None),
        (r"{car}\{angle}", "A1042/3.jpg", "A1042", 3),
    ],
)
def test_a_path_tells_car_and_number(text, path, car, number):
    found = Pattern(text).match(path)
    assert (found.car, found.number) == (car, number)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("{car}_{angle}", "red/car_01.jpg"),
        ("{car}/{angle}", "01.jpg"),
        ("{car}_{angle}", "red_1000.jpg"),
        ("{car}_{angle}", "_01.jpg"),
        ("{car}_{angle}", "red_\u0660\u0661.jpg"),
        ("{car}_{angle}.jpg", "red_01.png"),
        ("{car}.{angle}", "redx01.jpg"),
    ],
)
def test_what_does_not_fit_tells_nothing(text, path):
    assert Pattern(text).match(path) is None


def test_folders_of_any_name_tell_photos_of_one_car_apart():
    assert Pattern("{any}/{car}-{any}_{angle}").match("monday/red-front_1.jpg").folders == ("monday",)


def test_an_accent_is_the_same_from_a_mac_and_from_elsewhere():
    assert Pattern("café_{angle}").match(unicodedata.normalize("NFD", "café_1.jpg"))


def test_a_name_made_to_take_long_is_refused_at_once():
    text = "a".join([ANY] * 30)
    assert Pattern(text).match("a" * 200 + "/.jpg") is None
    assert Pattern(f"{text}b").match("a" * 250 + ".jpg") is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("  ", "Type a pattern"),
        ("{kar}_{angle}", "{kar} means nothing here"),
        ("{car_{angle}", "A single { or } means nothing"),
        ("redcar_01", "fits one photo at most"),
        ("{car}/{car}_{angle}", "may stand in a pattern once"),
        ("{car}{angle}", "Between {car} and {angle} must be a sign"),
        ("1{angle}", "Beside {angle} must be no figure"),
        ("{angle}2_{car}", "Beside {angle} must be no figure"),
        ("../{car}_{angle}", "names that begin with a dot are passed over"),
        ("/{car}_{angle}", "there must be the name of a folder"),
        ("a/b/c/d/{car}_{angle}", "through 3 folders at most"),
        ("{car}\n_{angle}", "all of which can be read"),
        ("{car}_" * 100, "at most 200 signs"),
    ],
)
def test_what_is_no_pattern_is_told_in_a_sentence(text, sentence):
    with pytest.raises(CarmaskError) as raised:
        Pattern(text)
    assert sentence in str(raised.value)


@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from((CAR, ANGLE, ANY, "_", "/", "(", "[a", "\\", "1", "."))).map("".join)
)
def test_whatever_is_typed_is_a_pattern_or_a_sentence(text):
    try:
        pattern = Pattern(text)
    except CarmaskError:
        return
    assert Pattern(pattern.text) == pattern
    pattern.match("A1042/front_01.jpg")
