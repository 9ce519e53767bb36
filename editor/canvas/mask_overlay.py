"""The mask as a transparent colour over the photo: a colour table over shared pixels, nothing is copied."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from editor.document.pyramid import MaskPyramid


class MaskOverlay:
    """Pictures for Qt of the levels of one mask; they share the mask's memory and follow its strokes."""

    def __init__(self, pyramid: MaskPyramid, table: list[int]) -> None:
        self._pyramid = pyramid  # Qt keeps no reference to the pixels, so this must
        self._pictures = []
        for level in pyramid.levels:
            height, width = level.shape
            picture = QImage(level.data, width, height, level.strides[0], QImage.Format.Format_Indexed8)
            self._pictures.append(picture)
        self.set_table(table)

    def set_table(self, table: list[int]) -> None:
        """Change colour and opacity; costs no work on pixels."""
        for picture in self._pictures:
            picture.setColorTable(table)

    def picture(self, level: int) -> QImage:
        """Return the picture of a level."""
        return self._pictures[level]

    def level(self, level: int) -> NDArray[np.uint8]:
        """Return the pixels of a level, uint8 (H, W)."""
        return self._pyramid.levels[level]

    def shows(self, pyramid: MaskPyramid | None) -> bool:
        """Whether this is the overlay of `pyramid`."""
        return self._pyramid is pyramid
