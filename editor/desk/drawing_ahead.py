"""The next car of the list, drawn while this one is looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from editor.desk.drawing import AHEAD_PRIORITY, Drawing, Job
from editor.desk.masks_ahead import MasksAhead, PackedMask, PhotoStamp, stamp_of
from editor.document.car_document import CarDocument
from editor.document.packed_probability import PackedProbability
from editor.jobs.background import Background
from editor.settings.schema import PREDICT_AHEAD, PREDICT_ON_OPEN, Setting
from editor.settings.store import SettingsStore
from segmentation.cars.car import Car, View
from segmentation.errors import CarmaskError
from segmentation.labels.record import NetworkFacts
from segmentation.labels.store import LabelStore


@dataclass(frozen=True)
class Undrawn:
    """A view without a mask, and the stamp of its photo when that was found out."""

    view: View
    stamp: PhotoStamp


class DrawingAhead(QObject):
    """Wants the masks of the next car once the open one lacks none (`drawing.Wishes`).

    `masks` are what was drawn. `next_car(car)` returns the car after `car` in the list as it is seen, None after the
    last. Nothing is said of a photo that cannot be drawn: opening its car tells.
    """

    def __init__(self, drawing: Drawing, background: Background, settings: SettingsStore) -> None:
        super().__init__()
        self.masks = MasksAhead()
        self.next_car: Callable[[Car], Car | None] = lambda _: None
        self._drawing = drawing
        self._background = background
        self._settings = settings
        self._document: CarDocument | None = None
        self._car: Car | None = None
        self._has_chosen = False
        self._waiting: list[Undrawn] = []
        self._running: Undrawn | None = None
        drawing.serve(self)
        drawing.network_changed.connect(self._begin_anew)
        settings.listen(self._follow)

    def set_document(self, document: CarDocument) -> None:
        """Think of the car after this one from now on; what was drawn so far is kept."""
        self._document = document
        self._choose_anew()
        document.state_changed.connect(self._choose)

    def take_list(self) -> None:
        """Hear that other cars are listed, of which another one may be the next."""
        self._choose_anew()
        self._choose()

    def _choose_anew(self) -> None:
        self._car, self._has_chosen = None, False
        self._waiting.clear()

    def _choose(self) -> None:
        """Begin with the next car once the open one has all its masks."""
        document = self._document
        if self._has_chosen or document is None or not has_all_masks(document):
            return
        if not self._is_wanted or not self._drawing.works:
            return
        self._has_chosen = True
        self._car = car = self.next_car(document.car)
        if car is not None:
            look = partial(undrawn_views, car, self.masks)
            self._background.run(look, partial(self._want, car), lambda _: None)

    @property
    def _is_wanted(self) -> bool:
        return bool(self._settings[PREDICT_ON_OPEN] and self._settings[PREDICT_AHEAD])

    def _follow(self, setting: Setting) -> None:
        if setting in (PREDICT_ON_OPEN, PREDICT_AHEAD):
            self._begin_anew()

    def _begin_anew(self) -> None:
        self.masks.forget()
        self._choose_anew()
        self._choose()

    def _want(self, car: Car, views: list[Undrawn]) -> None:
        if car is self._car:
            self._waiting = views
            self._drawing.go_on()

    # --- what the drawing asks and tells (drawing.Wishes)

    def next_job(self) -> Job | None:
        """Return the next photo of the next car."""
        if not self._waiting:
            return None
        self._running = undrawn = self._waiting.pop(0)
        return Job(
            undrawn.view.photo_path,
            partial(_packed_mask, undrawn.stamp),
            partial(self._keep, undrawn.view, self._drawing.network_changes),
            lambda _: None,
            AHEAD_PRIORITY,
        )

    def end_job(self) -> None:
        """Go on with the next photo."""
        self._running = None

    def put_back(self) -> None:
        """Let the photo under way be the next again, unless another car was opened meanwhile."""
        undrawn, self._running = self._running, None
        if undrawn is not None and self._car is not None and undrawn.view in self._car.views:
            self._waiting.insert(0, undrawn)

    def give_up(self, _: str) -> None:
        """Want nothing more of this car."""
        self._waiting.clear()
        self._running = None

    def _keep(self, view: View, network_changes: int, mask: PackedMask) -> None:
        if self._is_wanted and network_changes == self._drawing.network_changes:
            self.masks.keep(view, mask)


def has_all_masks(document: CarDocument) -> bool:
    """Whether nothing is left to draw of a car: each view has a mask, or cannot be used."""
    return all(view.mask is not None or view.failure for view in document.views)


def undrawn_views(car: Car, masks: MasksAhead) -> list[Undrawn]:
    """Return the views of a car that have neither a saved mask nor one of `masks`; unusable photos are left out."""
    found = []
    for view in car.views:
        try:
            store = LabelStore(view.photo_path.parent)
            if store.newest(view.label_key) is None and masks.mask_of(view) is None:
                found.append(Undrawn(view, stamp_of(view.photo_path)))
        except CarmaskError:
            continue
    return found


def _packed_mask(stamp: PhotoStamp, probability: NDArray[np.uint8], network: NetworkFacts) -> PackedMask:
    return PackedMask(PackedProbability.of(probability), network, stamp)
