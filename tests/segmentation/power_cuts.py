"""What is still on a disk after the power failed: what was flushed, and nothing else.

Only on Linux, where /proc names the file behind a descriptor. The model is the strictest that POSIX allows: a new file
without fsync is empty, and a name without fsync of its folder is gone. Source of the idea: crash tests of SQLite.
"""

import os
from pathlib import Path
from typing import Protocol


class SetAttribute(Protocol):
    """What `monkeypatch.setattr` does."""

    def __call__(self, target: object, name: str, value: object) -> None:
        """Put `value` in the place of the attribute."""


class Disk:
    """Follows every flush below `folder`, and lays out what a power cut right after any of them would leave.

    What stands in `folder` when it begins is taken for flushed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents: dict[int, bytes] = {}
        self._names: dict[int, frozenset[str]] = {}
        self.flushes = 0
        for place in (folder, *folder.rglob("*")):
            self._flush(place)

    def follow(self, set_attribute: SetAttribute) -> None:
        """Put a flush that is followed in the place of `os.fsync`."""
        fsync = os.fsync

        def followed(descriptor: int) -> None:
            fsync(descriptor)
            self._flush(Path(f"/proc/self/fd/{descriptor}").readlink())
            self.flushes += 1
            self.after_flush()

        set_attribute(os, "fsync", followed)

    def after_flush(self) -> None:
        """Called after each flush; a test puts its own in the place of this."""

    def _flush(self, path: Path) -> None:
        number = path.stat().st_ino
        if path.is_dir():
            self._names[number] = frozenset(os.listdir(path))  # noqa: PTH208 - names alone
        else:
            self._contents[number] = path.read_bytes()

    def cut_power(self, out: Path) -> Path:
        """Lay out in the new folder `out` what is left after a power cut now, and return it."""
        self._lay_out(self._folder, out)
        return out

    def _lay_out(self, place: Path, out: Path) -> None:
        out.mkdir()
        for name in self._names.get(place.stat().st_ino, frozenset()):
            path = place / name
            if path.is_dir():
                self._lay_out(path, out / name)
            elif path.exists():
                (out / name).write_bytes(self._contents.get(path.stat().st_ino, b""))
