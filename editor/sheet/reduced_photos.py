"""Photos of the open car that are small enough to be kept for all its angles."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from editor.desk.reading import Thumbnail, shrunk
from editor.document.car_document import CarDocument
from editor.document.pyramid import MaskPyramid, photo_levels

LIMIT_BYTES = 256 * 2**20
"""Of photos that are let go from memory, the levels stay that are small enough for as many as the car has views."""


@dataclass(frozen=True)
class PhotoAtHand:
    """What can be drawn of a view now.

    `levels` are uint8 (H, W, 4), blue first, each half the last; `pyramid` is the mask at the same levels, None while
    there is none.
    """

    levels: list[NDArray[np.uint8]]
    pyramid: MaskPyramid | None

    @property
    def shape(self) -> tuple[int, int]:
        """(H, W) of the finest level in px."""
        return self.levels[0].shape[0], self.levels[0].shape[1]


class ReducedPhotos:
    """Gives each view's photo in the best form that is in memory: all of it, its small levels, or its thumbnail."""

    def __init__(self) -> None:
        self._document: CarDocument | None = None
        self._kept: dict[int, list[NDArray[np.uint8]]] = {}
        self._thumbnails: dict[int, PhotoAtHand] = {}

    def set_document(self, document: CarDocument | None) -> None:
        """Keep the photos of another car from now on."""
        self._document = document
        self._kept, self._thumbnails = {}, {}
        if document is not None:
            document.photo_changed.connect(self._keep)

    def take_thumbnail(self, index: int, thumbnail: Thumbnail) -> None:
        """Take the small picture of a view, to be shown until its photo is read."""
        pyramid = None if thumbnail.mask is None else MaskPyramid(thumbnail.mask)
        self._thumbnails[index] = PhotoAtHand(photo_levels(thumbnail.photo), pyramid)

    def at_hand(self, index: int) -> PhotoAtHand | None:
        """Return what can be drawn of a view, None while nothing of it was read."""
        view = None if self._document is None else self._document.views[index]
        if view is None:
            return None
        levels = view.photo or self._kept.get(index)
        if not levels:
            return self._thumbnail(index, view.pyramid)
        mask = view.pyramid
        return PhotoAtHand(levels, None if mask is None else mask.from_level(len(mask.levels) - len(levels)))

    def _thumbnail(self, index: int, pyramid: MaskPyramid | None) -> PhotoAtHand | None:
        """Return a thumbnail with the mask as it is now, or as it was saved while the view's own is not read yet."""
        thumbnail = self._thumbnails.get(index)
        if thumbnail is None or pyramid is None:
            return thumbnail
        return replace(thumbnail, pyramid=MaskPyramid(shrunk(pyramid.levels[-1], thumbnail.shape)))

    def _keep(self, index: int) -> None:
        views = [] if self._document is None else self._document.views
        photo = views[index].photo if views else None
        if photo:
            self._kept[index] = within(LIMIT_BYTES // len(views), photo)


def within(limit_bytes: int, levels: list[NDArray[np.uint8]]) -> list[NDArray[np.uint8]]:
    """Return the levels, the finest first, of which the first takes `limit_bytes` at most; none may be left."""
    return [level for level in levels if level.nbytes <= limit_bytes]
