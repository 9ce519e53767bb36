"""Tests of the worker: its loop with a fake segmenter, and the process with a tiny network."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from segmentation import messages, worker
from segmentation.inference.job_queue import JobQueue
from segmentation.messages import Cancelled, CancelRequest, Failed, Finished, Message, PredictRequest, Ready
from segmentation.network.card import read_card
from segmentation.shelf.network_shelf import default_shelf
from tests.conftest import ROOT
from tests.pictures import photo_of_a_car
from tests.segmentation.fakes import RednessSegmenter

START = "import sys; from segmentation.worker import main; sys.exit(main(sys.argv[1:]))"


class Exchange:
    """Runs the worker's loop over a whole conversation at once and keeps the answers."""

    def __init__(self, photos: Path, results: Path) -> None:
        self.queue = JobQueue()
        self.segmenter = RednessSegmenter()
        self._photos = photos
        self._results = results

    def request(self, job_id: int, photo: str = "redcar_01.jpg") -> PredictRequest:
        return PredictRequest(job_id, str(self._photos / photo), str(self._results / f"{job_id}.npy"))

    def answers_to(self, *requests: Message) -> list[Message]:
        answers: list[Message] = []
        worker.listen([messages.encode(request) for request in requests], self.queue, self.queue.close)
        worker.serve(self.queue, self.segmenter, answers.append)
        return answers


@pytest.fixture
def exchange(drawn_folder: Path, tmp_path: Path) -> Exchange:
    return Exchange(drawn_folder, tmp_path)


def test_a_request_is_answered_with_the_probability_in_a_file(exchange: Exchange) -> None:
    (answer,) = exchange.answers_to(exchange.request(7))
    assert isinstance(answer, Finished)
    assert answer.job_id == 7
    probability = np.load(answer.output_path, allow_pickle=False)
    assert probability.dtype == np.uint8
    assert ((probability > 127) == (photo_of_a_car()[1] > 0)).mean() > 0.99


def test_a_cancelled_job_is_answered_so_and_never_starts(exchange: Exchange) -> None:
    answers = exchange.answers_to(exchange.request(1), exchange.request(2), CancelRequest(2))
    assert [type(answer) for answer in answers] == [Finished, Cancelled]
    assert exchange.segmenter.predictions == 1


def test_a_job_cancelled_while_the_network_is_at_work_leaves_no_file(exchange: Exchange, tmp_path: Path) -> None:
    exchange.segmenter.before_prediction = lambda: exchange.queue.cancel(3)
    assert exchange.answers_to(exchange.request(3)) == [Cancelled(3)]
    assert not (tmp_path / "3.npy").exists()


def test_a_photo_that_cannot_be_read_costs_its_own_job_only(exchange: Exchange, drawn_folder: Path) -> None:
    (drawn_folder / "torn_01.jpg").write_bytes((drawn_folder / "redcar_01.jpg").read_bytes()[:900])
    torn, whole = exchange.answers_to(exchange.request(1, "torn_01.jpg"), exchange.request(2))
    assert isinstance(torn, Failed)
    assert "torn_01.jpg" in torn.sentence
    assert isinstance(whole, Finished)


def test_a_result_that_cannot_be_written_says_where(exchange: Exchange, drawn_folder: Path, tmp_path: Path) -> None:
    nowhere = PredictRequest(1, str(drawn_folder / "redcar_01.jpg"), str(tmp_path / "gone" / "1.npy"))
    (answer,) = exchange.answers_to(nowhere)
    assert isinstance(answer, Failed)
    assert str(tmp_path / "gone") in answer.sentence


def test_a_defect_becomes_a_sentence_and_a_traceback(exchange: Exchange, capsys: pytest.CaptureFixture[str]) -> None:
    def break_down() -> None:
        raise ZeroDivisionError("as planned")

    exchange.segmenter.before_prediction = break_down
    (answer,) = exchange.answers_to(exchange.request(1))
    assert isinstance(answer, Failed)
    assert "redcar_01.jpg" in answer.sentence
    assert "in break_down" in capsys.readouterr().err


def test_too_little_memory_is_said_in_plain_words(exchange: Exchange) -> None:
    def overflow() -> None:
        raise MemoryError

    exchange.segmenter.before_prediction = overflow
    (answer,) = exchange.answers_to(exchange.request(1))
    assert isinstance(answer, Failed)
    assert "not enough free memory" in answer.sentence


def test_a_line_that_is_no_message_is_passed_over(exchange: Exchange, capsys: pytest.CaptureFixture[str]) -> None:
    queue = JobQueue()
    worker.listen([b"nonsense\n", messages.encode(exchange.request(4))], queue, queue.close)
    taken = queue.take()
    assert taken is not None
    assert taken.job_id == 4
    assert "nonsense" in capsys.readouterr().err


@pytest.fixture
def process(tiny_network: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", START, "--device", "gpu", "--card", str(tiny_network)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, env=without_graphics_card(), **pipes) as process:  # type: ignore[call-overload]
        yield process
        process.kill()


def without_graphics_card() -> dict[str, str]:
    return os.environ | {"CUDA_VISIBLE_DEVICES": "-1"}


def say(process: subprocess.Popen[bytes], message: Message) -> None:
    assert process.stdin is not None
    process.stdin.write(messages.encode(message))
    process.stdin.flush()


def hear(process: subprocess.Popen[bytes]) -> Message:
    assert process.stdout is not None
    return messages.decode(process.stdout.readline())


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl+C to one process")
def test_the_process_says_ready_answers_minds_no_ctrl_c_and_ends_with_its_input(
    process: subprocess.Popen[bytes], drawn_folder: Path, tmp_path: Path
) -> None:
    say(process, PredictRequest(1, str(drawn_folder / "redcar_01.jpg"), str(tmp_path / "1.npy")))
    ready = hear(process)
    assert isinstance(ready, Ready)
    assert ready.device == "CPU"
    assert "No graphics card" in ready.note
    assert os.getpriority(os.PRIO_PROCESS, process.pid) == min(19, os.nice(0) + worker.NICENESS)
    assert isinstance(hear(process), Finished)
    assert np.load(tmp_path / "1.npy", allow_pickle=False).shape == (96, 144)
    process.send_signal(signal.SIGINT)
    say(process, PredictRequest(2, str(drawn_folder / "redcar_02.jpg"), str(tmp_path / "2.npy")))
    assert isinstance(hear(process), Finished)
    process.stdin.close()  # type: ignore[union-attr]
    assert process.wait(timeout=60) == 0


def run_to_its_end(*arguments: str, hide: str = "") -> tuple[list[Message], int]:
    """Run the process with nothing to do; `hide` is a package that it cannot import."""
    hidden = f"import sys; sys.modules[{hide!r}] = None; " if hide else ""
    command = [sys.executable, "-c", hidden + START, *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        return [messages.decode(line) for line in process.stdout], process.wait()


def test_a_missing_network_ends_the_process_with_a_sentence(tmp_path: Path) -> None:
    (failed,), status = run_to_its_end("--card", str(tmp_path / "card.json"))
    assert isinstance(failed, Failed)
    assert failed.job_id == 0
    assert str(tmp_path / "card.json") in failed.sentence
    assert status == 1


@pytest.mark.skipif(os.name == "nt", reason="no variable says where a shelf is on Windows")
def test_the_process_runs_the_network_in_use(
    exported_network: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    shelf = default_shelf()
    shutil.copytree(exported_network.parent, shelf.folder / "mine")
    shelf.use("mine")
    command = [sys.executable, "-c", START, "--device", "cpu"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        ready = hear(process)
    assert isinstance(ready, Ready)
    assert ready.network_sha256 == read_card(exported_network).sha256
    assert ready.note == ""


def test_a_missing_keras_ends_the_process_with_a_sentence(tiny_network: Path) -> None:
    (failed,), status = run_to_its_end("--card", str(tiny_network), hide="keras")
    assert isinstance(failed, Failed)
    assert failed.job_id == 0
    assert "keras" in failed.sentence
    assert status == 1
