"""Texts of the window: English in the code, translated as they are asked for.

Write a text as one whole sentence, for words stand elsewhere in other languages, and what changes in it as a named
placeholder:

    tr("{name} was left out.", name=path.name)
    tr_counted("{n:,} photo of {car}", "{n:,} photos of {car}", n=len(views), car=car.car_id)

What stands in a table that is made at import is `marked` there and translated where it is shown: `tr(row.title)`.
Sentences of `segmentation`, of the tools and of the settings, which know no Qt, go through
`editor.language.sentences.translated` where the window takes them over.
"""

from collections.abc import Sequence
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication

from editor.language.marking import marked

CONTEXT = "carmask"
"""Under this name the window's texts stand in the files of Qt Linguist."""

DECIMAL_SIGN = marked(".")
THOUSANDS_SIGN = marked(",")


def tr(text: str, /, **values: Any) -> str:
    """Return `text` in the person's language, with `values` in its {placeholders}.

    Placeholders may have Python's format: {n:,}, {share:.1f}, {when:%Y-%m-%d}; signs of numbers are the language's, and
    a translation may have another format. {step:lower} is in small letters, as titles are within an English sentence.
    Without `values`, braces are signs like others.
    """
    return _filled(QCoreApplication.translate(CONTEXT, text), text, values)


def tr_counted(one: str, many: str, /, n: int, **values: Any) -> str:
    """Return `one` for a single thing and `many` for any other number, in the person's language, as `tr` does.

    Args:
        one: the English text where `n`, which is a placeholder too, is 1.
        many: the English text for all other numbers; a translation has as many forms as its language.
        n: how many.
        values: the other placeholders.
    """
    english = one if n == 1 else many
    found = QCoreApplication.translate(CONTEXT, many, "", n)
    return _filled(english if found == many else found, english, {"n": n, **values})


def listed(names: Sequence[str]) -> str:
    """Return names as a list in a sentence: "a", "a and b", "a, b and c"; names are in the person's language."""
    *others, last = names
    return tr("{others} and {last}", others=", ".join(others), last=last) if others else last


def localised(number: str) -> str:
    """Return a number as Python writes it, such as 1,234.5, with the signs of the person's language."""
    signs = {",": THOUSANDS_SIGN, ".": DECIMAL_SIGN}
    return "".join(QCoreApplication.translate(CONTEXT, signs[sign]) if sign in signs else sign for sign in number)


def _filled(text: str, english: str, values: dict[str, Any]) -> str:
    if not values:
        return text
    try:
        return _FORMATTER.vformat(text, (), values)
    except (LookupError, ValueError, TypeError, AttributeError):  # of a translation that was not checked
        return _FORMATTER.vformat(english, (), values)


class _LocalFormatter(Formatter):
    """Writes numbers that have a format with the signs of the language; {name:lower} are small letters."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "lower":
            return str(value).lower()
        text = str(super().format_field(value, format_spec))
        return localised(text) if format_spec and isinstance(value, int | float) else text


_FORMATTER = _LocalFormatter()
