"""What the window is told while a training or a publication goes on."""

import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from segmentation.errors import CarmaskError
from segmentation.messages import EpochDone, Message, Noticed, Progressed
from segmentation.network.card import CARD_NAME, read_card
from segmentation.pace import Pace
from segmentation.progress import Progress
from segmentation.training.history import read_history

Tell = Callable[[Message], None]

SECONDS_BETWEEN = 0.2
"""Progress is told this often at most, but for the end of what is counted."""


class Telling:
    """A `Report` that says how far it is and how long the rest takes; epochs with their row of the learning curve."""

    def __init__(self, tell: Tell, run: Path, now: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._run = run
        self._now = now
        self._unit = ""
        self._done_before = 0
        self._pace = Pace(now)
        self._next = float("-inf")

    def __call__(self, progress: Progress) -> None:
        """Tell of `progress`."""
        if progress.unit == "epochs":
            for epoch in epochs_of(self._run, progress.total)[-1:]:
                self._tell(epoch)
            return
        if progress.unit != self._unit:
            self._unit, self._pace, self._next = progress.unit, Pace(self._now), float("-inf")
            self._done_before = progress.done
        self._pace.done = progress.done - self._done_before
        if self._now() < self._next and progress.done < progress.total:
            return
        self._next = self._now() + SECONDS_BETWEEN
        seconds = self._pace.seconds_left(progress.total - progress.done)
        self._tell(Progressed(progress.done, progress.total, progress.unit, None if math.isnan(seconds) else seconds))


def epochs_of(run: Path, epochs: int) -> list[EpochDone]:
    """Return the learning curve of the training in `run`, planned for so many `epochs`."""
    try:
        facts = read_card(run / CARD_NAME).facts
    except CarmaskError:
        facts = {}
    kept, note = facts.get("epoch"), facts.get("note")
    kept_epoch, note = kept if isinstance(kept, int) else 0, note if isinstance(note, str) else ""
    return [EpochDone(row.epoch, epochs, row.loss, row.held_out_dice, kept_epoch, note) for row in read_history(run)]


def notice(sentences: Sequence[str], tell: Tell) -> None:
    """Tell of what is not as it should be."""
    for sentence in sentences:
        tell(Noticed(sentence))
