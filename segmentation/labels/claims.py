"""Who has which photos open, written beside these photos: a hint to other editors, never what keeps masks safe.

Each window writes a file of its own and counts in it as long as it is open. Whoever looks judges by its own clock
whether the count still goes on: no two clocks are compared, and what a crash has left counts no more after a while, or
at once where the process that wrote it is known to have ended.
"""

import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from segmentation.atomic import flush_folder, sweep_temporaries, write_atomically
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.layout import CLAIMS, LEFT_OVER_S, read_content
from segmentation.labels.processes import ProcessMark, mark_from, own_process

BEAT_S = 5.0
"""So often a window counts on."""

LEASE_S = 30.0
"""A claim whose count has not gone on for so long counts no more; six beats, as a share may be slow."""

_FILE = re.compile(r"([0-9a-f]{32})\.json")
_LARGEST_BYTES = 2**20
_MOST_CLAIMS = 1000
_LONGEST_NAME = 100
_MOST_PHOTOS = 10_000


@dataclass(frozen=True)
class Claim:
    """What one window says in one folder.

    `window` is its name, 32 hexadecimal digits; `author` and `host` say who sits there. `photos` are those of the
    car that is open there, as paths from the folder; `asked` those of a car that it would open if nobody else has it.
    `process` is the window's, None where it did not say.
    """

    window: str
    author: str
    host: str
    photos: frozenset[str]
    asked: frozenset[str] = frozenset()
    process: ProcessMark | None = None

    @property
    def is_here(self) -> bool:
        """Whether that window is one on this very computer."""
        return self.process is not None and self.process.is_of_this_machine


@dataclass(frozen=True)
class Claimed:
    """The photos of one folder that a window has open, and those that it asks for, as paths from the folder."""

    photos: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


def claimed_in(root: Path, photos: Iterable[Path]) -> dict[Path, tuple[str, ...]]:
    """Return the folders in which `photos` are claimed, with the paths of the photos from there.

    These are `root`, the folder that is open, and those of the photos themselves: another window may have only one
    of them open, or a folder around it.
    """
    places: dict[Path, list[str]] = {}
    for photo in photos:
        for folder in {root, photo.parent}:
            if photo.is_relative_to(folder):
                places.setdefault(folder, []).append(photo.relative_to(folder).as_posix())
    return {folder: tuple(paths) for folder, paths in places.items()}


class OwnClaim:
    """The files of this window; used by one thread at a time."""

    def __init__(self, window: str) -> None:
        self.window = window
        self._beat = 0
        self._written: set[Path] = set()

    def write(self, places: Mapping[Path, Claimed], author: str, host: str) -> None:
        """Say in each folder of `places` what of it is open, and in no other; each call counts on.

        Raises:
            CarmaskError: it cannot be written somewhere; the other folders know all the same.
        """
        self._beat += 1
        self._remove(self._written - places.keys())
        failed: CarmaskError | None = None
        for folder, claimed in places.items():
            try:
                self._write_in(folder, claimed, author, host)
            except CarmaskError as error:
                failed = error
        if failed is not None:
            raise failed

    def release(self) -> None:
        """Take the claim back everywhere; where that cannot be done it lapses by itself."""
        self._remove(self._written)

    def _write_in(self, folder: Path, claimed: Claimed, author: str, host: str) -> None:
        process = own_process()
        content = {
            "schema": 1,
            "beat": self._beat,
            "author": author,
            "host": host,
            "photos": claimed.photos,
            "asked": claimed.asked,
            "process": None if process is None else asdict(process),
        }
        claims = folder / FOLDER_NAME / CLAIMS
        check_inside(folder, claims)
        path = claims / f"{self.window}.json"
        try:
            for made in (claims.parent, claims):
                if not made.exists():
                    made.mkdir(exist_ok=True)
                    flush_folder(made.parent)  # masks may be saved in it soon
            self._written.add(folder)
            write_atomically(path, json.dumps(content).encode())
            sweep_temporaries(claims, before=path.stat().st_mtime - LEFT_OVER_S)
        except OSError as error:
            raise CarmaskError(
                f"Others cannot be told which car you have open ({error.strerror or error}, {claims})."
            ) from error

    def _remove(self, folders: set[Path]) -> None:
        for folder in list(folders):
            with suppress(OSError):
                (folder / FOLDER_NAME / CLAIMS / f"{self.window}.json").unlink(missing_ok=True)
            self._written.discard(folder)


@dataclass
class _Seen:
    """A count, and when it was first seen by the clock of whoever looks, s."""

    beat: int
    since: float


class ClaimWatch:
    """Reads the claims of other windows than `own`; used by one thread at a time.

    A claim that is seen for the first time counts, however old it is, until its count has stood still for LEASE_S of
    `clock`, s, or its process has ended. Then it counts no more and its file is removed; a window that was only slow
    writes it anew.
    """

    def __init__(self, own: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._own = own
        self._clock = clock
        self._seen: dict[Path, _Seen] = {}

    def look(self, folder: Path) -> list[Claim]:
        """Return what other windows that are still there claim in `folder`, in the order of their names.

        Raises:
            CarmaskError: it cannot be read, or a link leads away from it.
        """
        claims = folder / FOLDER_NAME / CLAIMS
        check_inside(folder, claims)
        try:
            listed = set(islice((path for path in claims.iterdir() if _FILE.fullmatch(path.name)), _MOST_CLAIMS))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise CarmaskError(
                f"Which cars others have open cannot be read ({error.strerror or error}, {claims})."
            ) from error
        known = {path for path in self._seen if path.parent == claims}  # a list may lack what is replaced just now
        return list(self._still_there(sorted(listed | known)))

    def _still_there(self, paths: list[Path]) -> Iterator[Claim]:
        for path in paths:
            read = None if path.stem == self._own else _read(path)
            if read is None:
                self._seen.pop(path, None)
                continue
            beat, claim = read
            seen = self._seen.get(path)
            if seen is None or seen.beat != beat:
                seen = self._seen[path] = _Seen(beat, self._clock())
            has_ended = claim.process is not None and claim.process.has_ended
            if self._clock() - seen.since < LEASE_S and not has_ended:
                yield claim
            else:
                with suppress(OSError):  # it may be another account's; it counts no more all the same
                    path.unlink(missing_ok=True)


def _read(path: Path) -> tuple[int, Claim] | None:
    """Return count and claim of a file, None where it makes no sense; another carmask may write more into it."""
    try:
        content = read_content(path, _LARGEST_BYTES)
        said: Any = json.loads(content)
        beat, author, host = said["beat"], said["author"], said["host"]
        if type(beat) is not int or not _is_name(author) or not _is_name(host):
            return None
        photos, asked = _photos(said["photos"]), _photos(said["asked"])
        claim = Claim(path.stem, author, host, photos, asked, mark_from(said.get("process")))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return beat, claim


def _is_name(text: object) -> bool:
    return isinstance(text, str) and 0 < len(text) <= _LONGEST_NAME and text.isprintable()


def _photos(paths: object) -> frozenset[str]:
    """Return `paths` as they are only ever compared with, never opened.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(paths, list) or len(paths) > _MOST_PHOTOS or not all(isinstance(path, str) for path in paths):
        raise ValueError("photos")
    return frozenset(paths)
