"""One after the other: a turn for those who read a file, change it and write it again."""

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from segmentation.atomic import TEMPORARY_PREFIX, create_atomically
from segmentation.errors import CarmaskError

LEFT_S = 5.0
"""A turn that was seen so long, by the clock of whoever waits, was left by a crash: a change takes a blink."""
_PATIENCE_S = 30.0
_PAUSE_S = 0.02


@contextmanager
def turn_at(path: Path) -> Iterator[None]:
    """Give the turn to change the file `path`, whose folder is there; others who ask meanwhile wait.

    The turn is an unfinished file beside it, on shares too.

    Raises:
        CarmaskError: others have it all the time.
        OSError: nothing can be written there.
    """
    turn, mine = path.with_name(f"{TEMPORARY_PREFIX}turn-{path.name}"), secrets.token_bytes(16)
    _take(turn, mine)
    try:
        yield
    finally:
        if _read(turn) == mine:
            with suppress(OSError):  # whoever waits takes it away
                turn.unlink()


def _take(turn: Path, mine: bytes) -> None:
    begin = since = time.monotonic()
    seen = b""
    while True:
        try:
            return create_atomically(turn, mine)
        except FileExistsError:
            theirs, now = _read(turn), time.monotonic()
        if theirs != seen:
            seen, since = theirs, now
        elif now - since > LEFT_S:
            _take_away(turn, seen)
        if now - begin > _PATIENCE_S:
            raise CarmaskError(f"Others are changing {turn.parent} all the time. Nothing was changed; try again.")
        time.sleep(_PAUSE_S)


def _take_away(turn: Path, seen: bytes) -> None:
    """Take away the turn that was left; what somebody else who waited has put there instead comes back."""
    aside = turn.with_name(f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}")
    with suppress(OSError):
        os.replace(turn, aside)
        found = aside.read_bytes()
        if found != seen:
            create_atomically(turn, found)
        aside.unlink()


def _read(turn: Path) -> bytes:
    try:
        return turn.read_bytes()
    except OSError:
        return b""
