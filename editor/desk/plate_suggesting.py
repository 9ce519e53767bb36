"""Suggests where the number plate of the shown angle is, from the nearest angle at which it was placed."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from editor.desk.near_views import nearest_view
from editor.desk.suggestion_words import NUMBER_PLATE, why_none
from editor.document.car_document import CarDocument
from editor.document.view_document import PlateSuggestion, ViewDocument
from editor.jobs.background import Background, Ticket
from segmentation.cars.car import View
from segmentation.masks.number_plate import NumberPlate
from segmentation.masks.plate_carrying import PlateAngle, carried_plate

AFTER_WHAT_IS_SEEN = 60
"""The shown photo comes first; the photos of other angles can wait."""


class PlateSuggesting(QObject):
    """Makes one suggestion at a time, and none twice of the same plate; what it suggests is said by nobody yet."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._document: CarDocument | None = None
        self._is_wanted = False
        self._ticket: Ticket | None = None
        self._made_of: tuple[View, NumberPlate, View] | None = None

    def set_document(self, document: CarDocument) -> None:
        """Suggest for another car from now on."""
        self._drop()
        self._document = document
        document.shown_changed.connect(self._look)
        for of_view in (document.photo_changed, document.plate_changed):
            of_view.connect(lambda _: self._look())

    def want(self, is_wanted: bool) -> None:
        """Suggest while the tool of the number plate is in the hand, and only then."""
        self._is_wanted = is_wanted
        self._look()

    def why_none(self) -> str:
        """Why no number plate is suggested for the shown angle, "" while no car is open."""
        if self._document is None:
            return ""
        return why_none(NUMBER_PLATE, self._document, has_plate, is_sought=self._ticket is not None)

    def _look(self) -> None:
        """Begin what is to be suggested now, if that is not under way or there."""
        document = self._document
        if document is None or not self._is_wanted or document.shown.number_plate is not None:
            return
        view, index = document.shown, document.shown_index
        source = nearest_view(document, index, has_plate)
        if source is None or source.number_plate is None or view.photo is None:
            return
        made_of = source.view, source.number_plate, view.view
        if made_of == self._made_of:
            return
        self._drop()
        self._made_of = made_of
        self._ticket = self._background.run(
            partial(_carried, source.number_plate, *_parts(source), *_parts(view)),
            partial(self._take, document, index, source.view.angle),
            lambda _: self._take(document, index, source.view.angle, None),
            AFTER_WHAT_IS_SEEN,
        )

    def _take(self, document: CarDocument, index: int, angle: int, plate: NumberPlate | None) -> None:
        self._ticket = None
        document.suggest_plate(index, None if plate is None else PlateSuggestion(plate, angle))

    def _drop(self) -> None:
        self._made_of = None
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None


def has_plate(view: ViewDocument) -> bool:
    """Whether a number plate was placed in a view."""
    return view.number_plate is not None and view.number_plate.is_seen


def _parts(view: ViewDocument) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    """The photo, and a copy of the mask of its car: strokes go on meanwhile."""
    return (view.photo or [])[0], None if view.mask is None else view.mask.pixels.copy()


def _carried(
    plate: NumberPlate,
    from_photo: NDArray[np.uint8],
    from_car: NDArray[np.uint8] | None,
    photo: NDArray[np.uint8],
    car: NDArray[np.uint8] | None,
) -> NumberPlate | None:
    return carried_plate(plate, _angle(from_photo, from_car), _angle(photo, car))


def _angle(photo: NDArray[np.uint8], car: NDArray[np.uint8] | None) -> PlateAngle:
    """An angle whose car may be anywhere where it has no mask, or an empty one."""
    anywhere = np.full(photo.shape[:2], 255, np.uint8)
    return PlateAngle(photo[..., :3], anywhere if car is None or not car.any() else car)
