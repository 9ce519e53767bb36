"""Only one window trains in a folder at a time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.jobs.run_lock import lock_run
from segmentation.errors import CarmaskError

ROOT = Path(__file__).resolve().parents[2]
HOLD = (
    "import sys; from pathlib import Path; from editor.jobs.run_lock import lock_run; "
    "lock = lock_run(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture
def other_window(tmp_path):
    """Another program that holds the lock of the run until it is ended."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "trainings" / "run")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_run_is_locked_again_once_it_was_unlocked(tmp_path):
    lock_run(tmp_path / "run").unlock()
    lock_run(tmp_path / "run").unlock()


def test_another_window_is_told_and_frees_the_run_when_it_ends(other_window, tmp_path):
    run = tmp_path / "trainings" / "run"
    with pytest.raises(CarmaskError, match="Another window"):
        lock_run(run)
    other_window.stdin.close()
    other_window.wait()
    lock_run(run).unlock()


def test_a_window_that_was_killed_locks_nobody_out(other_window, tmp_path):
    other_window.kill()
    other_window.wait()
    lock_run(tmp_path / "trainings" / "run").unlock()


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "trainings").write_text("a file stands in the way")
    with pytest.raises(CarmaskError, match="cannot be kept"):
        lock_run(tmp_path / "trainings" / "run")


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    (tmp_path / "trainings").mkdir(mode=0o500)
    with pytest.raises(CarmaskError, match="may not write"):
        lock_run(tmp_path / "trainings" / "run")
