"""Sentences with gaps: a finished sentence is recognised, and what stood in the gaps is found again."""

import re
from dataclasses import dataclass

_GAP = re.compile(r"(?<!\{)\{(\w+)(:,)?\}(?!\})")


@dataclass(frozen=True)
class Template:
    """A sentence with gaps in it: "{path_name} cannot be read ({error})", for example.

    `literals` are what stands before, between and after the gaps, `names` the gaps; `numbers` are the names of those
    that hold a number with thousands set apart.
    """

    text: str
    literals: tuple[str, ...]
    names: tuple[str, ...]
    numbers: frozenset[str]

    @property
    def weight(self) -> int:
        """How many signs are not gaps: of two templates that fit, the heavier one says more."""
        return sum(map(len, self.literals))

    def gaps_of(self, sentence: str) -> dict[str, str] | None:
        """Return what stands in the gaps if `sentence` was made of this template, else None.

        Gaps may be empty, and each takes as little as possible from the left: where that does not fit, nothing else
        does, so a sentence is looked through once, whatever names are in it. Of two gaps side by side the second has
        all.
        """
        first, *between = self.literals
        if not between:
            return {} if sentence == first else None
        last = between.pop()
        if not sentence.startswith(first) or not sentence.endswith(last):
            return None
        place, end, found = len(first), len(sentence) - len(last), list[str]()
        for literal in between:
            next_place = sentence.find(literal, place, end)
            if next_place < 0:
                return None
            found.append(sentence[place:next_place])
            place = next_place + len(literal)
        if place > end:
            return None
        found.append(sentence[place:end])
        gaps = dict(zip(self.names, found, strict=True))
        same = all(gaps[name] == text for name, text in zip(self.names, found, strict=True))
        return gaps if same else None


def template(text: str) -> Template:
    """Return the template that `text` writes down: gaps are {names}, other braces are doubled."""
    pieces = _GAP.split(text)
    literals = tuple(piece.replace("{{", "{").replace("}}", "}") for piece in pieces[::3])
    names = tuple(pieces[1::3])
    numbers = frozenset(name for name, comma in zip(names, pieces[2::3], strict=True) if comma)
    return Template(text, literals, names, numbers)
