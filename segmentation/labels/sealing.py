"""The seal of a record, by which half a file is recognised, and the checks that every record goes through."""

import hashlib
import re
import sys
from dataclasses import fields
from typing import Any, get_origin

SHA256 = re.compile(r"[0-9a-f]{64}")


class RecordError(ValueError):
    """What was read is no record, or what was to be written cannot be one."""


class NewerRecordError(RecordError):
    """A record of a newer carmask, in a layout that this one does not know."""


def seal(body: bytes) -> bytes:
    """Return the file of a record whose JSON is `body`: a last line with its hash follows."""
    return body + hashlib.sha256(body).hexdigest().encode() + b"\n"


def unseal(content: bytes) -> bytes:
    """Return the JSON in the file `content` of a record.

    Raises:
        RecordError: the file is cut short or was changed.
    """
    body = content[:-65]
    require(seal(body) == content, "seal")
    return body


def require(holds: bool, what: str) -> None:
    """Raise RecordError, naming `what` is wrong, unless it `holds`."""
    if not holds:
        raise RecordError(f"wrong {what}")


def is_number(value: object) -> bool:
    """Return whether `value` is a number that a float can hold: no truth value, not infinite, no 10 to the 400."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) <= sys.float_info.max


def checked(kind: type, values: Any) -> Any:
    """Return `values` if each is exactly of the type that `kind` declares; a truth value is no number.

    Raises:
        RecordError: one is not.
    """
    for part in fields(kind):
        declared: Any = (int, float) if part.type is float else dict if get_origin(part.type) is dict else part.type
        if part.name in values and (isinstance(values[part.name], bool) or not isinstance(values[part.name], declared)):
            raise RecordError(f"{part.name} is {values[part.name]!r}")
    return values
