"""The backdrop of the spin: one picture for all angles, so that it stands still, or one for each."""

from collections import Counter
from collections.abc import Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.desk.shown_backdrop import ShownBackdrop
from editor.jobs.background import Background, Ticket
from editor.sheet.cut_out import CutOut
from segmentation.cutout.backdrop import Backdrop, backdrop_of
from segmentation.cutout.staging import lying_behind, whole_of
from segmentation.cutout.stand import Stand
from segmentation.images.pixel_box import box_of

MADE_BEFORE_READING = 41
"""Among what is done in the background, just before cars are cut out."""


class SpinBackdrop(QObject):
    """Holds what lies behind the cut-outs of a car from `make` to `let_go`.

    Signals:
        changed: `pictures` or `problem` changed.

    Attributes:
        pictures: what lies behind the cut-outs, as large as most of them, by angle; the same one at all angles, but for
            a set. Empty while they are not there.
        problem: a sentence why there will be none, else "".
    """

    changed = Signal()

    def __init__(self, background: Background, shown: ShownBackdrop) -> None:
        super().__init__()
        self._background, self._shown = background, shown
        self._ticket: Ticket | None = None
        self.pictures: dict[int, QImage] = {}
        self.problem = ""

    def make(self, cut_outs: Mapping[int, CutOut]) -> None:
        """Have the pictures made for a car that is cut out at all its angles, by which `cut_outs` are."""
        self._drop()
        if cut_outs:
            masks = {angle: cut.mask for angle, cut in cut_outs.items()}
            work = partial(behind_all, self._shown.backdrop, self._shown.stand, masks)
            self._ticket = self._background.run(work, self._take, self._fail, MADE_BEFORE_READING)

    @property
    def is_awaited(self) -> bool:
        """Whether it is being made, or cannot be."""
        return self._ticket is not None or bool(self.problem)

    def let_go(self) -> None:
        """Hold nothing."""
        self._drop()
        self.pictures, self.problem = {}, ""

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _take(self, behind: dict[int, NDArray[np.uint8]]) -> None:
        self._ticket = None
        made = {id(pixels): _picture(pixels) for pixels in behind.values()}
        self.pictures = {angle: made[id(pixels)] for angle, pixels in behind.items()}
        self.problem = ""
        self.changed.emit()

    def _fail(self, sentence: str) -> None:
        self._ticket = None
        self.pictures, self.problem = {}, sentence
        self.changed.emit()


def _picture(pixels: NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888).copy()


def behind_all(
    backdrop: str, stand: Stand | None, masks: Mapping[int, NDArray[np.uint8]]
) -> dict[int, NDArray[np.uint8]]:
    """Return what lies behind cut-outs by angle, uint8 (h, w, 3), sRGB, as large as most of them.

    But for a set of pictures it is one array for all angles.

    Args:
        backdrop: a text for `backdrop_of`.
        stand: where a person let cars stand in it, None for where it says.
        masks: uint8 (h, w), 0 to 255, by angle, at least one; those of another size have no say in where it lies.

    Raises:
        CarmaskError: the backdrop cannot be used.
    """
    shape = Counter((mask.shape[0], mask.shape[1]) for mask in masks.values()).most_common(1)[0][0]
    boxes = [box_of(mask > 127) for mask in masks.values() if mask.shape == shape]
    boxes = [box for box in boxes if not box.is_empty] or [box_of(np.ones(shape, np.bool_))]
    described = backdrop_of(backdrop).standing(stand)
    made: dict[Backdrop, NDArray[np.uint8]] = {}
    for angle in masks:
        own = described.at(angle)
        if own not in made:
            made[own] = lying_behind(whole_of(own, shape), own, boxes, shape, shape)
    return {angle: made[described.at(angle)] for angle in masks}
