"""Files of Qt Linguist (.ts): texts with their translations."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tools.texts.message import Message

Key = tuple[str, str]
"""Context and source."""
Translations = dict[Key, tuple[str, ...]]
"""One text for each form that the language has for numbers, or one alone; none is empty."""

NUMBER_FORMS = {"de": 2}
"""The languages, and how many forms each has for numbers, as Qt Linguist counts them."""


def read_translations(path: Path) -> Translations:
    """Return what is translated in a file, nothing where there is none yet."""
    if not path.exists():
        return {}
    found: Translations = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            if all(forms):
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


def linguist_file(language: str, messages: Iterable[Message], translations: Mapping[Key, tuple[str, ...]]) -> str:
    """Return the file's text; what has no translation stands there as unfinished, what nobody says any more is gone."""
    by_context: dict[str, list[Message]] = {}
    for message in messages:
        by_context.setdefault(message.context, []).append(message)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context, said in sorted(by_context.items()):
        lines += ["<context>", f"    <name>{context}</name>"]
        for message in sorted(said, key=lambda message: (min(message.files), message.source)):
            forms = translations.get((context, message.source), ())
            lines += _message(message, forms, NUMBER_FORMS[language])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>"]) + "\n"


def _message(message: Message, forms: tuple[str, ...], number_forms: int) -> list[str]:
    counts = ' numerus="yes"' if message.one else ""
    lines = [f"    <message{counts}>"]
    lines += [f'        <location filename="../../{file}"/>' for file in sorted(message.files)]
    lines.append(f"        <source>{escape(message.source)}</source>")
    if message.one:
        lines.append(f"        <extracomment>For one: {escape(message.one)}</extracomment>")
    wanted = number_forms if message.one else 1
    unfinished = "" if len(forms) == wanted else ' type="unfinished"'
    forms = forms if len(forms) == wanted else ("",) * wanted
    if message.one:
        inside = "".join(f"\n            <numerusform>{escape(form)}</numerusform>" for form in forms) + "\n        "
    else:
        inside = escape(forms[0])
    return [*lines, f"        <translation{unfinished}>{inside}</translation>", "    </message>"]
