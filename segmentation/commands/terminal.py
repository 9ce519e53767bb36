"""What a command says: results on standard output, all else, progress too, on standard error."""

import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TextIO

from segmentation.labels.record import is_control
from segmentation.progress import IsCancelled, Progress

SECONDS_BETWEEN_LINES = 10.0
"""Progress in a log file: a line this often."""
SECONDS_BETWEEN_REDRAWS = 0.2
"""Progress in a terminal: one line, drawn anew this often."""


class Terminal:
    """Two streams and the line of progress, which gives way to every sentence.

    Names of photos and people come from others: what would steer a terminal or begin another line is written out, so
    that each text is one line.
    """

    def __init__(
        self,
        results: TextIO | None = None,
        remarks: TextIO | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._results = results or sys.stdout
        self._remarks = remarks or sys.stderr
        self._now = now
        self._redraws = self._remarks.isatty()
        self._width = 0
        self._next_line = float("-inf")

    def print_result(self, text: str) -> None:
        """Write `text` as a result, a line that another program may read."""
        self._clear_line()
        self._results.write(f"{_harmless(text)}\n")
        self._results.flush()

    def remark(self, sentence: str) -> None:
        """Write `sentence` for the person who waits."""
        self._clear_line()
        self._remarks.write(f"{_harmless(sentence)}\n")
        self._remarks.flush()

    def report(self, progress: Progress) -> None:
        """Show `progress`: a `Report`; all epochs and all ends are shown, of the rest as much as can be read."""
        note = f", {progress.note}" if progress.note else ""
        line = _harmless(f"{progress.done} of {progress.total} {progress.unit}{note}")
        if progress.unit == "epochs":
            self.remark(line)
            return
        is_end = progress.done == progress.total
        if self._now() < self._next_line and not is_end:
            return
        self._next_line = self._now() + (SECONDS_BETWEEN_REDRAWS if self._redraws else SECONDS_BETWEEN_LINES)
        if not self._redraws or is_end:
            self.remark(line)
        else:
            line = line[: shutil.get_terminal_size().columns - 1]  # a line that wraps cannot be drawn over
            self._remarks.write(f"\r{line:{self._width}}")
            self._remarks.flush()
            self._width = len(line)

    def _clear_line(self) -> None:
        if self._width:
            self._remarks.write(f"\r{'':{self._width}}\r")
            self._width = 0


def _harmless(text: str) -> str:
    """Return `text` with each control character, line break and half of a pair as Python writes it."""
    return "".join(
        character.encode("unicode_escape").decode("ascii") if is_control(character) else character for character in text
    )


@contextmanager
def until_interrupted() -> Iterator[IsCancelled]:
    """Turn the first Ctrl+C into an `IsCancelled` that says True; a second one ends the program as usual.

    Raises:
        ValueError: not in the main thread.
    """
    interrupted = False

    def remember(number: int, frame: FrameType | None) -> None:
        nonlocal interrupted
        interrupted = True
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, remember)
    try:
        yield lambda: interrupted
    finally:
        signal.signal(signal.SIGINT, before)
