"""What the photos of the open car say together, reckoned in the background for the display on a backdrop."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from editor.document.car_document import CarDocument
from editor.document.pyramid import MaskPyramid
from editor.document.view_document import ViewDocument
from editor.jobs.background import Background, Ticket
from segmentation.cutout.car_set import MOST_IN_STUDIO, MOST_VIEWS, SetLight, SetView, evenly, light_of_set, small_photo
from segmentation.labels.record import Record

REST_MS = 500
"""It is reckoned once nothing that it is reckoned of has changed for so long: masks of a network come one by one."""

Picture = NDArray[np.uint8]
Counted = tuple[int, MaskPyramid | None, Record | None]
"""A view by its index, with the mask that it began with and the one that was saved last: strokes change neither."""


@dataclass(frozen=True)
class SetPart:
    """A view as it counts for its set: `mask` is uint8 (H, W), 0 or 255; `levels` of the photo, None if let go."""

    photo: Path
    angle: int
    mask: Picture
    levels: Sequence[Picture] | None


class ReckonedSet(QObject):
    """Holds the light of the set of the open car.

    It is reckoned anew when the car is another one, a photo was read, or an angle has another mask or a saved one:
    not for a stroke, which counts once it is saved. One reckoning is under way at a time.

    Signals:
        changed: `light` has become another one to the eye.

    Attributes:
        light: what was reckoned last, of this car; as photographed and without a floor while nothing was.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.light = SetLight()
        self._document: CarDocument | None = None
        self._background: Background | None = None
        self._ticket: Ticket | None = None
        self._counted: list[Counted] = []
        self._small: Mapping[Path, Picture] = {}
        self._is_due = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._reckon)

    def follow(self, document: CarDocument | None, background: Background | None) -> None:
        """Reckon for the views of `document`; hold nothing without one. Without `background` it is done at once."""
        self._background = background
        if document is not self._document:
            self._let_go()
            self._document = document
            if document is not None:
                document.state_changed.connect(self._look)
                document.photo_changed.connect(self._look)
        self._look()

    def _let_go(self) -> None:
        self._rest.stop()
        if self._document is not None:
            self._document.state_changed.disconnect(self._look)
            self._document.photo_changed.disconnect(self._look)
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._document, self._counted, self._small, self._is_due = None, [], {}, False
        self.light = SetLight()

    def _look(self, _index: int = 0) -> None:
        """Have it reckoned soon if something that counts has changed."""
        if self._document is None:
            return
        shape, views = self._document.shown.shape, self._document.views
        counted = [(index, view.pyramid, view.record) for index, view in enumerate(views) if _counts(view, shape)]
        if counted == self._counted:
            return
        self._counted, self._is_due = counted, True
        if self._background is None:
            self._reckon()
        else:
            self._rest.start()

    def _reckon(self) -> None:
        if self._document is None or self._ticket is not None:
            return
        self._is_due = False
        parts = [_part_of(self._document.views[index]) for index, _, _ in self._counted]
        if not 0 < len(parts) <= MOST_VIEWS:
            self._take((SetLight(), {}))
            return
        work = partial(reckoned, parts, self._small)
        if self._background is None:
            self._take(work())
            return
        is_read = any(part.levels is None and part.photo not in self._small for part in parts)
        self._ticket = self._background.run(
            work, self._take, self._fail, about=parts[0].photo.parent if is_read else None
        )

    def _take(self, made: tuple[SetLight, Mapping[Path, Picture]]) -> None:
        self._ticket = None
        light, self._small = made
        if not light.is_like(self.light):
            self.light = light
            self.changed.emit()
        self._go_on()

    def _fail(self, _sentence: str) -> None:
        """Go on with what is known: the car is shown all the same, and an export tells of photos that fail."""
        self._ticket = None
        self._go_on()

    def _go_on(self) -> None:
        if self._is_due:
            self._rest.start()


def _counts(view: ViewDocument, shape: tuple[int, int] | None) -> bool:
    return view.mask is not None and view.shape is not None and view.shape == shape


def _part_of(view: ViewDocument) -> SetPart:
    assert view.mask is not None
    return SetPart(view.view.photo_path, view.view.angle, view.mask.pixels, view.photo)


def reckoned(parts: Sequence[SetPart], small: Mapping[Path, Picture]) -> tuple[SetLight, Mapping[Path, Picture]]:
    """Return the light of a set, and its photos in small px for the next time.

    Args:
        parts: of one size; those without a car are left out, and of many as many from all around are taken.
        small: photos in small px, as they were returned the last time. Others are taken from their levels, or read.
    """
    in_order = sorted((part for part in parts if part.mask.any()), key=lambda part: part.angle)
    views, images = [], []
    for part in evenly(in_order, MOST_IN_STUDIO):
        view = SetView.of(part.photo, part.angle, part.mask)
        image = small.get(part.photo)
        if image is None:
            image = _small_of(part, (view.mask.shape[0], view.mask.shape[1]))
        if image is not None:
            views.append(view)
            images.append(image)
    if not views:
        return SetLight(), {}
    return light_of_set(views, images)[1], dict(zip((view.photo for view in views), images, strict=True))


def _small_of(part: SetPart, shape: tuple[int, int]) -> Picture | None:
    """The photo in small px, of which there are `shape` (h, w); None if it cannot be read."""
    if part.levels is None:
        return small_photo(part.photo, shape)
    wide_enough = [level for level in part.levels if level.shape[1] >= shape[1]]
    level = (wide_enough or part.levels[:1])[-1]
    rgb = cv2.cvtColor(level, cv2.COLOR_BGRA2RGB)
    return np.asarray(cv2.resize(rgb, shape[::-1], interpolation=cv2.INTER_AREA), np.uint8)
