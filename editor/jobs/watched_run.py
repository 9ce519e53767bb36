"""Long work in a thread of its own that tells how far it is and can be given up."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.jobs.background import Background
from segmentation.progress import Cancelled, IsCancelled, Progress, Report

Work = Callable[[Report, IsCancelled], Any]
"""Does something long; raises CarmaskError where it cannot, Cancelled once it was given up."""

_EVERY_S = 0.05
"""Progress is told no more often; a window need not hear of each of 80,000 photos."""


class WatchedRun(QObject):
    """Runs one piece of work at a time.

    Signals:
        progressed(Progress): so much is done.
        finished(result): all is done.
        failed(sentence): it could not be done.
        stopped: it was given up.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = Background(threads=1)
        self._is_wanted = False
        self.is_running = False

    def begin(self, work: Work) -> None:
        """Begin, unless something is under way."""
        if not self.is_running:
            self.is_running = self._is_wanted = True
            self._thread.run(partial(self._result_of, work), self._end, self._fail)

    def stop(self) -> None:
        """Give up what is under way; `stopped` tells when it has ended."""
        self._is_wanted = False

    def close(self, within_ms: int = -1) -> None:
        """Give up what is under way and wait for its end, so long at most; nothing is told any more. -1 is any time."""
        self.stop()
        self._thread.finish(drop_waiting=True, within_ms=within_ms)

    def _result_of(self, work: Work) -> Any:
        try:
            return work(self._teller(), lambda: not self._is_wanted)
        except Cancelled as given_up:
            return given_up

    def _teller(self) -> Report:
        told = 0.0

        def tell(progress: Progress) -> None:
            nonlocal told
            now = time.monotonic()
            if progress.done == progress.total or now - told >= _EVERY_S:
                told = now
                self.progressed.emit(progress)

        return tell

    def _end(self, result: Any) -> None:
        self.is_running = False
        if isinstance(result, Cancelled):
            self.stopped.emit()
        else:
            self.finished.emit(result)

    def _fail(self, sentence: str) -> None:
        self.is_running = False
        self.failed.emit(sentence)
