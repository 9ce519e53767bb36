"""How fast long work goes and how much time is left."""

import math
import time
from collections.abc import Callable


class Pace:
    """Counts from its own making; units that took no work, such as masks that were there, are not told to it."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._started = now()
        self.done = 0

    def units_per_second(self) -> float:
        """Return the mean speed so far, 0 before the first unit."""
        elapsed = self._now() - self._started
        return self.done / elapsed if elapsed > 0 else 0.0

    def seconds_left(self, units_left: int) -> float:
        """Return how long `units_left` units take at this speed; not a number before the first unit."""
        speed = self.units_per_second()
        return units_left / speed if speed else float("nan")


def clock(seconds: float) -> str:
    """Return 90.0 as "0:01:30", and an unknown time as "?"."""
    if math.isnan(seconds):
        return "?"
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{second:02d}"
