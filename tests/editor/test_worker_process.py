"""The worker as the window sees it: started on demand, spoken to in lines, allowed to die."""

import os
import signal
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QProcess

from editor.jobs.worker_process import WorkerProcess
from segmentation.messages import PredictRequest

FAKE = (sys.executable, str(Path(__file__).with_name("fake_worker.py")))


@pytest.fixture
def worker(qtbot):
    worker = WorkerProcess(FAKE)
    yield worker
    worker.stop(wait=True)


def request(drawn_folder, tmp_path, job_id=1):
    return PredictRequest(job_id, str(drawn_folder / "redcar_01.jpg"), str(tmp_path / "out.npy"))


def test_no_process_runs_before_it_is_needed(worker):
    assert not worker.is_running


def test_a_request_starts_it_and_comes_back_as_a_file(qtbot, worker, drawn_folder, tmp_path):
    with qtbot.waitSignals([worker.ready, worker.finished], timeout=20_000, order="strict"):
        worker.predict(request(drawn_folder, tmp_path))
    assert np.load(tmp_path / "out.npy", allow_pickle=False).shape == (96, 144)


def test_what_a_library_prints_is_no_message(qtbot, worker, drawn_folder, tmp_path):
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.predict(request(drawn_folder, tmp_path))
    assert worker.is_running


def test_a_photo_that_cannot_be_read_comes_back_as_a_sentence(qtbot, worker, drawn_folder, tmp_path):
    (drawn_folder / "redcar_01.jpg").write_text("no photo")
    with qtbot.waitSignal(worker.failed, timeout=20_000) as news:
        worker.predict(request(drawn_folder, tmp_path))
    assert "redcar_01.jpg" in news.args[0].sentence


def test_a_killed_worker_is_told_and_the_next_request_starts_another(qtbot, worker, drawn_folder, tmp_path):
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.predict(request(drawn_folder, tmp_path))
    with qtbot.waitSignal(worker.lost, timeout=20_000) as news:
        os.kill(worker.process_id, signal.SIGKILL)
    assert "unexpectedly" in news.args[0]
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.predict(request(drawn_folder, tmp_path, job_id=2))


def test_a_program_that_is_not_there_is_told(qtbot, drawn_folder, tmp_path):
    worker = WorkerProcess(("/nowhere/python",))
    with qtbot.waitSignal(worker.lost, timeout=20_000) as news:
        worker.predict(request(drawn_folder, tmp_path))
    assert "could not be started" in news.args[0]
    assert not worker.is_running


def test_a_worker_that_never_answers_is_ended_as_often_as_it_is_started(qtbot, drawn_folder, tmp_path):
    worker = WorkerProcess((sys.executable, "-c", "import sys; sys.stdin.read()"), patience_s=0.2)
    for job_id in (1, 2):
        with qtbot.waitSignal(worker.lost, timeout=20_000) as news:
            worker.predict(request(drawn_folder, tmp_path, job_id))
        assert "did not answer for 0.2 seconds" in news.args[0]
        assert not worker.is_running
    qtbot.waitUntil(lambda: not worker._process.findChildren(QProcess), timeout=20_000)


def test_a_worker_that_owes_no_answer_may_be_silent(qtbot, worker, drawn_folder, tmp_path):
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.predict(request(drawn_folder, tmp_path))
    assert not worker.is_waited_for
    worker.predict(request(drawn_folder, tmp_path, job_id=2))
    assert worker.is_waited_for
    worker.cancel(2)
    assert not worker.is_waited_for


def test_the_device_is_passed_on_and_a_missing_one_is_said_aloud(qtbot, drawn_folder, tmp_path):
    worker = WorkerProcess(FAKE, device="gpu")
    with qtbot.waitSignal(worker.ready, timeout=20_000) as news:
        worker.predict(request(drawn_folder, tmp_path))
    assert "no graphics card" in news.args[0].note
    worker.stop(wait=True)
