"""Long work off the window's thread tells how far it is, ends, fails or is given up."""

import threading

import pytest

from editor.jobs.watched_run import WatchedRun
from segmentation.errors import CarmaskError
from segmentation.progress import Cancelled, Progress
from tests.editor.conftest import PATIENCE_MS


@pytest.fixture
def run(qtbot):
    run = WatchedRun()
    yield run
    run.close()


def counting(report, cancelled):
    """Count to a thousand."""
    for done in range(1, 1001):
        if cancelled():
            raise Cancelled
        report(Progress(done, 1000, "photos"))
    return "counted"


def test_the_result_comes_after_the_last_progress(qtbot, run):
    told = []
    run.progressed.connect(lambda progress: told.append(progress.done))
    run.finished.connect(told.append)
    run.begin(counting)
    qtbot.waitUntil(lambda: not run.is_running, timeout=PATIENCE_MS)
    assert told[-2:] == [1000, "counted"] and told[:-1] == sorted(told[:-1])
    assert len(told) < 500  # the window does not hear of every single photo


def test_what_is_given_up_says_so_and_nothing_else(qtbot, run):
    gate, told = threading.Event(), []
    for name in ("finished", "failed"):
        getattr(run, name).connect(told.append)

    def work(report, cancelled):
        gate.wait()
        return counting(report, cancelled)

    with qtbot.waitSignal(run.stopped, timeout=PATIENCE_MS):
        run.begin(work)
        run.stop()
        gate.set()
    assert told == [] and not run.is_running


def test_what_cannot_be_done_is_a_sentence(qtbot, run):
    def work(report, cancelled):
        raise CarmaskError("The disk is full.")

    with qtbot.waitSignal(run.failed, timeout=PATIENCE_MS) as failed:
        run.begin(work)
    assert failed.args == ["The disk is full."]


def test_a_second_wish_while_something_is_under_way_is_none(qtbot, run):
    gate, began = threading.Event(), []
    run.begin(lambda report, cancelled: gate.wait())
    run.begin(lambda report, cancelled: began.append(1))
    gate.set()
    qtbot.waitUntil(lambda: not run.is_running, timeout=PATIENCE_MS)
    assert began == []


def test_it_can_work_again_after_it_was_given_up(qtbot, run):
    with qtbot.waitSignal(run.stopped, timeout=PATIENCE_MS):
        run.begin(lambda report, cancelled: counting(report, lambda: True))
    with qtbot.waitSignal(run.finished, timeout=PATIENCE_MS) as finished:
        run.begin(counting)
    assert finished.args == ["counted"]
