"""How far the cars of the open folder are, as the saved masks tell: of everybody who saves there."""

import time
from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.desk import Desk
from editor.language.texts import tr
from segmentation.cars.car import Car
from segmentation.label_index.indexed_car import IndexedCar
from segmentation.label_index.label_index import LabelIndex, parted

LOOK_PRIORITY = -1
"""In the background everything else comes before it."""

AGAIN_MS = 10_000
"""So long after a look at all cars the next one begins, for what others have saved meanwhile."""

TIMES_AS_LONG = 20
"""No less than so many times as long as the look itself took, on a slow share."""


class CarStates(QObject):
    """Looks at the saved masks of all cars, a part of them at a time: once a folder is open, and then again and again.

    First at a car whose masks were saved here, or that is opened. `is_hand_busy` tells whether a stroke is under way,
    which no look disturbs. `looked_at` is how many of the cars were looked at for the first time.

    Signals:
        looked(cars): list of the IndexedCars of the open folder of which something is new.
        progress_changed: `looked_at` is another number.
    """

    looked = Signal(object)
    progress_changed = Signal()

    def __init__(self, desk: Desk, is_hand_busy: Callable[[], bool] = lambda: False) -> None:
        super().__init__()
        self.looked_at = 0
        self._desk = desk
        self._is_hand_busy = is_hand_busy
        self._index: LabelIndex | None = None
        self._waiting: deque[list[Car]] = deque()
        self._first: list[Car] = []
        self._is_looking = False
        self._is_going_round = False
        self._has_seen_all = False
        self._began = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look_again)
        desk.catalogue_changed.connect(self._take_catalogue)
        desk.listed_anew.connect(self._take_other_cars)
        desk.car_changed.connect(self._take_car)

    @property
    def is_looking(self) -> bool:
        """Whether cars are being looked at, or about to be."""
        return self._is_looking or bool(self._waiting or self._first)

    @property
    def has_seen_all(self) -> bool:
        """Whether each car of the open folder was looked at once."""
        return self._has_seen_all

    def look_again(self) -> None:
        """Look at all cars, unless that goes on; a little later if the hand is busy."""
        catalogue = self._desk.catalogue
        if catalogue is None or self._is_going_round:
            return
        if self._is_hand_busy():
            self._timer.start(AGAIN_MS)
            return
        self._timer.stop()
        self._is_going_round = True
        self._began = time.monotonic()
        self._waiting.extend(parted(catalogue.cars))
        self._look()

    def _take_catalogue(self) -> None:
        self._has_seen_all = False
        self._take_other_cars()

    def _take_other_cars(self) -> None:
        """Look at all cars anew; where each was looked at once, what is known of them holds until then."""
        catalogue = self._desk.catalogue
        self._index = None if catalogue is None else LabelIndex(catalogue)
        self._waiting.clear()
        self._first.clear()
        self._is_looking = self._is_going_round = False
        self.looked_at = 0
        self.look_again()

    def _take_car(self) -> None:
        document = self._desk.document
        if document is not None:
            document.mask_saved.connect(partial(self._look_first, document.car))
            self._look_first(document.car)

    def _look_first(self, car: Car, _index: int = 0) -> None:
        self._first.append(car)
        self._look()

    def _look(self) -> None:
        index = self._index
        if index is None or self._is_looking or not (self._first or self._waiting):
            return
        self._is_looking = True
        if self._first:
            cars, self._first, counted = self._first, [], 0
        else:
            cars = self._waiting.popleft()
            counted = len(cars)
        ended = partial(self._take, index, counted)
        look, fail, about = partial(index.look, cars), partial(self._fail, index), index.folder
        self._desk.background.run(look, ended, fail, LOOK_PRIORITY, about)

    def _take(self, index: LabelIndex, counted: int, news: list[IndexedCar]) -> None:
        if index is not self._index:
            return  # of a folder that was left
        self._is_looking = False
        if news:
            self.looked.emit(news)
        if counted and not self._has_seen_all:
            self.looked_at += counted
            self.progress_changed.emit()
        if counted and not self._waiting:
            self._end(index)
        self._look()

    def _end(self, index: LabelIndex) -> None:
        """Wait until the next time: all cars were looked at."""
        self._is_going_round = False
        if not self._has_seen_all:
            self._has_seen_all = True
            self.progress_changed.emit()
            self._desk.background.run(index.forget_others, lambda _: None, lambda _: None, LOOK_PRIORITY)
            if not index.is_kept:
                self._desk.told.emit(
                    tr(
                        "What is known of the cars cannot be kept on this computer, for there is no room or no "
                        "permission. The next time it takes as long to find out."
                    )
                )
        took_ms = round((time.monotonic() - self._began) * 1e3)
        self._timer.start(max(AGAIN_MS, TIMES_AS_LONG * took_ms))

    def _fail(self, index: LabelIndex, _: str) -> None:
        if index is self._index:
            self._is_looking = self._is_going_round = False
            self._waiting.clear()
            self._timer.start(AGAIN_MS)
            if not self._has_seen_all:
                self.looked_at = 0  # the next time begins with the first car
                self.progress_changed.emit()
