"""The files of Qt Linguist are whole, and what was compiled of them says the same."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from editor.commands.table import COMMANDS
from editor.language.languages import ENGLISH, LANGUAGES, TRANSLATIONS
from editor.settings.schema import LANGUAGE
from tests.conftest import ROOT
from tools.texts.gathering import gathered, sentence_templates
from tools.texts.linguist_file import NUMBER_FORMS, linguist_file, read_translations
from tools.texts.message import WINDOW, placeholders

OTHER_LANGUAGES = [language for language in LANGUAGES if language != ENGLISH]
ANY_FORM = {0: 1, 1: 0, 2: 1, 5: 1}
"""Numbers, and which form they take in a language that has one for 1 and one for all others."""


def file_of(language: str) -> Path:
    return TRANSLATIONS / f"carmask_{language}.ts"


def all_of(language):
    return [(key, form) for key, forms in read_translations(file_of(language)).items() for form in forms]


def test_every_language_can_be_chosen_in_the_settings():
    assert [code for code, _ in LANGUAGE.choices] == ["system", *LANGUAGES]
    assert [*NUMBER_FORMS] == OTHER_LANGUAGES


@pytest.fixture(scope="module")
def messages():
    return gathered(ROOT)


def test_the_sentences_that_are_recognised_are_those_of_the_sources(messages):
    said = json.loads((TRANSLATIONS / "sentences.json").read_text(encoding="utf-8"))
    assert said == sentence_templates(messages), "make texts brings them up to date"


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_every_text_of_the_sources_is_in_the_file_and_no_other(language, messages):
    written = file_of(language).read_text(encoding="utf-8")
    now = linguist_file(language, messages, read_translations(file_of(language)))
    assert written == now, "make texts brings it up to date"


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_no_text_is_left_to_translate(language, messages):
    translated = read_translations(file_of(language))
    wanted = {(message.context, message.source): NUMBER_FORMS[language] if message.one else 1 for message in messages}
    assert [key for key, forms in wanted.items() if len(translated.get(key, ())) != forms] == []


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_text_and_no_others(language):
    for (_, source), form in all_of(language):
        asked, given = placeholders(source), placeholders(form)
        assert given <= asked, (source, form)
        assert asked - given <= {"n"}, (source, form)  # "the only photo" needs no number


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_a_translation_begins_and_ends_as_its_text_does(language):
    for (_, source), form in all_of(language):
        for sign in (" ", "\n", "…"):
            assert source.endswith(sign) == form.endswith(sign), (source, form)
        assert source.startswith(" ") == form.startswith(" "), (source, form)


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_each_menu_has_a_letter_of_its_own(language):
    translations = read_translations(file_of(language))
    menus = [translations[WINDOW, f"&{menu}"][0] for menu in dict.fromkeys(command.menu for command in COMMANDS)]
    letters = [menu.partition("&")[2][:1].casefold() for menu in menus]
    assert all(letters) and len(set(letters)) == len(letters), menus


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_no_text_but_a_menu_marks_a_letter(language):
    for (_, source), form in all_of(language):
        assert ("&" in form) == ("&" in source), (source, form)


def test_german_quotes_are_german():
    for (_, source), form in all_of("de"):
        assert "”" not in form, (source, form)
        assert form.count("„") == form.count("“"), (source, form)
        assert not re.search(r"\w'\w|\"\w", form.replace('"carmask[raw]"', "")), (source, form)


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_the_compiled_file_is_that_of_its_texts_and_has_its_hash(language, qapp):
    path = file_of(language).with_suffix(".qm")
    seal = path.with_suffix(".qm.sha256").read_text(encoding="ascii").strip()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == seal
    translator = QTranslator()
    assert translator.load(str(path))
    for (context, source), forms in read_translations(file_of(language)).items():
        assert len(forms) in (1, NUMBER_FORMS[language])
        for number, form in ANY_FORM.items() if len(forms) > 1 else [(-1, 0)]:
            assert translator.translate(context, source, "", number) == forms[form]
