"""Test that a step of training need not fill the memory of the one before with zeros again."""

import subprocess
import sys
from pathlib import Path

import pytest

PIECES = """
import resource
import numpy as np
from segmentation.training.freed_memory import keep_freed_memory

def pages_filled():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    np.ones(64 << 20, np.uint8)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

pages_filled()
again = pages_filled()
keep_freed_memory()
pages_filled()
print(again, pages_filled())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have another allocator")
def test_memory_that_was_freed_is_taken_again_as_it_is() -> None:
    root = Path(__file__).resolve().parents[2]
    said = subprocess.run([sys.executable, "-c", PIECES], cwd=root, check=True, capture_output=True, text=True).stdout
    before, after = map(int, said.split())
    assert after < before / 10
