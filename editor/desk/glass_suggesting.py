"""Suggests the glass of the shown angle from the nearest angle whose glass is drawn, off the window's thread."""

from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from editor.desk.near_views import nearest_view
from editor.desk.suggestion_words import GLASS, why_none
from editor.document.car_document import CarDocument
from editor.document.view_document import Suggestion, ViewDocument
from editor.jobs.background import Background, Ticket
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.carrying import Angle, carried
from segmentation.masks.subject import Subject

AFTER_WHAT_IS_SEEN = 60
"""The shown photo comes first; the photos of other angles can wait."""

Made = tuple[ViewDocument, ViewDocument, NDArray[np.uint8], NDArray[np.uint8]]
"""What a suggestion is made of: both views, the mask of the one's glass and that of the other's car."""


class GlassSuggesting(QObject):
    """Makes one suggestion at a time, and none twice of the same masks; what it suggests is never in a mask itself."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._document: CarDocument | None = None
        self._ticket: Ticket | None = None
        self._made_of: Made | None = None

    def set_document(self, document: CarDocument) -> None:
        """Suggest the glass of another car from now on."""
        self._drop()
        self._document = document
        for news in (document.subject_changed, document.shown_changed):
            news.connect(self._look)
        for of_view in (document.photo_changed, document.state_changed):
            of_view.connect(lambda _: self._look())
        for of_pixels in (document.mask_changed, document.other_mask_changed):
            of_pixels.connect(self._outdate)

    def why_none(self) -> str:
        """Why no glass is suggested for the shown angle, "" where somebody has painted it or no car is open."""
        document = self._document
        if document is None or document.shown.glass.is_begun:
            return ""
        return why_none(GLASS, document, has_glass, is_sought=self._ticket is not None)

    def _outdate(self, index: int, _: PixelBox, subject: Subject = Subject.CAR) -> None:
        """Let what was made of a view be made anew once somebody looks: strokes write into the same array."""
        document = self._document
        if subject is Subject.SMART_EDGE:
            return
        if document is not None and self._made_of is not None and document.views[index] in self._made_of[:2]:
            self._made_of = None

    def _look(self) -> None:
        """Begin what is to be suggested now, if that is not under way or there."""
        document = self._document
        if document is None or document.subject is not Subject.GLASS:
            return
        view = document.shown
        source = None if view.glass.is_begun else nearest_view(document, document.shown_index, has_glass)
        if source is None or view.mask is None or view.photo is None or source.glass.mask is None:
            return
        made: Made = (source, view, source.glass.mask.pixels, view.mask.pixels)
        if self._made_of is not None and all(a is b for a, b in zip(made, self._made_of, strict=True)):
            return
        self._drop()
        self._made_of = made
        take = partial(self._take, document, document.shown_index, source.view.angle)
        self._ticket = self._background.run(
            partial(_suggested, *map(_photo, (source, view)), *_masks(source, view)),
            take,
            lambda _: take(None),
            AFTER_WHAT_IS_SEEN,
        )

    def _take(self, document: CarDocument, index: int, angle: int, pixels: NDArray[np.uint8] | None) -> None:
        self._ticket = None
        document.suggest_glass(index, None if pixels is None or not pixels.any() else Suggestion(pixels, angle))

    def _drop(self) -> None:
        self._made_of = None
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None


def has_glass(view: ViewDocument) -> bool:
    """Whether the glass of a view is drawn, and its car has a mask."""
    return view.mask is not None and view.glass.mask is not None and bool(view.glass.mask.pixels.any())


def _photo(view: ViewDocument) -> NDArray[np.uint8]:
    return (view.photo or [])[0]


def _masks(source: ViewDocument, view: ViewDocument) -> tuple[NDArray[np.uint8], ...]:
    """Copies of the glass and the car of the one and of the car of the other: strokes go on meanwhile."""
    assert source.glass.mask is not None and source.mask is not None and view.mask is not None
    return source.glass.mask.pixels.copy(), source.mask.pixels.copy(), view.mask.pixels.copy()


def _suggested(
    from_photo: NDArray[np.uint8],
    photo: NDArray[np.uint8],
    glass: NDArray[np.uint8],
    from_car: NDArray[np.uint8],
    car: NDArray[np.uint8],
) -> NDArray[np.uint8]:
    images = (np.asarray(cv2.cvtColor(one, cv2.COLOR_BGRA2RGB), np.uint8) for one in (from_photo, photo))
    source, target = (Angle(image, mask) for image, mask in zip(images, (from_car, car), strict=True))
    return carried(glass, source, target)
