"""Where values lie in a chart, and the round numbers beside it; plain numbers, no drawing."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

EPOCHS_OF_A_FULL_CURVE = 8
"""From so many on, the first quarter no longer stretches the axis: early values are far from all others."""


@dataclass(frozen=True)
class Scale:
    """An axis from `low` to `high`, `low` being less."""

    low: float
    high: float

    def place(self, value: float) -> float:
        """Return where `value` lies: 0 at `low`, 1 at `high`, less or more beyond the ends."""
        return (value - self.low) / (self.high - self.low)

    def ticks(self, most: int) -> list[float]:
        """Return round values within the axis, `most` + 1 of them at most."""
        rough = (self.high - self.low) / most
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9))
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [number * step for number in range(first, last + 1)]


def scale_of(values: Sequence[float]) -> Scale:
    """Return an axis for `values`, at least one, with a little room at both ends."""
    later = values[len(values) // 4 :] if len(values) >= EPOCHS_OF_A_FULL_CURVE else values
    finite = [value for value in later if math.isfinite(value)] or [0.0]
    low, high = min(finite), max(finite)
    room = (high - low) * 0.12 or abs(high) * 0.02 or 1.0
    return Scale(low - room, high + room)


def decimals(ticks: Sequence[float]) -> int:
    """Return how many decimals tell the `ticks`, which are evenly spaced, apart."""
    if len(ticks) < 2:
        return 3
    return max(0, -math.floor(math.log10(abs(ticks[1] - ticks[0])) + 1e-9))
