"""A process is known from others on the same computer, also once its number is another's."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from segmentation.labels.processes import ProcessMark, own_process

pytestmark = pytest.mark.skipif(own_process() is None, reason="this system does not tell one process from another")

TELL = "from segmentation.labels.processes import own_process; m = own_process(); print(m.machine, m.pid, m.started)"


def test_this_process_runs_here():
    mark = own_process()
    assert mark.pid == os.getpid() and mark.is_of_this_machine and not mark.has_ended


def test_two_processes_are_on_one_machine():
    machine, pid, started = subprocess.run(
        [sys.executable, "-c", TELL], capture_output=True, text=True, check=True
    ).stdout.split()
    mark = own_process()
    assert machine == mark.machine and int(pid) != mark.pid and int(started) >= mark.started


def test_a_number_that_another_process_has_now_is_not_the_one_that_was_meant():
    assert replace(own_process(), started=own_process().started - 1).has_ended


def test_a_process_that_nobody_has_taken_leave_of_yet_has_ended():
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        mark = replace(own_process(), pid=process.pid, started=_started(process.pid))
        assert not mark.has_ended
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # it has ended, and its number is not free yet
        assert mark.has_ended
    assert mark.has_ended


def test_of_another_machine_nothing_is_known():
    assert not replace(own_process(), machine="0" * 16, pid=2**31 - 1).has_ended


def test_where_clocks_began_at_another_time_nothing_is_known():
    apart = ["unshare", "--time", "--boottime", "1000000", "--fork", sys.executable, "-c", TELL]
    try:
        told = subprocess.run(apart, capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this account may not have a clock of its own")
    mark = ProcessMark(told[0], os.getpid(), int(told[2]))
    assert not mark.is_of_this_machine and not mark.has_ended


def _started(pid):
    return int(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[19])
