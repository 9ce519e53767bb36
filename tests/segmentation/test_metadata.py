"""Descriptions of cars from CSV files, the strange ones above all."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from segmentation.cars import metadata
from segmentation.cars.car import Description
from segmentation.cars.metadata import read_descriptions

HEADING = "id,year,make,model,trim1,trim2\n"


@pytest.fixture
def read(tmp_path):
    def read_content(content: str | bytes):
        path = tmp_path / "metadata.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_descriptions(path)

    return read_content


def test_a_row_becomes_a_description(read):
    assert read(HEADING + "abc,2014,Chevrolet,Volt,Standard,Premium\n") == (
        {"abc": Description("2014", "Chevrolet", "Volt", "Standard Premium")},
        [],
    )


@pytest.mark.parametrize(
    ("trims", "trim"), [("Volt,Premium", "Premium"), ("EX,EX", "EX"), ("Volt,Volt", ""), (",", "")]
)
def test_a_trim_is_not_said_twice(read, trims, trim):
    descriptions, _ = read(f"{HEADING}abc,2014,Chevrolet,Volt,{trims}\n")
    assert descriptions["abc"].trim == trim


def test_blanks_and_words_such_as_na_stay_what_they_are(read):
    descriptions, problems = read(HEADING + "abc,,NA, None ,,\n")
    assert descriptions["abc"] == Description("", "NA", "None", "") and problems == []


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_byte_order_marks_and_all_line_endings_are_read(read, ending):
    content = ("\ufeff" + HEADING + "abc,2014,Kia,Rio,,\n").replace("\n", ending)
    assert read(content) == ({"abc": Description("2014", "Kia", "Rio", "")}, [])


def test_columns_may_come_in_any_order_with_others_between(read):
    descriptions, problems = read("Model,note,ID,trim2,trim1,make,Year\nRio,x,abc,EX,,Kia,2014\n")
    assert descriptions == {"abc": Description("2014", "Kia", "Rio", "EX")} and problems == []


def test_quoted_commas_belong_to_the_field(read):
    descriptions, problems = read(HEADING + 'abc,2014,Kia,"Rio, long",,"19"" wheels"\n')
    assert descriptions["abc"] == Description("2014", "Kia", "Rio, long", '19" wheels') and problems == []


def test_missing_columns_are_named_and_left_blank(read):
    descriptions, problems = read("id,make\nabc,Kia\n")
    assert descriptions == {"abc": Description(make="Kia")}
    assert problems[0].endswith("metadata.csv has no column year, model, trim1, trim2.")


@pytest.mark.parametrize("content", ["make,model\nKia,Rio\n", "id;make\nabc;Kia\n", ",,,\n,,,\n", "\xff\xfei\0d\0"])
def test_without_ids_nothing_is_known(read, content):
    descriptions, problems = read(content)
    assert descriptions == {} and "no column called id" in problems[0]


@pytest.mark.parametrize("content", ["", "\n\n", "   \r\n"])
def test_an_empty_file_is_said(read, content):
    descriptions, problems = read(content)
    assert descriptions == {} and "holds nothing" in problems[0]


def test_of_doubled_rows_the_first_counts(read):
    descriptions, problems = read(HEADING + "abc,2014,Kia,Rio,,\n\nabc,2015,VW,Golf,,\n")
    assert descriptions["abc"].make == "Kia"
    assert problems == ["metadata.csv, line 4: car abc is already in line 2, which counts."]


def test_a_stock_number_with_dashes_is_the_id_of_its_letters_and_digits(read):
    descriptions, problems = read(f"{HEADING}A-1042_b,2014,Kia,Rio,,\n")
    assert list(descriptions) == ["A1042b"] and problems == []


@pytest.mark.parametrize("car_id", ["../x", "a/b", "C:\\x", "..", "", "a b", "x" * 65, "=cmd()"])
def test_an_id_that_is_none_costs_its_row_only(read, car_id):
    descriptions, problems = read(f"{HEADING}{car_id},2014,Kia,Rio,,\nabc,2014,Kia,Rio,,\n")
    assert list(descriptions) == ["abc"]
    assert problems == [f'metadata.csv, line 2: "{car_id[:40]}" is no id of a car, the row was left out.']


def test_a_row_with_too_many_fields_is_left_out_for_its_fields_are_shifted(read):
    descriptions, problems = read(HEADING + "abc,2014,Kia,Rio,a,b,c\nd,1,2,3,4,5,,\n")
    assert list(descriptions) == ["d"]
    assert problems == ["metadata.csv, line 2: car abc has more fields than the heading, the row was left out."]


def test_a_row_with_too_few_fields_leaves_the_rest_blank(read):
    assert read(HEADING + "abc,2014,Kia\n") == ({"abc": Description("2014", "Kia")}, [])


@pytest.mark.parametrize("line", ["a" * 20_000, "abc" + ",x" * 50_000])
def test_a_line_that_is_far_too_long_is_left_out(read, line):
    descriptions, problems = read(f"{HEADING}{line}\nabc,2014,Kia,Rio,,\n")
    assert list(descriptions) == ["abc"] and "line 2: the line is far too long" in problems[0]


def test_an_open_quotation_mark_does_not_swallow_the_rows_that_follow(read):
    descriptions, problems = read(HEADING + 'abc,2014,"Kia,Rio,,\ndef,2015,"V,W",Golf,,\n')
    assert descriptions == {"abc": Description("2014", "Kia", "Rio"), "def": Description("2015", "V,W", "Golf")}
    assert problems == ["metadata.csv, line 2: a quotation mark is not closed; it was passed over."]


def test_letters_in_another_encoding_are_shown_as_unknown_and_said(read):
    descriptions, problems = read(HEADING.encode() + b"abc,2014,Citro\xebn,C3,,\n")
    assert (
        descriptions["abc"].make == "Citro\ufffdn" and "line 2: car abc has letters that are not UTF-8" in problems[0]
    )


def test_control_signs_do_not_reach_the_window(read):
    descriptions, _ = read(HEADING + "abc,2014,Ki\0a,R\x1b[31mio,,\n")
    assert descriptions["abc"] == Description("2014", "Ki a", "R [31mio")


def test_a_thousand_strange_rows_are_not_a_thousand_sentences(read):
    _, problems = read(HEADING + "../x,,,,,\n" * 1000)
    assert len(problems) == 21 and problems[-1].endswith("has 980 more rows with something wrong.")


def test_a_file_that_is_too_large_is_not_read(read, monkeypatch):
    monkeypatch.setattr(metadata, "LIMIT_BYTES", 10)
    descriptions, problems = read(HEADING)
    assert descriptions == {} and "was not read" in problems[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "metadata.csv")
    descriptions, problems = read_descriptions(tmp_path / "metadata.csv")
    assert descriptions == {} and "no ordinary file" in problems[0]


def test_a_file_that_cannot_be_read_is_said(tmp_path, monkeypatch):
    (tmp_path / "metadata.csv").write_text(HEADING)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    _, problems = read_descriptions(tmp_path / "metadata.csv")
    assert problems[0].endswith("metadata.csv cannot be read (Permission denied).")


def test_a_byte_order_mark_anywhere_is_no_text(read):
    descriptions, _ = read("\ufeff\n" + HEADING + "\ufeffab1,2014,Ford,Focus,,\n")
    assert str(descriptions["ab1"]) == "2014 Ford Focus"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.sampled_from('ab01,"\n\r\0.;\ufeffé\u2028 \t'), max_size=30), max_size=6), st.booleans())
def test_no_file_is_an_error(read, lines, with_heading):
    descriptions, problems = read(HEADING * with_heading + "\n".join(lines))
    assert all(key.isalnum() for key in descriptions) and all(isinstance(problem, str) for problem in problems)
