"""Axes of charts, wherever they are drawn: where values lie, and the round numbers beside them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

EPOCHS_OF_A_FULL_CURVE = 8
"""From so many on, the first quarter no longer stretches the axis of a learning curve."""


@dataclass(frozen=True)
class Axis:
    """Values from `low` to `high`, which is more, at `begin` to `end` in the picture, in px or any other unit."""

    low: float
    high: float
    begin: float = 0.0
    end: float = 1.0

    def place(self, value: float) -> float:
        """Return where `value` is in the picture; beyond the ends where it is beyond the axis."""
        return self.begin + (float(value) - self.low) / (self.high - self.low) * (self.end - self.begin)

    def ticks(self, count: int, *, whole: bool = False) -> list[float]:
        """Return round values within the axis, `count` + 1 of them at most; `whole` takes whole numbers only.

        With a `count` of 3 or more there is one at least, as long as they need not be whole.
        """
        rough = (self.high - self.low) / count
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9))
        step = max(1.0, step) if whole else step
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [number * step for number in range(first, last + 1)]


def settled(values: Sequence[float]) -> Sequence[float]:
    """Return those `values` of a learning curve that its axis must show: early ones are far from all others."""
    return values[len(values) // 4 :] if len(values) >= EPOCHS_OF_A_FULL_CURVE else values
