"""Python's garbage, collected on the window's thread alone."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

YOUNG_MS = 1000
"""So often young garbage is collected, which takes a millisecond or less."""

ALL_AFTER = 10
"""Every so many times all of it is, unless the hand is busy; photos of a car that was left may hang on it."""

ALL_AFTER_MOST = 16 * ALL_AFTER
"""Each time that nothing is found, the next is after twice as many, up to this: all objects of a folder of 80,000
photos take a tenth of a second."""


class Garbage(QObject):
    """Collects cycles of objects by a timer in place of Python's own collection.

    Python collects on whatever thread happens to make the next object. In a pool thread that may be a cycle with a
    widget or a timer in it, which Qt lets only the window's thread delete: the program would crash.
    """

    def __init__(self, is_hand_busy: Callable[[], bool]) -> None:
        super().__init__()
        self._is_hand_busy = is_hand_busy
        self._looks = 0
        self._all_after = ALL_AFTER
        self._timer = QTimer(self, interval=YOUNG_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """Collect from now on; what is there already is there for good and is not looked through any more."""
        gc.freeze()
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave the collection to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def expect(self) -> None:
        """Look for old garbage soon, as there may be much: a car was left."""
        self._looks = 0
        self._all_after = ALL_AFTER

    def collect(self) -> None:
        """Collect young garbage, or when it is time all of it."""
        self._looks += 1
        if self._looks >= self._all_after and not self._is_hand_busy():
            self._looks = 0
            self._all_after = ALL_AFTER if gc.collect() else min(2 * self._all_after, ALL_AFTER_MOST)
        else:
            gc.collect(1)
