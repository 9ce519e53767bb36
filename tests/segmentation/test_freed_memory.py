"""Memory that is freed and wanted again."""

import ctypes
import platform
import subprocess
import sys

import pytest

from segmentation.freed_memory import keep_freed_memory
from tests.carvana import ROOT

WORK = """
import resource
import numpy as np
from segmentation.freed_memory import keep_freed_memory

if {kept}:
    keep_freed_memory()
for _ in range(20):
    np.ones(40_000_000, np.uint8)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt)
"""


def pages_asked_for(*, kept: bool) -> int:
    work = WORK.format(kept=kept)
    result = subprocess.run([sys.executable, "-c", work], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(result.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only the GNU C library is told what to keep")
def test_what_is_kept_is_not_asked_of_the_system_again() -> None:
    assert pages_asked_for(kept=True) < pages_asked_for(kept=False) / 2


def test_another_system_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(ctypes, "CDLL", asked.append)
    monkeypatch.setattr(sys, "platform", "win32")
    keep_freed_memory()
    assert asked == []


def test_a_c_library_that_knows_no_such_settings_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def library(name: str | None) -> object:
        asked.append(name)
        return object()

    monkeypatch.setattr(ctypes, "CDLL", library)
    monkeypatch.setattr(sys, "platform", "linux")
    keep_freed_memory()
    assert asked == [None]
