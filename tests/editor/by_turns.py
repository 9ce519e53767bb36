"""Work off the window's thread that is done when a test says so, on its own thread: any order can be tried."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor.jobs.background import Background, Failed, Then, Ticket


class ByTurns(Background):
    """A Background without threads: what was asked for waits until `do_one` or `do_all`."""

    def __init__(self):
        super().__init__()
        self._jobs: list[tuple[int, int, Callable[[], Any], Ticket]] = []
        self._asked = 0

    def run(
        self, function: Callable[[], Any], then: Then, failed: Failed, priority: int = 0, about: Path | None = None
    ) -> Ticket:
        """Let `function` wait its turn; the more urgent and the earlier come first."""
        ticket = Ticket(then, failed, about)
        self._waiting.add(ticket)
        self._asked += 1
        self._jobs.append((-priority, self._asked, function, ticket))
        return ticket

    def do_one(self) -> None:
        """Do the next job and tell its result, if one waits."""
        if not self._jobs:
            return
        job = min(self._jobs, key=lambda job: job[:2])
        self._jobs.remove(job)
        _, _, function, ticket = job
        if not ticket.cancelled:
            try:
                ticket.result = function()
            except Exception as error:  # noqa: BLE001 -- raised again by `_deliver`
                ticket.error = error
        self._deliver(ticket)

    def do_all(self) -> None:
        """Do what waits, and what comes of it."""
        while self._jobs:
            self.do_one()
