"""Sentences that parts without Qt have said in English, translated once the window takes them over.

`segmentation` is a library of its own and speaks English, and so do the tools. What they may say is known from their
sources: `make texts` writes the templates of their sentences into `sentences.json`. A sentence is recognised by its
template, and what stood in the gaps, which may be sentences again, goes into the template's translation.
"""

import json
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from editor.language.languages import TRANSLATIONS
from editor.language.template import Template, template
from editor.language.texts import listed, localised, tr

CONTEXT = "sentences"
DEEPEST = 4
"""So many sentences stand within each other at most."""
REMEMBERED = 1000
"""Of so many sentences it is remembered what they were made of: after each stroke and undo the same few are said."""
LONGEST = 1500
"""Letters of a line; what is longer was not written to be read in a window."""

_END_OF_SENTENCE = re.compile(r"(?<=[.!?;:])\s+")
_BEGINS_A_PART = re.compile(r"(?<=\S)[ ,;(]")
_OF_A_NAME = re.compile(r"(author|folder|host|id|key|name|out|path|person|photo|reviewer|root|run|stem|who)$")
"""How gaps end in which people, computers, cars and files are named."""
_COUNT = re.compile(r"(\d{1,3}(?:,\d{3})*) (.+)")


class Sentences:
    """The sentences that may be said: templates, and pairs of texts for one thing and for many."""

    def __init__(self, said: Iterable[str | list[str]]) -> None:
        said = list(said)
        written = [template(text) for text in said if isinstance(text, str)]
        self._whole_texts = {one.literals[0]: one.text for one in written if not one.names}
        self._templates = sorted((one for one in written if one.names), key=lambda one: one.weight, reverse=True)
        pairs = (text for text in said if isinstance(text, list))
        self._fitting = lru_cache(maxsize=REMEMBERED)(self._first_that_fits)
        self._counted = {form.partition(" ")[2]: many for one, many in pairs for form in (one, many)}

    def translated(self, said: str) -> str:
        """Return what was said in the person's language, as it is where it is unknown."""
        lines = said.split("\n")
        return "\n".join(line if len(line) > LONGEST else self._translated(line, DEEPEST) for line in lines)

    def _translated(self, said: str, depth: int) -> str:
        if not said.strip() or depth == 0:
            return said
        whole = self._whole(said, depth)
        if whole is not None:
            return whole
        for end in _END_OF_SENTENCE.finditer(said):
            first = self._whole(said[: end.start()], depth)
            if first is not None:
                return f"{first}{end[0]}{self._translated(said[end.end() :], depth)}"
        return self._in_parts(said, depth)

    def _in_gap(self, name: str, said: str, depth: int) -> str:
        """Return what stood in the gap of that name translated; two gaps side by side may have shared it."""
        if _OF_A_NAME.search(name):
            return said  # a Mrs Green has no other name in German
        whole = self._translated(said, depth)
        if whole != said or depth == 0:
            return whole
        for sign in _BEGINS_A_PART.finditer(said):
            second = self._whole(said[sign.start() :], depth)
            if second is not None:
                return f"{self._translated(said[: sign.start()], depth - 1)}{second}"
        return said

    def _in_parts(self, said: str, depth: int) -> str:
        """Return a list of known words, what is said of a name, or known words with a full stop, translated."""
        if said.endswith("."):
            return f"{self._translated(said[:-1], depth - 1)}."
        for sign in ("; ", ", "):
            parts = [self._whole(part, depth) for part in said.split(sign)]
            if None not in parts:
                return sign.join(filter(None, parts))
        if said.count(" and ") == 1:
            parts = [self._whole(part, depth) for part in re.split(", | and ", said)]
            if None not in parts:
                return listed([part for part in parts if part is not None])
        name, colon, rest = said.partition(": ")
        return f"{name}{colon}{self._translated(rest, depth - 1)}" if colon else said

    def _whole(self, said: str, depth: int) -> str | None:
        """Return `said` translated as one sentence, None if it is none that is known."""
        if (known := self._known(said)) is not None:
            return known
        title = f"{said[:1].upper()}{said[1:]}"  # titles are in small letters within a sentence
        if (known := self._known(title)) not in (None, title):
            return known
        fitting = self._fitting(said)
        if fitting is not None:
            return self._filled(*fitting, depth)
        count = _COUNT.fullmatch(said)
        if count is not None and count[2] in self._counted:
            many, n = self._counted[count[2]], int(count[1].replace(",", ""))
            found = QCoreApplication.translate(CONTEXT, many, "", n)
            return said if found == many else found.replace("{n:,}", localised(count[1]))
        return None

    def _first_that_fits(self, said: str) -> tuple[Template, dict[str, str]] | None:
        """Return the heaviest template that `said` was made of, and its gaps; whatever language is spoken."""
        for one in self._templates:
            gaps = one.gaps_of(said)
            if gaps is not None:
                return one, gaps
        return None

    def _known(self, text: str) -> str | None:
        """Return the translation of a text without gaps, the window's too; None if there is none."""
        if not text.isprintable():
            return None  # Qt reads no further than a sign that is no text
        if (found := tr(text)) != text:
            return found
        return None if text not in self._whole_texts else QCoreApplication.translate(CONTEXT, self._whole_texts[text])

    def _filled(self, one: Template, gaps: dict[str, str], depth: int) -> str | None:
        found = template(QCoreApplication.translate(CONTEXT, one.text))
        if not set(found.names) <= gaps.keys():
            return None  # a translation that was not checked
        texts = {
            name: localised(text) if name in one.numbers else self._in_gap(name, text, depth - 1)
            for name, text in gaps.items()
        }
        between = [*(texts[name] for name in found.names), ""]
        return "".join(f"{literal}{text}" for literal, text in zip(found.literals, between, strict=True))


@cache
def _sentences(path: Path) -> Sentences:
    """Return the sentences in a file; without it, what parts without Qt say is shown in English."""
    try:
        return Sentences(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Sentences(())


def translated(said: str) -> str:
    """Return a sentence of a part without Qt in the person's language; unknown ones stay as they are."""
    return _sentences(TRANSLATIONS / "sentences.json").translated(said)
