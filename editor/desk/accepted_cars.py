"""Which cars of the open folder are accepted, as the saved masks tell."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.desk.desk import Desk
from segmentation.cars.car import Car
from segmentation.errors import CarmaskError
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore

LOOK_PRIORITY = -1
"""In the background everything else comes before it."""


class AcceptedCars(QObject):
    """Looks at one car of the folder after the other, and again at a car whose masks are saved or that is opened.

    Signals:
        looked(Car, is_accepted): whether all angles of a car are accepted; it may be one of a folder that was left.
    """

    looked = Signal(object, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._waiting: dict[Car, None] = {}
        self._looking: Car | None = None
        desk.catalogue_changed.connect(self._take_catalogue)
        desk.car_changed.connect(self._take_car)

    def _take_catalogue(self) -> None:
        catalogue = self._desk.catalogue
        self._waiting = dict.fromkeys(() if catalogue is None else catalogue.cars)
        self._look()

    def _take_car(self) -> None:
        document = self._desk.document
        if document is not None:
            document.mask_saved.connect(partial(self._look_first, document.car))
            self._look_first(document.car)

    def _look_first(self, car: Car, _index: int = 0) -> None:
        self._waiting = {car: None} | self._waiting
        self._look()

    def _look(self) -> None:
        if self._looking is None and self._waiting:
            car = self._looking = next(iter(self._waiting))
            del self._waiting[car]
            look, folder = partial(is_accepted, car), car.views[0].photo_path.parent
            self._desk.background.run(look, partial(self._take, car), self._fail, LOOK_PRIORITY, folder)

    def _take(self, car: Car, accepted: bool) -> None:
        self._looking = None
        if car not in self._waiting:  # else its masks were saved meanwhile
            self.looked.emit(car, accepted)
        self._look()

    def _fail(self, _: str) -> None:
        self._looking = None
        self._look()


def is_accepted(car: Car) -> bool:
    """Return whether the newest saved mask of every angle is accepted; one that cannot be read is not."""
    for view in car.views:
        try:
            record = LabelStore(view.photo_path.parent).newest(view.label_key)
        except CarmaskError:
            return False
        if state_of(record) is not LabelState.ACCEPTED:
            return False
    return True
