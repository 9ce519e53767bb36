"""What a process has said, with its sentences in the language of the person at the window."""

from dataclasses import replace
from typing import Any

from editor.language.sentences import translated
from segmentation.messages import Message

SAID = {"failures", "held_back", "note", "obstacle", "remarks", "sentence", "verdict"}
"""The parts of messages that are sentences, or lists of them."""


def in_words(message: Message) -> Message:
    """Return `message` with its sentences translated; processes speak English."""
    said = {name: getattr(message, name) for name in SAID if hasattr(message, name)}
    changes: dict[str, Any] = {name: _translated(value) for name, value in said.items()}
    return replace(message, **changes)


def _translated(said: str | list[str]) -> str | list[str]:
    return translated(said) if isinstance(said, str) else [translated(one) for one in said]
