"""A text to translate."""

import re
from dataclasses import dataclass, field

WINDOW = "carmask"
SENTENCES = "sentences"
"""The two contexts: what the window asks for by its text, and what parts without Qt have said already."""

_PLACEHOLDER = re.compile(r"(?<!\{)\{(\w+)(?:![rsa])?(?::[^{}]*)?\}(?!\})")


@dataclass
class Message:
    """A text as it stands in the code, its placeholders named: "{name} was left out", for example.

    `one` is the text for a single thing where `source` counts several, else "". `files` are where it was found.
    """

    context: str
    source: str
    one: str = ""
    files: set[str] = field(default_factory=set)


def placeholders(text: str) -> set[str]:
    """Return the names of the placeholders in a text."""
    return set(_PLACEHOLDER.findall(text))
