"""A change of the shown mask that is seen before it is taken."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.document.car_document import CarDocument
from editor.jobs.background import Background, Ticket
from segmentation.images.pixel_box import box_of
from segmentation.masks.edit import edit_between

LOOKED_AT_FIRST = 90
"""Among what is done in the background, only the shown photo comes before what the eye waits for."""

Change = Callable[[NDArray[np.uint8]], NDArray[np.uint8]]
"""Returns a new mask, uint8 (H, W), made of the one that it is given, which it leaves alone."""


class MaskTrial(QObject):
    """Tries changes of one mask, each on the mask as it was at first; nothing is a step to undo until one is taken.

    Attributes:
        is_under_way: whether nothing was taken or given up yet.

    Signals:
        shown(pixels): what was tried last is seen; so many pixels differ from the mask as it was.
        failed(sentence): it could not be done; what is seen stays as it is.
    """

    shown = Signal(int)
    failed = Signal(str)

    def __init__(self, document: CarDocument, pixels: NDArray[np.uint8], background: Background) -> None:
        """Begin a trial on `pixels`, which `document.begin_painting` has given away."""
        super().__init__()
        self._document, self._background = document, background
        self._pixels, self._before = pixels, pixels.copy()
        document.begin_trial(self._before)
        self._ticket: Ticket | None = None
        self.is_under_way = True

    @property
    def is_ready(self) -> bool:
        """Whether what was asked for last is what is seen."""
        return self._ticket is None

    def show(self, change: Change) -> None:
        """Have `change` reckoned off the window's thread and seen; what was asked for before is not waited for."""
        self._drop()
        self._ticket = self._background.run(
            partial(change, self._before), self._reckoned, self._could_not, LOOKED_AT_FIRST
        )

    def take(self, title: str) -> None:
        """Keep what is seen as one step to undo, called `title`."""
        self._drop()
        self.is_under_way = False
        self._document.end_painting(edit_between(title, self._before, self._pixels), None)

    def give_up(self) -> None:
        """Let the mask be as it was."""
        self._drop()
        self.is_under_way = False
        self._see(self._before)
        self._document.end_painting(None, None)

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _reckoned(self, changed: NDArray[np.uint8]) -> None:
        self._ticket = None
        self._see(self._document.counted(changed))
        self.shown.emit(int(np.count_nonzero(self._pixels != self._before)))

    def _could_not(self, sentence: str) -> None:
        self._ticket = None
        self.failed.emit(sentence)

    def _see(self, changed: NDArray[np.uint8]) -> None:
        box = box_of(self._pixels != changed)
        if not box.is_empty:
            self._pixels[box.slices] = changed[box.slices]
            self._document.pixels_painted(box)
