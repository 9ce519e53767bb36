"""The mask as a transparent colour over the photo: a colour table over shared pixels, nothing is copied."""

from PySide6.QtGui import QColor, QImage

from editor.document.pyramid import MaskPyramid

GREY_LEVELS = 256


def colour_table(colour: str, opacity_percent: int) -> list[int]:
    """Return 256 ARGB colours: value 0 of a mask is clear, 255 is `colour` at `opacity_percent`.

    Values between occur in the halved levels of a mask, where a pixel is partly car.
    """
    rgb = QColor(colour).rgb() & 0xFFFFFF
    alpha = opacity_percent / 100
    return [(round(value * alpha) << 24) | rgb for value in range(GREY_LEVELS)]


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

    def shows(self, pyramid: MaskPyramid | None) -> bool:
        """Whether this is the overlay of `pyramid`."""
        return self._pyramid is pyramid
