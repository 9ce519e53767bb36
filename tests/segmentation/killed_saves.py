"""Saves in a child that is killed at every system call in turn: `python -m tests.segmentation.killed_saves FOLDER`.

Prints as JSON what was found after each kill. A program of its own, because it forks.
"""

import errno
import io
import itertools
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from segmentation.labels import chains
from segmentation.labels.store import LabelStore
from tests.segmentation.labels import KEY, mask_of, save

CALLS = frozenset({"open", "os.link", "os.mkdir", "os.remove", "os.scandir", "fsync", "write"})


def without_links(*_: object, **__: object) -> None:
    """Stand in for os.link on a disk that has none."""
    raise OSError(errno.EPERM, "Operation not permitted")


class TornFile(io.BufferedWriter):
    """A new file whose content reaches the disk in two halves, with `between` called after the first."""

    def __init__(self, path: Path, between: Callable[[str], None]) -> None:
        super().__init__(io.FileIO(path, "x"))
        self.between = between

    def write(self, content: Any) -> int:
        """Write `content` in two halves."""
        data = bytes(content)
        super().write(data[: len(data) // 2])
        self.flush()
        self.between("write")
        return len(data) // 2 + super().write(data[len(data) // 2 :])


def kill_at(point: int) -> None:
    """Kill this process just before its system call number `point`, counted from 1."""
    left = point
    fsync, open_path = os.fsync, Path.open

    def count(event: str, _: object = None) -> None:
        nonlocal left
        if event in CALLS:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def counted_fsync(descriptor: int) -> None:
        count("fsync")
        fsync(descriptor)

    def torn_open(path: Path, mode: str = "r", *arguments: Any) -> Any:
        return TornFile(path, count) if mode == "xb" else open_path(path, mode, *arguments)

    os.fsync = counted_fsync
    Path.open = torn_open  # type: ignore[method-assign, assignment]
    sys.addaudithook(count)


def save_and_die(store: LabelStore, point: int) -> bool:
    """Save mask 2 in a child that is killed at that call; return whether it was."""
    child = os.fork()
    if child == 0:
        kill_at(point)
        save(store, 2)
        os._exit(0)
    end = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if end not in (0, -signal.SIGKILL):
        sys.exit(f"the child ended with {end}")
    return end != 0


def findings_in(store: LabelStore) -> dict[str, object]:
    """Return what an editor finds who opens the folder after the kill: the number of the newest mask, and problems."""
    problems: list[str] = []
    record = store.newest(KEY, problems)
    mask = None if record is None else store.read_mask(KEY, record)
    return {"mask": next(n for n in (1, 2) if np.array_equal(mask_of(n), mask)), "problems": problems}


def main() -> None:
    """Kill at the first call, at the second, and so on until a save gets through; each in a folder of its own."""
    folder = Path(sys.argv[1])
    chains._PAUSE_S = 0
    (folder / "0").mkdir()
    save(LabelStore(folder / "0"), 1)
    if "--without-links" in sys.argv:
        os.link = without_links
    findings = []
    for point in itertools.count(1):
        copy = shutil.copytree(folder / "0", folder / str(point))
        was_killed = save_and_die(LabelStore(copy), point)
        findings.append(findings_in(LabelStore(copy)))
        if not was_killed:
            break
    sys.stdout.write(json.dumps(findings))


if __name__ == "__main__":
    main()
