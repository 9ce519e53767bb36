"""The upward axis of a learning curve, and how its numbers are written; plain numbers, no drawing."""

import math
from collections.abc import Sequence

from segmentation.axis import Axis, settled


def axis_of(values: Sequence[float]) -> Axis:
    """Return an axis for `values`, at least one, with a little room at both ends."""
    finite = [value for value in settled(values) if math.isfinite(value)] or [0.0]
    low, high = min(finite), max(finite)
    room = (high - low) * 0.12 or abs(high) * 0.02 or 1.0
    return Axis(low - room, high + room)


def decimals(ticks: Sequence[float]) -> int:
    """Return how many decimals tell the `ticks`, which are evenly spaced, apart."""
    if len(ticks) < 2:
        return 3
    return max(0, -math.floor(math.log10(abs(ticks[1] - ticks[0])) + 1e-9))
