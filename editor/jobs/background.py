"""Functions run off the window's thread, their results brought back to it."""

import time
from collections.abc import Callable
from heapq import heapify, heappop, heappush
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.errors import CarmaskError

Then = Callable[[Any], None]
Failed = Callable[[str], None]

HANGS_AFTER_S = 10.0
"""A folder that has kept a job waiting for so long may be on a share that hangs."""

LOOK_MS = 1000
"""So often it is looked for jobs that are kept waiting."""

_STUCK: list[QThreadPool] = []
"""Pools with a thread that never came back; Qt would wait for it if they were let go."""


def _nobody(_: object) -> None:
    """Hears of the result of a ticket that was delivered."""


class _Delivery(QObject):
    """Carries a result from a pool thread to the thread that asked; Qt queues the signal across."""

    finished = Signal(object)


class _Job:
    """A function with its ticket, of which `delivery` tells."""

    def __init__(self, function: Callable[[], Any], delivery: _Delivery, ticket: "Ticket") -> None:
        self._function = function
        self._delivery = delivery
        self._ticket = ticket

    def waits_for(self, hanging: set[Path]) -> bool:
        """Whether it would be kept waiting by one of these folders."""
        return self._ticket.about in hanging and not self._ticket.cancelled

    def run(self) -> None:
        """Run the function in the pool; every outcome is delivered, none is lost in the thread."""
        if self._ticket.cancelled:
            self._delivery.finished.emit(self._ticket)
            return
        self._ticket.began = time.monotonic()
        try:
            self._ticket.result = self._function()
        except BaseException as error:  # noqa: BLE001 -- re-raised on the window's thread
            self._ticket.error = error
        self._delivery.finished.emit(self._ticket)


class _Queue:
    """Jobs that wait, of the highest priority first and else in the order in which they were asked for.

    Qt's pool has priorities too, but forgets that of a job for which it wakes a thread that lies idle: the shown photo
    was then read after all others. Jobs about a folder that hangs wait until it answers: each would take a thread.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[tuple[int, int, _Job]] = []
        self._numbers = count()
        self._hanging: set[Path] = set()
        self._turns_held = 0

    def put(self, job: _Job, priority: int) -> None:
        """Let a job wait."""
        with self._lock:
            heappush(self._waiting, (-priority, next(self._numbers), job))

    def take(self) -> _Job | None:
        """Return the job that is due, which waits no more; None if all that wait are about a folder that hangs."""
        with self._lock:
            if not self._hanging:
                return heappop(self._waiting)[2]
            free = [waiting for waiting in self._waiting if not waiting[2].waits_for(self._hanging)]
            if not free:
                self._turns_held += 1
                return None
            due = min(free)
            self._waiting.remove(due)
            heapify(self._waiting)
            return due[2]

    def hold(self, hanging: set[Path]) -> int:
        """Let jobs about these folders wait, and no others; return how many turns are to be taken again."""
        with self._lock:
            self._hanging = set(hanging)
            turns, self._turns_held = self._turns_held, 0
            return turns


class _Turn(QRunnable):
    """Runs whichever job is due when a thread is free for it; there is one for each job."""

    def __init__(self, queue: _Queue) -> None:
        super().__init__()
        self._queue = queue

    def run(self) -> None:
        """Run the job."""
        job = self._queue.take()
        if job is not None:
            job.run()


class Ticket:
    """A job that was asked for; `cancel` drops its result, and the job itself if it has not begun.

    `about` is the folder whose disk or share it waits for, None for one that waits for none; `began` is when it began,
    s of the monotonic clock, None before.
    """

    def __init__(self, then: Then, failed: Failed, about: Path | None = None) -> None:
        self.then = then
        self.failed = failed
        self.about = about
        self.began: float | None = None
        self.cancelled = False
        self.result: Any = None
        self.error: BaseException | None = None

    def forget(self) -> None:
        """Hold on to nothing any more: what was read for a car must go with it."""
        self.then = self.failed = _nobody
        self.result = self.error = None

    def cancel(self) -> None:
        """Say that nobody waits for the result any more."""
        self.cancelled = True


class Background(QObject):
    """A small pool of threads for reading, decoding and saving.

    With `spare` threads a folder that hangs does not stop the others: that many take the place of those it keeps
    waiting, and further jobs about it wait until it answers. Without, jobs stay in the order they were asked for.

    Signals:
        idle: the last job that was asked for is done.
        hangs(Path): a folder has kept a job waiting for HANGS_AFTER_S.
        answers(Path): it keeps none waiting any more.
    """

    idle = Signal()
    hangs = Signal(object)
    answers = Signal(object)

    def __init__(self, threads: int = 2, spare: int = 0) -> None:
        super().__init__()
        self._threads, self._spare = threads, spare
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._queue = _Queue()
        self._delivery = _Delivery()
        self._delivery.finished.connect(self._deliver)
        self._waiting: set[Ticket] = set()
        self._hanging: set[Path] = set()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    @property
    def hanging(self) -> frozenset[Path]:
        """The folders that keep jobs waiting."""
        return frozenset(self._hanging)

    def run(
        self, function: Callable[[], Any], then: Then, failed: Failed, priority: int = 0, about: Path | None = None
    ) -> Ticket:
        """Run `function` in a thread, then call `then(result)` or `failed(sentence)` on this one.

        The sentence is in the person's language, whoever has said it.
        A higher `priority` begins earlier. `about` is the folder that is read or written. An error that is no
        CarmaskError is a defect: it is raised here, on the window's thread, where the last resort shows it.
        """
        ticket = Ticket(then, failed, about)
        self._waiting.add(ticket)
        self._queue.put(_Job(function, self._delivery, ticket), priority)
        self._pool.start(_Turn(self._queue))
        if about is not None and not self._timer.isActive():
            self._timer.start()
        return ticket

    def look(self) -> None:
        """Look for jobs that are kept waiting, and for folders that answer again."""
        limit = time.monotonic() - HANGS_AFTER_S
        stuck = [ticket for ticket in self._waiting if ticket.about and ticket.began and ticket.began <= limit]
        before, self._hanging = self._hanging, {ticket.about for ticket in stuck if ticket.about is not None}
        self._pool.setMaxThreadCount(self._threads + min(self._spare, len(stuck)))
        for _ in range(self._queue.hold(self._hanging)):
            self._pool.start(_Turn(self._queue))
        for folder in sorted(self._hanging - before):
            self.hangs.emit(folder)
        for folder in sorted(before - self._hanging):
            self.answers.emit(folder)
        if not any(ticket.about for ticket in self._waiting):
            self._timer.stop()

    def wait(self, within_ms: int) -> None:
        """Hold this thread up until every job has ended, so long at most; it hears of their results afterwards."""
        self._pool.waitForDone(within_ms)

    def finish(self, *, drop_waiting: bool, within_ms: int = -1) -> bool:
        """Wait until every job that has begun has ended, and those that wait too unless they are dropped.

        Nobody hears of their results any more. Returns whether all have ended in time; -1 is any time.
        """
        self._timer.stop()
        if drop_waiting:
            for ticket in self._waiting:
                ticket.cancel()
        has_ended: bool = self._pool.waitForDone(within_ms)
        self._delivery.blockSignals(True)
        if not has_ended:
            _STUCK.append(self._pool)
        return has_ended

    def _deliver(self, ticket: Ticket) -> None:
        self._waiting.discard(ticket)
        if ticket.about in self._hanging:
            self.look()
        try:
            if ticket.cancelled:
                return
            if isinstance(ticket.error, CarmaskError):
                ticket.failed(translated(str(ticket.error)))
            elif ticket.error is not None:
                ticket.failed(tr("Something went wrong inside carmask: {error}", error=ticket.error))
                raise ticket.error
            else:
                ticket.then(ticket.result)
        finally:
            ticket.forget()
            if not self._waiting:
                self.idle.emit()
