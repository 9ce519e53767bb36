"""Functions run off the window's thread, their results brought back to it."""

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.errors import CarmaskError

Then = Callable[[Any], None]
Failed = Callable[[str], None]


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

    def run(self) -> None:
        """Run the function in the pool; every outcome is delivered, none is lost in the thread."""
        if self._ticket.cancelled:
            self._delivery.finished.emit(self._ticket)
            return
        try:
            self._ticket.result = self._function()
        except BaseException as error:  # noqa: BLE001 -- re-raised on the window's thread
            self._ticket.error = error
        self._delivery.finished.emit(self._ticket)


class _Queue:
    """Jobs that wait, of the highest priority first and else in the order in which they were asked for.

    Qt's pool has priorities too, but forgets that of a job for which it wakes a thread that lies idle: the shown photo
    was then read after all others.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[tuple[int, int, _Job]] = []
        self._numbers = count()

    def put(self, job: _Job, priority: int) -> None:
        """Let a job wait."""
        with self._lock:
            heappush(self._waiting, (-priority, next(self._numbers), job))

    def take(self) -> _Job:
        """Return the job that is due, which waits no more."""
        with self._lock:
            return heappop(self._waiting)[2]


class _Turn(QRunnable):
    """Runs whichever job is due when a thread is free for it; there is one for each job."""

    def __init__(self, queue: _Queue) -> None:
        super().__init__()
        self._queue = queue

    def run(self) -> None:
        """Run the job."""
        self._queue.take().run()


class Ticket:
    """A job that was asked for; `cancel` drops its result, and the job itself if it has not begun."""

    def __init__(self, then: Then, failed: Failed) -> None:
        self.then = then
        self.failed = failed
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

    Signals:
        idle: the last job that was asked for is done.
    """

    idle = Signal()

    def __init__(self, threads: int = 2) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._queue = _Queue()
        self._delivery = _Delivery()
        self._delivery.finished.connect(self._deliver)
        self._waiting: set[Ticket] = set()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def run(self, function: Callable[[], Any], then: Then, failed: Failed, priority: int = 0) -> Ticket:
        """Run `function` in a thread, then call `then(result)` or `failed(sentence)` on this one.

        A higher `priority` begins earlier. An error that is no CarmaskError is a defect: it is raised
        here, on the window's thread, where the last resort shows it.
        """
        ticket = Ticket(then, failed)
        self._waiting.add(ticket)
        self._queue.put(_Job(function, self._delivery, ticket), priority)
        self._pool.start(_Turn(self._queue))
        return ticket

    def finish(self, *, drop_waiting: bool) -> None:
        """Wait until every job that has begun has ended, and those that wait too unless they are dropped.

        Nobody hears of their results any more.
        """
        if drop_waiting:
            for ticket in self._waiting:
                ticket.cancel()
        self._pool.waitForDone()
        self._delivery.blockSignals(True)

    def _deliver(self, ticket: Ticket) -> None:
        self._waiting.discard(ticket)
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
