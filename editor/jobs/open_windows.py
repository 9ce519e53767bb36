"""Which folders the windows of carmask on this computer have open, for each of them to see."""

import json
import platform
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QLockFile

from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError

SUFFIX = ".window"
_LARGEST_BYTES = 100_000


@dataclass(frozen=True)
class OtherWindow:
    """Another window that has photos of the same folder open, `since` when on this computer's clock."""

    name: str
    folder: Path
    since: datetime


class OpenWindows:
    """This window's place among those of `root`: a file that names its folder, and a lock that ends with its program.

    However the program ends, its lock is free then, and whoever looks next takes its file away. All this asks the
    disk, so it is called off the window's thread, by one thread at a time.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._name = uuid4().hex
        self._folder = Path()
        self._lock: QLockFile | None = None

    def enter(self, folder: Path) -> None:
        """Let the others know that `folder` is open here, and none that was before.

        Raises:
            CarmaskError: nothing can be written where the windows find each other.
        """
        self._folder = folder.resolve()
        own = {"folder": str(self._folder), "host": platform.node(), "since": datetime.now().astimezone().isoformat()}
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            if self._lock is None:
                lock = _lock_of(self._root / f"{self._name}{SUFFIX}")
                if not lock.tryLock(0):
                    raise OSError(f"{self._root} cannot be locked")
                self._lock = lock
            write_atomically(self._root / f"{self._name}{SUFFIX}", json.dumps(own).encode())
        except OSError as error:
            raise CarmaskError(
                tr(
                    "carmask cannot tell whether this folder is open in another window too: {folder} cannot be written "
                    "({reason}).",
                    folder=self._root,
                    reason=reason_of(error),
                )
            ) from error

    def others(self) -> list[OtherWindow]:
        """Return the other windows that have this folder open, one in it, or the one that it is in."""
        found = []
        for path in sorted(self._root.glob(f"*{SUFFIX}")):
            if path.stem != self._name and _is_held(path):
                other = _read(path)
                if other is not None and _share_photos(other.folder, self._folder):
                    found.append(other)
        return found

    def leave(self) -> None:
        """Let the others know that this window is closed."""
        if self._lock is not None:
            (self._root / f"{self._name}{SUFFIX}").unlink(missing_ok=True)
            self._lock.unlock()
            self._lock = None


def _share_photos(one: Path, other: Path) -> bool:
    return one == other or one in other.parents or other in one.parents


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # however long a window is open, only the end of its program frees it
    return lock


def _is_held(path: Path) -> bool:
    """Whether the window of that file is still there; what a crash has left is removed."""
    lock = _lock_of(path)
    if not lock.tryLock(0):
        return lock.error() is QLockFile.LockError.LockFailedError
    with suppress(OSError):  # it may be another account's; nobody holds it all the same
        path.unlink(missing_ok=True)
    lock.unlock()
    return False


def _read(path: Path) -> OtherWindow | None:
    """Return the window of a file; None if it is not to be read, or of another computer that shares this home."""
    try:
        with path.open("rb") as file:
            said: Any = json.loads(file.read(_LARGEST_BYTES))
        if said["host"] != platform.node():
            return None
        return OtherWindow(path.stem, Path(said["folder"]), datetime.fromisoformat(said["since"]))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
