"""The names of people as records keep them."""

import unicodedata

from segmentation.labels.review import one_line

LONGEST_NAME = 60
"""Characters."""

_JOINERS = "\u200c\u200d"
"""Signs without a width that some scripts cannot do without."""


def cleaned_name(text: str) -> str:
    """Return `text` as a name: one line of at most LONGEST_NAME characters, none of them unseen; it may be "".

    Left out are control characters, and those that turn the direction of writing or have no width, with which one name
    could be made to look like another.
    """
    seen = (sign for sign in one_line(text) if sign in _JOINERS or unicodedata.category(sign) not in {"Cf", "Co", "Cn"})
    name = " ".join(unicodedata.normalize("NFC", "".join(seen)).split())
    return name[:LONGEST_NAME].rstrip() if name.strip(_JOINERS) else ""


def same_person(one: str, other: str) -> bool:
    """Whether two names are those of one person: large and small letters and white space make no difference."""
    return cleaned_name(one).casefold() == cleaned_name(other).casefold()
