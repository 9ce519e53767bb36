"""The photo on the canvas as pictures for Qt, developed off the window's thread where that takes long."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.canvas.developing import Development, developed
from editor.canvas.photo_painting import photo_picture
from editor.jobs.background import Background, Ticket

EYE_WAITS = 90
"""Among what is done in the background, only the shown photo itself comes before what the eye waits for."""


class ShownPhoto(QObject):
    """Holds the levels of one photo, and the pictures of them as they are shown.

    Signals:
        changed: another photo is shown, or the same in another way.

    Attributes:
        levels: the photo as it is, uint8 (H, W, 4), blue first, each half the last; empty while there is none.
        development: how it is to be shown.
        shown_levels: the photo as it is shown, which is `levels` itself where that is as it is.
        pictures: the same for Qt, sharing its memory.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[NDArray[np.uint8]] = []
        self.development = Development()
        self.shown_levels: list[NDArray[np.uint8]] = []
        self.pictures: list[QImage] = []
        self._developing: Ticket | None = None

    def take(self, levels: list[NDArray[np.uint8]], background: Background | None) -> None:
        """Show another photo, as it is until it is developed."""
        self.levels = levels
        self._show(levels)
        self.develop(self.development, background)

    def develop(self, development: Development, background: Background | None) -> None:
        """Have the photo made ready to be shown; until then it is shown as it was. At once without `background`."""
        self.development = development
        if self._developing is not None:
            self._developing.cancel()
            self._developing = None
        work = partial(developed, self.levels, development)
        if background is None or development.is_plain:
            self._show(work())
        else:
            self._developing = background.run(work, self._show, _leave_as_it_is, EYE_WAITS)

    def _show(self, levels: list[NDArray[np.uint8]]) -> None:
        self.shown_levels = levels
        self.pictures = [photo_picture(level) for level in levels]
        self.changed.emit()


def _leave_as_it_is(_: str) -> None:
    """A photo that cannot be developed is shown as it is; nothing is lost by that."""
