"""Work off the window's thread comes back to it, well or not."""

import threading

import pytest

from editor.jobs.background import Background
from editor.language.sentences import translated
from segmentation.errors import CarmaskError
from tests.editor.conftest import PATIENCE_MS


@pytest.fixture
def background(qtbot):
    background = Background(threads=1)
    yield background
    background.finish(drop_waiting=True)


def test_a_result_comes_back_on_the_window_s_thread(qtbot, background):
    came = []
    background.run(
        lambda: threading.current_thread(),
        lambda thread: came.append((thread, threading.current_thread())),
        came.append,
    )
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    worked_on, delivered_on = came[0]
    assert worked_on is not delivered_on
    assert delivered_on is threading.current_thread()


def test_a_sentence_comes_back_from_work_that_cannot_be_done(qtbot, background):
    def fail():
        raise CarmaskError("The photo is gone.")

    told = []
    background.run(fail, told.append, told.append)
    qtbot.waitUntil(lambda: told == ["The photo is gone."], timeout=PATIENCE_MS)


def test_what_a_part_without_qt_says_comes_back_in_the_person_s_language(qtbot, background, german):
    def fail():
        raise CarmaskError("The mask a.jpg is damaged and cannot be read.")

    said = []
    background.run(fail, said.append, said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    assert said == [translated("The mask a.jpg is damaged and cannot be read.")]
    assert said != ["The mask a.jpg is damaged and cannot be read."]


def test_a_defect_is_raised_on_the_window_s_thread_after_it_was_told(qtbot, background):
    told = []
    with qtbot.captureExceptions() as raised:
        background.run(lambda: 1 // 0, told.append, told.append)
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: bool(raised), timeout=PATIENCE_MS)
    assert "division" in told[0]
    assert raised[0][0] is ZeroDivisionError


def test_a_cancelled_job_that_has_not_begun_is_never_run(qtbot, background):
    gate = threading.Event()
    ran = []
    background.run(gate.wait, ran.append, ran.append)
    ticket = background.run(lambda: ran.append("work"), ran.append, ran.append)
    ticket.cancel()
    gate.set()
    with qtbot.waitSignal(background.idle, timeout=PATIENCE_MS):
        pass
    assert ran == [True]


def test_what_is_more_urgent_begins_first(qtbot, background):
    gate = threading.Event()
    order = []
    background.run(gate.wait, lambda _: None, order.append)
    background.run(lambda: "strip", order.append, order.append, priority=1)
    background.run(lambda: "shown photo", order.append, order.append, priority=9)
    gate.set()
    qtbot.waitUntil(lambda: order == ["shown photo", "strip"], timeout=PATIENCE_MS)


def test_what_is_wanted_first_comes_first_where_a_thread_lay_idle_too(qtbot, background):
    done, rounds = [], 50
    for number in range(1, rounds + 1):
        for name, priority in (("shown photo", 9), ("strip", 5), ("other photo", 1)):
            background.run(lambda name=name: done.append(name), lambda _: None, pytest.fail, priority)
        qtbot.waitUntil(lambda number=number: len(done) == 3 * number, timeout=PATIENCE_MS)
    assert done == ["shown photo", "strip", "other photo"] * rounds


def test_jobs_that_wait_are_still_done_at_the_end_where_they_must_not_be_lost(qtbot):
    disk = Background(threads=1)
    gate = threading.Event()
    written = []
    disk.run(gate.wait, lambda _: None, lambda _: None)
    disk.run(lambda: written.append("mask"), lambda _: None, lambda _: None)
    gate.set()
    disk.finish(drop_waiting=False)
    assert written == ["mask"]
