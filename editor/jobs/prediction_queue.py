"""Which view the network does next: the shown one first, then the rest of the car."""

from dataclasses import dataclass, field


@dataclass
class PredictionQueue:
    """Views of one car that still want the network's mask.

    Views are numbered as in the car. `done` and `total` count since the queue was last empty.
    """

    waiting: list[int] = field(default_factory=list)
    running: int | None = None
    done: int = 0
    total: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits and nothing runs."""
        return not self.waiting and self.running is None

    def ask(self, indices: list[int]) -> None:
        """Add views that do not wait already."""
        if self.is_empty:
            self.done = self.total = 0
        new = [index for index in indices if index not in self.waiting and index != self.running]
        self.waiting += new
        self.total += len(new)

    def start_next(self, shown_index: int) -> int | None:
        """Return the view to do next and count it as running; None while one runs or none waits."""
        if self.running is not None or not self.waiting:
            return None
        self.running = shown_index if shown_index in self.waiting else self.waiting[0]
        self.waiting.remove(self.running)
        return self.running

    def finish(self) -> None:
        """Count the running view as done, well or not."""
        if self.running is not None:
            self.running = None
            self.done += 1

    def put_back(self) -> None:
        """Let the running view wait again, first in line: its worker was lost."""
        if self.running is not None:
            self.waiting.insert(0, self.running)
            self.running = None

    def clear(self) -> None:
        """Give up everything that waits or runs."""
        self.waiting.clear()
        self.running = None
