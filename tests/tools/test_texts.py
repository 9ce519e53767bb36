"""Texts are taken out of the sources whole, and translations outlive every change around them."""

import pytest

from tools.texts.gathering import sentence_templates
from tools.texts.linguist_file import linguist_file, read_translations
from tools.texts.message import SENTENCES, WINDOW, Message, placeholders
from tools.texts.said_sentences import said_sentences
from tools.texts.window_texts import NotExtractable, window_texts


def window(source):
    return [(message.source, message.one) for message in window_texts(source, "editor/a.py")]


def said(source):
    return [message.source for message in said_sentences(source, "segmentation/a.py")]


def test_the_window_asks_for_texts_and_for_counted_texts():
    assert window('tr("{n} of {name}", n=1, name=a)') == [("{n} of {name}", "")]
    assert window('tr_counted("{n} car", "{n} cars", n=len(cars))') == [("{n} cars", "{n} car")]
    assert window('TITLES = (marked("Look"), marked("Mend"))') == [("Look", ""), ("Mend", "")]


def test_a_text_of_a_table_is_taken_from_the_table():
    assert window("tr(row.title)") == []


@pytest.mark.parametrize("call", ['tr(f"{n} cars")', 'tr("one " + two)', "marked(text)", "tr_counted(a, b, n=2)"])
def test_a_text_that_is_not_written_down_as_a_whole_is_refused(call):
    with pytest.raises(NotExtractable, match="line 1"):
        window(call)


def test_a_command_has_a_title_and_a_menu_with_its_key():
    assert window('Command("file.save", "Save mask", "File", save)') == [("Save mask", ""), ("&File", "")]


def test_a_setting_has_a_title_a_sentence_words_and_a_unit():
    row = 'Setting("a", "Size", "How large.", 4, choices=((1, "Small"),), unit="px")'
    assert {text for text, _ in window(row)} == {"Size", "How large.", "Small", "px"}


def test_the_gaps_of_a_sentence_are_named_after_what_fills_them():
    assert said('f"{path.name} cannot be read ({error}), nor {path.name}"') == [
        "{path_name} cannot be read ({error}), nor {path_name}"
    ]
    assert said('f"{a[0]} x {a[1]} pixels of {size:,}"') == ["{a} x {a2} pixels of {size:,}"]


def test_a_sentence_within_a_sentence_is_one_of_its_own():
    assert said("f\"Not read{why}: {'no file there' if gone else other}.\"") == [
        "Not read{why}: {gone_other}.",
        "no file there",
    ]


def test_what_is_counted_in_a_sentence_has_two_forms():
    (message,) = said_sentences('counted(n, "car")', "a.py")
    assert (message.one, message.source) == ("{n:,} car", "{n:,} cars")
    assert sentence_templates([message]) == [["{n:,} car", "{n:,} cars"]]


def test_docstrings_names_and_markup_are_nothing_that_is_said():
    assert said('"""A module of words."""\nNAME = "carmask"\nPAGE = "<p>some words here</p>"') == []


def test_a_translation_stays_while_its_text_does(tmp_path):
    path = tmp_path / "carmask_de.ts"
    kept = {(WINDOW, "{n} <cars>"): ("{n} Auto", "{n} Autos"), (WINDOW, "Gone"): ("Weg",)}
    messages = [
        Message(WINDOW, "{n} <cars>", one="{n} <car>", files={"editor/a.py"}),
        Message(SENTENCES, "New words", files={"segmentation/a.py"}),
    ]
    path.write_text(linguist_file("de", messages, kept), encoding="utf-8")
    assert read_translations(path) == {(WINDOW, "{n} <cars>"): ("{n} Auto", "{n} Autos")}
    assert path.read_text(encoding="utf-8").count('type="unfinished"') == 1


def test_a_text_that_is_counted_now_needs_both_forms_anew(tmp_path):
    path = tmp_path / "carmask_de.ts"
    message = Message(WINDOW, "{n} cars", one="{n} car", files={"editor/a.py"})
    path.write_text(linguist_file("de", [message], {(WINDOW, "{n} cars"): ("{n} Autos",)}), encoding="utf-8")
    assert read_translations(path) == {}


def test_placeholders_are_known_by_name_whatever_their_format():
    assert placeholders("{n:,} of {total} on {when:%Y-%m-%d}, {{car}}") == {"n", "total", "when"}
