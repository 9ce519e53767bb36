"""The backdrop of the spin: one picture for all angles, so that it stands still."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.desk.shown_backdrop import ShownBackdrop
from editor.jobs.background import Background, Ticket
from editor.sheet.cut_out import CutOut
from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.staging import lying_behind, whole_of
from segmentation.cutout.stand import Stand
from segmentation.images.pixel_box import box_of

MADE_BEFORE_READING = 41
"""Among what is done in the background, just before cars are cut out."""


class SpinBackdrop(QObject):
    """Holds what lies behind the cut-outs of a car from `make` to `let_go`.

    Signals:
        changed: `picture` or `problem` changed.

    Attributes:
        picture: what lies behind every cut-out, as large as most of them; None while it is not there.
        problem: a sentence why there will be none, else "".
    """

    changed = Signal()

    def __init__(self, background: Background, shown: ShownBackdrop) -> None:
        super().__init__()
        self._background, self._shown = background, shown
        self._ticket: Ticket | None = None
        self.picture: QImage | None = None
        self.problem = ""

    def make(self, cut_outs: Sequence[CutOut]) -> None:
        """Have the picture made for a car that is cut out at all its angles."""
        self._drop()
        if cut_outs:
            masks = [cut.mask for cut in cut_outs]
            work = partial(behind_all, self._shown.backdrop, self._shown.stand, masks)
            self._ticket = self._background.run(work, self._take, self._fail, MADE_BEFORE_READING)

    @property
    def is_awaited(self) -> bool:
        """Whether it is being made, or cannot be."""
        return self._ticket is not None or bool(self.problem)

    def let_go(self) -> None:
        """Hold nothing."""
        self._drop()
        self.picture, self.problem = None, ""

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _take(self, pixels: NDArray[np.uint8]) -> None:
        self._ticket = None
        height, width = pixels.shape[:2]
        self.picture = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888).copy()
        self.problem = ""
        self.changed.emit()

    def _fail(self, sentence: str) -> None:
        self._ticket = None
        self.picture, self.problem = None, sentence
        self.changed.emit()


def behind_all(backdrop: str, stand: Stand | None, masks: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Return what lies behind the cut-outs with these masks, uint8 (h, w, 3), sRGB, as large as most of them.

    Args:
        backdrop: a text for `backdrop_of`.
        stand: where a person let cars stand in it, None for where it says.
        masks: uint8 (h, w), 0 to 255, at least one; those of another size have no say in where it lies.

    Raises:
        CarmaskError: the backdrop cannot be used.
    """
    shape = Counter((mask.shape[0], mask.shape[1]) for mask in masks).most_common(1)[0][0]
    boxes = [box_of(mask > 127) for mask in masks if mask.shape == shape]
    boxes = [box for box in boxes if not box.is_empty] or [box_of(np.ones(shape, np.bool_))]
    described = backdrop_of(backdrop).standing(stand)
    return lying_behind(whole_of(described, shape), described, boxes, shape, shape)
