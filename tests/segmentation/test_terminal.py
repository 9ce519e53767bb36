"""Tests of what a command says, in a terminal and in a log file."""

import io
import os
import signal

import pytest

from segmentation.commands.terminal import SECONDS_BETWEEN_LINES, Terminal, until_interrupted
from segmentation.progress import Progress
from tests.ctrl_c import press_ctrl_c


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_results_and_remarks_go_their_own_ways() -> None:
    results, remarks = io.StringIO(), io.StringIO()
    terminal = Terminal(results, remarks)
    terminal.print_result("dice 0.99")
    terminal.remark("Starting")
    assert (results.getvalue(), remarks.getvalue()) == ("dice 0.99\n", "Starting\n")


def test_a_name_neither_steers_the_terminal_nor_begins_a_line_of_its_own() -> None:
    results, screen = io.StringIO(), Screen()
    terminal = Terminal(results, screen)
    name = "\x1b]0;owned\x07\x9b2J\r\nAll saved masks are whole.\u2028\ud800 Jürgen 赤い車 👨\u200d🔧"
    shown = "\\x1b]0;owned\\x07\\x9b2J\\r\\nAll saved masks are whole.\\u2028\\ud800 Jürgen 赤い車 👨\u200d🔧"
    terminal.print_result(name)
    terminal.remark(name)
    terminal.report(Progress(1, 1, "photos", name))
    assert results.getvalue() == f"{shown}\n"
    assert screen.getvalue() == f"{shown}\n1 of 1 photos, {shown}\n"


def test_a_log_file_gets_a_plain_line_now_and_then_and_at_the_end() -> None:
    log, clock = io.StringIO(), Clock()
    terminal = Terminal(io.StringIO(), log, clock)
    for done in range(1, 101):
        clock.seconds += SECONDS_BETWEEN_LINES / 30
        terminal.report(Progress(done, 100, "photos", "2.00 photos a second"))
    lines = log.getvalue().splitlines()
    assert lines[0] == "1 of 100 photos, 2.00 photos a second"
    assert lines[-1] == "100 of 100 photos, 2.00 photos a second"
    assert 4 <= len(lines) <= 6
    assert "\r" not in log.getvalue()


def test_every_epoch_is_kept_on_a_line_of_its_own() -> None:
    log = io.StringIO()
    terminal = Terminal(io.StringIO(), log, lambda: 0.0)
    for done in (1, 2):
        terminal.report(Progress(done, 20, "epochs", "dice"))
    assert log.getvalue() == "1 of 20 epochs, dice\n2 of 20 epochs, dice\n"


def test_a_terminal_keeps_one_line_that_gives_way_to_sentences() -> None:
    screen, clock = Screen(), Clock()
    terminal = Terminal(io.StringIO(), screen, clock)
    terminal.report(Progress(1, 3, "photos", "a long note"))
    clock.seconds += 1
    terminal.report(Progress(2, 3, "photos"))
    terminal.remark("Something happened.")
    drawn = [line.rstrip() for line in screen.getvalue().split("\r")]
    assert drawn == ["", "1 of 3 photos, a long note", "2 of 3 photos", "", "Something happened."]


@pytest.fixture
def python_hears_ctrl_c():
    """A shell lets processes in the background ignore Ctrl+C, the tests too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("python_hears_ctrl_c")
@pytest.mark.skipif(os.name == "nt", reason="a test cannot press Ctrl+C on Windows")
def test_the_first_ctrl_c_is_a_wish_and_the_second_an_end() -> None:
    with until_interrupted() as interrupted:
        assert not interrupted()
        press_ctrl_c()
        assert interrupted()
        with pytest.raises(KeyboardInterrupt):
            press_ctrl_c()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
