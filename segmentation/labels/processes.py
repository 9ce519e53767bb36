"""Which process wrote something, told so that another on the same computer can see whether it has ended.

A process is known by its number together with when it began, for numbers are given anew; a computer by what its system
drew by lot as it started, for names are not unique and a home may be shared. This is known on Linux only. Whoever does
not know for certain says nothing.
"""

import hashlib
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_MACHINE = re.compile(r"[0-9a-f]{16}")
_STARTED_FIELD = 21
"""proc(5): `starttime` is field 22 of /proc/<pid>/stat, counted from 1."""


@dataclass(frozen=True)
class ProcessMark:
    """A process: the `machine` that it runs on, 16 hexadecimal digits, its number there, and when it `started`.

    The machine is one from start to shutdown, and of it one space of process numbers and one clock: containers may
    have their own of both. `started` is in ticks of that clock since the machine was started.
    """

    machine: str
    pid: int
    started: int

    @property
    def is_of_this_machine(self) -> bool:
        """Whether it runs, or ran, here."""
        return self.machine == _this_machine()

    @property
    def has_ended(self) -> bool:
        """Whether it has certainly ended; False where that cannot be known from here."""
        if not self.is_of_this_machine:
            return False
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return True
        except OSError:  # it is another account's
            pass
        status = _status(self.pid)
        return status is not None and (status[0] in {"Z", "X"} or status[1] != self.started)


def own_process() -> ProcessMark | None:
    """Return the mark of this process; None where the system does not tell."""
    machine, status = _this_machine(), _status(os.getpid())
    return None if machine is None or status is None else ProcessMark(machine, os.getpid(), status[1])


def mark_from(said: Any) -> ProcessMark | None:
    """Return the mark that a file of another program holds, None if it is none."""
    if not isinstance(said, dict):
        return None
    machine, pid, started = (said.get(name) for name in ("machine", "pid", "started"))
    if not isinstance(machine, str) or not _MACHINE.fullmatch(machine):
        return None
    if type(pid) is not int or not 0 < pid < 2**31 or type(started) is not int:
        return None
    return ProcessMark(machine, pid, started)


@cache
def _this_machine() -> str | None:
    try:
        start = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        numbers = Path("/proc/self/ns/pid").readlink()
    except (OSError, ValueError):
        return None
    try:
        clock = str(Path("/proc/self/ns/time").readlink())
    except OSError:  # before Linux 5.6 there is one clock for all
        clock = ""
    return hashlib.sha256(f"{start} {numbers} {clock}".encode()).hexdigest()[:16]


def _status(pid: int) -> tuple[str, int] | None:
    """Return the letter of a process's state and when it started; None if that cannot be read."""
    try:
        content = Path(f"/proc/{pid}/stat").read_bytes()
        fields = content[content.rindex(b")") + 1 :].split()  # from field 3 on: the name before may hold anything
        return fields[0].decode("ascii"), int(fields[_STARTED_FIELD - 2])
    except (OSError, ValueError, IndexError):
        return None
