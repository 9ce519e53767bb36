"""The time that a hand is at a photo: from one action of pointer or keyboard to the next, pauses left out."""

import time
from collections.abc import Callable

from editor.document.painted_mask import PaintedMask

LONGEST_PAUSE_S = 30.0
"""Who does nothing for longer is elsewhere; none of such a pause counts."""


class HandTime:
    """Adds to the seconds of the mask that was worked at when the last action was made.

    `clock` returns seconds; only what lies between two calls counts, and where it goes back, nothing does.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._painted: PaintedMask | None = None
        self._last_s = 0.0

    def act(self, painted: PaintedMask | None) -> None:
        """Hear that the hand did something, after which it is at the mask `painted`, or at none."""
        now_s = self._clock()
        if self._painted is not None and 0 <= now_s - self._last_s <= LONGEST_PAUSE_S:
            self._painted.work.seconds += now_s - self._last_s
        self._painted, self._last_s = painted, now_s
