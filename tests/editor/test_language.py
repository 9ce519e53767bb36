"""Texts in the language of the person at the window."""

import json
from datetime import datetime
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from editor.language import sentences
from editor.language.languages import TRANSLATIONS, chosen_language, speak
from editor.language.sentences import Sentences, translated
from editor.language.template import Template, template
from editor.language.texts import tr, tr_counted

SAID = json.loads((TRANSLATIONS / "sentences.json").read_text(encoding="utf-8"))
TEMPLATES = [text for text in SAID if isinstance(text, str)]
names = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=30).filter(
    lambda name: name == name.strip()
)


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("de", ["en-GB"], "de"),
        ("en", ["de-DE"], "en"),
        ("system", ["de-AT", "de", "en"], "de"),
        ("system", ["fr-FR", "de-CH"], "de"),
        ("system", ["nl_NL"], "en"),
        ("system", [], "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_dearest_of_the_system_that_carmask_knows(choice, system, language):
    assert chosen_language(choice, system) == language


def test_texts_are_english_until_another_language_is_spoken():
    assert tr("Open folder …") == "Open folder …"
    assert tr("{n:,} of {name}", n=1234, name="a.jpg") == "1,234 of a.jpg"
    assert tr_counted("{n:,} photo", "{n:,} photos", n=1) == "1 photo"
    assert tr_counted("{n:,} photo", "{n:,} photos", n=1000) == "1,000 photos"


def test_braces_are_signs_like_others_where_nothing_is_filled_in():
    assert tr("{car} is the car") == "{car} is the car"


def test_what_is_filled_in_is_never_read_as_a_placeholder():
    assert tr("{name} is gone.", name="{name}{0}") == "{name}{0} is gone."


def test_texts_numbers_and_qts_own_buttons_are_in_the_language_that_is_spoken(german, qapp):
    assert tr("Open folder …") == "Ordner öffnen …"
    assert tr("{n:,}: {share:.2f}", n=12345, share=0.5) == "12.345: 0,50"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().language() == QLocale.Language.German


def test_a_number_without_a_format_is_a_name_and_stays_as_it_is(german):
    assert tr("Angle {angle}", angle=12.5).endswith("12.5")


def test_a_translation_that_cannot_be_filled_in_is_passed_over(monkeypatch):
    monkeypatch.setattr("editor.language.texts.QCoreApplication.translate", lambda *_: "{nothing} für {name:%Q}")
    assert tr("{name} is gone.", name="a.jpg") == "a.jpg is gone."


def test_a_damaged_file_of_texts_leaves_the_window_in_english(tmp_path, qapp):
    for name in ("carmask_de.qm", "carmask_de.qm.sha256"):
        (tmp_path / name).write_bytes((TRANSLATIONS / name).read_bytes())
    whole = (tmp_path / "carmask_de.qm").read_bytes()
    (tmp_path / "carmask_de.qm").write_bytes(whole[: len(whole) // 2])  # Qt would read on behind its end
    assert str(tmp_path / "carmask_de.qm") in speak("de", tmp_path)
    (tmp_path / "carmask_de.qm").unlink()
    assert "English" in speak("de", tmp_path)
    assert tr("Open folder …") == "Open folder …"


def test_a_file_that_is_replaced_while_carmask_runs_changes_no_text(tmp_path, without_language):
    for name in ("carmask_de.qm", "carmask_de.qm.sha256"):
        (tmp_path / name).write_bytes((TRANSLATIONS / name).read_bytes())
    assert speak("de", tmp_path) == ""
    with (tmp_path / "carmask_de.qm").open("r+b") as file:
        file.write(bytes(4096))
    assert tr("Open folder …") == "Ordner öffnen …"


def test_without_its_list_of_sentences_what_parts_without_qt_say_stays_english(german, tmp_path, monkeypatch):
    monkeypatch.setattr(sentences, "TRANSLATIONS", tmp_path)
    assert translated("The mask a.png is damaged and cannot be read.").startswith("The mask")


@given(st.data())
def test_every_sentence_is_recognised_whatever_stands_in_its_gaps(data):
    one = template(data.draw(st.sampled_from(TEMPLATES)))
    said = Formatter().vformat(
        one.text.replace(":,}", "}"), (), {name: data.draw(names, label=name) for name in one.names}
    )
    gaps = one.gaps_of(said)
    assert gaps is not None
    assert Formatter().vformat(one.text.replace(":,}", "}"), (), gaps) == said


def test_what_is_said_again_and_again_is_looked_up_once(monkeypatch):
    """The status bar and the titles of undo say the same few sentences after every stroke."""
    looked_up, gaps_of = [], Template.gaps_of
    monkeypatch.setattr(Template, "gaps_of", lambda one, said: looked_up.append(said) or gaps_of(one, said))
    sentences = Sentences(["{name} is not saved yet.", "{n} of {total} done"])

    def say():
        return [sentences.translated(said) for said in ("a.jpg is not saved yet.", "Nothing that is known")]

    first = say()
    times = len(looked_up)
    assert times > 0
    assert say() == first == ["a.jpg is not saved yet.", "Nothing that is known"]
    assert len(looked_up) == times


@given(names)
def test_what_is_not_known_stays_as_it_is(said):
    assert Sentences(()).translated(said) == said


SAID_OFTEN = {
    "The mask of a.jpg is not saved in /c: the disk is full; make room, then save again. It is still on the screen.": (
        "Maske von a.jpg: nicht gespeichert in /c; die Festplatte ist voll; bitte Platz schaffen, dann noch einmal "
        "speichern. Der Stand ist noch auf dem Bildschirm."
    ),
    "a.jpg: its photo is too small: it is enlarged 1.35 times.": (
        "a.jpg: das Foto ist zu klein: es wird 1,35-fach vergrößert."
    ),
    "All 12 photos fit {car}_{angle}: 3 cars with 4 angles each.": (
        "Alle 12 Fotos passen zu {car}_{angle}: 3 Autos (je 4 Winkel)."
    ),
    "It is worse than the network in use in Dice and places to touch, although better in outline.": (
        "Es ist schlechter als das benutzte Netz bei Dice und Stellen zum Ausbessern, obwohl besser bei Umriss."
    ),
    "/cars cannot be read (Permission denied).": "/cars ist nicht lesbar (Zugriff verweigert).",
}


@pytest.mark.parametrize("said", SAID_OFTEN)
def test_a_sentence_of_the_library_is_translated_with_what_stands_in_it(german, said):
    assert translated(said) == SAID_OFTEN[said]


def test_names_of_people_are_not_translated(german):
    assert translated(
        "Green on black saved the mask of white.jpg meanwhile, as revision 3. Yours did not replace it: it is still on "
        "the screen, and kept as m.png."
    ).startswith("Green an black hat inzwischen gespeichert (Maske von white.jpg, Revision 3).")


@pytest.mark.parametrize("said", [*SAID_OFTEN, "outline", "places to touch", "Dice", "a and b", "2 cars, 1 photo."])
def test_in_english_everything_stays_as_it_was_said(said):
    assert translated(said) == said


@pytest.mark.parametrize("name", ["\0", "a\0b", "\udcff.jpg"])
def test_names_that_are_no_text_do_no_harm(german, name):
    assert translated(name) == name
    assert name in translated(f"The mask {name} is damaged and cannot be read.")


def test_a_gap_may_be_empty_for_some_words_are_said_only_if_need_be():
    assert template("It is damaged{kept}.").gaps_of("It is damaged.") == {"kept": ""}


def test_a_name_that_occurs_twice_must_be_the_same_name():
    assert template("{a} or {a}").gaps_of("x or x") == {"a": "x"}
    assert template("{a} or {a}").gaps_of("x or y") is None


def test_dates_are_written_as_the_translation_has_them():
    assert tr("{when:%Y-%m-%d}", when=datetime(2026, 11, 26)) == "2026-11-26"  # noqa: DTZ001
