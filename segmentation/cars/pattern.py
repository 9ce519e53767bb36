"""Naming patterns: how the photos of a folder are called, in the words of whoever named them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import PurePosixPath

from segmentation.cars.photo_names import is_text
from segmentation.errors import CarmaskError
from segmentation.images.reading import PHOTO_SUFFIXES

CAR, ANGLE, ANY = "{car}", "{angle}", "{any}"
FIELDS = (CAR, ANGLE, ANY)
LONGEST_PATTERN = 200
MOST_FOLDERS = 3
"""So many folders may stand before the name of a photo; nothing deeper is looked at."""
HIGHEST_NUMBER = 999
"""Of an angle; four figures and more are a camera's counting, unless they begin with zeros."""

_TOKEN = re.compile(r"(\{[^{}/]*\})")
_WILD = "([^/]+?)"
_NUMBER = "(0{0,5}[0-9]{1,3})"


@dataclass(frozen=True)
class Match:
    """What a pattern says of a photo.

    `car` is the text of {car}, `number` the value of {angle}, each None where the pattern has no such field.
    `folders` are the texts of {any} in the names of folders: photos of one car agree in them. `values` are the
    texts of all fields in their order.
    """

    car: str | None
    number: int | None
    folders: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True)
class Pattern:
    """The paths of photos from the opened folder, "/" between their parts, such as `{car}/{any}_{angle}.jpg`.

    {car} and {any} stand for one sign or more, each for as few as possible, {angle} for a number from 0 to
    HIGHEST_NUMBER; none goes past a "/". All else is meant as it is written, capitals beside small letters. Without
    an ending the pattern fits every photo, with one only those that have it. Matching takes time in proportion to
    the length of the path, whatever was typed.

    Raises:
        CarmaskError: the text is no pattern; the sentence says why.
    """

    text: str

    def __post_init__(self) -> None:
        written = unicodedata.normalize("NFC", self.text.strip().replace("\\", "/"))
        object.__setattr__(self, "text", written)
        complaint = _complaint(written)
        if complaint:
            raise CarmaskError(complaint)

    def __str__(self) -> str:
        return self.text

    @property
    def folders(self) -> int:
        """How many folders stand before the name of a photo."""
        return self.text.count("/")

    @property
    def names_car(self) -> bool:
        """Whether the car is told by the path."""
        return CAR in self.text

    @property
    def names_angle(self) -> bool:
        """Whether the angle is told by the path."""
        return ANGLE in self.text

    @cached_property
    def ending(self) -> str:
        """The ending that photos must have, lower case, "" for any."""
        suffix = PurePosixPath(self.text).suffix.lower()
        return suffix if suffix in PHOTO_SUFFIXES else ""

    def match(self, path: str) -> Match | None:
        """Return what the pattern says of the photo at `path` from the opened folder, or None where it does not fit."""
        composed = unicodedata.normalize("NFC", path)  # a Mac hands out "e" and its accent as two letters
        suffix = PurePosixPath(composed).suffix
        if self.ending and suffix.lower() != self.ending:
            return None
        found = self._expression.fullmatch(composed.removesuffix(suffix))
        if found is None:
            return None
        values = found.groups()
        told = dict(zip(self._fields, values, strict=True))
        in_folders = zip(self._fields[: self._fields_of_folders], values, strict=False)
        return Match(
            told.get(CAR),
            int(told[ANGLE]) if ANGLE in told else None,
            tuple(value for field, value in in_folders if field == ANY),
            values,
        )

    def filled(self, values: tuple[str, ...]) -> str:
        """Return the path whose fields have those texts; the ending is there if the pattern names one."""
        left = iter(values)
        return "".join(next(left) if token in FIELDS else token for token in _TOKEN.split(self.text))

    @cached_property
    def _fields(self) -> list[str]:
        return [token for token in _TOKEN.split(self.text) if token in FIELDS]

    @cached_property
    def _fields_of_folders(self) -> int:
        folders, _, _ = self.text.rpartition("/")
        return sum(token in FIELDS for token in _TOKEN.split(folders))

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        stem = self.text[: -len(self.ending)] if self.ending else self.text
        return re.compile("/".join(map(_expression_of, stem.split("/"))), re.IGNORECASE)


def _expression_of(part: str) -> str:
    """Return the expression for a folder or a name, which a failed try never goes back in.

    Each {car} or {any} and what is firm behind it, up to the next of them, is a group of its own. Its first fit ends
    earlier than any other, so it leaves the most to the rest: where that fails, another fit would fail too, and the
    groups but the last can be atomic.
    """
    groups = [""]
    for token in _TOKEN.split(part):
        if token in (CAR, ANY):
            groups.append(_WILD)
        else:
            groups[-1] += _NUMBER if token == ANGLE else re.escape(token)
    return "".join(f"(?>{group})" for group in groups[:-1] if group) + groups[-1]


def _complaint(text: str) -> str:
    """Return the sentence that says why `text` is no pattern, "" where it is one."""
    if not text:
        return "Type a pattern, such as {car}_{angle}."
    if len(text) > LONGEST_PATTERN or not is_text(text):
        return f"A pattern has at most {LONGEST_PATTERN} signs, all of which can be read."
    parts = text.split("/")
    if len(parts) > MOST_FOLDERS + 1:
        return f"A pattern may go through {MOST_FOLDERS} folders at most."
    if any(not part or part.startswith(".") for part in parts):
        return "Between two / there must be the name of a folder, and names that begin with a dot are passed over."
    return _complaint_about_fields(text)


def _complaint_about_fields(text: str) -> str:
    tokens = [token for token in _TOKEN.split(text) if token]
    fields = [token for token in tokens if _TOKEN.fullmatch(token)]
    unknown = next((field for field in fields if field not in FIELDS), None)
    if unknown or any("{" in token or "}" in token for token in tokens if token not in fields):
        return f"{unknown or 'A single { or }'} means nothing here; there are {CAR}, {ANGLE} and {ANY}."
    if not fields:
        return f"Without {CAR}, {ANGLE} or {ANY} a pattern fits one photo at most."
    if fields.count(CAR) > 1 or fields.count(ANGLE) > 1:
        return f"{CAR} and {ANGLE} may stand in a pattern once; take {ANY} for what is written twice."
    for first, second in pairwise(tokens):
        if first in FIELDS and second in FIELDS:
            return f"Between {first} and {second} must be a sign that tells where one ends."
        if (first == ANGLE and second[0].isdigit()) or (second == ANGLE and first[-1].isdigit()):
            return f"Beside {ANGLE} must be no figure, or nobody knows where the number ends."
    return ""
