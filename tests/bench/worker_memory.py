"""How much memory the window's worker takes while it predicts."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

from segmentation.messages import Failed, Finished, Message, PredictRequest, Ready, decode, encode
from segmentation.resources import NETWORK_CARD
from tests.bench.figures import Figure, Limit
from tests.bench.parts import NotMeasured
from tests.bench.photos import photo_paths
from tests.carvana import ROOT

WORKERS = 3


def worker_peak() -> list[Figure]:
    """Megabytes of resident memory that a worker had at most, from its start to its sixteenth photo."""
    if not Path("/proc/self/status").is_file():
        raise NotMeasured("Only Linux tells how much memory another process took at most.")
    peaks, devices = [], set()
    for _ in range(WORKERS):
        peak, device = peak_of_a_worker(photo_paths())
        peaks.append(peak)
        devices.add(device)
    note = "; ".join(sorted(devices))
    return [Figure("predict.worker_peak_mb", "MB", peaks, Limit(50, 1500.0), note)]


def peak_of_a_worker(photos: list[Path]) -> tuple[float, str]:
    """Let a new worker predict `photos`, one after the other; return its peak in MB and the device it used.

    Raises:
        RuntimeError: the worker ended, or could not predict a photo.
    """
    command = [sys.executable, str(ROOT / "main.py"), "--worker", "--card", str(NETWORK_CARD)]
    with (
        tempfile.TemporaryDirectory() as results,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker,
    ):
        assert worker.stdin is not None
        assert worker.stdout is not None
        said = answer(worker.stdout)
        assert isinstance(said, Ready)
        for number, photo in enumerate(photos, 1):
            worker.stdin.write(encode(PredictRequest(number, str(photo), f"{results}/{number}.npy")))
            worker.stdin.flush()
            assert isinstance(answer(worker.stdout), Finished)
        return resident_peak_mb(worker.pid), said.device


def answer(stream: IO[bytes]) -> Message:
    """Return the worker's next message.

    Raises:
        RuntimeError: it ended, or says that it failed.
    """
    line = stream.readline()
    if not line:
        raise RuntimeError("the worker has ended")
    message = decode(line)
    if isinstance(message, Failed):
        raise RuntimeError(message.sentence)
    return message


def resident_peak_mb(process_id: int) -> float:
    """Return the most resident memory, MB, that a running process has had: VmHWM, which Linux counts in KiB."""
    for line in Path(f"/proc/{process_id}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise NotMeasured("This Linux does not tell how much memory another process took at most.")
